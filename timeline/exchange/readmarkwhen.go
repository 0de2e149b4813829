package exchange

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
)

func looksLikeMarkwhen(name, text string) bool {
	ending := strings.ToLower(path.Ext(name))
	return ending == ".mw" || ending == ".markwhen"
}

// readMarkwhen reads a Markwhen text: events, their properties and what is told of them. Sections are passed over.
func (r Reader) readMarkwhen(text string, found *Reading) error {
	w := mwWalk{Reader: r, found: found}
	lines := strings.Split(text, "\n")
	for i := w.header(lines); i < len(lines); i++ {
		w.line(lines[i], i+1)
	}
	w.finish()
	return nil
}

// A mwWalk goes through a Markwhen text line by line.
type mwWalk struct {
	Reader
	found *Reading
	item  *Item             // being read
	when  string            // its date as written
	props map[string]string // its properties, while they may still follow
	own   map[string]string // all of them
}

// header reads the part between two "---" at the top and gives the line after it.
func (w *mwWalk) header(lines []string) int {
	if strings.TrimSpace(lines[0]) != "---" {
		return 0
	}
	for i, line := range lines[1:] {
		key, value, _ := strings.Cut(line, ":")
		switch {
		case strings.TrimSpace(line) == "---":
			return i + 2
		case key == "title":
			w.found.Title = yamlText(strings.TrimSpace(value))
		}
	}
	return 0 // it was a rule, not a header
}

// yamlText is a value of the header without its quotes.
func yamlText(s string) string {
	if plain, err := strconv.Unquote(s); err == nil {
		return plain
	}
	return strings.Trim(s, `'"`)
}

var (
	mwSection  = regexp.MustCompile(`^(#{1,6}\s|section\b|endSection\b|group\b|endGroup\b)`)
	mwProperty = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9_-]*):\s*(.*)$`)
	mwTag      = regexp.MustCompile(`(?:^|\s)#([\p{L}][\p{L}\p{N}_-]*)`)
	mwRepeats  = regexp.MustCompile(`\s+(every|each|x\s?\d)\b.*$`)
	mwLooks    = regexp.MustCompile(`^[!\d][^:]{0,80}:\s`) // a line that is meant to begin an event
)

func (w *mwWalk) line(line string, n int) {
	trimmed := strings.TrimSpace(line)
	switch {
	case strings.HasPrefix(trimmed, "//"):
		return
	case mwSection.MatchString(trimmed):
		w.finish()
		return
	}
	if date, title, ok := w.event(trimmed); ok && !strings.HasPrefix(trimmed, wordJoiner) {
		w.begin(date, title, n)
		return
	}
	if w.props != nil {
		if m := mwProperty.FindStringSubmatch(trimmed); m != nil {
			w.props[strings.ToLower(m[1])] = m[2]
			return
		}
		w.props = nil
	}
	switch {
	case mwLooks.MatchString(trimmed):
		w.found.problem(n, "its date is not understood: %q", trimmed)
	case w.item != nil:
		w.item.Text += strings.TrimPrefix(trimmed, wordJoiner) + "\n"
	}
}

// event parts "date: title" at the first colon in front of which a date is understood: times have colons too.
func (w *mwWalk) event(line string) (date, title string, ok bool) {
	for at := 0; at < min(len(line), 120); at++ {
		if line[at] != ':' || at+1 < len(line) && line[at+1] != ' ' && line[at+1] != '\t' {
			continue
		}
		if said := mwRepeats.ReplaceAllString(line[:at], ""); said != "" {
			if _, err := w.timespan(said); err == nil {
				return line[:at], strings.TrimSpace(line[at+1:]), true
			}
		}
	}
	return "", "", false
}

func (w *mwWalk) begin(date, title string, n int) {
	w.finish()
	w.when, w.props = date, map[string]string{}
	w.own = w.props
	if plain := mwRepeats.ReplaceAllString(date, ""); plain != date {
		w.found.problem(n, "it repeats; only the first time was taken")
		w.when = plain
	}
	w.item = &Item{Line: n, Said: w.when, Event: timeline.Event{Title: strings.TrimPrefix(title, wordJoiner), Importance: defaultImportance}}
}

// finish keeps the event that was being read.
func (w *mwWalk) finish() {
	it := w.item
	if it == nil {
		return
	}
	w.item = nil
	d, err := w.timespan(w.when)
	if err != nil { // it was understood before
		w.found.problem(it.Line, "%v", err)
		return
	}
	// Our own EDTF value, as long as the date in front still says the same.
	if edtf, err := timeline.ParseDate(yamlText(w.own["edtf"])); err == nil && markwhenDate(edtf) == w.when {
		d = edtf
	}
	tags := ""
	for _, m := range mwTag.FindAllStringSubmatch(it.Event.Title, -1) {
		tags += m[1] + ","
	}
	it.Event.Date, it.Event.Title = d, bare(strings.TrimSpace(mwTag.ReplaceAllString(it.Event.Title, "")), d)
	if title, err := strconv.Unquote(w.own["title"]); err == nil {
		it.Event.Title = title
	}
	it.Event.Place, it.Link = w.own["place"], w.own["source"]
	if strings.Contains(","+strings.ToLower(tags), ",era,") { // a period, as Markwhen's own pages mark one
		w.found.era(it.Line, it.Event.Title, d)
		return
	}
	takeStatus(it, w.own["status"])
	if it.category = strings.TrimSuffix(tags, ","); w.own["category"] != "" {
		it.category = yamlText(w.own["category"])
	}
	w.found.add(*it, w.own["id"])
}

// timespan reads a date or a range of dates.
func (w *mwWalk) timespan(s string) (timeline.Date, error) {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "!") {
		return timeline.Date{}, errors.New("a date that hangs on another event is not read")
	}
	if d, err := timeline.ParseDate(s); err == nil && strings.ContainsAny(s, "0123456789") {
		return d, nil
	}
	for _, sign := range []string{"/", " - ", " – ", " to "} {
		from, to, ok := strings.Cut(s, sign)
		if !ok {
			continue
		}
		begin, err := w.unit(from)
		if err != nil {
			return begin, err
		}
		return w.until(begin, strings.TrimSpace(to))
	}
	return w.unit(s)
}

// mwDated has a year, or begins with a number: "Update, 17 June" is the beginning of a sentence.
var mwDated = regexp.MustCompile(`\d{4}|^-?\d`)

// unit reads one date.
func (w *mwWalk) unit(s string) (timeline.Date, error) {
	s = strings.TrimSpace(s)
	if !mwDated.MatchString(s) || len(s) > 40 {
		return timeline.Date{}, fmt.Errorf("%q is not understood as a date", s)
	}
	return w.date(s)
}

var mwLength = regexp.MustCompile(`^(\d{1,5})\s*(second|minute|hour|day|week|month|year|s|m|h|d|w|y)[a-z]*$`)

// until ends a range: at a date, now, or after a length of time.
func (w *mwWalk) until(begin timeline.Date, to string) (timeline.Date, error) {
	if strings.EqualFold(to, "now") {
		return timeline.Lasting(begin, timeline.Date{}), nil
	}
	if m := mwLength.FindStringSubmatch(strings.ToLower(to)); m != nil {
		n, _ := strconv.Atoi(m[1])
		return lasting(begin, timeline.DayOf(unitsAfter(begin.Begins().Start, n, m[2])-1)), nil
	}
	end, err := w.unit(to)
	if err != nil {
		return end, err
	}
	// A time of day is a range of a second in Markwhen.
	if begin.Grain() < timeline.GrainDay && end.Begins().Start-begin.Begins().Start <= 1 {
		return begin, nil
	}
	return lasting(begin, end), nil
}

// unitsAfter is n units behind t.
func unitsAfter(t timeline.Instant, n int, unit string) timeline.Instant {
	c := t.Civil()
	switch unit {
	case "month":
		c.Month += n
		return c.Instant()
	case "year", "y":
		c.Year += int64(n)
		return c.Instant()
	}
	seconds := map[string]int{"second": 1, "s": 1, "minute": 60, "m": 60, "hour": 3600, "h": 3600, "day": daySeconds, "d": daySeconds, "week": 7 * daySeconds, "w": 7 * daySeconds}
	return t + timeline.Instant(n*seconds[unit])
}
