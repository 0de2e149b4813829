package extract

import "strings"

// Words that stand in for a noun told before, "a new one", "a third", "many", say nothing on a timeline; they get their noun back.

// fillNoun gives the word k of a draft the noun that it stands in for, where it does and the noun is likely enough.
func (r *reader) fillNoun(d *draft, k int, c *clause) {
	t, w := d.t, d.t.lower(k)
	if d.instead[k] != "" || t.isNoun(k+1) || t.lower(k+1) == "of" || t.lower(k+1) == "-" {
		return
	}
	if r.countsPeople(t, k, c) {
		d.instead[k] = t.word(k) + " people" // "more than 650 were injured"
		if amounts[w] && strings.HasSuffix(w, "s") {
			d.instead[k] = t.word(k) + " of people"
		}
		if t.lower(k+1) == "more" {
			d.instead[k] = t.word(k) + " more people"
		}
		return
	}
	switch {
	case w == "one" && t.label(k) == "obj" && (making[t.lemma(t.Tokens[k].Head)] || trading[t.lemma(t.Tokens[k].Head)]):
		if noun := r.toldNoun(t, k, c, "NN"); noun != "" {
			d.instead[k] = "a " + noun // "sold its truck. Renault will launch one"
		}
	case w == "one" && k > 0 && d.in[k-1] && (strings.HasPrefix(t.tag(k-1), "JJ") || ordinals[t.lower(k-1)]):
		if noun := r.toldNoun(t, k, c, "NN"); noun != "" {
			d.instead[k] = noun
		}
	case ordinals[w] && k > 0 && t.tag(k-1) == "DT" && (t.lower(k-1) != "a" || t.label(k) != "obj") && isAlone(t, k):
		tag := "NN"
		if c.group.plural > 0 {
			tag = "NNS"
		}
		if noun := r.toldNoun(t, k, c, tag); noun != "" {
			d.instead[k] = w + " " + noun
		}
	case (counting[w] || t.tag(k) == "CD" && !strings.ContainsAny(w, "0123456789") && !amounts[w]) && w != "one" && isAlone(t, k):
		if noun := r.toldNoun(t, k, c, "NNS"); noun != "" {
			d.instead[k] = strings.TrimSuffix(t.word(k), "s") + " " + noun // "60 others" are 60 other people
			if w != "others" {
				d.instead[k] = t.word(k) + " " + noun
			}
		}
	}
}

// countsPeople: a number stands alone as who was killed, hurt or saved, and the sentence names nobody whom it may count.
func (r *reader) countsPeople(t *tree, k int, c *clause) bool {
	w := t.lower(k)
	if c == nil || c.nominal || c.subject.t != t || c.subject.head != k || !harming[c.verb] && t.lower(c.head+1) != "ill" || w == "one" || w == "1" || t.tag(k) != "CD" && !counting[w] && !amounts[w] || !isAlone(t, k) || w == "both" || w == "others" {
		return false
	}
	for i := k - 1; i >= 0; i-- {
		if t.isNoun(i) && sortsOfNoun(t, i)&sortPerson != 0 && t.lower(i) != "people" && !words().is("report", t.lemma(t.firstJoined(i)), "") {
			return false // "the miners … and ten were killed"
		}
	}
	return true
}

// firstJoined is what the first of joined nouns hangs on: "a clerk and two guards said".
func (t *tree) firstJoined(i int) int {
	for t.label(i) == "conj" && t.Tokens[i].Head >= 0 && t.isNoun(t.Tokens[i].Head) {
		i = t.Tokens[i].Head
	}
	return t.Tokens[i].Head
}

// harming verbs tell what befell people, so that a number of whom nothing is said is one of people.
var harming = set("kill injure wound hurt die drown perish hospitalise hospitalize evacuate rescue displace infect trap")

// trading verbs take up a thing of a kind that was spoken of.
var trading = set("buy sell order offer")

// counting words are many of what was told.
var counting = set("many several some most few both others")

// amounts are of money and of people alike.
var amounts = set("hundred thousand million billion trillion hundreds thousands millions dozens")

// isAlone: the word is itself the head of a subject or an object.
func isAlone(t *tree, k int) bool {
	switch t.label(k) {
	case "nsubj", "obj":
		return !strings.HasPrefix(t.tag(k+1), "JJ") && t.child(k, "nmod", "amod", "appos", "conj", "compound") < 0
	}
	return false
}

// toldNoun is the common noun of the last sentences that goes best with what is asked of the word k; tag says whether it is one or many.
func (r *reader) toldNoun(t *tree, k int, c *clause, tag string) string {
	asked, best, most, second := sorts(0), "", 0.0, 0.0
	if c != nil && t == c.t && t.Tokens[k].Head == c.head {
		if asked = c.asks(); t.label(k) == "obj" {
			asked = words().demand(undergoes, c.verb, c.particle)
		}
	}
	for i := len(r.referents) - 1; i >= 0; i-- {
		f := &r.referents[i]
		ago := t.index - f.said
		if ago > 2 || tag == "NNS" && ago > 1 {
			break
		}
		if ago < 0 || f.t == t && f.head >= k || f.t.tag(f.head) != tag || f.t.isName(f.head) || sortsOfNoun(f.t, f.head) == sortState {
			continue
		}
		w := f.weight * fading[ago] * r.meets(f.phrase, asked)
		if tag == "NN" && sortsOfNoun(f.t, f.head)&sortPerson != 0 && asked == 0 {
			w *= 0.5
		}
		word := f.t.lower(f.head)
		if s := sortsOfNoun(f.t, f.head); word == best || asked != 0 && s != 0 && s&asked == 0 || c != nil && c.subject.ok() && k > c.head && c.subject.t.lower(c.subject.head) == word {
			continue
		}
		switch {
		case w > most:
			best, most, second = word, w, most
		case w > second:
			second = w
		}
	}
	if tag == "NNS" && second*1.5 > most {
		return "" // a bare number is better than a wrong noun
	}
	return best
}
