package session

import (
	"context"
	"slices"

	"dateline/intake"
	"dateline/timeline"
)

// A Choice says what becomes of an article that is in the library twice.
type Choice int

// The choices.
const (
	KeepBoth    Choice = iota
	KeepEarlier        // the added one goes
	TakeAdded          // the earlier one goes, and hands the person's work on its events over
)

// Twice gives the articles that imports found twice, until the person has decided about them.
func (s *Session) Twice() []intake.Duplicate { return s.twice }

// Decide does what the person chose about an article that is there twice. It is one undoable step.
func (s *Session) Decide(d intake.Duplicate, c Choice) {
	s.twice = slices.DeleteFunc(slices.Clone(s.twice), func(o intake.Duplicate) bool { return o == d })
	switch c {
	case KeepEarlier:
		s.replace(d.Added, d.Known)
	case TakeAdded:
		s.replace(d.Known, d.Added)
	}
	s.tell(Job)
}

func (s *Session) replace(older, newer timeline.ID) {
	in := s.options.Intake
	s.background(func() func() {
		done, err := in.Replace(context.Background(), older, newer)
		return func() {
			if !s.fail(err) {
				s.Say("One of the two is taken out: " + done.String() + ".")
			}
			s.Reload()
		}
	})
}
