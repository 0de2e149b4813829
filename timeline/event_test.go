package timeline

import (
	"testing"
)

func TestNames(t *testing.T) {
	for _, c := range Categories() {
		if got, err := ParseCategory(c.String()); err != nil || got != c {
			t.Errorf("%s is read as %v: %v", c, got, err)
		}
	}
	for s := Happened; s <= Denied; s++ {
		if got, err := ParseStatus(s.String()); err != nil || got != s {
			t.Errorf("%s is read as %v: %v", s, got, err)
		}
	}
	for r := Proposed; r <= Rejected; r++ {
		if got, err := ParseReview(r.String()); err != nil || got != r {
			t.Errorf("%s is read as %v: %v", r, got, err)
		}
	}
	if _, err := ParseStatus("perhaps"); err == nil {
		t.Error("perhaps is a status")
	}
}

func TestID(t *testing.T) {
	if got := IDOf([]byte("a"), []byte("bc")); got.String() != "ba7816bf8f01cfea" { // SHA-256 of "abc" in FIPS 180-2
		t.Errorf("the ID of abc is %s", got)
	}
	for _, id := range []ID{0, 1, 1<<64 - 1} {
		var got ID
		b, _ := id.MarshalText()
		if err := got.UnmarshalText(b); err != nil || got != id || len(b) != 16 {
			t.Errorf("%s is read as %s: %v", b, got, err)
		}
	}
	for _, bad := range []string{"", "1", "zzzzzzzzzzzzzzzz", "-000000000000001"} {
		if _, err := ParseID(bad); err == nil {
			t.Errorf("%q is an id", bad)
		}
	}
}

func TestBrief(t *testing.T) {
	date := func(s string) Date { return mustParse(s) }
	for _, c := range []struct {
		event Event
		want  Flags
	}{
		{Event{}, Undated},
		{Event{Date: date("2019~")}, Approximate},
		{Event{Date: date("2019%")}, Approximate | Uncertain},
		{Event{Date: date("2014/..")}, Extent},
		{Event{Date: date("2019"), Quotes: []Quote{{Date: date("2019-05-03")}, {Date: date("2019-05-04")}}}, Disagree},
		{Event{Date: date("2019"), Quotes: []Quote{{Date: date("2019-05-03")}, {Date: date("2019-05")}, {}}}, 0},
	} {
		if got := c.event.Brief().Flags; got != c.want {
			t.Errorf("%s has the flags %b, want %b", c.event.Date, got, c.want)
		}
	}
}

func TestSpan(t *testing.T) {
	s := Span{10, 20}
	if !s.Contains(10) || s.Contains(20) || s.Overlaps(Span{20, 30}) || !s.Overlaps(Span{19, 30}) || s.Hull(Span{25, 30}) != (Span{10, 30}) ||
		!s.Intersect(Span{20, 30}).IsEmpty() || s.Seconds() != 10 || (Span{Beginning, 0}).Seconds() != int64(Forever) ||
		(Span{-1 << 62, 1<<62 + 1}).Seconds() != int64(Forever) || !Always.IsOpen() || !Always.Covers(s) || s.Covers(Always) {
		t.Error("a span does not do as it says")
	}
}
