package syntax

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Regular endings of regular verbs, by the rule that restores the stem.
func TestStems(t *testing.T) {
	for rule, list := range map[string]string{
		"silent e":               "suspend:suspend announc:announce creat:create realiz:realize arriv:arrive solv:solve judg:judge charg:charge advanc:advance increas:increase",
		"doubled consonant":      "plann:plan stopp:stop admitt:admit transferr:transfer begg:beg",
		"doubled and meant":      "pass:pass kill:kill staff:staff buzz:buzz fall:fall",
		"two consonants":         "attack:attack march:march warn:warn help:help",
		"two vowels":             "contain:contain cheer:cheer reveal:reveal",
		"short stem":             "hop:hope fil:file bak:bake nam:name",
		"w, x, y":                "follow:follow fix:fix deploy:deploy",
		"long stem without an e": "visit:visit open:open offer:offer",
		"nearly nothing":         "ow:owe us:use go:go",
	} {
		for _, pair := range strings.Fields(list) {
			stem, want, _ := strings.Cut(pair, ":")
			if got := stemLemma(stem); got != want {
				t.Errorf("%s: %q gives %q, want %q", rule, stem, got, want)
			}
		}
	}
}

func TestDropS(t *testing.T) {
	for w, want := range map[string]string{
		"attacks": "attack", "countries": "country", "ties": "tie", "passes": "pass", "reaches": "reach", "washes": "wash", "boxes": "box",
		"echoes": "echo", "glass": "glass", "virus": "virus", "crisis": "crisis", "gas": "gas", "us": "us", "x": "x", "": "",
	} {
		if got := dropS(w); got != want {
			t.Errorf("%q: %q, want %q", w, got, want)
		}
	}
}

func TestDegrees(t *testing.T) {
	for w, want := range map[string]string{
		"bigger": "big", "biggest": "big", "earlier": "early", "happiest": "happy", "larger": "large", "strongest": "strong", "taller": "tall",
		"greater": "great", "latest": "late", "more": "more", "best": "good", "er": "er",
	} {
		if got := degreeLemma(w); got != want {
			t.Errorf("%q: %q, want %q", w, got, want)
		}
	}
}

func TestSyllables(t *testing.T) {
	for w, want := range map[string]int{"": 0, "plan": 1, "visit": 2, "reveal": 2, "rhythm": 1, "announc": 2} {
		if got := syllables(w); got != want {
			t.Errorf("%q: %d, want %d", w, got, want)
		}
	}
}

// The tables name every form once, in lower case, and a lemma is its own lemma.
func TestLemmaTables(t *testing.T) {
	for name, table := range map[string]map[string]string{"verbs": verbForms, "nouns": nounForms, "degrees": degreeForms} {
		for form, l := range table {
			if form != lower(form) || l != lower(l) || form == "" || l == "" {
				t.Errorf("%s: %q of %q", name, form, l)
			}
			if own, ok := table[l]; ok && own != l {
				t.Errorf("%s: the lemma %q of %q has the lemma %q", name, l, form, own)
			}
		}
	}
}

// What English does to a plain verb is undone, for verbs that no table holds.
func TestInflectAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Two consonants at the end: nothing is doubled, and no e was there.
		verb := rapid.StringMatching(`[bdfglmpt][aeiou][bdgm][aeiou](ct|ft|lt|mp|nd|nt|rk|rn|rt|sk|st)`).Draw(t, "verb")
		for tag, form := range map[string]string{"VBD": verb + "ed", "VBN": verb + "ed", "VBG": verb + "ing", "VBZ": verb + "s", "VB": verb} {
			if got := lemma(form, tag); got != verb {
				t.Fatalf("lemma(%q, %s) = %q", form, tag, got)
			}
		}
		if got := lemma(strings.ToUpper(verb+"ed"), "VBD"); got != verb {
			t.Fatalf("in capitals: %q", got)
		}
	})
}

// Names keep all their letters; words that stand for others get theirs.
func TestLemmaByTag(t *testing.T) {
	for _, c := range []struct{ form, tag, want string }{
		{"Philippines", "NNPS", "philippines"}, {"His", "PRP$", "his"}, {"them", "PRP", "they"}, {"an", "DT", "a"}, {"An", "NNP", "an"},
		{"these", "DT", "this"}, {"'s", "POS", "'s"}, {"'s", "VBZ", "be"}, {"left", "VBD", "leave"}, {"left", "JJ", "left"}, {"’ll", "MD", "will"},
		{"policemen", "NNS", "policeman"}, {"statuses", "NNS", "status"}, {"'90s", "NNS", "'90s"}, {"men", "NNS", "man"},
	} {
		if got := lemma(c.form, c.tag); got != c.want {
			t.Errorf("lemma(%q, %s) = %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}
