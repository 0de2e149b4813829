package chart

import (
	"testing"

	"dateline/timeline"
)

func TestDatesAreSaidShortly(t *testing.T) {
	for edtf, want := range map[string]string{
		"2020-01-03": "3 Jan 2020", "2020-01": "Jan 2020", "2020": "2020", "199X": "1990s", "-0043-03-15": "15 Mar 44 BCE",
		"-0263/-0145": "264–146 BCE", "0165/0180": "165–180 CE", "1914/1918": "1914–1918", "-0026/0014": "27 BCE – 14 CE",
		"1914-07-28/1918-11-11": "28 Jul 1914 – 11 Nov 1918", "2020-02-09/2020-02-18": "9–18 Feb 2020",
		"2020-02-09/2020-03-18": "9 Feb – 18 Mar 2020", "2020-02/2020-06": "Feb – Jun 2020", "[2020-01-03..2020-01-29]": "3–29 Jan 2020",
		"2014/..": "2014 …", "[..2020-01-29]": "… 29 Jan 2020", "[1990..]": "1990 …", "Y-66000000": "66 Ma", "Y-300000": "300 ka",
		"Y-13800000000": "13.8 Ga", "[Y-538000000..Y-515000000]": "538–515 Ma", "Y-12345": "12.3 ka", "Y-999999999": "1 Ga", "Y5000000000S2~": "in 5 Ga", "Y30000": "in 30 ka",
		"2020-01-03T10:20": "3 Jan 2020, 10:20", "2020-01-03T10:20:30": "3 Jan 2020, 10:20:30",
		"2020-01-03T10:00/2020-01-03T12:30": "3 Jan 2020, 10:00 – 12:30", "2020-33": "Jan – Mar 2020", "20XX": "2000–2099",
	} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			t.Fatal(err)
		}
		b := timeline.Event{Date: d}.Brief()
		if got := English.date(&b); got != want {
			t.Errorf("%s is %q, want %q", edtf, got, want)
		}
	}
}

func TestSignsStandBehindTheDate(t *testing.T) {
	for edtf, want := range map[string]string{"2019~": "2019~", "2019?": "2019?", "2019%": "2019%"} {
		with := NewLevels([]timeline.Brief{event(t, 1, "The mill burns", edtf)}, Options{Dates: true})
		if got := with.label(0).date; got != want {
			t.Errorf("%s: %q", edtf, got)
		}
		without := NewLevels([]timeline.Brief{event(t, 1, "The mill burns", edtf)}, Options{})
		if got := without.label(0).date; got != want[4:] {
			t.Errorf("%s without dates: %q", edtf, got)
		}
	}
}
