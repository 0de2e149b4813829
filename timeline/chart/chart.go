// Package chart turns events and a viewport into a scene. It is pure, and it is
// the only thing that decides what a picture of a timeline looks like.
//
// [Prepare] and [NewLevels] decide once per change of the events which of them are drawn one
// by one at which scale, and in which lane ([placing]); the others are counted by
// clusters. [Levels.Draw] then looks up what a [Viewport] shows: its cost follows
// what is visible, not what is stored.
package chart

import (
	"slices"
	"sync/atomic"

	"dateline/timeline"
)

// Levels is everything that is decided once per change of the events: levels of
// detail, lanes, label visibility, prefix counts. Safe for concurrent reading.
type Levels struct {
	events  []timeline.Brief
	ids     []timeline.ID // of the events; 0 for those that an Update replaced
	added   []timeline.Brief
	options Options
	metrics
	rows              []*row
	undated           []timeline.ID
	found             *atomic.Pointer[located] // what was looked for last
	extent            timeline.Span
	labels, newLabels labelPages // of the events, and of those added, that were drawn so far
	height            float64
	floor             uint8
}

// stack gives each track its place from top to bottom. Heights do not depend on the scale.
func (l *Levels) stack() {
	y := l.gap
	for _, r := range l.rows {
		r.top = y
		if r.name != "" {
			y += l.header
		}
		y += l.rug + float64(r.laneCount())*l.lane + l.gap
	}
	l.height = y
}

// laneTop is where a lane of r begins, in pixels from the top of the lanes.
func (l *Levels) laneTop(r *row, lane uint8) float64 {
	return l.rugTop(r) + l.rug + float64(lane)*l.lane
}

// rugTop is where the row of clusters begins: first of all, so that it stays by the axis and lanes may grow below.
func (l *Levels) rugTop(r *row) float64 {
	if r.name != "" {
		return r.top + l.header
	}
	return r.top
}

// Height is what axis and lanes take from top to bottom, in pixels: what goes
// beyond the height of a viewport can be scrolled to.
func (l *Levels) Height() float64 { return l.axis + l.height }

// Dates reports whether the date stands behind each title.
func (l *Levels) Dates() bool { return l.options.Dates }

// AxisHeight is the height of the two rows of the axis at the top, in pixels.
func (l *Levels) AxisHeight() float64 { return l.axis }

// Extent covers everything on the line, with room around it when all events are at
// one time. It is empty when there is nothing on the line.
func (l *Levels) Extent() timeline.Span {
	s := l.extent
	if s.Start > s.End {
		return timeline.Span{}
	}
	first := timeline.Instant(0)
	for _, r := range l.rows {
		for i := 0; i < len(r.items) && r.begin[i] == s.Start; i++ {
			first = max(first, r.items[i].end-s.Start)
		}
	}
	if len(l.events)-len(l.undated) == 1 || first >= s.End-s.Start && first <= 366*86400 {
		room := max(3*(s.End-s.Start), 3600)
		s.Start, s.End = s.Start-room, s.End+room
	}
	return s
}

// Undated lists the events that nothing bounds. They are not on the line.
func (l *Levels) Undated() []timeline.ID { return slices.Clone(l.undated) }
