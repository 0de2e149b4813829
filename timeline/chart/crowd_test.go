package chart

import (
	"testing"

	"pgregory.net/rapid"
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
