-- The events for people and other programs: words, and ISO 8601 times from the year -9999 to 9999.
-- "begins" is the earliest time at which it began, "begins_before" and "ends_before" are the first times too late.
-- SQLite does not write years before 0 as ISO 8601 does: they are moved by 10000 years, in which the calendar repeats, and named back.
DROP VIEW IF EXISTS event_list;
CREATE VIEW event_list AS
SELECT
	printf('%016x', e.id) AS id,
	e.title,
	e.edtf,
	CASE WHEN e.begin_earliest < -62167219200 AND e.begin_earliest >= -377705116800
		THEN printf('-%04d', 10000 - strftime('%Y', e.begin_earliest + 315569520000, 'unixepoch')) || strftime('-%m-%dT%H:%M:%SZ', e.begin_earliest + 315569520000, 'unixepoch')
		ELSE strftime('%Y-%m-%dT%H:%M:%SZ', e.begin_earliest, 'unixepoch') END AS begins,
	CASE WHEN e.begin_latest < -62167219200 AND e.begin_latest >= -377705116800
		THEN printf('-%04d', 10000 - strftime('%Y', e.begin_latest + 315569520000, 'unixepoch')) || strftime('-%m-%dT%H:%M:%SZ', e.begin_latest + 315569520000, 'unixepoch')
		ELSE strftime('%Y-%m-%dT%H:%M:%SZ', e.begin_latest, 'unixepoch') END AS begins_before,
	CASE WHEN e.end_latest < -62167219200 AND e.end_latest >= -377705116800
		THEN printf('-%04d', 10000 - strftime('%Y', e.end_latest + 315569520000, 'unixepoch')) || strftime('-%m-%dT%H:%M:%SZ', e.end_latest + 315569520000, 'unixepoch')
		ELSE strftime('%Y-%m-%dT%H:%M:%SZ', e.end_latest, 'unixepoch') END AS ends_before,
	(SELECT name FROM name WHERE kind = 'grain' AND number = e.grain) AS grain,
	(SELECT name FROM name WHERE kind = 'status' AND number = e.status) AS status,
	coalesce((SELECT nullif(value ->> 'name', '') FROM json_each((SELECT value FROM setting WHERE key = 'categories')) WHERE value ->> 'category' = e.category),
		(SELECT name FROM name WHERE kind = 'category' AND number = e.category), 'category ' || e.category) AS category,
	(SELECT name FROM name WHERE kind = 'review' AND number = e.review) AS review,
	round(e.importance, 6) AS importance,
	replace(e.participants, char(10), '; ') AS participants,
	e.place,
	e.notes,
	s.title AS source,
	s.published AS source_published,
	CAST(substr(CAST(s.text AS BLOB), q.sentence_begin + 1, q.sentence_end - q.sentence_begin) AS TEXT) AS sentence,
	(SELECT count(*) FROM quote WHERE event = e.number) AS sources
FROM event AS e
	LEFT JOIN quote AS q ON q.event = e.number AND q.position = 0
	LEFT JOIN source AS s ON s.number = q.source
WHERE e.whole = 0 AND e.origin NOT IN (SELECT number FROM source WHERE trashed);
