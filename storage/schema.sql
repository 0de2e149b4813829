-- A Dateline library as version 1 had it; join.sql says what version 2 adds, weigh.sql version 3, define.sql version 4, sketch.sql version 5,
-- view.sql has the view for people. One SQLite file in WAL mode:
--   PRAGMA application_id  1148482670, the letters "Dtln"
--   PRAGMA user_version    the version of this schema
-- Instants are whole seconds from 1970-01-01T00:00:00Z on the proleptic
-- Gregorian calendar. The smallest integer stands for "no bound before", the largest for
-- "no bound after". The view event_list shows the events in words; read that
-- one from other tools, and leave writing to Dateline, which keeps undo and search in step.

-- One row of facts about the library itself.
CREATE TABLE library (
	one               INTEGER PRIMARY KEY CHECK (one = 1),
	created           INTEGER NOT NULL,            -- Unix time
	changes           INTEGER NOT NULL DEFAULT 0,  -- grows by one with every change to articles or events
	last_event        INTEGER NOT NULL DEFAULT 0,  -- highest event.number ever given: none is used twice
	backed_up         INTEGER NOT NULL,            -- Unix time of the last daily backup, at first of the creation
	backed_up_changes INTEGER NOT NULL DEFAULT 0   -- changes at that time
) STRICT;

-- The words for the numbers in event.status, event.category, event.review and event.grain.
CREATE TABLE name (
	kind   TEXT    NOT NULL, -- 'status', 'category', 'review', 'grain'
	number INTEGER NOT NULL,
	name   TEXT    NOT NULL,
	PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;

-- An article as it was read. The text is last, so that lists do not load it.
CREATE TABLE source (
	number     INTEGER PRIMARY KEY,
	id         INTEGER NOT NULL UNIQUE,     -- 64 bits derived from the content; printed as 16 hexadecimal digits
	path       TEXT    NOT NULL,            -- where it was read from
	title      TEXT    NOT NULL,
	byline     TEXT    NOT NULL,
	publisher  TEXT    NOT NULL,
	address    TEXT    NOT NULL,            -- canonical URL
	language   TEXT    NOT NULL,            -- BCP 47
	published  TEXT    NOT NULL,            -- EDTF, '' when nobody knows
	evidence   TEXT    NOT NULL,            -- how that is known
	candidates TEXT    NOT NULL,            -- JSON: every publication date that was found
	added      INTEGER NOT NULL,            -- Unix time
	trashed    INTEGER NOT NULL DEFAULT 0,  -- 1: taken back by undo or dropped; it and its events are hidden
	unquoted   INTEGER NOT NULL DEFAULT 0,  -- 1: it came with events that have no quote
	reading    BLOB,                        -- what is needed to date it again; private to the program
	text       TEXT    NOT NULL             -- UTF-8; ranges in quote count its bytes
) STRICT;
CREATE INDEX source_trashed ON source (number) WHERE trashed;

-- An event. It began in [begin_earliest, begin_latest) and ended in [end_earliest, end_latest);
-- the two are the same for an event without an extent.
CREATE TABLE event (
	number         INTEGER PRIMARY KEY,   -- private to this file
	id             INTEGER NOT NULL,      -- for good, as in source.id
	title          TEXT    NOT NULL,
	edtf           TEXT    NOT NULL,      -- ISO 8601-2:2019, '' when nothing bounds it
	begin_earliest INTEGER NOT NULL,
	begin_latest   INTEGER NOT NULL,
	end_earliest   INTEGER NOT NULL,
	end_latest     INTEGER NOT NULL,
	breadth        INTEGER NOT NULL,      -- bits of begin_latest - begin_earliest - 1, 64 when open: narrows viewport queries
	grain          INTEGER NOT NULL,      -- unit the date is told in
	flags          INTEGER NOT NULL,      -- 1 extent, 2 approximate, 4 uncertain, 8 sources disagree, 16 undated
	importance     REAL    NOT NULL,      -- 0 to 1
	status         INTEGER NOT NULL,
	category       INTEGER NOT NULL,
	review         INTEGER NOT NULL,
	origin         INTEGER NOT NULL,      -- source.number it was read from, 0 for one added by hand
	edited         INTEGER NOT NULL,      -- bits of the fields that the person set
	participants   TEXT    NOT NULL,      -- one a line
	place          TEXT    NOT NULL,
	notes          TEXT    NOT NULL,
	reasons        TEXT    NOT NULL       -- JSON array of sentences, '' for none
) STRICT;

-- Where a source reports an event. Ranges are [begin, end) in bytes of source.text.
CREATE TABLE quote (
	event            INTEGER NOT NULL REFERENCES event (number) ON DELETE CASCADE,
	position         INTEGER NOT NULL,   -- 0 first
	source           INTEGER NOT NULL REFERENCES source (number),
	sentence_begin   INTEGER NOT NULL,
	sentence_end     INTEGER NOT NULL,
	expression_begin INTEGER NOT NULL,   -- the time expression; begin = end when there is none
	expression_end   INTEGER NOT NULL,
	meaning          TEXT    NOT NULL,   -- of the expression, before it was anchored
	value            TEXT    NOT NULL,   -- its TIMEX3 value
	edtf             TEXT    NOT NULL,   -- the date that this source gives
	PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_source ON quote (source, event);

-- The steps of undo and redo. Those with undone = 1 are the newest; a new step removes them.
CREATE TABLE step (
	number INTEGER PRIMARY KEY AUTOINCREMENT,
	name   TEXT    NOT NULL,            -- 'Reject 3 events'
	time   INTEGER NOT NULL,            -- Unix time
	undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a step did to an event: the fields as they are on the other side of the step.
CREATE TABLE step_event (
	step  INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
	event INTEGER NOT NULL,             -- event.id
	other TEXT    NOT NULL,             -- JSON of the fields that differ; '' when there is no such event on the other side
	PRIMARY KEY (step, event)
) STRICT, WITHOUT ROWID;

-- What a step did to a source: 'import' brought it, 'drop' hid it, 'publish' dated it.
CREATE TABLE step_source (
	step   INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
	source INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
	role   TEXT    NOT NULL,
	other  TEXT    NOT NULL DEFAULT '', -- 'publish': JSON of the publication date on the other side of the step
	PRIMARY KEY (step, source, role)
) STRICT, WITHOUT ROWID;

-- Small values such as the last view.
CREATE TABLE setting (
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Events whose words the full-text index (event_words, an FTS5 table, where the
-- program has FTS5) does not know yet. Search looks at these one by one.
CREATE TABLE unsearched (
	event INTEGER PRIMARY KEY           -- event.number, of a removed event perhaps
) STRICT;
