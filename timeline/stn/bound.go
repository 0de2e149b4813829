package stn

import "container/heap"

// A tree holds the shortest path between Origin and every point.
type tree struct {
	distance []int64
	via      []int32 // the last edge of the path, -1 for none
}

// Bounds are the tightest lo and hi with lo ≤ p ≤ hi that follow from all constraints;
// NoLower and NoUpper when nothing bounds it.
func (n *Network) Bounds(p Point) (lo, hi int64) {
	n.solve()
	return negate(n.down.distance[p]), n.up.distance[p]
}

// WhyLower gives the reasons of the chain of constraints behind p's lower bound, the
// one nearest to p first. It is empty when there is no bound.
func (n *Network) WhyLower(p Point) []Reason {
	n.solve()
	return n.chain(n.down, p, func(e edge) Point { return e.to })
}

// WhyUpper is WhyLower for the upper bound.
func (n *Network) WhyUpper(p Point) []Reason {
	n.solve()
	return n.chain(n.up, p, func(e edge) Point { return e.from })
}

// chain walks from p to Origin along the shortest path. A statement that gave two edges of the
// path is named once: the person reads statements, not edges.
func (n *Network) chain(t *tree, p Point, next func(edge) Point) []Reason {
	var why []Reason
	for p != Origin && t.via[p] >= 0 {
		e := n.edges[t.via[p]]
		if len(why) == 0 || why[len(why)-1] != e.why {
			why = append(why, e.why)
		}
		p = next(e)
	}
	return why
}

// solve computes both trees when something was added since the last time. Asking for the bounds
// of every event after reading an article then costs two searches, not one for each.
func (n *Network) solve() {
	if n.up == nil {
		n.up = n.paths(n.out, func(e edge) Point { return e.to }, 1)
		n.down = n.paths(n.in, func(e edge) Point { return e.from }, -1)
	}
}

// paths is Dijkstra's algorithm with lengths made positive by the potentials (Johnson 1977).
// sign is the side of the potential that an edge leaves from: 1 along the edges, -1 against them.
// Among equally tight paths the one with fewer edges wins: it makes the shorter explanation.
func (n *Network) paths(next [][]int32, far func(edge) Point, sign int64) *tree {
	t := &tree{distance: make([]int64, n.Len()), via: make([]int32, n.Len())}
	hops := make([]int32, n.Len())
	done := make([]bool, n.Len())
	for i := range t.distance {
		t.distance[i], t.via[i] = NoUpper, -1
	}
	t.distance[Origin] = 0
	queue := &reach{{}}
	for queue.Len() > 0 {
		at := heap.Pop(queue).(stop)
		p := at.point
		if done[p] {
			continue
		}
		done[p] = true
		for _, i := range next[p] {
			e := n.edges[i]
			q, d := far(e), plus(t.distance[p], e.weight)
			if done[q] || d > t.distance[q] || d == t.distance[q] && (d == NoUpper || hops[p]+1 >= hops[q]) {
				continue
			}
			t.distance[q], t.via[q], hops[q] = d, i, hops[p]+1
			heap.Push(queue, stop{q, plus(d, negate(sign*(n.potential[q]-n.potential[Origin]))), hops[q]})
		}
	}
	return t
}

// A stop is a point reached with a length of path, potentials taken off.
type stop struct {
	point  Point
	length int64
	hops   int32
}

// reach is a heap with the nearest stop first.
type reach []stop

func (r reach) Len() int { return len(r) }
func (r reach) Less(i, j int) bool {
	return r[i].length < r[j].length || r[i].length == r[j].length && r[i].hops < r[j].hops
}
func (r reach) Swap(i, j int) { r[i], r[j] = r[j], r[i] }
func (r *reach) Push(x any)   { *r = append(*r, x.(stop)) }
func (r *reach) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}
