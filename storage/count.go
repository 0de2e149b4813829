package storage

import (
	"bytes"
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"sync"

	"dateline/timeline"
)

// How counting goes. The numbers beside the filters must belong together and to what is seen, so
// they are counted in one transaction by the same filters as a query, and kept until the library
// changes.

// Counts says how many of the events that match a query have each value of a filter. Each kind is counted
// as if the query did not narrow that kind: the numbers say what another choice would show.
type Counts struct {
	Total        int // events that match all of the query
	Statuses     map[timeline.Status]int
	Categories   map[timeline.Category]int
	Reviews      map[timeline.Review]int
	Participants []Count // the most frequent first, at most a hundred
	Sources      map[timeline.ID]int
}

// A Count is a name and how many events bear it.
type Count struct {
	Name   string
	Events int
}

// maxParticipants bounds Counts.Participants.
const maxParticipants = 100

// A countCache keeps the last answers: counting reads everything, and a window asks again on each redraw.
type countCache struct {
	mu      sync.Mutex
	version int64
	known   map[string]Counts
}

// Counts counts the events that match q for the filters. The maps are shared: do not change them.
func (l *Library) Counts(ctx context.Context, q timeline.Query) (Counts, error) {
	version, err := l.Version(ctx)
	if err != nil {
		return Counts{}, err
	}
	key := queryKey(q)
	l.counts.mu.Lock()
	c, ok := l.counts.known[key]
	// Another process may have written: an answer counts for the version that it was made of.
	ok = ok && l.counts.version == version
	l.counts.mu.Unlock()
	if ok {
		return c, nil
	}
	if c, err = l.count(ctx, q); err != nil {
		return Counts{}, err
	}
	// The version was read before the count, so that a change in between makes the answer old, not wrong.
	l.counts.keep(version, key, c)
	return c, nil
}

// keep remembers an answer. Answers of an older version are useless and go.
func (c *countCache) keep(version int64, key string, counts Counts) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.version != version || len(c.known) > 16 || c.known == nil {
		c.version, c.known = version, map[string]Counts{}
	}
	c.known[key] = counts
}

// count makes the three kinds of walk within one transaction, so that the numbers belong together.
func (l *Library) count(ctx context.Context, q timeline.Query) (c Counts, err error) {
	c = Counts{Statuses: map[timeline.Status]int{}, Categories: map[timeline.Category]int{},
		Reviews: map[timeline.Review]int{}, Sources: map[timeline.ID]int{}}
	err = l.read(ctx, "count the events", func(k *link) error {
		if err := l.countValues(ctx, k, q, &c); err != nil {
			return err
		}
		if err := l.countParticipants(ctx, k, q, &c); err != nil {
			return err
		}
		return l.countSources(ctx, k, q, &c)
	})
	return c, err
}

// countValues counts status, category and review in one walk over all that the rest of the query leaves.
func (l *Library) countValues(ctx context.Context, k *link, q timeline.Query, c *Counts) error {
	wide := q
	wide.Statuses, wide.Categories = nil, nil
	wide.Reviews = []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected}
	reviews := q.Reviews
	if len(reviews) == 0 {
		reviews = []timeline.Review{timeline.Proposed, timeline.Accepted}
	}
	return l.walk(ctx, k, wide, func(_ int64, b *timeline.Brief) error {
		status := len(q.Statuses) == 0 || slices.Contains(q.Statuses, b.Status)
		category := len(q.Categories) == 0 || slices.Contains(q.Categories, b.Category)
		review := slices.Contains(reviews, b.Review)
		if category && review {
			c.Statuses[b.Status]++
		}
		if status && review {
			c.Categories[b.Category]++
		}
		if status && category {
			c.Reviews[b.Review]++
		}
		if status && category && review {
			c.Total++
		}
		return nil
	})
}

// narrowed is the condition that holds for the events that match q, for a query over event.
func (l *Library) narrowed(ctx context.Context, k *link, q timeline.Query) (f filter, err error) {
	if f, err = filterOf(k, q); err != nil {
		return f, err
	}
	hits, err := l.numbersOf(ctx, k, q)
	if err == nil && !hits.scan {
		f.and("number IN (SELECT value FROM json_each(?))", jsonNumbers(hits.numbers))
	}
	return f, err
}

// countParticipants counts names in Go: SQLite joins the names of thousands of events into one value.
func (l *Library) countParticipants(ctx context.Context, k *link, q timeline.Query, c *Counts) error {
	q.Participant = ""
	f, err := l.narrowed(ctx, k, q)
	if err != nil {
		return err
	}
	byName := map[string]*int{}
	err = k.rows(ctx, `SELECT CAST(group_concat(participants, char(10)) AS BLOB) FROM event
		WHERE participants <> '' AND `+f.sql()+` GROUP BY number / 4096`, f.args, func(v []driver.Value) error {
		lines, _ := v[0].([]byte)
		for name := range bytes.SplitSeq(lines, []byte("\n")) {
			if n := byName[string(name)]; n != nil {
				*n++
			} else if len(name) > 0 {
				byName[string(name)] = new(1)
			}
		}
		return nil
	})
	for name, n := range byName {
		c.Participants = append(c.Participants, Count{name, *n})
	}
	slices.SortFunc(c.Participants, func(a, b Count) int { return cmp.Or(b.Events-a.Events, cmp.Compare(a.Name, b.Name)) })
	c.Participants = c.Participants[:min(len(c.Participants), maxParticipants)]
	return err
}

// countSources counts an event once for each article that reports it: the sum may exceed the total.
func (l *Library) countSources(ctx context.Context, k *link, q timeline.Query, c *Counts) error {
	q.Source = 0
	f, err := l.narrowed(ctx, k, q)
	if err != nil {
		return err
	}
	err = k.rows(ctx, `SELECT s.id, count(*) FROM (
			SELECT DISTINCT q.event AS e, q.source AS n FROM quote AS q WHERE q.event IN (SELECT number FROM event WHERE `+f.sql()+`)
		) JOIN source AS s ON s.number = n GROUP BY n`, f.args, func(v []driver.Value) error {
		c.Sources[timeline.ID(integer(v[0]))] = int(integer(v[1]))
		return nil
	})
	return err
}

// queryKey tells queries apart.
func queryKey(q timeline.Query) string {
	b := fmt.Appendf(nil, "%d %q %q %d", q.During, q.Words, q.Participant, uint64(q.Source))
	for _, set := range [][]uint8{asBytes(q.Statuses), asBytes(q.Categories), asBytes(q.Reviews)} {
		b = append(append(b, ' '), fmt.Sprint(set)...)
	}
	return string(b)
}

// asBytes is for printing sets of different types alike.
func asBytes[T ~uint8](values []T) []uint8 {
	b := make([]uint8, len(values))
	for i, v := range values {
		b[i] = uint8(v)
	}
	return b
}
