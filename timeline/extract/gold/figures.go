package gold

import (
	"fmt"
	"sort"

	"dateline/timeline"
)

// Figures are counts over articles; add them up, then ask for rates.
type Figures struct {
	Essential, Found    int // essential events of the gold set, and those read
	Read, Real          int // events read, without the other halves of found ones, and those that the gold set lists
	Trapped             int // read events that are distractors
	Matched, Dated      int // events found, and those with a right date
	Unreal, UnrealRight int // found events that are planned, possible or denied, and those said to be so
	StatusRight         int // of Matched
	Top, TopEssential   int // places at the top (as many as essential events), and essential events there
	Titles              int // of Matched: titles that a person would accept
	Misnamed            int // of Matched: titles whose subject names another than the gold title does
}

// A Sheet is the marking of one article.
type Sheet struct {
	Figures
	Errors []string // in words, the gravest first
}

// Mark compares the events read from an article with its gold events.
func Mark(a Article, read []timeline.Event) Sheet {
	s := Sheet{}
	pairs := Match(a, read)
	s.Read, s.Real, s.Matched = len(read), len(pairs), len(pairs)
	found, real := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		found[p.Gold], real[p.Read] = true, true
		s.markPair(a, p.Gold, read[p.Read])
	}
	for i, e := range a.Events {
		if !e.Essential {
			continue
		}
		s.Essential++
		if found[i] {
			s.Found++
		} else {
			s.Errors = append(s.Errors, "missed: "+e.Titles[0])
		}
	}
	for i, e := range read {
		if real[i] {
			continue
		}
		// Neither right nor wrong: it counts for nothing, so that an extractor gains nothing by
		// telling both halves and loses nothing either.
		if companion(a, pairs, read, e) {
			s.Read--
			continue
		}
		if phrase, ok := trapped(a, e); ok {
			s.Trapped++
			s.Errors = append(s.Errors, fmt.Sprintf("trapped: %q by %q", e.Title, phrase))
		} else {
			s.Errors = append(s.Errors, fmt.Sprintf("not in the gold set: %q [%s]", e.Title, e.Date))
		}
	}
	s.markTop(a, read, pairs)
	return s
}

// markPair marks date, status and title of an event that was found.
func (s *Sheet) markPair(a Article, index int, got timeline.Event) {
	want := a.Events[index]
	if want.RightDate(got.Date) {
		s.Dated++
	} else {
		s.Errors = append(s.Errors, fmt.Sprintf("date: %q (read %q) is %s, not %q", want.Titles[0], got.Title, want.dates(), got.Date))
	}
	right := want.RightStatus(got.Status)
	if right {
		s.StatusRight++
	} else {
		s.Errors = append(s.Errors, fmt.Sprintf("status: %q (read %q) is %s, not %s", want.Titles[0], got.Title, want.Status[0], got.Status))
	}
	if want.Unreal() {
		s.Unreal++
		if right {
			s.UnrealRight++
		}
	}
	if other := a.misnames(want, got.Title); other != "" {
		s.Misnamed++
		s.Errors = append(s.Errors, fmt.Sprintf("actor: %q (read %q) names %s", want.Titles[0], got.Title, other))
	}
	fault := want.TitleFault(got.Title)
	if fault == "" {
		fault = a.wrongDeed(want, got)
	}
	if fault == "" {
		fault = a.otherEvent(index, got)
	}
	if fault == "" {
		fault = a.incomplete(want, got)
	}
	if fault == "" {
		s.Titles++
	} else {
		s.Errors = append(s.Errors, fmt.Sprintf("title: %q: %s", got.Title, fault))
	}
}

// markTop counts the essential events among as many of the most important ones
// as there are essential events.
func (s *Sheet) markTop(a Article, read []timeline.Event, pairs []Pair) {
	essential := map[int]bool{}
	for _, p := range pairs {
		essential[p.Read] = a.Events[p.Gold].Essential
	}
	order := make([]int, len(read))
	for i := range order {
		order[i] = i
	}
	// Stable: events of one importance stay in the order in which they were read, and a figure
	// does not change from run to run.
	sort.SliceStable(order, func(i, j int) bool { return read[order[i]].Importance > read[order[j]].Importance })
	s.Top = s.Essential
	for _, i := range order[:min(s.Top, len(order))] {
		if essential[i] {
			s.TopEssential++
		}
	}
}

// dates is the first right date, for the list of errors.
func (e Event) dates() string {
	if len(e.Dates) == 0 {
		return "undated"
	}
	return e.Dates[0].String()
}

// Add puts another article's counts to f.
func (f *Figures) Add(o Figures) {
	f.Essential, f.Found = f.Essential+o.Essential, f.Found+o.Found
	f.Read, f.Real, f.Trapped = f.Read+o.Read, f.Real+o.Real, f.Trapped+o.Trapped
	f.Matched, f.Dated = f.Matched+o.Matched, f.Dated+o.Dated
	f.Unreal, f.UnrealRight, f.StatusRight = f.Unreal+o.Unreal, f.UnrealRight+o.UnrealRight, f.StatusRight+o.StatusRight
	f.Top, f.TopEssential = f.Top+o.Top, f.TopEssential+o.TopEssential
	f.Titles, f.Misnamed = f.Titles+o.Titles, f.Misnamed+o.Misnamed
}

// A Rate is a figure in per cent with its name, as floors.txt writes it.
type Rate struct {
	Name  string
	Value float64 // 0–100; 100 when there was nothing to count
}

// Rates are the figures that floors hold, in the order of their weight.
func (f Figures) Rates() []Rate {
	return []Rate{
		{"recall", percent(f.Found, f.Essential)},
		{"precision", percent(f.Real, f.Read)},
		{"date", percent(f.Dated, f.Matched)},
		{"unreal", percent(f.UnrealRight, f.Unreal)},
		{"status", percent(f.StatusRight, f.Matched)},
		{"top", percent(f.TopEssential, f.Top)},
		{"title", percent(f.Titles, f.Matched)},
		{"actor", 100 - percent(f.Misnamed, max(f.Matched, 1))},
		{"untrapped", 100 - percent(f.Trapped, max(f.Read, 1))},
	}
}

// percent is full when there was nothing to count, so that an article without planned events
// does not look as if they were all wrong.
func percent(part, whole int) float64 {
	if whole == 0 {
		return 100
	}
	return 100 * float64(part) / float64(whole)
}
