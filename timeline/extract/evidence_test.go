package extract

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/extract/gold"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

var fitEvidence = flag.Bool("fit", false, "print lexicon/evidence.txt anew")

// An example is a clause of a gold article, and whether the gold has it as an event.
type example struct {
	base   float64
	cues   []cue
	event  bool
	weight float64 // what the timeline would be wrong without counts more
}

// TestFitEvidence prints the table of evidence that the development articles give; held ones take no part.
//
//	go test ./timeline/extract -run TestFitEvidence -v -args -fit
func TestFitEvidence(t *testing.T) {
	if !*fitEvidence {
		t.Skip("-fit prints the table")
	}
	articles, err := gold.Articles()
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	for _, a := range articles {
		if !a.Held {
			all = append(all, examples(t, a)...)
		}
	}
	t.Logf("\n%s", printEvidence(regress(all)))
}

// examples are the clauses of an article that could be told, each with its mark in the gold.
func examples(t *testing.T, a gold.Article) (all []example) {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	heads := map[int]float64{}
	for _, e := range a.Events {
		for _, h := range e.Heads {
			if heads[h.Begin] = max(heads[h.Begin], 1); e.Essential {
				heads[h.Begin] = 1.5
			}
		}
	}
	r := &reader{src: a.Source(), doc: timex.Read(a.Text, "en"), thread: -1, lastMain: -1}
	if err = r.parse(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	err = r.eachSentence(t.Context(), func(cs []clause) {
		verdicts, carried := r.weigh(cs)
		for i := range cs {
			x := example{base: min(verdicts[i].base, maxBase), cues: r.cues(&cs[i], verdicts[i]), weight: 1}
			if carried[i] >= 0 || x.cues == nil || !r.tellable(cs, i) {
				continue
			}
			begin := func(c *clause) int { return c.t.Tokens[c.head].Begin }
			if w := max(heads[begin(&cs[i])], heads[begin(r.carrier(cs, i))]); w > 0 {
				x.event, x.weight = true, w
			}
			all = append(all, x)
		}
		r.readMentions(cs)
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A fit is what regress found, in units of the score.
type fit struct {
	weights map[cue]float64
	start   float64 // what every clause begins with, below zero by what it needs
}

const (
	maxBase  = 1.2 // the score from which more of it says nothing more
	rounds   = 25
	step     = 0.15
	shrink   = 2.0 // towards no effect, as if each cue had that many examples of none
	leastFor = 20  // examples of a cue that is told from chance
	// strict is the logarithm of the odds that a clause needs: even ones would let in too much that nobody would put on a timeline.
	strict = 1.2
)

// regress fits a logistic regression by stochastic descent, each weight at a pace of its own (AdaGrad; Duchi and others, 2011).
func regress(all []example) fit {
	counts := map[cue]float64{}
	for _, x := range all {
		for _, q := range x.cues {
			counts[q]++
		}
	}
	maps.DeleteFunc(counts, func(_ cue, n float64) bool { return n < leastFor })
	w, pace := map[cue]float64{}, map[cue]float64{}
	scale, start := cue{kind: "scale"}, cue{kind: "start"} // of the score by hand, and of every clause
	move := func(q cue, by float64) {
		pace[q] += by * by
		w[q] -= step * by / math.Sqrt(pace[q]+1e-8)
	}
	random := rand.New(rand.NewPCG(1, 1))
	for range rounds {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, x := range all {
			z := w[start] + w[scale]*x.base
			for _, q := range x.cues {
				z += w[q]
			}
			miss := 1 / (1 + math.Exp(-z)) * x.weight
			if x.event {
				miss -= x.weight
			}
			move(start, miss)
			move(scale, miss*x.base)
			for _, q := range x.cues {
				if counts[q] > 0 {
					move(q, miss+shrink*w[q]/counts[q])
				}
			}
		}
	}
	f := fit{map[cue]float64{}, (w[start] - strict) / w[scale]}
	for q := range counts {
		f.weights[q] = w[q] / w[scale]
	}
	return f
}

// printEvidence writes the table; the weight of all clauses moves them to where the score says enough.
func printEvidence(f fit) string {
	var b strings.Builder
	groups := map[string][]string{}
	for q, w := range f.weights {
		if q.kind == "all" {
			w += enough + f.start
		}
		if math.Abs(w) >= 0.005 {
			groups[q.kind] = append(groups[q.kind], fmt.Sprintf("%s=%+.2f", q.value, w))
		}
	}
	for _, head := range slices.SortedFunc(maps.Keys(groups), cmp.Compare[string]) {
		slices.Sort(groups[head])
		fmt.Fprintf(&b, "[%s] %s\n", head, strings.Join(groups[head], " "))
	}
	return b.String()
}

// What the examples say comes out, and what they are silent on does not.
func TestRegressFindsWhatCounts(t *testing.T) {
	good, idle := cue{kind: "sign", value: "good"}, cue{kind: "sign", value: "idle"}
	random := rand.New(rand.NewPCG(7, 7))
	var all []example
	for range 2000 {
		x := example{base: random.Float64(), weight: 1}
		limit := 0.7
		if random.IntN(2) == 0 {
			x.cues = append(x.cues, good)
			limit = 0.4
		}
		if random.IntN(2) == 0 {
			x.cues = append(x.cues, idle)
		}
		x.event = x.base > limit
		all = append(all, x)
	}
	f := regress(all)
	if w := f.weights[good]; w < 0.2 || w > 0.4 {
		t.Errorf("a cue worth 0.3 is weighed as %.2f", w)
	}
	if w := f.weights[idle]; math.Abs(w) > 0.05 {
		t.Errorf("a cue worth nothing is weighed as %.2f", w)
	}
	if f.start > -0.6 || f.start < -1 {
		t.Errorf("a clause without cues starts at %.2f, want a little below -0.7", f.start)
	}
}

// A misspelt line of the table would say nothing and nobody would notice.
func TestEvidenceTable(t *testing.T) {
	table := evidenceTable()
	if len(table) < 40 {
		t.Fatalf("the table has %d cues", len(table))
	}
	kinds := []string{"all", "clause", "word", "actor", "status", "mark", "modal", "weight", "sign"}
	for q, w := range table {
		if !slices.Contains(kinds, q.kind) || q.value == "" {
			t.Errorf("nothing looks for %+v", q)
		}
		if w == 0 || math.Abs(w) > 0.6 {
			t.Errorf("%+v weighs %v", q, w)
		}
	}
	for _, c := range []struct{ more, less cue }{
		{cue{"clause", "root/past"}, cue{"clause", "root/present"}},
		{cue{"sign", "dated"}, cue{"sign", "quoted"}},
		{cue{"actor", "name"}, cue{"actor", "nobody"}},
	} {
		if table[c.more] <= table[c.less] {
			t.Errorf("%v speaks no more for an event than %v", c.more, c.less)
		}
	}
}
