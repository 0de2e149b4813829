package session

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"dateline/storage"
	"dateline/timeline"
)

// Memory is a library that is kept in memory and forgotten at the end: for
// measuring the window by itself, and for tests.
type Memory struct {
	mu      sync.Mutex
	briefs  []timeline.Brief // of events that are only known in the flat form, by beginning
	events  []timeline.Event
	sources []timeline.Source
	set     map[string]string
	done    []storage.Change // applied changes, as they were before
	undone  []storage.Change
	offers  []storage.Offer
	version int64
}

// NewMemory makes a library of events in flat form, of full events and of their sources.
func NewMemory(briefs []timeline.Brief, events []timeline.Event, sources []timeline.Source) *Memory {
	return &Memory{briefs: briefs, events: events, sources: sources, set: map[string]string{}, version: 1}
}

// Briefs is as storage.Library's.
func (m *Memory) Briefs(_ context.Context, q timeline.Query) iter.Seq2[timeline.Brief, error] {
	return func(yield func(timeline.Brief, error) bool) {
		m.mu.Lock()
		flat := m.briefs // they never change, and a million of them are not copied
		if len(m.events) > 0 {
			flat = append([]timeline.Brief(nil), flat...)
		}
		for _, e := range m.events {
			if matches(e, q) {
				flat = append(flat, e.Brief())
			}
		}
		m.mu.Unlock()
		if len(m.events) > 0 {
			slices.SortStableFunc(flat, func(a, b timeline.Brief) int { return inTime(&a, &b) })
		}
		for _, b := range flat {
			if !yield(b, nil) {
				return
			}
		}
	}
}

// Matches is as storage.Library's.
func (m *Memory) Matches(ctx context.Context, q timeline.Query) (ids []timeline.ID, err error) {
	for b := range m.Briefs(ctx, q) {
		ids = append(ids, b.ID)
	}
	return ids, nil
}

func matches(e timeline.Event, q timeline.Query) bool {
	found := q.Participant == "" && q.Source == 0
	for _, p := range e.Participants {
		found = found || p == q.Participant
	}
	for _, quote := range e.Quotes {
		found = found || q.Source != 0 && quote.Source == q.Source
	}
	if e.Whole != 0 || len(q.Reviews) == 0 && e.Review == timeline.Rejected {
		return false
	}
	return found && strings.Contains(strings.ToLower(e.Title), strings.ToLower(q.Words))
}

// Events is as storage.Library's.
func (m *Memory) Events(_ context.Context, q timeline.Query) iter.Seq2[timeline.Event, error] {
	return func(yield func(timeline.Event, error) bool) {
		m.mu.Lock()
		events := append([]timeline.Event(nil), m.events...)
		m.mu.Unlock()
		for _, e := range events {
			if matches(e, q) && !yield(e, nil) {
				return
			}
		}
	}
}

// Event is as storage.Library's.
func (m *Memory) Event(_ context.Context, id timeline.ID) (timeline.Event, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.events {
		if e.ID == id {
			return e, nil
		}
	}
	for _, b := range m.briefs {
		if b.ID == id {
			return timeline.Event{ID: id, Title: b.Title, Date: timeline.Within(b.Begin), Status: b.Status,
				Category: b.Category, Review: b.Review, Importance: float64(b.Importance)}, nil
		}
	}
	return timeline.Event{}, errMissing("event", id)
}

// Kinds is as storage.Library's.
func (m *Memory) Kinds(ctx context.Context) (timeline.Kinds, error) {
	text, _ := m.Setting(ctx, storage.SettingKinds)
	return storage.ParseKinds(text), nil
}

// Sources is as storage.Library's.
func (m *Memory) Sources(context.Context) ([]timeline.Source, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]timeline.Source(nil), m.sources...), nil
}

// Source is as storage.Library's.
func (m *Memory) Source(_ context.Context, id timeline.ID) (timeline.Source, []byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, s := range m.sources {
		if s.ID == id {
			return s, nil, nil
		}
	}
	return timeline.Source{}, nil, errMissing("article", id)
}
