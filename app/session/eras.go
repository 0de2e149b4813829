package session

import (
	"context"
	"encoding/json"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// An Era is a stretch of time that the person has named, a band behind the events.
type Era = timeline.Era

// erasSetting keeps the eras in the library, in the order in which they were named.
const erasSetting = "eras"

// Eras are those of the library.
func (s *Session) Eras() []Era { return s.eras }

// SetEras replaces them, and keeps them in the library. Eras without a name or a date are left out.
func (s *Session) SetEras(eras []Era) {
	s.eras = nil
	for _, e := range eras {
		if e.Name != "" && e.Date.IsKnown() {
			s.eras = append(s.eras, e)
		}
	}
	if b, err := json.Marshal(s.eras); err == nil {
		s.fail(s.keep(erasSetting, string(b)))
	}
	s.tell(View)
}

// readEras takes the eras that the library has now.
func (s *Session) readEras() {
	if eras, err := s.options.Store.Setting(context.Background(), erasSetting); err == nil {
		s.recallEras(eras)
	}
}

// recallEras reads what SetEras has kept.
func (s *Session) recallEras(text string) {
	var eras []Era
	if json.Unmarshal([]byte(text), &eras) == nil {
		s.eras = eras
	}
}

// Bands are the eras as the drawing takes them, each in a colour of its own.
func (s *Session) Bands() []chart.Era {
	bands := make([]chart.Era, len(s.eras))
	for i, e := range s.eras {
		bands[i] = chart.Era{Span: e.Date.Span(), Name: e.Name, Color: chart.EraColor(i)}
	}
	return bands
}
