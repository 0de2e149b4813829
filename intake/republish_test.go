package intake

import (
	"testing"

	"dateline/timeline"
)

func TestRedated(t *testing.T) {
	const here, there = timeline.ID(1), timeline.ID(2)
	old := timeline.Event{ID: 7, Title: "mine", Date: timeline.YearDate(2001), Reasons: []string{"old"}, Review: timeline.Accepted, Notes: "n",
		Quotes: []timeline.Quote{{Source: here, Value: "2001"}, {Source: there, Value: "2002"}}}
	read := timeline.Event{ID: 7, Title: "read", Date: timeline.YearDate(2010), Reasons: []string{"new"}, Status: timeline.Planned,
		Quotes: []timeline.Quote{{Source: here, Value: "2010"}}}

	e := redated(old, read, here)
	if e.Date != read.Date || e.Reasons[0] != "new" || e.Status != timeline.Planned {
		t.Errorf("the date did not move: %+v", e)
	}
	if e.Title != "mine" || e.Review != timeline.Accepted || e.Notes != "n" {
		t.Errorf("what the person did is lost: %+v", e)
	}
	if len(e.Quotes) != 2 || e.Quotes[0].Value != "2010" || e.Quotes[1].Source != there {
		t.Errorf("the quotes are %+v", e.Quotes)
	}
	old.Edited = timeline.FieldDate | timeline.FieldStatus
	if e := redated(old, read, here); e.Date != old.Date || e.Reasons[0] != "old" || e.Status != timeline.Happened {
		t.Errorf("an edited date moved: %+v", e)
	}
}
