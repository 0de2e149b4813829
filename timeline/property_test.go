package timeline

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var anyInstant = rapid.Custom(func(t *rapid.T) Instant {
	if rapid.Bool().Draw(t, "far") {
		return Instant(rapid.Int64Range(-4e17, 4e17).Draw(t, "instant"))
	}
	return Instant(rapid.Int64Range(-7e10, 7e10).Draw(t, "instant"))
})

// The calendar takes every Instant apart and puts it together again.
func TestCivilRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := anyInstant.Draw(t, "i")
		c := i.Civil()
		if c.Instant() != i {
			t.Fatalf("%d is %+v, which is %d", i, c, c.Instant())
		}
		if c.Month < 1 || c.Month > 12 || c.Day < 1 || c.Day > DaysIn(c.Year, c.Month) || c.Hour > 23 || c.Minute > 59 || c.Second > 59 {
			t.Fatalf("%d is %+v", i, c)
		}
	})
}

// The standard library agrees, as far as it goes.
func TestCivilAgainstTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := Instant(rapid.Int64Range(-60_000_000_000, 250_000_000_000).Draw(t, "i"))
		u, c := time.Unix(int64(i), 0).UTC(), i.Civil()
		if int64(u.Year()) != c.Year || int(u.Month()) != c.Month || u.Day() != c.Day || u.Hour() != c.Hour || int(u.Weekday()) != i.Weekday() {
			t.Fatalf("%v is %+v, weekday %d", u, c, i.Weekday())
		}
	})
}

// The units that are made without their notation are those that the notation gives.
func TestUnitAtByNotation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at, g := anyInstant.Draw(t, "at"), rapid.SampledFrom(unitGrains).Draw(t, "grain")
		if got, want := unitAt(at, g), mustParse(formatAt(at, g)); got != want {
			t.Fatalf("grain %v: %+v, want %+v", g, got, want)
		}
	})
}

// What is read without the pattern is what the pattern gives, and what the pattern refuses is not read.
func TestPlainUnitByPattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[0-2]\d[0-9]{2}(-[0-4]\d(-[0-3]\d)?)?|[-0-9XT?]{4,10}`).Draw(t, "notation")
		want, err := patternUnit(s)
		if got, ok := plainUnit(s); ok && (err != nil || got != want) {
			t.Fatalf("%q is %+v, want %+v (%v)", s, got, want, err)
		}
		if _, ok := plainUnit(s); !ok && err == nil && len(s) == 10 && !strings.ContainsAny(s, "X?T") {
			t.Fatalf("%q is a plain day", s)
		}
	})
}

// Within never says more than the span, and for spans of whole days nothing less.
func TestWithinKeepsTheSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyInstant.Draw(t, "a")
		s := Span{a, a + Instant(rapid.Int64Range(1, 1e12).Draw(t, "length"))}
		switch rapid.IntRange(0, 3).Draw(t, "open") {
		case 0:
			s.Start = Beginning
		case 1:
			s.End = Forever
		}
		d := Within(s)
		if d.Begins() != s {
			t.Fatalf("%v becomes %s, which is %v", s, d, d.Begins())
		}
		again, err := ParseDate(d.String())
		if err != nil || again != d {
			t.Fatalf("%s is read again as %s: %v", d, again, err)
		}
		if d.Words() == "" {
			t.Fatal("no words")
		}
	})
}

// What goes on from one time to another begins and ends in what was given, or in the unit around it.
func TestLastingCoversItsEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Instant(rapid.Int64Range(-6e10, 6e10).Draw(t, "a"))
		from := Within(Span{a, a + Instant(rapid.Int64Range(1, 1e9).Draw(t, "first"))})
		b := from.Begins().End + Instant(rapid.Int64Range(0, 1e9).Draw(t, "gap"))
		to := Within(Span{b, b + Instant(rapid.Int64Range(1, 1e9).Draw(t, "last"))})
		d := Lasting(from, to)
		if !d.HasExtent() || !d.Begins().Covers(from.Begins()) || !d.Ends().Covers(to.Begins()) {
			if d.Begins().IsOpen() || d.Ends().IsOpen() { // no unit up to a millennium covers it
				return
			}
			t.Fatalf("from %s to %s is %s", from, to, d)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2020-01-29", "[..2020]", "{1960,1961-12}", "Y-17E7", "1950S2", "199X/..", "2004-06~-11", "-0043?", "2001-33", "0000-00-00",
		"[1,2", "//", "2020-01-01T24:00:00+23:59", "Y99999999999E9", "XXXX-12-XX"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if d != (Date{}) {
				t.Errorf("%q: an error and a date %v", s, d)
			}
			return
		}
		if d.Begins().IsEmpty() || d.Ends().IsEmpty() || d.Ends().End < d.Begins().Start {
			t.Errorf("%q begins in %v and ends in %v", s, d.Begins(), d.Ends())
		}
		if again, err := ParseDate(d.String()); err != nil || again != d {
			t.Errorf("%q is written %q, which is read as %v: %v", s, d, again, err)
		}
		if d.Words() == "" {
			t.Errorf("%q has no words", s)
		}
	})
}
