package syntax

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// Classes says how many classes the words of the vectors are parted into: coarse and fine ones of words that are used
// alike, at most 254 and 65 000, and topics, at most 255.
type Classes struct{ Coarse, Fine, Topics int }

const (
	lensWide      = 64 // numbers that the lens makes of a vector
	clusterRounds = 8
)

// newThesaurus parts the words into classes: by what the lens shows of them, twice, and by the vectors themselves.
func newThesaurus(v *Vectors, gold []GoldSentence, tags []string, o Classes, rng *rand.Rand, log io.Writer) *thesaurus {
	seen := seeThrough(v, gold, tags, rng, log)
	all := make([]int32, len(v.words))
	for i := range all {
		all[i] = int32(i)
	}
	topic := kMeans(&v.of, all, o.Topics, rng)
	groups := make([][]int32, o.Coarse)
	for i, c := range kMeans(&seen, all, o.Coarse, rng) {
		groups[c] = append(groups[c], int32(i))
	}
	t := &thesaurus{coarse: make([]uint8, 1), topics: o.Topics, starts: newStarts()}
	fine := make([]uint16, len(v.words))
	for c, rows := range groups {
		// Each coarse class is parted into as many fine ones as it has words for.
		first := len(t.coarse)
		share := (len(rows)*o.Fine + len(all) - 1) / len(all)
		for i, f := range kMeans(&seen, rows, share, rng) {
			fine[rows[i]] = uint16(first + int(f))
		}
		t.coarse = append(t.coarse, slices.Repeat([]uint8{uint8(c + 1)}, share)...)
	}
	// Of two words with one key the more frequent one counts, which comes first.
	key := func(i int32) uint32 { return entryKey(formOf(v.words[i])) }
	slices.SortStableFunc(all, func(a, b int32) int { return int(key(a)) - int(key(b)) })
	all = slices.CompactFunc(all, func(a, b int32) bool { return key(a) == key(b) })
	for _, i := range all {
		t.add(key(i), fine[i], uint8(topic[i]+1))
	}
	t.close()
	fmt.Fprintf(log, "%d words of %d coarse and %d fine classes and %d topics\n", len(all), o.Coarse, len(t.coarse)-1, o.Topics)
	return t
}

// kMeans parts some rows of a matrix into k classes of about the same direction, and gives the class of each.
func kMeans(m *matrix, rows []int32, k int, rng *rand.Rand) []int32 {
	centre := newMatrix(k, m.wide)
	for i, r := range rng.Perm(len(rows))[:min(k, len(rows))] {
		copy(centre.row(int32(i)), m.row(rows[r]))
	}
	in := make([]int32, len(rows))
	for range clusterRounds {
		for i, r := range rows {
			top := float32(-2)
			for c := range int32(k) {
				if x := dot(centre.row(c), m.row(r)); x > top {
					in[i], top = c, x
				}
			}
		}
		clear(centre.w)
		for i, r := range rows {
			addTo(centre.row(in[i]), m.row(r))
		}
		centre.normalise()
	}
	return in
}
