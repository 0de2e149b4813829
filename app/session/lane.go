package session

// How many lanes a track may have: about as many as the window is high. They scroll, and titles that stand below the edge are
// better than titles behind a count; but in a crowd there is always enough to see, and laying out a million
// events takes time that goes with the lanes.
var laneSteps, crowdedSteps = [...]int{32, 52}, [...]int{20, 26, 34, 42, 52}

// crowded is from how many events on lanes are dear.
const crowded = 200_000

// lanesFor is the first step that fills a window with room for so many lanes, the last where none does. Few steps spare laying out anew
// each time that a window grows a little.
func lanesFor(events, room int) int {
	steps := laneSteps[:]
	if events > crowded {
		steps = crowdedSteps[:]
	}
	for _, n := range steps {
		if n >= room {
			return n
		}
	}
	return steps[len(steps)-1]
}

// fillWindow lays events out on more lanes when the window has become so high that theirs leave it empty.
func (s *Session) fillWindow() {
	if s.loaded && !s.reading && len(s.data.Shown) > 0 && lanesFor(len(s.data.Shown), s.options.Chart.LanesIn(s.view.Height)) > s.data.lanes {
		s.start(load{quiet: true})
	}
}
