package merge

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// A Library is what Find looks into.
type Library interface {
	// Changes grows by one with every change that is kept.
	Changes() (int64, error)
	// Breadths gives the classes of width that the library has: of class c are spans of up to 2^c seconds, of 64 those
	// without a bound.
	Breadths() ([]int, error)
	// Begun gives up to most events of a class in order of time, as far as their beginning lies in keys. Class 65 is the spans without
	// a beginning, by their end. What is rejected, hidden or joined, or has no date, is left out.
	Begun(class int, keys timeline.Span, most int) ([]timeline.Brief, error)
	// Event gives an event, a zero one when there is none.
	Event(id timeline.ID) (timeline.Event, error)
	Sentence(e timeline.Event) (string, error)
	IsApart(a, b timeline.ID) (bool, error)
	IsWhole(id timeline.ID) (bool, error)
}

// An Offer is two events that may be one, and how alike they are (0–1).
type Offer struct {
	A, B  timeline.ID
	Alike float64
}

// A Finding is what becomes of the events of an article.
type Finding struct {
	Fresh  []timeline.Event // the article's, in the order given; joined ones have Whole set, or the quotes of others too
	Others []timeline.Event // events of the library that change with them
	Offers []Offer
}

const (
	mostTried   = 8 // events of the library that one is compared with closely: the likeliest by their titles
	mostOffered = 2 // that one is offered with: a person is to decide, not to search
)

type finder struct {
	Finding
	library Library
	index   *index
	told    map[timeline.ID]*telling        // of the fresh events
	others  map[timeline.ID]*timeline.Event // as they become
}

func newFinder(l Library, x *index, fresh []timeline.Event) *finder {
	f := &finder{library: l, index: x, told: map[timeline.ID]*telling{}, others: map[timeline.ID]*timeline.Event{}}
	f.Fresh = slices.Clone(fresh)
	return f
}

// run places the fresh events one by one.
func (f *finder) run() error {
	for i := range f.Fresh {
		if err := f.place(&f.Fresh[i]); err != nil {
			return err
		}
	}
	for _, e := range f.others {
		f.Others = append(f.Others, *e)
	}
	slices.SortFunc(f.Others, func(a, b timeline.Event) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}

// A candidate is an event of the library that may be the one.
type candidate struct {
	id      timeline.ID
	verdict Verdict
	alike   float64
}

// place joins or offers one event.
func (f *finder) place(e *timeline.Event) error {
	all, err := f.candidates(e)
	if err != nil || len(all) == 0 {
		return err
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.verdict, a.verdict), cmp.Compare(b.alike, a.alike))
	})
	if all[0].verdict == Same {
		old, err := f.event(all[0].id)
		if err != nil {
			return err
		}
		return f.join(e, old)
	}
	for _, c := range all[:min(len(all), mostOffered)] {
		f.Offers = append(f.Offers, Offer{A: c.id, B: e.ID, Alike: c.alike})
	}
	return nil
}

// join makes e and old one. What stands for others already goes on standing for them.
func (f *finder) join(e *timeline.Event, old timeline.Event) error {
	stands, err := f.library.IsWhole(old.ID)
	if err != nil {
		return err
	}
	whole, part := Join(old, *e)
	if stands && part.ID == old.ID {
		whole, part = joinInto(old, *e)
	}
	for _, x := range []timeline.Event{whole, part} {
		if x.ID == e.ID {
			*e = x
			delete(f.told, x.ID) // it may tell more now
		} else {
			f.others[x.ID] = &x
		}
	}
	return nil
}

// candidates gives the events of the library that are or may be the same as e.
func (f *finder) candidates(e *timeline.Event) ([]candidate, error) {
	mine, err := tellingOf(f.library, &f.index.dictionary, *e)
	if err != nil {
		return nil, err
	}
	f.told[e.ID] = mine
	near, err := f.near(mine)
	if err != nil {
		return nil, err
	}
	var all []candidate
	for _, n := range near {
		old, err := f.telling(n)
		if err != nil {
			return nil, err
		}
		if old == nil {
			continue
		}
		id := f.index.entries[n].id
		verdict, alike := f.index.compare(old, mine)
		if verdict == Different {
			continue
		}
		isApart, err := f.library.IsApart(e.ID, id)
		if err != nil {
			return nil, err
		}
		if !isApart {
			all = append(all, candidate{id, verdict, alike})
		}
	}
	return all, nil
}

// telling gives what is compared of an entry, nil for one that is no event by itself any more.
func (f *finder) telling(n int32) (*telling, error) {
	e := &f.index.entries[n]
	changed := f.others[e.id]
	if told := f.index.told[n]; changed == nil && told != nil {
		return told, nil
	}
	old, err := f.event(e.id)
	// One that gave way to an event of this article a moment ago is told by it already.
	if err != nil || old.ID == 0 || old.Whole != 0 {
		return nil, err
	}
	told, err := tellingOf(f.library, &f.index.dictionary, old)
	if changed == nil {
		f.index.told[n] = told
	}
	return told, err
}

// event gives an event as it has become.
func (f *finder) event(id timeline.ID) (timeline.Event, error) {
	if e := f.others[id]; e != nil {
		return *e, nil
	}
	return f.library.Event(id)
}

// near gives the entries around an event whose titles are the most like its own.
func (f *finder) near(t *telling) ([]int32, error) {
	if !t.known {
		return nil, nil
	}
	reach := reachOf(t.begin)
	if reach.IsEmpty() {
		return nil, nil
	}
	if err := f.index.load(f.library, reach); err != nil {
		return nil, err
	}
	return f.index.likeliest(f.index.alike(t.stems, t.begin, reach)), nil
}

// likeliest gives the entries that are most alike, the first of them first.
func (x *index) likeliest(all []likeness) (out []int32) {
	before := func(a, b likeness) bool {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(x.entries[a.entry].id, x.entries[b.entry].id)) < 0
	}
	var best []likeness // in order
	for _, l := range all {
		at := len(best)
		for at > 0 && before(l, best[at-1]) {
			at--
		}
		if at < mostTried {
			best = slices.Insert(best, at, l)
			best = best[:min(len(best), mostTried)]
		}
	}
	for _, l := range best {
		out = append(out, l.entry)
	}
	return out
}
