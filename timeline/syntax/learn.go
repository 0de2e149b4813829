package syntax

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// TrainOptions steer Train. The zero value of a field is not a default: see
// train/main.go for the values of the shipped weights.
type TrainOptions struct {
	Seed        uint64
	TagEpochs   int // passes over the sentences
	ParseEpochs int
	Folds       int // the parser learns on tags guessed by taggers that did not see the sentence
	TagRows     int // most rows of the tagger's table
	MoveRows    int // most rows of each table of moves
	LabelRows   int // most rows of the table of labels
	Log         io.Writer
}

// Train learns a model from the sentences and gives its packed weights. The same
// sentences and options give the same bytes.
func Train(gold []GoldSentence, o TrainOptions) (*Model, error) {
	tags, labels := inventory(gold, 0, func(g GoldSentence) []string { return g.Tags }),
		inventory(gold, 12, func(g GoldSentence) []string { return g.Labels })
	if len(tags) > 120 || len(labels) > 64 {
		return nil, fmt.Errorf("syntax: %d tags and %d labels are too many", len(tags), len(labels))
	}
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	all := lessons(gold, tags, labels)
	fmt.Fprintf(o.Log, "%d sentences, %d tags, %d labels\n", len(all), len(tags), len(labels))
	for f := range o.Folds {
		// Cross-fold: each part gets the tags of a tagger trained on the other parts.
		var rest, part []*lesson
		for i, l := range all {
			if i%o.Folds == f {
				part = append(part, l)
			} else {
				rest = append(rest, l)
			}
		}
		t := learnTags(rest, len(tags), o.TagEpochs, rng).table(pruning{seen: 1, keep: .01})
		right, total := 0, 0
		score := make([]int32, len(tags))
		for _, l := range part {
			l.guessed = tag(t, l.words, score, l.guessed[:0])
			for i := range l.tags {
				total++
				if l.tags[i] == l.guessed[i] {
					right++
				}
			}
		}
		fmt.Fprintf(o.Log, "fold %d: tags %.4f\n", f, float64(right)/float64(total))
	}
	m := &Model{}
	m.tags = learnTags(all, len(tags), o.TagEpochs, rng).table(pruning{seen: 2, keep: .05, rows: o.TagRows})
	mv, lb := learnArcs(all, len(labels), o.ParseEpochs, rng, o.Log)
	m.moves = mv.table(pruning{seen: 2, keep: .05, rows: o.MoveRows, lean: true})
	m.labels = lb.table(pruning{seen: 2, keep: .05, rows: o.LabelRows})
	m.tags.names, m.labels.names = tags, labels
	return m, nil
}

// Write packs the model's weights.
func (m *Model) Write(w io.Writer) error {
	return writeTables(w, []*table{m.tags, m.moves, m.labels})
}

// inventory lists the names in use, the most frequent first; names used at most rare times are left out.
func inventory(gold []GoldSentence, rare int, column func(GoldSentence) []string) []string {
	count := map[string]int{}
	for _, g := range gold {
		for _, n := range column(g) {
			count[n]++
		}
	}
	var names []string
	for n, c := range count {
		if c > rare {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		if a < b {
			return -1
		}
		return 1
	})
	return names
}

// A lesson is a gold sentence as the learners see it.
type lesson struct {
	words   []word
	tags    []uint8
	guessed []uint8
	heads   []int32 // the root is len(words)
	labels  []uint8
}

func lessons(gold []GoldSentence, tags, labels []string) []*lesson {
	tagOf, labelOf := map[string]uint8{}, map[string]uint8{}
	for i, t := range tags {
		tagOf[t] = uint8(i)
	}
	for i, l := range labels {
		labelOf[l] = uint8(i)
	}
	all := make([]*lesson, len(gold))
	for i, g := range gold {
		l := &lesson{words: wordsOf(g.Words)}
		for k := range g.Words {
			l.tags = append(l.tags, tagOf[g.Tags[k]])
			h := int32(g.Heads[k])
			if h < 0 {
				h = int32(len(g.Words))
			}
			l.heads = append(l.heads, h)
			l.labels = append(l.labels, labelNumber(labelOf, g.Labels[k]))
		}
		all[i] = l
	}
	return all
}

// labelNumber falls back from a rare subtype to its main type: csubj:outer is csubj.
func labelNumber(of map[string]uint8, name string) uint8 {
	if n, ok := of[name]; ok {
		return n
	}
	for i := range name {
		if name[i] == ':' {
			if n, ok := of[name[:i]]; ok {
				return n
			}
		}
	}
	return of["parataxis"]
}

func shuffled(all []*lesson, rng *rand.Rand) []*lesson {
	all = slices.Clone(all)
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func learnTags(all []*lesson, tags, epochs int, rng *rand.Rand) *learner {
	l := newLearner(tags)
	score := make([]int32, tags)
	var keys [64]uint32
	for range epochs {
		for _, s := range shuffled(all, rng) {
			p1, p2 := uint32(none), uint32(none)
			for i := range s.words {
				f := tagFeatures(keys[:0], s.words, i, p1, p2)
				l.score(f, score)
				guess, _ := best(score)
				l.tick()
				if guess != int(s.tags[i]) {
					l.update(f, int(s.tags[i]), guess)
				}
				p1, p2 = uint32(guess)+8, p1
			}
		}
	}
	return l
}

func learnArcs(all []*lesson, labels, epochs int, rng *rand.Rand, log io.Writer) (mv, lb *learner) {
	mv, lb = newLearner(moves), newLearner(labels)
	var st state
	for e := range epochs {
		wrong := 0
		for _, s := range shuffled(all, rng) {
			wrong += st.learn(s, mv, lb, e, rng)
		}
		fmt.Fprintf(log, "epoch %d: %d moves corrected, %d rows of moves, %d of labels\n", e, wrong, mv.used, lb.used)
	}
	return mv, lb
}

// learn goes through one sentence, following its own guesses nine times in ten
// once the first pass is over, so that it learns to go on after a mistake.
func (s *state) learn(l *lesson, mv, lb *learner, epoch int, rng *rand.Rand) (wrong int) {
	var keys [160]uint32
	var score [moves]int32
	rank := make([]int32, lb.classes)
	s.reset(l.words, l.guessed)
	for !s.done() {
		f := s.moveFeatures(keys[:0])
		mv.score(f, score[:])
		guess, _ := s.choose(score[:])
		right, least, costs := s.oracle(score[:], l.heads)
		mv.tick()
		if costs[guess] > least {
			mv.update(f, right, guess)
			wrong++
			if epoch == 0 || rng.IntN(10) == 0 {
				guess = right
			}
		}
		if guess == shift {
			s.apply(shift, 0)
			continue
		}
		h, d := s.arc(guess)
		f = s.labelFeatures(keys[:0], h, d)
		lb.score(f, rank)
		label, _ := best(rank)
		if l.heads[d] == h {
			lb.tick()
			if label != int(l.labels[d]) {
				lb.update(f, int(l.labels[d]), label)
			}
		}
		s.apply(guess, uint8(label))
	}
	return wrong
}

// oracle gives the best-scored move among those of the least cost.
func (s *state) oracle(score []int32, gold []int32) (right, least int, costs [moves]int) {
	right, least = -1, 1<<30
	for m := range moves {
		if !s.allowed(m) {
			continue
		}
		costs[m] = s.cost(m, gold)
		if costs[m] < least || costs[m] == least && score[m] > score[right] {
			right, least = m, costs[m]
		}
	}
	return right, least, costs
}
