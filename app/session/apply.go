package session

import (
	"context"
	"slices"
	"time"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// How a change is shown. Most changes are decisions about single events, one key after the other: what was read of the library
// is brought up to date by just these events, whatever its size, and nothing is read again (advance.go). Changes that can move
// others (an article leaves, events are joined or told apart) are shown as far as they go, and the library is read beside the window.

// apply makes a change and shows it.
func (s *Session) apply(c storage.Change) bool {
	ctx := context.Background()
	was, single := s.before(ctx, c)
	if s.fail(s.options.Store.Apply(ctx, c)) {
		return false
	}
	s.message = ""
	if d := s.advance(ctx, c, was); single && d != nil {
		rows := s.rearranged(d, c.Save)
		s.advanced = time.Now()
		s.takeIn(d)
		if s.listed && !rows {
			s.arrange()
		}
		return true
	}
	s.patch(c)
	s.refreshSelection()
	s.tell(Data | Message)
	s.Reload()
	return true
}

// mostSingle is up to how many events a change is shown event by event; beyond it reading all again is quicker.
const mostSingle = 64

// before reads the events of a change as they are, and reports whether they are all that it can alter.
func (s *Session) before(ctx context.Context, c storage.Change) (was []timeline.Event, single bool) {
	if !s.loaded || s.reading || len(c.Save) > mostSingle || len(c.Remove)+len(c.Drop)+len(c.Apart) > 0 || c.Source != nil {
		return nil, false
	}
	if len(c.Set) > 0 && s.grouping == ByCategory {
		return nil, false // tracks are called by it
	}
	for i := range c.Save {
		e, err := s.options.Store.Event(ctx, c.Save[i].ID)
		if err != nil || !s.isSingle(&e, &c.Save[i]) {
			return nil, false
		}
		was = append(was, e)
	}
	return was, true
}

// isSingle reports whether what differs between an event and what it becomes touches nothing else: who takes part and what
// quotes it are counted over the whole library, and only the library finds words.
func (s *Session) isSingle(was, is *timeline.Event) bool {
	if was.Whole != 0 || is.Whole != 0 || !slices.Equal(was.Participants, is.Participants) || !slices.Equal(was.Quotes, is.Quotes) {
		return false
	}
	_, asked := s.filter.query()
	return !asked || was.Title == is.Title && was.Place == is.Place && was.Notes == is.Notes
}

// define takes over the settings of a change that the Snapshot holds.
func (d *Snapshot) define(set map[string]string) {
	for key, value := range set {
		switch key {
		case storage.SettingEras:
			d.Eras = storage.ParseEras(value)
		case storage.SettingKinds:
			d.Palette = chart.NewPalette(storage.ParseKinds(value))
		}
	}
}

// patch shows a change at once, however large the library is. The reload that
// follows lets importance and counts catch up.
func (s *Session) patch(c storage.Change) {
	if s.grouping != Ungrouped { // which track it belongs to is found out while reloading
		return
	}
	d := *s.data
	d.Levels = d.Levels.Update(s.drawn(&d, c.Save, c.Remove))
	d.define(c.Set)
	s.data = &d
}

// drawn parts saved events into those that are to be seen on the line and those that are not, which join the removed ones.
func (s *Session) drawn(d *Snapshot, save []timeline.Event, remove []timeline.ID) (changed []timeline.Brief, removed []timeline.ID) {
	removed = remove
	for i := range save {
		b := save[i].Brief()
		b.Track = d.trackOf(s.grouping, &b)
		if s.filter.keeps(&b) && d.found(b.ID) && save[i].Whole == 0 {
			changed = append(changed, b)
		} else {
			removed = append(removed, b.ID)
		}
	}
	return changed, removed
}

// restAfterChange is how long after the last change a large library is laid out anew: a change takes the room that is
// left, and importance has its say when there is time.
const restAfterChange = 2 * time.Second

// settle lays a large library out anew after single changes, without a word.
func (s *Session) settle() {
	if s.advanced.IsZero() || s.reading || time.Since(s.advanced) < restAfterChange {
		return
	}
	s.advanced = time.Time{}
	if len(s.data.Shown) > chart.Small || s.grouping != Ungrouped { // the order of tracks follows what is in them
		s.start(load{quiet: true})
	}
}
