package syntax

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestLower(t *testing.T) {
	for s, want := range map[string]string{"": "", "abc": "abc", "ABC": "abc", "Don’t": "don't", "‘x": "'x", "ÉTÉ": "été", "İ": "i", "a\xff": "a\uFFFD"} {
		if got := lower(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[ -~]*`).Draw(t, "s")
		if lower(s) != strings.ToLower(s) {
			t.Fatalf("%q gives %q", s, lower(s))
		}
	})
}

func TestMaskDigits(t *testing.T) {
	for s, want := range map[string]string{"": "", "abc": "abc", "27": "00", "2006": "0000", "1,500": "0,000", "b-52s": "b-00s", "é9": "é0"} {
		if got := maskDigits(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// Endings and beginnings count characters; a word that is too short has none.
func TestAffixes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[a-zéß会]{0,6}`).Draw(t, "s")
		runes := []rune(s)
		for n := 1; n <= 4; n++ {
			wantSuffix, wantPrefix := uint32(none), uint32(none)
			if n <= len(runes) {
				wantSuffix, wantPrefix = hashString(string(runes[len(runes)-n:])), hashString(string(runes[:n]))
			}
			if suffix(s, n) != wantSuffix || prefix(s, n) != wantPrefix {
				t.Fatalf("%q, %d", s, n)
			}
		}
	})
}

// Words of one outline share a shape, others do not.
func TestShapes(t *testing.T) {
	for _, alike := range [][]string{
		{"Brussels", "Vrantsk", "Élan"}, {"USA", "NATO", "EU"}, {"2019", "1400", "27"}, {"the", "of", "été"}, {"1,200", "1,500"}, {"well-known", "so-called"},
	} {
		for _, w := range alike[1:] {
			if shapeOf(w) != shapeOf(alike[0]) {
				t.Errorf("%q and %q differ", w, alike[0])
			}
		}
	}
	seen := map[uint32]string{}
	for _, w := range []string{"Brussels", "NATO", "the", "27", "7", "a", "A", "U.S.", "mid-July", "1980s", "\"", "...", "McCoy"} {
		if old, ok := seen[shapeOf(w)]; ok {
			t.Errorf("%q and %q are alike", w, old)
		}
		seen[shapeOf(w)] = w
	}
}

// No hash of a word can be taken for the mark of an empty place.
func TestHashesAreNotNone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		if hashString(s) == none || shapeOf(s) == none || hashString(s) == 0 {
			t.Fatalf("%q", s)
		}
	})
}

func TestWordOf(t *testing.T) {
	for s, want := range map[string]word{
		"NATO": {capital: true, caps: true, letter: true, traits: 8}, "Brussels": {capital: true, letter: true}, "mid-1990s": {letter: true, traits: 1 | 2},
		"U.S.": {capital: true, caps: true, letter: true, traits: 4 | 8}, "27": {traits: 2}, "": {}, "—": {}, "iPhone": {letter: true, traits: 8},
	} {
		got := wordOf(s)
		if got.capital != want.capital || got.caps != want.caps || got.letter != want.letter || got.traits != want.traits {
			t.Errorf("%q: %+v", s, got)
		}
	}
	if a, b := wordOf("Don’t"), wordOf("don't"); a.form != b.form || a.surface == b.surface {
		t.Error("case and apostrophes count for the surface only")
	}
	if wordOf("1914").form != wordOf("2020").form || wordOf("1914").form == wordOf("27").form {
		t.Error("years share their form, other numbers have another")
	}
}

// The case of the whole sentence is told to each of its words.
func TestCaseOfTheSentence(t *testing.T) {
	const modes = 16 | 32
	for text, want := range map[string]uint32{
		"Court Rejects Late Appeal": 32, "COURT REJECTS LATE APPEAL": 16, "The court in Brussels rejects it": 0, "the court rejects late appeals": 48,
		"Court Ends": 0, "7 — 8": 48,
	} {
		ws := wordsOf(strings.Fields(text), nil)
		first := 0
		for _, w := range ws {
			if w.traits&modes != want {
				t.Errorf("%q: %b, want %b", text, w.traits&modes, want)
			}
			if w.traits&64 != 0 {
				first++
			}
		}
		if letters := strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"); first > 1 || letters != (first == 1) {
			t.Errorf("%q has %d first words", text, first)
		}
	}
}

// Keys fit their bits, and the order of the atoms counts.
func TestKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Uint32().Draw(t, "a"), rapid.Uint32().Draw(t, "b")
		k := key(mix(mix(3, a), b))
		if k > keyMask {
			t.Fatalf("%x", k)
		}
		if a != b && mix(mix(3, a), b) == mix(mix(3, b), a) {
			t.Fatalf("%d and %d may change places", a, b)
		}
	})
}

// Texts of any bytes have atoms.
func TestWordsOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		forms := []string{string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")), rapid.String().Draw(t, "text")}
		if ws := wordsOf(forms, nil); len(ws) != 2 || utf8.ValidString(forms[0]) && ws[0] != wordsOf(forms, nil)[0] {
			t.Fatal("the same words gave other atoms")
		}
	})
}

// A glossary gives a word what it gives one that stands alone, however the sentences before were written and however many there were.
func TestGlossaryForgetsSentences(t *testing.T) {
	g := newGlossary(nil)
	for i := range 2 * mostWords {
		g.sentence([]string{"COURT", "REJECTS", "APPEAL", fmt.Sprint("W", i)})
		if len(g.kept) > mostWords {
			t.Fatalf("%d words are kept", len(g.kept))
		}
	}
	for _, text := range []string{"The court in Brussels rejects it", "COURT REJECTS LATE APPEAL", "Court Rejects Late Appeal", "He flew to Mexico and Court ."} {
		forms := strings.Fields(text)
		if got, want := g.sentence(forms), wordsOf(forms, nil); !slices.Equal(got, want) {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}
