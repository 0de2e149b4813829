package merge

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"dateline/timeline"
)

func told(id timeline.ID, edtf string) timeline.Event {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		panic(err)
	}
	return timeline.Event{ID: id, Title: "Lena Vos resigns", Date: d, Quotes: []timeline.Quote{{Source: id, Date: d}}}
}

func TestJoinAndSeparateGiveBothBack(t *testing.T) {
	a, b := told(1, "2021-06-02"), told(2, "2021-06-02")
	whole, part := Join(a, b)
	if whole.ID != 1 || len(whole.Quotes) != 2 || part.Whole != 1 {
		t.Fatalf("%+v, %+v", whole, part)
	}
	x, y := Separate(whole, part)
	if !reflect.DeepEqual(x, a) || !reflect.DeepEqual(y, b) {
		t.Errorf("%+v, %+v", x, y)
	}
}

func TestWhoStandsForBoth(t *testing.T) {
	planned, finer, accepted, by3 := told(2, "2021-06-02"), told(2, "2021-06-02"), told(1, "2021"), told(1, "2021")
	planned.Status = timeline.Planned
	accepted.Review = timeline.Accepted
	by3.Quotes = append(by3.Quotes, timeline.Quote{Source: 3})
	for name, c := range map[string]struct {
		old, fresh timeline.Event
		want       timeline.ID
	}{
		"the first, other things being equal":   {told(1, "2021-06-02"), told(2, "2021-06-02"), 1},
		"the date that tells more":              {told(1, "2021-06"), finer, 2},
		"the earlier of two bounds":             {told(1, "[..2021-06-09]"), told(2, "[..2021-06-02]"), 2},
		"what the person has accepted":          {accepted, finer, 1},
		"what stands for others already":        {by3, finer, 1},
		"that it happened before that it would": {told(1, "2021"), planned, 1},
	} {
		if whole, _ := Join(c.old, c.fresh); whole.ID != c.want {
			t.Errorf("%s: %d stands for both", name, whole.ID)
		}
	}
}

func TestReplacePutsNewWordsInTheirPlace(t *testing.T) {
	whole, part := Join(told(1, "2021-06-02"), told(2, "2021-06-02"))
	whole, _ = Join(whole, told(3, "2021-06-02"))
	now := part
	now.Quotes = told(2, "2022-06-02").Quotes
	got := Replace(whole, part, now)
	if len(got.Quotes) != 3 || got.Quotes[1] != now.Quotes[0] || got.Quotes[2].Source != 3 {
		t.Errorf("%+v", got.Quotes)
	}
	if got = Replace(told(1, "2021"), part, now); len(got.Quotes) != 2 {
		t.Errorf("what was not there is added: %+v", got.Quotes)
	}
}

// shelf is a library in memory.
type shelf struct {
	events []timeline.Event
	apart  bool
}

func (shelf) Changes() (int64, error) { return 0, nil }
func (s shelf) Breadths() (all []int, err error) {
	for _, e := range s.events {
		c, _ := classOf(e.Date.Begins())
		all = append(all, min(c, openEnd))
	}
	return all, nil
}
func (s shelf) Begun(class int, keys timeline.Span, most int) (all []timeline.Brief, err error) {
	for _, e := range s.events {
		if c, key := classOf(e.Date.Begins()); e.Whole == 0 && c == class && keys.Contains(key) && len(all) < most {
			all = append(all, e.Brief())
		}
	}
	slices.SortFunc(all, func(a, b timeline.Brief) int {
		_, x := classOf(a.Begin)
		_, y := classOf(b.Begin)
		return cmp.Compare(x, y)
	})
	return all, nil
}
func (s shelf) Event(id timeline.ID) (timeline.Event, error) { return s.events[id-1], nil }
func (shelf) Sentence(timeline.Event) (string, error)        { return "", nil }
func (s shelf) IsApart(a, b timeline.ID) (bool, error)       { return s.apart, nil }
func (shelf) IsWhole(timeline.ID) (bool, error)              { return false, nil }

func TestFind(t *testing.T) {
	one, month := told(1, "2021-06-02"), told(2, "2024")
	lib := shelf{events: []timeline.Event{one, month}}
	fresh := []timeline.Event{told(11, "2021-06-02"), told(12, "2024-05-07"), told(13, "1999")}
	fresh[1].Quotes[0].Source, fresh[2].Quotes[0].Source = 11, 11
	got, err := new(Memory).Find(lib, fresh)
	if err != nil || got.Fresh[0].Whole != 1 || len(got.Others) != 1 || len(got.Others[0].Quotes) != 2 {
		t.Errorf("%+v, %v", got, err)
	}
	if len(got.Offers) != 1 || got.Offers[0].A != 2 || got.Offers[0].B != 12 {
		t.Errorf("Offers = %+v", got.Offers)
	}
	if fresh[0].Whole != 0 {
		t.Error("what was given is changed")
	}
	lib.apart = true
	if got, err := new(Memory).Find(lib, fresh); err != nil || len(got.Others)+len(got.Offers) != 0 {
		t.Errorf("what was told apart: %+v, %v", got, err)
	}
	// An article that says one thing twice joins one of them only: the other is told by the same article.
	lib.apart = false
	twice := []timeline.Event{told(11, "2021-06-02"), told(12, "2021-06-02")}
	twice[1].Quotes[0].Source = 11
	if got, err := new(Memory).Find(lib, twice); err != nil || got.Fresh[0].Whole != 1 || got.Fresh[1].Whole != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
