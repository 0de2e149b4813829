package intake

import (
	"path/filepath"
	"strings"
	"testing"
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
