package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
)

// texts collects all that is written below an object, in order.
func texts(o fyne.CanvasObject) string {
	var b strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch w := o.(type) {
		case *fyne.Container:
			for _, c := range w.Objects {
				walk(c)
			}
		case *widget.RichText:
			b.WriteString(w.String() + "\n")
		case *widget.Label:
			b.WriteString(w.Text + "\n")
		case *widget.Hyperlink:
			b.WriteString(w.Text + "\n")
		case *widget.Button:
			b.WriteString(w.Text + "\n")
		case *field:
			b.WriteString(w.Text + "\n")
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(w).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return b.String()
}

// write types a text into a field as a person does, and leaves it.
func write(f *field, text string) {
	f.FocusGained()
	f.SetText(text)
	f.FocusLost()
}

func TestTheInspectorTellsAllAboutAnEvent(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	shown := texts(b.inspector.scroll.Content)
	for _, want := range []string{"The wreck blocks the harbour", "8 October 2020", "2020-10-08", "WHY THIS DATE?", "eleven days before Monday",
		"Harbour reopens", "Published 24 October 2020 · dateline: ELLERY, Oct. 24", "The harbour reopened ", "on Monday", ", eleven days after the wreck.", "Port of Ellery", "Proposed"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the inspector does not say %q; it says:\n%s", want, shown)
		}
	}
}

func TestFieldsAreEditedInPlaceAndUndone(t *testing.T) {
	for _, c := range []struct {
		name  string
		edit  func(*eventForm)
		get   func(timeline.Event) string
		want  string
		field timeline.Fields
	}{
		{"title", func(f *eventForm) { write(f.title, "  The wreck\n blocks it ") }, func(e timeline.Event) string { return e.Title }, "The wreck blocks it", timeline.FieldTitle},
		{"date, EDTF", func(f *eventForm) { write(f.date.entry, "2020-10~") }, func(e timeline.Event) string { return e.Date.String() }, "2020-10~", timeline.FieldDate},
		{"date, words", func(f *eventForm) { write(f.date.entry, "7 October 2020") }, func(e timeline.Event) string { return e.Date.String() }, "2020-10-07", timeline.FieldDate},
		{"no date", func(f *eventForm) { write(f.date.entry, "") }, func(e timeline.Event) string { return e.Date.String() }, "", timeline.FieldDate},
		{"status", func(f *eventForm) { f.status.SetSelected("denied") }, func(e timeline.Event) string { return e.Status.String() }, "denied", timeline.FieldStatus},
		{"category", func(f *eventForm) { f.category.SetSelected("justice") }, func(e timeline.Event) string { return e.Category.String() }, "justice", timeline.FieldCategory},
		{"who", func(f *eventForm) { write(f.actors, "Ada, the crew ,, Port of Ellery") }, func(e timeline.Event) string { return strings.Join(e.Participants, "|") }, "Ada|the crew|Port of Ellery", timeline.FieldParticipants},
		{"place", func(f *eventForm) { write(f.place, "Ellery") }, func(e timeline.Event) string { return e.Place }, "Ellery", timeline.FieldPlace},
		{"notes", func(f *eventForm) { write(f.note, "ask the pilot") }, func(e timeline.Event) string { return e.Notes }, "ask the pilot", timeline.FieldNotes},
	} {
		b := harbour(t)
		b.session.SelectEvent(1)
		before := *b.session.Selection().Event
		c.edit(b.inspector.event)
		after, err := b.session.Event(1)
		if err != nil || c.get(after) != c.want || !after.Edited.Has(c.field) {
			t.Errorf("%s: %q, edited %v, %v; want %q", c.name, c.get(after), after.Edited, err, c.want)
		}
		if b.session.Data().Undo == "" {
			t.Errorf("%s: the step has no name", c.name)
		}
		b.undo()
		if again, _ := b.session.Event(1); c.get(again) != c.get(before) || again.Edited != 0 {
			t.Errorf("%s: after undo %q, want %q", c.name, c.get(again), c.get(before))
		}
		b.redo()
		if again, _ := b.session.Event(1); c.get(again) != c.want {
			t.Errorf("%s: after redo %q, want %q", c.name, c.get(again), c.want)
		}
	}
}

func TestTheDateFieldSaysAtOnceHowItUnderstands(t *testing.T) {
	for _, c := range []struct{ typed, says string }{
		{"2020-11~", "Understood as about November 2020"},
		{"[..2020-11-03]", "3 November 2020 or before"},
		{"", "No date"},
		{"soonish", "not understood"},
		{"2020-13-45", "not understood"},
	} {
		b := harbour(t)
		b.session.SelectEvent(1)
		d := b.inspector.event.date
		d.entry.FocusGained()
		d.entry.SetText(c.typed)
		if !d.reading.Visible() || !strings.Contains(d.reading.Text, c.says) {
			t.Errorf("%q: it says %q, want %q", c.typed, d.reading.Text, c.says)
		}
	}
}

func TestADateThatIsNotUnderstoodChangesNothing(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	write(b.inspector.event.date.entry, "soonish")
	if e, _ := b.session.Event(1); e.Date.String() != "2020-10-08" {
		t.Errorf("the date is %q now", e.Date)
	}
	if d := b.inspector.event.date; d.entry.Text != "soonish" || !d.reading.Visible() {
		t.Error("what was typed, or why it is refused, is gone")
	}
}

func TestEscTakesTheTextBack(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	f := b.inspector.event.title
	f.FocusGained()
	f.SetText("Something else")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.FocusLost()
	if e, _ := b.session.Event(1); e.Title != "The wreck blocks the harbour" || f.Text != e.Title {
		t.Errorf("the title is %q, the field has %q", e.Title, f.Text)
	}
}

func TestAnArticleWithoutADateAsks(t *testing.T) {
	b := harbour(t)
	b.session.SelectSource(101)
	shown := texts(b.inspector.scroll.Content)
	for _, want := range []string{"When was this article published?", "9 October 2020 or later", "follows from the text", "Last week it rained."} {
		if !strings.Contains(shown, want) {
			t.Errorf("the inspector does not say %q; it says:\n%s", want, shown)
		}
	}
	write(b.inspector.article.date.entry, "24 October 2020")
	if got := b.intake.republished; len(got) != 1 || got[0].Date.String() != "2020-10-24" || got[0].Evidence != "given by you" {
		t.Fatalf("asked to publish %v", got)
	}
	if want := "3 events moved."; !strings.Contains(b.session.Message(), want) {
		t.Errorf("the status bar says %q, want %q", b.session.Message(), want)
	}
}

func TestAnArticleWithADateShowsItsEvidence(t *testing.T) {
	b := harbour(t)
	b.session.SelectSource(100)
	shown := texts(b.inspector.scroll.Content)
	if strings.Contains(shown, "When was this article published?") {
		t.Error("it asks for what is known")
	}
	for _, want := range []string{"24 October 2020", "dateline: ELLERY, Oct. 24", "2020-10-24"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the inspector does not say %q", want)
		}
	}
}

func TestSourcesThatDisagreeAreShownSideBySide(t *testing.T) {
	quotes := []timeline.Quote{
		{Source: 1, Sentence: timeline.Range{Begin: 0, End: 5}, Date: edtf(t, "2020-10-08")},
		{Source: 2, Sentence: timeline.Range{Begin: 0, End: 5}, Date: edtf(t, "2020-10-09")},
	}
	b := newBed(t, []timeline.Event{{ID: 9, Title: "A wreck", Date: edtf(t, "2020-10-08"), Quotes: quotes}},
		timeline.Source{ID: 1, Title: "One", Text: "First."}, timeline.Source{ID: 2, Title: "Other", Text: "Second."})
	b.session.SelectEvent(9)
	shown := texts(b.inspector.scroll.Content)
	for _, want := range []string{"2 SOURCES", "cannot all be right", "Says 8 October 2020", "Says 9 October 2020", "Use this date", "One", "Other"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the inspector does not say %q", want)
		}
	}
}

func TestTheDateOfAnotherSourceIsPicked(t *testing.T) {
	var picked timeline.Date
	button, ok := within[*widget.Button](verdict(edtf(t, "2020-10-09"), false, func(d timeline.Date) { picked = d }))
	if !ok {
		t.Fatal("there is nothing to pick")
	}
	test.Tap(button)
	if picked.String() != "2020-10-09" {
		t.Errorf("picked %q", picked)
	}
	if _, again := within[*widget.Button](verdict(picked, true, nil)); again {
		t.Error("what is chosen is offered")
	}
}

func TestAnEventAddedByHandIsSelectedAndHasNoSource(t *testing.T) {
	b := harbour(t)
	b.session.Add(timeline.Event{ID: freshID(), Title: "The mole is blessed", Date: edtf(t, "1921"), Review: timeline.Accepted})
	if e := b.session.Selection().Event; e == nil || e.Title != "The mole is blessed" {
		t.Fatal("it is not selected")
	}
	if shown := texts(b.inspector.scroll.Content); !strings.Contains(shown, "Added by hand.") {
		t.Error("the inspector does not say where it comes from")
	}
	if n := len(b.session.Data().Shown); n != 4 {
		t.Errorf("%d events are shown, want 4", n)
	}
}

func TestEnterEndsTheTitleAndTabLeavesIt(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	f := b.inspector.event.title
	b.window.Canvas().Focus(f)
	f.SetText("The wreck lies still")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if e, _ := b.session.Event(1); e.Title != "The wreck lies still" || b.window.Canvas().Focused() == f {
		t.Errorf("the title is %q, still focused %v", e.Title, b.window.Canvas().Focused() == f)
	}
	if f.AcceptsTab() || b.inspector.event.note.AcceptsTab() {
		t.Error("the Tab key is caught in a field")
	}
}
