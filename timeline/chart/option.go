package chart

import (
	"image/color"

	"dateline/timeline"
)

// Options are what the levels depend on besides the events.
type Options struct {
	Tracks   []string // names of the tracks; nil for none. Brief.Track is an index
	Folded   []bool   // by track: show it as one row of clusters
	Lanes    int      // that a track may have at most, 1–64; 0 is 16
	TextSize float64  // of titles in pixels, everything else keeps its proportion; 0 is 13
	MaxLabel float64  // pixels that a title may take before it is shortened; 0 is 24 text sizes
	Narrow   float64  // pixels within which all is first laid out, in as few lanes as that takes; for a picture its width, 0 is half a window
	Dates    bool     // say the date behind each title
	Notes    Notes    // what stands behind the titles of single events, such as the numbers of their sources
	// Within is the part of the line that is ever drawn, for a strip of paper: a title has no room in what a bar takes outside, and is written again
	// on each strip that the bar goes on in. The zero Span is all of the line.
	Within timeline.Span
	Words  *Words // names of months and the like; nil is English
	// Measure gives the width of a text in pixels; nil is MeasureNoto. It is called once for each event.
	Measure func(text string, size float64, bold bool) float64
	// Start runs what works beside the caller of Draft.Levels, one for each other processor, on a goroutine of its own; nil is the go statement.
	Start func(work func())
	// Pause is called by those who work on Draft.Levels, some thousand times a second each; while it has not returned, they wait. nil does not.
	Pause func()
	// Stopped is asked by them as often; once it reports true they give up, and what they return is of no use. nil does not.
	Stopped func() bool
}

// Notes are short texts by event: "[1, 4]".
type Notes map[timeline.ID]string

// Style is everything else that changes the ink, not the layout.
type Style struct {
	Dark     bool
	Selected timeline.ID
	Hovered  timeline.ID
	Today    timeline.Instant // 0: no line
	Mark     timeline.Instant // publication date of the selected article; 0: no line
	Eras     []Era            // bands in the background
	Palette  *Palette         // colours and names of categories; nil is the built-in one
	Tail     float64          // pixels right of the drawing into which titles may run, where Trim is set
	Trim     bool             // for paper: no title is cut by the right edge, it is shortened or left out there
}

// An Era is a stretch of time that the person has named.
type Era struct {
	Span  timeline.Span
	Name  string
	Color color.NRGBA // the zero Color is grey
}

// withDefaults fills in what the zero Options leave open, so that nothing below has to ask.
func (o Options) withDefaults() Options {
	if o.Lanes <= 0 {
		o.Lanes = 16
	}
	o.Lanes = min(o.Lanes, maxLanes)
	if o.TextSize <= 0 {
		o.TextSize = defaultText
	}
	if o.Narrow <= 0 {
		o.Narrow = narrowest
	}
	if o.MaxLabel <= 0 {
		o.MaxLabel = 24 * o.TextSize
	}
	if o.Words == nil {
		o.Words = &English
	}
	if o.Measure == nil {
		o.Measure = MeasureNoto
	}
	return o
}

// LanesIn is how many lanes of one track a view of a height in pixels has room for.
func (o Options) LanesIn(height float64) int {
	m := metricsFor(o.withDefaults().TextSize)
	return max(int((height-m.axis-m.rug-m.gap)/m.lane), 0)
}

const (
	defaultText = 13
	maxLanes    = 64
)

// metrics are the lengths of the drawing in pixels; all grow with the text.
type metrics struct {
	unit                float64 // text size relative to the default
	text, small         float64
	axis, axisRow       float64
	lane, bar, header   float64 // heights
	rug, pill           float64 // heights of the row of clusters and of a cluster
	dot                 float64 // radius
	within              timeline.Span
	gap, pad, tail, air float64 // dot to title; bar's edge to title; length of an open end; between neighbours
}

// metricsFor scales everything by the text size: a large text makes a large drawing, not a crowded one.
func metricsFor(text float64) metrics {
	u := text / defaultText
	return metrics{unit: u, text: text, small: 11 * u, axis: 46 * u, axisRow: 22 * u,
		lane: 25 * u, bar: 19 * u, header: 22 * u, rug: 22 * u, pill: 16 * u,
		dot: 5 * u, gap: 6 * u, pad: 8 * u, tail: 56 * u, air: 14 * u}
}
