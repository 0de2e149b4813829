package intake

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/storage"
	"dateline/timeline"
)

// datedReport gives the day; laterReport tells the same event without one.
const (
	datedReport = "Ardmoor opens its embassy in Veldt\n\nThe republic of Ardmoor opened an embassy in Veldt on 4 May 2011, officials said. Ada Holm met Jon Varga in Osk on 9 June 2011.\n"
	laterReport = "Varga retires\n\nJon Varga will retire next month, his office said on Tuesday. The president will open the new road after the elections.\n\n" +
		"His rise began after Ada Holm met Jon Varga in Osk.\n"
)

// An event that the person accepted dates a telling of it that has no date, and says so.
func TestAcceptedEventsDateOtherArticles(t *testing.T) {
	l, r := open(t), reader(t)
	r.ImportFS(t.Context(), l, fstest.MapFS{"a.txt": {Data: []byte(datedReport)}}, nil)
	met := meeting(t, l)
	if met.Date.String() != "2011-06-09" {
		t.Fatalf("the meeting is %s", met.Date)
	}
	met.Review = timeline.Accepted
	if err := l.Apply(t.Context(), storage.Change{Name: "Accept", Save: []timeline.Event{met}}); err != nil {
		t.Fatal(err)
	}
	entries, err := r.knowing(t.Context(), l).Bytes(t.Context(), "b.txt", []byte(laterReport), timeline.DayDate(2019, 3, 1))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries[0].Events {
		if strings.Contains(e.Title, "meets") {
			if why := strings.Join(e.Reasons, " "); e.Date != met.Date || !strings.Contains(why, "accepted in your library") {
				t.Errorf("%q is %s, because %q", e.Title, e.Date, e.Reasons)
			}
			return
		}
	}
	t.Errorf("no meeting among %+v", entries[0].Events)
}

// What is merely proposed proves nothing.
func TestProposedEventsDateNothing(t *testing.T) {
	l, r := open(t), reader(t)
	r.ImportFS(t.Context(), l, fstest.MapFS{"a.txt": {Data: []byte(datedReport)}}, nil)
	if r.knowing(t.Context(), l).known != r.known {
		t.Error("the reader has learned from events that nobody accepted")
	}
}

func meeting(t *testing.T, l *storage.Library) timeline.Event {
	t.Helper()
	for e, err := range l.Events(t.Context(), timeline.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(e.Title, "meets") {
			return e
		}
	}
	t.Fatal("no meeting in the library")
	return timeline.Event{}
}
