package storage

import (
	"context"
	"slices"
	"sync"

	"dateline/timeline"
)

// knownIDs remembers which ID belongs to which event.number, as far as events were read. A number is given once for good, and so is
// an ID: nothing in it can become untrue, an event that was removed is only not asked for any more. It makes an ID of what the
// search index finds, for which the file would have to be read at as many places.
type knownIDs struct {
	mu  sync.RWMutex
	ids []timeline.ID // by event.number, 0 where it is not known
}

// note remembers some.
func (k *knownIDs) note(numbers []int64, ids []timeline.ID) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, n := range numbers {
		if n < 0 || n > mostKnown {
			continue
		}
		if missing := int(n) + 1 - len(k.ids); missing > 0 {
			k.ids = append(k.ids, make([]timeline.ID, missing)...)
		}
		k.ids[n] = ids[i]
	}
}

// mostKnown bounds the memory that a damaged file could ask for: 256 MB.
const mostKnown = 1 << 25

// of gives the IDs of some numbers, and the numbers whose IDs are not known.
func (k *knownIDs) of(numbers []int64) (ids []timeline.ID, others []int64) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	ids = make([]timeline.ID, 0, len(numbers))
	for _, n := range numbers {
		if n >= 0 && n < int64(len(k.ids)) && k.ids[n] != 0 {
			ids = append(ids, k.ids[n])
		} else {
			others = append(others, n)
		}
	}
	return ids, others
}

// idsAlone answers a query that asks nothing of an event but what h says already; ok is false for any other.
func (l *Library) idsAlone(ctx context.Context, k *link, q timeline.Query, h hits) (ids []timeline.ID, ok bool, err error) {
	if !h.exact || len(h.numbers) < fewIDs || len(q.Statuses)+len(q.Categories) > 0 || q.During != (timeline.Span{}) || !everyReview(q.Reviews) {
		return nil, false, nil
	}
	if trash, err := k.has("SELECT 1 FROM source WHERE trashed LIMIT 1"); trash || err != nil {
		return nil, false, err
	}
	joined, err := k.numbers(ctx, "SELECT number FROM event WHERE whole <> 0")
	if err != nil {
		return nil, false, err
	}
	numbers := h.numbers
	if len(joined) > 0 {
		slices.Sort(joined)
		numbers = slices.DeleteFunc(numbers, func(n int64) bool {
			_, is := slices.BinarySearch(joined, n)
			return is
		})
	}
	ids, others := l.known.of(numbers)
	// What is not known is read and known from then on; what is gone is found nowhere.
	for chunk := range slices.Chunk(others, lastChunk) {
		pairs, err := k.numbers(ctx, "SELECT number || ' ' || event.id FROM json_each(?) CROSS JOIN event ON number = value", jsonNumbers(chunk))
		if err != nil {
			return nil, false, err
		}
		there, some := make([]int64, 0, len(pairs)/2), make([]timeline.ID, 0, len(pairs)/2)
		for pair := range slices.Chunk(pairs, 2) {
			there, some = append(there, pair[0]), append(some, timeline.ID(pair[1]))
		}
		l.known.note(there, some)
		ids = append(ids, some...)
	}
	return ids, true, nil
}

// fewIDs is up to how many events reading them is quick enough.
const fewIDs = 512

func everyReview(reviews []timeline.Review) bool {
	for r := timeline.Proposed; r <= timeline.Rejected; r++ {
		if !slices.Contains(reviews, r) {
			return false
		}
	}
	return true
}
