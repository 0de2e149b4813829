package extract

import (
	"strings"

	"dateline/timeline/syntax"
)

// mendOccupation: whoever has an occupation and a name goes by the name: "Painter Ana Ruiz, 35, and her driver were attacked".
func mendOccupation(t []syntax.Token, text string, i int) {
	word := strings.ToLower(text[t[i].Begin:t[i].End])
	name := i + 1
	if name >= len(t) || t[name].Tag != "NNP" || i > 0 && t[i-1].Tag == "NNP" || !words().people[word] && !personNoun(word) {
		return
	}
	last := name
	for last+1 < len(t) && t[last+1].Tag == "NNP" || last+2 < len(t) && t[last+1].Tag == "HYPH" && t[last+2].Tag == "NNP" {
		last++
	}
	first := text[t[name].Begin:t[name].End]
	if last == name || words().people[strings.ToLower(first)] || i > 0 && t[i].Tag == "NNP" && !firstNames(first) {
		return // "University Hospital Lewisham"
	}
	for k := range i {
		if t[k].Tag == "PRP$" && t[k].Head == i {
			return // whose driver, another sentence says
		}
	}
	up := t[i].Head
	if up >= i && up <= last {
		return // the name is the head already
	}
	takePlace(t, name, i)
	t[i].Head, t[i].Label = name, "nmod:desc"
	for k := name + 1; k <= last; k++ {
		if t[k].Head, t[k].Label = name, "flat"; t[k].Tag == "HYPH" {
			t[k].Head, t[k].Label = k+1, "punct"
		}
	}
	for k := range i {
		if t[k].Head == name && t[k].Is("det", "amod", "compound") {
			t[k].Head = i
		}
	}
}
