package extract

import (
	"strings"
	"sync"

	"dateline/timeline"
)

// categories is how many categories are built in.
const categories = int(timeline.Crime) + 1

// A ballot counts votes by category.
type ballot [categories]float64

// add counts the votes of another ballot, times a weight.
func (b *ballot) add(o *ballot, times float64) {
	for c, x := range o {
		b[c] += times * x
	}
}

func (b *ballot) total() (sum float64) {
	for _, x := range b {
		sum += x
	}
	return sum
}

// share makes shares of the votes, as if so many more had been cast for nothing.
func (b *ballot) share(silent float64) {
	total := b.total() + silent
	for c := range b {
		b[c] /= total
	}
}

func (b *ballot) scale(by float64) {
	for c := range b {
		b[c] *= by
	}
}

// cap lets no category have more than so many votes: the third word of a kind says nothing new.
func (b *ballot) cap(most float64) {
	for c := range b {
		b[c] = min(b[c], most)
	}
}

// A hint is a category that a word points to by itself, from 0 to 1.
type hint struct {
	category timeline.Category
	weight   float64
}

// A hintedWord is a word of a sentence with its hints.
type hintedWord struct {
	token int32
	hints []hint
}

func (w hintedWord) addTo(b *ballot, times float64) {
	for _, x := range w.hints {
		b[x.category] += times * x.weight
	}
}

// hintedWords are the words of a sentence that point to a category, in order.
func (t *tree) hintedWords() (all []hintedWord) {
	l := words()
	for k := range t.Tokens {
		noun := t.isNoun(k)
		h := l.subjects[t.lower(k)]
		if h == nil && noun {
			h = l.subjects[t.lemma(k)]
		}
		if h == nil && noun {
			if n, ok := l.noun(t.lemma(k), t.lower(k)); ok && n.category != timeline.Other {
				h = n.hints
			}
		}
		if h != nil {
			all = append(all, hintedWord{int32(k), h})
		}
	}
	return all
}

// silentStory is how many hints an article must have before it says as much for its theme as against.
const silentStory = 6

// What a hint counts for in the article's theme: headlines say best what it is about.
const headingHint = 3

// noteHints finds what each sentence and the whole article are about.
func (r *reader) noteHints() {
	r.hints = make([][]hintedWord, len(r.trees))
	r.says = make([]ballot, len(r.trees))
	for i, t := range r.trees {
		r.hints[i] = t.hintedWords()
		if r.part[i] == caption {
			continue
		}
		b := &r.says[i]
		for _, w := range r.hints[i] {
			w.addTo(b, 1)
		}
		for k := range t.Tokens {
			if t.isVerb(k) {
				if v := words().verb(t.lemma(k), ""); !v.loose && v.weight >= 1 && v.category != timeline.Other {
					b[v.category]++
				}
			}
		}
		if r.part[i] == heading {
			for c := range b {
				b[c] *= headingHint
			}
		}
		r.about.add(b, 1)
	}
}

// story is what the article is about apart from sentence i, which has voices of its own.
func (r *reader) story(i int) ballot {
	b := r.about
	b.add(&r.says[i], -1)
	b.share(silentStory)
	return b
}

// around is what the sentences before and after sentence i are about, the nearer the more; a heading stands for what is below it.
func (r *reader) around(i int) (b ballot) {
	for n := max(0, i-3); n < min(len(r.says), i+3); n++ {
		if n == i {
			continue
		}
		weight := 1.0
		if r.trees[n].Paragraph != r.trees[i].Paragraph {
			weight = 0.4
		}
		b.add(&r.says[n], weight)
	}
	b.share(1)
	return b
}

// noteCalled learns what the article calls its names: "the striker Ann Lind", "Lind, a banker", "the French president, Emmanuel Macron".
func (r *reader) noteCalled() {
	for i, spans := range r.spans {
		t := r.trees[i]
		for n := range spans {
			s := &spans[n]
			if st := states()[strings.ToLower(s.of.name)]; st != "" {
				s.of.state = st
			}
			first, last := s.first, s.last
			for first > 0 && s.first-first < 5 && (t.isNoun(first-1) || strings.HasPrefix(t.tag(first-1), "JJ") || t.tag(first-1) == "POS") {
				first--
			}
			if t.word(last+1) == "," {
				for last+1 < t.size() && last-s.last < 8 && !t.isVerb(last+1) && (last == s.last || t.word(last) != ",") {
					last++
				}
			}
			for _, w := range r.hints[i] {
				if k := int(w.token); k >= first && k <= last && (k < s.first || k > s.last || s.title < s.first) {
					w.addTo(&s.of.called, 1)
				}
			}
			for k := first; k <= last && s.of.state == "" && s.of.person; k++ {
				s.of.state = states()[t.lower(k)]
			}
		}
	}
}

// states are the states that words and names stand for, by lower case.
var states = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	eachGroup("lexicon/states.txt", func(head []string, word string) { m[word] = head[0] })
	return m
})
