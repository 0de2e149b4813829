package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

func TestAnExportIsWholeOrNotThere(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.svg")
	if err := os.WriteFile(path, []byte("the good one"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, func(f *os.File) error {
		_, _ = f.WriteString("half a pic")
		return errors.New("the disk is full")
	})
	if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("the error is %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "the good one" {
		t.Errorf("the file has %q", b)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".*")); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
	if err := WriteFile(filepath.Join(folder, "no", "such", "a.svg"), func(*os.File) error { return nil }); err == nil ||
		!strings.Contains(err.Error(), "cannot be written: no such file") {
		t.Errorf("a missing folder: %v", err)
	}
}

func TestThePictureShowsWhatWasAskedFor(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(900, 500)
	titles := func(p Picture) string {
		p.Width, p.Height = 900, 600
		var b strings.Builder
		for _, shape := range s.Scene(p).Shapes {
			if shape.Kind == scene.Text {
				b.WriteString(shape.Text + "\n")
			}
		}
		return b.String()
	}
	all := titles(Picture{Extent: Everything, Sheet: chart.Sheet{Title: "The harbour"}, ListSources: true})
	for _, want := range []string{"The harbour\n", "The harbour opens", "Harbour reopens"} {
		if !strings.Contains(all, want) {
			t.Errorf("the whole lacks %q:\n%s", want, all)
		}
	}
	some := titles(Picture{Extent: ARange, Range: date(t, "1950/1959")})
	if strings.Contains(some, "The harbour opens") || !strings.Contains(some, "A storm breaks the mole") {
		t.Errorf("the range shows:\n%s", some)
	}
	if view := titles(Picture{Extent: CurrentView}); !strings.Contains(view, "A storm") {
		t.Errorf("the view shows:\n%s", view)
	}
}

func TestExportSaysHowItWent(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(900, 500)
	path := filepath.Join(t.TempDir(), "a.svg")
	picture := Picture{Format: "svg", Scale: 1, Sheet: chart.Sheet{Width: 300, Height: 200}}
	s.Export(path, picture, func(f *os.File, _ *scene.Scene, format string, _ float64) error {
		_, err := f.WriteString(format)
		return err
	})
	if b, _ := os.ReadFile(path); string(b) != "svg" || s.Message() != "Exported "+path {
		t.Errorf("%q, message %q", b, s.Message())
	}
	s.Export(path, picture, func(*os.File, *scene.Scene, string, float64) error { return errors.New("no ink") })
	if b, _ := os.ReadFile(path); string(b) != "svg" || !strings.HasSuffix(s.Message(), "no ink.") {
		t.Errorf("%q, message %q", b, s.Message())
	}
}

func TestWithExtension(t *testing.T) {
	for _, c := range [][2]string{{"a", "a.svg"}, {"a.svg", "a.svg"}, {"a.SVG", "a.SVG"}, {"a.b/c", "a.b/c.svg"}, {"a.png", "a.png.svg"}} {
		if got := WithExtension(c[0], "svg"); got != c[1] {
			t.Errorf("%s: %s, want %s", c[0], got, c[1])
		}
	}
}
