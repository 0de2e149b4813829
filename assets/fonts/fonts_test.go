package fonts

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
)

func TestAllFontsAreTrueTypeAndNotTooLarge(t *testing.T) {
	sum := 0
	for _, list := range [][][]byte{Regular(), Bold()} {
		if len(list) != 6 {
			t.Errorf("%d fonts, want six", len(list))
		}
		for i, font := range list {
			if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
				t.Errorf("font %d is no TrueType font", i)
			}
		}
	}
	files, err := filepath.Glob("*.ttf")
	if err != nil || len(files) != 11 {
		t.Errorf("%d files (%v), want 11", len(files), err)
	}
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		sum += int(info.Size())
	}
	if sum > 3_900_000 {
		t.Errorf("the fonts take %d bytes", sum)
	}
}

// Titles in simplified and in traditional characters, and in Japanese, Korean, Thai and Hindi have all their glyphs.
func TestTitlesOfManyScriptsHaveTheirGlyphs(t *testing.T) {
	f, err := sfnt.Parse(Scripts())
	if err != nil {
		t.Fatal(err)
	}
	var b sfnt.Buffer
	for _, r := range "议会否决预算案港口新桥通车工程师检查水坝議會否決預算案港口新橋通車工程師檢查水壩天文台觀測彗星東京駅でさくらが咲く、。「」 항구에새다리가놓였다의회는예산을부결했다สะพานใหม่ที่ท่าเรือเปิดแล้วบนกัปตันปฏิเสธनएपुलपरयातायातशुरूसंसदनेबजटअस्वीकारकिया" {
		if g, err := f.GlyphIndex(&b, r); g == 0 || err != nil {
			t.Errorf("%c has no glyph: %v", r, err)
		}
	}
}
