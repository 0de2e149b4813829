package chart

import "dateline/timeline"

const (
	// consulted is up to how many events Whole asks for the width of their titles; with more, most have none anyway.
	consulted = 5000
	// widestLabel is the most that a title may claim of the width.
	widestLabel = 0.5
)

// Whole is the span that a picture of everything shows at a width in pixels: all events, with room
// at the right for the titles of the last ones. dates says that dates will stand behind the titles.
func (l *Levels) Whole(width float64, dates bool) timeline.Span {
	s := l.Extent()
	if s == (timeline.Span{}) {
		return s
	}
	v := Viewport{Width: width}.Fit(s)
	if len(l.events)+len(l.added) > consulted {
		return v.Span()
	}
	wide := *l
	wide.options.Dates = dates
	start := v.Start
	scale := distance(start, s.End) / width
	l.eachRow(func(r *row) {
		for i := range r.items {
			it := &r.items[i]
			label := min(2*l.dot+l.gap+l.air+wide.labelWidth(it.event), widestLabel*width)
			if it.open != 0 {
				label = min(label+l.tail, widestLabel*width)
			}
			scale = max(scale, distance(start, it.end)/(width-label))
		}
	})
	v.SecondsPerPixel = v.limit(scale)
	return v.Span()
}
