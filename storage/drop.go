package storage

import (
	"slices"

	"dateline/timeline"
)

// isTrashed reports whether a source is hidden. The answers of one transaction are kept: dropping comes first in a Change.
func (s *recorder) isTrashed(source int64) (bool, error) {
	if is, ok := s.trashed[source]; ok || source == 0 {
		return is, nil
	}
	is, err := s.has("SELECT 1 FROM source WHERE number = ? AND trashed", source)
	if s.trashed == nil {
		s.trashed = map[int64]bool{}
	}
	s.trashed[source] = is
	return is, err
}

// drop hides an article with the events that only it reports. Those that other articles report too lose its quotes.
func (s *recorder) drop(id timeline.ID) error {
	source, err := s.sourceNumber(s.ctx, id)
	if err != nil {
		return err
	}
	if hidden, err := s.isTrashed(source); err != nil || hidden || source == 0 {
		return err
	}
	if err := s.begin(); err != nil {
		return err
	}
	s.dropping = source
	if err := s.separate(source, id); err != nil {
		return err
	}
	if err := s.exec("INSERT INTO step_source (step, source, role) VALUES (?, ?, 'drop')", s.number, source); err != nil {
		return err
	}
	s.trashed[source], s.changed = true, true
	return s.exec("UPDATE source SET trashed = 1 WHERE number = ?", source)
}

// reported finds what an article reports or has brought. An event can be either alone: one that a person added to
// an article's quotes came from elsewhere, and one that was made without a quote is reported by nothing.
const reported = "SELECT event FROM quote WHERE source = ?1 UNION SELECT number FROM event INDEXED BY event_brief WHERE origin = ?1"

// separate takes the quotes of an article from the events that other articles report too; the others get it as their
// origin, with which they are hidden.
func (s *recorder) separate(source int64, id timeline.ID) error {
	numbers, err := s.numbers(s.ctx, reported, source)
	if err != nil {
		return err
	}
	for chunk := range slices.Chunk(numbers, firstChunk) {
		events, err := load(s.ctx, s.link, chunk)
		if err != nil {
			return err
		}
		for i := range events {
			if err := s.separateEvent(&events[i], source, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// separateEvent decides for one event. It stays in sight as long as another article reports it.
func (s *recorder) separateEvent(old *stored, source int64, id timeline.ID) error {
	e, origin := old.Event, old.origin
	// A copy: the quotes of old are what undo brings back.
	e.Quotes = slices.DeleteFunc(slices.Clone(old.Quotes), func(q timeline.Quote) bool { return q.Source == id })
	first, err := s.firstSource(&e)
	switch {
	case err != nil:
		return err
	// Nobody else reports it: it keeps its quotes, hidden with the article, for the day it comes back.
	case first == 0:
		e, origin = old.Event, source
		// It stands for nothing any more, and nothing for it: the others are told by other articles.
		e.Whole = 0
		if err := s.repoint(e.ID, 0); err != nil {
			return err
		}
	case origin == source:
		origin = first
	}
	return s.replace(old, &e, origin)
}
