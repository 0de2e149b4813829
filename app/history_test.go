package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
)

func TestTheHistoryIsListed(t *testing.T) {
	b := harbour(t)
	b.showHistory()
	if b.dialog != nil {
		t.Fatal("an empty history is shown")
	}
	b.session.SelectEvent(1)
	b.session.Review(timeline.Accepted)
	b.session.Review(timeline.Rejected)
	b.session.Undo()
	b.showHistory()
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no history is shown")
	}
	list, ok := within[*widget.List](top)
	if !ok || list.Length() != 3 { // and how it was before
		t.Fatal("not two steps are listed")
	}
	row := list.CreateItem()
	list.UpdateItem(0, row)
	if got := texts(row); !strings.Contains(got, "Reject “The wreck") || !strings.Contains(got, "(taken back)") {
		t.Errorf("the first row says %q", got)
	}
	if got := texts(top); !strings.Contains(got, "Review: from proposed to accepted") {
		t.Errorf("the change is told as %q", got)
	}
	list.OnSelected(2)
	b.press("Go back to here")
	if e := b.session.Selection().Event; e.Review != timeline.Proposed || b.session.Data().Undo != "" {
		t.Errorf("before the first change the event is %v", e.Review)
	}
}

func TestTravel(t *testing.T) {
	// Of four steps the newest is taken back: its number is 0, the newest that holds is 1.
	for i, want := range []int{-1, 0, 1, 2} {
		if got := travel(i, 1); got != want {
			t.Errorf("step %d: %d back, want %d", i, got, want)
		}
	}
}

func TestStepTime(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 30, 0, 0, time.Local)
	for want, at := range map[string]time.Time{"": {}, "08:05": now.Add(-85 * time.Minute), "28 Nov 2026, 09:30": now.AddDate(0, 0, -1)} {
		if got := stepTime(at, now); got != want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
}

func TestSplitAsksForBoth(t *testing.T) {
	b := harbour(t)
	b.splitEvent()
	if b.dialog != nil {
		t.Error("nothing is selected, and it asks")
	}
	b.session.SelectEvent(1)
	b.timeline.TypedRune('s')
	if b.dialog == nil {
		t.Fatal("it does not ask")
	}
	b.dismiss()
}

func TestATypedPublicationDateShowsWhatItMoves(t *testing.T) {
	b := harbour(t)
	b.session.SelectSource(100)
	moves, _ := b.intake.Preview(t.Context(), 100, timeline.Published{Date: timeline.YearDate(2020)})
	b.inspector.article.listMoves(moves)
	if got := texts(b.inspector.article.moves); !strings.Contains(got, "The harbour reopens: 2019, then 2020") {
		t.Errorf("it says %q", got)
	}
	b.inspector.article.preview(timeline.Date{})
	if got := texts(b.inspector.article.moves); got != "" {
		t.Errorf("it still says %q", got)
	}
}
