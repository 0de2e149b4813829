package picture

import (
	"fmt"
	"testing"

	"github.com/tdewolff/font"
	"pgregory.net/rapid"
)

// Whatever is set, each character of the font that goes along has the glyph that it has in the whole font.
func TestASubsetHasTheSameGlyphs(t *testing.T) {
	faces, err := newTypecase(all())
	if err != nil {
		t.Fatal(err)
	}
	whole := faces.weights[0][0]
	sfnt, err := whole.parsed()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		whole.used = map[rune]bool{}
		// Most of an alphabet, without letters whose accented forms are there.
		for r := rune('A'); r <= 'Z'; r++ {
			whole.used[r] = true
		}
		for _, r := range rapid.SliceOf(rapid.SampledFrom([]rune("EÉCÇKĶNŃWŴYÝ"))).Draw(t, "accented") {
			if r < 0x80 {
				delete(whole.used, r)
			} else {
				whole.used[r] = true
			}
		}
		for _, r := range rapid.SliceOfN(rapid.OneOf(rapid.Int32Range(0x20, 0x7e), rapid.Int32Range(0x20, 0x52f), rapid.Int32Range(0x2010, 0x2030)), 1, 120).Draw(t, "runes") {
			if sfnt.GlyphIndex(r) != 0 {
				whole.used[r] = true
			}
		}
		file, err := whole.subset()
		if err != nil {
			t.Fatal(err)
		}
		cut, err := font.ParseSFNT(file, 0)
		if err != nil {
			t.Fatal(err)
		}
		for r := range whole.used {
			a, b := sfnt.GlyphIndex(r), cut.GlyphIndex(r)
			if sfnt.GlyphAdvance(a) != cut.GlyphAdvance(b) || contour(t, sfnt, a) != contour(t, cut, b) {
				t.Fatalf("%q has another glyph: %d wide, not %d", r, cut.GlyphAdvance(b), sfnt.GlyphAdvance(a))
			}
		}
	})
}

// contour is the bounds and the commands of a glyph.
func contour(t *rapid.T, sfnt *font.SFNT, glyph uint16) string {
	var p strokes
	if err := sfnt.GlyphPath(&p, glyph, sfnt.Head.UnitsPerEm, 0, 0, 1, font.NoHinting); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(p)
}

// strokes notes a path.
type strokes []float64

func (s *strokes) MoveTo(x, y float64)             { *s = append(*s, 1, x, y) }
func (s *strokes) LineTo(x, y float64)             { *s = append(*s, 2, x, y) }
func (s *strokes) QuadTo(a, b, x, y float64)       { *s = append(*s, 3, a, b, x, y) }
func (s *strokes) CubeTo(a, b, c, d, x, y float64) { *s = append(*s, 4, a, b, c, d, x, y) }
func (s *strokes) Close()                          { *s = append(*s, 5) }
