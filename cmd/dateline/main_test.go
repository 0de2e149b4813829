package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/exchange"
)

// dateline runs the program as from a shell.
func dateline(t *testing.T, input string, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(context.Background(), streams{strings.NewReader(input), &o, &e}, args)
	return o.String(), e.String(), status
}

const article = `Harbour bridge closes for repairs

OSLO, 12 March 2018 — The harbour bridge closed to traffic on Monday after inspectors found cracks in two of its pillars, the city said.

The bridge was opened in 1964. The council approved a repair plan in January 2018, and work is expected to begin next month.
`

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"frobnicate", "x"}, {"--frobnicate"}, {"import"}, {"extract"}, {"events", "--from", "soon-ish?"}, {"events", "--from", "2020", "--to", "2019"},
		{"events", "--what"}, {"events", "stray"}, {"extract", "--format", "xml", "a"}, {"tag", "--format", "xml", "a"}, {"extract", "--published", "zzz", "a"}, {"export"},
	} {
		if out, errs, status := dateline(t, "", args...); status != exitUsage || strings.Count(errs, "\n") != 1 || out != "" {
			t.Errorf("%q: status %d, errors %q, output %q", args, status, errs, out)
		}
	}
}

func TestHelp(t *testing.T) {
	if out, _, status := dateline(t, "", "help"); status != exitDone || !strings.Contains(out, "dateline import") {
		t.Errorf("help: status %d: %s", status, out)
	}
	for _, c := range commands {
		out, errs, status := dateline(t, "", c.name, "--help")
		if status != exitDone || errs != "" || !strings.Contains(out, "Example:\n    dateline "+c.name) {
			t.Errorf("%s --help: status %d: %s%s", c.name, status, out, errs)
		}
	}
}

func TestExtractJSON(t *testing.T) {
	out, errs, status := dateline(t, "", "extract", "--format", "json", file(t, "bridge.txt", article))
	if status != exitDone {
		t.Fatal(errs)
	}
	var r exchange.Record
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	if r.Article.Text != article || r.Article.Published.EDTF != "2018-03-12" || r.Article.Language != "en" || len(r.Events) < 3 {
		t.Errorf("published %+v, language %q, %d events", r.Article.Published, r.Article.Language, len(r.Events))
	}
	for _, e := range r.Events {
		if e.Sentence == nil || article[e.Sentence.Begin:e.Sentence.End] != e.Sentence.Text {
			t.Errorf("%q has the sentence %+v", e.Title, e.Sentence)
		}
		if len(e.Reasons) == 0 {
			t.Errorf("%q has no reasons", e.Title)
		}
	}
}

// A file that fails is told on its own line, and the rest is done.
func TestExtractGoesOn(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	out, errs, status := dateline(t, article, "extract", missing, "-")
	if status != exitFailed || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "missing.txt") || !strings.Contains(out, "bridge") {
		t.Errorf("status %d, errors %q, output %q", status, errs, out)
	}
}

func TestTag(t *testing.T) {
	out, errs, status := dateline(t, "", "tag", "--published", "2018-03-12", file(t, "bridge.txt", article))
	if status != exitDone {
		t.Fatal(errs)
	}
	var got tagged
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	values := map[string]string{}
	for _, x := range got.Timex {
		if article[x.Begin:x.End] != x.Text {
			t.Errorf("%+v does not stand in the file", x)
		}
		values[x.Text] = x.Type + " " + x.Value
	}
	if got.Doc != "bridge" || values["next month"] != "DATE 2018-04" || values["1964"] != "DATE 1964" || values["January 2018"] != "DATE 2018-01" || values["Monday"] != "DATE 2018-03-12" {
		t.Errorf("%s: %v", got.Doc, values)
	}
}

func TestTagTimeML(t *testing.T) {
	out, _, status := dateline(t, "Profits fell 3 % & <costs> rose in 1964.", "tag", "--format", "timeml", "-")
	if status != exitDone || !strings.Contains(out, `&amp; &lt;costs&gt; rose in <TIMEX3 tid="t1" type="DATE" value="1964">1964</TIMEX3>.`) {
		t.Errorf("status %d: %s", status, out)
	}
}

func TestLibraryCommands(t *testing.T) {
	library := filepath.Join(t.TempDir(), "trial.dateline")
	if _, errs, status := dateline(t, "", "events", "-l", library); status != exitFailed || !strings.Contains(errs, "no library") {
		t.Errorf("looking into no library: status %d %s", status, errs)
	}
	if _, err := os.Stat(library); err == nil {
		t.Error("looking made a library")
	}
	path := file(t, "bridge.txt", article)
	out, errs, status := dateline(t, "", "import", "-l", library, path)
	if status != exitDone || !strings.Contains(out, "1 article added") {
		t.Fatalf("import: %d %s%s", status, out, errs)
	}
	if out, _, status = dateline(t, "", "import", "-l", library, path); status != exitDone || !strings.Contains(out, "0 articles added with 0 events; 1 article known already") {
		t.Errorf("import again: %d %s", status, out)
	}
	if out, errs, status := dateline(t, article+" The bridge was sold in 1971.", "import", "-q", "-l", filepath.Join(t.TempDir(), "other.dateline"), "-"); status != exitDone || !strings.Contains(out, "1 article added") {
		t.Errorf("import of standard input: %d %s%s", status, out, errs)
	}
	if _, errs, status := dateline(t, article, "import", "-l", library, "-", path); status != exitUsage || !strings.Contains(errs, "by itself") {
		t.Errorf("standard input beside a file: %d %s", status, errs)
	}
	all, _, _ := dateline(t, "", "events", "-l", library, "--format", "json")
	some, _, _ := dateline(t, "", "events", "-l", library, "--format", "json", "--to", "1999")
	if n, m := strings.Count(all, "\n"), strings.Count(some, "\n"); n < 3 || m != 1 || !strings.Contains(some, "1964") {
		t.Errorf("%d events, %d before 2000: %s", n, m, some)
	}
	for _, format := range []string{"table", "csv"} {
		if out, errs, status := dateline(t, "", "events", "-l", library, "--format", format); status != exitDone || !strings.Contains(out, "1964") {
			t.Errorf("events as %s: %d %s%s", format, status, out, errs)
		}
	}
	if out, errs, status := dateline(t, "", "check", "-l", library); status != exitDone || !strings.Contains(out, "1 article") {
		t.Errorf("check: %d %s%s", status, out, errs)
	}
}

func TestDefaultLibrary(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("DATELINE_LIBRARY", "")
	t.Setenv("XDG_DATA_HOME", folder)
	if got, err := libraryPath(""); err != nil || !strings.HasPrefix(got, folder) {
		t.Errorf("%s %v", got, err)
	}
	t.Setenv("DATELINE_LIBRARY", "other.dateline")
	if got, _ := libraryPath(""); got != "other.dateline" {
		t.Errorf("%s", got)
	}
	if got, _ := libraryPath("given.dateline"); got != "given.dateline" {
		t.Errorf("%s", got)
	}
}

// What is no library is refused with its name, and is not touched.
func TestNotALibrary(t *testing.T) {
	path := file(t, "notes.dateline", "dear diary, this is no library at all")
	if _, errs, status := dateline(t, "", "events", "-l", path); status != exitFailed || !strings.Contains(errs, "notes.dateline") || strings.Count(errs, "\n") != 1 {
		t.Errorf("status %d %q", status, errs)
	}
	if b, _ := os.ReadFile(path); string(b) != "dear diary, this is no library at all" {
		t.Error("the file was changed")
	}
}

func TestExport(t *testing.T) {
	path, folder := file(t, "bridge.txt", article), t.TempDir()
	for format, want := range map[string]string{"svg": "<svg", "pdf": "%PDF-", "png": "\x89PNG", "csv": "id,edtf", "json": `{"id"`, "ics": "BEGIN:VCALENDAR",
		"mw": "---", "timelinejs": "{", "jsonld": "{", "mermaid": "timeline", "timeline": "<?xml"} {
		out, errs, status := dateline(t, "", "export", path, "-o", "-", "--format", format)
		if status != exitDone || !strings.HasPrefix(out, want) {
			t.Errorf("%s: status %d, %q, begins %q", format, status, errs, out[:min(len(out), 20)])
		}
		name := filepath.Join(folder, "out."+format)
		again, _, _ := dateline(t, "", "export", path, "-o", name)
		b, err := os.ReadFile(name)
		same := string(b) == out || format == "pdf" && strings.HasPrefix(string(b), want) // a PDF's fonts carry their time of writing
		if err != nil || !same || again != "" {
			t.Errorf("%s: the file differs from standard output, or is not there: %v", format, err)
		}
	}
}

// A failed export leaves the old file as it was, and no other behind.
func TestExportKeepsOldFile(t *testing.T) {
	folder := t.TempDir()
	old := filepath.Join(folder, "out.svg")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, status := dateline(t, "", "export", filepath.Join(folder, "missing.txt"), "-o", old); status != exitFailed {
		t.Errorf("status %d", status)
	}
	if b, _ := os.ReadFile(old); string(b) != "old" {
		t.Error("the old picture is gone")
	}
	if _, errs, status := dateline(t, article, "export", "-", "-o", filepath.Join(folder, "no", "such", "out.svg")); status != exitFailed || !strings.Contains(errs, "out.svg") {
		t.Errorf("status %d %q", status, errs)
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%d files are left", len(left))
	}
}

func TestImportTellsWhatIsThereTwice(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	importing := func(args ...string) string {
		out, errs, status := dateline(t, "", append([]string{"import", "-q", "-l", filepath.Join(dir, "l.dateline")}, args...)...)
		if status != exitDone || errs != "" {
			t.Fatalf("status %d: %s", status, errs)
		}
		return out
	}
	write("a.txt", article)
	importing(filepath.Join(dir, "a.txt"))
	write("b.txt", "\n"+article)
	if out := importing(filepath.Join(dir, "b.txt")); !strings.Contains(out, "has the same text as an article that the library has from "+filepath.Join(dir, "a.txt")) {
		t.Errorf("a copy: %s", out)
	}
	write("c.txt", "\n\n"+article)
	if out := importing("--duplicates", "earlier", filepath.Join(dir, "c.txt")); !strings.Contains(out, "the earlier one is kept") {
		t.Errorf("a copy, not wanted: %s", out)
	}
	write("a.txt", strings.Replace(article, "1964", "1965", 1))
	if out := importing(filepath.Join(dir, "a.txt")); !strings.Contains(out, "a newer version of “Harbour bridge closes for repairs” took the place of the older one: 1 event has another date") || !strings.Contains(out, "now 1965, was 1964") {
		t.Errorf("a correction: %s", out)
	}
	if _, errs, status := dateline(t, "", "import", "--duplicates", "none", "x"); status != exitUsage || !strings.Contains(errs, "both, earlier or added") {
		t.Errorf("status %d: %s", status, errs)
	}
}
