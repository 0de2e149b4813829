package timex

import (
	"strings"

	tl "dateline/timeline"
)

// reach is how many tokens around an expression are looked at for a verb.
const reach = 14

// tense is a shallow guess at the tense of the clause: the nearest verb that
// shows one, before the expression or else after it, in the same sentence.
func (v *view) tense() Tense {
	for k := 1; k <= reach && v.from-k >= v.sentenceBegin; k++ {
		if t := v.verb(v.from - k); t != TenseNone {
			return t
		}
	}
	for k := 0; k < reach && v.to+k < len(v.tokens); k++ {
		i := v.to + k
		if v.tokens[i].is(shapeBreak) || v.lang.endsSentence(v.text, v.tokens, i) {
			break
		}
		if t := v.verb(i); t != TenseNone {
			return t
		}
	}
	return TenseNone
}

// aside reports whether the mention stands in a clause that looks back (who had come in 1451).
func (v *view) aside() bool {
	for k := 1; k <= reach && v.from-k >= v.sentenceBegin; k++ {
		t := &v.tokens[v.from-k]
		if t.has(traitPluperfect) {
			return true
		}
		if t.end-t.begin == 1 && v.text[t.begin] == ',' {
			return false
		}
	}
	return false
}

// parted reports whether a comma that no "and" follows stands between token from and the mention.
func (v *view) parted(from int) bool {
	for i := from; i+1 < v.from; i++ {
		if t := &v.tokens[i]; t.end-t.begin == 1 && v.text[t.begin] == ',' && !v.tokens[i+1].has(traitNumberAnd) {
			return true
		}
	}
	return false
}

// looksBack reports whether the first verb after a mention that opens its sentence is a pluperfect: "On Tuesday it had reached".
func (v *view) looksBack() bool {
	for i := v.to; i < min(v.to+reach/2, len(v.tokens)) && !v.tokens[i].is(shapeBreak); i++ {
		if v.tokens[i].has(traitPluperfect) {
			return i+1 < len(v.tokens) && v.verb(i+1) != TenseNone
		}
		if v.verb(i) != TenseNone || v.lang.endsSentence(v.text, v.tokens, i) {
			return false
		}
	}
	return false
}

// attribute reports whether the mention is a year that stands between "a" or an owner and a noun.
func (v *view) attribute(g tl.Grain) bool {
	b, a := v.before(1), v.after(1)
	if g != tl.GrainYear || v.to != v.from+1 || b == nil || a == nil || !a.is(shapeWord) || a.is(shapeCapital) || a.has(traitFunction) {
		return false
	}
	w := strings.ToLower(v.word(b))
	return w == "a" || w == "an" || b.has(traitPossessive)
}

// modifies reports whether the mention stands between "the" or an owner and a noun, which it tells from others of its kind:
// "the October 20 election". The tense of the clause is then none of its business.
func (v *view) modifies() bool {
	b, a := v.before(1), v.after(1)
	if noun, the := v.before(2), v.before(3); b != nil && noun != nil && the != nil && strings.EqualFold(v.word(b), "of") && noun.is(shapeWord) && !noun.has(traitFunction) && the.has(traitArticle) {
		return true // "the spill of 18 October"
	}
	if v.tokens[v.from].has(traitArticle) && v.to > v.from+1 {
		b = &v.tokens[v.from]
	}
	if b == nil || a == nil || !a.is(shapeWord) || a.is(shapeCapital) || a.has(traitFunction) || a.has(traitSignal) || a.has(traitModal) || v.verb(v.to) == TensePast || v.verb(v.to) == TensePresent {
		return false
	}
	w := strings.ToLower(v.word(b))
	return w == "a" || w == "an" || b.has(traitArticle) || b.has(traitPossessive) || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || w == "this"
}

// foretold reports whether the verb before the mention says in so many words that its time is still to come, as seen from
// the day of writing: will meet, is expected, are due. "Would" and "was to" look ahead from the story's own day.
func (v *view) foretold() bool {
	for k := 1; k <= reach && v.from-k >= v.sentenceBegin; k++ {
		i := v.from - k
		switch v.verb(i) {
		case TenseNone:
			continue
		case TenseFuture:
			for j := i; j >= max(v.sentenceBegin, i-3); j-- {
				if w := strings.ToLower(v.word(&v.tokens[j])); w == "will" || w == "shall" || w == "is" || w == "are" {
					return true
				}
			}
		}
		return false
	}
	return false
}

// spoken reports whether the verb just before the mention is one of speaking: "he
// told reporters on Saturday".
func (v *view) spoken() bool {
	for k := 1; k <= 5 && v.from-k >= v.sentenceBegin; k++ {
		t := &v.tokens[v.from-k]
		if t.has(traitSpeech) {
			return true
		}
		if v.verb(v.from-k) != TenseNone {
			return false
		}
	}
	return false
}

// verb is the tense that token i shows. A participle takes that of its
// auxiliary: "to be completed", "will have been sold".
func (v *view) verb(i int) Tense {
	t := &v.tokens[i]
	switch {
	case t.is(shapeCapital) && t.in(v.lang.words.month):
		return TenseNone
	case t.has(traitFuture) && i > v.sentenceBegin && v.tokens[i-1].takesNoun(v.text):
		return TenseNone // "the counting of votes", "the plan"
	case t.has(traitFuture):
		return TenseFuture
	case t.has(traitPast), t.is(shapePast):
		for k := 1; k <= 3 && i-k >= v.sentenceBegin; k++ {
			if a := &v.tokens[i-k]; a.has(traitModal) && !(a.is(shapeCapital) && a.in(v.lang.words.month)) {
				return TenseFuture
			}
		}
		return TensePast
	case t.has(traitPresent) && i+1 < len(v.tokens) && v.tokens[i+1].has(traitInfinitive) && v.tokens[i+1].has(traitSignal):
		return TenseFuture // he is to speak
	case t.has(traitPresent):
		return TensePresent
	}
	return TenseNone
}

// takesNoun reports whether the word after the token is a noun, whatever else it could be.
func (t *token) takesNoun(text string) bool {
	return t.has(traitArticle) || t.has(traitPossessive) || strings.EqualFold(text[t.begin:t.end], "of")
}
