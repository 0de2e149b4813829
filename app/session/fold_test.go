package session

import (
	"slices"
	"testing"
)

// tracksHigh is how high the drawing is when grouped, a measure of what is folded.
func tracksHigh(s *Session) float64 { return s.Data().Levels.Height() }

func TestATrackFoldsAndOpensAgainAndIsRemembered(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	s.Fold(0) // there is no track yet
	s.SetGrouping(ByCategory)
	open := tracksHigh(s)
	s.Fold(0)
	folded := tracksHigh(s)
	if folded >= open {
		t.Errorf("folded it is %v high, open %v", folded, open)
	}
	again := newTest(t, m)
	again.Recall()
	again.Reload()
	if tracksHigh(again) != folded {
		t.Error("it is not remembered")
	}
	s.Fold(0)
	if tracksHigh(s) != open {
		t.Error("it does not open again")
	}
	s.Fold(99)
	s.Fold(-1)
}

func TestFoldingAllOpensAllWhenOneIsFolded(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetGrouping(ByActor)
	s.Fold(0)
	s.SetGrouping(ByCategory)
	open := tracksHigh(s)
	s.FoldAll()
	if all := tracksHigh(s); all >= open {
		t.Errorf("all folded it is %v high, open %v", all, open)
	}
	s.Fold(1)
	s.FoldAll()
	if tracksHigh(s) != open {
		t.Error("one of them stays folded")
	}
	if !slices.Equal(s.folded, []string{"actor: Port of Ellery"}) {
		t.Errorf("tracks of another grouping changed: %q", s.folded)
	}
}
