package storage

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// How a query is answered. Some of its conditions can be looked up (words in the search index,
// an article's quotes, a stretch of time, a participant), the others are columns that SQL
// compares. The look-up gives numbers of events that may match, never too few; the filter then
// decides. Where nothing narrows the query down, or a look-up would give too many, the events
// are read in the order of time, from an index that holds all that a list needs. Both ways give
// the same events in the same order, which a test holds against a model in plain Go.

// A filter is the part of a Query that looks at the columns of event, as SQL.
type filter struct {
	where []string
	args  []any
}

// and narrows f further. Values go in as arguments, never as text.
func (f *filter) and(where string, args ...any) {
	f.where = append(f.where, where)
	f.args = append(f.args, args...)
}

// sql is a condition that can stand after AND.
func (f *filter) sql() string {
	if len(f.where) == 0 {
		return "1"
	}
	return strings.Join(f.where, " AND ")
}

// filterOf writes what q asks of an event by itself. Words and Source are looked up, see numbersOf.
func filterOf(k *link, q timeline.Query) (f filter, err error) {
	reviews := q.Reviews
	// What was rejected is shown only to who asks for it.
	if len(reviews) == 0 {
		reviews = []timeline.Review{timeline.Proposed, timeline.Accepted}
	}
	addSet(&f, "review", reviews)
	addSet(&f, "status", q.Statuses)
	addSet(&f, "category", q.Categories)
	if q.During != (timeline.Span{}) {
		// Half-open on both sides: what ends as the stretch begins is not in it.
		f.and("begin_earliest < ? AND begin_latest > ?", q.During.End, q.During.Start)
	}
	if q.Participant != "" {
		f.and(takesPart, q.Participant)
	}
	f.and(alone)
	// Most libraries have nothing in the trash; then no row has to be asked.
	trash, err := k.has("SELECT 1 FROM source WHERE trashed LIMIT 1")
	if trash {
		f.and(shown)
	}
	return f, err
}

// addSet asks for one of several numbers. They are written out, which is safe for numbers and lets SQLite keep the statement.
func addSet[T ~uint8](f *filter, column string, values []T) {
	if len(values) == 0 {
		return
	}
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprint(&b, uint8(v))
	}
	f.where = append(f.where, column+" IN ("+b.String()+")")
}

// few is up to how many events a stretch of time is looked up by breadth; beyond that reading in order is faster.
const few = 20_000

// Hits are what a look-up gave.
type hits struct {
	numbers []int64 // of the events that may match, never too few
	scan    bool    // it is better to read all events in order of time
	exact   bool    // words, participant and source of all of numbers are those that were asked for
}

// numbersOf looks events up that may match q. Of several look-ups the one that narrows down most is
// made, and filterOf does the rest: what the search index knows first, then a stretch of time.
func (l *Library) numbersOf(ctx context.Context, k *link, q timeline.Query) (h hits, err error) {
	a := asking{words: parseSearch(q.Words)}
	if q.During == (timeline.Span{}) {
		a.name = q.Participant
	}
	unquoted := false // made-up events may have no quotes: only then every event is asked where it came from
	if q.Source != 0 {
		if a.source, unquoted, err = k.sourceState(ctx, q.Source); err != nil || a.source == 0 {
			return h, err
		}
	}
	switch {
	case unquoted:
		return l.intersect(ctx, k, a)
	case len(a.words) > 0 || a.name != "" || a.source != 0:
		return a.find(ctx, k, l.words)
	// Without a beginning no class of breadth narrows anything down.
	case q.During != (timeline.Span{}) && q.During.Start != timeline.Beginning:
		// One more than few is enough to know that there are too many.
		h.numbers, err = k.numbers(ctx, during, q.During.Start, q.During.End, few+1)
		h.scan = len(h.numbers) > few
	default:
		h.scan = true
	}
	return h, err
}

// sourceState gives the number of a source, 0 when it is not there, and whether events came with it that do not quote it.
func (k *link) sourceState(ctx context.Context, id timeline.ID) (number int64, unquoted bool, err error) {
	if number, err = k.sourceNumber(ctx, id); err == nil && number != 0 {
		unquoted, err = k.has("SELECT 1 FROM source WHERE number = ? AND unquoted", number)
	}
	return number, unquoted, err
}

// ofSource finds what an article reports or has brought.
func (k *link) ofSource(ctx context.Context, id timeline.ID) ([]int64, error) {
	source, unquoted, err := k.sourceState(ctx, id)
	switch {
	case err != nil || source == 0:
		return nil, err
	case unquoted:
		return k.numbers(ctx, reported, source)
	}
	return k.numbers(ctx, quotedBy, source)
}

// during finds what may have begun in [?1, ?2): an event of class c began less than 2^c seconds
// after begin_earliest, so that one short stretch of the index is read for each class. Classes from 62 on are
// wider than the numbers reach.
const during = `WITH RECURSIVE class (c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM class WHERE c < 64)
	SELECT number FROM class CROSS JOIN event INDEXED BY event_breadth ON breadth = c
		AND begin_earliest >= CASE WHEN c > 61 OR ?1 < -4611686018427387904 THEN -9223372036854775807 - 1 ELSE ?1 - (1 << c) END
		AND begin_earliest < ?2 AND begin_latest > ?1
	LIMIT ?3`

// intersect is find for an article that has brought events which do not quote it.
func (l *Library) intersect(ctx context.Context, k *link, a asking) (h hits, err error) {
	of, err := k.numbers(ctx, reported, a.source)
	if err != nil || len(a.words) == 0 {
		return hits{numbers: of, exact: a.name == ""}, err
	}
	in := make(map[int64]bool, len(of))
	for _, n := range of {
		in[n] = true
	}
	a.source = 0
	h, err = a.find(ctx, k, l.words)
	h.numbers = slices.DeleteFunc(h.numbers, func(n int64) bool { return !in[n] })
	return h, err
}
