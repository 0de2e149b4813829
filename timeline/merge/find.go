package merge

import (
	"cmp"
	"hash/maphash"
	"slices"

	"dateline/timeline"
)

// A Library is what Find looks into. Around leaves out what is rejected, hidden or joined.
type Library interface {
	Around(s timeline.Span) (ids []timeline.ID, titles []string, err error)
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

// Find looks in a library for the events that a new article tells as well. The sure ones are joined, the unsure ones offered.
func Find(l Library, fresh []timeline.Event) (Finding, error) { return new(Memory).Find(l, fresh) }

// A Memory keeps the words of titles from one article to the next: the events of many articles lie near the same ones. The zero
// Memory is ready for use, by one goroutine.
type Memory struct {
	seed   maphash.Seed
	titles map[uint64][]uint32 // hashed words in order, by the hash of the title
}

// mostTitles bounds a Memory, to some 30 MB.
const mostTitles = 300_000

// words gives the stems of a title, hashed and in order. Two words that hash alike would make two titles a little more alike: they are
// then compared closely.
func (m *Memory) words(title string) []uint32 {
	switch {
	case m.titles == nil:
		m.seed, m.titles = maphash.MakeSeed(), map[uint64][]uint32{}
	case len(m.titles) >= mostTitles:
		clear(m.titles)
	}
	key := maphash.String(m.seed, title)
	all, ok := m.titles[key]
	if !ok {
		for s := range stems(title) {
			all = append(all, uint32(maphash.String(m.seed, s)))
		}
		slices.Sort(all)
		m.titles[key] = all
	}
	return all
}

// common is how alike two titles are, as dice says of their words.
func common(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}

// Find is the function Find, with what the Memory knows.
func (m *Memory) Find(l Library, fresh []timeline.Event) (Finding, error) {
	f := finder{library: l, memory: m, others: map[timeline.ID]*timeline.Event{}}
	f.Fresh = slices.Clone(fresh)
	for i := range f.Fresh {
		if err := f.place(&f.Fresh[i]); err != nil {
			return Finding{}, err
		}
	}
	for _, e := range f.others {
		if e != nil {
			f.Others = append(f.Others, *e)
		}
	}
	slices.SortFunc(f.Others, func(a, b timeline.Event) int { return cmp.Compare(a.ID, b.ID) })
	return f.Finding, nil
}

type finder struct {
	Finding
	library Library
	memory  *Memory
	others  map[timeline.ID]*timeline.Event // as they become
}

// A candidate is an event of the library that may be the one.
type candidate struct {
	event   timeline.Event
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
		return f.join(e, all[0].event)
	}
	for _, c := range all[:min(len(all), mostOffered)] {
		f.Offers = append(f.Offers, Offer{A: c.event.ID, B: e.ID, Alike: c.alike})
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
		} else {
			f.others[x.ID] = &x
		}
	}
	return nil
}

// candidates gives the events of the library that are or may be the same as e.
func (f *finder) candidates(e *timeline.Event) ([]candidate, error) {
	near, err := f.near(e)
	if err != nil || len(near) == 0 {
		return nil, err
	}
	sentence, err := f.library.Sentence(*e)
	if err != nil {
		return nil, err
	}
	var all []candidate
	for _, id := range near {
		old, err := f.event(id)
		if err != nil {
			return nil, err
		}
		// One that gave way to an event of this article a moment ago is told by it already.
		if old.ID == 0 || old.Whole != 0 {
			continue
		}
		if isApart, err := f.library.IsApart(e.ID, id); err != nil || isApart {
			if err != nil {
				return nil, err
			}
			continue
		}
		told, err := f.library.Sentence(old)
		if err != nil {
			return nil, err
		}
		if v, alike := Compare(Telling{old, told}, Telling{*e, sentence}); v != Different {
			all = append(all, candidate{old, v, alike})
		}
	}
	return all, nil
}

// event gives an event as it has become.
func (f *finder) event(id timeline.ID) (timeline.Event, error) {
	if e := f.others[id]; e != nil {
		return *e, nil
	}
	return f.library.Event(id)
}

// near gives the events around e whose titles are the most like its own.
func (f *finder) near(e *timeline.Event) ([]timeline.ID, error) {
	reach := Reach(e.Date)
	if reach.IsEmpty() {
		return nil, nil
	}
	ids, titles, err := f.library.Around(reach)
	if err != nil {
		return nil, err
	}
	mine := slices.Clone(f.memory.words(e.Title))
	type ranked struct {
		id    timeline.ID
		share float64
	}
	var all []ranked
	for i, id := range ids {
		if share := common(mine, f.memory.words(titles[i])); share >= dayShare {
			all = append(all, ranked{id, share})
		}
	}
	slices.SortFunc(all, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.id, b.id)) })
	var out []timeline.ID
	for _, r := range all[:min(len(all), mostTried)] {
		out = append(out, r.id)
	}
	return out, nil
}

func stems(title string) map[string]bool {
	out := map[string]bool{}
	for _, w := range split(title) {
		out[w.stem] = true
	}
	return out
}
