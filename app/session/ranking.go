package session

import (
	"cmp"
	"encoding/binary"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// How a list of a million is sorted while a person waits: each row has a number that orders the column, and numbers are sorted by
// their digits, in a time that goes with the rows alone. Titles are such numbers of eight letters each: what is alike in
// the first eight is sorted by the next.

// A ranking orders a column. Rows whose keys are alike are ordered by further keys of the text, if there is one.
type ranking struct {
	key  func(b *timeline.Brief) uint64
	text bool // it orders by titles
}

// ranking gives the order of a column; that of time is none.
func (d *Snapshot) ranking(by Column) ranking {
	switch by {
	case ColumnTitle:
		return ranking{key: func(b *timeline.Brief) uint64 { return lettersFrom(sortedAs(b.Title), 0) }, text: true}
	case ColumnStatus:
		return ranking{key: func(b *timeline.Brief) uint64 { return uint64(b.Status) }}
	case ColumnCategory:
		places := d.categoryPlaces()
		return ranking{key: func(b *timeline.Brief) uint64 { return uint64(places[b.Category]) }}
	case ColumnReview:
		return ranking{key: func(b *timeline.Brief) uint64 { return uint64(b.Review) }}
	case ColumnImportance:
		return ranking{key: lesser}
	case ColumnDoubt:
		return ranking{key: func(b *timeline.Brief) uint64 { return uint64(math.MaxInt32-d.Doubt(b).Weight())<<32 | lesser(b) }}
	}
	return ranking{key: func(*timeline.Brief) uint64 { return 0 }}
}

// lesser is the smaller the more important an event is: floats from 0 on are ordered as their bits are.
func lesser(b *timeline.Brief) uint64 {
	return uint64(math.MaxUint32 - math.Float32bits(max(b.Importance, 0)))
}

// categoryPlaces is where each category comes in the order of their names.
func (d *Snapshot) categoryPlaces() (places [256]uint8) {
	all := d.Palette.Kinds().Categories()
	name := func(c timeline.Category) string { return strings.ToLower(categoryName(d.Palette.Kinds(), c)) }
	slices.SortFunc(all, func(a, b timeline.Category) int { return cmp.Compare(name(a), name(b)) })
	for i, c := range all {
		places[c] = uint8(i)
	}
	return places
}

// compare orders two rows as sortedBy does.
func (r ranking) compare(a, b *timeline.Brief) int {
	if by := cmp.Compare(r.key(a), r.key(b)); by != 0 || !r.text {
		return by
	}
	return compareTitles(a.Title, b.Title)
}

// sortedAs is where a title is sorted from: behind the signs and articles that it begins with. It is not folded yet.
func sortedAs(title string) string {
	if title != "" && title[0] < 'A' || title != "" && title[0] > 'z' {
		title = strings.TrimLeft(title, "“\"'„«")
	}
	for _, a := range []string{"the ", "a ", "an "} {
		if len(title) >= len(a) && title[len(a)-1] == ' ' && strings.EqualFold(title[:len(a)], a) {
			title = title[len(a):]
		}
	}
	return title
}

// lettersFrom is what stands from byte i on of a text without capitals, as a number: the first eight bytes, the first of them heaviest.
func lettersFrom(text string, i int) (key uint64) {
	for k := i; k < i+8; k++ {
		key <<= 8
		if k >= len(text) {
			continue
		}
		c := text[k]
		if c >= 0x80 {
			var letters [8]byte
			if low := strings.ToLower(text); i < len(low) {
				copy(letters[:], low[i:])
			}
			return binary.BigEndian.Uint64(letters[:])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		key |= uint64(c)
	}
	return key
}

// compareTitles orders titles by all of their letters.
func compareTitles(a, b string) int {
	a, b = sortedAs(a), sortedAs(b)
	for i := 0; i < max(len(a), len(b)); i += 8 {
		if by := cmp.Compare(lettersFrom(a, i), lettersFrom(b, i)); by != 0 {
			return by
		}
	}
	return 0
}

// keysOf gives each row its number.
func keysOf(rows []*timeline.Brief, r ranking) []chart.Keyed {
	all := make([]chart.Keyed, len(rows))
	inParts(len(rows), func(i int) { all[i] = chart.Keyed{Key: r.key(rows[i]), At: int32(i)} })
	return all
}

// sortRows gives the rows in the order of their keys; those that are alike stay in their order.
func sortRows(rows []*timeline.Brief, all []chart.Keyed, r ranking) []*timeline.Brief {
	spare := make([]chart.Keyed, len(all))
	chart.SortKeyed(all, spare)
	if r.text {
		refine(rows, all, spare, 8)
	}
	sorted := make([]*timeline.Brief, len(rows))
	for i := range all {
		sorted[i] = rows[all[i].At]
	}
	return sorted
}

// headOf gives the first n rows in order, last is for the other way round: what is seen while the others are being sorted.
func headOf(rows []*timeline.Brief, all []chart.Keyed, r ranking, n int, last bool) []*timeline.Brief {
	compare := func(a, b chart.Keyed) int {
		by := cmp.Compare(a.Key, b.Key)
		if by == 0 && r.text {
			by = compareTitles(rows[a.At].Title, rows[b.At].Title)
		}
		if by = cmp.Or(by, cmp.Compare(a.At, b.At)); last {
			return -by
		}
		return by
	}
	head := make([]chart.Keyed, 0, n+1)
	for _, k := range all {
		if len(head) == n && compare(k, head[n-1]) >= 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(head, k, compare)
		if head = slices.Insert(head, at, k); len(head) > n {
			head = head[:n]
		}
	}
	first := make([]*timeline.Brief, len(head))
	for i := range head {
		first[i] = rows[head[i].At]
	}
	return first
}

// refine sorts what is alike in the letters before from by the ones that follow.
func refine(rows []*timeline.Brief, all, spare []chart.Keyed, from int) {
	var runs [][2]int
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k].Key == all[i].Key {
			k++
		}
		if k-i > 1 && from < maxSorted {
			runs = append(runs, [2]int{i, k})
		}
		i = k
	}
	inParts(len(runs), func(n int) {
		run, room := all[runs[n][0]:runs[n][1]], spare[runs[n][0]:runs[n][1]]
		more := false
		for i := range run {
			title := sortedAs(rows[run[i].At].Title)
			run[i].Key = lettersFrom(title, from)
			more = more || len(title) > from
		}
		if more {
			chart.SortKeyed(run, room)
			refine(rows, run, room, from+8)
		}
	})
}

// maxSorted is up to how many bytes titles are compared.
const maxSorted = 256

// inParts runs f(0) … f(n-1), on all processors when there is enough to do.
func inParts(n int, f func(int)) {
	inRanges(n, min(runtime.NumCPU(), n), func(_, from, to int) {
		for i := from; i < to; i++ {
			f(i)
		}
	})
}

// inRanges deals 0 … n-1 out to parts, each from one number up to another, and runs f for all of them at the same time.
func inRanges(n, parts int, f func(part, from, to int)) {
	var wait sync.WaitGroup
	for p := range parts {
		wait.Go(func() { f(p, n*p/parts, n*(p+1)/parts) })
	}
	wait.Wait()
}
