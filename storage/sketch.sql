-- Version 5: the same text is found again under another title.

-- Some numbers made from the text of an article. Articles with much of the same text share one of them.
CREATE TABLE sketch (
	number INTEGER NOT NULL,
	source INTEGER NOT NULL,   -- source.number
	PRIMARY KEY (number, source)
) STRICT, WITHOUT ROWID;
-- 0: it came before there were sketches, and has none yet.
ALTER TABLE source ADD COLUMN sketched INTEGER NOT NULL DEFAULT 0;
CREATE INDEX source_unsketched ON source (number) WHERE NOT sketched;
