package picture

import (
	"errors"
	"fmt"
	"image/color"
	"sync"
	"unicode"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/font"

	"dateline/timeline/scene"
)

// A typecase holds the fonts, and sets text in the first of them that has its
// glyphs: the drawing library itself knows no second choice.
type typecase struct {
	weights [2][]*typeface // regular, bold
	faces   map[faceKey]*canvas.FontFace
	lines   map[lineKey]line // set before
}

// A typeface is one font file; it is made ready to shape text when it is first needed.
type typeface struct {
	file   []byte
	bold   bool
	sfnt   *font.SFNT
	shaped *canvas.Font
	used   map[rune]bool // what was set in it, for the subset
}

type faceKey struct {
	face  *typeface
	size  float64
	color color.NRGBA
}

// newTypecase reads no font yet: most pictures need one or two.
func newTypecase(fonts Fonts) (*typecase, error) {
	if len(fonts.Regular) == 0 {
		return nil, errors.New("no font was given to set text in")
	}
	if len(fonts.Bold) == 0 {
		fonts.Bold = fonts.Regular
	}
	t := &typecase{faces: map[faceKey]*canvas.FontFace{}, lines: map[lineKey]line{}}
	for w, files := range [...][][]byte{fonts.Regular, fonts.Bold} {
		for _, file := range files {
			t.weights[w] = append(t.weights[w], &typeface{file: file, bold: w == 1, used: map[rune]bool{}})
		}
	}
	return t, nil
}

// parsed reads the font's tables once.
func (f *typeface) parsed() (*font.SFNT, error) {
	if f.sfnt == nil {
		sfnt, err := font.ParseFont(f.file, 0)
		if err != nil {
			return nil, fmt.Errorf("read a font: %w", err)
		}
		f.sfnt = sfnt
	}
	return f.sfnt, nil
}

// A run is a stretch of text in one font.
type run struct {
	face *typeface
	text string
}

// runs splits text by font. Marks stay with what they follow; what no font has
// is set in the first one, as its empty box.
func (t *typecase) runs(text string, bold bool) ([]run, error) {
	faces := t.weights[0]
	if bold {
		faces = t.weights[1]
	}
	var all []run
	begin := 0
	var current *typeface
	for i, r := range text {
		face, err := choose(faces, current, r)
		if err != nil {
			return nil, err
		}
		face.used[r] = true
		if current != nil && face != current {
			all, begin = append(all, run{current, text[begin:i]}), i
		}
		current = face
	}
	if current != nil {
		all = append(all, run{current, text[begin:]})
	}
	return all, nil
}

// choose finds the font for r. What belongs to the letter before, such as an accent, stays in its font if it can.
func choose(faces []*typeface, current *typeface, r rune) (*typeface, error) {
	if current != nil && r >= 0x100 && (unicode.Is(unicode.Zs, r) || unicode.Is(unicode.M, r) || unicode.IsPunct(r) || unicode.Is(unicode.Cf, r)) {
		if sfnt, err := current.parsed(); err != nil || sfnt.GlyphIndex(r) != 0 || unicode.Is(unicode.Cf, r) {
			return current, err
		}
	}
	for _, f := range faces {
		sfnt, err := f.parsed()
		if err != nil {
			return nil, err
		}
		if sfnt.GlyphIndex(r) != 0 {
			return f, nil
		}
	}
	return faces[0], nil
}

// set shapes the text of s, in right order and joined as its script asks for. Its
// baseline lies drop units below its origin.
func (t *typecase) set(s *scene.Shape) (text *canvas.Text, drop float64, err error) {
	key := lineKey{s.Text, s.Size, s.Bold, s.Fill}
	if l, known := t.lines[key]; known {
		return l.text, l.drop, nil
	}
	if text, drop, err = t.shape(s); err == nil {
		if len(t.lines) >= keptLines {
			clear(t.lines)
		}
		t.lines[key] = line{text, drop}
	}
	return text, drop, err
}

// keptLines bounds the lines that are kept for the next time they are set: a report says "why this date" in the same words again and
// again, and every page has the same foot.
const keptLines = 4096

// A lineKey is all that the look of a line depends on.
type lineKey struct {
	text string
	size float64
	bold bool
	fill color.NRGBA
}

// A line is a shaped text.
type line struct {
	text *canvas.Text
	drop float64
}

// shape is set for a line that was not set before.
func (t *typecase) shape(s *scene.Shape) (text *canvas.Text, drop float64, err error) {
	runs, err := t.runs(s.Text, s.Bold)
	if err != nil || len(runs) == 0 {
		return nil, 0, err
	}
	first, err := t.face(runs[0].face, s)
	if err != nil {
		return nil, 0, err
	}
	if len(runs) == 1 {
		return canvas.NewTextLine(first, s.Text, canvas.Left), 0, nil
	}
	rich := canvas.NewRichText(first)
	for _, r := range runs {
		face, err := t.face(r.face, s)
		if err != nil {
			return nil, 0, err
		}
		rich.WriteFace(face, r.text)
	}
	text = rich.ToText(0, 0, canvas.Left, canvas.Top, nil)
	text.WalkLines(func(y float64, _ []canvas.TextSpan) { drop = -y })
	return text, drop, nil
}

const pointsPerUnit = 72 / 25.4 // of the drawing library, whose unit is a millimetre

// face is f at the size and in the colour of s, kept for the next text that looks the same.
func (t *typecase) face(f *typeface, s *scene.Shape) (*canvas.FontFace, error) {
	key := faceKey{f, s.Size, s.Fill}
	if face := t.faces[key]; face != nil {
		return face, nil
	}
	if f.shaped == nil {
		weight := canvas.FontRegular
		if f.bold {
			weight = canvas.FontBold
		}
		shaped, err := canvas.LoadFont(f.file, 0, weight)
		if err != nil {
			return nil, fmt.Errorf("read a font: %w", err)
		}
		f.shaped = shaped
		if err := f.warm(); err != nil {
			return nil, err
		}
	}
	t.faces[key] = f.shaped.Face(s.Size*pointsPerUnit, s.Fill)
	return t.faces[key], nil
}

// warm overwrites the shaper's cache of glyphs. The pinned drawing library
// leaves it zeroed, not cleared, and so each character below U+0100 would be found
// in it, as the empty box, until another with the same last byte has been looked up.
func (f *typeface) warm() error {
	sfnt, err := f.parsed()
	if err != nil {
		return err
	}
	var seen [256]bool
	var others []rune
	for r := rune(0x100); r < 0x10000 && len(others) < len(seen); r++ {
		if low := byte(r); !seen[low] && sfnt.GlyphIndex(r) != 0 {
			seen[low] = true
			others = append(others, r)
		}
	}
	f.shaped.Face(1, color.Black).Glyphs(string(others))
	return nil
}

// Measurer measures text by the advances in the font files, glyph by glyph: the widths
// that the chart needs to lay titles out as Encode will set them. It is safe for concurrent use.
func Measurer(fonts Fonts) (func(text string, size float64, bold bool) float64, error) {
	t, err := newTypecase(fonts)
	if err != nil {
		return nil, err
	}
	// Latin, Greek and Cyrillic are looked up beforehand, the rest behind a lock when it turns up.
	var known [2][0x530]float64
	for w := range known {
		for r := range known[w] {
			known[w][r] = t.advance(rune(r), w)
		}
	}
	var lock sync.Mutex
	others := [2]map[rune]float64{{}, {}}
	other := func(r rune, w int) float64 {
		lock.Lock()
		defer lock.Unlock()
		advance, ok := others[w][r]
		if !ok {
			advance = t.advance(r, w)
			others[w][r] = advance
		}
		return advance
	}
	return func(text string, size float64, bold bool) float64 {
		w, sum := 0, 0.0
		if bold {
			w = 1
		}
		for _, r := range text {
			if r >= 0 && int(r) < len(known[w]) {
				sum += known[w][r]
			} else {
				sum += other(r, w)
			}
		}
		return sum * size
	}, nil
}

// advance is the width of r in em.
func (t *typecase) advance(r rune, weight int) float64 {
	if unicode.Is(unicode.Mn, r) || unicode.IsControl(r) {
		return 0
	}
	face, err := choose(t.weights[weight], nil, r)
	if err != nil {
		return .6 // a usual letter: the error shows when text is set
	}
	return float64(face.sfnt.GlyphAdvance(face.sfnt.GlyphIndex(r))) / float64(face.sfnt.Head.UnitsPerEm)
}
