package syntax

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
)

// The vectors tell first of all what a text is about. A lens turns them so that words which are used alike in a sentence
// come to lie side by side, whatever they are about: it is the hidden layer of a small net that learns to foretell, from its vector alone, the tags
// that a word of the treebank has there. What it learns from a few thousand words holds for the others.
type lens struct {
	hid, out matrix // each row ends with the bias
	y        []float32
}

// newLens makes a lens with random weights.
func newLens(dim, tags int, rng *rand.Rand) *lens {
	l := &lens{newMatrix(lensWide, dim+1), newMatrix(tags, lensWide+1), make([]float32, lensWide)}
	for _, m := range []*matrix{&l.hid, &l.out} {
		for i := range m.w {
			m.w[i] = float32((rng.Float64()*2 - 1) * .3)
		}
	}
	return l
}

// look leaves in y what the lens makes of a vector.
func (l *lens) look(vector []float32) {
	output(&l.hid, 0, vector, l.y)
	for i, x := range l.y {
		l.y[i] = float32(math.Tanh(float64(x)))
	}
}

// An example is a word of the treebank: the shares of its tags, and how much it counts.
type example struct {
	row    int32
	shares []float32
	weight float32
}

// examples lists the words that have both a vector and tags.
func examples(v *Vectors, gold []GoldSentence, tags []string) []example {
	number := map[string]int{}
	for i, t := range tags {
		number[t] = i
	}
	counts := map[uint32][]float32{}
	for _, g := range gold {
		for i, w := range g.Words {
			form := formOf(w)
			if counts[form] == nil {
				counts[form] = make([]float32, len(tags))
			}
			counts[form][number[g.Tags[i]]]++
		}
	}
	var all []example
	for i, w := range v.words {
		shares := counts[formOf(w)]
		sum := float32(0)
		for _, n := range shares {
			sum += n
		}
		if sum == 0 {
			continue
		}
		for t := range shares {
			shares[t] /= sum
		}
		// A frequent word says more than a rare one, but not for itself alone.
		all = append(all, example{int32(i), shares, float32(math.Log2(float64(1 + min(sum, 30))))})
	}
	return all
}

// seeThrough learns a lens and gives what it makes of each vector, at length 1.
func seeThrough(v *Vectors, gold []GoldSentence, tags []string, rng *rand.Rand, log io.Writer) matrix {
	const passes = 20
	all := examples(v, gold, tags)
	l := newLens(v.of.wide, len(tags), rng)
	hid, out := newParam(&l.hid), newParam(&l.out)
	step, loss := 0, 0.0
	for pass := range passes {
		loss = 0
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i, e := range all {
			loss += l.learn(v.of.row(e.row), e, hid, out, rng)
			if i%16 == 15 {
				step++
				rate := .005 * (1 - float64(pass)/passes)
				hid.update(rate, step)
				out.update(rate, step)
			}
		}
	}
	fmt.Fprintf(log, "lens: %d words, loss %.3f\n", len(all), loss/float64(max(len(all), 1)))
	seen := newMatrix(len(v.words), lensWide)
	for i := range int32(len(v.words)) {
		l.look(v.of.row(i))
		copy(seen.row(i), l.y)
	}
	seen.normalise()
	return seen
}

// learn gathers the gradients of one example and gives its loss. A fifth of the numbers is hidden, so that none leans on another.
func (l *lens) learn(vector []float32, e example, hid, out *param, rng *rand.Rand) (loss float64) {
	l.look(vector)
	var plain, mask, back [lensWide]float32
	for i, y := range l.y {
		plain[i] = y
		if rng.IntN(5) > 0 {
			mask[i] = 1.25
		}
		l.y[i] *= mask[i]
	}
	score := make([]float32, len(e.shares))
	output(&l.out, 0, l.y, score)
	softmax(score)
	for t, share := range e.shares {
		if share > 0 {
			loss -= float64(share) * math.Log(float64(max(score[t], 1e-9)))
		}
		err := (score[t] - share) * e.weight
		axpy(back[:], l.out.row(int32(t)), err)
		g := out.at(int32(t))
		axpy(g[:lensWide], l.y, err)
		g[lensWide] += err
	}
	for i, y := range plain {
		err := back[i] * mask[i] * (1 - y*y)
		g := hid.at(int32(i))
		axpy(g[:len(vector)], vector, err)
		g[len(vector)] += err
	}
	return loss
}
