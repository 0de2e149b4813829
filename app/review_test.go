package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/timeline"
)

func TestReviewByKeysAlone(t *testing.T) {
	b := harbour(t)
	proposed := b.session.Data().Counts.Reviews[timeline.Proposed]
	if proposed < 2 {
		t.Fatal("too little to review")
	}
	b.timeline.TypedRune('r')
	b.settle()
	if !b.table.box.Visible() || b.session.Selection().EventID == 0 || len(b.session.Rows()) != proposed {
		t.Fatalf("the worklist has %d rows, want %d; selected is %d", len(b.session.Rows()), proposed, b.session.Selection().EventID)
	}
	for i := range proposed {
		name := fyne.KeyReturn
		if i%2 == 1 {
			name = fyne.KeyDelete
		}
		b.tableKey(&fyne.KeyEvent{Name: name})
	}
	if n := b.session.Data().Counts.Reviews[timeline.Proposed]; n != 0 || len(b.session.Rows()) != 0 {
		t.Errorf("%d are left", n)
	}
}

func TestTheListShowsWhatTheTimelineShows(t *testing.T) {
	b := harbour(t)
	b.toggleList()
	b.settle()
	list := b.table.list
	if list.Length() != len(b.session.Data().Shown)+len(b.session.Data().Undated) {
		t.Fatalf("%d rows", list.Length())
	}
	b.tableKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	first := b.session.Selection().EventID
	b.tableKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if b.session.Selection().EventID == first {
		t.Error("the arrow does not go down")
	}
	b.tableRune(' ')
	b.table.refresh()
	if len(b.session.Marked()) != 1 || !strings.Contains(texts(b.table.hint), "1 event ticked") {
		t.Errorf("ticked are %v; the hint says %q", b.session.Marked(), texts(b.table.hint))
	}
	b.clear() // Esc: first the ticks, then the selection
	if len(b.session.Marked()) != 0 || b.session.Selection().EventID == 0 {
		t.Error("Esc takes more than the ticks")
	}
	b.toggleList()
	if b.table.box.Visible() {
		t.Error("the list stays")
	}
}

func TestTheInspectorOffersAndParts(t *testing.T) {
	b := harbour(t)
	b.store.Offer(1, 2)
	b.session.SelectEvent(1)
	b.settle()
	if got := texts(b.inspector.event.asked); !strings.Contains(got, "Is this the same event?") {
		t.Fatalf("the inspector says %q", got)
	}
	b.timeline.TypedRune('k')
	b.settle()
	if got := texts(b.inspector.event.asked); got != "" {
		t.Errorf("it asks still: %q", got)
	}
}
