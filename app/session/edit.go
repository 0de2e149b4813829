package session

import (
	"context"

	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
)

// Edit changes the selected event in one undoable step. change alters a copy;
// field is what the person now owns, so that no later reading changes it.
func (s *Session) Edit(name string, field timeline.Fields, change func(*timeline.Event)) {
	e, ok := s.chosen()
	if !ok {
		return
	}
	change(&e)
	e.Edited |= field
	s.apply(storage.Change{Name: name, Save: []timeline.Event{e}})
}

// chosen is the selected event as it is in the library now: another window may have changed it since it was shown, and what was
// done there must not be undone by the way.
func (s *Session) chosen() (timeline.Event, bool) {
	if s.selection.Event == nil {
		return timeline.Event{}, false
	}
	e, err := s.Event(s.selection.EventID)
	return e, !s.fail(err)
}

// Review accepts, rejects or proposes the selected event again.
func (s *Session) Review(r timeline.Review) {
	if e := s.selection.Event; e != nil && e.Review != r {
		s.Edit(tongue.T(reviewNames[r]+" “%s”", Short(e.Title, 40)), 0, func(e *timeline.Event) { e.Review = r })
	}
}

var reviewNames = map[timeline.Review]string{
	timeline.Proposed: "Propose again", timeline.Accepted: "Accept", timeline.Rejected: "Reject",
}

// Short cuts a text to n characters with an ellipsis.
func Short(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return text
}

// Add keeps an event that the person made, and selects it.
func (s *Session) Add(e timeline.Event) {
	if s.apply(storage.Change{Name: tongue.T("Add “%s”", Short(e.Title, 40)), Save: []timeline.Event{e}}) {
		s.SelectEvent(e.ID)
	}
}

// Undo takes the last change back and says which it was.
func (s *Session) Undo() {
	s.stepHistory("Undone", "There is nothing to undo.", true)
}

// Redo makes the last undone change again and says which it was.
func (s *Session) Redo() {
	s.stepHistory("Redone", "There is nothing to redo.", false)
}

func (s *Session) stepHistory(done, nothing string, back bool) {
	switch name, err := s.turn(back); {
	case s.fail(err):
	case name == "":
		s.Say(nothing)
	default:
		s.Say(tongue.T(done) + ": " + tongue.Said(name))
	}
}

// turn takes a change back, or makes one again, and shows it. The name is "" when there was none.
func (s *Session) turn(back bool) (name string, err error) {
	if name, err = s.turnUnseen(back); err == nil && name != "" && !s.follow(context.Background(), back) {
		s.Reload()
	}
	return name, err
}

// turnUnseen is turn without showing it.
func (s *Session) turnUnseen(back bool) (name string, err error) {
	if back {
		return s.options.Store.Undo(context.Background())
	}
	return s.options.Store.Redo(context.Background())
}

// Republish gives an article another publication date. Its relative events move
// in one undoable step beside the owner, and the status bar says how many.
func (s *Session) Republish(source timeline.ID, d timeline.Date) {
	in := s.options.Intake
	if in == nil {
		s.Say("Still getting ready to read. Try again in a moment.")
		return
	}
	p := timeline.Published{Date: d, Evidence: "given by you"}
	if !d.IsKnown() {
		p = timeline.Published{}
	}
	s.Say("Dating the article again …")
	s.background(func() func() {
		moved, err := in.Republish(context.Background(), source, p)
		return func() {
			if s.fail(err) {
				return
			}
			s.Say(movedSentence(d, moved))
			s.Reload()
		}
	})
}

func movedSentence(d timeline.Date, moved int) string {
	said := tongue.T("Publication date: %s.", tongue.Date(d)) + " "
	if !d.IsKnown() {
		said = tongue.T("The publication date is open again.") + " "
	}
	if moved == 0 {
		return said + tongue.T("No event hangs on it.")
	}
	return said + tongue.T("%s moved.", Count(moved, "event"))
}
