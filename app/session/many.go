package session

import (
	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
)

// Marks are the events that a person has ticked in the list, to do something with all of them at once.

// IsMarked reports whether an event is ticked.
func (s *Session) IsMarked(id timeline.ID) bool { return s.marks[id] }

// Marked gives the ticked events in the order of the list; those that are not shown any more are left out.
func (s *Session) Marked() (ids []timeline.ID) {
	if len(s.marks) == 0 {
		return nil
	}
	for i := range s.rows {
		if s.marks[s.rows[i].ID] {
			ids = append(ids, s.rows[i].ID)
		}
	}
	return ids
}

// Mark ticks an event or takes the tick away.
func (s *Session) Mark(id timeline.ID) {
	if id == 0 {
		return
	}
	if s.marks == nil {
		s.marks = map[timeline.ID]bool{}
	}
	if s.marks[id] = !s.marks[id]; !s.marks[id] {
		delete(s.marks, id)
	}
	s.tell(Rows)
}

// MarkAll ticks all rows of the list, or none when all are.
func (s *Session) MarkAll() {
	all := len(s.Marked()) == len(s.rows)
	s.marks = map[timeline.ID]bool{}
	for i := range s.rows {
		if !all {
			s.marks[s.rows[i].ID] = true
		}
	}
	s.tell(Rows)
}

// ClearMarks takes all ticks away and reports whether there were any.
func (s *Session) ClearMarks() bool {
	any := len(s.marks) > 0
	s.marks = nil
	if any {
		s.tell(Rows)
	}
	return any
}

// Settle accepts, rejects or proposes again what is ticked, or else the selected event, in one undoable step, and goes on to the
// next row of the list.
func (s *Session) Settle(r timeline.Review) {
	ids := s.Marked()
	if len(ids) == 0 {
		next := s.following()
		if e := s.selection.Event; e != nil && e.Review != r {
			s.Review(r)
		}
		if next != 0 {
			s.SelectEvent(next)
		}
		return
	}
	var save []timeline.Event
	for _, id := range ids {
		e, err := s.Event(id)
		if s.fail(err) {
			return
		}
		if e.Review != r {
			e.Review = r
			save = append(save, e)
		}
	}
	s.marks = nil
	name := tongue.T(reviewNames[r]+" %s", Count(len(save), "event"))
	if len(save) > 0 && s.apply(storage.Change{Name: name, Save: save}) {
		s.Say(name + ".")
	}
}

// following is the event of the next row, 0 when the list is not in view or ends.
func (s *Session) following() timeline.ID {
	if !s.listed {
		return 0
	}
	if i := s.Row(s.selection.EventID); i >= 0 && i+1 < len(s.rows) {
		return s.rows[i+1].ID
	}
	return 0
}

// StepRow selects the row n places further down; with nothing selected, the first.
func (s *Session) StepRow(n int) {
	if len(s.rows) == 0 {
		return
	}
	i := s.Row(s.selection.EventID)
	if i < 0 {
		n, i = 0, 0
	}
	s.SelectEvent(s.rows[min(max(i+n, 0), len(s.rows)-1)].ID)
}
