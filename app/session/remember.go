package session

import (
	"context"
	"encoding/json"

	"dateline/timeline"
)

// remembered is what the library keeps of the last look at it, so that it opens where it was left.
type remembered struct {
	Start           timeline.Instant `json:"start"`
	SecondsPerPixel float64          `json:"secondsPerPixel"`
	Scroll          float64          `json:"scroll"`
	Event           timeline.ID      `json:"event"`
	Source          timeline.ID      `json:"source"`
}

const viewSetting = "view"

// Remember keeps the view and the selection in the library, when they have changed.
func (s *Session) Remember() {
	if !s.placed {
		return
	}
	r := remembered{s.view.Start, s.view.SecondsPerPixel, s.view.Scroll, s.selection.EventID, s.selection.SourceID}
	if r == s.left {
		return
	}
	s.left = r
	b, err := json.Marshal(r)
	if err != nil { // a scale that is no number cannot be
		return
	}
	// A read-only library cannot keep where it was left, which is no reason to disturb anyone.
	_ = s.keep(viewSetting, string(b))
}

func (s *Session) keep(key, value string) error {
	return s.options.Store.SetSetting(context.Background(), key, value)
}

// Recall goes back to where the library was left.
func (s *Session) Recall() {
	if g, err := s.options.Store.Setting(context.Background(), groupSetting); err == nil {
		s.grouping = Grouping(g)
	}
	if folded, err := s.options.Store.Setting(context.Background(), foldedSetting); err == nil {
		s.recallFolded(folded)
	}
	text, err := s.options.Store.Setting(context.Background(), viewSetting)
	var r remembered
	if err != nil || text == "" || json.Unmarshal([]byte(text), &r) != nil || r.SecondsPerPixel <= 0 {
		return
	}
	s.view.Start, s.view.Part, s.view.SecondsPerPixel, s.view.Scroll = r.Start, 0, r.SecondsPerPixel, r.Scroll
	s.placed = true
	s.selection = Selected{EventID: r.Event, SourceID: r.Source}
	s.refreshSelection()
	s.tell(View)
}
