package chart

import (
	"image/color"
	"strings"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// A key is one entry of the legend: how something is drawn, and its name.
type key struct {
	name string
	draw func(b *sheet, x, y float64)
}

// keys lists what is used in the order in which it is explained.
func (b *sheet) keys(u used) []key {
	var all []key
	for c, is := range u.categories {
		if is {
			all = append(all, key{b.categoryName(timeline.Category(c)), func(b *sheet, x, y float64) { b.sampleDot(x, y, timeline.Category(c)) }})
		}
	}
	for _, s := range [...]timeline.Status{timeline.Planned, timeline.Possible, timeline.Denied} {
		if u.statuses[s] {
			all = append(all, key{b.name(s.String()), func(b *sheet, x, y float64) { b.sampleStatus(x, y, s) }})
		}
	}
	if u.soft {
		all = append(all, key{b.name("at some time in this span"), (*sheet).sampleBand})
	}
	if u.open {
		all = append(all, key{b.name("one end is not known"), (*sheet).sampleOpen})
	}
	if u.counts {
		all = append(all, key{b.name("more events at that time"), (*sheet).sampleCount})
	}
	if u.disagree {
		all = append(all, key{b.name("sources disagree"), (*sheet).sampleWarning})
	}
	return all
}

// name is the word of the legend for key, in the language of the options, with a capital letter.
func (b *sheet) name(key string) string {
	if s := b.options.Words.Legend[key]; s != "" {
		key = s
	}
	return strings.ToUpper(key[:1]) + key[1:]
}

// categoryName is the library's own name for c as it is written there, else the word of the legend.
func (b *sheet) categoryName(c timeline.Category) string {
	if k, ok := b.Style.Palette.Kinds().Of(c); ok && k.Name != "" {
		return clean(k.Name)
	}
	return b.name(c.String())
}

// legend draws the keys from *y down and moves it there; without y it only counts rows.
func (b *sheet) legend(span timeline.Span, y *float64) int {
	if !b.Legend {
		return 0
	}
	keys := b.keys(b.used(span))
	x, rows := 0.0, 0
	for _, k := range keys {
		width := sampleWidth*b.unit + b.options.Measure(k.name, 12*b.unit, false) + 24*b.unit
		if rows == 0 || x+width > b.inner() && x > 0 {
			x = 0
			rows++
			if y != nil {
				*y += legendHeight * b.unit
			}
		}
		if y != nil {
			middle := *y - .5*legendHeight*b.unit
			k.draw(b, b.margin+x, middle)
			b.put(b.margin+x+sampleWidth*b.unit, middle+4.3*b.unit, k.name, 12*b.unit, false, b.ink.text)
		}
		x += width
	}
	return rows
}

const sampleWidth = 32 // pixels for the drawing of a key

// add paints s over what is on the sheet.
func (b *sheet) add(s scene.Shape) { b.out.Shapes = append(b.out.Shapes, s) }

// sampleDot shows a category at full strength, as an accepted event has it.
func (b *sheet) sampleDot(x, y float64, c timeline.Category) {
	look := b.Style.Palette.look(c)
	stroke := mix(look.color, b.ink.text, .25)
	if look.own != nil {
		_, stroke = look.in(b.ink)
	}
	s := scene.Shape{Kind: scene.Dot, X: x + 12*b.unit, Y: y, Radius: b.dot, Fill: look.color, Stroke: stroke, StrokeWidth: 1}
	if look.square {
		side := 1.75 * b.dot
		s.Kind, s.X, s.Y, s.W, s.H, s.Radius = scene.Rect, s.X-side/2, y-side/2, side, side, 1.5*b.unit
	}
	b.add(s)
}

// sampleStatus is grey: the outline is what it explains.
func (b *sheet) sampleStatus(x, y float64, s timeline.Status) {
	b.add(scene.Shape{Kind: scene.Dot, X: x + 12*b.unit, Y: y, Radius: b.dot, Fill: b.ink.paper, Stroke: b.ink.muted,
		StrokeWidth: 1.6, Dashed: s == timeline.Possible})
	if s == timeline.Denied {
		b.add(scene.Shape{Kind: scene.Line, X: x + 2*b.unit, Y: y, W: 20 * b.unit, Stroke: b.ink.muted, StrokeWidth: 1.2})
	}
}

// sampleBand fades like the bands in the drawing, without an end to point at.
func (b *sheet) sampleBand(x, y float64) {
	b.add(scene.Shape{Kind: scene.Rect, X: x, Y: y - 6*b.unit, W: 24 * b.unit, H: 12 * b.unit, FadeLeft: 11 * b.unit, FadeRight: 11 * b.unit, Fill: b.grey(.5)})
}

// sampleCount is a number as it stands in the drawing.
func (b *sheet) sampleCount(x, y float64) {
	b.add(scene.Shape{Kind: scene.Rect, X: x, Y: y - b.pill/2, W: 22 * b.unit, H: b.pill, Radius: b.pill / 2, Fill: b.ink.cluster})
	b.add(scene.Shape{Kind: scene.Text, X: x + 11*b.unit, Y: y + .36*b.small, Text: "12", Size: b.small, Bold: true, Align: scene.Middle, Fill: b.ink.clusterText})
}

// sampleOpen stands for both sides.
func (b *sheet) sampleOpen(x, y float64) {
	b.add(scene.Shape{Kind: scene.Rect, X: x, Y: y - 6*b.unit, W: 20 * b.unit, H: 12 * b.unit, FadeRight: 18 * b.unit, Fill: b.grey(.5)})
	b.add(scene.Shape{Kind: scene.Arrow, X: x + 24*b.unit, Y: y, W: 6 * b.unit, H: 8 * b.unit, Fill: b.ink.muted})
}

// sampleWarning is the mark as it stands before titles.
func (b *sheet) sampleWarning(x, y float64) {
	b.add(scene.Shape{Kind: scene.Warning, X: x + 12*b.unit, Y: y, W: b.text, H: b.text, Fill: b.ink.warning})
}

// grey is for samples that no category colours.
func (b *sheet) grey(share float64) color.NRGBA { return mix(b.ink.paper, b.ink.muted, share) }
