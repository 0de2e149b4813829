package session

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline"
)

// manyTitles are events whose titles share beginnings, some without a date.
func manyTitles(n int) *Snapshot {
	r := rand.New(rand.NewPCG(7, 7))
	d := emptySnapshot()
	events := Generate(n, 3)
	for i := range events {
		e := &events[i]
		switch r.IntN(6) {
		case 0:
			e.Title = "The " + e.Title
		case 1:
			e.Title = "“" + e.Title + "” is said again"
		case 2:
			e.Title = []string{"Élan", "ÉLAN", "élan sinks", "Ärger", "江", "a", "an", "the", "", "THE END", "An end", "an END of it"}[r.IntN(12)]
		}
		if r.IntN(20) == 0 {
			e.Begin, e.End, e.Flags = timeline.Always, timeline.Always, timeline.Undated
			d.Undated = append(d.Undated, *e)
		}
	}
	d.Shown, _ = dated(events)
	slices.SortFunc(d.Undated, func(a, b timeline.Brief) int { return inTime(&a, &b) })
	slices.SortFunc(d.Shown, func(a, b timeline.Brief) int { return inTime(&a, &b) })
	return d
}

// Sorting by digits gives what comparing gives, in every column and both ways.
func TestRowsAreSortedAsTheyCompare(t *testing.T) {
	d := manyTitles(6000)
	for by := ColumnTime; by <= ColumnDoubt; by++ {
		for _, reverse := range []bool{false, true} {
			o := Order{By: by, Reverse: reverse}
			rows, compare := sortedRows(d, o, nil), d.comparing(o)
			if len(rows) != 6000 {
				t.Fatalf("%d rows", len(rows))
			}
			for i := 1; i < len(rows); i++ {
				if compare(rows[i-1], rows[i]) > 0 {
					t.Fatalf("%+v: row %d, %q, stands before %q", o, i, rows[i-1].Title, rows[i].Title)
				}
			}
		}
	}
}

func TestTitlesAreComparedWithoutArticlesAndCapitals(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"The storm", "A storm", 0}, {"“Storm", "storm", 0}, {"Storm one", "storm two", -1}, {"Zebra", "apple", 1}, {"theory", "The ory", 1},
		{"A very long title that goes on", "a very long title that goes up", -1}, {"Élan", "élan", 0}, {"", "a", -1}, {"An", "an end", -1},
	} {
		if got := compareTitles(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// The first rows of a list that is being sorted are those that it will have.
func TestTheFirstRowsAreThereEarly(t *testing.T) {
	d := manyTitles(6000)
	for by := ColumnTitle; by <= ColumnDoubt; by++ {
		for _, reverse := range []bool{false, true} {
			var head []*timeline.Brief
			rows := sortedRows(d, Order{By: by, Reverse: reverse}, func(h []*timeline.Brief) { head = h })
			if len(head) != headRows || !slices.Equal(head, rows[:headRows]) {
				t.Errorf("column %d, reverse %v: %d early rows are others", by, reverse, len(head))
			}
		}
	}
}

func BenchmarkSort(b *testing.B) {
	for _, n := range []int{1000, 100_000, 1_000_000} {
		d := emptySnapshot()
		d.Shown = Generate(n, 1)
		for name, by := range map[string]Column{"title": ColumnTitle, "status": ColumnStatus, "category": ColumnCategory, "importance": ColumnImportance, "doubt": ColumnDoubt, "time": ColumnTime} {
			b.Run(fmt.Sprint(n, "/head/", name), func(b *testing.B) {
				for b.Loop() {
					rows := make([]*timeline.Brief, n)
					for i := range rows {
						rows[i] = &d.Shown[i]
					}
					r := d.ranking(by)
					headOf(rows, keysOf(rows, r), r, headRows, false)
				}
			})
			b.Run(fmt.Sprint(n, "/", name), func(b *testing.B) {
				for b.Loop() {
					sortedRows(d, Order{By: by}, nil)
				}
			})
		}
	}
}
