package exchange

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
)

var timelineRoot = regexp.MustCompile(`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?s:.*?)-->\s*)*<timeline[\s>]`)

// looksLikeTimelineXML reports a file of thetimelineproj.
func looksLikeTimelineXML(name, text string) bool {
	return timelineRoot.MatchString(text[:min(len(text), 4096)])
}

// readTimelineXML reads a `.timeline` file, leniently: fields that the schema does not know are passed over.
func (r Reader) readTimelineXML(text string, found *Reading) error {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is decoded already
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		line, _ := dec.InputPos()
		if err != nil {
			return fmt.Errorf("line %d: it is no XML", line)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "timetype":
			var kind string
			if err := dec.DecodeElement(&kind, &start); err == nil && kind != "gregoriantime" {
				return fmt.Errorf("its calendar, %q, is not the Gregorian one", kind)
			}
		case "event":
			var e xmlEvent
			if err := dec.DecodeElement(&e, &start); err != nil {
				return fmt.Errorf("line %d: it is no XML", line)
			}
			readXMLEvent(found, e, line)
		case "era":
			var e xmlEra
			if err := dec.DecodeElement(&e, &start); err != nil {
				return fmt.Errorf("line %d: it is no XML", line)
			}
			readXMLEra(found, e, line)
		}
	}
}

func readXMLEvent(found *Reading, e xmlEvent, line int) {
	said := e.Description
	var ours [3]string // as our writer puts them into the first line: EDTF, status, ID
	if first, rest, _ := strings.Cut(said, "\n"); strings.HasPrefix(first, "EDTF ") {
		copy(ours[:], strings.Split(strings.TrimPrefix(first, "EDTF "), "; "))
		said = rest
	}
	d, err := e.date(ours[0])
	if err != nil {
		found.problem(line, "%v", err)
		return
	}
	link, _, _ := strings.Cut(e.Hyperlink, ";")
	it := Item{Line: line, Said: d.Words(), Text: said, Link: strings.ReplaceAll(link, "%3B", ";"), Event: timeline.Event{
		Title: bare(xmlPart.ReplaceAllString(strings.TrimSpace(e.Text), ""), d), Date: d, Importance: defaultImportance}}
	if strings.HasPrefix(e.Text, " ") { // the blank that guards a bracket
		it.Event.Title = bare(strings.TrimSpace(e.Text), d)
	}
	it.category = e.Category
	takeStatus(&it, ours[1])
	found.add(it, ours[2])
}

// readXMLEra reads a named stretch of time.
func readXMLEra(found *Reading, e xmlEra, line int) {
	d, err := xmlEvent{Start: e.Start, End: e.End, EndsToday: e.EndsToday}.date("")
	if err != nil {
		found.problem(line, "%v", err)
		return
	}
	found.era(line, e.Name, d)
}

// xmlPart marks containers "[1]" and their parts "(1)".
var xmlPart = regexp.MustCompile(`^(\[\d+\]|\(\d+\))`)

// date is our own EDTF value as long as the two ends still say the same, else what they say.
func (e xmlEvent) date(edtf string) (timeline.Date, error) {
	if d, err := timeline.ParseDate(edtf); err == nil {
		var own xmlEvent
		own.when(d)
		if own.Start == e.Start && own.End == e.End {
			return d, nil
		}
	}
	begin, err := parseXMLTime(e.Start)
	if err != nil {
		return timeline.Date{}, err
	}
	end, err := parseXMLTime(e.End)
	if err != nil {
		return timeline.Date{}, err
	}
	fuzzy := strings.EqualFold(e.Fuzzy, "true")
	switch s := (timeline.Span{Start: begin, End: end}); {
	case strings.EqualFold(e.EndsToday, "true"):
		return timeline.Lasting(momentOf(begin), timeline.Date{}), nil
	case end < begin:
		return timeline.Date{}, errors.New("it ends before it begins")
	case end == begin:
		return momentOf(begin).WithQualifier(fuzzy, false), nil
	case fuzzy:
		return timeline.Within(s), nil
	case end-begin == daySeconds && begin == midnightOf(begin):
		return timeline.DayOf(begin), nil
	case begin == midnightOf(begin) && end == midnightOf(end):
		return timeline.Lasting(timeline.DayOf(begin), timeline.DayOf(end-1)), nil
	}
	return lasting(momentOf(begin), momentOf(end)), nil
}

const daySeconds = 86400

func midnightOf(t timeline.Instant) timeline.Instant {
	c := t.Civil()
	return timeline.Midnight(c.Year, c.Month, c.Day)
}

// momentOf is a day when t is its first second, which is how the program writes days, else a second.
func momentOf(t timeline.Instant) timeline.Date {
	if t == midnightOf(t) {
		return timeline.DayOf(t)
	}
	d, _ := timeline.ParseDate(stamp(t))
	return d
}

var xmlTimeForm = regexp.MustCompile(`^(-?\d{1,12})-(\d\d?)-(\d\d?) (\d\d?):(\d\d?):(\d\d?)$`)

// parseXMLTime reads a time whose year is astronomical.
func parseXMLTime(s string) (timeline.Instant, error) {
	m := xmlTimeForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, fmt.Errorf("%q is no time of a .timeline file", s)
	}
	year, _ := strconv.ParseInt(m[1], 10, 64) // the form is sure
	var part [5]int
	for i := range part {
		part[i], _ = strconv.Atoi(m[i+2])
	}
	c := timeline.Civil{Year: year, Month: part[0], Day: part[1], Hour: part[2], Minute: part[3], Second: part[4]}
	if year > timeline.MaxYear || year < -timeline.MaxYear || c.Month < 1 || c.Month > 12 || c.Day < 1 || c.Day > timeline.DaysIn(year, c.Month) || c.Hour > 23 || c.Minute > 59 || c.Second > 59 {
		return 0, fmt.Errorf("%q is no time of the calendar", s)
	}
	return c.Instant(), nil
}
