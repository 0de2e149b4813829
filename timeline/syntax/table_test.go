package syntax

import (
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawRows draws rows of a table: for each key a weight for some classes.
func drawRows(t *rapid.T, classes int) map[uint32]map[int]int8 {
	rows := map[uint32]map[int]int8{}
	for range rapid.IntRange(0, 40).Draw(t, "rows") {
		row := map[int]int8{}
		for range rapid.IntRange(1, classes).Draw(t, "pairs") {
			row[rapid.IntRange(0, classes-1).Draw(t, "class")] = rapid.Int8().Draw(t, "weight")
		}
		rows[rapid.Uint32Range(1, keyMask).Draw(t, "key")] = row
	}
	return rows
}

func tableOf(classes int, rows map[uint32]map[int]int8) *table {
	t := newTable(classes, len(rows))
	for k, row := range rows {
		var pairs []int8
		for c, w := range row {
			pairs = append(pairs, int8(c), w)
		}
		t.add(k, pairs)
	}
	return t
}

// A table scores as a plain map does, before and after it was packed.
func TestTableScoresLikeAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := rapid.IntRange(1, tagKinds-2).Draw(t, "classes")
		rows := drawRows(t, classes)
		tab := tableOf(classes, rows)
		for range classes {
			tab.names = append(tab.names, "T")
		}
		var features []uint32
		want := make([]int32, classes)
		for k, row := range rows {
			if rapid.Bool().Draw(t, "used") {
				features = append(features, k, k^1<<27) // the second is most often unknown
				for c, w := range row {
					want[c] += int32(w)
				}
				for c, w := range rows[k^1<<27] {
					want[c] += int32(w)
				}
			}
		}
		c := &cursor{b: tab.pack(nil)}
		again := unpack(c)
		if c.bad || len(c.b) != 0 {
			t.Fatalf("packing left %d bytes, bad %v", len(c.b), c.bad)
		}
		for _, tab := range []*table{tab, again} {
			got := make([]int32, classes)
			tab.score(features, got)
			if !slices.Equal(got, want) {
				t.Fatalf("%v, want %v", got, want)
			}
		}
	})
}

func TestBest(t *testing.T) {
	for _, c := range []struct {
		score         []int32
		class, second int
		lead          int32
	}{{[]int32{1, 5, 3}, 1, 2, 2}, {[]int32{5, 1, 3}, 0, 2, 2}, {[]int32{4, 4}, 0, 1, 0}, {[]int32{-9, -7}, 1, 0, 2},
		{[]int32{3, 2, 1}, 0, 1, 1}, {[]int32{1, 2, 3}, 2, 1, 1}, {[]int32{7}, 0, 0, 0}} {
		if class, second, lead := best(c.score); class != c.class || second != c.second || lead != c.lead {
			t.Errorf("%v: %d leads %d by %d", c.score, class, second, lead)
		}
	}
}

// The average that is kept in sums is the mean of the weights over all decisions.
func TestLearnerAverages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const classes, keys = 3, 4
		l := newLearner(classes)
		var weight, sum [keys][classes]float64
		times := rapid.IntRange(1, 30).Draw(t, "decisions")
		for range times {
			k := rapid.IntRange(0, keys-1).Draw(t, "key")
			right, guess := rapid.IntRange(0, classes-1).Draw(t, "right"), rapid.IntRange(0, classes-1).Draw(t, "guess")
			for k := range sum {
				for c := range sum[k] {
					sum[k][c] += weight[k][c]
				}
			}
			l.tick()
			if right != guess {
				l.update([]uint32{uint32(k + 1)}, right, guess)
				weight[k][right]++
				weight[k][guess]--
			}
		}
		for k := range keys {
			r := l.row(uint32(k+1), false)
			if r < 0 {
				continue
			}
			for c := range classes {
				// The weights before the first decision were nothing, and count as one time.
				if got, want := l.average(r*classes+c), sum[k][c]/float64(times+1); math.Abs(got-want) > 1e-9 {
					t.Fatalf("key %d class %d: %v, want %v", k, c, got, want)
				}
			}
		}
	})
}

// A learner finds its rows again after it has grown several times.
func TestLearnerGrows(t *testing.T) {
	l := newLearner(2)
	const n = 1 << 17
	for k := uint32(1); k <= n; k++ {
		l.update([]uint32{k}, int(k&1), int(k&1^1))
	}
	score := make([]int32, 2)
	for _, k := range []uint32{1, 2, 3, n / 2, n - 1, n} {
		l.score([]uint32{k}, score)
		if score[k&1] != 1 || score[k&1^1] != -1 {
			t.Errorf("key %d scores %v", k, score)
		}
	}
	if l.row(0, true) != -1 {
		t.Error("0 marks an empty place and is no key")
	}
}

// Pruning keeps the rows that were used often and weigh much, and their order of weight.
func TestPruning(t *testing.T) {
	l := newLearner(2)
	for k, times := range map[uint32]int{10: 1, 20: 5, 30: 50} {
		for range times {
			l.tick()
			l.update([]uint32{k}, 1, 0)
		}
	}
	for range 1000 {
		l.tick()
	}
	score := func(p pruning, k uint32) int32 {
		s := make([]int32, 2)
		l.table(p).score([]uint32{k}, s)
		return s[1]
	}
	if score(pruning{seen: 2}, 10) != 0 || score(pruning{seen: 2}, 20) <= 0 || score(pruning{seen: 1}, 10) <= 0 {
		t.Error("a row that was seen once is kept only when it is asked for")
	}
	if score(pruning{rows: 1}, 20) != 0 || score(pruning{rows: 1}, 30) <= 0 {
		t.Error("the heaviest row stays")
	}
	if score(pruning{keep: 20}, 20) != 0 || score(pruning{keep: 20}, 30) <= 0 {
		t.Error("light rows go")
	}
	if a, b := score(pruning{}, 20), score(pruning{}, 30); a <= 0 || b <= a {
		t.Errorf("%d and %d are out of order", a, b)
	}
}

func TestClip(t *testing.T) {
	for x, want := range map[float64]int8{0: 0, .4: 0, .6: 1, -.6: -1, 126.9: 127, 500: 127, -500: -127} {
		if got := clip(x); got != want {
			t.Errorf("%v: %d", x, got)
		}
	}
}

// A quarter of the features is hidden, at random, in order.
func TestDrop(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	kept, all := 0, 0
	for range 2000 {
		keys := make([]uint32, 43)
		for i := range keys {
			keys[i] = uint32(i)
		}
		got := drop(keys, rng)
		if !slices.IsSorted(got) {
			t.Fatal("out of order")
		}
		kept, all = kept+len(got), all+len(keys)
	}
	if share := float64(kept) / float64(all); share < .74 || share > .76 {
		t.Errorf("%.3f of the features are left", share)
	}
}

// A tagger learns a rule that a word's neighbour decides.
func TestLearnTagsFromContext(t *testing.T) {
	var gold []GoldSentence
	for range 20 {
		gold = append(gold,
			GoldSentence{Words: []string{"they", "run", "home"}, Tags: []string{"PRP", "VBP", "NN"}, Heads: []int{1, -1, 1}, Labels: []string{"nsubj", "root", "obj"}},
			GoldSentence{Words: []string{"the", "run", "home"}, Tags: []string{"DT", "NN", "NN"}, Heads: []int{1, -1, 1}, Labels: []string{"det", "root", "obj"}})
	}
	tags := inventory(gold, 0, func(g GoldSentence) []string { return g.Tags })
	tab := learnTags(lessons(gold, tags, nil, nil), tags, 5, rand.New(rand.NewPCG(1, 2))).table(pruning{})
	for _, g := range gold[:2] {
		for i, c := range tag(tab, classesOf(tags), wordsOf(g.Words, nil), make([]int32, len(tags)), nil, nil) {
			if tags[c.first] != g.Tags[i] {
				t.Errorf("%v: %s, want %s", g.Words, tags[c.first], g.Tags[i])
			}
		}
	}
}

// The history tells of the clause: which verb it has, and whether it has one yet.
func TestHistory(t *testing.T) {
	tags := []string{"NN", "VBD", "VBN", "IN", "MD", "VB"}
	classes := classesOf(tags)
	h := newHistory()
	push := func(form string, tag int) {
		w := wordOf(form)
		h.push(&w, uint8(tag), classes[tag].clause)
	}
	push("police", 0)
	if h.finite != 0 || h.clause != 0 || h.verb != none || h.p1 != 8 || h.p2 != none {
		t.Errorf("after a noun: %+v", h)
	}
	push("said", 1)
	if h.finite != 1 || h.clause != 1 || h.verb != wordOf("said").form || h.distance != 0 {
		t.Errorf("after the verb: %+v", h)
	}
	push("that", 3)
	if h.clause != 0 || h.opener != 3+8 || h.distance != 1 || h.finite != 1 {
		t.Errorf("after the opener of a clause: %+v", h)
	}
	push("could", 4)
	push("go", 5)
	if h.finite != 2 || h.clause != 1 || h.verb != wordOf("go").form {
		t.Errorf("after the second verb: %+v", h)
	}
	for range 9 {
		push("x", 0)
	}
	if h.distance != 5 || h.finite != 2 {
		t.Errorf("counts stop: %+v", h)
	}
}

// Each place has its own features, as many everywhere, within the room that tag gives them.
func TestTagFeatures(t *testing.T) {
	ws := wordsOf([]string{"The", "envoy", "left", "."}, nil)
	h := newHistory()
	count := -1
	for i := range ws {
		keys := tagFeatures(nil, ws, i, &h)
		if count >= 0 && len(keys) != count || len(keys) > 64 {
			t.Errorf("%d features at %d", len(keys), i)
		}
		count = len(keys)
		sorted := slices.Clone(keys)
		slices.Sort(sorted)
		if n := len(slices.Compact(sorted)); n < count-2 {
			t.Errorf("only %d of %d features at %d are different", n, count, i)
		}
	}
}

// Weights of too many tags would not fit the rows of the net.
func TestTooManyTags(t *testing.T) {
	var g GoldSentence
	for i := range tagKinds {
		g.Words, g.Tags = append(g.Words, "w"), append(g.Tags, string(rune('A'+i)))
		g.Heads, g.Labels = append(g.Heads, -1), append(g.Labels, "root")
	}
	o := small
	o.Log = io.Discard
	if _, err := Train([]GoldSentence{g}, o); err == nil {
		t.Error("they were taken")
	}
}

// What two learners that made as many decisions know together is the sum of what each knows.
func TestAbsorb(t *testing.T) {
	a, b := newLearner(2), newLearner(2)
	for range 3 {
		a.tick()
		b.tick()
	}
	a.update([]uint32{5, 6}, 0, 1)
	b.update([]uint32{6, 7}, 1, 0)
	b.update([]uint32{7}, 1, 0)
	a.absorb(b)
	score := make([]int32, 2)
	for k, want := range map[uint32][]int32{5: {1, -1}, 6: {0, 0}, 7: {-2, 2}, 8: {0, 0}} {
		if a.score([]uint32{k}, score); !slices.Equal(score, want) {
			t.Errorf("feature %d: %v, want %v", k, score, want)
		}
	}
	if r := a.row(6, false); a.seen[r] != 2 || a.average(r*2) != 0 {
		t.Errorf("feature 6 was updated %d times, its mean is %v", a.seen[r], a.average(r*2))
	}
}
