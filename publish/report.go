package publish

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// The measures of a report in pixels.
const (
	dateColumn   = 150 // left of the events
	entryTitle   = 12.5
	entryText    = 10.5
	entryLeading = 1.42
	entryGap     = 13
	reportShare  = 0.5 // of the first page that the picture may take
)

// report is the picture, then all events in order of time with their sentences and sources, then the sources. Events
// that nothing dates come last: a report leaves nothing out.
func (d *drawing) report() []*scene.Scene {
	d.Sheet.Style.Dark, d.Sheet.Transparent = false, false
	f := &flow{paper: d.paper()}
	f.next()
	f.picture(d)
	events := slices.Clone(d.t.Events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int { return cmp.Compare(anchor(a.Date), anchor(b.Date)) })
	f.heading(count(len(events), "event"))
	for _, e := range events {
		f.entry(d, e)
	}
	f.sources(d.cited.list)
	return numbered(f.pages, d.Sheet.Title)
}

// anchor is where an event stands in a list: at its beginning, "before 2016" at the bound that is known, and what nothing dates at the end.
func anchor(d timeline.Date) timeline.Instant {
	switch s := d.Begins(); {
	case !d.IsKnown():
		return timeline.Forever
	case s.Start == timeline.Beginning:
		return s.End
	default:
		return s.Start
	}
}

// A flow fills pages from top to bottom.
type flow struct {
	paper Paper
	pages []*page
	*page
}

func (f *flow) next() {
	f.page = newPage(f.paper, white)
	f.pages = append(f.pages, f.page)
}

// need begins a new page when less than height is left.
func (f *flow) need(height float64) {
	if f.y+height > f.Height-pageMargin && f.y > pageMargin {
		f.next()
	}
}

// picture draws the timeline on the first page, without sources: they follow.
func (f *flow) picture(d *drawing) {
	s := d.sheet()
	s.Width, s.Height, s.Sources, s.Margin = f.paper.Width, 0, nil, pageMargin
	o := d.printed(f.paper.Width)
	o.MaxLabel, o.TextSize, o.Notes = o.MaxLabel*.75, 10.5, nil
	levels := d.layOut(d.briefs(), o)
	drawn := levels.Poster(d.span(), s)
	if most := f.paper.Height * reportShare; drawn.Height > most {
		s.Height = most
		drawn = levels.Poster(d.span(), s)
	}
	f.paste(drawn, 0, 0)
	f.y = drawn.Height
}

// heading parts the sections.
func (f *flow) heading(text string) {
	f.need(80)
	f.y += 20
	f.Shapes = append(f.Shapes, scene.Shape{Kind: scene.Line, X: pageMargin, Y: f.y, W: f.Width - 2*pageMargin, Stroke: ruleInk, StrokeWidth: 1})
	f.y += 24
	f.put(pageMargin, f.y, text, 15, true, textInk)
	f.y += 16
}

// A line of an entry.
type line struct {
	text  string
	size  float64
	bold  bool
	muted bool
}

// entry writes an event: the date at the left, what is told at the right.
func (f *flow) entry(d *drawing, e timeline.Event) {
	width := f.Width - 2*pageMargin - dateColumn
	dates := wrapped(nil, e.Date.Words(), dateColumn-16, entryText, true, false)
	lines := wrapped(nil, e.Title, width, entryTitle, true, false)
	lines = wrapped(lines, facts(e, d.t.Kinds), width, entryText, false, true)
	for _, q := range e.Quotes {
		src := d.t.Sources[q.Source]
		if said := sentence(src, q.Sentence); said != "" && !repeats(said, sentence(src, q.Expression), e.Title) {
			lines = wrapped(lines, fmt.Sprintf("“%s” [%d]", said, d.cited.numbers[q.Source]), width, entryText, false, false)
		}
	}
	lines = wrapped(lines, e.Notes, width, entryText, false, false)
	if len(e.Reasons) > 0 {
		lines = wrapped(lines, "Why this date: "+strings.Join(e.Reasons, "; "), width, entryText, false, true)
	}
	f.need(min(height(lines), f.Height/3) + entryGap)
	top := f.y
	for _, l := range dates {
		f.line(pageMargin, l)
	}
	under := f.y
	f.y = top
	for _, l := range lines {
		f.need(l.size * entryLeading)
		f.line(pageMargin+dateColumn, l)
	}
	if f.y > top { // on the same page
		f.y = max(f.y, under)
	}
	f.y += entryGap
}

// repeats reports whether a quote is a row of a table that says nothing besides the date and the title, which stand above it already.
func repeats(said, date, title string) bool {
	return strings.TrimSpace(strings.TrimPrefix(said, date+":")) == title
}

// line writes one line and goes down.
func (f *flow) line(x float64, l line) {
	f.y += l.size * entryLeading
	c := textInk
	if l.muted {
		c = mutedInk
	}
	f.put(x, f.y, l.text, l.size, l.bold, c)
}

// facts is what is known besides the title, in one line.
func facts(e timeline.Event, kinds timeline.Kinds) string {
	var parts []string
	if e.Status != timeline.Happened {
		parts = append(parts, e.Status.String())
	}
	if e.Category != timeline.Other {
		parts = append(parts, kinds.Name(e.Category))
	}
	if e.Place != "" {
		parts = append(parts, e.Place)
	}
	parts = append(parts, e.Participants...)
	return strings.Join(parts, " · ")
}

// sentence is the part of a source that r covers, on one line.
func sentence(src timeline.Source, r timeline.Range) string {
	if r.Begin < 0 || r.End > len(src.Text) || r.Begin > r.End {
		return ""
	}
	return strings.Join(strings.Fields(src.Text[r.Begin:r.End]), " ")
}

// wrapped adds text to lines.
func wrapped(lines []line, text string, width, size float64, bold, muted bool) []line {
	const most = 200 // of one text: a sentence of thirty pages is a damaged file
	for _, l := range chart.Wrap(text, width, size, bold, most) {
		lines = append(lines, line{l, size, bold, muted})
	}
	return lines
}

func height(lines []line) float64 {
	sum := 0.0
	for _, l := range lines {
		sum += l.size * entryLeading
	}
	return sum
}

// sources lists the articles by number.
func (f *flow) sources(list []string) {
	if len(list) == 0 {
		return
	}
	f.heading("Sources")
	for i, s := range list {
		lines := wrapped(nil, s, f.Width-2*pageMargin-30, entryText, false, false)
		f.need(height(lines) + 4)
		f.put(pageMargin, f.y+entryText*entryLeading, fmt.Sprint(i+1), entryText, true, mutedInk)
		for _, l := range lines {
			f.line(pageMargin+30, l)
		}
		f.y += 4
	}
}
