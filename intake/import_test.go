package intake

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/assets"
	"dateline/storage"
	"dateline/timeline"
)

// story is an article of our own; n makes it another one.
func story(n int) string {
	return fmt.Sprintf("Bridge %d of Ardmoor opens\n\nMarch 6, 2008\n\nThe mayor opened bridge number %d on Tuesday, a year after the flood of 2007 had carried the old one away. "+
		"Engineers began to work last summer. A second bridge is planned for next year, officials said.\n", n, n)
}

func open(t testing.TB) *storage.Library {
	t.Helper()
	l, err := storage.Open(filepath.Join(t.TempDir(), "test.dateline"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func reader(t testing.TB) *Reader {
	t.Helper()
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func sources(t testing.TB, l *storage.Library) []timeline.Source {
	t.Helper()
	all, err := l.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// failures gives the failures of a report by the name of the file, in order.
func failures(r Report, dir string) []string {
	var all []string
	for _, f := range r.Failures {
		all = append(all, strings.TrimPrefix(strings.TrimPrefix(f.Path, dir), "/")+": "+f.Reason)
	}
	slices.Sort(all)
	return all
}

func TestImportTwiceChangesNothing(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1), "deep/b.md": story(2), "deep/copy of a.txt": story(1)})
	l, r := open(t), reader(t)
	first := r.Import(t.Context(), l, []string{dir}, nil)
	if first.Added != 2 || first.Known != 1 || len(first.Failures) > 0 {
		t.Fatalf("the first time: %+v", first)
	}
	version, err := l.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	second := r.Import(t.Context(), l, []string{dir}, nil)
	if second.Added != 0 || second.Known != 3 || second.Events != 0 || len(second.Failures) > 0 {
		t.Errorf("the second time: %+v", second)
	}
	if again, _ := l.Version(t.Context()); again != version {
		t.Errorf("the library changed although nothing was new")
	}
	if got := sources(t, l)[0]; got.Published.Date.String() != "2008-03-06" || !filepath.IsAbs(got.Path) {
		t.Errorf("the source is %+v", got)
	}
}

func TestBadFilesAmongGoodOnes(t *testing.T) {
	dir := plant(t, map[string]string{"good1.txt": story(1), "good2.txt": story(2), "empty.txt": "", "picture.dat": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
		"latin1.txt": "Der Bürgermeister eröffnete am Dienstag die neue Brücke über den Fluß, sagte ein Sprecher.", "style.css": "p {}", "broken.pdf": "%PDF-1.4\nno", "list.json": `{"a": [1, 2]}`})
	if err := os.WriteFile(filepath.Join(dir, "latin1.txt"), []byte("Der B\xfcrgermeister er\xf6ffnete am Dienstag die neue Br\xfccke, sagte ein Sprecher der Stadt am Flu\xdf."), 0o644); err != nil {
		t.Fatal(err)
	}
	l := open(t)
	report := reader(t).Import(t.Context(), l, []string{dir, filepath.Join(dir, "picture.dat"), filepath.Join(dir, "missing.txt")}, nil)
	want := []string{"broken.pdf: the PDF is damaged", "empty.txt: it is empty", "missing.txt: there is no such file", "picture.dat: it is not text: it looks like a PNG image"}
	if got := failures(report, dir); !slices.Equal(got, want) {
		t.Errorf("failures:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if report.Added != 3 || report.Skipped != 3 { // the style sheet, the picture and the list, found in the folder
		t.Errorf("got %+v", report)
	}
	for _, s := range sources(t, l) {
		if strings.HasSuffix(s.Path, "latin1.txt") && !strings.Contains(s.Title, "Bürgermeister") {
			t.Errorf("the title is %q", s.Title)
		}
	}
}

func TestCancelKeepsWhatIsDone(t *testing.T) {
	files := map[string]string{}
	for i := range 60 {
		files[fmt.Sprintf("%03d.txt", i)] = story(i)
	}
	dir := plant(t, files)
	l, r := open(t), reader(t)
	ctx, cancel := context.WithCancel(t.Context())
	report := r.Import(ctx, l, []string{dir}, func(p Progress) {
		if p.Done == 10 {
			cancel()
		}
	})
	if !report.Cancelled || report.Added < 9 || report.Added == 60 || len(report.Failures) > 0 {
		t.Errorf("got %+v", report)
	}
	if n := len(sources(t, l)); n != report.Added {
		t.Errorf("the library has %d articles, the report says %d", n, report.Added)
	}
	rest := r.Import(t.Context(), l, []string{dir}, nil)
	if rest.Known != report.Added || rest.Added+rest.Known != 60 {
		t.Errorf("going on gives %+v after %+v", rest, report)
	}
}

func TestProgress(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1), "b.txt": story(2), "c.png": "x", "d.txt": ""})
	var done []int
	last := Progress{}
	reader(t).Import(t.Context(), open(t), []string{dir}, func(p Progress) {
		done, last = append(done, p.Done), p
		if p.Total < p.Done || p.Name == "" {
			t.Errorf("got %+v", p)
		}
	})
	if !slices.Equal(done, []int{1, 2, 3, 4}) || last.Total != 4 || last.Left != 0 || last.Rate <= 0 {
		t.Errorf("got %v, at last %+v", done, last)
	}
}

func TestFolderWithoutArticles(t *testing.T) {
	dir := plant(t, map[string]string{"a.png": "x", "b/c.css": "x"})
	report := reader(t).Import(t.Context(), open(t), []string{dir}, nil)
	if got := failures(report, dir); !slices.Equal(got, []string{": the folder holds no articles"}) || report.Skipped != 2 {
		t.Errorf("got %q, %+v", got, report)
	}
}

func TestSamplesCanBeRead(t *testing.T) {
	report := reader(t).ImportFS(t.Context(), open(t), assets.Samples(), nil)
	if report.Added < 3 || len(report.Failures) > 0 {
		t.Errorf("got %+v", report)
	}
}

func TestArchiveOfNothing(t *testing.T) {
	tree := fstest.MapFS{"a.txt": {Data: []byte(story(1))}, "sub/b.txt": {Data: []byte(story(2))}, "c.txt": {Data: []byte(" ")}}
	report := reader(t).ImportFS(t.Context(), open(t), tree, nil)
	if got := failures(report, ""); report.Added != 2 || !slices.Equal(got, []string{"c.txt: it is empty"}) {
		t.Errorf("got %+v", report)
	}
}

func TestFileGivesEvents(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1)})
	given := timeline.DayDate(2010, 5, 4)
	entries, err := reader(t).File(t.Context(), filepath.Join(dir, "a.txt"), given)
	if err != nil || len(entries) != 1 {
		t.Fatalf("got %d entries, %v", len(entries), err)
	}
	src := entries[0].Source
	if src.Published.Date != given || src.Published.Evidence != "given by you" || src.Text != story(1) {
		t.Errorf("got %+v", src)
	}
	if len(src.Candidates) == 0 || src.Candidates[0].Date.String() != "2008-03-06" {
		t.Errorf("the candidates of the text are gone: %v", src.Candidates)
	}
}

func TestPanicsBecomeSentences(t *testing.T) {
	_, err := within(t.Context(), nil, readLimit, func(context.Context) (int, error) { panic("odd") })
	if err == nil || !strings.Contains(err.Error(), "could not cope") {
		t.Errorf("got %v", err)
	}
	_, err = within(t.Context(), nil, 1, func(context.Context) (int, error) { select {} })
	if err == nil || err.Error() != "it was given up after 1ns" {
		t.Errorf("got %v", err)
	}
}
