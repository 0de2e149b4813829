package extract

import (
	"regexp"
	"strings"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// An agency's line often gives a day without its year: "BRUSSELS, Jan. 29 (Reuters) - ". With what the text itself implies, and with the
// weekday of its news, the year can follow; where it does not, the day still narrows the bounds.

var (
	beforeDay = regexp.MustCompile(`(^|\n)[ \t]*\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3}((,|/) ?\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,2})?,? $`)
	afterDay  = regexp.MustCompile(`^\.?,? ?(\([^()\n]{2,30}\)|/[\p{L} ]{2,20}/)? ?(-{1,2}|–|—)[ \n]`)
)

// yearlessLine is the number of the expression in the agency's line, counted from one; 0 without such a line.
func (r *reader) yearlessLine() int {
	for i, x := range r.doc.Exprs[:min(len(r.doc.Exprs), 6)] {
		text := r.src.Text
		if !strings.Contains(x.Meaning, "MonthDay(") || strings.Contains(x.Meaning, "Date(") {
			continue
		}
		if beforeDay.MatchString(text[max(0, x.Begin-80):x.Begin]) && afterDay.MatchString(text[x.End:min(len(text), x.End+60)]) {
			return i + 1
		}
	}
	return 0
}

// leadWeekday is the expression of a bare weekday that dates the news of the opening sentences in the past tense; -1 without.
func (r Reading) leadWeekday() int {
	for i := range r.Mentions[:min(len(r.Mentions), 4)] {
		m := &r.Mentions[i]
		if !m.Main || m.Status != timeline.Happened || m.Tense != Past || m.Paragraph > r.Mentions[0].Paragraph+1 {
			continue
		}
		for _, t := range m.Tellings[0].Times {
			if meaning := r.Document.Exprs[t.Expr].Meaning; t.Signal == On && strings.HasPrefix(meaning, "Recent(Weekday(") {
				return t.Expr
			}
		}
	}
	return -1
}

// A lineBounds is what the line says of an unknown day of publication; "" for nothing.
type lineBounds struct {
	span timeline.Span
	why  string
}

// mostYears is how many years a line without a year is tried with.
const mostYears = 60

// datelineDay puts the day of the agency's line into the bounds that the text implies. day is known when only one year fits; otherwise the
// bounds are narrowed to the first and the last one that do. why says what fits.
func (r Reading) datelineDay(bounds timeline.Span) (day timeline.Date, narrowed timeline.Span, why string) {
	if r.Dateline == 0 || bounds.Start == timeline.Beginning {
		return timeline.Date{}, bounds, ""
	}
	weekday, line := r.leadWeekday(), "the line “"+r.Texts[r.Dateline-1]+"”"
	why = line
	if weekday >= 0 {
		why += " with “" + r.Texts[weekday] + "” in the news"
	}
	var fits []timeline.Date
	first := bounds.Start.Civil().Year
	for year := first; year < first+mostYears; year++ {
		d := r.onYear(r.Dateline-1, year)
		if d.IsKnown() && d.Begins().End > bounds.Start && d.Begins().Start < bounds.End && (weekday < 0 || r.isFresh(weekday, d)) {
			fits = append(fits, d)
		}
	}
	switch {
	case len(fits) == 0:
		return timeline.Date{}, bounds, ""
	case len(fits) == 1 && bounds.End != timeline.Forever:
		return fits[0], fits[0].Span(), why
	}
	bounds.Start = fits[0].Begins().Start
	if bounds.End != timeline.Forever {
		bounds.End = fits[len(fits)-1].Begins().End
	}
	return timeline.Date{}, bounds, why
}

// onYear is the day of an expression in a year.
func (r Reading) onYear(expr int, year int64) timeline.Date {
	x := r.Document.Exprs[expr]
	m, err := timex.ParseMeaning(x.Meaning)
	if err != nil || len(m.Args) == 0 {
		return timeline.Date{}
	}
	x.Meaning, x.Anchor, x.Story = "In("+m.Args[0].String()+",This(Year))", timex.AnchorPublished, 0
	v := timex.Document{Exprs: []timex.Expr{x}}.Resolve(timeline.YearDate(year))
	if v[0].Date.Grain() != timeline.GrainDay {
		return timeline.Date{}
	}
	return v[0].Date
}

// isFresh: seen from a day of publication, the weekday of the news is that day or the one before.
func (r Reading) isFresh(weekday int, published timeline.Date) bool {
	v := r.Document.Resolve(published)[weekday].Date
	return v.IsKnown() && published.Begins().Start-v.Begins().Start <= day
}
