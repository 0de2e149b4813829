package syntax

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// check holds what must be true of every parse of every text.
func check(t *testing.T, text string, all []Sentence) {
	t.Helper()
	end := 0
	for _, s := range all {
		if s.Begin < end || s.End <= s.Begin || s.End > len(text) {
			t.Fatalf("sentence %d–%d after %d of %d", s.Begin, s.End, end, len(text))
		}
		at, roots := s.Begin, 0
		for i, k := range s.Tokens {
			if k.Begin < at || k.End <= k.Begin || k.End > s.End {
				t.Fatalf("token %d–%d after %d in %d–%d", k.Begin, k.End, at, s.Begin, s.End)
			}
			if strings.TrimSpace(text[at:k.Begin]) != "" {
				t.Fatalf("%q is in no token", text[at:k.Begin])
			}
			if k.Tag == "" || k.Label == "" || !(k.Sure >= 0 && k.Sure <= 1) {
				t.Fatalf("token %d: %+v", i, k)
			}
			if k.Head < 0 {
				roots++
			} else if !rooted(s, i) {
				t.Fatalf("token %d does not hang on the root: %+v", i, s.Tokens)
			}
			at = k.End
		}
		if roots != 1 || strings.TrimSpace(text[at:s.End]) != "" {
			t.Fatalf("%d roots, rest %q in %q", roots, text[at:s.End], text[s.Begin:s.End])
		}
		end = s.End
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range splits {
		f.Add(c.text)
	}
	for _, c := range tokenCases {
		f.Add(c.text)
	}
	for _, s := range []string{"", ".", "...", "\xff\xfe.\xff", "a\x00b", "\u2028\u2029", "'", "''n't", "[1].[2", "- \n-\n", "$", "U.S.-", "1-", "@", "#x@y.z",
		"İİİİ n’T", "x\u0301\u0301", "“”‘’", "’s", "www.", "http://", "a@b.c", "。。」", "\r\r\n\n\r", passage} {
		f.Add(s)
	}
	m, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text, m.Parse(text)) })
}

// Hostile texts must take time in proportion to their length.
func TestHostile(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, unit := range map[string]string{
		"no period":    "word ",
		"no space":     "word",
		"only periods": ".",
		"abbreviation": "U.S.",
		"initials":     "A. ",
		"brackets":     "(",
		"quotes":       "\"",
		"bad bytes":    "\xff",
		"notes":        "x.[1",
		"mail":         "a.",
		"hyphens":      "re-",
		"lines":        "A\n",
		"zeros":        "\x00",
		"combining":    "\u0301",
	} {
		const size = 1 << 18
		text := strings.Repeat(unit, size/len(unit))
		start := time.Now()
		check(t, text, m.Parse(text))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v for %d bytes", name, took, len(text))
		}
	}
}

func TestInvalidUTF8(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	text := "The envoy\xff left. \xc3 He \xe2\x80 stayed."
	if utf8.ValidString(text) {
		t.Fatal("the text should be broken")
	}
	all := m.Parse(text)
	check(t, text, all)
	if len(all) != 2 {
		t.Errorf("%d sentences, want 2", len(all))
	}
}
