package storage

import (
	"encoding/json"
	"slices"

	"dateline/timeline"
)

// A patch holds the fields of an event that a step changed, as they are on the other side of it. Its
// form in JSON is kept in files: names are only added.
// Pointers tell "not held" from a zero value: that a title became empty is a change as well.
type patch struct {
	Title        *string            `json:"title,omitempty"`
	Date         *timeline.Date     `json:"date,omitempty"`
	Status       *timeline.Status   `json:"status,omitempty"`
	Category     *timeline.Category `json:"category,omitempty"`
	Participants *[]string          `json:"participants,omitempty"`
	Place        *string            `json:"place,omitempty"`
	Importance   *float64           `json:"importance,omitempty"`
	Review       *timeline.Review   `json:"review,omitempty"`
	Quotes       *[]quoteImage      `json:"quotes,omitempty"`
	Reasons      *[]string          `json:"reasons,omitempty"`
	Notes        *string            `json:"notes,omitempty"`
	Edited       *timeline.Fields   `json:"edited,omitempty"`
	Whole        *timeline.ID       `json:"whole,omitempty"`
	Origin       *timeline.ID       `json:"origin,omitempty"` // the source that it was read from
}

// difference gives the fields of from that are not the same in to, and whether there is any.
func difference(from, to *timeline.Event) (p patch, any bool) {
	differ := func(is bool) bool { any = any || is; return is }
	keep(&p.Title, from.Title, differ(from.Title != to.Title))
	keep(&p.Date, from.Date, differ(from.Date != to.Date))
	keep(&p.Status, from.Status, differ(from.Status != to.Status))
	keep(&p.Category, from.Category, differ(from.Category != to.Category))
	keep(&p.Participants, filled(from.Participants), differ(!slices.Equal(from.Participants, to.Participants)))
	keep(&p.Place, from.Place, differ(from.Place != to.Place))
	keep(&p.Importance, from.Importance, differ(from.Importance != to.Importance))
	keep(&p.Review, from.Review, differ(from.Review != to.Review))
	if differ(!slices.Equal(from.Quotes, to.Quotes)) {
		p.Quotes = images(from.Quotes)
	}
	keep(&p.Reasons, filled(from.Reasons), differ(!slices.Equal(from.Reasons, to.Reasons)))
	keep(&p.Notes, from.Notes, differ(from.Notes != to.Notes))
	keep(&p.Edited, from.Edited, differ(from.Edited != to.Edited))
	keep(&p.Whole, from.Whole, differ(from.Whole != to.Whole))
	return p, any
}

// filled makes an empty list of none: in JSON, null would mean that the field is not held.
func filled(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

// keep stores a value in a patch only when it is needed. The patch points at a copy, so that later changes to the
// event do not change what undo brings back.
func keep[T any](field **T, value T, differs bool) {
	if differs {
		*field = &value
	}
}

// whole is the patch that makes e out of nothing.
func whole(e *timeline.Event) patch {
	participants, reasons := filled(e.Participants), filled(e.Reasons)
	p := patch{Title: &e.Title, Date: &e.Date, Status: &e.Status, Category: &e.Category, Participants: &participants,
		Place: &e.Place, Importance: &e.Importance, Review: &e.Review, Quotes: images(e.Quotes), Reasons: &reasons, Notes: &e.Notes, Edited: &e.Edited}
	keep(&p.Whole, e.Whole, e.Whole != 0)
	return p
}

// apply sets the fields that p holds.
func (p patch) apply(e *timeline.Event) {
	set(&e.Title, p.Title)
	set(&e.Date, p.Date)
	set(&e.Status, p.Status)
	set(&e.Category, p.Category)
	set(&e.Participants, p.Participants)
	set(&e.Place, p.Place)
	set(&e.Importance, p.Importance)
	set(&e.Review, p.Review)
	// No quotes and not held are different: the one is an empty list, the other nil.
	if p.Quotes != nil {
		e.Quotes = quotes(*p.Quotes)
	}
	set(&e.Reasons, p.Reasons)
	set(&e.Notes, p.Notes)
	set(&e.Edited, p.Edited)
	set(&e.Whole, p.Whole)
}

// set is the opposite of keep.
func set[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}

// String is the patch as it stands in a step.
func (p patch) String() string {
	b, _ := json.Marshal(p) // numbers and text always can be
	return string(b)
}

// parsePatch undoes String. Fields of a newer program are passed over.
func parsePatch(text string) (p patch, err error) {
	return p, json.Unmarshal([]byte(text), &p)
}

// A quoteImage is a quote in a step. Its names are part of the file, those of timeline.Quote are not.
type quoteImage struct {
	Source     timeline.ID   `json:"source"`
	Sentence   [2]int        `json:"sentence"`
	Expression [2]int        `json:"expression"`
	Meaning    string        `json:"meaning,omitempty"`
	Value      string        `json:"value,omitempty"`
	Date       timeline.Date `json:"date"`
}

// images gives a list even of no quotes: that an event had none is something to restore.
func images(quotes []timeline.Quote) *[]quoteImage {
	all := make([]quoteImage, len(quotes))
	for i, q := range quotes {
		all[i] = quoteImage{q.Source, [2]int{q.Sentence.Begin, q.Sentence.End}, [2]int{q.Expression.Begin, q.Expression.End},
			q.Meaning, q.Value, q.Date}
	}
	return &all
}

// quotes undoes images.
func quotes(images []quoteImage) []timeline.Quote {
	all := make([]timeline.Quote, len(images))
	for i, q := range images {
		all[i] = timeline.Quote{Source: q.Source, Sentence: timeline.Range{Begin: q.Sentence[0], End: q.Sentence[1]},
			Expression: timeline.Range{Begin: q.Expression[0], End: q.Expression[1]}, Meaning: q.Meaning, Value: q.Value, Date: q.Date}
	}
	return all
}
