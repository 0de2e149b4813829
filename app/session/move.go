package session

import (
	"math"

	"dateline/app/tongue"
	"dateline/timeline"
)

// An End is the part of a date that is moved.
type End uint8

// The parts of a date.
const (
	Whole End = iota // as it stands, with its length
	First            // the beginning, or the earlier bound of what is not known exactly
	Last             // the end, or the later bound
)

// Moved is d with an end brought to the unit in which t lies. A day stays a day and a month a month;
// neither end passes the other, and what is open stays open. resolution is the finest step in seconds
// that can be told apart: bounds that stand for no unit of their own go in days, months or years of it.
func Moved(d timeline.Date, end End, t timeline.Instant, resolution float64) timeline.Date {
	switch {
	case !d.IsKnown():
		return d
	case end == Whole:
		return shifted(d, t)
	case d.HasExtent():
		return stretched(d, end, t)
	}
	s, g := d.Begins(), grainOf(resolution)
	if end == First {
		if !s.End.IsOpen() {
			t = min(t, s.End-1)
		}
		s.Start = unit(g, t).Begins().Start
	} else {
		if !s.Start.IsOpen() {
			t = max(t, s.Start)
		}
		s.End = unit(g, t).Begins().End
	}
	return timeline.Within(s)
}

// shifted moves all of d, so that it begins in the unit of t.
func shifted(d timeline.Date, t timeline.Instant) timeline.Date {
	if d.IsUnit() {
		return unit(d.Grain(), t).WithQualifier(d.IsApproximate(), d.IsUncertain())
	}
	by := unit(d.Grain(), t).Begins().Start - unit(d.Grain(), firstOf(d.Span())).Begins().Start
	if d.HasExtent() {
		return timeline.Lasting(later(d.Begins(), by), later(d.Ends(), by))
	}
	return later(d.Begins(), by)
}

// later is a bound moved on in time, the zero Date where there is none.
func later(s timeline.Span, by timeline.Instant) timeline.Date {
	if s.Start.IsOpen() && s.End.IsOpen() {
		return timeline.Date{}
	}
	g := timeline.Within(s).Grain()
	if timeline.Within(s).IsUnit() {
		return unit(g, s.Start+by)
	}
	if !s.Start.IsOpen() {
		s.Start += by
	}
	if !s.End.IsOpen() {
		s.End += by
	}
	return timeline.Within(s)
}

// stretched moves the beginning or the end of what lasts.
func stretched(d timeline.Date, end End, t timeline.Instant) timeline.Date {
	begin, stop := timeline.Within(d.Begins()), timeline.Within(d.Ends())
	if end == First {
		if stop.IsKnown() {
			t = min(t, d.Ends().End-1)
		}
		return timeline.Lasting(unit(grainOr(begin, stop), t), stop)
	}
	if begin.IsKnown() {
		t = max(t, d.Begins().Start)
	}
	return timeline.Lasting(begin, unit(grainOr(stop, begin), t))
}

// grainOr is the grain of a date, or of the other one where it is not known.
func grainOr(d, other timeline.Date) timeline.Grain {
	if d.IsKnown() {
		return d.Grain()
	}
	return other.Grain()
}

// firstOf and lastOf are the outermost instants of a span; where it is open the known bound stands for it.
func firstOf(s timeline.Span) timeline.Instant {
	if s.Start.IsOpen() {
		return s.End - 1
	}
	return s.Start
}

func lastOf(s timeline.Span) timeline.Instant {
	if s.End.IsOpen() {
		return s.Start
	}
	return s.End - 1
}

// grainOf is the unit of the calendar in which steps of so many seconds are taken.
func grainOf(seconds float64) timeline.Grain {
	const day = 86400
	switch {
	case seconds < day/24:
		return timeline.GrainMinute
	case seconds < 6*day:
		return timeline.GrainDay
	case seconds < 60*day:
		return timeline.GrainMonth
	}
	return timeline.GrainYear
}

// unit is the unit of a grain in which t lies.
func unit(g timeline.Grain, t timeline.Instant) timeline.Date {
	c := t.Civil()
	span := func(length timeline.Instant, offset timeline.Instant) timeline.Date {
		from := offset + timeline.Instant(math.Floor(float64(t-offset)/float64(length)))*length
		return timeline.Within(timeline.Span{Start: from, End: from + length})
	}
	months := func(n int) timeline.Date {
		first := (c.Month-1)/n*n + 1
		return timeline.Within(timeline.Span{Start: timeline.Midnight(c.Year, first, 1), End: timeline.Midnight(c.Year, first+n, 1)})
	}
	switch g {
	case timeline.GrainSecond:
		return span(1, 0)
	case timeline.GrainMinute:
		return span(60, 0)
	case timeline.GrainHour:
		return span(3600, 0)
	case timeline.GrainWeek:
		return span(7*86400, 4*86400) // 1970 began on a Thursday
	case timeline.GrainMonth:
		return timeline.MonthDate(c.Year, c.Month)
	case timeline.GrainQuarter:
		return months(3)
	case timeline.GrainHalf:
		return months(6)
	case timeline.GrainYear:
		return timeline.YearDate(c.Year)
	case timeline.GrainDecade, timeline.GrainCentury, timeline.GrainMillennium:
		n := map[timeline.Grain]int64{timeline.GrainDecade: 10, timeline.GrainCentury: 100, timeline.GrainMillennium: 1000}[g]
		from := c.Year - (c.Year%n+n)%n
		return timeline.Within(timeline.Span{Start: timeline.Midnight(from, 1, 1), End: timeline.Midnight(from+n, 1, 1)})
	case timeline.GrainAge:
		return timeline.YearDate(roundAge(c.Year))
	}
	return timeline.DayOf(t)
}

// roundAge keeps three digits of a year of deep time.
func roundAge(y int64) int64 {
	step := int64(1)
	for y/step >= 1000 || y/step <= -1000 {
		step *= 10
	}
	return y / step * step
}

// Move changes the date of the selected event in one undoable step.
func (s *Session) Move(d timeline.Date) {
	e := s.selection.Event
	if e == nil || e.Date == d || !d.IsKnown() {
		return
	}
	s.Edit(tongue.T("Move “%s” to %s", Short(e.Title, 40), tongue.Date(d)), timeline.FieldDate, func(e *timeline.Event) { e.Date = d })
}

// Nudge moves an end of the selected event's date by steps of its own unit. Whole is the beginning of what is
// no single unit.
func (s *Session) Nudge(end End, steps int) {
	e := s.selection.Event
	if e == nil {
		return
	}
	bound := e.Date.Begins()
	switch {
	case end == Last && e.Date.IsUnit():
		s.Say("It has no end to move. The date field takes one: 2020-01-03/2020-01-10.")
		return
	case end == Last || bound.Start.IsOpen(): // of what has no beginning the end is all there is to move
		end, bound = Last, e.Date.Ends()
	case !e.Date.IsUnit():
		end = First
	}
	if end == Last && bound.End.IsOpen() {
		return
	}
	s.Move(Moved(e.Date, end, stepped(bound, end, steps), secondsPerDay))
}

const secondsPerDay = 86400

// stepped is an instant so many units of its own away from the bound of a date.
func stepped(bound timeline.Span, end End, steps int) timeline.Instant {
	g, t := timeline.Within(bound).Grain(), firstOf(bound)
	if end == Last {
		t = lastOf(bound)
	}
	for ; steps > 0; steps-- {
		t = unit(g, t).Begins().End
	}
	for ; steps < 0; steps++ {
		t = unit(g, t).Begins().Start - 1
	}
	return t
}
