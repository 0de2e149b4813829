package session

import (
	"testing"

	"dateline/app/tongue"
	"dateline/timeline"
)

func TestClockTimesStandWhereOnesOwnClockShowsThem(t *testing.T) {
	if err := tongue.Reckon("America/New_York"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tongue.Reckon("") })
	for edtf, want := range map[string]string{
		"2020-01-29T14:30Z":                         "2020-01-29T09:30",
		"2020-07-29T02:30:10Z":                      "2020-07-28T22:30:10", // summer time, and the day before
		"2020-01-29T14:30":                          "2020-01-29T14:30",
		"2020-01-29":                                "2020-01-29",
		"1815-06-18T11:30Z":                         "1815-06-18T11:30",
		"2020-01-29T14:30Z/2020-02":                 "2020-01-29T09:30/2020-02",
		"2020-01-29T14:30Z/2020-01-29T16:00Z":       "2020-01-29T09:30/2020-01-29T11:00",
		"[..2020-01-29T14:30Z]":                     "[..2020-01-29T09:30]",
		"2020-01-29T23:30+02:00/2020-01-30T01+0200": "2020-01-29T16:30/2020-01-29T18",
	} {
		got, told := Flat(&timeline.Event{Date: date(t, edtf)}), timeline.Event{Date: date(t, want)}.Brief()
		if got.Begin != told.Begin || got.End != told.End {
			t.Errorf("%s stands at %v to %v, want %s", edtf, got.Begin, got.End, want)
		}
	}
}

// Moving some does not mix up the order that everything is looked up by, and an edit finds its event there.
func TestEventsOnTheClockAreFoundAndEdited(t *testing.T) {
	if err := tongue.Reckon("Asia/Tokyo"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tongue.Reckon("") })
	m := NewMemory(nil, []timeline.Event{
		{ID: 1, Title: "A call", Date: date(t, "2020-01-29T01:00Z")},
		{ID: 2, Title: "A vote", Date: date(t, "2020-01-29T04:00")},
		{ID: 3, Title: "A storm", Date: date(t, "2020-01-30")},
	}, nil)
	s := newTest(t, m)
	if got := s.Data().Shown; len(got) != 3 || got[0].ID != 2 || got[1].ID != 1 {
		t.Fatalf("they stand in the order %v", got)
	}
	s.SelectEvent(1)
	s.Edit("Change the title", timeline.FieldTitle, func(e *timeline.Event) { e.Title = "A long call" })
	if b := s.Data().Shown[1]; b.Title != "A long call" || b.Begin.Start.Civil().Hour != 10 {
		t.Errorf("after an edit: %v at %d o'clock", b.Title, b.Begin.Start.Civil().Hour)
	}
	if place, ok := s.Data().Levels.Find(1); !ok || place.Span.Start.Civil().Hour != 10 {
		t.Errorf("it is drawn at %v", place.Span.Start.Civil())
	}
}
