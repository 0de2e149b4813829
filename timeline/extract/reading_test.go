package extract

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"

	"pgregory.net/rapid"
)

const strike = `Tram drivers walk out in Velmar

Tram drivers in Velmar walked out on Monday after talks on pay failed.

The union had called the strike last week. The city cancelled a concert in the harbour that was planned for Friday.

The mayor, Ines Holt, will meet the union tomorrow. A strike in 2011 lasted nine days.`

func model(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func reading(t testing.TB, text string) Reading {
	return Read(model(t), timeline.Source{ID: 7, Text: text, Language: "en"})
}

func given(date string) timeline.Published {
	d, err := timeline.ParseDate(date)
	if err != nil {
		return timeline.Published{}
	}
	return timeline.Published{Date: d, Evidence: "given by you"}
}

func TestReadingSurvivesJSON(t *testing.T) {
	r := reading(t, strike)
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back Reading
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"", "2019-11-20", "2019"} {
		if a, b := r.Events(given(day), nil), back.Events(given(day), nil); !reflect.DeepEqual(a, b) {
			t.Errorf("published %q: a kept reading gives other events:\n%+v\n%+v", day, a, b)
		}
	}
}

// TestSameEventsOnAnyDay holds the promise that a publication date moves events and makes none.
func TestSameEventsOnAnyDay(t *testing.T) {
	r := reading(t, strike)
	want := ids(r.Events(timeline.Published{}, nil))
	if len(want) < 3 {
		t.Fatalf("only %d events", len(want))
	}
	rapid.Check(t, func(t *rapid.T) {
		at := timeline.Midnight(rapid.Int64Range(1700, 2200).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"))
		res := r.Events(timeline.Published{Date: timeline.DayOf(at)}, nil)
		if got := ids(res); !slices.Equal(got, want) {
			t.Fatalf("published %s: events %v, want %v", timeline.DayOf(at), got, want)
		}
		for _, e := range res.Events {
			if e.Status == timeline.Happened && e.Date.IsKnown() && e.Date.Begins().Start >= at+2*day {
				t.Fatalf("published %s: %q happened on %s", timeline.DayOf(at), e.Title, e.Date)
			}
		}
	})
}

func ids(r Result) []timeline.ID {
	var out []timeline.ID
	for _, e := range r.Events {
		out = append(out, e.ID)
	}
	return out
}

// TestNothingIsAnchoredOnToday: without a publication date, what hangs on it stays open.
func TestNothingIsAnchoredOnToday(t *testing.T) {
	res := reading(t, strike).Events(timeline.Published{}, nil)
	for _, e := range res.Events {
		if e.Date.IsKnown() && !e.Date.Begins().IsOpen() && e.Date.String() != "2011" {
			t.Errorf("%q is dated %s by nothing in the text", e.Title, e.Date)
		}
	}
	if p := res.Published; !p.Date.IsKnown() || !strings.Contains(p.Evidence, "2011") {
		t.Errorf("the strike of 2011 bounds the publication; got %q, %q", p.Date, p.Evidence)
	}
}

func TestReasonsCanBeChecked(t *testing.T) {
	res := read(t, "The dock was repaired earlier this month after a storm damaged its gates.", "2020-01-29")
	e := find(t, res, "repaired")
	want := []string{"“earlier this month” · seen from the day of publication", "published 29 January 2020 · given by you", "so: between 1 and 29 January 2020"}
	if e.Date.String() != "[2020-01-01..2020-01-29]" || !reflect.DeepEqual(e.Reasons, want) {
		t.Errorf("%s, because %q", e.Date, e.Reasons)
	}
	if q := e.Quotes[0]; q.Meaning == "" || q.Value == "" || q.Expression.IsEmpty() {
		t.Errorf("the quote does not show its expression: %+v", q)
	}
}

func find(t *testing.T, r Result, word string) timeline.Event {
	t.Helper()
	for _, e := range r.Events {
		if strings.Contains(e.Title, word) {
			return e
		}
	}
	t.Fatalf("no event with %q among %+v", word, r.Events)
	return timeline.Event{}
}

func TestOrderBoundsWhatHasNoDate(t *testing.T) {
	res := read(t, "The harbour was closed after the sinking of the Aurora on 3 May 2016.\n\nThe line reopened it, officials said.", "2016-05-20")
	e := find(t, res, "harbour is closed")
	if lo := e.Date.Begins().Start; lo < timeline.Midnight(2016, 5, 3) {
		t.Errorf("closed %s, but the ship sank on 3 May", e.Date)
	}
}

func TestDurationsTieEvents(t *testing.T) {
	res := read(t, "Mara Lind resigned as minister on 14 June 2018, three days after the arrest of her brother Tom Lind.", "2018-06-20")
	if e := find(t, res, "Tom Lind is arrested"); e.Date.String() != "2018-06-11" {
		t.Errorf("arrested %s, want 2018-06-11: %q", e.Date, e.Reasons)
	}
}

const knownTable = "edtf\ttitle\tkind\tparticipants\taliases\tsource\n" +
	"1871-05-02\tGreat fire of Orsk destroys the old town\tfire;burn\tOrsk\tGreat Fire of Orsk\tAnnals\n" +
	"1990-07-04\tElena Varga assassinates President Kostin\tkill;assassinate\tPresident Kostin|Kostin;Elena Varga|Varga\t\tAnnals\n" +
	"1990-07-04\tNorlink unveils the Gull\tunveil;launch\tGull;Norlink;Ada Holm\t\tAnnals\n"

func TestKnownEventsDateWhatTheTextLeavesOpen(t *testing.T) {
	known, err := ParseKnown(knownTable)
	if err != nil {
		t.Fatal(err)
	}
	r := reading(t, "Elena Varga killed President Kostin in front of the opera. He was buried in 1990.")
	e := find(t, r.Events(timeline.Published{}, known), "Kostin")
	if e.Date.String() != "1990-07-04" || !strings.Contains(strings.Join(e.Reasons, " "), "known event") {
		t.Errorf("%s %q", e.Date, e.Reasons)
	}
	for _, text := range []string{
		"Elena Varga killed a deer in the forest.",           // one participant
		"President Kostin met Elena Varga at the opera.",     // another kind
		"In 1985 Elena Varga killed President Kostin's dog.", // the text says when
		"The Gull 2 was unveiled by Norlink at the fair.",    // another thing
		"Norlink and Ada Holm unveiled the new tickets.",     // another object
	} {
		for _, e := range reading(t, text).Events(timeline.Published{}, known).Events {
			if e.Date.String() == "1990-07-04" {
				t.Errorf("%q is dated by a known event: %q", text, e.Reasons)
			}
		}
	}
}

func TestParseKnownNamesTheLine(t *testing.T) {
	for _, table := range []string{"head\n1999\ttoo few", "head\n\n\nnot a date\ta\tb\tc\td\te"} {
		if _, err := ParseKnown(table); err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v", table, err)
		}
	}
	if k, err := ParseKnown(""); err != nil || k.find(&Mention{Kind: "kill"}, 0, timeline.Date{}) != nil {
		t.Errorf("an empty table: %v", err)
	}
}

func TestRetellingsAreOneEvent(t *testing.T) {
	res := read(t, "A bomb destroyed the customs house in Arlen on Monday.\n\nThe mayor spoke of an outrage.\n\nThe bomb destroyed the customs house at noon on Monday, police said.", "2019-11-20")
	n := 0
	for _, e := range res.Events {
		if strings.Contains(e.Title, "customs house") {
			if n++; len(e.Quotes) != 2 {
				t.Errorf("%q has %d quotes", e.Title, len(e.Quotes))
			}
		}
	}
	if n != 1 {
		t.Errorf("%d events of one bomb: %+v", n, res.Events)
	}
}

func TestTwoEventsOfASentenceKeepTheirDays(t *testing.T) {
	res := read(t, "Prosecutors on Tuesday dropped a case that they had opened in May 2017.", "2019-11-20")
	if e := find(t, res, "drop"); e.Date.String() != "2019-11-19" {
		t.Errorf("dropped %s", e.Date)
	}
	if e := find(t, res, "open"); e.Date.String() != "2017-05" {
		t.Errorf("opened %s", e.Date)
	}
}
