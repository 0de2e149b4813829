package gold

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// incomplete finds a title that is grammar from end to end and yet breaks off, or leaves a gap that only
// the article can fill: a sub-editor would send it back.
func (a Article) incomplete(e Event, got timeline.Event) string {
	all := words(got.Title)
	if uninflected(all) {
		return "no verb that agrees"
	}
	for _, fault := range []string{a.cutClause(all), e.gap(all), e.lacksComplement(got.Title), e.lacksNoun(all), a.dropsModifier(got, all), e.lostOwner(got.Title)} {
		if fault != "" {
			return fault
		}
	}
	return ""
}

// uninflected finds "The final play" for "The final is played".
func uninflected(title []string) bool {
	n := len(title) - 1
	return n > 1 && parseClause(strings.Join(title, " ")).verb == "" && (title[0] == "the" || title[0] == "a" || title[0] == "an") && newsVerbs[title[n]] && !isPlural(title[n-1]) && !plurals[title[n-1]]
}

// connectives begin a clause or stand before a noun: "after councillors" may be either, and the text tells.
var connectives = setOf(`after before when while until because since where`)

// cutClause finds "is to close after councillors" for "after councillors voted": wherever the text has
// these words, a verb follows.
func (a Article) cutClause(title []string) string {
	for i := len(title) - 1; i > 0 && i >= len(title)-4; i-- {
		if !connectives[title[i]] || i+1 == len(title) || title[i+1] == "of" {
			continue
		}
		pieces := strings.Split(strings.Join(words(a.Text[len(a.Title):]), " "), strings.Join(title[i:], " ")+" ")
		next := ""
		for _, piece := range pieces[1:] {
			if next, _, _ = strings.Cut(piece, " "); !finitePast(next) {
				return ""
			}
		}
		if next != "" {
			return "cut before " + next
		}
	}
	return ""
}

// finitePast reports whether the word is likely the verb of a clause told as past.
func finitePast(w string) bool {
	return auxiliaries[w] || pastAuxiliaries[w] || irregular[w] != "" || strings.HasSuffix(w, "ed")
}

// pastAuxiliaries are finite, whatever follows.
var pastAuxiliaries = setOf(`was were had did would could`)

// gap finds a word that points out of the title: "The court opens one", "An exhibition of those opens there".
// What a gold title says too is no gap, except a bare ordinal.
func (e Event) gap(title []string) string {
	last := len(title) - 1
	for i, w := range title {
		open := false
		switch w {
		case "one":
			open = i == last && i > 0 && title[i-1] != "to" || i == 0 && i < last && finiteForm(title[1])
		case "those":
			open = i == last || !defining[title[i+1]]
		case "there":
			open = i == last
		}
		if open && !e.says(w) || i == 1 && bareOrdinal(title) {
			return "has an open " + w
		}
	}
	return ""
}

// defining words say which ones are meant.
var defining = setOf(`who that which in of on at from with`)

// bareOrdinal finds "The third begins": what is counted stands before the title. Of "the first concerns
// are raised" the third word is a noun, as another verb shows.
func bareOrdinal(title []string) bool {
	return len(title) > 2 && openers[title[0]] && ordinals[title[1]] && finiteForm(title[2]) && (len(title) == 3 || !auxiliaries[title[3]] && !finiteForm(title[3]))
}

// ordinals count something.
var ordinals = setOf(`first second third fourth latter other`)

// finiteForm reports whether the word is a verb that agrees with one.
func finiteForm(w string) bool {
	return auxiliaries[w] || isPresent(w) && strings.HasSuffix(w, "s")
}

// lacksNoun finds "hands out 4,000" for "hands out 4,000 sandbags".
func (e Event) lacksNoun(title []string) string {
	n := len(title) - 1
	if !isNumber(title[n]) && !numerals[title[n]] || n > 0 && measured[title[n-1]] {
		return ""
	}
	lacks := false
	for _, t := range e.Titles {
		all := words(t)
		i := slices.Index(all, title[n])
		if i >= 0 && i+1 == len(all) {
			return ""
		}
		lacks = lacks || i >= 0 && !cutters[all[i+1]]
	}
	if lacks {
		return "stops at " + title[n]
	}
	return ""
}

// measured words stand before a number that is an amount by itself.
var measured = setOf(`to from at by`)

// truth are modifiers without which the noun means another person or thing.
var truth = setOf(`former attempted failed acting fewer`)

// dropsModifier finds "subpoenas the head" for "subpoenaed the former head".
func (a Article) dropsModifier(got timeline.Event, title []string) string {
	for _, q := range got.Quotes {
		all := words(a.Text[q.Sentence.Begin:q.Sentence.End])
		for i, w := range all[:max(len(all)-1, 0)] {
			noun := all[i+1]
			at := slices.Index(title, noun)
			if truth[w] && at > 0 && !slices.Contains(title, w) && !slices.Contains(all[:i], noun) && !slices.Contains(all[i+2:], noun) && title[at-1] == "the" {
				return "drops " + w
			}
		}
	}
	return ""
}

// lostOwner finds "A fire shuts its plant" for "A fire shuts Calloway's plant": whose it is stands
// outside the title.
func (e Event) lostOwner(title string) string {
	all := words(title)
	i := slices.IndexFunc(all, func(w string) bool { return w == "its" || w == "his" || w == "her" || w == "their" })
	if i < 0 || e.says(all[i]) {
		return ""
	}
	subject := stemsOf(all[:i])
	for _, t := range e.Titles {
		split := words(owners.Replace(t))
		k := slices.Index(split, owning)
		if k < 1 || subject[stem(split[k-1])] {
			continue
		}
		if want := stemsOf(split[k+1:]); i+1 < len(all) && want[stem(all[i+1])] {
			return "has an open " + all[i]
		}
	}
	return ""
}
