package extract

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// A bare weekday, day or month of news is the last one or the next one, and the tense of its clause
// says which. The expression's own guess looks at the words around it; here the clause is known.

// turned is the date of an expression, moved by a week or a year when its clause's tense says that
// it lies on the other side of the day of publication.
func (d *dating) turned(i int, t Timing) timeline.Date {
	date, p := d.recounted(i, t), d.published.Date
	m := &d.Mentions[i]
	meaning := d.Document.Exprs[t.Expr].Meaning
	if !p.IsKnown() || !date.IsKnown() || !d.News || t.Signal != On || !date.IsUnit() || !yearless(meaning) {
		return date
	}
	told := (m.Tense == Past || m.Tense == Before) && (m.Status == timeline.Happened || m.Status == timeline.Denied || m.Status == timeline.Possible && m.Tense == Before)
	// A verb read as present tells what is to come within days: of a month or a day of a year it is rather a past form misread.
	coming := m.Tense == Later || m.Tense == Now && m.Status != timeline.Ongoing && (m.Status == timeline.Planned || strings.Contains(meaning, "Weekday("))
	move := 0
	switch {
	case told && date.Begins().Start >= p.Span().End && t.Word != "for" && !updating[t.Word]: // "scheduled for 24 November" is what was scheduled
		move = -1
	case coming && date.Begins().End <= p.Span().Start:
		if d.dayOfPast(i, t.Expr) {
			return date
		}
		move = 1
	case m.Tense == Foreseen && date.Begins().End <= p.Span().Start:
		if ahead := shift(date, p, 1, strings.Contains(meaning, "Weekday(")); !nearer(date, ahead, p) {
			d.turn[t.Expr] = ahead
			return ahead
		}
		return date
	case m.Tense == Foreseen && date.Begins().Start >= p.Span().End:
		if back := shift(date, p, -1, strings.Contains(meaning, "Weekday(")); nearer(back, date, p) {
			d.turn[t.Expr] = back
			return back // "was to be held on Nov. 16": the one that is nearer to the day of writing
		}
		return date
	default:
		return date
	}
	moved := shift(date, p, move, strings.Contains(meaning, "Weekday("))
	if moved != date {
		d.turn[t.Expr] = moved
	}
	return moved
}

// dayOfPast: the sentence tells of something past with the same expression: "were told to leave on Tuesday".
func (d *dating) dayOfPast(i, expr int) bool {
	m := &d.Mentions[i]
	for j := i - 1; j >= 0 && d.Mentions[j].Sentence == m.Sentence; j-- {
		if o := &d.Mentions[j]; o.Tense == Past && o.Status == timeline.Happened && slices.ContainsFunc(o.Tellings[0].Times, func(t Timing) bool { return t.Expr == expr && t.Signal == On }) {
			return true
		}
	}
	return false
}

// nearer: date a lies within three months of the publication, and closer to it than date b.
func nearer(a, b, published timeline.Date) bool {
	p := published.Span()
	gap := func(s timeline.Span) int64 { return int64(max(s.Start-p.End, p.Start-s.End, 0)) }
	return gap(a.Begins()) < min(gap(b.Begins()), 92*day)
}

// yearless: the expression names a weekday, a day or a month, and no year.
func yearless(meaning string) bool {
	return !strings.Contains(meaning, "Date(") && !strings.Contains(meaning, "Year") &&
		(strings.Contains(meaning, "Weekday(") || strings.Contains(meaning, "Month(") || strings.Contains(meaning, "MonthDay("))
}

// shift moves a weekday to the nearest one on the other side of the publication, and another day or month by whole years.
func shift(date, published timeline.Date, by int, weekday bool) timeline.Date {
	c, p := date.Begins().Start.Civil(), published.Begins().Start.Civil()
	gap := int(int64(date.Begins().Start-published.Begins().Start) / day)
	switch {
	case weekday && date.Grain() == timeline.GrainDay:
		ahead := ((gap % 7) + 7) % 7 // days from publication to the next such weekday
		if by < 0 && ahead > 0 {
			ahead -= 7
		}
		return timeline.DayDate(p.Year, p.Month, p.Day+ahead)
	case date.Grain() != timeline.GrainDay && date.Grain() != timeline.GrainMonth:
		return date
	}
	for range 30 {
		c.Year += int64(by)
		moved := timeline.MonthDate(c.Year, c.Month)
		if date.Grain() == timeline.GrainDay {
			moved = timeline.DayDate(c.Year, c.Month, c.Day)
		}
		if by < 0 && moved.Begins().Start < published.Span().End || by > 0 && moved.Begins().End > published.Span().Start {
			return moved
		}
	}
	return date
}
