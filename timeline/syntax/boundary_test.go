package syntax

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestStopOf(t *testing.T) {
	for word, want := range map[string]stop{
		"Gen": never, "gen": ordinary, "Mr": never, "vs": never, "St": never, "T": never, "c": ordinary,
		"No": number, "no": ordinary, "p": number, "P": never, "Jan": date, "jan": ordinary, "Sat": date, "sat": ordinary, "circa": date,
		"Inc": either, "inc": ordinary, "ill": ordinary, "Ill": either, "mass": ordinary, "etc": either, "bn": either, "U.S": either, "Ph.D": either, "X.Y.Z": either, "a.m": clock, "p.m": clock, "P.M": clock,
		"house": ordinary, "Amazon.communications": ordinary, "": ordinary,
	} {
		if got := stopOf(word); got != want {
			t.Errorf("%q is %d, want %d", word, got, want)
		}
	}
}

// Every abbreviation stands in one list only, is in lower case and has lost its last period.
func TestAbbreviationsAreWellFormed(t *testing.T) {
	kinds := map[string]stop{}
	for kind, list := range stopLists {
		for w := range strings.FieldsSeq(list) {
			if other, ok := kinds[w]; ok {
				t.Errorf("%q is listed as %d and as %d: which counts would be chance", w, other, kind)
			}
			kinds[w] = kind
		}
	}
	for w := range abbreviations {
		if w != strings.ToLower(w) || strings.HasSuffix(w, ".") || w == "" {
			t.Errorf("%q", w)
		}
	}
	for w := range lowerAbbreviation {
		if _, ok := abbreviations[w]; !ok {
			t.Errorf("%q keeps its meaning in lower case but is in no list", w)
		}
	}
}

func TestNotes(t *testing.T) {
	for s, want := range map[string]int{
		"[1]": 3, "[12][3] x": 7, "[a]": 3, "[ab]": 0, "[12": 0, "[]": 0, "[1234]": 6, "[12345]": 0, "x[1]": 0, "": 0, "[1] [2]": 3,
	} {
		if got := notes(s, 0); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestWordBefore(t *testing.T) {
	for s, want := range map[string]string{
		"the U.S": "U.S", "(Inc": "Inc", "...": "", "x ": "", "": "", "in 2014": "2014", "é": "é", "a\xffb": "b",
		strings.Repeat("x", 50): strings.Repeat("x", 40),
	} {
		if got := wordBefore(s, len(s)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]bool{"IV. x": true, "XLC": true, "I went": false, "Vol": false, "": false, "5": false, "C, then": true} {
		if roman(s) != want {
			t.Errorf("%q", s)
		}
	}
}

// A number with a period is an item or a German ordinal only in its place.
func TestOrdinal(t *testing.T) {
	for _, c := range []struct {
		before, number, follower string
		want                     bool
	}{
		{"", "1", "open", true}, {"Am ", "3", "oktober", true}, {"He came on the ", "3", "oktober", true}, {"vom ", "7", "mann", true},
		{"He won ", "7", "then", false}, {"in ", "2014", "next", false}, {"seit dem ", "12", "jahr", true},
	} {
		s := c.before + c.number + "."
		if got := ordinal(s, len(s)-1, c.number, c.follower); got != c.want {
			t.Errorf("%q before %q: %v", s, c.follower, got)
		}
	}
}

func TestInitial(t *testing.T) {
	for s, want := range map[string]bool{"George T": true, "hepatitis C": false, "T": true, "in 5 C": false} {
		if initial(s, len(s)) != want {
			t.Errorf("%q: want %v", s, want)
		}
	}
}

func TestBullet(t *testing.T) {
	for line, want := range map[string]bool{
		"- x": true, "-x": false, "* x": true, "• x": true, "•x": true, "– x": true, "1. x": true, "12) x": true, "123. x": false, "1.x": false,
		"2014. It": false, "x": false, "+\tx": true, "7": false,
	} {
		if bullet(line) != want {
			t.Errorf("%q: want %v", line, want)
		}
	}
}

// Every kind of line end is one break.
func TestLineEnds(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n", "\f", "\v", "\u2028", "\u2029"} {
		text := "ab" + end + "c"
		if i := lineEnd(text, 0); i != 2 || newline(text[i:]) != len(end) {
			t.Errorf("%q: at %d, %d long", end, i, newline(text[i:]))
		}
	}
	if lineEnd("a\u20ac", 0) != 4 || newline("") != 0 {
		t.Error("a euro sign begins with the same byte as a line separator and is none")
	}
}

// One sentence a line comes apart as it was put together, with any mark and any space.
func TestSentencesComeApart(t *testing.T) {
	openings := []string{"The envoys met in the old town", "She left the council at noon", "“Nobody won,” he said", "Two ships sank off the coast"}
	rapid.Check(t, func(t *rapid.T) {
		var want []string
		var b strings.Builder
		for range rapid.IntRange(1, 6).Draw(t, "sentences") {
			s := rapid.SampledFrom(openings).Draw(t, "opening") + rapid.SampledFrom([]string{".", "!", "?", "?!", "…", ".”", ".[3]", ".)"}).Draw(t, "mark")
			want = append(want, s)
			b.WriteString(s + rapid.SampledFrom([]string{" ", "  ", "\n\n", "\u00a0", "\t"}).Draw(t, "space"))
		}
		text := b.String()
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, text[s.Begin:s.End])
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q\nwant %q", got, want)
		}
	})
}

// Whatever the text, sentences stand in order, begin and end with no space, and leave out nothing else.
func TestSentencesCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aB7 .!?…\n\r\"”)([-•。।é\u2028\u0301"))).Draw(t, "text")
		at, paragraph := 0, 0
		for _, s := range Sentences(text) {
			if s.Begin < at || s.End <= s.Begin || strings.TrimSpace(text[at:s.Begin]) != "" || s.Paragraph < paragraph {
				t.Fatalf("%q: %+v after %d", text, s, at)
			}
			if body := text[s.Begin:s.End]; body != strings.TrimFunc(body, unicode.IsSpace) {
				t.Fatalf("%q", body)
			}
			at, paragraph = s.End, s.Paragraph
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q: the end %q is in no sentence", text, text[at:])
		}
	})
}

func TestAnAbbreviationMayEndASentence(t *testing.T) {
	for text, want := range map[string]int{
		"We heard Sue and Robbie et al. They could use help.":         2,
		"Brown et al. (2019) found it.":                               1,
		"It was named for Martin Luther King Sr. The church is old.":  2,
		"The prize went to Ken Griffey Sr. and his son on Wednesday.": 1,
	} {
		if got := len(Sentences(text)); got != want {
			t.Errorf("%q: %d sentences, want %d", text, got, want)
		}
	}
}
