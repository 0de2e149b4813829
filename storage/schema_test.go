package storage

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
)

// grown is the real schema and two made-up steps after it.
func grown(fail bool) []migration {
	return append(append([]migration(nil), migrations...),
		migration{"add a colour", func(k *link) error {
			return k.script("ALTER TABLE event ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'")
		}},
		migration{"make some of them blue", func(k *link) error {
			if err := k.exec("UPDATE event SET colour = 'blue' WHERE review = 1"); err != nil || !fail {
				return err
			}
			return errors.New("the sky fell")
		}})
}

func TestMigrationKeepsEverythingAndABackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.dateline")
	l := reopen(t, path, options{})
	add(t, l, harbour(t))
	before := stateOf(t, l)
	l.Close()

	if _, err := open(path, options{steps: grown(true)}); err == nil || !strings.Contains(err.Error(), "the sky fell") {
		t.Fatalf("a failing migration: %v", err)
	}
	l = reopen(t, path, options{}) // it is as it was: the old program opens it
	if after := stateOf(t, l); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("the failed migration changed something")
	}
	l.Close()

	l = reopen(t, path, options{steps: grown(false)})
	if after := stateOf(t, l); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("the migration changed events")
	}
	if blue, err := l.writer.number(background, "SELECT count(*) FROM event WHERE colour = 'blue'"); blue != 1 || err != nil {
		t.Errorf("%d are blue, %v", blue, err)
	}
	l.Close()
	if _, err := Open(path); !errors.Is(err, ErrNewer) {
		t.Errorf("the old program opens the new file: %v", err)
	}

	backups, err := Backups(path)
	if err != nil || len(backups) != 2 {
		t.Fatalf("Backups = %+v, %v; want one of each attempt", backups, err)
	}
	old := reopen(t, backups[0].Path, options{})
	if after := stateOf(t, old); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("the backup differs")
	}
}

func TestOlderFileThatCannotBeWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.dateline")
	reopen(t, path, options{}).Close()
	chmod(t, path, 0o444)
	if _, err := open(path, options{steps: grown(false)}); !errors.Is(err, ErrReadOnly) || !strings.Contains(err.Error(), "was written by an older Dateline") {
		t.Error(err)
	}
}

func TestHeaderTellsWhatTheFileIs(t *testing.T) {
	l := temporary(t)
	for pragma, want := range map[string]int64{"application_id": applicationID, "user_version": int64(len(migrations)), "foreign_keys": 1, "synchronous": 2} {
		if got, err := l.writer.number(background, "PRAGMA "+pragma); got != want || err != nil {
			t.Errorf("%s = %d, %v; want %d", pragma, got, err, want)
		}
	}
	if mode, _ := l.writer.text(background, "PRAGMA journal_mode"); mode != "wal" {
		t.Errorf("journal_mode = %s", mode)
	}
}

func TestEventListSpeaksInWords(t *testing.T) {
	l := temporary(t)
	entry := harbour(t)
	add(t, l, entry)
	hand := []timeline.Event{{ID: 9, Title: "Caesar dies", Date: parse(t, "-0043-03-15")}, {ID: 10, Title: "Older than SQLite's calendar", Date: parse(t, "-9998-02-28")},
		{ID: 11, Title: "Big bang", Date: parse(t, "Y-13800000000")}, {ID: 12, Title: "Some day"}}
	if err := l.Apply(background, Change{Name: "By hand", Save: hand}); err != nil {
		t.Fatal(err)
	}
	var got []string
	err := l.writer.rows(background, `SELECT id, title, edtf, begins, begins_before, ends_before, grain, status, category, review, participants, source, sentence, sources
		FROM event_list ORDER BY begins IS NULL, begins`, nil, func(v []driver.Value) error {
		var line []string
		for _, c := range v {
			line = append(line, fmt.Sprint(c))
		}
		got = append(got, strings.Join(line, "|"))
		return nil
	})
	want := []string{
		"0000000000000009|Caesar dies|-0043-03-15|-0043-03-15T00:00:00Z|-0043-03-16T00:00:00Z|-0043-03-16T00:00:00Z|day|happened|other|proposed||<nil>|<nil>|0",
		"000000000000000a|Older than SQLite's calendar|-9998-02-28|-9998-02-28T00:00:00Z|-9998-03-01T00:00:00Z|-9998-03-01T00:00:00Z|day|happened|other|proposed||<nil>|<nil>|0",
		"fffffffffffffff0|Council forbids the landing|1919~|1919-01-01T00:00:00Z|1920-01-01T00:00:00Z|1920-01-01T00:00:00Z|year|denied|politics|accepted|council of Brennick; Élan|The harbour|The council of Brennick had forbidden it in 1919.|1",
		"0000000000000001|The Élan reaches the harbour|1921-05-03|1921-05-03T00:00:00Z|1921-05-04T00:00:00Z|1921-05-04T00:00:00Z|day|happened|society|proposed|Élan|The harbour|The Élan reached the harbour on 3 May 1921.|1",
		"0000000000000003|New pier opens|1922/..|1922-01-01T00:00:00Z|1923-01-01T00:00:00Z|<nil>|year|planned|other|proposed||The harbour|A new pier is to open next year.|1",
		"000000000000000b|Big bang|Y-13800000000|<nil>|<nil>|<nil>|year|happened|other|proposed||<nil>|<nil>|0",
		"000000000000000c|Some day||<nil>|<nil>|<nil>||happened|other|proposed||<nil>|<nil>|0",
	}
	if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v\n%s\nwant\n%s", err, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	l.Undo(background)
	l.Undo(background)
	if n, _ := l.writer.number(background, "SELECT count(*) FROM event_list"); n != 0 {
		t.Errorf("%d events of an article that was taken back are listed", n)
	}
}

// Queries that a window makes often must not read everything.
func TestIndexesAreUsed(t *testing.T) {
	l := temporary(t)
	for query, want := range map[string]string{
		during:                                "USING COVERING INDEX event_breadth",
		begun:                                 "USING INDEX event_breadth",
		begunOpen:                             "USING INDEX event_breadth",
		breadths:                              "USING COVERING INDEX event_breadth",
		"SELECT number FROM event WHERE id=5": "USING COVERING INDEX event_id",
		"SELECT " + briefLine + " FROM event WHERE (begin_earliest, begin_latest, id) > (1, 2, 3) ORDER BY begin_earliest, begin_latest, id LIMIT 5": "USING COVERING INDEX event_brief",
	} {
		var plan strings.Builder
		err := l.writer.rows(background, "EXPLAIN QUERY PLAN "+query, nil, func(v []driver.Value) error {
			plan.WriteString(str(v[3]) + "\n")
			return nil
		})
		if err != nil || !strings.Contains(plan.String(), want) || strings.Contains(plan.String(), "TEMP B-TREE") {
			t.Errorf("%s\nplan: %s%v\nwant %s", query, &plan, err, want)
		}
	}
}

// A search index that does not know whole names is made anew, and who takes part is found before and after it has caught up.
func TestAnIndexWithoutNamesIsMadeAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.dateline")
	l := reopen(t, path, options{})
	if !l.words {
		t.Skip("this SQLite has no FTS5: build with -tags sqlite_fts5")
	}
	e := timeline.Event{ID: 5, Title: "A mission is paused", Participants: []string{"NATO", "NATO Mission Iraq"}}
	other := timeline.Event{ID: 6, Title: "A mission goes on", Participants: []string{"NATO Mission Iraq"}}
	if err := l.Apply(background, Change{Name: "Add two", Save: []timeline.Event{e, other}}); err != nil {
		t.Fatal(err)
	}
	old := strings.Replace(searchSQL, ", names", "", 1)
	if old = old[strings.Index(old, "CREATE"):]; strings.Contains(old, "names") {
		t.Fatal(old)
	}
	if err := l.writer.script("DROP TABLE event_words;" + old + "PRAGMA user_version = 5"); err != nil {
		t.Fatal(err)
	}
	l.Close()
	l = reopen(t, path, options{})
	for range 2 {
		if ids, err := l.Matches(background, timeline.Query{Participant: "NATO"}); err != nil || len(ids) != 1 || ids[0] != 5 {
			t.Errorf("NATO takes part in %v, %v; want 5", ids, err)
		}
		for l.catchUp(background) {
		}
	}
	faultless(t, l)
}

// Events that an older program wrote are known by their zones too.
func TestOlderEventsTellTheirZones(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.dateline")
	l := reopen(t, path, options{steps: migrations[:6]})
	var events []timeline.Event
	for i, edtf := range []string{"2020", "2020-01-29T14:30", "2020-01-29T14:30:10", "2020-01-29T14:30/2020-01-30T09:00", "-0043-03-15", "2020-01-29T14Z", "2020-01-29T14:30Z",
		"2020-01-29T14:30:10-05:00", "2020-01-29T14+01:00", "2020-01-29T14:30/2020-01-30T09:00+02:00", "2020-01-29T14:30Z/2020-02", "[..2020-01-29T14:30Z]", "2020-01-29T14:30Z?"} {
		events = append(events, timeline.Event{ID: timeline.ID(i + 1), Title: edtf, Date: parse(t, edtf)})
	}
	if err := l.Apply(background, Change{Name: "By hand", Save: events}); err != nil {
		t.Fatal(err)
	}
	if err := l.writer.exec("UPDATE event SET flags = flags & ~64"); err != nil {
		t.Fatal(err)
	}
	l.Close()
	l = reopen(t, path, options{})
	for b, err := range l.Briefs(background, timeline.Query{}) {
		if e := events[b.ID-1]; err != nil || b.Flags != e.Brief().Flags {
			t.Errorf("%s has the flags %b, %v; want %b", e.Title, b.Flags, err, e.Brief().Flags)
		}
	}
}
