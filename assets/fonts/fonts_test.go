package fonts

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestAllFontsAreTrueTypeAndNotTooLarge(t *testing.T) {
	sum := 0
	for _, list := range [][][]byte{Regular(), Bold()} {
		if len(list) != 5 {
			t.Errorf("%d fonts, want one for each of five scripts", len(list))
		}
		for i, font := range list {
			if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
				t.Errorf("font %d is no TrueType font", i)
			}
		}
	}
	files, err := filepath.Glob("*.ttf")
	if err != nil || len(files) != 9 {
		t.Errorf("%d files (%v), want 9", len(files), err)
	}
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		sum += int(info.Size())
	}
	if sum > 3_000_000 {
		t.Errorf("the fonts take %d bytes", sum)
	}
}
