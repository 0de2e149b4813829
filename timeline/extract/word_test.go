package extract

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/timex"
)

func TestInflection(t *testing.T) {
	for lemma, want := range map[string][2]string{
		"pause": {"pauses", "paused"}, "carry": {"carries", "carried"}, "pass": {"passes", "passed"}, "veto": {"vetoes", "vetoed"},
		"stop": {"stops", "stopped"}, "win": {"wins", "won"}, "be": {"is", "been"}, "destroy": {"destroys", "destroyed"}, "go": {"goes", "gone"},
	} {
		if got := thirdPerson(lemma); got != want[0] {
			t.Errorf("%s: third person %s, want %s", lemma, got, want[0])
		}
		if got := participle(lemma); got != want[1] {
			t.Errorf("%s: participle %s, want %s", lemma, got, want[1])
		}
	}
	for form, want := range map[string]string{"overheard": "overhear", "fled": "flee", "rebuilt": "rebuild", "disagreed": "disagree"} {
		if got := base(form, form); got != want {
			t.Errorf("%s comes from %s, want %s", form, got, want)
		}
	}
}

func TestVerbGroups(t *testing.T) {
	for _, c := range []struct {
		text, verb string
		tense      tense
		passive    bool
		negated    bool
		modal      string
	}{
		{"The guard was not arrested yesterday.", "arrested", past, true, true, ""},
		{"The firm has sold its ships.", "sold", perfect, false, false, ""},
		{"They had been warned twice.", "warned", pluperfect, true, false, ""},
		{"The bridge will be closed tomorrow.", "closed", future, true, false, ""},
		{"The law could be changed.", "changed", future, true, false, "could"},
		{"She is writing a book.", "writing", present, false, false, ""},
		{"The ministers are to meet in May.", "meet", future, false, false, ""},
	} {
		s := model(t).Parse(c.text)[0]
		tr := newTree(c.text, 0, s, make([]bool, len(s.Tokens)))
		for i := range tr.Tokens {
			if tr.word(i) != c.verb {
				continue
			}
			if g := tr.readGroup(i); g.tense != c.tense || g.passive != c.passive || g.negated != c.negated || g.modal != c.modal {
				t.Errorf("%s: %+v", c.text, g)
			}
		}
	}
}

func TestDatelines(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"BRUSSELS, Jan. 29 (Reuters) — Ministers met.", "Ministers met."},
		{"LA PAZ - The senate voted.", "The senate voted."},
		{"Nov 25 (Agency) - A jeweller was sold.", "A jeweller was sold."},
		{"The talks – held in secret – failed.", "The talks – held in secret – failed."},
		{"Smith, 43, was freed.", "Smith was freed."},
		{"The Northern Railway Union (NRU) struck.", "The Northern Railway Union struck."},
		{"The treaty (signed in 1648) held.", "The treaty (signed in 1648) held."},
	} {
		got := mask(c.line, timex.Read(c.line, "en"), nil)
		if len(got) != len(c.line) {
			t.Errorf("%q changed its length", c.line)
		}
		if got = strings.Join(strings.Fields(got), " "); got != c.want {
			t.Errorf("%q leaves %q, want %q", c.line, got, c.want)
		}
	}
}

func TestNamesAreOneEntity(t *testing.T) {
	text := "The Northern Railway Union (NRU) named Mrs. Carla Vance as its head. Vance, who joined the NRU in 1990, thanked President Mark Olsen. Mr. Olsen smiled."
	var trees []*tree
	for i, s := range model(t).Parse(mask(text, timex.Document{}, nil)) {
		trees = append(trees, newTree(text, i, s, make([]bool, len(s.Tokens))))
	}
	n, _ := readNames(text, trees)
	for _, pair := range [][2]string{{"vance", "carla vance"}, {"olsen", "mark olsen"}} {
		if a, b := n.form[pair[0]], n.form[pair[1]]; a == nil || a != b {
			t.Errorf("%q and %q are %v and %v", pair[0], pair[1], a, b)
		}
	}
	if e := n.form["carla vance"]; e != nil && (!e.person || e.female != 1) {
		t.Errorf("Mrs. Carla Vance is %+v", e)
	}
}

func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct{ language, text, title, date string }{
		{"de", "Am 3. Mai 2016 eröffnete der Bürgermeister die neue Brücke über den Fluss.", "Der Bürgermeister eröffnete die neue Brücke über den Fluss", "2016-05-03"},
		{"fr", "Le maire a inauguré le nouveau pont le 3 mai 2016.", "Le maire a inauguré le nouveau pont", "2016-05-03"},
	} {
		res := Read(model(t), timeline.Source{ID: 3, Text: c.text, Language: c.language}).Events(timeline.Published{}, nil)
		if len(res.Events) != 1 || res.Events[0].Title != c.title || res.Events[0].Date.String() != c.date {
			t.Errorf("%s: %+v", c.text, res.Events)
		}
	}
}

func TestTidy(t *testing.T) {
	for in, want := range map[string]string{"A ship sinks , and": "A ship sinks", "The U.S. leaves": "The U.S. leaves", "He meets the U.S.": "He meets the U.S.",
		"He “goes": "He goes", "it closes the": "it closes", "a ( b )": "a (b)"} {
		if got := tidy(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if got := clip(strings.Repeat("word ", 40)); length(got) > longest {
		t.Errorf("clip leaves %d characters", length(got))
	}
}

// TestLexicon: no word of the tables has a category that does not exist, and weights are shares.
func TestLexicon(t *testing.T) {
	l := words()
	if len(l.verbs) < 400 || len(l.nouns) < 200 {
		t.Fatalf("%d verbs and %d nouns", len(l.verbs), len(l.nouns))
	}
	for _, file := range []string{"lexicon/verbs.txt", "lexicon/nouns.txt", "lexicon/subjects.txt"} {
		eachGroup(file, func(head []string, entry string) {
			if _, err := timeline.ParseCategory(head[0]); err != nil {
				t.Errorf("%s: %s: %v", file, entry, err)
			}
		})
	}
	for v, e := range l.verbs {
		if e.weight < 0 || e.weight > 1 {
			t.Errorf("%s has the weight %g", v, e.weight)
		}
	}
}
