package session

import (
	"context"

	"dateline/app/tongue"
	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
)

// mostSteps is how many steps of the history are shown.
const mostSteps = 500

// History gives the last changes, the newest first; those that were taken back and can be made again come before the others.
func (s *Session) History() []storage.Step {
	steps, err := s.options.Store.History(context.Background(), mostSteps)
	s.fail(err)
	for i := range steps {
		steps[i].Name = tongue.Said(steps[i].Name) // those of an import are made below the window
	}
	return steps
}

// steps names what would be undone and made again.
func (s *Session) steps(ctx context.Context) (undo, redo string, err error) {
	undo, redo, err = s.options.Store.UndoRedo(ctx)
	return tongue.Said(undo), tongue.Said(redo), err
}

// shownSingly is up to how many steps are shown one after the other; beyond it reading all again is quicker.
const shownSingly = 8

// Travel takes n changes back, or makes -n of them again.
func (s *Session) Travel(n int) {
	back, said := n > 0, "Taken back: "
	if !back {
		said, n = "Made again: ", -n
	}
	step, done := s.turn, 0
	if n > shownSingly {
		step = s.turnUnseen
	}
	for ; done < n; done++ {
		if name, err := step(back); s.fail(err) || name == "" {
			break
		}
	}
	if done == 0 {
		return
	}
	s.Say(tongue.T(said+"%s.", Count(done, "change")))
	if n > shownSingly {
		s.Reload()
	}
}

// RemoveSource takes an article out, with the events that only it reports.
func (s *Session) RemoveSource(id timeline.ID) {
	src, ok := s.data.SourceOf(id)
	if !ok {
		return
	}
	title := src.Title
	if title == "" {
		title = src.Path
	}
	if s.apply(storage.Change{Name: tongue.T("Remove the article “%s”", Short(title, 40)), Drop: []timeline.ID{id}}) {
		s.Say("The article is removed with the events that only it reports. Undo brings it back.")
	}
}

// Split makes two events of the selected one: it keeps the first title and date, and a new event that is told by the same sentences gets the second.
func (s *Session) Split(fresh timeline.ID, first, second Part) {
	kept, ok := s.chosen()
	if !ok {
		return
	}
	title := kept.Title
	added := kept
	added.ID, added.Whole = fresh, 0
	first.set(&kept)
	second.set(&added)
	s.apply(storage.Change{Name: tongue.T("Split “%s”", Short(title, 40)), Save: []timeline.Event{kept, added},
		Apart: []storage.Pair{{A: kept.ID, B: added.ID}}})
}

// A Part is what an event becomes when it is split.
type Part struct {
	Title string
	Date  timeline.Date
}

// set gives an event the title and date of p. What differs is the person's.
func (p Part) set(e *timeline.Event) {
	if p.Title != e.Title {
		e.Title, e.Edited = p.Title, e.Edited|timeline.FieldTitle
	}
	if p.Date != e.Date {
		e.Date, e.Edited = p.Date, e.Edited|timeline.FieldDate
	}
}

// Preview says what a publication date of an article would move, and hands it to show on the owner's goroutine.
func (s *Session) Preview(source timeline.ID, d timeline.Date, show func([]intake.Move)) {
	in := s.options.Intake
	if in == nil {
		return
	}
	p := timeline.Published{Date: d, Evidence: "given by you"}
	s.background(func() func() {
		moves, err := in.Preview(context.Background(), source, p)
		return func() {
			if err == nil {
				show(moves)
			}
		}
	})
}
