package session

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestEventsAreDealtOutToTracks(t *testing.T) {
	for _, c := range []struct {
		by   Grouping
		want string
	}{
		{Ungrouped, ""}, {ByCategory, "Disaster Economy Other"}, {ByActor, "Port of Ellery|Other"}, {ByArticle, "Harbour reopens|Other"},
	} {
		s := newTest(t, someEvents(t))
		s.SetGrouping(c.by)
		events, names := s.Data().tracks(c.by)
		sep := "|"
		if c.by == ByCategory {
			sep = " "
		}
		if got := strings.Join(names, sep); got != c.want {
			t.Errorf("by %q: the tracks are %q, want %q", c.by, got, c.want)
		}
		for _, b := range events {
			if len(names) > 0 && (b.Track < 0 || int(b.Track) >= len(names)) {
				t.Errorf("by %q: event %v is in track %d of %d", c.by, b.ID, b.Track, len(names))
			}
		}
	}
}

func TestTooManyNamesShareTheLastTrack(t *testing.T) {
	var events []timeline.Brief
	for i := range 100 {
		events = append(events, timeline.Brief{Title: fmt.Sprint("name ", i%60)})
	}
	names, index := ranked(events, func(b *timeline.Brief) string { return b.Title })
	if len(names) != mostTracks+1 || names[mostTracks] != noTrack || len(index) != mostTracks {
		t.Errorf("%d tracks, the last is %q", len(names), names[len(names)-1])
	}
	if names[0] != "name 0" { // it occurs twice, and comes first by name
		t.Errorf("the first track is %q", names[0])
	}
}

func TestTheGroupingIsKept(t *testing.T) {
	m := someEvents(t)
	newTest(t, m).SetGrouping(ByCategory)
	s := newTest(t, m)
	s.Recall()
	if s.Grouping() != ByCategory {
		t.Errorf("grouped by %q", s.Grouping())
	}
}
