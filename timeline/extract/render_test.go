package extract

import (
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

// What is tidy at a glance has nothing to mend, and most titles are.
func TestTidyAtAGlance(t *testing.T) {
	pieces := []string{"court", "Oslo", "U.S", "Inc", "its", "and", "than", "late", " ", " ", " ", " ", ",", ", ", ".", "-", ":", "'s", "’s", "(", ")", "\"", "``", "…", "\t", "30", "%"}
	rng := rand.New(rand.NewPCG(7, 7))
	seen := 0
	for range 200000 {
		var b strings.Builder
		for range rng.IntN(8) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		s := b.String()
		if !isTidy(s) {
			continue
		}
		if seen++; mendSeams(s) != s {
			t.Fatalf("%q is tidy, but mended to %q", s, mendSeams(s))
		}
	}
	if seen < 1000 {
		t.Errorf("only %d were tidy", seen)
	}
	for _, s := range []string{"Court clears ferry company over collision", "Norra, a ferry company, cuts its summer timetable"} {
		if !isTidy(s) {
			t.Errorf("%q is not tidy", s)
		}
	}
}

// A seam is seen exactly where one is mended.
func TestHasSeam(t *testing.T) {
	pieces := []string{"court", " ", " ", ",", "(", ")", "“", "”", "’", "é", "."}
	rng := rand.New(rand.NewPCG(8, 8))
	for range 100000 {
		var b strings.Builder
		for range rng.IntN(6) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		if s := b.String(); hasSeam(s) != (seams.Replace(s) != s) {
			t.Fatalf("%q becomes %q", s, seams.Replace(s))
		}
	}
}

// A draft is written again when it has lost a part, and only then.
func TestWritten(t *testing.T) {
	tr := &tree{}
	d := &draft{t: tr, in: []bool{true, true}, instead: map[int]string{0: "Ferry", 1: "sinks"}}
	tr.Tokens = make([]syntax.Token, 2)
	w := written{draft: d}
	first := w.String()
	d.instead[1] = "sank"
	if again := w.String(); again != first || first == "" {
		t.Errorf("%q, then %q", first, again)
	}
	if d.in[1] = false; w.String() != "Ferry" {
		t.Errorf("%q", w.String())
	}
}

// A title follows whichever of its parts is another.
func TestComposed(t *testing.T) {
	var c composed
	for _, x := range [][4]string{{"these judges", "clear the firm", "", "The judges clear the firm"}, {"these judges", "clear the firm", "", "The judges clear the firm"},
		{"judges", "clear the firm", "", "Judges clear the firm"}, {"judges", "say", "", "Judges say"}, {"judges", "say", "all is well", "Judges say all is well"}} {
		if got := c.of(x[0], x[1], x[2]); got != x[3] {
			t.Errorf("%q, want %q", got, x[3])
		}
	}
}
