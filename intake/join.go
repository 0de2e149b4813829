package intake

import (
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/merge"
)

// joinTold joins the events of a new article with those that other articles tell already, within the transaction that
// keeps the article, and offers the unsure ones.
func joinTold(n storage.Near, fresh []timeline.Event) (storage.Joining, error) {
	found, err := merge.Find(n, fresh)
	j := storage.Joining{Fresh: found.Fresh, Others: found.Others}
	for _, o := range found.Offers {
		j.Offers = append(j.Offers, storage.Offer{Pair: storage.Pair{A: o.A, B: o.B}, Alike: o.Alike})
	}
	return j, err
}

// Batch begins an import in which the events of each article are joined with those of the others. name is as in storage.Library's.
func Batch(l *storage.Library, name string) *storage.Batch {
	b := l.Batch(name)
	b.Join = joinTold
	return b
}
