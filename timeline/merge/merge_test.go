package merge

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

var verdicts = map[string]Verdict{"different": Different, "unsure": Unsure, "same": Same}

// A pair is a line of testdata/pairs.txt.
type pair struct {
	line string
	want Verdict
	a, b Telling
}

func readPairs(t *testing.T) (all []pair) {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		verdict, rest, _ := strings.Cut(line, "|")
		left, right, ok := strings.Cut(rest, "//")
		want, known := verdicts[strings.TrimSpace(verdict)]
		if !ok || !known {
			t.Fatalf("no pair: %s", line)
		}
		all = append(all, pair{line, want, readTelling(t, left, 1), readTelling(t, right, 2)})
	}
	return all
}

// readTelling reads date | title | who | sentence | status.
func readTelling(t *testing.T, s string, source timeline.ID) (out Telling) {
	fields := append(strings.Split(s, "|"), "", "", "")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	d, err := timeline.ParseDate(fields[0])
	if fields[0] != "" && err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	e := timeline.Event{ID: source, Title: fields[1], Date: d, Quotes: []timeline.Quote{{Source: source, Date: d}}}
	for _, name := range strings.Split(fields[2], ";") {
		if name = strings.TrimSpace(name); name != "" {
			e.Participants = append(e.Participants, name)
		}
	}
	if fields[4] != "" {
		if e.Status, err = timeline.ParseStatus(fields[4]); err != nil {
			t.Fatal(err)
		}
	}
	return Telling{e, fields[3]}
}

func TestPairs(t *testing.T) {
	for _, p := range readPairs(t) {
		for range 2 { // either may come first
			if got, alike := Compare(p.a, p.b); got != p.want {
				t.Errorf("%s: got verdict %d (alike %.2f)", p.line, got, alike)
			}
			p.a, p.b = p.b, p.a
		}
	}
}

// One article told its events apart, in whatever words.
func TestOneArticleIsNeverJoinedWithItself(t *testing.T) {
	for _, p := range readPairs(t) {
		p.b.Event.Quotes[0].Source = p.a.Event.Quotes[0].Source
		if got, _ := Compare(p.a, p.b); got != Different {
			t.Errorf("%s: got %d for one article", p.line, got)
		}
	}
}

// What Find compares must lie in reachOf, or a pair that Compare would join is never seen.
func TestReachHoldsWhatCompareWouldTake(t *testing.T) {
	for _, p := range readPairs(t) {
		if p.want == Different {
			continue
		}
		a, b := reachOf(p.a.Event.Date.Begins()), reachOf(p.b.Event.Date.Begins())
		if !a.Overlaps(p.b.Event.Date.Begins()) && !b.Overlaps(p.a.Event.Date.Begins()) {
			t.Errorf("%s: %v and %v do not reach each other", p.line, a, b)
		}
	}
}

func TestReachAtTheEndsOfTheLine(t *testing.T) {
	for _, edtf := range []string{"", "Y-13800000000", "[..2020]", "[2020..]", "../.."} {
		d := timeline.Date{}
		if edtf != "" {
			d, _ = timeline.ParseDate(edtf)
		}
		if r := reachOf(d.Begins()); d.IsKnown() == r.IsEmpty() || r.Start > r.End {
			t.Errorf("reachOf(%q) = %v", edtf, r)
		}
	}
}
