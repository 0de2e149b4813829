package syntax

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A model agrees with itself; each thing that is then changed costs the count that it belongs to.
func TestGrade(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	own := func() GoldSentence {
		g := GoldSentence{Words: strings.Fields("The envoys left Oslo on Monday .")}
		w := work{forms: g.Words}
		tokens := make([]Token, len(g.Words))
		m.parse(&w, tokens)
		for _, k := range tokens {
			g.Tags, g.Heads, g.Labels = append(g.Tags, k.Tag), append(g.Heads, k.Head), append(g.Labels, k.Label)
		}
		return g
	}
	n := len(own().Words)
	full := Grade{Words: n, Tags: n, Heads: n, Arcs: n, Sentences: 1, Roots: 1}
	leaf := slices.Index(own().Labels, "det")
	for name, c := range map[string]struct {
		change func(*GoldSentence)
		want   Grade
	}{
		"nothing": {func(*GoldSentence) {}, full},
		"a tag":   {func(g *GoldSentence) { g.Tags[0] = "UH" }, Grade{n, n - 1, n, n, 1, 1}},
		"a label": {func(g *GoldSentence) { g.Labels[leaf] = "dep" }, Grade{n, n, n, n - 1, 1, 1}},
		"a head":  {func(g *GoldSentence) { g.Heads[leaf] = n - 1 }, Grade{n, n, n - 1, n - 1, 1, 1}},
		"the root": {func(g *GoldSentence) { g.Heads[slices.Index(g.Heads, -1)] = 0 },
			Grade{n, n, n - 1, n - 1, 1, 0}},
	} {
		g := own()
		c.change(&g)
		if got := m.Grade([]GoldSentence{g}); got != c.want {
			t.Errorf("%s is changed: %+v, want %+v", name, got, c.want)
		}
	}
	if got := m.Grade(nil); got != (Grade{}) {
		t.Errorf("of nothing: %+v", got)
	}
}

// The most frequent name comes first, those of equal number in order of letters, rare ones not at all.
func TestInventory(t *testing.T) {
	gold := []GoldSentence{{Tags: []string{"B", "A", "C", "C"}}, {Tags: []string{"C", "A", "B", "D"}}}
	tags := func(g GoldSentence) []string { return g.Tags }
	if got := inventory(gold, 0, tags); !slices.Equal(got, []string{"C", "A", "B", "D"}) {
		t.Errorf("%q", got)
	}
	if got := inventory(gold, 1, tags); !slices.Equal(got, []string{"C", "A", "B"}) {
		t.Errorf("without the rare ones: %q", got)
	}
}

func TestTitleCase(t *testing.T) {
	for w, want := range map[string]string{"court": "Court", "the": "the", "été": "Été", "NATO": "NATO", "": "", "óscar": "Óscar"} {
		if got := titleCase(w); got != want {
			t.Errorf("%q: %q, want %q", w, got, want)
		}
	}
}

// Copies in another case keep their tags, and there are about as many as the shares say.
func TestHeadlines(t *testing.T) {
	var gold []GoldSentence
	for range 4000 {
		gold = append(gold, GoldSentence{Words: []string{"Court", "rejects", "appeal", "of", "mayor"}, Tags: []string{"N", "V", "N", "P", "N"},
			Heads: []int{1, -1, 1, 4, 2}, Labels: []string{"a", "a", "a", "a", "a"}})
	}
	short := GoldSentence{Words: []string{"No", "."}, Tags: []string{"N", "V"}, Heads: []int{-1, 0}, Labels: []string{"a", "a"}}
	tags := []string{"N", "V", "P"}
	all := headlines(append(gold, short), tags, []string{"a"}, nil, rand.New(rand.NewPCG(1, 1)))
	modes := map[uint32]int{}
	for _, l := range all {
		if len(l.words) != 5 || !slices.Equal(l.tags, []uint8{0, 1, 0, 2, 0}) {
			t.Fatalf("%+v", l)
		}
		modes[l.words[0].traits&48]++
	}
	for mode, share := range map[uint32]float64{32: .15, 48: .05, 16: .03} {
		if got := float64(modes[mode]) / 4000; got < share*.75 || got > share*1.25 {
			t.Errorf("case %d: %.3f of the sentences, want about %.2f", mode, got, share)
		}
	}
	if gold[0].Words[0] != "Court" {
		t.Error("the sentence itself was changed")
	}
}

// A sentence read from its end, and again from the end of that, is itself.
func TestReversedTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 9).Draw(t, "words")
		l := &lesson{words: make([]word, n), guessed: make([]tagging, n), labels: make([]uint8, n), heads: projective(t, n)}
		for i := range l.words {
			l.words[i].form, l.guessed[i], l.labels[i] = uint32(i), tagging{uint8(i), 0}, uint8(2*i)
		}
		r := l.reversed()
		for i := range n {
			if r.words[n-1-i].form != uint32(i) || r.labels[n-1-i] != uint8(2*i) {
				t.Fatal("words and labels are turned together")
			}
		}
		again := r.reversed()
		if !slices.Equal(again.heads, l.heads) || !slices.Equal(again.guessed, l.guessed) || !slices.Equal(again.words, l.words) {
			t.Fatalf("%+v, want %+v", again, l)
		}
	})
}

func TestLessons(t *testing.T) {
	gold := []GoldSentence{{Words: []string{"a", "b"}, Tags: []string{"Y", "X"}, Heads: []int{-1, 0}, Labels: []string{"root", "csubj:outer"}}}
	l := lessons(gold, []string{"X", "Y"}, []string{"root", "csubj", "parataxis"}, nil)[0]
	if !slices.Equal(l.tags, []uint8{1, 0}) || !slices.Equal(l.heads, []int32{2, 0}) || !slices.Equal(l.labels, []uint8{0, 1}) {
		t.Errorf("%+v", l)
	}
}

// All lessons are there in another order, and the given list stays as it was.
func TestShuffled(t *testing.T) {
	all := make([]*lesson, 50)
	for i := range all {
		all[i] = &lesson{heads: []int32{int32(i)}}
	}
	got := shuffled(all, rand.New(rand.NewPCG(1, 1)))
	if slices.Equal(got, all) || all[7].heads[0] != 7 {
		t.Error("the order is the same, or the given list changed")
	}
	slices.SortFunc(got, func(a, b *lesson) int { return int(a.heads[0] - b.heads[0]) })
	if !slices.Equal(got, all) {
		t.Error("some are lost")
	}
}

// A word that is seen often enough has a vector of its own, an ending earlier.
func TestNewNet(t *testing.T) {
	var gold []GoldSentence
	for i, w := range []string{"walked", "talked", "baked", "asked", "liked", "walked"} {
		gold = append(gold, GoldSentence{Words: []string{w}, Tags: []string{"V"}, Heads: []int{-1}, Labels: []string{[]string{"x", "y"}[i%2]}})
	}
	n, freq := newNet(lessons(gold, []string{"V"}, []string{"x", "y"}, nil), nil, 4, cells, 2, 2, rand.New(rand.NewPCG(1, 1)))
	if len(n.forms) != 1 || freq[wordOf("walked").form] != 2 {
		t.Errorf("%d forms", len(n.forms))
	}
	if _, ok := n.suffixes[wordOf("xxed").suf2]; !ok || len(n.words.w) != (int(n.firstEnding())+len(n.forms)+len(n.suffixes))*4 {
		t.Errorf("%d endings, %d numbers", len(n.suffixes), len(n.words.w))
	}
}

// Frequent keys come in an order that does not hang on the map.
func TestFrequent(t *testing.T) {
	got := frequent(map[uint32]int{7: 3, 5: 3, 9: 8, 1: 1}, 2)
	if !slices.Equal(got, []uint32{9, 5, 7}) {
		t.Errorf("%v", got)
	}
}

// The log tells of each fold and each pass.
func TestTrainTells(t *testing.T) {
	gold, err := ReadTreebank(strings.NewReader(news))
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	o := small
	o.TagEpochs, o.ParseEpochs, o.Log = 1, 1, &log
	if _, err := Train(gold[:10], o); err != nil {
		t.Fatal(err)
	}
	if got := log.String(); strings.Count(got, "fold ") != 2 || strings.Count(got, "epoch 0") != 4 || strings.Count(got, "hints 1: heads") != 1 || !strings.HasPrefix(got, "10 sentences") {
		t.Errorf("%s", got)
	}
}

// A sentence without its last sign keeps its arcs; one that a word hangs on stays whole.
func TestUnended(t *testing.T) {
	gold := []GoldSentence{
		{Words: strings.Fields("Court frees jailed mayor again ."), Tags: strings.Fields("a a a a a a"), Heads: []int{1, -1, 3, 1, 1, 1}, Labels: strings.Fields("x x x x x x")},
		{Words: strings.Fields("Court frees jailed mayor again !"), Tags: strings.Fields("a a a a a a"), Heads: []int{1, 5, 3, 1, 1, -1}, Labels: strings.Fields("x x x x x x")},
		{Words: strings.Fields("Court frees the jailed mayor"), Tags: strings.Fields("a a a a a"), Heads: []int{1, -1, 4, 4, 1}, Labels: strings.Fields("x x x x x")},
	}
	all := lessons(gold, []string{"a"}, []string{"x"}, nil)
	for _, l := range all {
		l.fold, l.guessed = 3, make([]tagging, len(l.words))
	}
	got := unended(all, 1, rand.New(rand.NewPCG(1, 1)))
	if len(got) != 1 || len(got[0].words) != 5 || !slices.Equal(got[0].heads, []int32{1, 5, 3, 1, 1}) || got[0].fold != 3 {
		t.Fatalf("%d copies: %+v", len(got), got)
	}
	if all[0].heads[1] != 6 {
		t.Error("the sentence itself was changed")
	}
	if got := unended(all, 0, rand.New(rand.NewPCG(1, 1))); len(got) != 0 {
		t.Error("no share is none")
	}
}
