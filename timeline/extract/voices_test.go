package extract

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract/gold"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

var fitVoices = flag.Bool("voices", false, "print lexicon/voices.txt anew")

// A vote is an event with the categories that a reader would accept.
type vote struct {
	heard  voicesOf
	accept [categories]bool
}

// TestFitVoices prints the table of voices, learned from the development halves of both corpora of categories:
//
//	go test ./timeline/extract -run TestFitVoices -v -args -voices
func TestFitVoices(t *testing.T) {
	if !*fitVoices {
		t.Skip("-voices prints the table")
	}
	all := votesOfGold(t)
	short := votesOfCorpus(t) // as many again: what holds for long articles is not to outvote them
	for range len(all) / len(short) {
		all = append(all, short...)
	}
	t.Logf("\n%s", printVoices(elect(all)))
}

// votesOfGold are the events of the gold articles that gold/kinds.txt lets us learn from.
func votesOfGold(t *testing.T) (all []vote) {
	t.Helper()
	articles, err := gold.Articles()
	if err != nil {
		t.Fatal(err)
	}
	kinds := gold.ReadKinds()
	for _, a := range articles {
		k, ok := kinds[strings.TrimSuffix(a.Name, ".txt")]
		if !ok || k.Held {
			continue
		}
		accept := map[int]string{}
		for _, e := range a.Events {
			for _, h := range e.Heads {
				accept[h.Begin] = k.Of(e)
			}
		}
		eachFinding(t, a.Source(), func(f *finding, heard voicesOf) {
			begin := f.clause.t.Tokens[f.clause.head].Begin
			if want, ok := accept[begin]; ok && want != "-" {
				all = append(all, vote{heard, accepted(t, want)})
			}
		})
	}
	return all
}

// votesOfCorpus are the events of testdata/categories.txt above "[held]".
func votesOfCorpus(t *testing.T) (all []vote) {
	t.Helper()
	data, err := os.ReadFile("testdata/categories.txt")
	if err != nil {
		t.Fatal(err)
	}
	open, _, _ := strings.Cut(string(data), "[held]")
	for line := range strings.Lines(open) {
		text, wants, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		eachFinding(t, timeline.Source{ID: 1, Language: "en", Text: text}, func(f *finding, heard voicesOf) {
			for pair := range strings.FieldsSeq(wants) {
				word, want, _ := strings.Cut(pair, "=")
				if strings.Contains(" "+strings.ToLower(f.Title), " "+word) {
					all = append(all, vote{heard, accepted(t, want)})
				}
			}
		})
	}
	return all
}

func accepted(t *testing.T, want string) (a [categories]bool) {
	t.Helper()
	for name := range strings.SplitSeq(want, "|") {
		c, err := timeline.ParseCategory(name)
		if err != nil {
			t.Fatal(err)
		}
		a[c] = true
	}
	return a
}

// eachFinding yields what is found in a text and what the voices say of it.
func eachFinding(t *testing.T, src timeline.Source, yield func(*finding, voicesOf)) {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{src: src, doc: timex.Read(src.Text, "en"), thread: -1, lastMain: -1}
	if err = r.parse(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	err = r.eachSentence(t.Context(), func(cs []clause) {
		before := len(r.found)
		r.readMentions(cs)
		for n := before; n < len(r.found); n++ {
			f := &r.found[n]
			i := slices.IndexFunc(cs, func(c clause) bool { return c.head == f.clause.head && c.t == f.clause.t })
			if i >= 0 {
				yield(f, r.hear(r.carrier(cs, i)))
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// byHand is what the voices count where the examples do not say otherwise.
var byHand = [voices]float64{3, 2, 1, 1, 2.5, 2, 1.5, 1, 0.7, 2, 4, 1, 1.5}

// elect fits a conditional logit (McFadden 1974): the odds of a category grow with the sum of what the voices say for it. What a
// voice says for a category never speaks against it.
func elect(all []vote) (s say) {
	s = say{weight: byHand}
	const (
		rounds = 3000
		step   = 0.02
		calm   = 0.2 // towards the weights by hand
	)
	n := float64(len(all))
	for range rounds {
		var weight [voices]float64
		var start ballot
		for i := range all {
			x := &all[i]
			votes := s.votes(&x.heard)
			top := slices.Max(votes[:])
			var sum, good float64
			for c := range votes {
				votes[c] = math.Exp(votes[c] - top)
				if sum += votes[c]; x.accept[c] {
					good += votes[c]
				}
			}
			for c, p := range votes {
				pull := -p / sum
				if x.accept[c] {
					pull += p / good
				}
				start[c] += pull / n
				for v := range weight {
					weight[v] += pull * x.heard[v][c] / n
				}
			}
		}
		for v := range weight {
			s.weight[v] = max(0, s.weight[v]+step*(weight[v]*20-calm*(s.weight[v]-byHand[v])))
		}
		for c := range start {
			s.start[c] += step * (start[c]*20 - 10*calm*s.start[c])
		}
	}
	return s
}

func printVoices(s say) string {
	var b strings.Builder
	b.WriteString("[voice]")
	for v, w := range s.weight {
		fmt.Fprintf(&b, " %s=%.2f", voiceNames[v], w)
	}
	b.WriteString("\n[kind]")
	for c, w := range s.start {
		fmt.Fprintf(&b, " %s=%.2f", timeline.Category(c), w)
	}
	return b.String() + "\n"
}

// What decides comes out, and what says the same of all categories does not count.
func TestElectFindsWhatCounts(t *testing.T) {
	var all []vote
	for i := range 400 {
		var x vote
		c := timeline.Category(1 + i%5)
		x.heard[firmHead][c] = 1
		x.heard[beside][1+(i/7)%5] = 1
		x.accept[c] = true
		all = append(all, x)
	}
	s := elect(all)
	if s.weight[firmHead] < 3*s.weight[beside] || s.weight[firmHead] < 2 {
		t.Errorf("the voice that decides weighs %.2f, the idle one %.2f", s.weight[firmHead], s.weight[beside])
	}
}

// A misspelt voice would say nothing and nobody would notice.
func TestVoiceTable(t *testing.T) {
	s := voiceTable()
	for v, name := range voiceNames {
		if name == "" || s.weight[v] < 0 || s.weight[v] > 8 {
			t.Errorf("voice %d %q weighs %v", v, name, s.weight[v])
		}
	}
	eachGroup("lexicon/voices.txt", func(head []string, entry string) {
		name, _, _ := strings.Cut(entry, "=")
		if _, err := timeline.ParseCategory(name); head[0] == "kind" && err != nil || head[0] == "voice" && !slices.Contains(voiceNames[:], name) {
			t.Errorf("nothing is called %s", name)
		}
	})
	if s.weight[firmHead] <= s.weight[looseHead] || s.weight[atSubject] <= s.weight[inSentence] {
		t.Errorf("what is told weighs no more than what stands beside it: %v", s.weight)
	}
}
