package storage

import (
	"context"
	_ "embed"
	"fmt"
	"strings"
	"time"

	"dateline/timeline"
)

var (
	//go:embed schema.sql
	// Apart from each other because each version adds its own, an import drops the indexes and makes them anew, every migration
	// makes the view anew, and a program without FTS5 leaves the search.
	schemaSQL string
	//go:embed join.sql
	joinSQL string
	//go:embed weigh.sql
	weighSQL string
	//go:embed define.sql
	defineSQL string
	//go:embed sketch.sql
	sketchSQL string
	//go:embed zone.sql
	zoneSQL string
	//go:embed view.sql
	viewSQL string
	//go:embed index.sql
	indexSQL string
	//go:embed search.sql
	searchSQL string
)

// How the format changes. The version in the file says how many migrations were run on it. To
// change the format, write the step, add it to the end of migrations, and describe the new tables in
// an SQL file of its own beside schema.sql, which is what people with other tools read. Older programs refuse the file with
// a sentence that asks for an update; the backup made before the step is still theirs to open.

// A migration brings a file from one version of the schema to the next.
type migration struct {
	name string
	run  func(k *link) error
}

// migrations lead from an empty file to the present schema: user_version counts those that were run.
// Never change one that was released; add to the end.
var migrations = []migration{
	{"make a library", create},
	{"join events", func(k *link) error { return k.script(joinSQL) }},
	{"weigh events", func(k *link) error { return k.script(weighSQL) }},
	{"define categories", func(k *link) error { return k.script(defineSQL) }},
	{"sketch articles", func(k *link) error { return k.script(sketchSQL) }},
	// The search index knows whole names from here on. It is no part of the file that a migration could touch (a program without
	// FTS5 runs migrations too): refresh makes it anew. The number keeps older programs from writing rows without names into it.
	{"index names", func(*link) error { return nil }},
	{"tell zones", func(k *link) error { return k.script(zoneSQL) }},
}

// create makes the first schema.
func create(k *link) error {
	for _, text := range []string{schemaSQL, indexSQL, fmt.Sprintf("PRAGMA application_id = %d", applicationID)} {
		if err := k.script(text); err != nil {
			return err
		}
	}
	now := time.Now().Unix()
	return k.exec("INSERT INTO library (one, created, backed_up) VALUES (1, ?, ?)", now, now)
}

// prepare makes the file behind k what this version of the program expects.
func (l *Library) prepare(k *link, o options) error {
	steps := o.steps
	if steps == nil {
		steps = migrations
	}
	version, err := k.number(context.Background(), "PRAGMA user_version")
	if err != nil {
		return err
	}
	// Before anything else: what a newer program wrote must not be "mended" by an older one.
	if version > int64(len(steps)) {
		return &Fault{Path: l.path, Kind: ErrNewer, Reason: fmt.Sprintf("was written by a newer Dateline (format %d; this one knows up to %d): please update Dateline",
			version, len(steps))}
	}
	l.words = !o.noWords && hasFTS5(k)
	l.readOnly = l.mode == "ro" || l.mode == immutable
	if l.readOnly {
		return l.prepareReading(k, version, len(steps))
	}
	if version < int64(len(steps)) {
		if err := l.migrate(k, int(version), steps); err != nil {
			return err
		}
	}
	// The log is fsynced at every commit: what was confirmed survives a power cut too.
	if err := k.exec("PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	// A log that a large import has blown up is cut back to 64 MB when it is emptied.
	if err := k.script("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864"); err != nil {
		return err
	}
	// One transaction, so that two processes that open a file together do not do it twice.
	return transact(k, func() error { return l.refresh(k) })
}

// prepareReading checks that a file which cannot be brought up to date can be read as it is.
func (l *Library) prepareReading(k *link, version int64, known int) error {
	if version < int64(known) {
		return &Fault{Path: l.path, Kind: ErrReadOnly, Reason: "was written by an older Dateline and cannot be brought up to date: the file or its folder is read-only"}
	}
	if !l.words {
		return nil
	}
	knows, err := indexKnowsNames(k)
	l.words = knows
	return err
}

// migrate runs the missing steps in one transaction, after a backup of what there is.
func (l *Library) migrate(k *link, from int, steps []migration) error {
	if from > 0 {
		if _, err := backUp(context.Background(), k, l.path, time.Now()); err != nil {
			return fmt.Errorf("back up before bringing it up to date: %w", err)
		}
	}
	return transact(k, func() error {
		version, err := k.number(context.Background(), "PRAGMA user_version")
		if err != nil {
			return err // another process may have done it meanwhile: count again
		}
		// All steps or none: a program that was killed half-way finds the old file, and its backup.
		for ; int(version) < len(steps); version++ {
			if err := steps[version].run(k); err != nil {
				return fmt.Errorf("%s: %w", steps[version].name, err)
			}
		}
		if err := k.script(viewSQL); err != nil {
			return err
		}
		return k.script(fmt.Sprintf("PRAGMA user_version = %d", version))
	})
}

// refresh writes what the file needs and can lack without being of another version: names that this program
// added, indexes that another took away, and the search index where a program without FTS5 made the file.
func (l *Library) refresh(k *link) error {
	ctx := context.Background()
	have, err := k.number(ctx, "SELECT count(*) FROM name")
	if err != nil {
		return err
	}
	names := nameRows()
	// More names than ours were written by a newer program of the same format, and stay.
	if int(have) < len(names) {
		for _, n := range names {
			if err := k.exec("INSERT OR REPLACE INTO name (kind, number, name) VALUES (?, ?, ?)", n...); err != nil {
				return err
			}
		}
	}
	if err := k.script(indexSQL); err != nil || !l.words {
		return err
	}
	knows, err := indexKnowsNames(k)
	if err != nil || knows {
		return err
	}
	return k.emptyIndex()
}

// indexKnowsNames reports whether there is a search index, and one of this version.
func indexKnowsNames(k *link) (bool, error) {
	return k.has("SELECT 1 FROM pragma_table_info('event_words') WHERE name = 'names'")
}

// emptyIndex makes the search index anew, to be filled beside the person's work. A damaged one, or one of another form, cannot be emptied row by
// row; it holds nothing that the events do not have.
func (k *link) emptyIndex() error {
	if err := k.script("DROP TABLE IF EXISTS event_words;" + searchSQL); err != nil {
		return err
	}
	return k.exec("INSERT OR IGNORE INTO unsearched SELECT number FROM event")
}

// nameRows are the rows of table name.
func nameRows() (rows [][]any) {
	add := func(kind string, number int, name string) { rows = append(rows, []any{kind, number, name}) }
	for s := timeline.Happened; s <= timeline.Denied; s++ {
		add("status", int(s), s.String())
	}
	for r := timeline.Proposed; r <= timeline.Rejected; r++ {
		add("review", int(r), r.String())
	}
	for _, c := range timeline.Categories() {
		add("category", int(c), c.String())
	}
	for g := timeline.GrainNone; g <= timeline.GrainAge; g++ {
		add("grain", int(g), g.String())
	}
	return rows
}

// hasFTS5 reports whether SQLite was compiled with full-text search.
func hasFTS5(k *link) bool {
	n, err := k.number(context.Background(), "SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'")
	return err == nil && n > 0
}

// indexNames are the indexes in index.sql, for dropping them.
func indexNames() (names []string) {
	for line := range strings.Lines(indexSQL) {
		if _, rest, ok := strings.Cut(line, "INDEX IF NOT EXISTS "); ok {
			name, _, _ := strings.Cut(rest, " ")
			names = append(names, name)
		}
	}
	return names
}
