package chart

import (
	"image/color"

	"dateline/timeline"
)

// An inks is the set of colours of one theme. Every text colour has a contrast of at least
// 4.5 : 1 on every ground it is set on; a test computes it.
type inks struct {
	dark                        bool
	full, light                 float64 // strength of a bar's colour, reviewed and not
	paper, text, muted          color.NRGBA
	grid, gridMajor, rule       color.NRGBA
	cluster, clusterText        color.NRGBA
	selected, hovered           color.NRGBA
	today, mark, warning, track color.NRGBA
}

var lightInks = inks{
	full: .46, light: .25,
	paper: rgb(0xffffff), text: rgb(0x1b2026), muted: rgb(0x5a6570),
	grid: rgb(0xf1f3f5), gridMajor: rgb(0xe2e6ea), rule: rgb(0xc9d0d6),
	cluster: rgb(0xdfe4e9), clusterText: rgb(0x343d46),
	selected: rgb(0x1b2026), hovered: rgb(0x7c8894),
	today: rgb(0xc4411a), mark: rgb(0x0a6aa6), warning: rgb(0xb25d00), track: rgb(0xf6f7f9),
}

var darkInks = inks{
	dark: true, full: .56, light: .34, paper: rgb(0x15181c), text: rgb(0xe9ecef), muted: rgb(0xa0aab4),
	grid: rgb(0x1d2126), gridMajor: rgb(0x2a3037), rule: rgb(0x434b54),
	cluster: rgb(0x333b44), clusterText: rgb(0xd5dbe1),
	selected: rgb(0xffffff), hovered: rgb(0x8f9ba7),
	today: rgb(0xff8560), mark: rgb(0x6cb8ee), warning: rgb(0xffb454), track: rgb(0x1b1f24),
}

// inksOf chooses the theme.
func inksOf(dark bool) *inks {
	if dark {
		return &darkInks
	}
	return &lightInks
}

// A look is how a category is told: a colour and a form, so that colour never
// stands alone. Round dots and bars are of one half of the categories, square ones of the other.
type look struct {
	color  color.NRGBA
	square bool
	own    *legible // of a colour that a person chose; nil for the palette below, which a test holds
}

// looks has a look for each category: the palette of Okabe and Ito (2008), which the
// colour-blind can tell apart, without its yellow, too pale on paper.
var looks = [...]look{
	timeline.Other:     {color: rgb(0x6b7782)},
	timeline.Conflict:  {color: rgb(0xd55e00)},
	timeline.Military:  {color: rgb(0xd55e00), square: true},
	timeline.Politics:  {color: rgb(0x0072b2)},
	timeline.Society:   {color: rgb(0x0072b2), square: true},
	timeline.Diplomacy: {color: rgb(0x56b4e9)},
	timeline.Science:   {color: rgb(0x56b4e9), square: true},
	timeline.Justice:   {color: rgb(0xcc79a7)},
	timeline.Crime:     {color: rgb(0xcc79a7), square: true},
	timeline.Economy:   {color: rgb(0x009e73)},
	timeline.Sport:     {color: rgb(0x009e73), square: true},
	timeline.Disaster:  {color: rgb(0xe69f00)},
	timeline.Culture:   {color: rgb(0xe69f00), square: true},
}

// lookOf is also there for categories that a newer library may bring.
func lookOf(c timeline.Category) look {
	if int(c) < len(looks) {
		return looks[c]
	}
	return looks[timeline.Other]
}

// EraColor is a colour for the era with a number, from 0: neighbours differ. It only tints, so that it is told by its name.
func EraColor(i int) color.NRGBA {
	of := [...]timeline.Category{timeline.Politics, timeline.Disaster, timeline.Economy, timeline.Justice, timeline.Conflict, timeline.Diplomacy}
	return lookOf(of[i%len(of)]).color
}

// rgb reads a colour as it is written in style sheets.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// mix lays share (0–1) of c over ground.
func mix(ground, c color.NRGBA, share float64) color.NRGBA {
	f := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + .5) }
	return color.NRGBA{R: f(ground.R, c.R), G: f(ground.G, c.G), B: f(ground.B, c.B), A: 255}
}
