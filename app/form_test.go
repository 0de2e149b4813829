package app

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
)

// fields are those of the dialog that is open, from above.
func (b *bed) fields() []*field {
	b.t.Helper()
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		b.t.Fatal("no dialog is open")
	}
	var found []*field
	for _, o := range test.LaidOutObjects(top) {
		if f, ok := o.(*field); ok {
			found = append(found, f)
		}
	}
	return found
}

// press taps the button of the open dialog that has a text.
func (b *bed) press(text string) {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if button, ok := o.(*widget.Button); ok && button.Text == text {
			test.Tap(button)
			return
		}
	}
	b.t.Fatalf("there is no button %q", text)
}

func (b *bed) isOpen() bool { return b.window.Canvas().Overlays().Top() != nil }

func TestGoToADateByItsDialog(t *testing.T) {
	b := harbour(t)
	before := b.session.View()
	b.goTo()
	f := b.fields()[0]
	f.SetText("soonish")
	b.press("Go")
	if !b.isOpen() || b.session.View() != before {
		t.Error("nonsense goes somewhere")
	}
	f.SetText("1917-03")
	f.OnSubmitted(f.Text)
	b.settle()
	if b.isOpen() || !b.session.View().Span().Contains(timeline.Midnight(1917, 3, 10)) {
		t.Errorf("open %v, the view is %v", b.isOpen(), b.session.View().Span())
	}
}

func TestEscClosesADialogAndKeepsTheSelection(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	for _, open := range []func(){b.goTo, b.addEvent, b.export} {
		open()
		b.fields()[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if b.isOpen() {
			t.Fatal("Esc in a field leaves the dialog open")
		}
	}
	for _, within := range []func(fyne.CanvasObject) bool{
		func(o fyne.CanvasObject) bool { _, is := o.(*pick); return is }, func(o fyne.CanvasObject) bool { _, is := o.(*toggle); return is },
	} {
		b.export()
		for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
			if within(o) && b.isOpen() {
				b.window.Canvas().Focus(o.(fyne.Focusable))
				b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			}
		}
		if b.isOpen() {
			t.Fatal("Esc on a menu or a toggle leaves the dialog open")
		}
	}
	b.listKeys()
	b.key(fyne.KeyEscape)
	if b.isOpen() || b.session.Selection().EventID != 1 {
		t.Errorf("open %v, selected %v", b.isOpen(), b.session.Selection().EventID)
	}
	b.about()
	b.key(fyne.KeyEscape)
	b.key(fyne.KeyEscape)
	if b.isOpen() || b.session.Selection().EventID != 0 {
		t.Error("the second Esc does not clear the selection")
	}
}

func TestAnEventIsAddedByItsDialog(t *testing.T) {
	b := harbour(t)
	b.addEvent()
	f := b.fields()
	b.press("Add")
	if !b.isOpen() {
		t.Fatal("an event without a title is added")
	}
	f[0].SetText("  The mole is   blessed ")
	f[1].SetText("3 April 1921")
	b.press("Add")
	e := b.session.Selection().Event
	if e == nil || e.Title != "The mole is blessed" || e.Date.String() != "1921-04-03" || e.Review != timeline.Accepted {
		t.Fatalf("the event is %+v", e)
	}
	b.undo()
	if len(b.session.Data().Shown) != 3 {
		t.Error("adding is not undone")
	}
}

func TestTheExportFormWrites(t *testing.T) {
	for _, c := range []struct{ format, magic, ending string }{{"SVG", "<svg", "svg"}, {"PNG", "\x89PNG", "png"}, {"PDF", "%PDF", "pdf"}, {"PDF, a report with sentences and sources", "%PDF", "pdf"},
		{"Web page", "<!DOCTYPE html>", "html"}, {"iCalendar", "BEGIN:VCALENDAR", "ics"}, {"TimelineJS", `"events"`, "json"}} {
		b := harbour(t)
		b.export()
		path := filepath.Join(t.TempDir(), "a")
		for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
			if s, ok := o.(*pick); ok && s.Selected == "SVG" {
				s.SetSelected(c.format)
			}
		}
		f := b.fields()
		f[0].SetText("What happened in the harbour")
		f[len(f)-1].SetText(path)
		b.press("Export")
		data, err := os.ReadFile(path + "." + c.ending)
		if err != nil || !bytes.Contains(data[:min(len(data), 200)], []byte(c.magic)) {
			t.Errorf("%s: %d bytes, %v; %s", c.format, len(data), err, b.session.Message())
		}
	}
}

func TestAFileIsReplacedOnlyAfterAsking(t *testing.T) {
	b := harbour(t)
	path := filepath.Join(t.TempDir(), "a.svg")
	if err := os.WriteFile(path, []byte("the old one"), 0o644); err != nil {
		t.Fatal(err)
	}
	b.export()
	f := b.fields()
	f[len(f)-1].SetText(path)
	b.press("Export")
	if data, _ := os.ReadFile(path); string(data) != "the old one" {
		t.Error("it is replaced without asking")
	}
	b.press("Yes")
	if data, _ := os.ReadFile(path); string(data) == "the old one" {
		t.Error("it is not replaced after yes")
	}
}

// While a picture is being drawn only the newest of those that are asked for waits.
func TestThePreviewDrawsOneAtATime(t *testing.T) {
	p := newPreview(func() {})
	var drawn []int
	for range 4 {
		p.begin(true, func(number int) { drawn = append(drawn, number) })
	}
	if !slices.Equal(drawn, []int{1}) {
		t.Fatalf("%v are drawn at once", drawn)
	}
	p.show(1, nil, "the first one, which nobody wants any more")
	p.show(4, nil, "the last one")
	if !slices.Equal(drawn, []int{1, 4}) || p.text.Text != "the last one" || p.busy {
		t.Errorf("%v are drawn, %q is shown", drawn, p.text.Text)
	}
}

// The preview follows the form: a picture of the asked size, or the beginning of a file.
func TestThePreviewFollowsTheForm(t *testing.T) {
	b := harbour(t)
	f := newExportForm(b.Window)
	f.changed()
	if !f.preview.image.Visible() || f.preview.scroll.Visible() {
		t.Error("a picture is not shown")
	}
	f.size.SetSelected(ownSize)
	f.width.SetText("800")
	f.height.SetText("300")
	if f.preview.size.Text != "800 × 300" || !f.ownSize.Visible() {
		t.Errorf("the size is said to be %q", f.preview.size.Text)
	}
	f.size.SetSelected("4K, 3840 × 2160")
	if x := f.asked(); x.Sheet.Width != 1920 || x.Scale != 2 || f.ownSize.Visible() {
		t.Errorf("%+v", x.Sheet)
	}
	f.format.SetSelected("CSV table")
	if !f.preview.scroll.Visible() || !strings.HasPrefix(f.preview.text.Text, "id,edtf,") || !f.size.Disabled() || !f.preview.copy.Disabled() {
		t.Errorf("a table is shown as %q", f.preview.text.Text)
	}
	if !strings.HasSuffix(f.path.Text, ".csv") {
		t.Errorf("the file is called %s", f.path.Text)
	}
	f.title.SetText("Harbour: a/b")
	if got := f.fileName(); got != "Harbour-a-b.csv" {
		t.Errorf("a folder gets %s", got)
	}
	f.format.SetSelected("Web page")
	if f.size.Disabled() == false || f.theme.Disabled() {
		t.Error("a web page has a size, or no theme")
	}
}

func TestCopyingSaysWhatIsMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := copyPNG([]byte("x")); err == nil || !strings.Contains(err.Error(), "install") {
		t.Errorf("%v", err)
	}
	for _, c := range []copier{{command: []string{"false"}}, {command: []string{"no-such-program", "%s"}}} {
		if err := c.run([]byte("x")); err == nil || !strings.Contains(err.Error(), c.command[0]) {
			t.Errorf("%v", err)
		}
	}
}

func TestARangeMustBeUnderstood(t *testing.T) {
	b := harbour(t)
	b.export()
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if s, ok := o.(*pick); ok && s.Selected == exportView {
			s.SetSelected(exportRange)
		}
	}
	b.fields()[0].SetText("whenever")
	b.press("Export")
	if !b.isOpen() {
		t.Error("a range that is not understood is exported")
	}
}

func TestKeysDoNotReachBelowADialog(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	b.listKeys()
	b.key(fyne.KeyReturn)
	b.timeline.TypedRune('+')
	if b.session.Selection().Event.Review != timeline.Proposed || b.timeline.motion != nil {
		t.Error("a key works below the dialog")
	}
}
