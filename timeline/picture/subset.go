package picture

import (
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tdewolff/font"
)

// css gives the @font-face rules of the fonts in use, each cut down to the
// characters in use, so that the picture looks the same where no such font is installed.
func (t *typecase) css() (string, error) {
	var b strings.Builder
	for _, faces := range t.weights {
		for _, f := range faces {
			if len(f.used) == 0 {
				continue
			}
			file, err := f.subset()
			if err != nil {
				return "", err
			}
			weight := 400
			if f.bold {
				weight = 700
			}
			fmt.Fprintf(&b, "@font-face{font-family:Dateline;font-weight:%d;src:url(data:font/ttf;base64,%s);unicode-range:%s}\n",
				weight, base64.StdEncoding.EncodeToString(file), f.ranges())
		}
	}
	return b.String(), nil
}

// subset is the font with only the glyphs in use. Fonts of scripts whose letters join or reorder
// are kept whole: the rules for that refer to glyphs that no character names.
func (f *typeface) subset() ([]byte, error) {
	for r := range f.used {
		if r >= 0x590 && r < 0x1100 || r >= 0xfb1d && r < 0xff00 {
			return f.file, nil
		}
	}
	sfnt, err := f.parsed()
	if err != nil {
		return nil, err
	}
	seen := map[uint16]bool{0: true}
	glyphs := []uint16{0}
	for _, r := range slices.Sorted(maps.Keys(f.used)) {
		if g := sfnt.GlyphIndex(r); !seen[g] {
			seen[g] = true
			glyphs = append(glyphs, g)
		}
	}
	cut, err := sfnt.Subset(glyphs, font.SubsetOptions{Tables: font.KeepMinTables})
	if err != nil {
		return nil, fmt.Errorf("cut down a font: %w", err)
	}
	return undated(cut.Write()), nil
}

// ranges tells a reader of CSS which characters to set in f.
func (f *typeface) ranges() string {
	var parts []string
	used := slices.Sorted(maps.Keys(f.used))
	for i := 0; i < len(used); {
		j := i
		for j+1 < len(used) && used[j+1] == used[j]+1 {
			j++
		}
		if i == j {
			parts = append(parts, fmt.Sprintf("U+%X", used[i]))
		} else {
			parts = append(parts, fmt.Sprintf("U+%X-%X", used[i], used[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ",")
}
