package intake

import "strings"

// alikeTelling is how much of the words of two tellings must be the same, of those of both, for one to be the correction of the other.
const alikeTelling = 0.6

// pair finds for each event of an older version of an article the one of the newer version that tells the same: under the same title in the same
// sentence first, then under the same title, then in the same sentence, then in a sentence that was changed a little. It maps the
// places in before.events to those in after.events.
func pair(before, after telling) map[int]int {
	sentences := func(t telling) []string {
		all := make([]string, len(t.events))
		for i, e := range t.events {
			all[i] = t.sentence(e)
		}
		return all
	}
	olds, news := sentences(before), sentences(after)
	sameTitle := func(i, j int) bool {
		return plainWords(before.events[i].Title) == plainWords(after.events[j].Title)
	}
	sameSentence := func(i, j int) bool { return olds[i] != "" && olds[i] == news[j] }
	alike := func(i, j int) bool {
		return likeness(olds[i], news[j]) >= alikeTelling && likeness(plainWords(before.events[i].Title), plainWords(after.events[j].Title)) >= alikeTelling/2
	}
	pairs, taken := map[int]int{}, map[int]bool{}
	for _, same := range []func(i, j int) bool{func(i, j int) bool { return sameTitle(i, j) && sameSentence(i, j) }, sameTitle, sameSentence, alike} {
		for i := range before.events {
			if _, done := pairs[i]; done {
				continue
			}
			for j := range after.events {
				if !taken[j] && same(i, j) {
					pairs[i], taken[j] = j, true
					break
				}
			}
		}
	}
	return pairs
}

// likeness is the share of words that two texts have in common, of the words of both.
func likeness(a, b string) float64 {
	x, y := map[string]bool{}, map[string]bool{}
	for _, w := range strings.Fields(a) {
		x[w] = true
	}
	common := 0
	for _, w := range strings.Fields(b) {
		if x[w] && !y[w] {
			common++
		}
		y[w] = true
	}
	if len(x)+len(y) == 0 {
		return 0
	}
	return float64(common) / float64(len(x)+len(y)-common)
}
