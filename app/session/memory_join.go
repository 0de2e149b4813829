package session

import (
	"context"
	"slices"

	"dateline/storage"
	"dateline/timeline"
)

// Offer adds a pair that may be one event.
func (m *Memory) Offer(a, b timeline.ID) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.offers = append(m.offers, storage.Offer{Pair: storage.Pair{A: a, B: b}, Alike: 0.5})
}

// Offers is as storage.Library's, but that telling apart cannot be undone.
func (m *Memory) Offers(_ context.Context, id timeline.ID) (all []storage.Offer, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, o := range m.offers {
		if (id == 0 || o.A == id || o.B == id) && m.isFree(o.A) && m.isFree(o.B) {
			all = append(all, o)
		}
	}
	return all, nil
}

func (m *Memory) isFree(id timeline.ID) bool {
	i := m.find(id)
	return i >= 0 && m.events[i].Whole == 0 && m.events[i].Review != timeline.Rejected
}

// apart forgets the offers of pairs that were told apart.
func (m *Memory) apart(pairs []storage.Pair) {
	m.offers = slices.DeleteFunc(m.offers, func(o storage.Offer) bool {
		return slices.ContainsFunc(pairs, func(p storage.Pair) bool { return p == o.Pair || p.A == o.B && p.B == o.A })
	})
}

// Parts is as storage.Library's.
func (m *Memory) Parts(_ context.Context, whole timeline.ID) (parts []timeline.Event, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.events {
		if whole != 0 && e.Whole == whole {
			parts = append(parts, e)
		}
	}
	return parts, nil
}

// History is as storage.Library's, without times.
func (m *Memory) History(_ context.Context, limit int) (steps []storage.Step, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range m.undone {
		steps = append(steps, storage.Step{Number: int64(len(m.done) + len(m.undone) - len(steps)), Name: c.Name, Undone: true})
	}
	for _, c := range slices.Backward(m.done) {
		steps = append(steps, storage.Step{Number: int64(len(m.done) + len(m.undone) - len(steps)), Name: c.Name})
	}
	return steps[:min(limit, len(steps))], nil
}

// Details is as storage.Library's, for the last change alone: the others it tells by name.
func (m *Memory) Details(_ context.Context, step int64, limit int) (d storage.Details, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n := len(m.done); n == 0 || int64(n) != step {
		return d, nil
	}
	c := m.done[len(m.done)-1]
	d.Count = len(c.Save) + len(c.Remove)
	for i := range c.Save[:min(limit, len(c.Save))] {
		e := storage.Edit{Was: &c.Save[i]}
		if at := m.find(c.Save[i].ID); at >= 0 {
			e.Is = &m.events[at]
		}
		d.Events = append(d.Events, e)
	}
	return d, nil
}
