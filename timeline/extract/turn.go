package extract

import "dateline/timeline"

// A bare weekday, day or month of news is the last one or the next one, and the tense of its clause
// says which. The expression's own guess looks at the words around it; here the clause is known.

// turned is the date of an expression, moved by a week or a year when its clause's tense says that
// it lies on the other side of the day of publication.
func (d *dating) turned(i int, t Timing) timeline.Date {
	date, p := d.values[t.Expr].Date, d.published.Date
	m := &d.Mentions[i]
	if !p.IsKnown() || !date.IsKnown() || !d.News || t.Signal != On || !d.deictic(t.Expr) || !date.IsUnit() {
		return date
	}
	told := (m.Tense == Past || m.Tense == Before) && (m.Status == timeline.Happened || m.Status == timeline.Denied)
	coming := m.Tense == Later || m.Tense == Now && m.Status != timeline.Ongoing
	move := 0
	switch {
	case told && date.Begins().Start >= p.Span().End:
		move = -1
	case coming && date.Begins().End <= p.Span().Start:
		move = 1
	default:
		return date
	}
	moved := shift(date, p, move)
	if moved != date {
		d.turn[t.Expr] = moved
	}
	return moved
}

// shift moves a day that is near the publication by a week, and any other day or month by a year. What is
// further off than that was meant as it was said.
func shift(date, published timeline.Date, by int) timeline.Date {
	c := date.Begins().Start.Civil()
	gap := int64(date.Begins().Start-published.Begins().Start) / day
	if gap < 0 {
		gap = -gap
	}
	switch {
	case date.Grain() == timeline.GrainDay && gap <= 7:
		return timeline.DayDate(c.Year, c.Month, c.Day+7*by)
	case date.Grain() == timeline.GrainDay && gap <= 366:
		return timeline.DayDate(c.Year+int64(by), c.Month, c.Day)
	case date.Grain() == timeline.GrainMonth && gap <= 366:
		return timeline.MonthDate(c.Year+int64(by), c.Month)
	}
	return date
}
