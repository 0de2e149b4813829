package exchange

import (
	"encoding/json"
	"strings"

	"dateline/timeline"
)

// looksLikeJSONLines reports our own events, one a line.
func looksLikeJSONLines(name, text string) bool {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	var e struct{ ID, Title, EDTF *string }
	return strings.HasPrefix(line, "{") && json.Unmarshal([]byte(line), &e) == nil && e.ID != nil && e.Title != nil && e.EDTF != nil
}

// readJSONLines reads what `events --format json` prints.
func (r Reader) readJSONLines(text string, found *Reading) error {
	for i, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var e Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			found.problem(i+1, "it is no event in JSON")
			continue
		}
		d, err := timeline.ParseDate(e.EDTF)
		if err != nil && e.EDTF != "" {
			found.problem(i+1, "%v", err)
			continue
		}
		it := Item{Line: i + 1, Said: e.EDTF, Event: timeline.Event{Title: e.Title, Date: d, Participants: e.Participants, Place: e.Place,
			Importance: min(max(e.Importance, 0), 1), Reasons: e.Reasons}}
		if e.Sentence != nil {
			it.Text = e.Sentence.Text
		}
		takeStatus(&it, e.Status)
		it.category = e.Category
		found.add(it, e.ID)
	}
	return nil
}
