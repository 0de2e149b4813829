package syntax

import (
	_ "embed"
	"strings"
	"testing"
)

// news is a small treebank of our own sentences in the manner of the news, none of
// which the model was trained on.
//
//go:embed testdata/news.conllu
var news string

// TestNews holds the model to figures a little below those measured, so that a
// worse model fails. Punctuation does not count here.
func TestNews(t *testing.T) {
	gold, err := ReadTreebank(strings.NewReader(news))
	if err != nil {
		t.Fatal(err)
	}
	if len(gold) < 60 {
		t.Fatalf("%d sentences, want 60", len(gold))
	}
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	var words, tags, heads, arcs, verbs, tokens float64
	for _, g := range gold {
		w := work{forms: g.Words}
		got := make([]Token, len(g.Words))
		m.parse(&w, got)
		verbRight := true
		for i, k := range got {
			if g.Labels[i] == "punct" {
				continue
			}
			words++
			if k.Tag == g.Tags[i] {
				tags++
			}
			if k.Head == g.Heads[i] {
				heads++
				if k.Label == g.Labels[i] {
					arcs++
				}
			}
			if main := g.Heads[i] < 0 || g.Heads[g.Heads[i]] < 0 && strings.HasPrefix(g.Labels[i], "nsubj"); main && (k.Head != g.Heads[i] || k.Label != g.Labels[i]) {
				verbRight = false
			}
			if k.Head != g.Heads[i] || k.Label != g.Labels[i] {
				t.Logf("%s: %s/%s %s %d, want %s %s %d", g.Text, g.Words[i], k.Tag, k.Label, k.Head+1, g.Tags[i], g.Labels[i], g.Heads[i]+1)
			}
		}
		if verbRight {
			verbs++
		}
		if own := tokenise(nil, g.Text, 0, len(g.Text)); len(own) == len(g.Words) {
			tokens++
		}
	}
	n := float64(len(gold))
	t.Logf("tags %.4f UAS %.4f LAS %.4f, main verb and subject %.4f, tokens %.4f", tags/words, heads/words, arcs/words, verbs/n, tokens/n)
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"tags", tags / words, .96}, {"heads", heads / words, .91}, {"heads and labels", arcs / words, .88},
		{"main verb with its subject", verbs / n, .82}, {"sentences with the right number of tokens", tokens / n, 1},
	} {
		if f.got < f.floor {
			t.Errorf("%s: %.4f, want %.4f", f.name, f.got, f.floor)
		}
	}
}
