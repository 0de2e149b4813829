package session

import (
	"context"
	"time"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// How a change is shown. Most changes, and most of what undo takes back, are about some events: what was read of the library
// is brought up to date by just these events, whatever its size, and nothing is read again (advance.go). Changes of whole articles, and of
// very many events, are shown as far as they go, and the library is read beside the window.

// apply makes a change and shows it.
func (s *Session) apply(c storage.Change) bool {
	ctx := context.Background()
	if s.fail(s.options.Store.Apply(ctx, c)) {
		return false
	}
	s.message = ""
	if !s.follow(ctx, false) {
		s.patch(c)
		s.refreshSelection()
		s.tell(Data | Message)
		s.Reload()
	}
	return true
}

// mostSingle is up to how many events a change is shown event by event; beyond it reading all again is quicker.
const mostSingle = 256

// follow shows what the last step did to the library, or with undone what taking one back did; false when that takes reading it again.
func (s *Session) follow(ctx context.Context, undone bool) bool {
	if !s.loaded || s.reading {
		return false
	}
	step, err := s.options.Store.Last(ctx, undone, mostSingle)
	if err != nil || step.Count > mostSingle || len(step.Articles) > 0 || len(step.Settings) > 0 && s.grouping == ByCategory {
		return false // a track is called by its category
	}
	set := map[string]string{}
	for _, key := range step.Settings {
		if set[key], err = s.options.Store.Setting(ctx, key); err != nil {
			return false
		}
	}
	for i := range step.Events {
		if e := &step.Events[i]; undone {
			e.Was, e.Is = e.Is, e.Was
		}
	}
	// Only now: had somebody else changed the library meanwhile, it would be their step.
	version, err := s.options.Store.Version(ctx)
	if err != nil || version > s.version+1 {
		return false
	}
	if version == s.version { // it changed nothing, and the step is an older one
		step.Events, set = nil, nil
	}
	d := s.advance(ctx, step.Events, set)
	if d == nil {
		return false
	}
	s.version = version
	rows := s.rearranged(d, step.Events)
	s.advanced = time.Now()
	s.takeIn(d)
	if s.listed && !rows {
		s.arrange()
	}
	return true
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
	var edits []storage.Edit
	for i := range c.Save {
		edits = append(edits, storage.Edit{Is: &c.Save[i]})
	}
	for _, id := range c.Remove {
		edits = append(edits, storage.Edit{Was: &timeline.Event{ID: id}})
	}
	d := *s.data
	d.Levels = d.Levels.Update(s.drawn(&d, edits))
	d.define(c.Set)
	s.data = &d
}

// drawn parts events into those that are to be seen on the line and those that are not.
func (s *Session) drawn(d *Snapshot, edits []storage.Edit) (changed []timeline.Brief, removed []timeline.ID) {
	for _, e := range edits {
		if !isSeen(e.Is) {
			removed = append(removed, idOf(e))
			continue
		}
		b := Flat(e.Is)
		b.Track = d.trackOf(s.grouping, &b)
		if s.filter.keeps(&b) && d.found(b.ID) {
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
