package storage

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"math"
	"math/bits"
	"strings"

	"dateline/timeline"
)

// eventColumns are the columns of an event after number and id, in the order of eventArgs.
const eventColumns = `title, edtf, begin_earliest, begin_latest, end_earliest, end_latest, breadth, grain, flags,
	importance, status, category, review, origin, edited, participants, place, notes, reasons, whole`

// insertEvent and updateEvent take the values of eventArgs.
var (
	insertEvent = "INSERT INTO event (number, id, " + eventColumns + ") VALUES (?" + strings.Repeat(", ?", eventWidth+1) + ")"
	updateEvent = "UPDATE event SET (" + eventColumns + ") = (?" + strings.Repeat(", ?", eventWidth-1) + ") WHERE number = ?"
)

// eventWidth is the number of eventColumns.
const eventWidth = 20

// appendEvent binds the columns of e. origin is the number of the source it was read from.
func appendEvent(to []driver.NamedValue, e *timeline.Event, origin int64) []driver.NamedValue {
	b := e.Brief()
	return bind(to, clean(e.Title), e.Date.String(), b.Begin.Start, b.Begin.End, b.End.Start, b.End.End,
		breadth(b.Begin), int(b.Grain), int(b.Flags), unit(e.Importance), int(e.Status), int(e.Category), int(e.Review),
		origin, int(e.Edited), lines(e.Participants), clean(e.Place), clean(e.Notes), list(e.Reasons), e.Whole)
}

// unit brings an importance into 0 to 1; what is no number becomes 0.
func unit(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(max(x, 0), 1)
}

// breadth is the class of width of s: events of class c began at most 2^c seconds after begin_earliest.
func breadth(s timeline.Span) int {
	if s.IsOpen() {
		return widest
	}
	// A span of one second is of class 0, one of two seconds of class 1.
	return bits.Len64(uint64(max(s.Seconds()-1, 0)))
}

// widest is the class of spans without a bound.
const widest = 64

// clean makes text fit for a row: whole UTF-8 and no NUL, which parts rows when they stream.
func clean(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", " ")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// lines joins names, one a line.
func lines(names []string) string {
	if len(names) == 0 {
		return ""
	}
	kept := make([]string, 0, len(names))
	for _, n := range names {
		// A name with a line break in it would come back as two.
		if n = strings.TrimSpace(strings.ReplaceAll(clean(n), "\n", " ")); n != "" {
			kept = append(kept, n)
		}
	}
	return strings.Join(kept, "\n")
}

// list writes sentences as a JSON array, "" for none.
func list(sentences []string) string {
	if len(sentences) == 0 {
		return ""
	}
	b, _ := json.Marshal(sentences) // strings always can be
	return string(b)
}

// readEvent undoes appendEvent. Values out of range, which only a damaged file has, become the zero value.
func readEvent(id timeline.ID, r *row) (e timeline.Event, origin int64) {
	e.ID = id
	e.Title = r.str()
	e.Date = date(r.str())
	// They are in the file for queries and for other programs; reading them back could only contradict the date.
	r.i += 7 // the instants, breadth, grain and flags follow from the date and the quotes
	e.Importance = r.float()
	e.Status = within(r.int(), timeline.Denied)
	e.Category = category(r.int())
	e.Review = within(r.int(), timeline.Rejected)
	origin = r.int()
	e.Edited = timeline.Fields(r.int())
	if names := r.str(); names != "" {
		e.Participants = strings.Split(names, "\n")
	}
	e.Place, e.Notes = r.str(), r.str()
	if reasons := r.str(); reasons != "" {
		json.Unmarshal([]byte(reasons), &e.Reasons)
	}
	e.Whole = timeline.ID(r.int())
	return e, origin
}

// category holds a number to the categories that are built in or a person's own; a newer program may have written another.
func category(n int64) timeline.Category {
	if c := timeline.Category(n); n > 0 && n < 256 && (c.IsOwn() || int(c) < len(timeline.Categories())) {
		return c
	}
	return timeline.Other
}

// within holds a number of the file to the values that Go knows: String of any other would panic.
func within[T ~uint8](n int64, last T) T {
	if n < 0 || n > int64(last) {
		return 0
	}
	return T(n)
}

// date reads an EDTF value that was written from a Date.
func date(edtf string) timeline.Date {
	if edtf == "" {
		return timeline.Date{}
	}
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		return timeline.Date{}
	}
	return d
}

// A stored event is one with its places in the file.
type stored struct {
	timeline.Event
	number, origin int64
}

// load gives the events with these numbers, in the order of the numbers given; those that are not there are left out.
func load(ctx context.Context, k *link, numbers []int64) ([]stored, error) {
	// One value holds all the numbers: SQLite bounds how many parameters a statement has.
	wanted := jsonNumbers(numbers)
	events := make([]stored, 0, len(numbers))
	at := make(map[int64]int, len(numbers))
	err := k.rows(ctx, "SELECT number, event.id, "+eventColumns+" FROM json_each(?) CROSS JOIN event ON event.number = value", []any{wanted}, func(v []driver.Value) error {
		r := row{v: v}
		s := stored{number: r.int()}
		s.Event, s.origin = readEvent(timeline.ID(r.int()), &r)
		at[s.number] = len(events)
		events = append(events, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = k.rows(ctx, `SELECT event, s.id, sentence_begin, sentence_end, expression_begin, expression_end, meaning, quote.value, edtf
		FROM json_each(?1) AS j CROSS JOIN quote ON event = j.value JOIN source AS s ON s.number = source
		ORDER BY event, position`, []any{wanted}, func(v []driver.Value) error {
		r := row{v: v}
		if i, ok := at[r.int()]; ok {
			events[i].Quotes = append(events[i].Quotes, readQuote(&r))
		}
		return nil
	})
	return events, err
}

// readQuote reads the columns in the order of the query in load.
func readQuote(r *row) timeline.Quote {
	return timeline.Quote{Source: timeline.ID(r.int()),
		Sentence:   timeline.Range{Begin: int(r.int()), End: int(r.int())},
		Expression: timeline.Range{Begin: int(r.int()), End: int(r.int())},
		Meaning:    r.str(), Value: r.str(), Date: date(r.str())}
}

// jsonNumbers is a JSON array for json_each.
func jsonNumbers(numbers []int64) string {
	b := make([]byte, 1, 2+len(numbers)*8)
	b[0] = '['
	for i, n := range numbers {
		if i > 0 {
			b = append(b, ',')
		}
		b = fmt.Append(b, n)
	}
	return string(append(b, ']'))
}

// Event gives one event, one that another stands for too. It is ErrNotFound when the library has none of that ID.
func (l *Library) Event(ctx context.Context, id timeline.ID) (e timeline.Event, err error) {
	err = l.read(ctx, "find an event", func(k *link) error {
		s, err := find(ctx, k, id)
		if err != nil {
			return err
		}
		if s == nil {
			return &Fault{Path: l.path, Reason: "has no event " + id.String(), Kind: ErrNotFound}
		}
		e = s.Event
		return nil
	})
	return e, err
}

// find gives the event of an ID, nil when there is none or its article is trashed.
func find(ctx context.Context, k *link, id timeline.ID) (*stored, error) {
	return loadOne(ctx, k, "SELECT number FROM event WHERE id = ? AND "+shown, id)
}

// loadOne loads the event whose number a query gives for its ID, nil when there is none.
func loadOne(ctx context.Context, k *link, query string, id timeline.ID) (*stored, error) {
	number, err := k.number(ctx, query, id)
	if err != nil || number == 0 {
		return nil, err
	}
	all, err := load(ctx, k, []int64{number})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[0], nil
}

// shown holds for events that are not hidden with a trashed article, and alone for those that no other stands for.
const (
	shown = "origin NOT IN (SELECT number FROM source WHERE trashed)"
	alone = "flags & 32 = 0" // timeline.Joined
)
