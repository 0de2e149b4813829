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
	guessed []uint8
	heads   []int32 // the root is len(words)
	labels  []uint8
}

// lessons computes once what every pass over the treebank looks at.
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
	main, _, _ := strings.Cut(name, ":")
	if n, ok := of[main]; ok {
		return n
	}
	return of["parataxis"]
}

// reversed is the lesson read from right to left.
func (l *lesson) reversed() *lesson {
	n := len(l.words)
	r := &lesson{words: slices.Clone(l.words), guessed: slices.Clone(l.guessed), labels: slices.Clone(l.labels), heads: make([]int32, n)}
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
func headlines(gold []GoldSentence, tags, labels []string, rng *rand.Rand) []*lesson {
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
	return lessons(copies, tags, labels)
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
