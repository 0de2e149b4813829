package timex

import "testing"

// TestEarlyYearsAreNotCounts: a number after a month is a year only where nothing is counted.
func TestEarlyYearsAreNotCounts(t *testing.T) {
	for sentence, want := range map[string]string{
		"In May 330 people were hurt.":                 "May",
		"On 5 May 250 soldiers left the camp.":         "5 May",
		"On May 11, 330 workers struck.":               "May 11",
		"In March 500 were arrested.":                  "March",
		"In June 200 or so came back.":                 "June",
		"On 11 May 330 Russian soldiers crossed.":      "11 May",
		"On 3 July 400 of them were let go.":           "3 July",
		"In October 650 km of cable were laid.":        "October",
		"The dead of May 558 were many.":               "May 558",
		"It was consecrated on 27 December 537.":       "27 December 537",
		"On 27 December 537 the church was blessed.":   "27 December 537",
		"He, elected on 9 July 455, never saw the sea": "9 July 455",
	} {
		d := Read(sentence, "en")
		if len(d.Exprs) != 1 || sentence[d.Exprs[0].Begin:d.Exprs[0].End] != want {
			t.Errorf("%q: found %v, want %q", sentence, d.Exprs, want)
		}
	}
}

// TestFaintYears: "in 324" is a year in a text about such times, and a count elsewhere.
func TestFaintYears(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"He was sole ruler in 324.", 0},
		{"He was sole ruler in 324. On 11 May 330 he dedicated the city.", 2},
		{"He was sole ruler in 324. The walls are of the 5th century.", 2},
		{"He ruled from 527 to 565. He was born in AD 482.", 3},
		{"The code (529–534) was his work. He died on 14 November 565.", 3},
		{"They won by 215 to 214. In 365 he rented a car. The vote was on 5 May 2019.", 1},
		{"In 365 he left for the east. By 378 he was dead.", 2},
		{"They won by 324 to 200. The vote was on 5 May 2019.", 1},
	} {
		if d := Read(c.text, "en"); len(d.Exprs) != c.want {
			t.Errorf("%q: %d expressions, want %d: %v", c.text, len(d.Exprs), c.want, d.Exprs)
		}
	}
}
