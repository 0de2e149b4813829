package syntax

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lesson is a gold sentence as the learners see it.
type lesson struct {
	words   []word
	tags    []uint8
	guessed []tagging
	heads   []int32 // the root is len(words)
	labels  []uint8
	hints   []guess // what the first reader says, when the second one learns
	fold    int     // who guesses its tags and hints must not have learned from this fold
	copy    bool    // its words are counted elsewhere
}

// lessons computes once what every pass over the treebank looks at.
func lessons(gold []GoldSentence, tags, labels []string, kinds *thesaurus) []*lesson {
	tagOf, labelOf := map[string]uint8{}, map[string]uint8{}
	for i, t := range tags {
		tagOf[t] = uint8(i)
	}
	for i, l := range labels {
		labelOf[l] = uint8(i)
	}
	all := make([]*lesson, len(gold))
	for i, g := range gold {
		l := &lesson{words: wordsOf(g.Words, kinds), fold: i / foldRun, copy: g.copy}
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

// foldRun is the number of neighbours that are in one fold: they are of one text, and who saw
// the one knows the names of the other.
const foldRun = 48

// repeated is each sentence several times, one after the other and from the start, so that all of its copies are in one fold.
func repeated(some []GoldSentence, times int) []GoldSentence {
	var all []GoldSentence
	for _, g := range some {
		for i := range times {
			g.copy = i > 0
			all = append(all, g)
		}
	}
	return all
}

// in says whether the lesson is in fold f of so many.
func (l *lesson) in(f, folds int) bool { return l.fold%folds == f }

// unended copies some of the sentences without their last sign, as headlines stand.
func unended(all []*lesson, share float64, rng *rand.Rand) []*lesson {
	var copies []*lesson
	for _, l := range all {
		n := len(l.words) - 1
		if n < 4 || l.words[n].letter || slices.Contains(l.heads, int32(n)) || rng.Float64() >= share {
			continue
		}
		c := &lesson{words: l.words[:n], guessed: l.guessed[:n], heads: slices.Clone(l.heads[:n]), labels: l.labels[:n], fold: l.fold, copy: l.copy}
		for i, h := range c.heads {
			if int(h) == n+1 {
				c.heads[i] = int32(n)
			}
		}
		copies = append(copies, c)
	}
	return copies
}

// labelNumber falls back from a rare subtype to its main type: csubj:outer is csubj.
func labelNumber(of map[string]uint8, name string) uint8 {
	if n, ok := of[name]; ok {
		return n
	}
	main, _, _ := strings.Cut(name, ":")
	if n, ok := of[main]; ok {
		return n
	}
	return of["parataxis"]
}

// reversed is the lesson read from right to left.
func (l *lesson) reversed() *lesson {
	n := len(l.words)
	r := &lesson{fold: l.fold, copy: l.copy, words: slices.Clone(l.words), guessed: slices.Clone(l.guessed), labels: slices.Clone(l.labels), heads: make([]int32, n)}
	slices.Reverse(r.words)
	slices.Reverse(r.guessed)
	slices.Reverse(r.labels)
	for i, h := range l.heads {
		if int(h) < n {
			h = int32(n-1) - h
		}
		r.heads[n-1-i] = h
	}
	return r
}

// inventory lists the names in use, the most frequent first; names used at most
// rare times are left out.
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
		return strings.Compare(a, b)
	})
	return names
}

// headlines copies some of the sentences in Title Case, in capitals and without
// any, so that the tagger does not take every capital for a name.
func headlines(gold []GoldSentence, tags, labels []string, kinds *thesaurus, rng *rand.Rand) []*lesson {
	var copies []GoldSentence
	for _, g := range gold {
		if len(g.Words) < 4 {
			continue
		}
		var change func(string) string
		switch p := rng.Float64(); {
		case p < .15:
			change = titleCase
		case p < .20:
			change = strings.ToLower
		case p < .23:
			change = strings.ToUpper
		default:
			continue
		}
		words := make([]string, len(g.Words))
		for i, w := range g.Words {
			words[i] = change(w)
		}
		g.Words = words
		copies = append(copies, g)
	}
	return lessons(copies, tags, labels, kinds)
}

// titleCase leaves short words small, as headlines do; it need not be right for each of them.
func titleCase(w string) string {
	if len(w) < 4 {
		return w
	}
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}

// shuffled mixes a copy: the folds and the next pass count on the order of the given list.
func shuffled(all []*lesson, rng *rand.Rand) []*lesson {
	all = slices.Clone(all)
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}
