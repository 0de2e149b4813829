package stn

import (
	"container/heap"
	"slices"
)

// repair changes the potentials so that e holds too, or finds the negative cycle that
// e would close. Points are settled in the order of how far they have to move, so each
// moves once (Cotton and Maler, "Fast and flexible difference constraint propagation", 2006).
func (n *Network) repair(e edge) *Clash {
	need := plus(plus(n.potential[e.from], e.weight), negate(n.potential[e.to]))
	if need >= 0 {
		return nil
	}
	s := n.scratch.reset(n.Len())
	s.ask(e.to, need, -1)
	for len(s.queue) > 0 {
		next := heap.Pop(&s.queue).(task)
		p := next.point
		if s.done(p) || next.need != s.need[p] {
			continue
		}
		if p == e.from {
			return n.cycle(e, s.via)
		}
		s.settled = append(s.settled, p)
		s.state[p] = s.turn + settled
		s.value[p] = plus(n.potential[p], next.need)
		for _, i := range n.out[p] {
			q := n.edges[i].to
			need := plus(plus(s.value[p], n.edges[i].weight), negate(n.potential[q]))
			if need < 0 && !s.done(q) && (!s.asked(q) || need < s.need[q]) {
				s.ask(q, need, i)
			}
		}
	}
	for _, p := range s.settled {
		n.potential[p] = s.value[p]
	}
	return nil
}

// A scratch is the working memory of repair, kept between calls: what is noted for a
// point counts only when its state belongs to the present turn.
type scratch struct {
	turn    int64   // rises by 2 a call
	state   []int64 // turn + wanted or turn + settled
	need    []int64 // how far a point has to move, negative
	value   []int64 // its new potential
	via     []int32 // the edge that moves it; -1 for the new one
	settled []Point
	queue   agenda
}

// The states of a point in a turn; an older state means that it was not touched.
const wanted, settled = 0, 1

// reset begins a turn. Counting turns instead of clearing keeps the price of adding a
// constraint to the points that it moves.
func (s *scratch) reset(points int) *scratch {
	for len(s.state) < points {
		s.state = append(s.state, 0)
		s.need, s.value, s.via = append(s.need, 0), append(s.value, 0), append(s.via, 0)
	}
	s.turn += 2
	s.settled, s.queue = s.settled[:0], s.queue[:0]
	return s
}

// ask notes that p has to move; of several notes of a point only the greatest counts.
func (s *scratch) ask(p Point, need int64, via int32) {
	s.state[p], s.need[p], s.via[p] = s.turn+wanted, need, via
	heap.Push(&s.queue, task{p, need})
}

// asked and done tell the state of a point in this turn.
func (s *scratch) asked(p Point) bool { return s.state[p] >= s.turn }
func (s *scratch) done(p Point) bool  { return s.state[p] == s.turn+settled }

// cycle lists the reasons on the way back from e's start to e itself.
func (n *Network) cycle(e edge, via []int32) *Clash {
	c := &Clash{Reasons: []Reason{e.why}}
	for i := via[e.from]; i >= 0; i = via[n.edges[i].from] {
		if why := n.edges[i].why; !slices.Contains(c.Reasons, why) {
			c.Reasons = append(c.Reasons, why)
		}
	}
	return c
}

// A task is a point that has to move by need, which is negative.
type task struct {
	point Point
	need  int64
}

// agenda is a heap with the greatest move first.
type agenda []task

func (a agenda) Len() int           { return len(a) }
func (a agenda) Less(i, j int) bool { return a[i].need < a[j].need }
func (a agenda) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)        { *a = append(*a, x.(task)) }
func (a *agenda) Pop() any {
	last := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return last
}
