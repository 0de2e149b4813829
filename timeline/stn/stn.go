// Package stn solves simple temporal networks (Dechter, Meiri and Pearl 1991)
// over int64: points on a line, and constraints lo ≤ b − a ≤ hi between two of
// them. It knows no dates.
//
// Each constraint carries the reason it was given for. A bound that follows from
// several constraints names the chain of their reasons, and a constraint that
// contradicts the earlier ones is refused with the reasons of the cycle. So the
// caller adds what it trusts most first, and the network always stays consistent.
package stn

// A Point is a time point of a Network, valid for the network that made it.
type Point int32

// A Reason is the caller's number for the statement behind a constraint.
type Reason int32

// Origin is the Point at 0 that every Network has; bounds are counted from it.
const Origin Point = 0

const (
	// NoLower as a lower bound, or as lo of a constraint, says that there is none.
	// They are far outside of what any date is, and saturate: see plus.
	NoLower int64 = -1 << 63
	// NoUpper as an upper bound, or as hi of a constraint, says that there is none.
	NoUpper int64 = 1<<63 - 1
)

// An edge says that to − from ≤ weight.
type edge struct {
	from, to Point
	weight   int64
	why      Reason
}

// A Network is a set of points with constraints that do not contradict each
// other. It is not safe for use by several goroutines.
type Network struct {
	edges []edge
	out   [][]int32 // edges by from
	in    [][]int32 // edges by to
	// potential satisfies every edge: potential[to] ≤ potential[from] + weight. Keeping one
	// is what makes adding a constraint cheap (Cotton and Maler 2006).
	potential []int64
	scratch   scratch
	up, down  *tree // shortest paths from and to Origin, nil when stale
}

// New gives a Network with Origin only.
func New() *Network {
	n := &Network{}
	n.Add()
	return n
}

// Add makes a new Point without any bound.
func (n *Network) Add() Point {
	n.out = append(n.out, nil)
	n.in = append(n.in, nil)
	n.potential = append(n.potential, 0)
	n.up, n.down = nil, nil
	return Point(len(n.out) - 1)
}

// Len is the number of points, Origin included.
func (n *Network) Len() int { return len(n.out) }

// A Clash is a set of constraints that cannot all hold: a negative cycle.
type Clash struct {
	Reasons []Reason // along the cycle, the refused constraint's first; each once
}

// Constrain demands lo ≤ b − a ≤ hi for the reason why. When that contradicts what the
// network holds, nothing changes and the Clash names the statements involved; otherwise it is nil.
func (n *Network) Constrain(a, b Point, lo, hi int64, why Reason) *Clash {
	if lo > hi {
		return &Clash{Reasons: []Reason{why}}
	}
	kept := len(n.edges)
	if hi != NoUpper {
		if c := n.add(edge{a, b, hi, why}); c != nil {
			return c
		}
	}
	if lo != NoLower {
		if c := n.add(edge{b, a, negate(lo), why}); c != nil {
			n.drop(kept)
			return c
		}
	}
	return nil
}

// Within demands lo ≤ p ≤ hi, counted from Origin.
func (n *Network) Within(p Point, lo, hi int64, why Reason) *Clash {
	return n.Constrain(Origin, p, lo, hi, why)
}

// Before demands that a lies at least gap before b.
func (n *Network) Before(a, b Point, gap int64, why Reason) *Clash {
	return n.Constrain(a, b, gap, NoUpper, why)
}

// add keeps an edge if the network stays consistent with it.
func (n *Network) add(e edge) *Clash {
	if e.from == e.to {
		if e.weight < 0 {
			return &Clash{Reasons: []Reason{e.why}}
		}
		return nil
	}
	if c := n.repair(e); c != nil {
		return c
	}
	i := int32(len(n.edges))
	n.edges = append(n.edges, e)
	n.out[e.from] = append(n.out[e.from], i)
	n.in[e.to] = append(n.in[e.to], i)
	n.up, n.down = nil, nil
	return nil
}

// drop takes the edges from index kept on back; potentials stay valid with fewer edges.
func (n *Network) drop(kept int) {
	for i := len(n.edges) - 1; i >= kept; i-- {
		e := n.edges[i]
		n.out[e.from] = n.out[e.from][:len(n.out[e.from])-1]
		n.in[e.to] = n.in[e.to][:len(n.in[e.to])-1]
	}
	n.edges = n.edges[:kept]
}

// plus adds and saturates: far ages stay far instead of turning round.
func plus(a, b int64) int64 {
	switch s := a + b; {
	case a > 0 && b > 0 && s < 0:
		return NoUpper
	case a < 0 && b < 0 && s >= 0:
		return NoLower
	default:
		return s
	}
}

// negate turns a bound round; no bound below becomes none above.
func negate(a int64) int64 {
	switch a {
	case NoLower:
		return NoUpper
	case NoUpper:
		return NoLower
	}
	return -a
}
