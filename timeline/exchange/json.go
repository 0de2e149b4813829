package exchange

import (
	"encoding/json"
	"fmt"
	"io"

	"dateline/timeline"
)

// An Article is a source in the JSON contract.
type Article struct {
	Path      string    `json:"path"`
	Title     string    `json:"title"`
	Published Published `json:"published"`
	Language  string    `json:"language"`
	Text      string    `json:"text"`
}

// Published is a publication date in the JSON contract; both fields are "" when it is unknown.
type Published struct {
	EDTF     string `json:"edtf"`
	Evidence string `json:"evidence"`
}

// An Event is an event in the JSON contract. Earliest and Latest bound, half
// open, when it began; one that is not known is left out.
type Event struct {
	ID           string      `json:"id"`
	Title        string      `json:"title"`
	EDTF         string      `json:"edtf"`
	Earliest     string      `json:"earliest,omitempty"`
	Latest       string      `json:"latest,omitempty"`
	Ends         *Bounds     `json:"ends,omitempty"` // for an event with an extent
	Status       string      `json:"status"`
	Category     string      `json:"category"`
	Participants []string    `json:"participants"`
	Place        string      `json:"place,omitempty"`
	Importance   float64     `json:"importance"`
	Review       string      `json:"review"`
	Sentence     *Passage    `json:"sentence,omitempty"`
	Expression   *Expression `json:"expression,omitempty"`
	Reasons      []string    `json:"reasons"`
}

// Bounds are the two ends of a span; an open one is "".
type Bounds struct {
	Earliest string `json:"earliest,omitempty"`
	Latest   string `json:"latest,omitempty"`
}

// A Passage is a range of bytes of an article's text.
type Passage struct {
	Begin int    `json:"begin"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// An Expression is the time expression that dates an event, with its TIMEX3 value.
type Expression struct {
	Passage
	Value string `json:"value"`
}

// A Record is one line of `dateline extract --format json`.
type Record struct {
	Article Article `json:"article"`
	Events  []Event `json:"events"`
}

// NewRecord gives the contract's form of an article with its events.
func NewRecord(src timeline.Source, events []timeline.Event) Record {
	r := Record{Events: make([]Event, 0, len(events)), Article: Article{Path: src.Path, Title: src.Title, Language: src.Language, Text: src.Text,
		Published: Published{src.Published.Date.String(), src.Published.Evidence}}}
	t := Timeline{Sources: map[timeline.ID]timeline.Source{src.ID: src}}
	for _, e := range events {
		r.Events = append(r.Events, t.Event(e))
	}
	return r
}

// category is the word of the contract; only what is not built in goes by its name in the library.
func (t Timeline) category(c timeline.Category) string {
	if c.IsOwn() {
		return t.Kinds.Name(c)
	}
	return c.String()
}

// Event gives the contract's form of e.
func (t Timeline) Event(e timeline.Event) Event {
	begins := e.Date.Begins()
	out := Event{ID: e.ID.String(), Title: e.Title, EDTF: e.Date.String(), Earliest: stamp(begins.Start), Latest: stamp(begins.End),
		Status: e.Status.String(), Category: t.category(e.Category), Participants: append([]string{}, e.Participants...), Place: e.Place,
		Importance: e.Importance, Review: e.Review.String(), Reasons: append([]string{}, e.Reasons...)}
	// "Ends" would repeat "earliest" and "latest" for what merely happened some day.
	if e.Date.HasExtent() {
		ends := e.Date.Ends()
		out.Ends = &Bounds{stamp(ends.Start), stamp(ends.End)}
	}
	if q, src, ok := t.quote(e); ok {
		out.Sentence = &Passage{q.Sentence.Begin, q.Sentence.End, text(src, q.Sentence)}
		// An event that only order bounds has no expression of its own.
		if !q.Expression.IsEmpty() {
			out.Expression = &Expression{Passage{q.Expression.Begin, q.Expression.End, text(src, q.Expression)}, q.Value}
		}
	}
	return out
}

// stamp writes an instant in ISO 8601, with more year digits where four do not do; "" when it is open.
func stamp(t timeline.Instant) string {
	if t.IsOpen() {
		return ""
	}
	c := t.Civil()
	sign, year := "", c.Year
	if year < 0 {
		sign, year = "-", -year
	}
	return fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d:%02dZ", sign, year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
}

// writeJSON writes one event a line.
func writeJSON(w io.Writer, t Timeline) ([]string, error) {
	enc := json.NewEncoder(w)
	// The lines are read by programs and by people, never put into a page as they are.
	enc.SetEscapeHTML(false)
	for _, e := range t.Events {
		if err := enc.Encode(t.Event(e)); err != nil {
			return nil, fmt.Errorf("write json: %w", err)
		}
	}
	return nil, nil
}
