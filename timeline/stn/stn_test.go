package stn

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// The example of Dechter, Meiri and Pearl 1991, section 2: John leaves between 7:10 and
// 7:20, drives 30 to 40 minutes; Fred arrives between 8:00 and 8:10, drives 20 to 40
// minutes, and leaves 10 to 20 minutes after John left. Minutes after 7:00.
func TestCommuters(t *testing.T) {
	n := New()
	johnLeaves, johnArrives, fredLeaves, fredArrives := n.Add(), n.Add(), n.Add(), n.Add()
	for i, c := range []struct {
		a, b   Point
		lo, hi int64
	}{
		{Origin, johnLeaves, 10, 20},
		{johnLeaves, johnArrives, 30, 40},
		{fredArrives, johnArrives, -20, -10},
		{fredLeaves, fredArrives, 20, 40},
		{Origin, fredArrives, 60, 70},
	} {
		if clash := n.Constrain(c.a, c.b, c.lo, c.hi, Reason(i)); clash != nil {
			t.Fatalf("constraint %d clashes: %v", i, clash)
		}
	}
	for _, c := range []struct {
		p      Point
		lo, hi int64
	}{{johnLeaves, 10, 20}, {johnArrives, 40, 60}, {fredLeaves, 20, 50}, {fredArrives, 60, 70}} {
		if lo, hi := n.Bounds(c.p); lo != c.lo || hi != c.hi {
			t.Errorf("point %d lies in %d..%d, want %d..%d", c.p, lo, hi, c.lo, c.hi)
		}
	}
	if got, want := n.WhyUpper(johnArrives), []Reason{1, 0}; !reflect.DeepEqual(got, want) {
		t.Errorf("the upper bound follows from %v, want %v", got, want)
	}
}

func TestOpenPoint(t *testing.T) {
	n := New()
	a, b := n.Add(), n.Add()
	n.Before(a, b, 1, 7)
	if lo, hi := n.Bounds(b); lo != NoLower || hi != NoUpper {
		t.Errorf("an unanchored point lies in %d..%d", lo, hi)
	}
	n.Within(a, 5, NoUpper, 8)
	if lo, hi := n.Bounds(b); lo != 6 || hi != NoUpper {
		t.Errorf("b lies in %d..%d, want 6 and later", lo, hi)
	}
	if got := n.WhyLower(b); !reflect.DeepEqual(got, []Reason{7, 8}) {
		t.Errorf("reasons %v", got)
	}
	if got := n.WhyUpper(b); got != nil {
		t.Errorf("a missing bound has the reasons %v", got)
	}
}

func TestClashNamesItsStatements(t *testing.T) {
	n := New()
	a, b, c := n.Add(), n.Add(), n.Add()
	n.Before(a, b, 1, 1)
	n.Before(b, c, 1, 2)
	n.Within(a, 100, 200, 3)
	clash := n.Before(c, a, 0, 4)
	if clash == nil || !reflect.DeepEqual(clash.Reasons, []Reason{4, 1, 2}) {
		t.Fatalf("got %v, want the reasons 4, 1, 2", clash)
	}
	if lo, hi := n.Bounds(c); lo != 102 || hi != NoUpper {
		t.Errorf("a refused constraint left its mark: %d..%d", lo, hi)
	}
	if clash := n.Within(c, 9, 3, 5); clash == nil {
		t.Error("an empty interval is accepted")
	}
	if clash := n.Before(a, a, 1, 6); clash == nil {
		t.Error("a point before itself is accepted")
	}
}

func TestFarAgesDoNotTurnRound(t *testing.T) {
	n := New()
	a, b := n.Add(), n.Add()
	n.Within(a, 1<<62, NoUpper, 1)
	n.Before(a, b, 1<<62, 2)
	if lo, _ := n.Bounds(b); lo < 1<<62 {
		t.Errorf("the sum of two far ages is %d", lo)
	}
}

// model is the slow truth: Floyd and Warshall over the matrix of distances.
type model [][]int64

func newModel(points int) model {
	m := make(model, points)
	for i := range m {
		m[i] = make([]int64, points)
		for j := range m[i] {
			if i != j {
				m[i][j] = NoUpper
			}
		}
	}
	return m
}

func (m model) with(a, b Point, lo, hi int64) model {
	next := newModel(len(m))
	for i := range m {
		copy(next[i], m[i])
	}
	next[a][b] = min(next[a][b], hi)
	if lo != NoLower {
		next[b][a] = min(next[b][a], -lo)
	}
	for k := range next {
		for i := range next {
			for j := range next {
				if next[i][k] != NoUpper && next[k][j] != NoUpper {
					next[i][j] = min(next[i][j], next[i][k]+next[k][j])
				}
			}
		}
	}
	return next
}

func (m model) consistent() bool {
	for i := range m {
		if m[i][i] < 0 {
			return false
		}
	}
	return true
}

type statement struct {
	a, b   Point
	lo, hi int64
}

func drawStatement(t *rapid.T, points int) statement {
	s := statement{a: Point(rapid.IntRange(0, points-1).Draw(t, "a")), b: Point(rapid.IntRange(0, points-1).Draw(t, "b")),
		lo: rapid.Int64Range(-20, 20).Draw(t, "lo")}
	s.hi = s.lo + rapid.Int64Range(0, 15).Draw(t, "width")
	switch rapid.IntRange(0, 3).Draw(t, "open") {
	case 0:
		s.lo = NoLower
	case 1:
		s.hi = NoUpper
	}
	return s
}

// TestAgainstBruteForce holds acceptance, bounds and explanations against the model.
func TestAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.IntRange(2, 7).Draw(t, "points")
		n, truth := New(), newModel(points)
		for range points - 1 {
			n.Add()
		}
		var said []statement
		for i := range rapid.IntRange(1, 25).Draw(t, "statements") {
			s := drawStatement(t, points)
			said = append(said, s)
			next := truth.with(s.a, s.b, s.lo, s.hi)
			clash := n.Constrain(s.a, s.b, s.lo, s.hi, Reason(i))
			if (clash == nil) != next.consistent() {
				t.Fatalf("statement %d %v: clash %v, consistent %v", i, s, clash, next.consistent())
			}
			if clash == nil {
				truth = next
			} else {
				checkClash(t, clash, said, points)
			}
		}
		for p := range points {
			checkBounds(t, n, truth, said, Point(p))
		}
	})
}

// checkClash: the named statements alone already contradict each other.
func checkClash(t *rapid.T, c *Clash, said []statement, points int) {
	m := newModel(points)
	for _, r := range c.Reasons {
		m = m.with(said[r].a, said[r].b, said[r].lo, said[r].hi)
	}
	if m.consistent() {
		t.Fatalf("the reasons %v do not contradict each other", c.Reasons)
	}
}

// checkBounds: a bound is the true one, and its reasons alone imply it.
func checkBounds(t *rapid.T, n *Network, truth model, said []statement, p Point) {
	lo, hi := n.Bounds(p)
	if hi != truth[Origin][p] || negate(lo) != truth[p][Origin] {
		t.Fatalf("point %d lies in %d..%d, want %d..%d", p, lo, hi, negate(truth[p][Origin]), truth[Origin][p])
	}
	m := newModel(n.Len())
	for _, r := range append(n.WhyLower(p), n.WhyUpper(p)...) {
		m = m.with(said[r].a, said[r].b, said[r].lo, said[r].hi)
	}
	if m[Origin][p] != hi || m[p][Origin] != negate(lo) {
		t.Fatalf("the reasons of %d give %d..%d, not %d..%d", p, negate(m[p][Origin]), m[Origin][p], lo, hi)
	}
}

// A chain of events, each after the one before it, with a date here and there.
func BenchmarkChain(b *testing.B) {
	for range b.N {
		n := New()
		last := n.Add()
		for i := range 1000 {
			p := n.Add()
			n.Before(last, p, 0, Reason(i))
			if i%10 == 0 {
				n.Within(p, int64(i), int64(i+20), Reason(i))
			}
			last = p
		}
		n.Bounds(last)
	}
}
