package extract

import "strings"

// What the article calls somebody beside the name stands for the name later on: after "the operator, Baltica AG," the operator is Baltica
// AG, and after "police named the suspect as Jan Roe" the suspect is Roe. A word that two are called by stands for neither.

// noteKnownAs learns these words from the whole article.
func (r *reader) noteKnownAs() {
	r.knownAs = map[string]*entity{}
	for i, spans := range r.spans {
		t := r.trees[i]
		if r.part[i] == caption || r.part[i] == heading {
			continue
		}
		for _, s := range spans {
			if !s.of.place && (s.of.person || s.of.sorts&sortPlace == 0) {
				r.learnCalls(t, s)
			}
		}
	}
	for _, t := range r.trees {
		for k := range t.Tokens {
			if r.tellsOfOthers(t, k) {
				r.knownAs[t.lemma(k)] = nil
			}
		}
	}
}

// tellsOfOthers: the article speaks of several of the kind, "probes", or of one that has no name there: "a probe", "the first probe".
func (r *reader) tellsOfOthers(t *tree, k int) bool {
	if !t.isNoun(k) || t.isName(k) || r.knownAs[t.lemma(k)] == nil {
		return false
	}
	if t.tag(k) == "NNS" {
		return true
	}
	other := false
	for _, d := range t.kids[k] {
		w := t.lower(d)
		other = other || w == "a" || w == "an" || ordinals[w]
		if r.entityAt(phrase{t, d}) == r.knownAs[t.lemma(k)] {
			return false
		}
	}
	return other && (t.Tokens[k].Head < 0 || r.entityAt(phrase{t, t.Tokens[k].Head}) != r.knownAs[t.lemma(k)])
}

// learnCalls finds the words beside one mention of a name.
func (r *reader) learnCalls(t *tree, s nameSpan) {
	for k := s.title; k <= s.last; k++ {
		if w := strings.TrimSuffix(t.lower(k), "."); roleWords[w] && s.of.person && !strings.Contains(strings.ToLower(s.of.name), w) {
			r.knowAs(w, s.of) // "President Eva Lund"
		}
		if h := t.Tokens[k].Head; h >= 0 && (h < s.title || h > s.last) {
			switch label := t.label(k); {
			case label == "appos" && t.isNoun(h) && h < k:
				r.knowAs(t.lower(h), s.of) // "the operator, Baltica AG"
			case t.preposition(k) == "as" && label == "nmod" && t.Tokens[h].Head >= 0 && identifying[t.lemma(t.Tokens[h].Head)]:
				r.knowAs(t.lower(h), s.of) // "named the suspect as Jan Roe"
			case t.preposition(k) == "as" && label == "obl" && identifying[t.lemma(h)]:
				for _, o := range t.kids[h] {
					if (t.label(o) == "obj" || t.Tokens[o].Label == "nsubj:pass") && t.isNoun(o) {
						r.knowAs(t.lower(o), s.of)
					}
				}
			}
		}
		for _, o := range t.kids[k] {
			if (o < s.title || o > s.last) && t.isNoun(o) && !t.isName(o) && !(o > 0 && capital(t.word(o))) && (t.label(o) == "appos" || o < s.title && (t.label(o) == "compound" || t.Tokens[o].Label == "nmod:desc")) {
				r.knowAs(t.lower(o), s.of) // "Baltica AG, the operator", "airline Norra"
			}
		}
	}
}

// identifying verbs give somebody a name.
var identifying = set("name identify")

// knowAs: the entity is called by the word.
func (r *reader) knowAs(word string, e *entity) {
	if known, ok := r.knownAs[word]; ok && known != e {
		e = nil
	}
	r.knownAs[word] = e
}

// meantBy is who is meant by "the operator", nil when the phrase says more or the article does not tell.
func (r *reader) meantBy(p phrase) *entity {
	if p.t.tag(p.head) != "NN" {
		return nil
	}
	e := r.knownAs[p.t.lower(p.head)]
	if e == nil || e.first > p.t.index {
		return nil
	}
	definite := false
	for _, k := range p.t.kids[p.head] {
		switch label := p.t.label(k); {
		case label == "det":
			definite = p.t.lower(k) == "the"
		case label == "punct", label == "case", label == "cc", label == "mark", label == "amod" && p.t.lower(k) == "new":
		default:
			return nil
		}
	}
	if !definite {
		return nil
	}
	return e
}
