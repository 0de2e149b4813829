package tongue

import "testing"

func TestSaid(t *testing.T) {
	for _, s := range []string{"left out: 4 without a date, which iCalendar cannot carry", "nobody translates this"} {
		if Said(s) != s {
			t.Errorf("in English: %q", Said(s))
		}
	}
	inGerman(t)
	for english, want := range map[string]string{
		"left out: 4 without a date, which iCalendar cannot carry":        "ausgelassen: 4 ohne Datum, was iCalendar nicht fasst",
		"left out: 4 without a date, which a .timeline file cannot carry": "ausgelassen: 4 ohne Datum, was eine .timeline-Datei nicht fasst",
		"there is no title":      "ein Titel fehlt",
		`"2019-13" is no year`:   `"2019-13" ist kein Jahr`,
		"100 % of nothing known": "100 % of nothing known",
	} {
		if got := Said(english); got != want {
			t.Errorf("%q is said as %q, want %q", english, got, want)
		}
	}
}
