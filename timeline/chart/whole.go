package chart

import "dateline/timeline"

const (
	// consulted is up to how many events Whole asks for the width of their titles; with more, most have none anyway.
	consulted = 5000
	// widestLabel is the most that a title may claim of the width.
	widestLabel = 0.42
)

// Whole is the span that a picture of everything shows at a width in pixels: all events, with room
// at the right for the titles of the last ones. dates says that dates will stand behind the titles.
func (l *Levels) Whole(width float64, dates bool) timeline.Span {
	s := l.Extent()
	if s == (timeline.Span{}) {
		return s
	}
	return l.Around(s, width, dates)
}

// Around is as Whole for a part of the line: s, with room for the titles of the last events that begin in it.
func (l *Levels) Around(s timeline.Span, width float64, dates bool) timeline.Span {
	v := Viewport{Width: width}.Fit(s)
	if len(l.events)+len(l.added) > consulted {
		return v.Span()
	}
	wide := *l
	wide.options.Dates = dates
	most := v.limit(v.SecondsPerPixel / (1 - widestLabel))
	for v.SecondsPerPixel < most && wide.cuts(v, s, 0) {
		v.SecondsPerPixel = min(v.SecondsPerPixel*patience, most)
	}
	return v.Span()
}

// patience is by how much a view is widened at a time until the last titles have room. Coarser views have fewer titles:
// what must be seen is asked anew.
const patience = 1.04

// cuts reports whether the edge, tail pixels right of v, cuts the title of an event in s that is drawn one by one.
func (l *Levels) cuts(v Viewport, s timeline.Span, tail float64) bool {
	depth, cut := depthOf(v.SecondsPerPixel), false
	l.eachRow(func(r *row) {
		for i := range r.items {
			it := r.entry(i)
			strip := l.within != (timeline.Span{}) // what runs into it has its title there, too
			switch {
			case cut || int(it.from) > depth || r.isGone(i):
				continue
			case !strip && (it.begin < s.Start || it.end > s.End), it.begin >= s.End, it.end <= s.Start:
				continue
			case it.end > s.End:
				cut = int(it.inside) > depth && l.gap+l.air+l.labelWidth(it.event) > tail
				continue
			}
			label := 2*l.dot + l.gap + l.air + l.labelWidth(it.event)
			if it.open != 0 {
				label += l.tail
			}
			cut = v.X(it.end)+label > v.Width+tail
		}
	})
	return cut
}
