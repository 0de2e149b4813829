package session

import "testing"

func TestLanesFillTheWindow(t *testing.T) {
	for _, c := range []struct{ events, room, want int }{
		{0, 0, 32}, {500, 26, 32}, {500, 32, 32}, {500, 33, 52}, {500, 80, 52},
		{crowded, 20, 32}, {crowded + 1, 20, 20}, {1e6, 21, 26}, {1e6, 33, 34}, {1e6, 51, 52}, {1e6, 80, 52},
	} {
		if got := lanesFor(c.events, c.room); got != c.want {
			t.Errorf("%d events in a window with room for %d lanes get %d, want %d", c.events, c.room, got, c.want)
		}
	}
}

// Lanes are laid out anew when a window outgrows them, and not for every step of a person's hand on its edge.
func TestAWindowThatGrowsGetsMoreLanes(t *testing.T) {
	s := newTest(t, NewMemory(Generate(60, 1), nil, nil))
	loads := s.loading
	for high := 300.0; high < 1500; high += 50 {
		s.SetViewSize(800, high)
	}
	if s.data.lanes != laneSteps[1] || s.loading != loads+1 {
		t.Errorf("%d lanes after laying out %d times", s.data.lanes, s.loading-loads)
	}
	s.SetViewSize(800, 400)
	if s.loading != loads+1 {
		t.Error("a window that shrinks has its events laid out anew")
	}
}
