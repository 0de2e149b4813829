package session

import (
	"testing"

	"dateline/timeline"
)

func TestUnderstand(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"", ""},
		{"  2020-01-29 ", "2020-01-29"},
		{"2019-11~", "2019-11~"},
		{"[..2020-01-29]", "[..2020-01-29]"},
		{"1954/1957", "1954/1957"},
		{"330/1453", "0330/1453"},
		{"27 – 476", "0027/0476"},
		{"29 January 2020", "2020-01-29"},
		{"January 29, 2020", "2020-01-29"},
		{"Jan 29 2020", "2020-01-29"},
		{"2020/01/29", "2020-01-29"},
		{"29. Januar 2020", "2020-01-29"},
		{"im März 1917", "1917-03"},
		{"le 29 janvier 2020", "2020-01-29"},
	} {
		d, err := Understand(c.typed, timeline.Date{})
		if err != nil || d.String() != c.want {
			t.Errorf("%q: %q, %v; want %q", c.typed, d, err, c.want)
		}
	}
}

func TestWhatIsNoDateIsRefusedWithASentence(t *testing.T) {
	for _, typed := range []string{"yesterday's papers", "2020-13-01", "[", "soon", "a b c d", "🜚", "1/2/3/4/5"} {
		if d, err := Understand(typed, timeline.Date{}); err == nil {
			t.Errorf("%q was read as %s", typed, d)
		}
	}
}

func FuzzUnderstand(f *testing.F) {
	for _, s := range []string{"2020", "3 May 1917", "[..", "12/12/12", "\x00", "mid-June"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Understand(s, timeline.DayDate(2020, 1, 29))
		if err == nil && d.IsKnown() {
			if again, err := timeline.ParseDate(d.String()); err != nil || again != d {
				t.Errorf("%q gave %q, which does not read back: %v", s, d, err)
			}
		}
	})
}
