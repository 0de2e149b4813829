package session

import (
	"context"

	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/merge"
)

// Joins are what the library knows of the selected event and others: the tellings that it stands for, and the events that it may be one with.
type Joins struct {
	Parts  []timeline.Event
	Offers []timeline.Event // the likeliest first
}

// joinsOf reads the Joins of an event. What cannot be read is left out: the event itself is there to be seen.
func (s *Session) joinsOf(ctx context.Context, id timeline.ID) (j Joins) {
	j.Parts, _ = s.options.Store.Parts(ctx, id)
	offers, _ := s.options.Store.Offers(ctx, id)
	for _, o := range offers {
		other := o.A
		if other == id {
			other = o.B
		}
		if e, err := s.options.Store.Event(ctx, other); err == nil {
			j.Offers = append(j.Offers, e)
		}
	}
	return j
}

// JoinWith makes the selected event and another one, in one undoable step, and selects what stands for both.
func (s *Session) JoinWith(other timeline.ID) {
	if e := s.selection.Event; e != nil && other != e.ID {
		s.JoinAll([]timeline.ID{e.ID, other})
	}
}

// JoinAll makes one event of several.
func (s *Session) JoinAll(ids []timeline.ID) {
	if len(ids) < 2 {
		s.Say("Mark two events or more to join them.")
		return
	}
	var whole timeline.Event
	var parts []timeline.Event
	for i, id := range ids {
		e, err := s.Event(id)
		if s.fail(err) {
			return
		}
		if i == 0 {
			whole = e
			continue
		}
		var part timeline.Event
		whole, part = merge.Join(whole, e)
		// What gave way before follows to the event that stands for all.
		for k := range parts {
			parts[k].Whole = whole.ID
		}
		parts = append(parts, part)
	}
	name := tongue.T("Join “%s” with %s", Short(whole.Title, 40), Count(len(parts), "other telling"))
	if s.apply(storage.Change{Name: name, Save: append([]timeline.Event{whole}, parts...)}) {
		s.SelectEvent(whole.ID)
		s.Say("Joined: every source is kept, and Separate parts them again.")
	}
}

// Separate takes a telling out of the selected event again. The two are never offered to be joined again.
func (s *Session) Separate(part timeline.ID) {
	e, ok := s.chosen()
	if !ok {
		return
	}
	p, err := s.Event(part)
	if s.fail(err) || p.Whole != e.ID {
		return
	}
	whole, free := merge.Separate(e, p)
	s.apply(storage.Change{Name: tongue.T("Separate “%s”", Short(p.Title, 40)), Save: []timeline.Event{whole, free},
		Apart: []storage.Pair{{A: whole.ID, B: free.ID}}})
}

// TellApart says that the selected event and another are two. They are never offered again.
func (s *Session) TellApart(other timeline.ID) {
	if e := s.selection.Event; e != nil {
		s.apply(storage.Change{Name: tongue.T("Tell apart “%s”", Short(e.Title, 40)), Apart: []storage.Pair{{A: e.ID, B: other}}})
	}
}
