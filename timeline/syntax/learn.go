package syntax

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// TrainOptions steer Train. The zero value of a field is not a default: see
// train/main.go for the values of the shipped weights.
type TrainOptions struct {
	Seed        uint64
	TagEpochs   int       // passes over the sentences
	ParseEpochs int       // passes of each of the two nets
	Folds       int       // the parser learns on tags guessed by taggers that did not see the sentence
	TagRows     int       // most rows of the tagger's table
	Dim         int       // size of word vectors
	Rate        float64   // first step size of the nets; it falls to nothing
	Log         io.Writer // progress
}

// Train learns a model from the sentences. The same sentences and options give
// the same weights on the same kind of processor.
func Train(gold []GoldSentence, o TrainOptions) (*Model, error) {
	m, all, err := prepareModel(gold, o)
	if err != nil {
		return nil, err
	}
	crossTag(gold, all, m, o)
	m.learnTagger(gold, o)
	m.forth = newReader(learnNet(all, len(m.labels), o, rand.New(rand.NewPCG(o.Seed, 2))), len(m.labels))
	back := make([]*lesson, len(all))
	for i, l := range all {
		back[i] = l.reversed()
	}
	m.back = newReader(learnNet(back, len(m.labels), o, rand.New(rand.NewPCG(o.Seed, 3))), len(m.labels))
	return m, nil
}

// Retag trains the tagger alone and keeps the nets of old, which must have been
// trained on the same treebank.
func Retag(old *Model, gold []GoldSentence, o TrainOptions) (*Model, error) {
	m, _, err := prepareModel(gold, o)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(m.labels, old.labels) || !slices.Equal(m.tags.names, old.tags.names) {
		return nil, errors.New("syntax: the nets were trained on another treebank")
	}
	m.forth, m.back = old.forth, old.back
	m.learnTagger(gold, o)
	return m, nil
}

// prepareModel lists the tags and labels of the treebank. Labels used a dozen times or less
// are not learned: labelNumber finds a more general one for them.
func prepareModel(gold []GoldSentence, o TrainOptions) (*Model, []*lesson, error) {
	tags := inventory(gold, 0, func(g GoldSentence) []string { return g.Tags })
	labels := inventory(gold, 12, func(g GoldSentence) []string { return g.Labels })
	if len(tags) > tagKinds-2 || len(labels) > len(labelRow{}) {
		return nil, nil, fmt.Errorf("syntax: %d tags and %d labels are too many", len(tags), len(labels))
	}
	fmt.Fprintf(o.Log, "%d sentences, %d tags, %d labels\n", len(gold), len(tags), len(labels))
	m := &Model{tags: &table{names: tags}, classes: classesOf(tags), labels: labels}
	return m, lessons(gold, tags, labels), nil
}

// learnTagger learns the tagger that is shipped, on all sentences and on copies in other case.
// It has its own random numbers, so that Retag and Train give the same tagger.
func (m *Model) learnTagger(gold []GoldSentence, o TrainOptions) {
	rng := rand.New(rand.NewPCG(o.Seed, 4))
	tags := m.tags.names
	all := append(headlines(gold, tags, m.labels, rng), lessons(gold, tags, m.labels)...)
	m.tags = learnTags(all, tags, o.TagEpochs, rng).table(pruning{seen: 2, keep: .02, rows: o.TagRows})
	m.tags.names = tags
}

// crossTag gives each part of the sentences the tags of a tagger that was trained
// on the other parts, so that the parser meets the mistakes that it will meet.
func crossTag(gold []GoldSentence, all []*lesson, m *Model, o TrainOptions) {
	tags, labels := m.tags.names, m.labels
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	score := make([]int32, len(tags))
	for f := range o.Folds {
		var rest, part []*lesson
		var others []GoldSentence
		for i, l := range all {
			if i%o.Folds == f {
				part = append(part, l)
			} else {
				rest, others = append(rest, l), append(others, gold[i])
			}
		}
		rest = append(headlines(others, tags, labels, rng), rest...)
		t := learnTags(rest, tags, o.TagEpochs, rng).table(pruning{seen: 1, keep: .01})
		right, total := 0, 0
		for _, l := range part {
			l.guessed = tag(t, m.classes, l.words, score, l.guessed[:0])
			for i := range l.tags {
				total++
				if l.tags[i] == l.guessed[i] {
					right++
				}
			}
		}
		fmt.Fprintf(o.Log, "fold %d: tags %.4f\n", f, float64(right)/float64(total))
	}
}

// learnTags makes the passes of the tagger. The guess, and not the gold tag, goes into the
// history: the tagger has to live with its own mistakes later.
func learnTags(all []*lesson, tags []string, epochs int, rng *rand.Rand) *learner {
	l := newLearner(len(tags))
	score := make([]int32, len(tags))
	classes := classesOf(tags)
	var keys [64]uint32
	for range epochs {
		for _, s := range shuffled(all, rng) {
			h := newHistory()
			for i := range s.words {
				f := drop(tagFeatures(keys[:0], s.words, i, &h), rng)
				l.score(f, score)
				guess, _ := best(score)
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
