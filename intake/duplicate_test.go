package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestSameTextInAnotherWrapping(t *testing.T) {
	text := "Council of Ardmoor closes the old harbour\n\nThe council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute that began in 2011, when the quay sank.\n\n" +
		"Fishing boats will move to the new basin next month. The mayor called it a good day for the town, although not everyone agrees with her."
	page := "<html><head><title>Council of Ardmoor closes the old harbour</title></head><body><h1>Council of Ardmoor closes the old harbour</h1><p>" +
		strings.Join(strings.Split(text, "\n\n")[1:], "</p><p>") + "</p></body></html>"
	corrected := strings.Replace(text, "Tuesday", "Wednesday", 1)
	other := "Council of Ardmoor closes the old harbour\n\nNothing that is told here has anything to do with what was told elsewhere, for this is a poem about a cat that sleeps all day."
	dir := plant(t, map[string]string{"1.txt": text, "2.html": page, "3.txt": corrected, "4.txt": other, "5.txt": "Letter\n\nDear all, nothing new."})
	l, r := open(t), reader(t)
	add := func(name string) Report {
		report := r.Import(t.Context(), l, []string{filepath.Join(dir, name)}, nil)
		if report.Added != 1 {
			t.Fatalf("%s: %+v", name, report)
		}
		return report
	}
	if d := add("1.txt").Duplicates; len(d) != 0 {
		t.Errorf("the first is like %+v", d)
	}
	first := sources(t, l)[0].ID
	if d := add("2.html").Duplicates; len(d) != 1 || d[0].Known != first || d[0].Alike < 0.95 {
		t.Errorf("the page is like %+v", d)
	}
	if d := add("3.txt").Duplicates; len(d) != 1 || d[0].Alike < 0.6 || d[0].Alike > 0.99 {
		t.Errorf("the corrected version is like %+v", d)
	}
	for _, name := range []string{"4.txt", "5.txt"} {
		if d := add(name).Duplicates; len(d) != 0 {
			t.Errorf("%s is like %+v", name, d)
		}
	}
}

func TestDuplicatesInOneImport(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": story(1), "b.txt": "\n" + story(1)})
	report := reader(t).Import(t.Context(), open(t), []string{dir}, nil)
	if report.Added != 2 || len(report.Duplicates) != 1 || report.Duplicates[0].Alike != 1 {
		t.Errorf("got %+v", report)
	}
}

// A file that is imported again after it was corrected takes the place of what it was, and the person's work stays.
func TestACorrectedFileUpdatesItsArticle(t *testing.T) {
	const tail = "\n\nPirates attacked the town in 1701.\n"
	dir := plant(t, map[string]string{"a.txt": firstVersion + tail})
	l, r := open(t), reader(t)
	if report := r.Import(t.Context(), l, []string{dir}, nil); report.Added != 1 || len(report.Updates) != 0 {
		t.Fatalf("%+v", report)
	}
	older := sources(t, l)[0].ID
	change(t, l, older, "mayor resigned", func(e *timeline.Event) { e.Review = timeline.Rejected })
	change(t, l, older, "council closed", func(e *timeline.Event) { e.Title, e.Edited = "My own title", timeline.FieldTitle })
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(nextVersion+strings.Replace(tail, "1701", "1702", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	report := r.Import(t.Context(), l, []string{dir}, nil)
	if report.Added != 1 || len(report.Updates) != 1 || len(report.Duplicates) != 0 {
		t.Fatalf("%+v", report)
	}
	u := report.Updates[0]
	if u.Kept != 2 || len(u.Gone) != 1 || len(u.New) != 1 || !strings.Contains(strings.Join(u.Moved, "\n"), "now 1702, was 1701") {
		t.Errorf("got %+v", u)
	}
	if s := u.String(); !strings.Contains(s, "1 event is new") || !strings.Contains(s, "your work on 2 events is kept") {
		t.Errorf("it says %q", s)
	}
	all := sources(t, l)
	if len(all) != 1 || all[0].ID == older {
		t.Fatalf("the library has %d articles", len(all))
	}
	told, err := tellings(t.Context(), l, all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	rejected, mine := 0, 0
	for _, e := range told.events {
		if e.Review == timeline.Rejected {
			rejected++
		}
		if e.Title == "My own title" {
			mine++
		}
	}
	if rejected != 1 || mine != 1 {
		t.Errorf("%d are rejected, %d have the title of the person", rejected, mine)
	}
}

func TestVersionsFromOneAddress(t *testing.T) {
	page := func(modified, text string) string {
		return `<html><head><title>Harbour of Ardmoor closes</title><link rel=canonical href="https://courier.example/harbour"><meta property="article:published_time" content="2008-03-06">` +
			`<meta property="article:modified_time" content="` + modified + `"></head><body><h1>Harbour of Ardmoor closes</h1><p>` + text + `</p></body></html>`
	}
	const text = "The council of Ardmoor closed the old harbour on Tuesday, officials said in the town hall. The mayor resigned on Monday after a dispute that went on for three years. A storm destroyed the lighthouse in 1987."
	first, second := page("2008-03-07", text), page("2008-03-09", strings.Replace(text, "1987", "1988", 1))
	for _, c := range []struct {
		name                string
		one, two            string
		updates, duplicates int
	}{
		{"newer after older", first, second, 1, 0},
		{"older after newer", second, first, 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := plant(t, map[string]string{"1.html": c.one, "2.html": c.two})
			l, r := open(t), reader(t)
			var report Report
			for _, name := range []string{"1.html", "2.html"} {
				report = r.Import(t.Context(), l, []string{filepath.Join(dir, name)}, nil)
			}
			if len(report.Updates) != c.updates || len(report.Duplicates) != c.duplicates {
				t.Errorf("got %+v", report)
			}
			if c.duplicates == 1 && !strings.Contains(report.Duplicates[0].String(), "1.html") {
				t.Errorf("it says %q", report.Duplicates[0])
			}
		})
	}
}

// The same text under another title is found while its import is at hand.
func TestSameTextUnderAnotherTitle(t *testing.T) {
	body := strings.SplitN(story(1), "\n\n", 2)[1]
	dir := plant(t, map[string]string{"a.txt": "Bridge 1 of Ardmoor opens\n\n" + body, "b.txt": "A great day for the town\n\n" + body})
	report := reader(t).Import(t.Context(), open(t), []string{dir}, nil)
	if len(report.Duplicates) != 1 || report.Duplicates[0].Alike < 0.8 {
		t.Errorf("got %+v", report)
	}
}

func TestPairsPreferTheSurer(t *testing.T) {
	tell := func(id timeline.ID, text string, events ...string) telling {
		told := telling{source: timeline.Source{ID: id, Text: text}}
		for i, title := range events {
			at := strings.Split(text, ". ")
			begin := len(strings.Join(at[:i], ". "))
			if i > 0 {
				begin += 2
			}
			told.events = append(told.events, timeline.Event{ID: timeline.ID(i + 1), Title: title,
				Quotes: []timeline.Quote{{Source: id, Sentence: timeline.Range{Begin: begin, End: begin + len(at[i])}}}})
		}
		return told
	}
	before := tell(1, "The blast killed 12 people in the old mill on Monday. The mill burned down on Tuesday", "Blast kills 12", "Mill burns down")
	after := tell(2, "The mill burned down on Tuesday. The blast killed 14 people in the old mill on Monday", "Mill burns down", "Blast kills 14")
	if got := pair(before, after); got[0] != 1 || got[1] != 0 {
		t.Errorf("got %v", got)
	}
	if got := pair(before, tell(3, "Nothing at all happened", "Nothing happens")); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
