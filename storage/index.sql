-- The indexes of event. They stand apart because a large import builds them anew, which is faster than row by row.
CREATE UNIQUE INDEX IF NOT EXISTS event_id ON event (id);
-- Everything that a list or a drawing needs, in order of time.
CREATE INDEX IF NOT EXISTS event_brief ON event (begin_earliest, begin_latest, id, end_earliest, end_latest,
	grain, flags, importance, status, category, review, origin, title);
-- What began in a stretch of time: one look-up for each breadth.
CREATE INDEX IF NOT EXISTS event_breadth ON event (breadth, begin_earliest, begin_latest);
