package gold

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"dateline/timeline"
)

// A Pair says which event of the gold set a read event is.
type Pair struct {
	Gold, Read int // indices
}

// The likeness of title and gold event from which they may be the same event: a
// low one where the quoted sentence holds the gold event's head, a high one
// where only the words speak for it.
const (
	likeHere  = 0.25
	likeAlone = 0.6
	headBonus = 0.5 // for a title that has the head itself
	dateBonus = 0.1 // decides between events told in the same words, such as three missed tests
)

// Match finds for each gold event the read event that tells it, one to one, the
// likest first. What is left over on either side was missed or made up.
func Match(a Article, read []timeline.Event) []Pair {
	// All likely pairs are ranked together: the best title of an event must not be taken by
	// another event that merely comes first in the file.
	type candidate struct {
		Pair
		like float64
	}
	var all []candidate
	names := a.names()
	for g, want := range a.Events {
		for r, got := range read {
			if like := alike(a, names, want, got); like > 0 {
				if want.RightDate(got.Date) {
					like += dateBonus
				}
				all = append(all, candidate{Pair{g, r}, like})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].like > all[j].like })
	var pairs []Pair
	usedGold, usedRead := map[int]bool{}, map[int]bool{}
	for _, c := range all {
		if !usedGold[c.Gold] && !usedRead[c.Read] {
			usedGold[c.Gold], usedRead[c.Read] = true, true
			pairs = append(pairs, c.Pair)
		}
	}
	slices.SortFunc(pairs, func(x, y Pair) int { return x.Gold - y.Gold })
	return pairs
}

// alike is 0 when got cannot be want, else higher the surer.
func alike(a Article, names map[string]bool, want Event, got timeline.Event) float64 {
	title, like, shared := content(got.Title), 0.0, 0
	for _, t := range want.Titles {
		like = max(like, likeness(content(t), title))
		for w := range content(predicate(t)) {
			if title[w] && !names[w] && !isNumber(w) {
				shared++
			}
		}
	}
	bonus := 0.0
	here := quotesHeadline(a, got)
	for _, h := range want.Heads {
		if quotes(got, h) {
			here = true
		}
		if title[stem(words(h.Text)[0])] {
			bonus = headBonus
		}
	}
	switch {
	// Names and years alone make two titles alike, "Holm resigns" and "Holm opens a bridge":
	// without a word of what happened they are never the same.
	case bonus == 0 && shared == 0: // the same person doing something else
		return 0
	case here && bonus > 0, here && like >= likeHere:
		return 1 + like + bonus
	case like >= likeAlone:
		return like + bonus
	}
	return 0
}

// isNumber reports whether a stem begins with a digit: a shared year says little.
func isNumber(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// names are the stems of words that the text writes with a capital inside a sentence.
func (a Article) names() map[string]bool {
	set := map[string]bool{}
	for _, line := range strings.Split(a.Text[len(a.Title):], "\n") {
		for _, sentence := range strings.SplitAfter(line, ". ") {
			f := strings.Fields(sentence)
			for _, w := range f[min(1, len(f)):] {
				// The first word of a sentence is large whatever it is.
				if r := []rune(w)[0]; unicode.IsUpper(r) {
					for s := range content(w) {
						set[s] = true
					}
				}
			}
		}
	}
	return set
}

// quotes reports whether a sentence that got is taken from holds the head.
func quotes(got timeline.Event, h Span) bool {
	for _, q := range got.Quotes {
		if q.Sentence.Begin <= h.Begin && h.End <= q.Sentence.End {
			return true
		}
	}
	return false
}

// quotesHeadline: the headline retells what the body tells, so an event may be read from it alone.
func quotesHeadline(a Article, got timeline.Event) bool {
	for _, q := range got.Quotes {
		if q.Sentence.Begin >= len(a.Title) {
			return false
		}
	}
	return len(got.Quotes) > 0
}

// companion reports whether a read event is another half of an event that was
// found: gold events such as "erupted, when mudflows killed 300" have two
// predicates in one sentence, and reading both is no mistake. Told again in
// another sentence, or in the same words, it is.
func companion(a Article, pairs []Pair, read []timeline.Event, got timeline.Event) bool {
	names := a.names()
	for _, p := range pairs {
		want, first := a.Events[p.Gold], read[p.Read]
		if alike(a, names, want, got) > 0 && want.telling(got.Title) != want.telling(first.Title) && sameSentence(first, got) {
			return true
		}
	}
	return false
}

// telling is the index of the gold title that is likest to the title.
func (e Event) telling(title string) int {
	best, most := 0, 0.0
	for i, t := range e.Titles {
		if like := likeness(content(t), content(title)); like > most {
			best, most = i, like
		}
	}
	return best
}

// sameSentence reports whether both quote one sentence, to the byte.
func sameSentence(a, b timeline.Event) bool {
	for _, p := range a.Quotes {
		for _, q := range b.Quotes {
			if p.Sentence == q.Sentence {
				return true
			}
		}
	}
	return false
}

// otherEvent finds the head of another event of the same sentence in a title
// whose own gold titles do not have it: such a title tells two events.
func (a Article) otherEvent(index int, got timeline.Event) string {
	own := map[string]bool{}
	for _, t := range a.Events[index].Titles {
		for w := range content(t) {
			own[w] = true
		}
	}
	for _, h := range a.Events[index].Heads {
		own[stem(words(h.Text)[0])] = true
	}
	title := content(got.Title)
	for i, other := range a.Events {
		for _, h := range other.Heads {
			w := stem(words(h.Text)[0])
			if i != index && quotes(got, h) && title[w] && !own[w] && !asNoun(got.Title, w) {
				return "tells also of " + h.Text
			}
		}
	}
	return ""
}

// asNoun reports whether the title has the word behind an article: "after the
// attacks" places an event, it does not tell a second one.
func asNoun(title, word string) bool {
	all := words(title)
	for i, w := range all {
		for _, before := range all[max(i-2, 0):i] {
			if stem(w) == word && (before == "the" || before == "a" || before == "an") {
				return true
			}
		}
	}
	return false
}

// trapped finds the distractor that a read event fell for, if any: its sentence
// holds the phrase and its title has most of the words.
func trapped(a Article, got timeline.Event) (string, bool) {
	title := content(got.Title)
	for _, n := range a.Not {
		if quotes(got, n) && covered(content(n.Text), title) >= likeAlone {
			return n.Text, true
		}
	}
	return "", false
}
