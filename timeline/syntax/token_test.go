package syntax

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// words parts a text and writes its tokens with a space between them.
func words(text string) string {
	var got []string
	for _, k := range tokenise(nil, text, 0, len(text)) {
		got = append(got, text[k.Begin:k.End])
	}
	return strings.Join(got, " ")
}

// Tokens of one kind each, beside the sentences of tokenCases: what stays whole and what is parted.
func TestTokensByKind(t *testing.T) {
	for kind, list := range map[string][][2]string{
		"numbers": {
			{"1,200.50", "1,200.50"}, {".5", ".5"}, {"10:30:15", "10:30:15"}, {"3/4", "3/4"}, {"2019-05-03", "2019-05-03"},
			{"555-1234", "555-1234"}, {"11-15", "11 - 15"}, {"1939-45", "1939 - 45"}, {"5.", "5 ."}, {"1,", "1 ,"}, {"٣٤", "٣٤"},
		},
		"numbers with letters": {
			{"20th", "20th"}, {"1980s", "1980s"}, {"5pm", "5 pm"}, {"5PM", "5 PM"}, {"10am", "10 am"}, {"7a.m.", "7 a.m."}, {"7p.m.", "7 p.m."},
			{"60mph", "60 mph"}, {"3kg", "3 kg"}, {"4x4", "4x 4"}, {"$2bn", "$ 2 bn"}, {"€5", "€ 5"}, {"5%", "5 %"}, {"'90s", "'90s"}, {"’68", "’68"},
		},
		"clitics": {
			{"he's", "he 's"}, {"they're", "they 're"}, {"I've", "I 've"}, {"we'll", "we 'll"}, {"she'd", "she 'd"}, {"I'm", "I 'm"},
			{"isn't", "is n't"}, {"ISN'T", "IS N'T"}, {"don’t", "do n’t"}, {"cannot", "can not"}, {"Cannot", "Can not"}, {"gonna", "gon na"},
			{"n't", "n't"}, {"o'clock", "o'clock"}, {"O’Brien", "O’Brien"}, {"dogs'", "dogs '"},
		},
		"hyphens": {
			{"re-elect", "re-elect"}, {"co-founder", "co-founder"}, {"mid-1990s", "mid-1990s"}, {"e-mail", "e-mail"}, {"anti-war", "anti-war"},
			{"well-known", "well - known"}, {"F-16", "F - 16"}, {"38-year-old", "38 - year - old"}, {"re-", "re -"}, {"--", "--"}, {"a—b", "a — b"},
		},
		"abbreviations": {
			{"U.S.", "U.S."}, {"p.m.", "p.m."}, {"Inc.", "Inc."}, {"Jan. 3", "Jan. 3"}, {"No. 7", "No. 7"}, {"J.R.", "J.R."}, {"AT&T", "AT&T"},
			{"e.g. this", "e.g. this"}, {"Amazon.com", "Amazon.com"}, {"end.Next", "end . Next"}, {"R&D", "R&D"},
		},
		"addresses": {
			{"http://a.b/c?d=e&f", "http://a.b/c?d=e&f"}, {"HTTPS://A.B", "HTTPS://A.B"}, {"www.a.org.", "www.a.org ."}, {"(www.a.org)", "( www.a.org )"},
			{"a.b+c@d.org", "a.b+c@d.org"}, {"a@b", "a @ b"}, {"@ana", "@ana"}, {"#vote", "#vote"}, {"#", "#"},
		},
		"signs": {
			{"?!", "?!"}, {"!!!", "!!!"}, {"...", "..."}, {"…", "…"}, {"``x''", "`` x ''"}, {"\"x\"", "\" x \""}, {"«x»", "« x »"}, {"[1]", "[ 1 ]"},
			{"=>", "= >"}, {"***", "***"}, {"a/b", "a / b"}, {"x;y", "x ; y"},
		},
		"other scripts": {
			{"čaj", "čaj"}, {"naïve", "naïve"}, {"наш дом.", "наш дом ."}, {"x\u0301y", "x\u0301y"}, {"会议", "会议"},
		},
	} {
		for _, c := range list {
			if got := words(c[0]); got != c[1] {
				t.Errorf("%s: %q gives %q, want %q", kind, c[0], got, c[1])
			}
		}
	}
}

// Bytes that are no UTF-8 are gathered into one token, so that a binary file costs little.
func TestInvalidBytesAreOneToken(t *testing.T) {
	got := tokenise(nil, "a \xff\xfe\xfd b", 0, 7)
	if len(got) != 3 || got[1].Begin != 2 || got[1].End != 5 {
		t.Errorf("%+v", got)
	}
}

// A range of the text is parted by itself: what stands behind its end must not change it.
func TestTokeniseKeepsToItsRange(t *testing.T) {
	text := "one two's three"
	for _, k := range tokenise(nil, text, 4, 7) {
		if k.Begin != 4 || k.End != 7 {
			t.Errorf("%d–%d", k.Begin, k.End)
		}
	}
}

// Whatever the text, its tokens stand in order, hold no space, and leave out nothing else.
func TestTokensCoverTheText(t *testing.T) {
	pieces := []string{"a", "B", "7", ".", ",", "-", "'", "’", "n't", "U.S.", " ", "\n", "@", "#", "\"", "http://", "é", "会", "\u0301", "\xff", "&", "$", "bn", "p.m."}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
		at := 0
		for _, k := range tokenise(nil, text, 0, len(text)) {
			if k.Begin < at || k.End <= k.Begin {
				t.Fatalf("token %d–%d after %d", k.Begin, k.End, at)
			}
			if gap := text[at:k.Begin]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q of %q is in no token", gap, text)
			}
			if strings.IndexFunc(text[k.Begin:k.End], unicode.IsSpace) >= 0 {
				t.Fatalf("%q holds a space", text[k.Begin:k.End])
			}
			at = k.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("the end %q of %q is in no token", text[at:], text)
		}
	})
}

// Words between spaces are parted one by one: the neighbours do not change a plain word.
func TestPlainWordsStayWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.StringMatching(`[b-z]{4,9}`), 1, 8).Draw(t, "words")
		for i, w := range list {
			if w == "gonna" || w == "gotta" || w == "wanna" {
				list[i] = "plain"
			}
		}
		if got, want := words(strings.Join(list, "  ")), strings.Join(list, " "); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}
