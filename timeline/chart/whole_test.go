package chart

import (
	"testing"

	"dateline/timeline"
)

// The last event of a picture of everything has its title in full, with and without the date.
func TestWholeHasRoomForTheLastTitle(t *testing.T) {
	first, _ := timeline.ParseDate("2014")
	last, _ := timeline.ParseDate("2020-02")
	events := []timeline.Brief{
		timeline.Event{ID: 1, Title: "A coalition is formed", Date: first, Importance: .9}.Brief(),
		timeline.Event{ID: 2, Title: "Ministers hold a scheduled meeting", Date: last, Importance: .5}.Brief(),
	}
	l := NewLevels(events, Options{})
	for _, dates := range []bool{false, true} {
		const width = 800.0
		s := l.Whole(width, dates)
		v := Viewport{Width: width}.Exactly(s)
		if !s.Covers(l.Extent()) {
			t.Fatalf("%v does not cover %v", s, l.Extent())
		}
		wide := *l
		wide.options.Dates = dates
		if right := v.X(last.Ends().End) + wide.labelWidth(1); right > width {
			t.Errorf("dates %v: the last title ends at %.0f of %.0f", dates, right, width)
		}
	}
	if NewLevels(nil, Options{}).Whole(800, true) != (timeline.Span{}) {
		t.Error("nothing has an extent")
	}
}
