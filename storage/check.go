package storage

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"

	"dateline/timeline"
)

// A Health is what Check finds.
type Health struct {
	Problems []string // one sentence each; none when the library is whole
	Sources  int
	Events   int
	Quotes   int
	Reviews  map[timeline.Review]int // events by review
	Steps    int                     // of undo and redo
	Waiting  int                     // events that the search index does not have yet
	Words    bool                    // there is a search index and this program can use it
	Format   int                     // version of the schema
	Size     int64                   // bytes, free pages included
	Backups  []Backup
}

// IsWhole reports whether nothing is wrong.
func (h Health) IsWhole() bool { return len(h.Problems) == 0 }

// maxProblems bounds what SQLite lists.
// A damaged file can have a problem a page; nobody reads more than the first ones.
const maxProblems = 20

// Check reads all of the library and looks whether it is whole. An error means that the check could not be made at all.
func (l *Library) Check(ctx context.Context) (h Health, err error) {
	err = l.copying(ctx, "check", func(k *link) error {
		if err := h.integrity(ctx, k); err != nil {
			return err
		}
		h.Words = l.words
		// What follows says in Problems what it cannot read: the rest of the check is still worth having.
		h.sense(ctx, k)
		if l.words {
			h.search(ctx, k)
		}
		return h.count(ctx, k)
	})
	if err == nil {
		h.Backups, err = Backups(l.path)
	}
	return h, err
}

// integrity lets SQLite look at every page, row, index and reference.
func (h *Health) integrity(ctx context.Context, k *link) error {
	err := k.rows(ctx, fmt.Sprintf("PRAGMA integrity_check(%d)", maxProblems), nil, func(v []driver.Value) error {
		// What a module says that is not compiled in is no damage.
		if s := str(v[0]); s != "ok" && !strings.Contains(s, "no such module") {
			h.Problems = append(h.Problems, "SQLite: "+strings.TrimSpace(s))
		}
		return nil
	})
	if err != nil {
		return err
	}
	broken := map[string]int{}
	err = k.rows(ctx, `SELECT "table", parent FROM pragma_foreign_key_check`, nil, func(v []driver.Value) error {
		broken[fmt.Sprintf("%s refers to a %s that is not there", str(v[0]), str(v[1]))]++
		return nil
	})
	for what, n := range broken {
		h.Problems = append(h.Problems, fmt.Sprintf("%d times a %s", n, what))
	}
	return err
}

// senses are rows that break a promise of the schema; each query counts them.
var senses = []struct{ query, problem string }{
	{"SELECT count(*) FROM event WHERE begin_latest < begin_earliest OR end_latest < end_earliest", "events begin or end at no time"},
	{"SELECT count(*) FROM event WHERE origin <> 0 AND origin NOT IN (SELECT number FROM source)", "events come from an article that is not there"},
	{"SELECT count(*) FROM event WHERE (whole <> 0) <> (flags & 32 <> 0)", "events say in two ways whether another stands for them"},
	{"SELECT count(*) FROM event WHERE whole <> 0 AND whole NOT IN (SELECT id FROM event WHERE whole = 0)", "events are hidden behind one that is not there"},
	{"SELECT count(*) FROM event WHERE number > (SELECT last_event FROM library)", "events have a number that was never given"},
	{"SELECT count(*) FROM quote JOIN source ON source.number = source WHERE sentence_begin < 0 OR sentence_end > octet_length(text)", "quotes lie outside the text of their article"},
	{"SELECT count(*) FROM step WHERE NOT undone AND number > (SELECT min(number) FROM step WHERE undone)", "steps of undo are out of order"},
	{"SELECT abs(count(*) - 1) FROM library", "rows too many or too few describe the library"},
}

// sense looks for what SQLite cannot know.
func (h *Health) sense(ctx context.Context, k *link) {
	for _, s := range senses {
		switch n, err := k.number(ctx, s.query); {
		case err != nil:
			h.Problems = append(h.Problems, fmt.Sprintf("could not count how many %s: %v", s.problem, err))
		case n != 0:
			h.Problems = append(h.Problems, fmt.Sprintf("%d %s", n, s.problem))
		}
	}
}

// search compares the search index with the events; integrity has looked at the index itself.
func (h *Health) search(ctx context.Context, k *link) {
	for query, problem := range map[string]string{
		"SELECT count(*) FROM event WHERE number NOT IN (SELECT rowid FROM event_words) AND number NOT IN unsearched": "the search index lacks %d events",
		"SELECT count(*) FROM event_words WHERE rowid NOT IN (SELECT number FROM event) AND rowid NOT IN unsearched":  "the search index has %d events that are gone",
	} {
		switch n, err := k.number(ctx, query); {
		case err != nil:
			h.Problems = append(h.Problems, "the search index cannot be read: "+err.Error())
		case n > 0:
			h.Problems = append(h.Problems, fmt.Sprintf(problem, n))
		}
	}
}

// count counts what can be seen, as the window does: articles in the trash and their events are left out.
func (h *Health) count(ctx context.Context, k *link) error {
	h.Reviews = map[timeline.Review]int{}
	for query, n := range map[string]*int{
		"SELECT count(*) FROM source WHERE NOT trashed":               &h.Sources,
		"SELECT count(*) FROM event WHERE " + shown + " AND " + alone: &h.Events,
		"SELECT count(*) FROM quote":                                  &h.Quotes,
		"SELECT count(*) FROM step":                                   &h.Steps,
		"SELECT count(*) FROM unsearched":                             &h.Waiting,
		"PRAGMA user_version":                                         &h.Format,
	} {
		found, err := k.number(ctx, query)
		if err != nil {
			return err
		}
		*n = int(found)
	}
	var err error
	if h.Size, err = k.number(ctx, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"); err != nil {
		return err
	}
	return k.rows(ctx, "SELECT review, count(*) FROM event WHERE "+shown+" AND "+alone+" GROUP BY review", nil, func(v []driver.Value) error {
		h.Reviews[within(integer(v[0]), timeline.Rejected)] += int(integer(v[1]))
		return nil
	})
}

// Mend builds the indexes and the search index anew: the remedy when Check finds fault with one of them only.
func (l *Library) Mend(ctx context.Context) error {
	return l.write(ctx, "mend", func(w *work) error {
		if err := w.script("REINDEX"); err != nil || !w.words {
			return err
		}
		w.deferred = true
		return w.emptyIndex()
	})
}
