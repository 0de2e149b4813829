-- Version 2: one event that several articles tell.

-- event.id of the event that stands for this one as well and has its quotes; 0 when it stands for
-- itself. Bit 32 of flags says the same. An event that another stands for is kept as it was read, so that the two
-- can be separated again.
ALTER TABLE event ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
CREATE INDEX event_whole ON event (whole) WHERE whole <> 0;

-- Events that may be one (verdict 0), and events that the person says are not (1), which are never
-- offered again. a and b are event.id, the smaller first; either may be gone.
CREATE TABLE pair (
	a       INTEGER NOT NULL,
	b       INTEGER NOT NULL,
	verdict INTEGER NOT NULL,
	alike   REAL    NOT NULL,   -- 0 to 1: how alike their titles are
	PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_other ON pair (b, a);

-- What a step did to a pair: its verdict on the other side of the step, -1 when there is none.
CREATE TABLE step_pair (
	step  INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
	a     INTEGER NOT NULL,
	b     INTEGER NOT NULL,
	other INTEGER NOT NULL,
	PRIMARY KEY (step, a, b)
) STRICT, WITHOUT ROWID;
