package tongue

import (
	"regexp"
	"testing"

	"dateline/timeline"
)

// inGerman speaks German for a test.
func inGerman(t *testing.T) {
	Speak("de_AT.UTF-8")
	t.Cleanup(func() { Speak("en") })
}

func TestT(t *testing.T) {
	if got := T("%s moved.", Count(2, "event")); got != "2 events moved." {
		t.Errorf("in English: %q", got)
	}
	inGerman(t)
	for want, got := range map[string]string{
		"2 Ereignisse verschoben.": T("%s moved.", Count(2, "event")), "1 Ereignis": Count(1, "event"), "12.345 Artikel": Count(12345, "article"),
		"Ministers meet": T("Ministers meet"), "100% sure": T("100% sure"), "-1.000": Grouped(-1000),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	Speak("tlh")
	if T("Undo") != "Undo" {
		t.Error("a language without a table is not spoken as English")
	}
}

func TestTable(t *testing.T) {
	if _, err := Table("tlh"); err == nil {
		t.Error("there is a table of Klingon")
	}
	if words, err := Table("de"); err != nil || len(words) < 300 {
		t.Errorf("%d words, %v", len(words), err)
	}
}

func TestDatesInGerman(t *testing.T) {
	if got := Date(timeline.DayDate(2020, 1, 29)); got != "29 January 2020" {
		t.Errorf("in English: %q", got)
	}
	inGerman(t)
	english := regexp.MustCompile(`\b(the|and|or|to|from|since|until|between|before|later|ago|about|perhaps|years|[A-Z][a-z]*(ary|ch|uly|tober)|quarter|half|months|spring|BCE)\b`)
	for edtf, want := range map[string]string{
		"": "ohne Datum", "2020-01-29": "29. Januar 2020", "2020-03": "März 2020", "2020": "2020", "2020~": "etwa 2020", "2020?": "vielleicht 2020",
		"[2020-01-03..2020-01-29]": "zwischen 3. und 29. Januar 2020", "2020-01-03/2020-01-29": "3. bis 29. Januar 2020", "[..2020-01-29]": "29. Januar 2020 oder früher",
		"[2020-01-29..]": "29. Januar 2020 oder später", "2014/..": "seit 2014", "../2014": "bis 2014", "-0043-03-15": "15. März 44 v. Chr.", "199X": "die 1990er",
		"19XX": "das 20. Jahrhundert", "2020-21": "Frühling 2020", "2020-33": "das erste Quartal 2020", "2020-40": "das erste Halbjahr 2020",
		"Y-66000000": "vor 66 Millionen Jahren", "Y-13800000000S3": "vor 13,8 Milliarden Jahren", "2020-01-29T14:30": "29. Januar 2020 um 14:30 Uhr", "[2019..2021]": "zwischen 2019 und 2021",
		"2019-11/2020-02": "November 2019 bis Februar 2020", "2020-24": "Winter 2020–21",
	} {
		var d timeline.Date
		if edtf != "" {
			var err error
			if d, err = timeline.ParseDate(edtf); err != nil {
				t.Fatal(edtf, err)
			}
		}
		got := Date(d)
		if got != want {
			t.Errorf("%s: %q, want %q (%q)", edtf, got, want, d.Words())
		}
		if left := english.FindString(got); left != "" {
			t.Errorf("%s: %q is left in %q", edtf, left, got)
		}
	}
}
