package session

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestDatesMoveInTheirOwnUnits(t *testing.T) {
	const day = 86400
	for _, c := range []struct {
		from       string
		end        End
		y          int64
		m, d       int
		resolution float64
		want       string
	}{
		{"2020-01-03", Whole, 2020, 2, 14, day, "2020-02-14"},
		{"2020-01-03?", Whole, 2020, 2, 14, day, "2020-02-14?"},
		{"2020-01", Whole, 2020, 5, 20, day, "2020-05"},
		{"1914~", Whole, 1916, 5, 20, day, "1916~"},
		{"199X", Whole, 1984, 5, 20, day, "198X"},
		{"2020-01-03/2020-01-10", Whole, 2020, 1, 5, day, "2020-01-05/2020-01-12"},
		{"2020-01-03/2020-01-10", First, 2020, 1, 5, day, "2020-01-05/2020-01-10"},
		{"2020-01-03/2020-01-10", Last, 2020, 1, 20, day, "2020-01-03/2020-01-20"},
		{"2020-01-03/2020-01-10", First, 2020, 3, 5, day, "2020-01-10/2020-01-10"},
		{"2020-01-03/2020-01-10", Last, 2019, 3, 5, day, "2020-01-03/2020-01-03"},
		{"1914/1918", Last, 1919, 6, 28, day, "1914/1919"},
		{"2014/..", First, 2015, 6, 1, day, "2015/.."},
		{"[..2020-01-29]", Last, 2020, 2, 3, day, "[..2020-02-03]"},
		{"[2020-01-03..]", First, 2020, 2, 3, day, "[2020-02-03..]"},
		{"[2020-01-03..2020-01-29]", First, 2020, 1, 5, day, "[2020-01-05..2020-01-29]"},
		{"[2020-01-03..2020-01-29]", Last, 2019, 1, 5, day, "2020-01-03"},
		{"[..2020-01-29]", Last, 2019, 2, 3, day, "[..2019-02-03]"},
		{"2014", Last, 2014, 6, 10, 10 * day, "[2014-01-01..2014-06-30]"},
		{"2014", Last, 2015, 6, 10, 100 * day, "[2014-01-01..2015-12-31]"},
	} {
		got := Moved(date(t, c.from), c.end, timeline.Midnight(c.y, c.m, c.d), c.resolution)
		if want := date(t, c.want); got.Span() != want.Span() || got.HasExtent() != want.HasExtent() || got.IsUncertain() != want.IsUncertain() || got.IsApproximate() != want.IsApproximate() {
			t.Errorf("%s, end %d to %d-%d-%d: %s, want %s", c.from, c.end, c.y, c.m, c.d, got, want)
		}
	}
	if got := Moved(timeline.Date{}, Whole, 0, day); got.IsKnown() {
		t.Errorf("what has no date moves to %s", got)
	}
}

// Whatever is moved to wherever stays a date that its notation can tell.
func TestAMovedDateCanBeWritten(t *testing.T) {
	dates := []string{"2020-01-03", "2020-01", "2014", "199X", "Y-66000000~", "2020-01-03/2020-02", "2014/..", "../1066", "[..2020-01-29]", "[2019..]", "-0043", "2020-01-03T10:20:30Z"}
	rapid.Check(t, func(t *rapid.T) {
		d, _ := timeline.ParseDate(rapid.SampledFrom(dates).Draw(t, "date"))
		at := timeline.Instant(rapid.Int64Range(-3e15, 3e11).Draw(t, "at"))
		end := End(rapid.IntRange(0, 2).Draw(t, "end"))
		got := Moved(d, end, at, rapid.Float64Range(0.001, 1e10).Draw(t, "resolution"))
		again, err := timeline.ParseDate(got.String())
		if err != nil || again.Span() != got.Span() || !got.IsKnown() {
			t.Fatalf("%s, end %d to %d, is %q: %v", d, end, at, got, err)
		}
		if got.HasExtent() != d.HasExtent() {
			t.Fatalf("%s, end %d to %d, is %q", d, end, at, got)
		}
	})
}

func TestNudgingGoesByUnits(t *testing.T) {
	for _, c := range []struct {
		from  string
		end   End
		steps int
		want  string
	}{
		{"2020-01-31", Whole, 1, "2020-02-01"}, {"2020-03-01", Whole, -1, "2020-02-29"}, {"2020-01", Whole, -1, "2019-12"},
		{"1914/1918", Whole, 1, "1915/1918"}, {"1914/1918", Last, 2, "1914/1920"}, {"2014/..", Last, 1, "2014/.."},
		{"2020-01-03", Last, 1, "2020-01-03"}, {"[..2020-01-29]", Last, -1, "[..2020-01-28]"}, {"[..2020-01-29]", Whole, 1, "[..2020-01-30]"},
	} {
		m := NewMemory(nil, []timeline.Event{{ID: 1, Title: "It moves", Date: date(t, c.from)}}, nil)
		s := newTest(t, m)
		s.SelectEvent(1)
		s.Nudge(c.end, c.steps)
		if got := s.Selection().Event.Date; got.Span() != date(t, c.want).Span() {
			t.Errorf("%s, end %d by %d: %s, want %s", c.from, c.end, c.steps, got, c.want)
		}
	}
}

func TestMovingIsOneStepThatUndoTakesBack(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SelectEvent(1)
	before := s.Selection().Event.Date
	s.Nudge(Whole, 2)
	moved := s.Selection().Event.Date
	if moved == before {
		t.Fatal("it stays where it is")
	}
	if s.Selection().Event.Edited&timeline.FieldDate == 0 {
		t.Error("a later reading would change it again")
	}
	s.Undo()
	if s.Selection().Event.Date != before {
		t.Errorf("undo gives %s, not %s", s.Selection().Event.Date, before)
	}
	s.SelectEvent(0)
	s.Nudge(Whole, 1)
	s.Move(moved)
}
