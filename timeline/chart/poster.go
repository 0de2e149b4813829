package chart

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// A Sheet says what a picture for print or the web has besides the drawing.
type Sheet struct {
	Width, Height  float64 // logical pixels; Height 0: as high as the drawing needs
	Margin         float64 // on all sides; 0 is the usual one
	Title, Caption string
	Legend         bool     // of the categories and forms that are in the picture
	Sources        []string // numbered below the drawing
	Transparent    bool     // no background
	Fill           bool     // use as many lanes as there is room for, instead of those on screen
	Dates          bool     // say the date behind each title, whatever the screen does
	TextSize       float64  // of titles in pixels, when not that of the levels; 0 is theirs
	Notes          Notes    // stand behind the titles too: the numbers of the sources
	Room           bool     // keep room beside a given span for the titles of its last events, which runs on without an axis
	Style          Style
}

// Sizes of the parts of a sheet in pixels, at the default text size.
const (
	sheetMargin  = 36
	titleSize    = 25
	captionSize  = 14
	sourceSize   = 11
	legendHeight = 24
	columnWidth  = 420 // of sources
)

// Poster composes a picture to publish: title and caption, the drawing of span (the
// zero Span is everything) with its axis, legend and sources. When the lanes are too many for its height, the events
// are laid out anew with fewer; legend, caption and sources give way on a very small sheet.
func (l *Levels) Poster(span timeline.Span, s Sheet) *scene.Scene {
	b := &sheet{Levels: l, Sheet: s, ink: inksOf(s.Style.Dark), out: &scene.Scene{Width: s.Width, Height: s.Height}}
	if resized := s.TextSize > 0 && s.TextSize != l.text; resized || s.Dates != l.options.Dates || len(s.Notes) > 0 {
		o := l.options
		o.Dates, o.Notes = s.Dates, s.Notes
		if resized {
			o.MaxLabel, o.TextSize = o.MaxLabel*s.TextSize/o.TextSize, s.TextSize
		}
		b.Levels = NewLevels(l.remaining(nil, nil), o)
	}
	if b.margin = s.Margin; b.margin <= 0 {
		b.margin = min(sheetMargin*b.unit, s.Width/12)
	}
	everything := span == (timeline.Span{})
	if everything {
		span = b.everything()
	}
	if everything || s.Room {
		b.tail = b.tailOf(span)
	}
	b.simplify(span)
	top := b.head()
	foot := b.footHeight(span)
	b.arrange(top, foot)
	b.drawn = b.drawing(span, top, b.out.Height-top-foot)
	b.seen = eventsIn(b.out)
	b.counted = slices.ContainsFunc(b.out.Shapes, func(s scene.Shape) bool { return s.Cluster > 0 && s.Event == 0 })
	if s.Height <= 0 { // room was kept for all that might have had to be explained
		b.out.Height -= foot - b.footHeight(span)
	}
	b.foot(span, top+b.drawn.Height)
	return b.out
}

// everything is the span of all events with a little air around it.
func (b *sheet) everything() timeline.Span {
	s := b.Extent()
	length := distance(s.Start, s.End)
	start, _ := advance(s.Start, -length*extentAir)
	end, _ := advance(s.End, length*max(extentAir, extentEnd*b.unit/b.inner())) // the last label of the axis has room
	end = max(end, b.lastArrow(length/(b.inner()*(1-tailMost))))
	return timeline.Span{Start: start, End: max(end, start+1)}
}

// lastArrow is where the arrow of the last event without a known end has room, at a scale in seconds a pixel.
func (b *sheet) lastArrow(scale float64) timeline.Instant {
	last := timeline.Beginning
	b.eachRow(func(r *row) {
		for i := range r.items {
			if it := &r.items[i]; it.sides&openRight != 0 && it.end > last && !r.isGone(i) {
				last = it.end
			}
		}
	})
	if last == timeline.Beginning {
		return last
	}
	last, _ = advance(last, (b.Levels.tail+b.bar)*scale)
	return last
}

const (
	extentAir = 0.025 // of the span of all events, on each side
	extentEnd = 56.0  // pixels at the right at least
	tailSteps = 24    // in which room for titles is looked for
	tailMost  = 0.45  // of the width that it may take
)

// tailOf is how much of the width the titles of the last events of span need beside the axis.
func (b *sheet) tailOf(span timeline.Span) float64 {
	if span.IsEmpty() {
		return 0
	}
	for i := range tailSteps {
		tail := b.inner() * tailMost * float64(i) / tailSteps
		if !b.cuts(Viewport{Width: b.inner() - tail}.Exactly(span), span, tail) {
			return tail
		}
	}
	return b.inner() * tailMost
}

// eventsIn are the events that are drawn one by one.
func eventsIn(s *scene.Scene) map[timeline.ID]bool {
	seen := map[timeline.ID]bool{}
	for i := range s.Shapes {
		if shape := &s.Shapes[i]; shape.Event != 0 && shape.Cluster <= 1 {
			seen[timeline.ID(shape.Event)] = true
		}
	}
	return seen
}

// simplify leaves out what a small sheet has no room for: the drawing comes first.
func (b *sheet) simplify(span timeline.Span) {
	for _, part := range [...]struct {
		name     string
		asked    bool
		leaveOut func()
	}{
		{"legend", b.Legend, func() { b.Legend = false }}, {"caption", b.Caption != "", func() { b.Caption = "" }},
		{"sources", len(b.Sources) > 0, func() { b.Sources = nil }}, {"title", b.Title != "", func() { b.Title = "" }},
	} {
		least := b.head() + b.axis + b.gap + b.rug + 2*b.lane + b.nameHeight() + b.footHeight(span)
		b.out.Shapes = b.out.Shapes[:0]
		if b.Sheet.Height <= 0 || least <= b.Sheet.Height {
			return
		}
		part.leaveOut()
		if part.asked {
			b.out.LeftOut = append(b.out.LeftOut, part.name)
		}
	}
}

// A sheet is a poster in the making.
type sheet struct {
	*Levels
	Sheet
	ink    *inks
	out    *scene.Scene
	margin float64
	tail   float64              // pixels beside the axis for the titles of the last events
	drawn  Viewport             // of the drawing, once there is one
	seen   map[timeline.ID]bool // events drawn one by one; nil before

	counted bool // there are counts of events in it
}

// inner is the width between the margins.
func (b *sheet) inner() float64 { return b.Width - 2*b.margin }

// put writes a line of text.
func (b *sheet) put(x, y float64, text string, size float64, bold bool, c color.NRGBA) {
	b.out.Shapes = append(b.out.Shapes, scene.Shape{Kind: scene.Text, X: x, Y: y, W: b.options.Measure(text, size, bold),
		Text: text, Size: size, Bold: bold, Fill: c})
}

// head writes title and caption and returns where they end.
func (b *sheet) head() float64 {
	if !b.Transparent {
		b.out.Background = b.ink.paper
	}
	y := b.margin
	for _, line := range b.options.wrap(clean(b.Title), b.inner(), titleSize*b.unit, true, 3) {
		y += titleSize * b.unit
		b.put(b.margin, y-.12*titleSize*b.unit, line, titleSize*b.unit, true, b.ink.text)
		y += .22 * titleSize * b.unit
	}
	for _, line := range b.options.wrap(clean(b.Caption), min(b.inner(), 900*b.unit), captionSize*b.unit, false, 4) {
		y += captionSize * b.unit * 1.45
		b.put(b.margin, y-.2*captionSize*b.unit, line, captionSize*b.unit, false, b.ink.muted)
	}
	if y > b.margin {
		y += 14 * b.unit
	}
	return y
}

// arrange takes as many lanes as the sheet has room for.
func (b *sheet) arrange(top, foot float64) {
	if b.Sheet.Height <= 0 {
		b.out.Height = top + b.Levels.Height() + b.nameHeight() + foot
		return
	}
	room := b.Sheet.Height - top - foot - b.nameHeight()
	o := b.options
	fixed := b.axis + b.gap
	for _, r := range b.rows {
		fixed += b.rugTop(r) - r.top + b.rug + b.gap
	}
	lanes := int((room - fixed) / b.lane / float64(len(b.rows)))
	o.Lanes = min(max(lanes, 1), maxLanes)
	if b.Levels.Height() > room || b.Fill && o.Lanes != b.options.Lanes {
		b.Levels = NewLevels(b.remaining(nil, nil), o)
	}
}

// nameHeight is the room below the lanes for the names of eras.
func (b *sheet) nameHeight() float64 {
	if len(b.Style.Eras) > 0 {
		return b.EraHeight()
	}
	return 0
}

// drawing puts the picture of span under the head.
func (b *sheet) drawing(span timeline.Span, top, room float64) Viewport {
	v := Viewport{Width: b.inner() - b.tail, Height: max(b.Levels.Height()+b.nameHeight(), room)}
	v = v.Exactly(span)
	style := b.Style
	style.Trim, style.Tail, style.Selected, style.Hovered = true, b.tail, 0, 0
	drawn := b.Draw(v, style, nil)
	for _, s := range drawn.Shapes {
		s.X += b.margin
		s.Y += top
		if b.Transparent && s.Kind == scene.Rect && s.Fill == b.ink.paper && s.W == v.Width {
			continue // the axis need not cover anything here
		}
		b.out.Shapes = append(b.out.Shapes, s)
	}
	return v
}

// used is what a legend has to explain.
type used struct {
	categories [256]bool
	statuses   [timeline.Denied + 1]bool
	soft, open bool
	light      bool // not reviewed yet
	counts     bool // events that have no room by themselves
	disagree   bool
}

// looksThin reports whether it is so short in the drawing that it became a dot.
func (b *sheet) looksThin(it *entry) bool {
	return b.seen != nil && b.isThin(b.brief(it.event), it.open, b.drawn.X(it.end)-b.drawn.X(it.begin))
}

// used goes through the events of span, once they are drawn through those that are seen: a legend
// that explains more than is in the picture is noise.
func (b *sheet) used(span timeline.Span) used {
	u := used{counts: b.counted || b.seen == nil}
	b.eachRow(func(r *row) {
		for i := range r.items {
			it := r.entry(i)
			if it.begin >= span.End || it.end <= span.Start || r.isGone(i) {
				continue
			}
			e := b.brief(it.event)
			if b.seen != nil && !b.seen[e.ID] {
				continue
			}
			u.categories[e.Category] = true
			u.statuses[min(e.Status, timeline.Denied)] = true
			u.soft = u.soft || !e.Flags.Has(timeline.Extent) && e.Grain > timeline.GrainDay && it.open == 0 && !b.looksThin(&it)
			u.open = u.open || it.open != 0
			u.light = u.light || e.Review != timeline.Accepted
			u.disagree = u.disagree || e.Flags.Has(timeline.Disagree)
		}
	})
	return u
}

// Wrap breaks text into lines of at most width pixels, as MeasureNoto measures; the last of most lines is shortened.
func Wrap(text string, width, size float64, bold bool, most int) []string {
	o := Options{}.withDefaults()
	return o.wrap(cleaned(text), width, size, bold, most)
}

// wrap breaks text into lines of at most width pixels; the last of most lines is shortened. A word that is wider than a
// line is broken itself: Chinese has no blanks.
func (o *Options) wrap(text string, width, size float64, bold bool, most int) []string {
	var lines []string
	line := ""
	rest := strings.Fields(text)
	for len(rest) > 0 {
		word := rest[0]
		longer := strings.TrimPrefix(line+" "+word, " ")
		switch {
		case o.Measure(longer, size, bold) <= width:
			line, rest = longer, rest[1:]
		case len(lines) == most-1:
			return append(lines, o.fit(strings.TrimPrefix(line+" "+strings.Join(rest, " "), " "), width, size, bold))
		case line != "":
			lines, line = append(lines, line), ""
		default:
			head := o.head(word, width, size, bold)
			lines, rest[0] = append(lines, head), word[len(head):]
			if rest[0] == "" {
				rest = rest[1:]
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// head is as much of a word as fits into width, at least one character.
func (o *Options) head(word string, width, size float64, bold bool) string {
	sum := 0.0
	for i, r := range word {
		if sum += o.Measure(string(r), size, bold); sum > width && i > 0 {
			return word[:i]
		}
	}
	return word
}

// numbered gives the lines of the sources, each with where it begins.
func (b *sheet) numbered() [][]string {
	var all [][]string
	width := b.columnWidth() - 26*b.unit
	for _, s := range b.Sources {
		all = append(all, b.options.wrap(clean(s), width, sourceSize*b.unit, false, 3))
	}
	return all
}

// columns is how many columns of sources the sheet is wide enough for.
func (b *sheet) columns() int { return max(int(b.inner()/(columnWidth*b.unit)), 1) }

// columnWidth shares the width evenly.
func (b *sheet) columnWidth() float64 { return b.inner() / float64(b.columns()) }

const sourceLeading = 1.42 // lines of sources, in text sizes

// footHeight is the room that legend and sources take.
func (b *sheet) footHeight(span timeline.Span) float64 {
	h := b.margin
	if rows := b.legend(span, nil); rows > 0 {
		h += float64(rows)*legendHeight*b.unit + 14*b.unit
	}
	if len(b.Sources) > 0 {
		h += b.sourcesHeight() + 14*b.unit
	}
	return h
}

// split is after how many sources a new column begins.
func (b *sheet) split(all [][]string) int {
	return (len(all) + b.columns() - 1) / b.columns()
}

// sourcesHeight is the height of the longest column.
func (b *sheet) sourcesHeight() float64 {
	all := b.numbered()
	per, most, lines := b.split(all), 0, 0
	for i, source := range all {
		if per > 0 && i%per == 0 {
			lines = 0
		}
		lines += len(source)
		most = max(most, lines)
	}
	return float64(most) * sourceSize * b.unit * sourceLeading
}

// foot writes legend and sources at the bottom of the sheet.
func (b *sheet) foot(span timeline.Span, after float64) {
	y := max(b.out.Height-b.footHeight(span), after)
	if rows := b.legend(span, nil); rows > 0 {
		y += 14 * b.unit
		b.legend(span, &y)
	}
	if len(b.Sources) == 0 {
		return
	}
	y += 14 * b.unit
	b.out.Shapes = append(b.out.Shapes, scene.Shape{Kind: scene.Line, X: b.margin, Y: y - 4*b.unit, W: b.inner(), Stroke: b.ink.rule, StrokeWidth: 1})
	all := b.numbered()
	per, size := b.split(all), sourceSize*b.unit
	line := 0.0
	for i, source := range all {
		x := b.margin + float64(i/per)*b.columnWidth()
		if i%per == 0 {
			line = y
		}
		for k, text := range source {
			line += size * sourceLeading
			if k == 0 {
				b.put(x, line, fmt.Sprint(i+1), size, true, b.ink.muted)
			}
			b.put(x+26*b.unit, line, text, size, false, b.ink.muted)
		}
	}
}
