package timeline

import "testing"

func TestParseDate(t *testing.T) {
	day := func(y int64, m, d int) Instant { return Midnight(y, m, d) }
	for _, c := range []struct {
		in         string
		begin, end Span
	}{
		{"2020-01-29", Span{day(2020, 1, 29), day(2020, 1, 30)}, Span{day(2020, 1, 29), day(2020, 1, 30)}},
		{"2020-01", Span{day(2020, 1, 1), day(2020, 2, 1)}, Span{day(2020, 1, 1), day(2020, 2, 1)}},
		{"2019-11~", Span{day(2019, 11, 1), day(2019, 12, 1)}, Span{day(2019, 11, 1), day(2019, 12, 1)}},
		{"199X", Span{day(1990, 1, 1), day(2000, 1, 1)}, Span{day(1990, 1, 1), day(2000, 1, 1)}},
		{"-0043", Span{day(-43, 1, 1), day(-42, 1, 1)}, Span{day(-43, 1, 1), day(-42, 1, 1)}},
		{"-03XX", Span{day(-399, 1, 1), day(-299, 1, 1)}, Span{day(-399, 1, 1), day(-299, 1, 1)}},
		{"Y-13800000000", Span{day(-13800000000, 1, 1), day(-13799999999, 1, 1)}, Span{day(-13800000000, 1, 1), day(-13799999999, 1, 1)}},
		{"[..2020-01-29]", Span{Beginning, day(2020, 1, 30)}, Span{Beginning, day(2020, 1, 30)}},
		{"2014/..", Span{day(2014, 1, 1), day(2015, 1, 1)}, Span{day(2014, 1, 1), Forever}},
		{"2001-21", Span{day(2001, 3, 1), day(2001, 6, 1)}, Span{day(2001, 3, 1), day(2001, 6, 1)}},
		{"1914-07-28/1918-11-11", Span{day(1914, 7, 28), day(1914, 7, 29)}, Span{day(1918, 11, 11), day(1918, 11, 12)}},
		{"2020-01-03T01:00:00+03:00", Span{day(2020, 1, 2) + 79200, day(2020, 1, 2) + 79201}, Span{day(2020, 1, 2) + 79200, day(2020, 1, 2) + 79201}},
	} {
		d, err := ParseDate(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if d.Begins() != c.begin || d.Ends() != c.end || d.String() != c.in {
			t.Errorf("%s: begins %v ends %v, want %v %v", c.in, d.Begins(), d.Ends(), c.begin, c.end)
		}
	}
	for _, bad := range []string{"", "x", "2020-13", "2020-02-30", "19X5", "2020/2019", "/", "../..", "[]", "2020-01-01T25:00", "Y999999999999", "2020-1-1"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("%q is read as %v", bad, d)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"2020-01-01", "2020-01-31", "2020-01"},
		{"2020-01-03", "2020-01-29", "[2020-01-03..2020-01-29]"},
		{"1990", "1999", "199X"},
		{"1990", "1995", "[1990..1995]"},
		{"2019-10", "2019-12", "2019-36"},
		{"-0399", "-0300", "-03XX"},
		{"2020-01-03T10:00", "2020-01-03T11:59", "[2020-01-03T10:00..2020-01-03T11:59]"},
	} {
		a, b := mustParse(c.a), mustParse(c.b)
		if got := Within(Span{a.begin.Start, b.begin.End}).String(); got != c.want {
			t.Errorf("%s to %s is %s, want %s", c.a, c.b, got, c.want)
		}
	}
	if Within(Always).IsKnown() {
		t.Error("no bound is a date")
	}
}

// TestWithinFindsEveryUnit holds that Within gives back the unit whose span it is given, for every grain.
func TestWithinFindsEveryUnit(t *testing.T) {
	for _, s := range []string{"2020-01-29T14:05:06", "2020-01-29T14:05", "2020-01-29T14", "2020-01-29", "2020-02", "2019-02", "2020-12", "2020", "2019", "199X", "200X",
		"19XX", "20XX", "1XXX", "-0043", "-03XX", "-0001", "0000", "2020-33", "2020-34", "2019-36", "2020-40", "2020-41", "-0043-02-28", "2000-02-29"} {
		d := mustParse(s)
		if got := Within(d.Begins()); got != d {
			t.Errorf("the span of %s is told as %s", s, got)
		}
	}
}

func TestIsZoned(t *testing.T) {
	for edtf, want := range map[string]bool{
		"": false, "2020": false, "2020-01-29": false, "2020-01-29T14:30": false, "2020-01-29T14:30:10": false, "[2020-01-29..2020-01-30]": false,
		"2020-01-29T14:30/2020-01-30T09:00": false, "2020-01-29T14Z": true, "2020-01-29T14:30Z": true, "2020-01-29T14:30:10-05:00": true,
		"2020-01-29T14+01:00": true, "2020-01-29T14:30/2020-01-30T09:00+02:00": true, "2020-01-29T14:30Z/2020-02": true, "[..2020-01-29T14:30Z]": true,
		"-0043-03-15": false,
	} {
		d := Date{}
		if err := d.UnmarshalText([]byte(edtf)); err != nil {
			t.Errorf("%s: %v", edtf, err)
		} else if d.IsZoned() != want || (Event{Date: d}).Brief().Flags.Has(Zoned) != want {
			t.Errorf("%s is zoned: %v", edtf, !want)
		}
	}
}
