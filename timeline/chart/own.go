package chart

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"dateline/timeline"
)

// A Palette is how the categories of a library look and are called, where its person has names and colours of their own. A nil
// Palette is the built-in one. It never changes.
type Palette struct {
	kinds timeline.Kinds
	looks [256]look // by category
}

// NewPalette makes the palette of a library. What is no colour counts as none.
func NewPalette(kinds timeline.Kinds) *Palette {
	p := &Palette{kinds: kinds}
	for c := range p.looks {
		p.looks[c] = lookOf(timeline.Category(c))
	}
	for _, k := range kinds {
		if c, ok := ParseColor(k.Color); ok {
			p.looks[k.Category] = look{color: c, square: k.Square, own: legibly(c)}
		}
	}
	return p
}

func (p *Palette) look(c timeline.Category) look {
	if p == nil {
		return lookOf(c)
	}
	return p.looks[c]
}

// Color is the colour that stands for c, and whether its dots and bars are square.
func (p *Palette) Color(c timeline.Category) (color.NRGBA, bool) {
	l := p.look(c)
	return l.color, l.square
}

// Kinds are what the palette was made of.
func (p *Palette) Kinds() timeline.Kinds {
	if p == nil {
		return nil
	}
	return p.kinds
}

// ParseColor reads #rrggbb.
func ParseColor(text string) (color.NRGBA, bool) {
	digits, ok := strings.CutPrefix(text, "#")
	n, err := strconv.ParseUint(digits, 16, 32)
	return rgb(uint32(n)), ok && err == nil && len(digits) == 6
}

// legible is how strong a colour may be, in the light and in the dark theme, so that titles on it can be read, and the edge that
// it needs to be seen on the paper.
type legible struct {
	most [2]float64
	edge [2]color.NRGBA
}

// The contrasts that WCAG 2.1 asks for, of text and of what is no text.
const textContrast, shapeContrast = 4.5, 3

// legibly weakens a colour under a title, and darkens or lightens its edge, in small steps until both can be seen.
func legibly(c color.NRGBA) *legible {
	l := &legible{}
	for i, ink := range []*inks{&lightInks, &darkInks} {
		l.most[i] = 1
		for l.most[i] > 0 && contrast(mix(ink.paper, c, l.most[i]), ink.text) < textContrast {
			l.most[i] -= .02
		}
		l.most[i] = max(l.most[i], 0)
		share := .3
		for share < 1 && contrast(mix(c, ink.text, share), ink.paper) < shapeContrast {
			share += .05
		}
		l.edge[i] = mix(c, ink.text, min(share, 1))
	}
	return l
}

// in are the strength that a bar may have and the colour of its edge in a theme.
func (l look) in(ink *inks) (most float64, edge color.NRGBA) {
	if l.own == nil {
		return 1, mix(l.color, ink.text, .3)
	}
	if ink.dark {
		return l.own.most[1], l.own.edge[1]
	}
	return l.own.most[0], l.own.edge[0]
}

// luminance and contrast are those of WCAG 2.1.
func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= .03928 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return .2126*channel(c.R) + .7152*channel(c.G) + .0722*channel(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}
