package session

import (
	"encoding/json"

	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// An Era is a stretch of time that the person has named, a band behind the events.
type Era = timeline.Era

// Eras are those of the library.
func (s *Session) Eras() []Era { return s.data.Eras }

// SetEras replaces them, in one undoable step. Eras without a name or a date are left out.
func (s *Session) SetEras(eras []Era) {
	var kept []Era
	for _, e := range eras {
		if e.Name != "" && e.Date.IsKnown() {
			kept = append(kept, e)
		}
	}
	s.apply(storage.Change{Name: tongue.T("Change the eras"), Set: map[string]string{storage.SettingEras: listText(kept)}})
}

// listText is a list as the library keeps it: nothing at all when it has no members.
func listText[T any](list []T) string {
	if len(list) == 0 {
		return ""
	}
	b, err := json.Marshal(list)
	if err != nil { // names and dates always can be
		return ""
	}
	return string(b)
}

// Bands are the eras as the drawing takes them, each in a colour of its own.
func (s *Session) Bands() []chart.Era {
	bands := make([]chart.Era, len(s.data.Eras))
	for i, e := range s.data.Eras {
		bands[i] = chart.Era{Span: e.Date.Span(), Name: e.Name, Color: chart.EraColor(i)}
	}
	return bands
}
