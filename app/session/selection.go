package session

import (
	"context"
	"sort"

	"dateline/timeline"
)

// Selected is what the person looks at: an event, an article, or nothing.
type Selected struct {
	EventID  timeline.ID
	SourceID timeline.ID
	// Event, with its sources' texts in Texts, is there when EventID is set and
	// has been read; Source when SourceID is.
	Event  *timeline.Event
	Source *timeline.Source
	Texts  map[timeline.ID]timeline.Source
	Joins  Joins
}

// Selection is what is selected now.
func (s *Session) Selection() Selected { return s.selection }

// SelectEvent shows an event in the inspector; 0 clears.
func (s *Session) SelectEvent(id timeline.ID) { s.choose(Selected{EventID: id}) }

// SelectSource shows an article in the inspector; 0 clears.
func (s *Session) SelectSource(id timeline.ID) { s.choose(Selected{SourceID: id}) }

func (s *Session) choose(n Selected) {
	if n.EventID == s.selection.EventID && n.SourceID == s.selection.SourceID {
		return
	}
	s.selection, s.placed = n, s.placed || len(s.data.Shown) > 0
	s.message = "" // of what was done before; the status bar tells the selection now
	s.refreshSelection()
}

// refreshSelection reads the selected thing again. One event or article is a
// read of well under a millisecond, so it is done at once.
func (s *Session) refreshSelection() {
	ctx, n := context.Background(), Selected{EventID: s.selection.EventID, SourceID: s.selection.SourceID}
	switch {
	case n.EventID != 0:
		e, err := s.options.Store.Event(ctx, n.EventID)
		if err != nil { // another process may have taken it away
			s.selection = Selected{}
			s.tell(Selection)
			return
		}
		if e.Whole != 0 { // another stands for it: that one is what there is to see
			if whole, err := s.options.Store.Event(ctx, e.Whole); err == nil {
				n.EventID, e = whole.ID, whole
			}
		}
		n.Event, n.Texts, n.Joins = &e, s.textsOf(ctx, e), s.joinsOf(ctx, e.ID)
	case n.SourceID != 0:
		src, _, err := s.options.Store.Source(ctx, n.SourceID)
		if err != nil {
			s.selection = Selected{}
			s.tell(Selection)
			return
		}
		n.Source = &src
	}
	s.selection = n
	s.tell(Selection)
}

func (s *Session) textsOf(ctx context.Context, e timeline.Event) map[timeline.ID]timeline.Source {
	texts := map[timeline.ID]timeline.Source{}
	for _, q := range e.Quotes {
		if _, seen := texts[q.Source]; seen {
			continue
		}
		if src, _, err := s.options.Store.Source(ctx, q.Source); err == nil {
			texts[q.Source] = src
		}
	}
	return texts
}

// Brief finds an event among the dated ones that are shown.
func (d *Snapshot) Brief(id timeline.ID) (timeline.Brief, bool) {
	if i := indexOf(d.Shown, id); i >= 0 {
		return d.Shown[i], true
	}
	return timeline.Brief{}, false
}

// Step selects the event that lies n places further in time (n may be negative)
// than the selected one; with nothing selected, the first one in view.
func (s *Session) Step(n int) (timeline.Brief, bool) {
	shown := s.data.Shown
	if len(shown) == 0 {
		return timeline.Brief{}, false
	}
	i := indexOf(shown, s.selection.EventID)
	if i < 0 {
		start := s.view.Start
		i = sort.Search(len(shown), func(i int) bool { return Point(shown[i]) >= start })
		n = 0
	}
	i = min(max(i+n, 0), len(shown)-1)
	s.SelectEvent(shown[i].ID)
	return shown[i], true
}

// Point is the one instant that stands for an event when one is needed: where it
// can have begun first, or last when that is open.
func Point(b timeline.Brief) timeline.Instant {
	switch {
	case b.Begin.Start != timeline.Beginning:
		return b.Begin.Start
	case b.Begin.End != timeline.Forever:
		return b.Begin.End - 1
	case b.End.Start != timeline.Beginning:
		return b.End.Start
	}
	return b.End.End - 1
}

// Reach is the span that an event takes on the line, open ends cut at the bound that is known.
func Reach(b timeline.Brief) timeline.Span {
	r := extent([]timeline.Brief{b})
	if r.IsEmpty() {
		r.End = r.Start + 1
	}
	return r
}

// Event reads one event with its quotes.
func (s *Session) Event(id timeline.ID) (timeline.Event, error) {
	return s.options.Store.Event(context.Background(), id)
}
