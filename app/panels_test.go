package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/timeline"
)

// within finds the first object of a type below another.
func within[T fyne.CanvasObject](o fyne.CanvasObject) (found T, ok bool) {
	for _, each := range test.LaidOutObjects(o) {
		if found, ok = each.(T); ok {
			return found, true
		}
	}
	return found, false
}

func TestTheArticlesAreListedAndSelected(t *testing.T) {
	b := harbour(t)
	a := newArticles(b.session)
	b.session.Reload()
	if n := a.list.Length(); n != 2 {
		t.Fatalf("%d rows, want 2", n)
	}
	row := a.list.CreateItem()
	a.list.UpdateItem(0, row)
	if got := texts(row); !strings.Contains(got, "Harbour reopens") || !strings.Contains(got, "24 October 2020 · 4 events") {
		t.Errorf("the first row says %q", got)
	}
	a.list.UpdateItem(1, row)
	if got := texts(row); !strings.Contains(got, "When was it published?") {
		t.Errorf("the row of an article without a date says %q", got)
	}
	a.list.Select(1)
	if got := b.session.Selection().SourceID; got != 101 {
		t.Errorf("article %v is selected", got)
	}
	b.session.SelectEvent(1)
	if got := b.session.Selection().EventID; got != 1 {
		t.Error("the list takes the selection back")
	}
}

func TestTheFiltersDriveTheTimeline(t *testing.T) {
	b := harbour(t)
	f := newFilters(b.session)
	b.session.Reload()
	shown := func() int { return len(b.session.Data().Shown) }
	row := func(name string) *choiceRow {
		t.Helper()
		for _, rows := range [][]*choiceRow{f.status.rows, f.kind.rows, f.review.rows, f.actor.rows} {
			for _, r := range rows {
				if r.name == name && r.Visible() {
					return r
				}
			}
		}
		t.Fatalf("there is no row %q", name)
		return nil
	}
	if got := row("Disaster"); got.count != "1" || got.on {
		t.Errorf("the row of disasters: %q, %v", got.count, got.on)
	}
	row("Disaster").Tapped(nil)
	if shown() != 1 || !row("Disaster").on {
		t.Errorf("%d shown after choosing disasters", shown())
	}
	row("Disaster").TypedRune(' ')
	row("Port of Ellery").Tapped(nil)
	if shown() != 1 {
		t.Errorf("%d shown after choosing an actor", shown())
	}
	if !f.clear.Visible() {
		t.Error("there is no way to show everything again")
	}
	test.Tap(f.clear)
	if shown() != 3 || f.clear.Visible() {
		t.Errorf("%d shown after clearing", shown())
	}
}

func TestUndatedEventsAreNeverHiddenSilently(t *testing.T) {
	b := harbour(t)
	u := newUndated(b.session)
	b.session.Reload()
	if !u.box.Visible() || u.head.Text != "Not dated yet (1)" || !strings.Contains(texts(u.box), "Somebody drew a map") {
		t.Fatalf("the strip says %q", texts(u.box))
	}
	u.toggle()
	u.list.Select(0)
	if got := b.session.Selection().EventID; got != 4 {
		t.Errorf("event %v is selected", got)
	}
	b.session.Edit("Date it", timeline.FieldDate, func(e *timeline.Event) { e.Date = timeline.YearDate(1890) })
	if u.box.Visible() {
		t.Error("the strip stays although all events are dated")
	}
}

func TestTheStatusBarCountsWhatIsShownOfWhatIsKept(t *testing.T) {
	b := harbour(t)
	if got := countLine(b.session.Data()); got != "4 events" {
		t.Errorf("%q", got)
	}
	b.session.SetFilter(session.Filter{Statuses: []timeline.Status{timeline.Possible}})
	if got := countLine(b.session.Data()); got != "1 of 4 events shown" {
		t.Errorf("%q", got)
	}
}

func TestFindNarrowsAndEscClears(t *testing.T) {
	b := harbour(t)
	b.toolbar.find.Text = "harbour"
	b.toolbar.find.search()
	if n := len(b.session.Data().Shown); n != 2 {
		t.Errorf("%d hits, want 2", n)
	}
	b.toolbar.find.OnSubmitted("harbour")
	first := b.session.Selection().EventID
	b.toolbar.find.OnSubmitted("harbour")
	if second := b.session.Selection().EventID; first == 0 || second == first {
		t.Errorf("Enter goes from %v to %v", first, second)
	}
	b.toolbar.find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(b.session.Data().Shown); n != 3 || b.toolbar.find.Text != "" {
		t.Errorf("after Esc %d are shown", n)
	}
}

func TestPanelsCollapseAndAreRemembered(t *testing.T) {
	b := harbour(t)
	whole := b.timeline.Size().Width
	b.panes.leftBar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(40, 0)})
	if got := b.timeline.Size().Width; got != whole-40 {
		t.Errorf("the timeline is %v wide after the edge moved by 40, was %v", got, whole)
	}
	b.toggleRight()
	if got := b.timeline.Size().Width; got <= whole {
		t.Errorf("without the inspector the timeline is %v wide, with it %v", got, whole)
	}
	b.remember()
	again := newWindow(b.app, b.session, func(func(time.Time)) func() { return func() {} })
	if again.panes.leftWidth != defaultLeft+40 || again.panes.right.Visible() {
		t.Errorf("opened again: left %v wide, inspector %v", again.panes.leftWidth, again.panes.right.Visible())
	}
}

func TestThePanelsKeepTheirLeast(t *testing.T) {
	b := harbour(t)
	for range 3 {
		b.panes.leftBar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-500, 0)})
		b.panes.rightBar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(900, 0)})
	}
	if b.panes.leftWidth < paneLeast || b.panes.rightWidth < paneLeast || b.timeline.Size().Width < paneMiddle {
		t.Errorf("left %v, timeline %v, right %v", b.panes.leftWidth, b.timeline.Size().Width, b.panes.rightWidth)
	}
}

func TestTheThemeIsChosenAndKept(t *testing.T) {
	b := harbour(t)
	for _, c := range []struct {
		choice ink.Choice
		dark   bool
	}{{ink.Dark, true}, {ink.Light, false}} {
		b.setTheme(c.choice)
		if ink.IsDark() != c.dark || themeChoice(b.app.Preferences()) != c.choice || !b.items[string(c.choice)].Checked {
			t.Errorf("%s: dark %v, kept %s", c.choice, ink.IsDark(), themeChoice(b.app.Preferences()))
		}
	}
}

func TestUndoAndRedoCarryTheNameOfTheStep(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(2)
	b.session.Review(timeline.Accepted)
	if got := b.items["Undo"].Label; got != "Undo: Accept “The harbour reopens”" {
		t.Errorf("the menu says %q", got)
	}
	b.undo()
	if got := b.items["Redo"].Label; got != "Redo: Accept “The harbour reopens”" || !b.items["Undo"].Disabled {
		t.Errorf("the menu says %q, undo disabled %v", got, b.items["Undo"].Disabled)
	}
	if got := b.session.Message(); got != "Undone: Accept “The harbour reopens”" {
		t.Errorf("the status bar says %q", got)
	}
}

func TestAMenuOfAnEventOffersMoreThanOneOfTheBackground(t *testing.T) {
	b := harbour(t)
	items := func(id timeline.ID) int {
		b.eventMenu(id, nil, fyne.NewPos(10, 10))
		top := b.window.Canvas().Overlays().Top()
		defer b.window.Canvas().Overlays().Remove(top)
		menu, ok := within[*widget.PopUpMenu](top)
		if !ok {
			t.Fatal("no menu is shown")
		}
		return len(menu.Items)
	}
	if of, background := items(1), items(0); of <= background || background == 0 {
		t.Errorf("%d items for an event, %d for the background", of, background)
	}
}

func TestRowsFollowTheTheme(t *testing.T) {
	b := harbour(t)
	r := newChoiceRow()
	r.set("disaster", "3", true, func() {})
	b.setTheme(ink.Dark)
	r.Refresh()
	c := test.WidgetRenderer(r).(*choiceRenderer)
	if c.name.Color != ink.Color(theme.ColorNameForeground) || c.name.Text != "Disaster" || !c.name.TextStyle.Bold {
		t.Errorf("the row shows %q in %v", c.name.Text, c.name.Color)
	}
}
