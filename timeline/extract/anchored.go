package extract

import (
	"dateline/timeline"
	"dateline/timeline/stn"
)

// addAnchored: when nobody knows the day of publication but the text bounds it, an expression that counts
// from that day is bounded too. What "late last year" means moves only forward as the day moves forward, so that the
// earliest day of publication gives its lower bound and the latest day its upper one.
func (d *dating) addAnchored() {
	if d.drift == nil {
		return
	}
	earliest, latest := d.net.Bounds(d.day)
	if earliest != stn.NoLower {
		d.anchorAll(timeline.Instant(earliest), "the earliest", func(s timeline.Span) timeline.Span {
			return timeline.Span{Start: s.Start, End: timeline.Forever}
		})
	}
	if latest != stn.NoUpper {
		d.anchorAll(timeline.Instant(latest), "the latest", func(s timeline.Span) timeline.Span {
			return timeline.Span{Start: timeline.Beginning, End: s.End}
		})
	}
}

// anchorAll counts every hanging expression from a day that publication is bounded by; half keeps the side of the
// result that the bound holds for.
func (d *dating) anchorAll(t timeline.Instant, which string, half func(timeline.Span) timeline.Span) {
	at := timeline.DayOf(t)
	values := d.Document.Resolve(at)
	d.each(func(i int) {
		for _, told := range d.Mentions[i].Tellings {
			for _, t := range told.Times {
				if !d.hangs(t) || t.Signal != On || !values[t.Expr].Date.IsKnown() {
					continue
				}
				why := "“" + d.Texts[t.Expr] + "” · counted from " + at.Words() + ", " + which + " day of publication"
				d.within(d.point(i), half(values[t.Expr].Date.Begins()), why, nil)
			}
		}
	})
}

// hangs: the expression counts from a day of publication that nobody knows.
func (d *dating) hangs(t Timing) bool {
	return d.drift != nil && t.Expr >= 0 && t.Expr < len(d.drift) && d.drift[t.Expr].ok
}

// isHung: an expression of its own says when it happened, as soon as the day of publication is known. No default for
// news without a date may stand in for it.
func (d *dating) isHung(i int) bool {
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if d.hangs(t) && t.Signal != For {
				return true
			}
		}
	}
	return false
}
