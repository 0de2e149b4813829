-- The words of each event, by event.number. It holds no copy of the texts; the first columns' names tell what they are for, and names has
-- one word for each participant, made from the whole name, and one for each article (asking.go).
CREATE VIRTUAL TABLE event_words USING fts5 (
	title, participants, place, notes, sentences, names,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
