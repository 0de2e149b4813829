package assets_test

import (
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline"
)

// columns of the table, in order.
const (
	edtf = iota
	title
	kind
	participants
	aliases
	source
	columns
)

func rows(t *testing.T) [][]string {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(assets.KnownEvents(), "\n"), "\n")
	var all [][]string
	for i, line := range lines[1:] {
		fields := strings.Split(line, "\t")
		if len(fields) != columns {
			t.Fatalf("line %d has %d columns, want %d: %q", i+2, len(fields), columns, line)
		}
		all = append(all, fields)
	}
	return all
}

func TestKnownEventsAreWellFormed(t *testing.T) {
	for i, row := range rows(t) {
		line := i + 2
		for c, field := range row {
			if strings.TrimSpace(field) != field || field == "" && c != aliases {
				t.Errorf("line %d, column %d: %q is empty or has space around it", line, c+1, field)
			}
			if c == kind || c == participants || c == aliases && field != "" {
				checkList(t, line, field)
			}
		}
		if n := len([]rune(row[title])); n < 15 || n > 80 {
			t.Errorf("line %d: the title %q has %d characters, want 15 to 80", line, row[title], n)
		}
		if row[kind] != strings.ToLower(row[kind]) {
			t.Errorf("line %d: kinds are lemmas in lower case: %q", line, row[kind])
		}
	}
}

// checkList looks for names that are empty, doubled, or spaced at a separator.
func checkList(t *testing.T, line int, field string) {
	seen := map[string]bool{}
	for _, item := range strings.FieldsFunc(field+";", func(r rune) bool { return r == ';' }) {
		for _, name := range strings.Split(item, "|") {
			if name == "" || strings.TrimSpace(name) != name || seen[name] {
				t.Errorf("line %d: %q in %q is empty, doubled or spaced", line, name, field)
			}
			seen[name] = true
		}
	}
	if strings.Contains(field, ";;") || strings.HasPrefix(field, ";") || strings.HasSuffix(field, ";") {
		t.Errorf("line %d: %q has an empty item", line, field)
	}
}

func TestKnownEventsAreDatedAndSorted(t *testing.T) {
	var last timeline.Date
	var lastTitle string
	for i, row := range rows(t) {
		d, err := timeline.ParseDate(row[edtf])
		if err != nil {
			t.Errorf("line %d: %v", i+2, err)
			continue
		}
		if d.Span().IsOpen() {
			t.Errorf("line %d: %s has no end; a well-known event has both", i+2, d)
		}
		if before(d, row[title], last, lastTitle) && i > 0 {
			t.Errorf("line %d: %s %q should stand before %s %q", i+2, d, row[title], last, lastTitle)
		}
		last, lastTitle = d, row[title]
	}
}

// before orders rows by beginning, then end, then title.
func before(a timeline.Date, aTitle string, b timeline.Date, bTitle string) bool {
	if a.Span().Start != b.Span().Start {
		return a.Span().Start < b.Span().Start
	}
	if a.Span().End != b.Span().End {
		return a.Span().End < b.Span().End
	}
	return aTitle < bTitle
}

// An alias names its event alone, so no two rows may share one; nor a title.
func TestKnownEventsAreUnique(t *testing.T) {
	titles, names := map[string]int{}, map[string]int{}
	for i, row := range rows(t) {
		if first, ok := titles[row[title]]; ok {
			t.Errorf("lines %d and %d have the title %q", first, i+2, row[title])
		}
		titles[row[title]] = i + 2
		if row[aliases] == "" {
			continue
		}
		for _, a := range strings.Split(row[aliases], ";") {
			key := strings.ToLower(a)
			if first, ok := names[key]; ok {
				t.Errorf("lines %d and %d have the alias %q", first, i+2, a)
			}
			names[key] = i + 2
		}
	}
}

// News of this century refers mostly to this century and the last, histories to
// all of time: the table has to serve both.
func TestKnownEventsCoverTheCenturies(t *testing.T) {
	for _, c := range []struct {
		from, to string
		least    int
	}{
		{"-9999", "2100", 600},
		{"-9999", "0475", 25},
		{"0476", "1499", 40},
		{"1500", "1899", 120},
		{"1900", "2025", 400},
		{"1900", "1949", 150},
		{"2001", "2021", 300},
		{"2019", "2019", 30},
	} {
		within := timeline.Span{Start: mustDate(t, c.from).Span().Start, End: mustDate(t, c.to).Span().End}
		n := 0
		for _, row := range rows(t) {
			if within.Contains(mustDate(t, row[edtf]).Span().Start) {
				n++
			}
		}
		if n < c.least {
			t.Errorf("%s to %s: %d events, want at least %d", c.from, c.to, n, c.least)
		}
	}
}

// A handful of dates that many articles hang on, written down a second time on
// their own, so that a slip of a row in an edit shows.
func TestKnownEventsHaveTheRightDay(t *testing.T) {
	day := map[string]string{}
	for _, row := range rows(t) {
		for _, a := range strings.Split(row[aliases], ";") {
			day[a] = row[edtf]
		}
	}
	for alias, want := range map[string]string{
		"killing of Qassem Soleimani":              "2020-01-03",
		"Fall of the Berlin Wall":                  "1989-11-09",
		"9/11":                                     "2001-09-11",
		"Brexit referendum":                        "2016-06-23",
		"Rana Plaza collapse":                      "2013-04-24",
		"World War I":                              "1914-07-28/1918-11-11",
		"fall of Constantinople":                   "1453-05-29",
		"murder of Jamal Khashoggi":                "2018-10-02",
		"assassination of Julius Caesar":           "-0043-03-15",
		"Black Death":                              "1347/1351",
		"death of Diana, Princess of Wales":        "1997-08-31",
		"building of the Great Pyramid":            "-2559~",
		"annexation of Crimea":                     "2014-03-18",
		"disappearance of MH370":                   "2014-03-08",
		"independence of India":                    "1947-08-15",
		"release of Nelson Mandela":                "1990-02-11",
		"2016 presidential election":               "2016-11-08",
		"first Moon landing":                       "1969-07-20",
		"collapse of Lehman Brothers":              "2008-09-15",
		"Chernobyl disaster":                       "1986-04-26",
		"Sri Lanka Easter bombings":                "2019-04-21",
		"Indian Ocean tsunami":                     "2004-12-26",
		"revocation of Article 370":                "2019-08-05",
		"bursting of the dot-com bubble":           "2000-03-10",
		"atomic bombing of Hiroshima":              "1945-08-06",
		"start of the West African Ebola epidemic": "2014-03-23",
	} {
		if day[alias] != want {
			t.Errorf("%s: %q, want %q", alias, day[alias], want)
		}
	}
}

func mustDate(t *testing.T, s string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
