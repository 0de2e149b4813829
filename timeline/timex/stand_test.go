package timex

import (
	"testing"

	tl "dateline/timeline"
)

// TestToldIsWhatResolveDoes holds the two views of an unknown publication together, and that a known
// one is left alone.
func TestToldIsWhatResolveDoes(t *testing.T) {
	for _, p := range readPassages(t, "en/undated.txt") {
		d := Read(p.text, "en")
		told := d.Told()
		a, b := d.Resolve(tl.Date{}), told.Resolve(tl.Date{})
		for i := range a {
			if a[i] != b[i] {
				t.Errorf("%q: %v, told %v", p.text[d.Exprs[i].Begin:d.Exprs[i].End], a[i], b[i])
			}
			if told.Exprs[i].Anchor >= i && d.Exprs[i].Anchor < i {
				t.Errorf("%q hangs on a later expression", p.text[d.Exprs[i].Begin:d.Exprs[i].End])
			}
		}
	}
}

// TestStoryStandsInOnlyForTheUnknown: a known publication decides as before.
func TestStoryStandsInOnlyForTheUnknown(t *testing.T) {
	d := Read("The ship left on 21 September 2014, the owner said. She sank on 9 October.", "en")
	for _, c := range []struct {
		published tl.Date
		want      string
	}{{tl.Date{}, "2014-10-09"}, {tl.DayDate(2014, 10, 20), "2014-10-09"}, {tl.DayDate(2019, 11, 2), "2019-10-09"}} {
		if v := d.Resolve(c.published)[1]; v.Value != c.want {
			t.Errorf("published %s: %s, want %s", c.published, v.Value, c.want)
		}
	}
	if d := Read("She left on 21 September 2014. The owner said on Tuesday that he would sue.", "en"); d.Resolve(tl.Date{})[1].Date.IsKnown() {
		t.Error("the Tuesday on which somebody spoke is that of an unknown week")
	}
}

// TestWeekdayConfirmsTheYear: a weekday that fits beats the nearest year, and one that fits none is an error of the text.
func TestWeekdayConfirmsTheYear(t *testing.T) {
	for sentence, want := range map[string]string{
		"She sank on Friday, 9 October.":     "2020-10-09",
		"She sank on 9 October.":             "2021-10-09",
		"She sank on Wednesday, 9 October.":  "2019-10-09",
		"She sank on Sunday, 9 October.":     "2016-10-09",
		"She sank on Monday, 9 October.":     "2017-10-09",
		"She sank on Tuesday, October 9.":    "2018-10-09",
		"She will sail on Sunday, 9 October": "2022-10-09",
	} {
		if v := Read(sentence, "en").Resolve(tl.DayDate(2021, 12, 1))[0]; v.Value != want {
			t.Errorf("%q: %s, want %s", sentence, v.Value, want)
		}
	}
}
