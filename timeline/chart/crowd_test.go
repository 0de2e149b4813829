package chart

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// The short way must find what asking lane by lane finds, for each event in turn.
func TestWalkingOutwardsFindsTheSameLanes(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, l *Levels) {
		for _, r := range l.rows {
			order := make([]int32, len(r.items))
			where := map[int32]int{}
			for i := range order {
				order[i] = r.items[i].event
				where[order[i]] = i
			}
			rank(l.events, order)
			sets := make([]*numberSet, l.options.Lanes)
			for lane := range sets {
				sets[lane] = newNumberSet(len(r.items))
			}
			p := newPlacing(r, l.metrics, l.floor)
			for _, at := range order {
				i := where[at]
				it := r.entry(i)
				lane, from := choose(p, sets, &it, i, 0)
				if from != it.from || from != never && lane != int(it.lane) {
					t.Fatalf("event %d is on lane %d from %d, should be on %d from %d", at, it.lane, it.from, lane, from)
				}
				if lane >= 0 {
					sets[lane].add(i)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { check(t, drawLevels(t)) })
	check(t, NewLevels(library(20_000), Options{}))
}

// choose asks lane by lane: it finds the lane for it, which stands at index i among the items, and the depth from
// which it can be drawn there. Lanes whose bit is set in blocked are not looked at.
func choose[N neighbours](p *placing, lanes []N, it *entry, i int, blocked uint64) (lane int, from uint8) {
	lane, from = -1, never
	for l, set := range lanes {
		if blocked>>l&1 != 0 {
			continue
		}
		if d := since(p, set, it, i, i, from); d < from {
			lane, from = l, d
			if d <= p.floor {
				break
			}
		}
	}
	return lane, from
}

// Where most stand on one lane, a walk among them does not come to the others: they are asked by themselves, and it finds the same.
func TestAWalkThatDoesNotEnd(t *testing.T) {
	const n, other, waiting = 3 * mostNeighbours, 3 * mostNeighbours / 2, mostNeighbours / 4 // other is the one event on the second lane
	var events []timeline.Brief
	for i := range n {
		day := timeline.Instant(i) * 2 * secondsPerDay
		s := timeline.Span{Start: day, End: day + secondsPerDay}
		events = append(events, timeline.Brief{ID: timeline.ID(i + 1), Title: "The tide turns", Begin: s, End: s})
	}
	events[0].Flags, events[0].End = timeline.Extent, events[n-1].End // begins before all and ends after them
	l := Prepare(events, Options{Lanes: 2}).base
	r := l.rows[0]
	l.order(r, nil)
	p := newPlacing(r, l.metrics, l.floor)
	c := newCrowd(p, r.sortEnds(), 2)
	lanes := []*numberSet{newNumberSet(n), newNumberSet(n)}
	for i := 1; i < n; i++ {
		if i == waiting {
			continue
		}
		lane := 0
		if i == other {
			lane = 1
		}
		r.marks[i].from, r.marks[i].lane = 70, uint8(lane)
		c.add(i, lane)
		lanes[lane].add(i)
	}
	for i, lane := range map[int]int{0: -1, waiting: 1} {
		it := r.entry(i)
		want, from := choose(p, lanes, &it, i, 0)
		if got, since := c.choose(i); want != lane || got != want || since != from {
			t.Errorf("event %d gets lane %d from %d, should get %d from %d", i, got, since, want, from)
		}
	}
}
