-- The words of each event, by event.number. It holds no copy of the texts; the first column's name tells what it is for.
CREATE VIRTUAL TABLE event_words USING fts5 (
	title, participants, place, notes, sentences,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
