package storage

import (
	"context"

	"dateline/timeline"
)

// How importance comes to be. An article can only say how important an event is among its own;
// which days matter in a library is told by how many articles speak of them, the best
// single sign there is of what journalists put on their timelines. So each import weighs the days that it
// told of anew. The article's own importance stays in event.own, and what the person set stays as it is.

// The odds of an event, importance to 1 - importance, grow with the square of the number of articles that tell of its day:
// one article changes nothing, and what a dozen tell stands before the greatest news of a single one.

// little is by how much the odds must have changed for an event to be written again: when a tenth more
// articles tell of its day. Of a day that hundreds tell, one more would otherwise have all events rewritten.
const little = 1.2

// dayBegins is the first second of the day of an event, and isOneDay says that the event surely began within a day:
// a month that many articles name says nothing about its days.
const (
	dayBegins = "begin_earliest - ((begin_earliest % 86400) + 86400) % 86400"
	isOneDay  = "begin_latest <= " + dayBegins + " + 86400"
)

// Weigh brings the importance of all events up to date that began on a day of which one of these sources
// tells. It is no step of undo: it follows from what is in the library.
func (l *Library) Weigh(ctx context.Context, sources []timeline.ID) error {
	if len(sources) == 0 {
		return nil
	}
	numbers := make([]int64, len(sources))
	for i, id := range sources {
		numbers[i] = int64(id)
	}
	return l.write(ctx, "weigh the events", func(w *work) error {
		w.changed = true
		for _, step := range []struct {
			sql  string
			args []any
		}{
			{"CREATE TEMP TABLE IF NOT EXISTS told (day INTEGER PRIMARY KEY, articles INTEGER)", nil},
			{"CREATE TEMP TABLE IF NOT EXISTS weighed (event INTEGER PRIMARY KEY, own REAL, importance REAL)", nil},
			{"DELETE FROM temp.told", nil},
			{"DELETE FROM temp.weighed", nil},
			{findDays, []any{jsonNumbers(numbers)}},
			{countArticles, nil},
			{weighDays, []any{int(timeline.FieldImportance), little}},
		} {
			if err := w.exec(step.sql, step.args...); err != nil {
				return err
			}
		}
		return w.writeWeights()
	})
}

// weighedAtOnce is how many events one statement writes: until it ends SQLite keeps the pages that it changes in memory as they were.
const weighedAtOnce = 2000

// writeWeights writes what was weighed.
func (w *work) writeWeights() error {
	for {
		last, err := w.number(w.ctx, "SELECT coalesce(max(event), 0) FROM (SELECT event FROM temp.weighed ORDER BY event LIMIT ?)", weighedAtOnce)
		if err != nil || last == 0 {
			return err
		}
		if err := w.exec(writeWeights, last); err != nil {
			return err
		}
		if err := w.exec("DELETE FROM temp.weighed WHERE event <= ?", last); err != nil {
			return err
		}
	}
}

// The days first, once for all: counting inside the update would see half of its own work. Parts of a joined event
// count too, since an article tells each of them.
const (
	findDays = `INSERT INTO temp.told (day, articles) SELECT DISTINCT ` + dayBegins + `, 0 FROM event
		WHERE number IN (SELECT event FROM quote WHERE source IN (SELECT number FROM source WHERE id IN (SELECT value FROM json_each(?)))) AND ` + isOneDay
	countArticles = `UPDATE temp.told SET articles = (SELECT count(DISTINCT origin) FROM event
		WHERE begin_earliest >= day AND begin_earliest < day + 86400 AND ` + isOneDay + `
			AND origin <> 0 AND origin NOT IN (SELECT number FROM source WHERE trashed))`
	weighDays = `INSERT INTO temp.weighed (event, own, importance) SELECT number, before, now
		FROM (SELECT number, importance AS shown, own AS kept, before, before * articles * articles / (1 - before + before * articles * articles) AS now
			FROM (SELECT number, articles, importance, own, CASE WHEN own < 0 THEN importance ELSE own END AS before
				FROM temp.told CROSS JOIN event ON begin_earliest >= day AND begin_earliest < day + 86400
				WHERE edited & ?1 = 0 AND articles > 0 AND ` + isOneDay + `))
		WHERE kept < 0 AND now <> shown OR now * (1 - shown) > ?2 * shown * (1 - now) OR shown * (1 - now) > ?2 * now * (1 - shown)`
	// Found first and written then: in one statement SQLite would go through all events once for each day.
	writeWeights = `UPDATE event SET (own, importance) = (SELECT w.own, w.importance FROM temp.weighed AS w WHERE w.event = number)
		WHERE number IN (SELECT event FROM temp.weighed WHERE event <= ?)`
)
