package chart

import "math/bits"

// A crowd finds lanes among many that are placed already. Instead of asking lane by lane
// who is next, it goes from neighbour to neighbour outwards, whatever their lane: in a crowded library
// those lie side by side in memory, and a few dozen settle all lanes.
type crowd struct {
	*placing
	begun *numberSet   // what is placed on any lane
	ended *numberSet   // the same, by place in the order of ends
	byEnd []entry      // copies of the items in that order: going from one to the next stays in the same memory
	endAt []int32      // where each item is in it
	lanes []*numberSet // by lane
	all   uint64       // a bit for each lane
	// In which lanes an item begins while another is drawn there, or the other way round: no zoom parts those two. It spares
	// crowded days the search of all lanes. Some are left out where finding them costs more than the search.
	blocked  []uint64
	proposed []proposal // for the items of a batch
	recent   [][]int32  // by lane: what was placed since they were proposed
}

// newCrowd has nobody placed yet.
func newCrowd(p *placing, byEnd []int32, lanes int) *crowd {
	n := len(p.items)
	c := &crowd{placing: p, begun: newNumberSet(n), ended: newNumberSet(n), byEnd: make([]entry, n), endAt: make([]int32, n), all: ^uint64(0) >> (64 - lanes),
		blocked: make([]uint64, n), proposed: make([]proposal, largestBatch), recent: make([][]int32, lanes)}
	for k, i := range byEnd {
		c.byEnd[k], c.endAt[i] = p.items[i], int32(k)
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
	c.byEnd[at].lane, c.byEnd[at].from = c.items[i].lane, c.items[i].from
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

// mostNeighbours is after how many neighbours the lanes that are left are asked one by one, however many there are:
// a lane that has shown nobody by then is likely to have nobody near. fewLanes is how few of them make that the
// better way at once; with 1 a million events on 32 lanes take a quarter less time than without.
const (
	mostNeighbours = 96
	fewLanes       = 1
)

// choose finds the lane for item i, and the depth from which it can be drawn there, as asking lane by lane would; -1 for none.
// It changes nothing.
func (c *crowd) choose(i int) (lane int, from uint8) {
	if c.blocked[i] == c.all {
		return -1, never
	}
	it := &c.items[i]
	w := walk{crowd: c, it: it, at: i, free: c.all &^ c.blocked[i], left: c.ended.prev(int(c.endAt[i])), right: c.begun.next(i)}
	w.reach = c.right(it, false) + c.tail
	w.settle()
	w.lookLeft()
	w.lookRight()
	for range mostNeighbours {
		bound := max(w.leftBound, w.rightBound)
		if bound <= max(w.least, c.floor) || w.lowest <= fewLanes {
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
	left                  int             // the next that ended before, by its place in the order of ends, -1 for none
	right                 int             // the next that begins after, -1 for none
	leftBound, rightBound uint8           // the deepest that they or anything beyond them can matter
}

// lookLeft computes how deep the next neighbour on the left can matter.
func (w *walk) lookLeft() {
	w.leftBound = 0
	if w.left >= 0 {
		w.leftBound = firstFree(float64(w.it.begin-w.byEnd[w.left].end), w.placing.reach)
	}
}

// lookRight does so on the right.
func (w *walk) lookRight() {
	w.rightBound = 0
	if w.right >= 0 {
		w.rightBound = firstFree(float64(w.items[w.right].begin-w.it.end), w.reach)
	}
}

// visit looks at the nearer neighbour; false when no lane is left.
func (w *walk) visit() bool {
	var other *entry
	var d uint8
	if w.leftBound >= w.rightBound {
		other = &w.byEnd[w.left]
		d = w.apart(other, w.it)
		w.left = w.ended.prev(w.left)
		w.lookLeft()
	} else {
		other = &w.items[w.right]
		d = w.apart(w.it, other)
		w.right = w.begun.next(w.right)
		w.lookRight()
	}
	bit := uint64(1) << other.lane
	if w.free&bit == 0 {
		return true
	}
	before := w.depth[other.lane]
	switch {
	case d == never:
		w.free &^= bit
	case d > other.from && d > before:
		w.depth[other.lane] = d
	default:
		return true
	}
	if before == w.least {
		if w.lowest--; w.lowest == 0 {
			w.settle()
		}
	}
	return w.free != 0
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
	if max(w.leftBound, w.rightBound) <= w.least {
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
