package chart

import (
	"cmp"

	"dateline/timeline"
)

// Placing gives each event a lane and the depth from which it is drawn there
// one by one, for good: at that depth and all deeper ones. Events are taken in
// order of importance, and each gets the lane where it can be drawn from the
// coarsest depth, given all that were placed before it. So zooming in only adds, nothing
// overlaps, and an event waits only for more important ones. These are the active
// ranges of Been, Daiches and Yap, "Dynamic map labeling" (2006), on a line.
type placing struct {
	*row
	metrics
	floor uint8   // depth at which everything fits the narrowest window: coarser gains nothing
	reach float64 // pixels: the farthest that any event reaches beyond its end
}

// rank orders events by importance. Equals are shuffled, always in the same way, so that the
// titles among them spread over the line.
func rank(events []timeline.Brief, of []int32) {
	ordered := inOrder(of, func(at *int32) uint64 { return rankKey(&events[*at]) }, func(a, b int32) int { return cmp.Compare(events[a].ID, events[b].ID) })
	copy(of, ordered)
}

// rankKey is what events are ranked by: their importance, descending, above a tie-breaker.
func rankKey(e *timeline.Brief) uint64 {
	importance := uint64(min(max(float64(e.Importance), 0), 1) * (1<<32 - 1))
	return (1<<32-1-importance)<<32 | scramble(uint64(e.ID))
}

// scramble is the finaliser of SplitMix64 (Steele, Lea and Flood 2014), its upper half.
func scramble(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x >> 32
}

// newPlacing finds how far titles reach at most, and from where each fits inside its bar.
func newPlacing(r *row, m metrics, floor uint8) *placing {
	p := &placing{row: r, metrics: m, floor: floor}
	for i := range r.marks {
		it := &r.marks[i]
		p.reach = max(p.reach, m.right(it, false)+m.tail)
		it.inside = m.holds(r.items[i].begin, r.items[i].end, it.width)
	}
	return p
}

// holds is the depth from which a bar holds a title of so many pixels: as much of the bar as is ever drawn.
func (m *metrics) holds(begin, end timeline.Instant, width float32) uint8 {
	if m.within != (timeline.Span{}) {
		begin, end = max(begin, m.within.Start), min(end, m.within.End)
	}
	if end <= begin {
		return never
	}
	return firstFree(distance(begin, end), float64(width)+2*m.pad)
}

// left is how many pixels an event reaches beyond its begin.
func (m *metrics) left(it *mark) float64 {
	if it.open&openLeft != 0 {
		return m.tail
	}
	return m.dot + m.unit
}

// right is how many pixels it reaches beyond its end, its title inside the bar or behind it.
func (m *metrics) right(it *mark, inside bool) float64 {
	body := m.dot
	if it.open&openRight != 0 {
		body = m.tail
	}
	if inside {
		return body
	}
	return body + m.gap + float64(it.width) + m.air
}

// apart is the coarsest depth from which a and b, in order of time, do not touch on one lane.
func (m *metrics) apart(a, b *entry) uint8 {
	if a.end >= b.begin {
		return never
	}
	return m.between(distance(a.end, b.begin), &a.mark, &b.mark)
}

// between is apart for two that have free seconds between them.
func (m *metrics) between(free float64, a, b *mark) uint8 {
	left := m.left(b)
	outside := firstFree(free, m.right(a, false)+left)
	if a.inside >= outside {
		return outside
	}
	return min(outside, max(a.inside, firstFree(free, m.right(a, true)+left)))
}

// neighbours answers who is placed next to an index on one lane: -1 when nobody is.
type neighbours interface {
	prev(i int) int
	next(i int) int
}

// since is the depth from which it can be drawn on a lane, between the items below index lower and
// those above upper; limit when that is not before limit. A
// neighbour that is itself drawn only from where the two are apart is no obstacle.
func since[N neighbours](p *placing, set N, it *entry, lower, upper int, limit uint8) uint8 {
	depth := uint8(0)
	for j := set.prev(lower); j >= 0; j = set.prev(j) {
		other := p.entry(j)
		if d := p.apart(&other, it); d == never || d > other.from {
			if depth = max(depth, d); depth >= limit {
				return limit
			}
		}
		if firstFree(distance(other.begin, it.begin), p.reach) <= depth {
			break
		}
	}
	for j := set.next(upper); j >= 0; j = set.next(j) {
		other := p.entry(j)
		if d := p.apart(it, &other); d == never || d > other.from {
			if depth = max(depth, d); depth >= limit {
				return limit
			}
		}
		if firstFree(distance(it.end, other.begin), p.right(&it.mark, false)+p.tail) <= depth {
			break
		}
	}
	return depth
}

// placeAll places the items at the given indices, the most important first.
func (p *placing) placeAll(order, byEnd []int32, lanes int, crew *crew) {
	c := newCrowd(p, byEnd, lanes)
	for done := 0; done < len(order) && !crew.isStopped(); {
		batch := order[done:min(done+batchAfter(done), len(order))]
		c.placeBatch(batch, crew)
		done += len(batch)
	}
}

// A laneList is a finished lane, without what an Update took away.
type laneList struct {
	*row
	members []int32
}

// prev passes over what is gone.
func (l laneList) prev(i int) int {
	for k := searchIndex(l.members, int32(i)) - 1; k >= 0; k-- {
		if j := int(l.members[k]); !l.isGone(j) {
			return j
		}
	}
	return -1
}

// next passes over what is gone.
func (l laneList) next(i int) int {
	for k := searchIndex(l.members, int32(i)+1); k < len(l.members); k++ {
		if j := int(l.members[k]); !l.isGone(j) {
			return j
		}
	}
	return -1
}
