package picture

import (
	"encoding/base64"
	"encoding/binary"
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
	place := map[uint16]int{0: 0} // in the new font
	glyphs := []uint16{0}
	runes := slices.Sorted(maps.Keys(f.used))
	for _, r := range runes {
		g := sfnt.GlyphIndex(r)
		if _, known := place[g]; !known {
			place[g] = len(glyphs)
			glyphs = append(glyphs, g)
		}
	}
	cut, err := sfnt.Subset(glyphs, font.SubsetOptions{Tables: keptTables})
	if err != nil {
		return nil, fmt.Errorf("cut down a font: %w", err)
	}
	cut.Tables["cmap"] = characterTable(runes, func(r rune) int { return place[sfnt.GlyphIndex(r)] })
	return undated(cut.Write()), nil
}

// keptTables are those that a browser needs. The table of characters is not among them: the pinned library goes wrong where an
// accented letter is in use and the bare one is not. The letters behind that come out as others ("Yinter" for "Winter"), or
// the font is refused; and it knows one character a glyph.
var keptTables = []string{"CFF ", "OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

// characterTable is a table of format 12 (OpenType, cmap): stretches of characters whose glyphs follow each other.
func characterTable(runes []rune, glyph func(rune) int) []byte {
	var groups [][3]uint32 // first, last, glyph of the first
	for _, r := range runes {
		c, g := uint32(r), uint32(glyph(r))
		if n := len(groups) - 1; n >= 0 && groups[n][1]+1 == c && groups[n][2]+c-groups[n][0] == g {
			groups[n][1] = c
		} else {
			groups = append(groups, [3]uint32{c, c, g})
		}
	}
	u16, u32 := binary.BigEndian.AppendUint16, binary.BigEndian.AppendUint32
	var b []byte
	for _, v := range []uint16{0, 2} { // version, tables: for Unicode and for Windows the same one
		b = u16(b, v)
	}
	for _, platform := range [][2]uint16{{0, 4}, {3, 10}} {
		b = u32(u16(u16(b, platform[0]), platform[1]), 20)
	}
	b = u32(u32(u16(u16(b, 12), 0), uint32(16+12*len(groups))), 0)
	b = u32(b, uint32(len(groups)))
	for _, g := range groups {
		b = u32(u32(u32(b, g[0]), g[1]), g[2])
	}
	return b
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
