package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestAFileIsWholeOrNotThere(t *testing.T) {
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

func TestWithEnding(t *testing.T) {
	for _, c := range [][3]string{{"a", "svg", "a.svg"}, {"a.svg", "svg", "a.svg"}, {"a.SVG", "svg", "a.SVG"}, {"a.b/c", "svg", "a.b/c.svg"},
		{"a.png", "svg", "a.png.svg"}, {"a", "timelinejs", "a.json"}, {"a.jsonl", "json", "a.jsonl"}} {
		if got := WithEnding(c[0], c[1]); got != c[2] {
			t.Errorf("%s: %s, want %s", c[0], got, c[2])
		}
	}
}

func TestFileName(t *testing.T) {
	for title, want := range map[string]string{
		"NATO & Iraq: a history": "NATO-Iraq-a-history", "../../etc/passwd": "etc-passwd", "": "timeline", "con": "timelinecon", "Гавань/Kirna": "Гавань-Kirna",
		"a\x00b\n$(rm)": "a-b-rm", "…": "timeline",
	} {
		if got := FileName(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := FileName(rapid.String().Draw(t, "title"))
		if name == "" || len(name) > longestName+len("timeline") || strings.ContainsAny(name, "/\\:*?\"<>|. \x00") || !utf8.ValidString(name) {
			t.Fatalf("%q", name)
		}
	})
}
