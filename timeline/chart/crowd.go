package chart

import (
	"math"
	"math/bits"

	"dateline/timeline"
)

// A crowd finds lanes among many that are placed already. Instead of asking lane by lane
// who is next, it goes from neighbour to neighbour outwards, whatever their lane: in a crowded library
// those lie side by side in memory, and a few dozen settle all lanes. What it looks at on the way stands in lists of its own, with nothing
// else between: a million events are more than a processor has at hand, and waiting for them is most of the work.
type crowd struct {
	*placing
	perReach float64      // of the farthest that any event reaches, its inverse
	begun    *numberSet   // what is placed on any lane
	ended    *numberSet   // the same, by place in the order of ends
	before   []mark       // copies of the marks, in the order of ends
	endAt    []int32      // where each item is in that
	lanes    []*numberSet // by lane
	all      uint64       // a bit for each lane
	// In which lanes an item begins while another is drawn there, or the other way round: no zoom parts those two. It spares
	// crowded days the search of all lanes. Some are left out where finding them costs more than the search.
	blocked  []uint64
	proposed []proposal // for the items of a batch
	recent   [][]entry  // by lane: what was placed since they were proposed
}

// newCrowd has nobody placed yet.
func newCrowd(p *placing, byEnd []int32, lanes int) *crowd {
	n := len(p.items)
	c := &crowd{placing: p, perReach: 1 / p.reach, begun: newNumberSet(n), ended: newNumberSet(n), before: make([]mark, n), endAt: make([]int32, n),
		all: ^uint64(0) >> (64 - lanes), blocked: make([]uint64, n), proposed: make([]proposal, largestBatch), recent: make([][]entry, lanes)}
	for k, i := range byEnd {
		c.before[k], c.endAt[i] = p.marks[i], int32(k)
	}
	for range lanes {
		c.lanes = append(c.lanes, newNumberSet(n))
	}
	return c
}

// add notes that item i is placed.
func (c *crowd) add(i, lane int) {
	c.lanes[lane].add(i)
	c.begun.add(i)
	at := int(c.endAt[i])
	c.ended.add(at)
	c.before[at] = c.marks[i]
	c.block(i, 1<<lane)
}

// lookBack is how many items ahead of one on the line are told at most that its lane is taken.
const lookBack = 512

// block tells the items that touch item i that its lane is taken. Of those that begin before it, these are the ones in its
// neighbourhood: how far back others reach nobody knows.
func (c *crowd) block(i int, lane uint64) {
	it := &c.items[i]
	k := i
	for ; k >= 0 && c.begin[k] == it.begin; k-- {
		c.blocked[k] |= lane
	}
	for first := max(0, k-lookBack); k >= first && it.begin-c.begin[k] <= it.end-it.begin; k-- {
		if c.items[k].end >= it.begin {
			c.blocked[k] |= lane
		}
	}
	for k = i + 1; k < len(c.begin) && c.begin[k] <= it.end; k++ {
		c.blocked[k] |= lane
	}
}

// mostNeighbours is after how many neighbours the lanes that are left are asked one by one: one that has shown nobody by then is likely to
// have nobody near. Of a million events on 32 lanes that happens to a few hundred; going on is the better way as long as it can end, since
// neighbours lie side by side in memory and the members of one lane do not.
const mostNeighbours = 400

// choose finds the lane for item i, and the depth from which it can be drawn there, as asking lane by lane would; -1 for none.
// It changes nothing.
func (c *crowd) choose(i int) (lane int, from uint8) {
	if c.blocked[i] == c.all {
		return -1, never
	}
	it := c.entry(i)
	w := walk{crowd: c, it: &it, at: i, free: c.all &^ c.blocked[i], left: c.ended.below(int(c.endAt[i])), right: c.begun.above(i)}
	w.reach, w.lowest = c.right(&it.mark, false)+c.tail, bits.OnesCount64(w.free)
	w.lookLeft()
	w.lookRight()
	for range mostNeighbours {
		if w.isSettled() {
			break
		}
		if !w.visit() {
			return -1, never
		}
	}
	return w.pick()
}

// A walk goes outwards from one event.
type walk struct {
	*crowd
	it                    *entry
	at                    int             // its index
	free                  uint64          // lanes that are still possible
	depth                 [maxLanes]uint8 // from which each is free at the coarsest
	least                 uint8           // of the depths of the free lanes
	lowest                int             // how many of them have it
	reach                 float64         // pixels that the event may reach beyond its end
	left                  descent         // to what ended before
	right                 ascent          // to what begins after
	leftFree, rightFree   float64         // seconds to the next there, infinitely many when there is none
	leftScale, rightScale float64         // seconds a pixel, at which the next and all beyond do not matter
}

// isSettled reports whether nobody who was not looked at yet can matter.
func (w *walk) isSettled() bool {
	return !isNear(min(w.leftScale, w.rightScale), max(w.least, w.floor))
}

// lookLeft computes how deep the next neighbour on the left can matter.
func (w *walk) lookLeft() {
	w.leftFree, w.leftScale = math.Inf(1), math.Inf(1)
	if w.left.at >= 0 {
		w.leftFree = seconds(w.ends[w.left.at], w.it.begin)
		w.leftScale = w.leftFree * w.perReach
	}
}

// lookRight does so on the right.
func (w *walk) lookRight() {
	w.rightFree, w.rightScale = math.Inf(1), math.Inf(1)
	if w.right.at >= 0 {
		w.rightFree = seconds(w.it.end, w.begin[w.right.at])
		w.rightScale = w.rightFree / w.reach
	}
}

// seconds are those between two instants; none when the first is not before the second.
func seconds(from, to timeline.Instant) float64 {
	if from >= to {
		return 0
	}
	return distance(from, to)
}

// visit looks at the nearer neighbour; false when no lane is left.
func (w *walk) visit() bool {
	d, lane := uint8(0), uint8(0)
	if w.leftScale <= w.rightScale {
		other := &w.before[w.left.at]
		if lane = other.lane; w.matters(lane, w.leftScale) {
			d = other.unless(w.between(w.leftFree, other, &w.it.mark))
		}
		w.left.next()
		w.lookLeft()
	} else {
		other := &w.marks[w.right.at]
		if lane = other.lane; w.matters(lane, w.rightScale) {
			d = other.unless(w.between(w.rightFree, &w.it.mark, other))
		}
		w.right.next()
		w.lookRight()
	}
	before := w.depth[lane&(maxLanes-1)]
	if d <= before {
		return true
	}
	if d == never {
		w.free &^= 1 << lane
	} else {
		w.depth[lane&(maxLanes-1)] = d
	}
	if before == w.least {
		if w.lowest--; w.lowest == 0 {
			w.settle()
		}
	}
	return w.free != 0
}

// matters reports whether somebody on a lane, who is apart at a scale at the latest, can make it worse than it is known to be.
func (w *walk) matters(lane uint8, scale float64) bool {
	return w.free>>(lane&(maxLanes-1))&1 != 0 && isNear(scale, w.depth[lane&(maxLanes-1)])
}

// unless is the depth from which somebody is free who is apart from m from d on: if m itself is drawn only from there on, m is no obstacle.
func (m *mark) unless(d uint8) uint8 {
	if d <= m.from && d != never {
		return 0
	}
	return d
}

// settle finds the least depth anew.
func (w *walk) settle() {
	w.least, w.lowest = never, 0
	for free := w.free; free != 0; free &= free - 1 {
		switch d := w.depth[bits.TrailingZeros64(free)]; {
		case d < w.least:
			w.least, w.lowest = d, 1
		case d == w.least:
			w.lowest++
		}
	}
}

// pick takes the first lane that is free where the narrowest window shows all, else the one that is
// free from the coarsest depth. Lanes are asked in the order of what they promise, until no other can be better.
func (w *walk) pick() (lane int, from uint8) {
	known := uint64(0) // lanes whose depth is no promise any more
	if !isNear(min(w.leftScale, w.rightScale), w.least) {
		known = w.free // nobody farther off matters to any of them
	}
	for w.free != 0 {
		lane, from = w.promising()
		if known>>lane&1 != 0 {
			return lane, from
		}
		known |= 1 << lane
		d := since(w.placing, w.lanes[lane], w.it, w.at, w.at, never)
		if d == never {
			w.free &^= 1 << lane
		}
		w.depth[lane] = d
	}
	return -1, never
}

// promising is the first lane that may be free at the floor, else the first of those that may be free from the coarsest depth.
func (w *walk) promising() (lane int, from uint8) {
	lane, from = -1, never
	for free := w.free; free != 0; free &= free - 1 {
		l := bits.TrailingZeros64(free)
		if d := w.depth[l]; d < from {
			lane, from = l, d
			if d <= w.floor {
				break
			}
		}
	}
	return lane, from
}
