package app

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/intake"
	"dateline/timeline"
)

func TestADropImportsFilesAndFolders(t *testing.T) {
	b := harbour(t)
	b.intake.report = intake.Report{Added: 2, Events: 12, Known: 1, Failures: []intake.Failure{{Path: "c.bin", Reason: "it holds no text"}}}
	b.dropped(fyne.NewPos(5, 5), []fyne.URI{storage.NewFileURI("/a/one.txt"), storage.NewFileURI("/a/folder")})
	if got := strings.Join(b.intake.paths, " "); got != "/a/one.txt /a/folder" {
		t.Errorf("imported %q", got)
	}
	if want := "Read 2 articles with 12 events, 1 already known, 1 file could not be read."; b.session.Message() != want {
		t.Errorf("the summary is %q, want %q", b.session.Message(), want)
	}
}

func TestOnlyFilesAreTakenNothingIsFetched(t *testing.T) {
	b := harbour(t)
	link, err := storage.ParseURI("https://example.org/a.html")
	if err != nil {
		t.Fatal(err)
	}
	b.dropped(fyne.NewPos(5, 5), []fyne.URI{link})
	if len(b.intake.paths) != 0 || !strings.Contains(b.session.Message(), "save the page first") {
		t.Errorf("imported %q and said %q", b.intake.paths, b.session.Message())
	}
}

func TestTheFailuresOfAnImportCanBeReadAndCopied(t *testing.T) {
	b := harbour(t)
	b.intake.report = intake.Report{Failures: []intake.Failure{{Path: "c.bin", Reason: "it holds no text"}}}
	b.session.Import([]string{"c.bin"})
	b.showReport()
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is shown")
	}
	shown := ""
	for _, o := range test.LaidOutObjects(top) {
		shown += texts(o)
	}
	if !strings.Contains(shown, "c.bin: it holds no text") {
		t.Errorf("it shows %q", shown)
	}
}

func TestAnEmptyLibraryWelcomes(t *testing.T) {
	b := newBed(t, nil)
	shown := texts(b.welcome.box)
	for _, want := range []string{"Drop articles here", "Load the sample articles"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the welcome does not say %q", want)
		}
	}
	b.importSamples()
	if n := len(b.intake.paths); n < 4 {
		t.Errorf("the samples are %d files", n)
	}
	if full := harbour(t); full.welcome.box.Visible() {
		t.Error("a library with events still welcomes")
	}
}

func TestTheTextOnTheClipboardIsImported(t *testing.T) {
	b := harbour(t)
	b.app.Clipboard().SetContent("ELLERY, Oct. 24 — The basin was reopened.")
	b.focusTimeline()
	b.paste()
	if len(b.intake.texts) != 1 {
		t.Fatal("it is not imported")
	}
	b.app.Clipboard().SetContent(" \n")
	b.paste()
	if len(b.intake.texts) != 1 || b.session.Message() != "There is no text on the clipboard." {
		t.Errorf("an empty clipboard: %q", b.session.Message())
	}
}

// The menu sees the keys first: in a field, paste and undo must mean the field.
func TestInAFieldPasteAndUndoMeanTheField(t *testing.T) {
	b := harbour(t)
	b.session.SelectEvent(1)
	f := b.inspector.event.place
	b.window.Canvas().Focus(f)
	b.app.Clipboard().SetContent("Ellery")
	b.paste()
	if f.Text != "Ellery" || len(b.intake.texts) != 0 {
		t.Errorf("the field has %q, %d texts were imported", f.Text, len(b.intake.texts))
	}
	b.undo()
	if f.Text != "" {
		t.Errorf("after undo the field has %q", f.Text)
	}
}

func TestErrorsAreSentences(t *testing.T) {
	b := harbour(t)
	b.session.Say("before")
	if b.session.Message() != "before" {
		t.Fatal("nothing is said")
	}
	if err := errors.New("the disk is full"); b.session.Message() == err.Error() {
		t.Error("an error is shown as it comes")
	}
}

func TestWhatIsThereTwiceIsOffered(t *testing.T) {
	b := harbour(t)
	d := intake.Duplicate{Added: 2, Known: 1, Title: "Harbour closes", Path: "/new/b.html", KnownPath: "/old/a.txt", Alike: 1}
	b.intake.report = intake.Report{Added: 1, Duplicates: []intake.Duplicate{d}}
	b.session.Import([]string{"b.html"})
	b.showTwice()
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is shown")
	}
	shown, taken := "", (*widget.Button)(nil)
	for _, o := range test.LaidOutObjects(top) {
		shown += texts(o)
		if w, ok := o.(*widget.Button); ok && w.Text == "Take the added one" {
			taken = w
		}
	}
	if !strings.Contains(shown, "Harbour closes") || !strings.Contains(shown, "/old/a.txt") || taken == nil {
		t.Fatalf("it shows %q", shown)
	}
	test.Tap(taken)
	if len(b.intake.replaced) != 1 || b.intake.replaced[0] != [2]timeline.ID{1, 2} || len(b.session.Twice()) != 0 {
		t.Errorf("replaced %v, %d are left", b.intake.replaced, len(b.session.Twice()))
	}
	if b.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays open")
	}
}
