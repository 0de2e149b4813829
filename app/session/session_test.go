package session

import (
	"errors"
	"testing"
	"time"

	"dateline/timeline"
)

// atOnce are options under which all work is done before a call returns, so that nothing is left for later either: a clock would
// run it beside the test.
func atOnce(m Store) Options {
	never := func(time.Duration, func()) func() { return func() {} }
	return Options{Store: m, Post: func(f func()) { f() }, Spawn: func(f func()) { f() }, Later: never}
}

// newTest makes a session whose background work is done before the call returns.
func newTest(t *testing.T, m Store) *Session {
	t.Helper()
	s := New(atOnce(m))
	s.Reload()
	return s
}

func date(t *testing.T, edtf string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func someEvents(t *testing.T) *Memory {
	t.Helper()
	src := timeline.Source{ID: 100, Title: "Harbour reopens", Text: "The harbour reopened on Monday.\n\nBoats came back."}
	quote := []timeline.Quote{{Source: 100, Sentence: timeline.Range{Begin: 0, End: 31}}}
	return NewMemory(nil, []timeline.Event{
		{ID: 1, Title: "The harbour opens", Date: date(t, "1921-04-02"), Category: timeline.Economy, Quotes: quote, Participants: []string{"Port of Ellery"}},
		{ID: 2, Title: "A storm breaks the mole", Date: date(t, "1953-02"), Category: timeline.Disaster, Review: timeline.Accepted, Participants: []string{"Port of Ellery"}},
		{ID: 3, Title: "The mole is rebuilt", Date: date(t, "1954/1957"), Status: timeline.Planned},
		{ID: 4, Title: "Somebody drew a map", Participants: []string{"Ada"}},
		{ID: 5, Title: "A rumour of gold", Date: date(t, "1960"), Review: timeline.Rejected},
	}, []timeline.Source{src})
}

// The name of a file is written as it is, also where it begins a sentence.
func TestASentenceKeepsTheNameOfAFile(t *testing.T) {
	for said, want := range map[string]string{"t.dateline is open elsewhere": "t.dateline is open elsewhere.", "/a/b cannot be read": "/a/b cannot be read.", "nothing was found": "Nothing was found."} {
		if got := Sentence(errors.New(said)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
