package storage

import (
	"context"
	"fmt"
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
		// Names are one a line: a line break on both sides keeps "Ana" from being found in "Anastasia".
		f.and("instr(char(10) || participants || char(10), char(10) || ? || char(10))", q.Participant)
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

// numbersOf gives the numbers of the events that may match q, when a look-up narrows them down; scan is
// true when it is better to read all events in order of time. Of several look-ups the one that narrows down most is
// made, and filterOf does the rest: words first, then one article, a stretch of time, a participant.
func (l *Library) numbersOf(ctx context.Context, k *link, q timeline.Query) (numbers []int64, scan bool, err error) {
	switch s := parseSearch(q.Words); {
	case len(s) > 0:
		numbers, err = s.find(ctx, k, l.words)
		if err == nil && q.Source != 0 {
			numbers, err = intersect(ctx, k, numbers, q.Source)
		}
	case q.Source != 0:
		numbers, err = k.ofSource(ctx, q.Source)
	// Without a beginning no class of breadth narrows anything down.
	case q.During != (timeline.Span{}) && q.During.Start != timeline.Beginning:
		// One more than few is enough to know that there are too many.
		numbers, err = k.numbers(ctx, during, q.During.Start, q.During.End, few+1)
		scan = len(numbers) > few
	case q.Participant != "":
		numbers, err = l.ofParticipant(ctx, k, q.Participant)
	default:
		scan = true
	}
	return numbers, scan, err
}

// ofSource finds what an article reports.
func (k *link) ofSource(ctx context.Context, id timeline.ID) ([]int64, error) {
	source, err := k.sourceNumber(ctx, id)
	if err != nil || source == 0 {
		return nil, err
	}
	numbers, err := k.numbers(ctx, "SELECT DISTINCT event FROM quote WHERE source = ?", source)
	if err != nil {
		return nil, err
	}
	// Made-up events may have no quotes: only then every event is asked where it came from.
	unquoted, err := k.has("SELECT 1 FROM source WHERE number = ? AND unquoted", source)
	if err != nil || !unquoted {
		return numbers, err
	}
	return k.numbers(ctx, `SELECT event FROM quote WHERE source = ?1 UNION
		SELECT number FROM event INDEXED BY event_brief WHERE origin = ?1`, source)
}

// during finds what may have begun in [?1, ?2): an event of class c began less than 2^c seconds
// after begin_earliest, so that one short stretch of the index is read for each class. Classes from 62 on are
// wider than the numbers reach.
const during = `WITH RECURSIVE class (c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM class WHERE c < 64)
	SELECT number FROM class CROSS JOIN event INDEXED BY event_breadth ON breadth = c
		AND begin_earliest >= CASE WHEN c > 61 OR ?1 < -4611686018427387904 THEN -9223372036854775807 - 1 ELSE ?1 - (1 << c) END
		AND begin_earliest < ?2 AND begin_latest > ?1
	LIMIT ?3`

// intersect keeps the numbers of one source.
func intersect(ctx context.Context, k *link, numbers []int64, source timeline.ID) ([]int64, error) {
	of, err := k.ofSource(ctx, source)
	if err != nil {
		return nil, err
	}
	in := make(map[int64]bool, len(of))
	for _, n := range of {
		in[n] = true
	}
	// In place: numbers is used by nobody else.
	kept := numbers[:0]
	for _, n := range numbers {
		if in[n] {
			kept = append(kept, n)
		}
	}
	return kept, nil
}
