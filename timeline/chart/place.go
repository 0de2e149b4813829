package chart

import (
	"cmp"
	"slices"

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
	floor uint8        // depth at which everything fits the narrowest window: coarser gains nothing
	reach float64      // pixels: the farthest that any event reaches beyond its end
	sets  []*numberSet // by lane: what is placed there
}

// rank orders all events of a library by importance. Equals are shuffled, always in
// the same way, so that the titles among them spread over the line.
func rank(events []timeline.Brief, of []int32) {
	type ranked struct {
		importance float32
		tie        uint32
		at         int32
	}
	keys := make([]ranked, len(of))
	for i, at := range of {
		e := &events[at]
		keys[i] = ranked{e.Importance, scramble(uint64(e.ID)), at}
	}
	slices.SortFunc(keys, func(a, b ranked) int {
		if a.importance != b.importance {
			return cmp.Compare(b.importance, a.importance)
		}
		if a.tie != b.tie {
			return cmp.Compare(a.tie, b.tie)
		}
		return cmp.Compare(events[a.at].ID, events[b.at].ID)
	})
	for i, k := range keys {
		of[i] = k.at
	}
}

// scramble is the finaliser of SplitMix64 (Steele, Lea and Flood 2014), halved.
func scramble(x uint64) uint32 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32(x >> 32)
}

func newPlacing(r *row, m metrics, floor uint8, lanes int) *placing {
	p := &placing{row: r, metrics: m, floor: floor}
	for i := range r.begin {
		p.reach = max(p.reach, p.right(i, false))
		r.inside[i] = firstFree(distance(r.begin[i], r.end[i]), float64(r.width[i])+2*m.pad)
	}
	for range lanes {
		p.sets = append(p.sets, newNumberSet(len(r.begin)))
	}
	return p
}

// left is how many pixels event i reaches beyond its begin.
func (p *placing) left(i int) float64 {
	if p.open[i]&openLeft != 0 {
		return p.tail
	}
	return p.dot + p.unit
}

// right is how many pixels i reaches beyond its end, its title inside the bar or behind it.
func (p *placing) right(i int, inside bool) float64 {
	body := p.dot
	if p.open[i]&openRight != 0 {
		body = p.tail
	}
	if inside {
		return body
	}
	return body + p.gap + float64(p.width[i]) + p.air
}

// apart is the coarsest depth from which i and j, in order of time, do not touch on one lane.
func (p *placing) apart(i, j int) uint8 {
	free, left := distance(p.end[i], p.begin[j]), p.left(j)
	outside := firstFree(free, p.right(i, false)+left)
	if p.inside[i] >= outside {
		return outside
	}
	return min(outside, max(p.inside[i], firstFree(free, p.right(i, true)+left)))
}

// place finds the lane for event i.
func (p *placing) place(i int) {
	best, lane := uint8(never), -1
	for l, set := range p.sets {
		if d := p.since(set, i, best); d < best {
			best, lane = d, l
			if best <= p.floor {
				break
			}
		}
	}
	if lane < 0 {
		return
	}
	p.from[i], p.row.lane[i] = best, uint8(lane)
	p.sets[lane].add(i)
}

// since is the depth from which i can be drawn on the lane of set; limit or more when that is not
// before limit. A neighbour that is itself drawn only from where the two are apart is no obstacle.
func (p *placing) since(set *numberSet, i int, limit uint8) uint8 {
	depth := uint8(0)
	for j := set.prev(i); j >= 0; j = set.prev(j) {
		if d := p.apart(j, i); d > p.from[j] || d == never {
			if depth = max(depth, d); depth >= limit {
				return limit
			}
		}
		if firstFree(distance(p.begin[j], p.begin[i]), p.reach+p.tail) <= depth {
			break
		}
	}
	for j := set.next(i); j >= 0; j = set.next(j) {
		if d := p.apart(i, j); d > p.from[j] || d == never {
			if depth = max(depth, d); depth >= limit {
				return limit
			}
		}
		if firstFree(distance(p.end[i], p.begin[j]), p.right(i, false)+p.tail) <= depth {
			break
		}
	}
	return depth
}
