package session

import (
	"context"
	"fmt"
	"slices"

	"dateline/storage"
	"dateline/timeline"
)

func errMissing(what string, id timeline.ID) error {
	return fmt.Errorf("the library has no %s %s", what, id)
}

// Apply is as storage.Library's.
func (m *Memory) Apply(_ context.Context, c storage.Change) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.apart(c.Apart)
	m.done, m.undone = append(m.done, m.swap(c)), nil
	return nil
}

// swap makes a change and gives the one that takes it back.
func (m *Memory) swap(c storage.Change) storage.Change {
	m.version++
	back := storage.Change{Name: c.Name, Set: map[string]string{}}
	for key, value := range c.Set {
		back.Set[key] = m.set[key]
		m.set[key] = value
	}
	for _, e := range c.Save {
		if i := m.find(e.ID); i >= 0 {
			back.Save = append(back.Save, m.events[i])
			m.events[i] = e
			continue
		}
		back.Remove = append(back.Remove, e.ID)
		m.events = append(m.events, e)
	}
	for _, id := range c.Remove {
		if i := m.find(id); i >= 0 {
			back.Save = append(back.Save, m.events[i])
			m.events = slices.Delete(m.events, i, i+1)
		}
	}
	for i := range m.sources {
		if c.Source != nil && m.sources[i].ID == c.Source.ID {
			old := m.sources[i]
			back.Source = &old
			m.sources[i].Published = c.Source.Published
		}
	}
	return back
}

func (m *Memory) find(id timeline.ID) int {
	return slices.IndexFunc(m.events, func(e timeline.Event) bool { return e.ID == id })
}

// Undo is as storage.Library's.
func (m *Memory) Undo(context.Context) (string, error) { return m.move(&m.done, &m.undone) }

// Redo is as storage.Library's.
func (m *Memory) Redo(context.Context) (string, error) { return m.move(&m.undone, &m.done) }

func (m *Memory) move(from, to *[]storage.Change) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := len(*from)
	if n == 0 {
		return "", nil
	}
	c := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, m.swap(c))
	return c.Name, nil
}

// Last is as storage.Library's.
func (m *Memory) Last(_ context.Context, undone bool, _ int) (d storage.Details, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	steps := m.done
	if undone {
		steps = m.undone
	}
	if len(steps) == 0 {
		return d, nil
	}
	c := steps[len(steps)-1]
	side := func(id timeline.ID, other *timeline.Event) {
		e := storage.Edit{Was: other}
		if i := m.find(id); i >= 0 {
			now := m.events[i]
			e.Is = &now
		}
		if undone {
			e.Was, e.Is = e.Is, e.Was
		}
		d.Events = append(d.Events, e)
	}
	for i := range c.Save {
		side(c.Save[i].ID, &c.Save[i])
	}
	for _, id := range c.Remove {
		side(id, nil)
	}
	for key := range c.Set {
		d.Settings = append(d.Settings, key)
	}
	if c.Source != nil {
		d.Articles = append(d.Articles, storage.Moved{Title: c.Source.Title, Role: "publish"})
	}
	d.Count = len(d.Events)
	return d, nil
}

// UndoRedo is as storage.Library's.
func (m *Memory) UndoRedo(context.Context) (undo, redo string, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n := len(m.done); n > 0 {
		undo = m.done[n-1].Name
	}
	if n := len(m.undone); n > 0 {
		redo = m.undone[n-1].Name
	}
	return undo, redo, nil
}

// Version is as storage.Library's.
func (m *Memory) Version(context.Context) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.version, nil
}

// Setting is as storage.Library's.
func (m *Memory) Setting(_ context.Context, key string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.set[key], nil
}

// SetSetting is as storage.Library's.
func (m *Memory) SetSetting(_ context.Context, key, value string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.set[key] = value
	return nil
}
