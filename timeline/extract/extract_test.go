package extract

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
)

// read gives the events of a text that was published on a day ("" for unknown).
func read(t testing.TB, text, published string) Result {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := timeline.Published{}
	if published != "" {
		d, err := timeline.ParseDate(published)
		if err != nil {
			t.Fatal(err)
		}
		p = timeline.Published{Date: d, Evidence: "given by you"}
	}
	return Read(m, timeline.Source{ID: 7, Text: text, Language: "en"}).Events(p, nil)
}

func TestOneEvent(t *testing.T) {
	res := read(t, "The harbour board closed the old lighthouse in May 2011.\n", "")
	if len(res.Events) != 1 {
		t.Fatalf("%d events: %+v", len(res.Events), res.Events)
	}
	e := res.Events[0]
	if e.Title != "The harbour board closes the old lighthouse" || e.Date.String() != "2011-05" || e.Status != timeline.Happened {
		t.Errorf("%q %s %s", e.Title, e.Date, e.Status)
	}
}

func TestNoEvent(t *testing.T) {
	for _, text := range []string{"", "\n\n", "A lighthouse is a tower with a lamp.", "Salt water is heavier than fresh water."} {
		if res := read(t, text, "2019-11-20"); len(res.Events) != 0 {
			t.Errorf("%q has the events %+v", text, res.Events)
		}
	}
}

// What tidy passes over because there is nothing to mend would not have been changed either.
func TestTidyMendsSeams(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "a  b": "a b", "a\u00a0b": "a b", "\ta b ": "a b", "Court frees mayor": "Court frees mayor",
		"Court frees mayor , deputy": "Court frees mayor, deputy", "Court frees mayor,": "Court frees mayor",
		"Court frees mayor and the": "Court frees mayor", "Court frees (mayor": "Court frees mayor",
		"Court calls ``mayor'' guilty": `Court calls "mayor" guilty`, "Mayor flees U.S.": "Mayor flees U.S.", "Mayor flees.": "Mayor flees",
		"Mayor sells brother's": "Mayor sells", "Mayor says “no": "Mayor says no", "— Mayor wins…": "Mayor wins", "the": "the",
	} {
		if got := tidy(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}
