package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// drop drops files on the window, each with a text.
func (b *bed) drop(files map[string]string) (dir string) {
	b.t.Helper()
	dir = b.t.TempDir()
	var uris []fyne.URI
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.t.Fatal(err)
		}
		uris = append(uris, storage.NewFileURI(path))
	}
	slices.SortFunc(uris, func(x, y fyne.URI) int { return strings.Compare(x.Path(), y.Path()) })
	b.dropped(fyne.Position{}, uris)
	return dir
}

// dialogText is all that the open dialogs say.
func (b *bed) dialogText() string {
	var all []string
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widget.Label:
			all = append(all, o.Text)
		case *widget.RichText:
			all = append(all, o.String())
		}
	}
	return strings.Join(all, "\n")
}

const works = "Wann;Was;Wo;Wer noch\n3 May 2019;Bridge opens;Ardmoor;Jo\n1/2/2020;Which day?;;\n2021;Fair;;Li\n"

// A table is shown before anything of it is kept: what its columns are, what comes of it, what cannot be read. Articles that are
// dropped with it do not wait.
func TestATableIsShownFirst(t *testing.T) {
	b := harbour(t)
	dir := b.drop(map[string]string{"works.csv": works, "note.txt": "An article."})
	if want := []string{filepath.Join(dir, "note.txt")}; !slices.Equal(b.intake.paths, want) {
		t.Errorf("read at once: %v", b.intake.paths)
	}
	said := b.dialogText()
	for _, want := range []string{"works.csv", "2 events would be imported. 1 line cannot be read as meant.", "line 3: ", "3 May 2019", "Bridge opens", "Ardmoor"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	b.press("Import")
	if b.intake.columns != nil || len(b.intake.paths) != 2 || len(b.window.Canvas().Overlays().List()) != 0 {
		t.Errorf("%v %v", b.intake.paths, b.intake.columns)
	}
}

// What the names of columns do not say, the person can; a field that is given to a column leaves the one that had it.
func TestColumnsCanBeSaid(t *testing.T) {
	b := harbour(t)
	b.drop(map[string]string{"works.csv": strings.Replace(works, "Wann;Was", "A;B", 1)})
	if said := b.dialogText(); !strings.Contains(said, "say which they are") {
		t.Fatalf("%s", said)
	}
	var picks []*pick
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if p, ok := o.(*pick); ok {
			picks = append(picks, p)
		}
	}
	if len(picks) != 4 {
		t.Fatalf("%d columns", len(picks))
	}
	picks[0].SetSelected("Date")
	picks[3].SetSelected("Title")
	picks[1].SetSelected("Title")
	if picks[3].value() != fieldNames[0].name {
		t.Errorf("two columns are the title")
	}
	if said := b.dialogText(); !strings.Contains(said, "2 events would be imported.") {
		t.Errorf("%s", said)
	}
	b.press("Import")
	if want := []string{"date", "title", "place", ""}; !slices.Equal(b.intake.columns, want) {
		t.Errorf("%q, want %q", b.intake.columns, want)
	}
}

// Several files have their turns one after the other; leaving one out leaves the rest.
func TestTablesComeOneAfterTheOther(t *testing.T) {
	b := harbour(t)
	dir := b.drop(map[string]string{"1.csv": "date,title\n2019,A\n", "2.csv": "date,title\n2020,B\n", "3.csv": "date,text,title,author\n2020," + strings.Repeat("long ", 400) + ",An article,Jo\n"})
	if want := []string{filepath.Join(dir, "3.csv")}; !slices.Equal(b.intake.paths, want) {
		t.Errorf("the table of articles: %v", b.intake.paths)
	}
	b.press("Cancel")
	if said := b.dialogText(); !strings.Contains(said, "2.csv") {
		t.Fatalf("%s", said)
	}
	b.press("Import")
	if got := b.intake.paths[len(b.intake.paths)-1]; filepath.Base(got) != "2.csv" || len(b.intake.paths) != 2 {
		t.Errorf("%v", b.intake.paths)
	}
}
