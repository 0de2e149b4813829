package extract

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// Not every expression that an unknown day of publication leaves open counts from that day. "The next day" and
// "at 20:10" count from the story, and so say nothing about the publication; "9 October" and "last spring" do,
// but lie anywhere within a year of it.
var (
	storyOps   = []string{"That", "The", "Following", "Previous", "Before", "After"}
	speakerOps = []string{"This", "Last", "Next", "Recent", "Coming", "Near", "Lately", "Onward", "Today", "Yesterday", "Tomorrow", "Ago", "Hence", "Past", "Ahead", "Earlier", "Later"}
	yearlyOps  = []string{"MonthDay", "Month", "Season", "Holiday", "Quarter", "Half", "DayOf"}
)

// hanging says whether an expression counts from the day of publication, and whether it recurs every year, so that
// no sample of days can tell how far from that day it lies.
func hanging(x timex.Expr) (hangs, yearly bool) {
	m, err := timex.ParseMeaning(x.Meaning)
	if err != nil || x.Anchor != timex.AnchorPublished || uses(m, storyOps) || !uses(m, speakerOps) {
		return false, false
	}
	return true, uses(m, yearlyOps) && !uses(m, []string{"Year"})
}

// uses reports whether an operator of a list stands anywhere in a meaning.
func uses(m timex.Meaning, ops []string) bool {
	return slices.Contains(ops, m.Op) || slices.ContainsFunc(m.Args, func(a timex.Meaning) bool { return uses(a, ops) })
}

// year is the longest time between two returns of a day of the calendar, in seconds.
const year = 366 * day

// widened opens an offset that was measured on some days to what holds on any day, keeping its side.
func (o offset) widened() offset {
	switch {
	case o.hi <= day:
		o.lo, o.hi = min(o.lo, -year), day
	case o.lo >= -day:
		o.lo, o.hi = -day, max(o.hi, year)
	default:
		o.lo, o.hi = min(o.lo, -year), max(o.hi, year)
	}
	return o
}

// pressTimes is when an article can have been published at all: between the first printed books and the far end of any plan.
var pressTimes = timeline.Span{Start: timeline.Midnight(1440, 1, 1), End: timeline.Midnight(2200, 1, 1)}

// imply takes the bounds of an unknown publication from what the text dates. It comes before all that hangs on the
// publication, expressions and defaults: those must not say when it was.
func (d *dating) imply() {
	lo, hi := d.net.Bounds(d.day)
	d.implied = span(lo, hi)
	if !d.implied.Overlaps(pressTimes) || d.implied.Start != timeline.Beginning && d.implied.Start >= pressTimes.End {
		d.implied = timeline.Always
	}
	d.evidence = d.publishedEvidence()
}

// isPastAct: the mention is told as done.
func (d *dating) isPastAct(i int) bool {
	m := &d.Mentions[i]
	return m.Tense == Past && m.Status == timeline.Happened
}

// isAfterPublication: all of date lies after all of a known publication date.
func (d *dating) isAfterPublication(date timeline.Date) bool {
	p := d.published.Date
	return p.IsKnown() && date.Begins().Start != timeline.Beginning && date.Begins().Start >= p.Span().End
}
