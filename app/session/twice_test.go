package session

import (
	"strings"
	"testing"
	"time"

	"dateline/intake"
	"dateline/timeline"
)

func TestThePersonDecidesAboutWhatIsThereTwice(t *testing.T) {
	s := newTest(t, someEvents(t))
	first, second := intake.Duplicate{Added: 2, Known: 1, Alike: 1}, intake.Duplicate{Added: 4, Known: 3, Alike: 0.7}
	third := intake.Duplicate{Added: 6, Known: 5, Alike: 1}
	d := &desk{report: intake.Report{Added: 3, Duplicates: []intake.Duplicate{first, second, third}}}
	s.SetIntake(d)
	s.Import([]string{"a"})
	if len(s.Twice()) != 3 || !strings.Contains(s.Message(), "3 articles found twice") {
		t.Fatalf("%d are twice; %s", len(s.Twice()), s.Message())
	}
	s.Decide(first, KeepBoth)
	s.Decide(second, KeepEarlier)
	s.Decide(third, TakeAdded)
	if want := [][2]timeline.ID{{4, 3}, {5, 6}}; len(d.replaced) != 2 || d.replaced[0] != want[0] || d.replaced[1] != want[1] {
		t.Errorf("replaced %v, want %v", d.replaced, want)
	}
	if len(s.Twice()) != 0 || !strings.Contains(s.Message(), "your work on 1 event is kept") {
		t.Errorf("%d are left; %s", len(s.Twice()), s.Message())
	}
}

func TestProgressLines(t *testing.T) {
	for _, c := range []struct {
		p    intake.Progress
		want string
	}{
		{intake.Progress{}, ""},
		{intake.Progress{Done: 9, Total: 10, Rate: 45, Left: 20 * time.Millisecond}, "45 files a second"},
		{intake.Progress{Done: 9, Total: 99, Rate: 4.4, Left: 20 * time.Second}, "4 files a second, 20 s left"},
		{intake.Progress{Done: 9, Total: 9999, Rate: 45, Left: 222 * time.Second}, "45 files a second, 4 min left"},
		{intake.Progress{Done: 9, Total: 9999, Rate: 0.2, Left: 2 * time.Hour}, "12 files a minute, 2.0 h left"},
	} {
		if got := ProgressLine(c.p); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestDetailsTellWhatChanged(t *testing.T) {
	got := Details(intake.Report{
		Failures:   []intake.Failure{{Path: "a.bin", Reason: "it is empty"}},
		Updates:    []intake.Update{{Title: "Harbour", Path: "b.txt", Replacement: intake.Replacement{New: []string{"Fleet sails"}}}},
		Duplicates: []intake.Duplicate{{Title: "Bridge", Path: "c.html", KnownPath: "c.txt", Alike: 1}},
	})
	for _, want := range []string{"a.bin: it is empty\n", "b.txt: a newer version of “Harbour” took the place of the older one: 1 event is new (“Fleet sails”)\n", "c.html: “Bridge” has the same text as an article that the library has from c.txt"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
