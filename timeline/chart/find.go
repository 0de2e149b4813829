package chart

import "dateline/timeline"

// A Place is where an event stands on the line.
type Place struct {
	Span  timeline.Span // that is drawn of it
	Track int
	Lane  int     // -1: it is in a cluster at every scale
	Y     float64 // middle of its lane, in pixels from the top of the view when Scroll is 0
	Scale float64 // the most seconds a pixel at which it is drawn one by one; 0: never
	Rug   float64 // middle of its track's row of clusters, where it stands at all coarser scales; as Y
}

// YIn is where the event stands in a view: the middle of its lane, or of the row of clusters, in pixels from the top.
func (p Place) YIn(v Viewport) float64 {
	if v.SecondsPerPixel > p.Scale {
		return p.Rug - v.Scroll
	}
	return p.Y - v.Scroll
}

// Find tells where an event is; false when it is not on the line.
func (l *Levels) Find(id timeline.ID) (Place, bool) {
	t, r, i := l.locate(id)
	if i < 0 {
		return Place{}, false
	}
	return l.place(t, r, i), true
}

// located is where an event was found.
type located struct {
	id    timeline.ID
	track int
	row   *row
	index int
}

// locate finds the item of an event by looking through all of them: a million
// numbers in a row take a millisecond, less than an index takes to be built. The
// last answer is kept, since each frame asks for the same selection.
func (l *Levels) locate(id timeline.ID) (track int, r *row, i int) {
	if last := l.found.Load(); last != nil && last.id == id {
		return last.track, last.row, last.index
	}
	track, r, i = l.lookThrough(id)
	l.found.Store(&located{id, track, r, i})
	return track, r, i
}

func (l *Levels) lookThrough(id timeline.ID) (track int, r *row, i int) {
	for n, known := range l.ids {
		if known != id {
			continue
		}
		for t, r := range l.rows {
			for ; r != nil; r = r.extra {
				if i := r.indexOf(l, int32(n)); i >= 0 {
					return t, r, i
				}
			}
		}
	}
	return 0, nil, -1
}

// indexOf finds the item of event number n by its time, -1 when it is not in r.
func (r *row) indexOf(l *Levels, n int32) int {
	e := l.brief(n)
	if isUndated(e) {
		return -1
	}
	begin, _, _ := bounds(e)
	for i := search(r.begin, begin); i < len(r.items) && r.begin[i] == begin; i++ {
		if r.items[i].event == n && !r.isGone(i) {
			return i
		}
	}
	return -1
}

// place tells where item i of r is; extra rows lie on the lanes of their track.
func (l *Levels) place(track int, r *row, i int) Place {
	it, home := r.entry(i), l.rows[track]
	rug := l.axis + l.rugTop(home) + l.rug/2
	p := Place{Span: timeline.Span{Start: it.begin, End: it.end}, Track: track, Lane: -1, Y: rug, Rug: rug}
	if it.from != never {
		p.Lane, p.Scale = int(it.lane), secondsPerPixelAt(int(it.from))
		p.Y = l.axis + l.laneTop(home, it.lane) + l.lane/2
	}
	return p
}

// Count is how many events on the line lie, at least in part, in s.
func (l *Levels) Count(s timeline.Span) int {
	n := 0
	l.eachRow(func(r *row) {
		n += search(r.begin, s.End) - search(r.ends, s.Start+1)
		for _, i := range r.gone {
			if it := &r.items[i]; it.begin < s.End && it.end > s.Start {
				n--
			}
		}
	})
	return n
}

// eachRow visits the tracks, and after each what an Update brought to it.
func (l *Levels) eachRow(visit func(r *row)) {
	for _, r := range l.rows {
		for ; r != nil; r = r.extra {
			visit(r)
		}
	}
}

// Density counts the events that begin in each of len(columns) equal parts of s.
func (l *Levels) Density(s timeline.Span, columns []int) {
	length := distance(s.Start, s.End) / float64(len(columns))
	clear(columns)
	l.eachRow(func(r *row) {
		before := search(r.begin, s.Start)
		for c := range columns {
			t, _ := advance(s.Start, length*float64(c+1))
			if c == len(columns)-1 {
				t = s.End // whatever rounding made of it
			}
			upTo := before + search(r.begin[before:], t)
			columns[c] += upTo - before
			before = upTo
		}
		for _, i := range r.gone {
			if at := distance(s.Start, r.begin[i]) / length; at >= 0 && at < float64(len(columns)) {
				columns[int(at)]--
			}
		}
	})
}
