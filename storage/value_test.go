package storage

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline"

	"pgregory.net/rapid"
)

// A patch of what differs turns one event into the other, also by way of its text, and says
// that nothing differs exactly when nothing does.
func TestPatchTurnsOneEventIntoTheOther(t *testing.T) {
	w := world{Sources: map[timeline.ID]timeline.Published{7: {}, 8: {}}}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawEvent(t, w, 5), drawEvent(t, w, 5)
		p, differs := difference(&b, &a)
		if differs == reflect.DeepEqual(a, b) {
			t.Fatalf("differs %v", differs)
		}
		again, err := parsePatch(p.String())
		if err != nil {
			t.Fatal(err)
		}
		got := a
		again.apply(&got)
		if !sameEvent(got, b) {
			t.Fatalf("%+v became\n%+v, want\n%+v", a, got, b)
		}
		fromNothing := timeline.Event{ID: 5}
		if whole(&b).apply(&fromNothing); !sameEvent(fromNothing, b) {
			t.Fatalf("out of nothing %+v, want %+v", fromNothing, b)
		}
	})
}

// sameEvent takes no list and an empty one as the same.
func sameEvent(a, b timeline.Event) bool {
	for _, e := range []*timeline.Event{&a, &b} {
		e.Participants, e.Reasons = filled(e.Participants), filled(e.Reasons)
		if e.Quotes == nil {
			e.Quotes = []timeline.Quote{}
		}
	}
	return reflect.DeepEqual(a, b)
}

// A field that a newer program put into a step is passed over; broken text is an error.
func TestParsePatchOfOthers(t *testing.T) {
	p, err := parsePatch(`{"title":"x","colour":"red"}`)
	if err != nil || p.Title == nil || *p.Title != "x" || p.Place != nil {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := parsePatch(`{"title":`); err == nil {
		t.Error("half a patch was taken")
	}
}

func TestParseNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, title := rapid.Int64().Draw(t, "n"), rapid.String().Draw(t, "title")
		got, rest := parseNumber([]byte(fmt.Sprint(n, " ", title)))
		if got != n || string(rest) != title {
			t.Fatalf("%d and %q, want %d and %q", got, rest, n, title)
		}
	})
	for _, n := range []int64{0, math.MaxInt64, math.MinInt64} {
		if got, rest := parseNumber(fmt.Append(nil, n)); got != n || len(rest) != 0 {
			t.Errorf("%d became %d", n, got)
		}
	}
}

// What SQLite writes in one line of the list is the event's brief again.
func TestLinesAreBriefs(t *testing.T) {
	l := temporary(t)
	add(t, l, harbour(t))
	var want []timeline.Brief
	for _, e := range events(t, l, everything) {
		want = append(want, e.Brief())
	}
	if got := briefs(t, l, everything); !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	stop := fmt.Errorf("stop")
	seen := 0
	err := parseLines([]byte("1 2 3 4 5 6 0 0 a\x002 3 4 5 6 7 0 0 b"), func(int64, *timeline.Brief) error { seen++; return stop })
	if err != stop || seen != 1 {
		t.Errorf("%d lines after the end, %v", seen, err)
	}
}

// A number that this program has no word for becomes the first value, never a panic.
func TestWithin(t *testing.T) {
	for n, want := range map[int64]timeline.Status{0: timeline.Happened, 4: timeline.Denied, 5: timeline.Happened, -1: timeline.Happened, 1 << 40: timeline.Happened} {
		if got := within(n, timeline.Denied); got != want {
			t.Errorf("%d: %v", n, got)
		}
	}
}

// The class of a span is the least c with no more than 2^c seconds in it.
func TestBreadthIsTheLeast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := timeline.Span{Start: timeline.Instant(rapid.Int64Range(-1e12, 1e12).Draw(t, "start"))}
		s.End = s.Start + timeline.Instant(rapid.Int64Range(1, 1<<45).Draw(t, "seconds"))
		c, n := breadth(s), s.Seconds()
		if n > 1<<c || c > 0 && n <= 1<<(c-1) {
			t.Fatalf("%d seconds are of class %d", n, c)
		}
	})
	if breadth(timeline.Always) != widest || breadth(timeline.Span{Start: 5, End: timeline.Forever}) != widest {
		t.Error("an open span is of the widest class")
	}
}

// Text of any bytes becomes one that a row can hold, and good text stays as it is.
func TestClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		got := clean(s)
		if !utf8.ValidString(got) || strings.Contains(got, "\x00") || clean(got) != got {
			t.Fatalf("%q became %q", s, got)
		}
		if utf8.ValidString(s) && !strings.Contains(s, "\x00") && got != s {
			t.Fatalf("%q was changed to %q", s, got)
		}
	})
}

func TestListsOfText(t *testing.T) {
	for want, names := range map[string][]string{"": nil, "a\nb c": {" a ", "", "b\nc"}, "é\uFFFD": {"é\xff"}} {
		if got := lines(names); got != want {
			t.Errorf("%q gives %q, want %q", names, got, want)
		}
	}
	sentences := []string{"one\n\"two\"", ""}
	var again []string
	if err := json.Unmarshal([]byte(list(sentences)), &again); err != nil || !slices.Equal(again, sentences) || list(nil) != "" {
		t.Errorf("%q, %v", again, err)
	}
	for want, numbers := range map[string][]int64{"[]": nil, "[1,-2]": {1, -2}} {
		if got := jsonNumbers(numbers); got != want {
			t.Errorf("%v gives %s", numbers, got)
		}
	}
}

func TestUnit(t *testing.T) {
	for _, c := range [][2]float64{{.5, .5}, {-1, 0}, {7, 1}, {math.NaN(), 0}, {math.Inf(1), 1}, {math.Inf(-1), 0}} {
		if got := unit(c[0]); got != c[1] {
			t.Errorf("%v becomes %v", c[0], got)
		}
	}
}

// A damaged file may hold a value of another type than the schema says.
func TestValuesOfAnotherType(t *testing.T) {
	if integer(2.9) != 2 || integer("7") != 0 || integer(nil) != 0 || float(int64(3)) != 3 || float("x") != 0 || str([]byte("b")) != "b" || str(int64(3)) != "" {
		t.Error("a value of another type became something odd")
	}
	defer func() {
		if recover() == nil {
			t.Error("a type that cannot be bound is a mistake that must be seen")
		}
	}()
	bind(nil, struct{}{})
}

// The slow search finds what its words say.
func TestSearchMatches(t *testing.T) {
	for _, c := range []struct {
		typed, text string
		want        bool
	}{
		{"minist", "Two ministers left", true}, {`"minist"`, "Two ministers left", false}, {`"ministers left"`, "Two ministers left", true},
		{`"left ministers"`, "Two ministers left", false}, {"left two", "Two ministers left", true}, {"elan", "The Élan sank", true}, {"lan", "The Élan sank", false},
		{"sank", "", false}, {"", "anything", true},
	} {
		if got := parseSearch(c.typed).matches("title", c.text); got != c.want {
			t.Errorf("%q in %q: %v", c.typed, c.text, got)
		}
	}
}
