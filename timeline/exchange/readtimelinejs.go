package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
)

// looksLikeTimelineJS reports the JSON of TimelineJS 3, or of its version 1.
func looksLikeTimelineJS(name, text string) bool {
	head := text[:min(len(text), 1<<16)]
	return strings.HasPrefix(strings.TrimSpace(head), "{") &&
		(strings.Contains(head, `"events"`) && strings.Contains(head, `"start_date"`) ||
			strings.Contains(head, `"timeline"`) && strings.Contains(head, `"startDate"`))
}

// readTimelineJS walks through the file, so that each event knows its line.
func (r Reader) readTimelineJS(text string, found *Reading) error {
	w := tjsWalk{Reader: r, dec: json.NewDecoder(strings.NewReader(text)), text: text, found: found}
	if err := w.object(); err != nil {
		broken := new(json.SyntaxError)
		if errors.As(err, &broken) {
			return fmt.Errorf("line %d: it is no JSON", lineAt(text, int(broken.Offset)))
		}
		return errors.New("it is no JSON of TimelineJS: " + err.Error())
	}
	return nil
}

// lineAt is the line on which the byte at offset stands, from 1.
func lineAt(text string, offset int) int {
	return 1 + strings.Count(text[:min(offset, len(text))], "\n")
}

type tjsWalk struct {
	Reader
	dec   *json.Decoder
	text  string
	found *Reading
}

// object goes through the fields of the file, or of the "timeline" in one of version 1.
func (w *tjsWalk) object() error {
	if t, err := w.dec.Token(); err != nil || t != json.Delim('{') {
		return errors.Join(err, errNoEvents)
	}
	for w.dec.More() {
		key, err := w.dec.Token()
		if err != nil {
			return err
		}
		switch key {
		case "timeline":
			err = w.object()
		case "events", "date":
			read := w.slide
			if key == "date" {
				read = w.oldSlide
			}
			err = w.each(read)
		case "eras", "era":
			err = w.each(w.era)
		case "title":
			var s tjsSlide
			if err = w.dec.Decode(&s); err == nil {
				w.found.Title = plainMarkup(s.Text.Headline)
			}
		case "headline":
			err = w.dec.Decode(&w.found.Title)
		default:
			err = w.dec.Decode(new(json.RawMessage))
		}
		if err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return err
}

// each goes through an array of slides.
func (w *tjsWalk) each(read func(raw json.RawMessage, line int) error) error {
	if t, err := w.dec.Token(); err != nil || t != json.Delim('[') {
		return errors.Join(err, errNoEvents)
	}
	for w.dec.More() {
		from := int(w.dec.InputOffset())
		from += strings.IndexByte(w.text[from:], '{') + 1
		var raw json.RawMessage
		if err := w.dec.Decode(&raw); err != nil {
			return err
		}
		line := lineAt(w.text, from)
		if err := read(raw, line); err != nil {
			w.found.problem(line, "%v", err)
		}
	}
	_, err := w.dec.Token()
	return err
}

// UnmarshalJSON takes numbers and, as sheets turned into JSON have them, numbers in quotes.
func (d *tjsDate) UnmarshalJSON(b []byte) error {
	var parts map[string]any
	dec := json.NewDecoder(strings.NewReader(string(b)))
	dec.UseNumber()
	if err := dec.Decode(&parts); err != nil {
		return err
	}
	number := func(name string) (n *int, err error) {
		said := strings.TrimSpace(fmt.Sprint(parts[name]))
		if parts[name] == nil || said == "" {
			return nil, nil
		}
		n = new(int)
		*n, err = strconv.Atoi(said)
		return n, err
	}
	var all [6]*int
	for i, name := range []string{"year", "month", "day", "hour", "minute", "second"} {
		n, err := number(name)
		if err != nil {
			return err
		}
		all[i] = n
	}
	if all[0] == nil {
		return errors.New("there is no year")
	}
	*d = tjsDate{Year: int64(*all[0]), Month: deref(all[1]), Day: deref(all[2]), Hour: all[3], Minute: all[4], Second: all[5]}
	return nil
}

// slide reads an event of version 3.
func (w *tjsWalk) slide(raw json.RawMessage, line int) error {
	var s tjsSlide
	if err := json.Unmarshal(raw, &s); err != nil {
		return errors.New("a field has not the form that TimelineJS gives it")
	}
	d, err := s.date(tjsEnds)
	if err != nil {
		return err
	}
	it := Item{Line: line, Said: s.DisplayDate, Text: plainMarkup(s.Text.Text), Link: s.Media.URL, Event: timeline.Event{
		Title: plainMarkup(s.Text.Headline), Date: d, Importance: defaultImportance}}
	if it.Said == "" {
		it.Said = d.Words()
	}
	takeStatus(&it, s.Status)
	it.category = s.Group
	w.found.add(it, s.UniqueID)
	return nil
}

// era reads a stretch of time, of either version.
func (w *tjsWalk) era(raw json.RawMessage, line int) error {
	var s struct {
		tjsSlide
		StartDate, EndDate, Headline string
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return errors.New("a field has not the form that TimelineJS gives it")
	}
	if s.StartDate != "" {
		begin, err := w.oldDate(s.StartDate)
		if err != nil {
			return err
		}
		end, err := w.oldDate(s.EndDate)
		w.found.era(line, plainMarkup(s.Headline), lasting(begin, end))
		return err
	}
	d, err := s.date(tjsEraEnds)
	if err != nil {
		return err
	}
	w.found.era(line, plainMarkup(s.Text.Headline), d)
	return nil
}

// date is our own EDTF value as long as the parts beside it are still the ends that it is written with, else the parts.
func (s tjsSlide) date(ends func(timeline.Date) (start, end *tjsDate)) (timeline.Date, error) {
	if s.Start == nil {
		return timeline.Date{}, errors.New("there is no start_date")
	}
	if d, err := timeline.ParseDate(s.EDTF); err == nil {
		if start, end := ends(d); start.same(s.Start) && end.same(s.End) || s.Start.yearAlone() && start.yearOnly().same(s.Start) {
			return d, nil
		}
	}
	begin, err := s.Start.date()
	if err != nil || s.End == nil {
		return begin, err
	}
	end, err := s.End.date()
	return lasting(begin, end), err
}

// oldSlide reads an event of version 1, whose dates are "1998,03,14".
func (w *tjsWalk) oldSlide(raw json.RawMessage, line int) error {
	var s struct {
		StartDate, EndDate, Headline, Text, Tag string
		Asset                                   struct{ Media string }
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return errors.New("a field has not the form that TimelineJS gives it")
	}
	begin, err := w.oldDate(s.StartDate)
	if err != nil {
		return err
	}
	end, err := w.oldDate(s.EndDate)
	if err != nil {
		return err
	}
	it := Item{Line: line, Said: s.StartDate, Text: plainMarkup(s.Text), Link: s.Asset.Media, Event: timeline.Event{
		Title: plainMarkup(s.Headline), Date: lasting(begin, end), Importance: defaultImportance}}
	it.category = s.Tag
	w.found.add(it, "")
	return nil
}

func (w *tjsWalk) oldDate(s string) (timeline.Date, error) {
	if s == "" {
		return timeline.Date{}, nil
	}
	var d tjsDate
	if n, _ := fmt.Sscanf(s, "%d,%d,%d", &d.Year, &d.Month, &d.Day); n > 0 && !strings.ContainsAny(s, "/-") {
		return d.date()
	}
	return w.Reader.date(s)
}

// date reads the parts of a date. TimelineJS counts no year 0: -1 is 1 BCE.
func (d *tjsDate) date() (timeline.Date, error) {
	year := d.Year
	if year < 0 && year >= -calendarYears {
		year++
	}
	switch {
	case d.Month == 0:
		if year > 9999 || year < -9999 {
			return timeline.ParseDate(fmt.Sprintf("Y%d", year))
		}
		return timeline.YearDate(year), nil
	case d.Month < 1 || d.Month > 12:
		return timeline.Date{}, fmt.Errorf("%d is no month", d.Month)
	case d.Day == 0:
		return timeline.MonthDate(year, d.Month), nil
	case d.Day < 1 || d.Day > timeline.DaysIn(year, d.Month):
		return timeline.Date{}, fmt.Errorf("%d-%02d has no day %d", year, d.Month, d.Day)
	case d.Hour == nil:
		return timeline.DayDate(year, d.Month, d.Day), nil
	}
	return timeline.ParseDate(stampOf(year, d.Month, d.Day, deref(d.Hour), d.Minute, d.Second))
}

// stampOf is a stamp as exact as its parts.
func stampOf(year int64, month, day, hour int, minute, second *int) string {
	sign := ""
	if year < 0 {
		sign, year = "-", -year
	}
	s := fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d", sign, year, month, day, hour, deref(minute))
	if second != nil {
		s += fmt.Sprintf(":%02d", *second)
	}
	return s + "Z"
}

func deref(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// same compares two dates part by part; two that are missing are the same.
func (d *tjsDate) same(o *tjsDate) bool {
	if d == nil || o == nil {
		return d == o
	}
	return d.Year == o.Year && d.Month == o.Month && d.Day == o.Day && deref(d.Hour) == deref(o.Hour) && deref(d.Minute) == deref(o.Minute) && deref(d.Second) == deref(o.Second)
}

func (d *tjsDate) yearAlone() bool { return d.Month == 0 }

var (
	markupEnds = regexp.MustCompile(`(?i)</p>|<br\s*/?>|</li>|</div>`)
	markup     = regexp.MustCompile(`<[^<>]*>`)
)

// plainMarkup is the text of a piece of HTML.
func plainMarkup(s string) string {
	s = markup.ReplaceAllString(markupEnds.ReplaceAllString(s, "\n"), "")
	return strings.TrimSpace(html.UnescapeString(s))
}
