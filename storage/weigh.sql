-- Version 3: what many articles tell weighs more.

-- The importance that the event has in its own article, while importance says what it has in the library.
-- -1: importance has never been weighed and is the article's own.
ALTER TABLE event ADD COLUMN own REAL NOT NULL DEFAULT -1;
