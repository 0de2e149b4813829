package syntax

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"sync"
)

// TrainOptions steer Train. The zero value of a field is not a default: see
// train/main.go for the values of the shipped weights.
type TrainOptions struct {
	Seed        uint64
	TagEpochs   int            // passes over the sentences
	Taggers     int            // how many taggers, which differ by chance alone, the shipped one is the mean of
	ParseEpochs int            // passes of each of the two nets
	HintEpochs  int            // passes of each of the nets that are trained for their hints alone
	HintFolds   int            // how many such nets: see learnNets
	Folds       int            // the parser learns on tags guessed by taggers that did not see the sentence
	TagRows     int            // most rows of the tagger's table
	Dim         int            // size of word vectors
	Rate        float64        // first step size of the nets; it falls to nothing
	News        []GoldSentence // sentences of news, which the treebank lacks
	NewsTimes   int            // how often each of them is learned in a pass; a divisor of 48
	Vectors     *Vectors       // of words of news; nil for none
	Classes     Classes        // made of them
	Log         io.Writer      // progress
}

// Train learns a model from the sentences and those of o.News. The same sentences and options give
// the same weights on the same kind of processor.
func Train(gold []GoldSentence, o TrainOptions) (*Model, error) {
	o.Log = &turns{to: o.Log}
	gold = append(repeated(o.News, o.NewsTimes), gold...)
	m, all, err := prepareModel(gold, o)
	if err != nil {
		return nil, err
	}
	crossTag(gold, all, m, o)
	m.learnTagger(gold, o)
	m.learnNets(all, o)
	return m, nil
}

// turns lets one write at a time.
type turns struct {
	sync.Mutex
	to io.Writer
}

// Write implements io.Writer.
func (t *turns) Write(b []byte) (int, error) {
	t.Lock()
	defer t.Unlock()
	return t.to.Write(b)
}

// learnNets trains the reader that goes back and then the one that goes forth and sees its
// hints. Those that it learns on come from readers that did not see the sentence, as its tags do.
func (m *Model) learnNets(all []*lesson, o TrainOptions) {
	random := func(stream uint64) *rand.Rand { return rand.New(rand.NewPCG(o.Seed, stream)) }
	all = append(unended(all, .08, random(5)), all...)
	fit := newFitting(newGrammar(m.tags.names, m.labels), all, len(m.labels))
	m.fit = fit
	mirrored := fit.mirrored()
	back := make([]*lesson, len(all))
	for i, l := range all {
		back[i] = l.reversed()
	}
	// These nets have nothing to do with each other, each has its own chance, and so they can learn side by side.
	var side sync.WaitGroup
	side.Go(func() {
		m.back = newReader(learnNet("back", back, m.kinds, len(m.labels), mirrored, o, random(3)), mirrored)
	})
	less := o
	less.ParseEpochs = o.HintEpochs
	for f := range o.HintFolds {
		side.Go(func() {
			rest := slices.DeleteFunc(slices.Clone(back), func(l *lesson) bool { return l.in(f, o.HintFolds) })
			r := newReader(learnNet(fmt.Sprint("hints ", f), rest, m.kinds, len(m.labels), mirrored, less, random(10+uint64(f))), mirrored)
			fmt.Fprintf(o.Log, "hints %d: heads %.4f\n", f, r.hint(all, back, f, o.HintFolds))
		})
	}
	side.Wait()
	m.forth = newReader(learnNet("forth", all, m.kinds, len(m.labels), fit, o, random(2)), fit)
}

// hint gives the lessons of a fold the arcs that a reader finds in them reversed, and tells the
// share of right heads.
func (r *reader) hint(all, back []*lesson, f, folds int) float64 {
	var p pass
	right, total := 0, 0
	for i, l := range all {
		if !l.in(f, folds) {
			continue
		}
		r.parse(&p, back[i].words, back[i].guessed, nil)
		l.hints = slices.Clone(p.out)
		mirror(l.hints)
		for d, h := range l.hints {
			total++
			if h.head == l.heads[d] {
				right++
			}
		}
	}
	return float64(right) / float64(max(total, 1))
}

// prepareModel lists the tags and labels of the treebank. Labels used a dozen times or less
// are not learned: labelNumber finds a more general one for them.
func prepareModel(gold []GoldSentence, o TrainOptions) (*Model, []*lesson, error) {
	tags := inventory(gold, 0, func(g GoldSentence) []string { return g.Tags })
	labels := inventory(gold, 12, func(g GoldSentence) []string { return g.Labels })
	if len(tags) > tagKinds-2 || len(labels) >= labelKinds {
		return nil, nil, fmt.Errorf("syntax: %d tags and %d labels are too many", len(tags), len(labels))
	}
	fmt.Fprintf(o.Log, "%d sentences, %d tags, %d labels\n", len(gold), len(tags), len(labels))
	m := &Model{tags: &table{names: tags}, classes: classesOf(tags), labels: labels}
	if o.Vectors != nil {
		m.kinds = newThesaurus(o.Vectors, gold, tags, o.Classes, rand.New(rand.NewPCG(o.Seed, 20)), o.Log)
	}
	return m, lessons(gold, tags, labels, m.kinds), nil
}

// learnTagger learns the tagger that is shipped, on all sentences and on copies in other case.
// It is the mean of several that differ by chance alone: what one of them learned from luck the
// others have not.
func (m *Model) learnTagger(gold []GoldSentence, o TrainOptions) {
	rng := rand.New(rand.NewPCG(o.Seed, 4))
	tags := m.tags.names
	all := append(headlines(gold, tags, m.labels, m.kinds, rng), lessons(gold, tags, m.labels, m.kinds)...)
	several := make([]*learner, o.Taggers)
	var side sync.WaitGroup
	for i := range several {
		side.Go(func() {
			several[i] = learnTags(all, tags, o.TagEpochs, rand.New(rand.NewPCG(o.Seed, 40+uint64(i))))
		})
	}
	side.Wait()
	l := several[0]
	for _, other := range several[1:] {
		l.absorb(other)
	}
	m.tags = l.table(pruning{seen: 1 + o.Taggers, keep: .05 * float64(o.Taggers), rows: o.TagRows})
	m.tags.names = tags
}

// crossTag gives each part of the sentences the tags of a tagger that was trained
// on the other parts, so that the parser meets the mistakes that it will meet.
func crossTag(gold []GoldSentence, all []*lesson, m *Model, o TrainOptions) {
	// The lists bar nothing here: a parser that has met such mistakes bears the rest better.
	classes := slices.Clone(m.classes)
	for i := range classes {
		classes[i].bit = ^tagSet(0)
	}
	var side sync.WaitGroup
	for f := range o.Folds {
		side.Go(func() {
			rng := rand.New(rand.NewPCG(o.Seed, 30+uint64(f)))
			t, part := m.othersTagger(gold, all, f, o, rng)
			score := make([]int32, len(m.tags.names))
			right, total := 0, 0
			for _, l := range part {
				l.guessed = tag(t, classes, l.words, score, l.guessed[:0], nil)
				for i := range l.tags {
					total++
					if l.tags[i] == l.guessed[i].first {
						right++
					}
				}
			}
			fmt.Fprintf(o.Log, "fold %d: tags %.4f\n", f, float64(right)/float64(max(total, 1)))
		})
	}
	side.Wait()
}

// othersTagger learns a tagger from all but one fold, and gives the lessons of that one.
func (m *Model) othersTagger(gold []GoldSentence, all []*lesson, f int, o TrainOptions, rng *rand.Rand) (t *table, part []*lesson) {
	var rest []*lesson
	var others []GoldSentence
	for i, l := range all {
		if l.in(f, o.Folds) {
			part = append(part, l)
		} else {
			rest, others = append(rest, l), append(others, gold[i])
		}
	}
	tags := m.tags.names
	rest = append(headlines(others, tags, m.labels, m.kinds, rng), rest...)
	return learnTags(rest, tags, o.TagEpochs, rng).table(pruning{seen: 1, keep: .01}), part
}

// learnTags makes the passes of the tagger. The guess, and not the gold tag, goes into the
// history: the tagger has to live with its own mistakes later.
func learnTags(all []*lesson, tags []string, epochs int, rng *rand.Rand) *learner {
	l := newLearner(len(tags))
	score := make([]int32, len(tags))
	classes := classesOf(tags)
	var keys [maxFeatures]uint32
	for range epochs {
		for _, s := range shuffled(all, rng) {
			h := newHistory()
			for i := range s.words {
				f := drop(tagFeatures(keys[:0], s.words, i, &h), rng)
				l.score(f, score)
				guess, _, _ := best(score)
				l.tick()
				if guess != int(s.tags[i]) {
					l.update(f, int(s.tags[i]), guess)
				}
				h.push(&s.words[i], uint8(guess), classes[guess].clause)
			}
		}
	}
	return l
}

// drop hides a quarter of the features at random, so that no tag comes to rest on
// one rare feature alone.
func drop(keys []uint32, rng *rand.Rand) []uint32 {
	n := 0
	var bits uint64
	for i, k := range keys {
		if i&31 == 0 {
			bits = rng.Uint64()
		}
		if bits&3 != 0 {
			keys[n] = k
			n++
		}
		bits >>= 2
	}
	return keys[:n]
}
