package ink

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
)

func TestOurFontsAreLaidOut(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "deep", "fonts")
	for range 2 { // the second time they are there already
		if err := layFonts(folder); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("there are %v, %v", files, err)
	}
	missing := map[rune]bool{'\u0639': true, '\u05d0': true, '\u56fd': true, '\ud55c': true, '\u0e01': true, '\u0915': true}
	size := int64(0)
	for _, path := range files {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if int64(len(content)) < size {
			t.Errorf("%s is smaller than what is read before it", filepath.Base(path))
		}
		size = int64(len(content))
		face, err := sfnt.Parse(content)
		if err != nil {
			t.Fatalf("%s: %v", filepath.Base(path), err)
		}
		for letter := range missing {
			if glyph, err := face.GlyphIndex(nil, letter); err == nil && glyph != 0 {
				delete(missing, letter)
			}
		}
	}
	if len(missing) > 0 {
		t.Errorf("nothing has %v", missing)
	}
}

func TestAHalfWrittenFontIsWrittenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "1.ttf")
	if err := os.WriteFile(path, []byte("ab"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := layFile(path, []byte("abc")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "abc" {
		t.Errorf("it has %q", got)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".new*")); len(left) > 0 {
		t.Errorf("%v are left behind", left)
	}
	if layFile(filepath.Join(path, "below a file"), nil) == nil {
		t.Error("a folder that cannot be made is no error")
	}
}

func TestTheUsualFoldersOfDataStay(t *testing.T) {
	for list, want := range map[string]string{"": "/usr/local/share:/usr/share:/c", "/a:/b": "/a:/b:/c"} {
		if got := withFolder(list, "/c"); filepath.ToSlash(got) != want && os.PathListSeparator == ':' {
			t.Errorf("%q becomes %q, want %q", list, got, want)
		}
	}
}
