package exchange

import (
	"encoding/json"
	"fmt"
	"html"
	"io"

	"dateline/timeline"
)

// The shapes of TimelineJS 3 (NUKnightLab/TimelineJS3, json-format).
type tjsTimeline struct {
	Title  *tjsSlide  `json:"title,omitempty"`
	Scale  string     `json:"scale"`
	Eras   []tjsSlide `json:"eras,omitempty"`
	Events []tjsSlide `json:"events"`
}

// A tjsSlide is an event, or the title, which has no date.
type tjsSlide struct {
	Start       *tjsDate `json:"start_date,omitempty"`
	End         *tjsDate `json:"end_date,omitempty"`
	DisplayDate string   `json:"display_date,omitempty"`
	Text        tjsText  `json:"text"`
	Media       tjsMedia `json:"media,omitzero"`
	Group       string   `json:"group,omitempty"`
	UniqueID    string   `json:"unique_id,omitempty"`
	EDTF        string   `json:"edtf,omitempty"` // ours, which TimelineJS passes over
	Status      string   `json:"status,omitempty"`
}

// A tjsMedia is a picture or a page that belongs to an event; ours have none.
type tjsMedia struct {
	URL string `json:"url,omitempty"`
}

// A tjsText is HTML: what goes in must be escaped.
type tjsText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

// A tjsDate has as many parts as are known; hours and less are pointers because 0 is an hour.
type tjsDate struct {
	Year   int64 `json:"year"`
	Month  int   `json:"month,omitempty"`
	Day    int   `json:"day,omitempty"`
	Hour   *int  `json:"hour,omitempty"`
	Minute *int  `json:"minute,omitempty"`
	Second *int  `json:"second,omitempty"`
}

// calendarYears is from where back years are ages, in which one year is nothing.
const calendarYears = 10_000

// humanYears is how far TimelineJS goes with its human scale; beyond, it takes years alone.
const humanYears = 271_000

// writeTimelineJS writes the JSON of TimelineJS 3. Words for the date stand in
// display_date, which it shows instead of its own; HTML in titles is escaped, because it would run.
func writeTimelineJS(w io.Writer, t Timeline) ([]string, error) {
	out := tjsTimeline{Scale: "human", Events: []tjsSlide{}}
	if t.Title != "" {
		out.Title = &tjsSlide{Text: tjsText{Headline: html.EscapeString(t.Title)}}
	}
	var lost losses
	for _, e := range t.Eras {
		if y := tjsYear(e.Date.Span()); y < -humanYears || y > humanYears {
			out.Scale = "cosmological"
		}
		out.Eras = append(out.Eras, tjsEra(e))
	}
	for _, e := range t.Events {
		span := e.Date.Span()
		if !e.Date.IsKnown() {
			lost.undated++
			continue
		}
		lost.count(e.Date)
		// JavaScript's Date ends there.
		if y := tjsYear(span); y < -humanYears || y > humanYears {
			out.Scale = "cosmological"
		}
		out.Events = append(out.Events, t.tjsSlide(e))
	}
	// One event beyond the human scale takes the months from all: the format has one scale a timeline.
	if out.Scale == "cosmological" {
		for i := range out.Events {
			if out.Events[i].Start.Month > 0 {
				lost.yearAlone++
			}
			out.Events[i].Start, out.Events[i].End = out.Events[i].Start.yearOnly(), out.Events[i].End.yearOnly()
		}
		for i, e := range out.Eras {
			e.Start, e.End = e.Start.yearOnly(), e.End.yearOnly()
			e.End.Year = max(e.End.Year, e.Start.Year+1)
			out.Eras[i] = e
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write TimelineJS: %w", err)
	}
	return lost.notes("TimelineJS", "the date that is shown"), nil
}

// tjsYear is the year by which an event is placed.
func tjsYear(s timeline.Span) int64 {
	if s.Start != timeline.Beginning {
		return s.Start.Civil().Year
	}
	return s.End.Civil().Year
}

// tjsSlide gives an event its slide. An end is written for what lasts and for what lies
// somewhere in a stretch; a day or a month is a start alone, which TimelineJS shows as such.
func (t Timeline) tjsSlide(e timeline.Event) tjsSlide {
	s := tjsSlide{DisplayDate: e.Date.Words(), Text: tjsText{Headline: html.EscapeString(e.Title)}, Group: t.Kinds.Name(e.Category),
		UniqueID: e.ID.String(), EDTF: e.Date.String(), Status: e.Status.String()}
	if q, src, ok := t.quote(e); ok {
		s.Text.Text = "<p>" + html.EscapeString(text(src, q.Sentence)) + "</p><p>" + html.EscapeString(src.Title) + "</p>"
	}
	s.Start, s.End = tjsEnds(e.Date)
	return s
}

// tjsEraEnds are the two dates of an era. TimelineJS takes an end that is the same as the beginning for none, and then refuses the
// era: they are days.
func tjsEraEnds(d timeline.Date) (start, end *tjsDate) {
	s := closed(d)
	start, end = newTJSDate(s.Start, timeline.GrainDay), newTJSDate(s.End-1, timeline.GrainDay)
	if start.same(end) {
		end = newTJSDate(s.End, timeline.GrainDay)
	}
	return start, end
}

// tjsEra gives an era its entry.
func tjsEra(e timeline.Era) tjsSlide {
	start, end := tjsEraEnds(e.Date)
	return tjsSlide{Start: start, End: end, Text: tjsText{Headline: html.EscapeString(e.Name)}, EDTF: e.Date.String()}
}

// tjsEnds are the two dates of a slide.
func tjsEnds(d timeline.Date) (start, end *tjsDate) {
	begins, ends := d.Begins(), d.Ends()
	if begins.Start == timeline.Beginning {
		begins.Start = closed(d).Start
	}
	start = newTJSDate(begins.Start, d.Grain())
	if d.HasExtent() && ends.End != timeline.Forever || !d.IsUnit() && !ends.IsOpen() {
		end = newTJSDate(ends.End-1, d.Grain())
	}
	return start, end
}

// newTJSDate writes as many parts as the grain is sure of.
func newTJSDate(at timeline.Instant, g timeline.Grain) *tjsDate {
	c := at.Civil()
	d := &tjsDate{Year: c.Year}
	if d.Year <= 0 && d.Year > -calendarYears {
		d.Year-- // TimelineJS labels -430 as 430 BCE: it counts no year 0
	}
	if g <= timeline.GrainQuarter {
		d.Month = c.Month
	}
	if g <= timeline.GrainWeek {
		d.Day = c.Day
	}
	if g < timeline.GrainDay {
		// A grain of an hour has its minutes as zeros: the format takes all three or none.
		d.Hour, d.Minute, d.Second = &c.Hour, &c.Minute, &c.Second
	}
	return d
}

// yearOnly is d for the cosmological scale, which takes no months.
func (d *tjsDate) yearOnly() *tjsDate {
	if d == nil {
		return nil
	}
	return &tjsDate{Year: d.Year}
}
