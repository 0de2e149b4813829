package intake

import (
	"slices"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/merge"
)

// joinTold joins the events of a new article with those that other articles tell already, within the transaction that
// keeps the article, and offers the unsure ones.
func joinTold(m *merge.Memory, n merge.Library, fresh []timeline.Event) (storage.Joining, error) {
	found, err := m.Find(n, fresh)
	j := storage.Joining{Fresh: found.Fresh, Others: found.Others}
	for _, o := range found.Offers {
		j.Offers = append(j.Offers, storage.Offer{Pair: storage.Pair{A: o.A, B: o.B}, Alike: o.Alike})
	}
	return j, err
}

// Batch begins an import in which the events of each article are joined with those of the others. name is as in storage.Library's.
func Batch(l *storage.Library, name string) *storage.Batch {
	b, m := l.Batch(name), new(merge.Memory)
	b.Join = func(n storage.Near, fresh []timeline.Event) (storage.Joining, error) { return joinTold(m, n, fresh) }
	return b
}

// besides is a library in which the events of one article are joined with nothing: those of an older version, whose place the fresh ones take.
type besides struct {
	storage.Near
	older timeline.ID
}

// IsApart is part of merge.Library.
func (b besides) IsApart(x, y timeline.ID) (bool, error) {
	for _, id := range []timeline.ID{x, y} {
		e, err := b.Event(id)
		if err != nil {
			return false, err
		}
		others := slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Source != b.older })
		if len(e.Quotes) > 0 && !others {
			return true, nil
		}
	}
	return b.Near.IsApart(x, y)
}
