package session

import (
	"context"
	"regexp"
	"strings"

	"dateline/app/tongue"
	"dateline/timeline"
)

// besideEvent are dates that hang on an event of the library: "after the coup", "during the siege".
var besideEvent = regexp.MustCompile(`(?i)^(after|following|before|during|at the time of|since|until|till)\s+(.+)$`)

// Read is Understand for dates that may also be told by an event of the library: "after the coup". beside names that event, "" when
// the date stands by itself.
func (s *Session) Read(text string, anchor timeline.Date) (d timeline.Date, beside string, err error) {
	if d, ok := s.ordered(text); ok {
		return d, "", nil
	}
	if d, err = Understand(text, anchor); err == nil {
		return d, "", nil
	}
	m := besideEvent.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return d, "", err
	}
	e, ok := s.eventCalled(m[2])
	if !ok {
		return d, "", err
	}
	return hangingOn(strings.ToLower(m[1]), e.Date), "“" + e.Title + "” (" + tongue.Date(e.Date) + ")", nil
}

// hangingOn is a date before, during or after another.
func hangingOn(word string, d timeline.Date) timeline.Date {
	switch word {
	case "after", "following":
		return timeline.Within(timeline.Span{Start: d.Ends().Start, End: timeline.Forever})
	case "before":
		return timeline.Within(timeline.Span{Start: timeline.Beginning, End: d.Begins().End})
	case "since":
		return timeline.Lasting(d, timeline.Date{})
	case "until", "till":
		return timeline.Lasting(timeline.Date{}, d)
	}
	return d
}

// mostCalled bounds the events that are looked at for a name.
const mostCalled = 200

// eventCalled finds the dated event that words mean: one the person has accepted before others, and the most important of those.
func (s *Session) eventCalled(words string) (timeline.Event, bool) {
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(strings.ToLower(words), article); ok {
			words = rest
		}
	}
	var best timeline.Brief
	n := 0
	for b, err := range s.options.Store.Briefs(context.Background(), timeline.Query{Words: words}) {
		if n++; err != nil || n > mostCalled {
			break
		}
		better := b.Review > best.Review || b.Review == best.Review && b.Importance > best.Importance
		if !b.Flags.Has(timeline.Undated) && (best.ID == 0 || better) {
			best = b
		}
	}
	if best.ID == 0 {
		return timeline.Event{}, false
	}
	e, err := s.Event(best.ID)
	return e, err == nil
}
