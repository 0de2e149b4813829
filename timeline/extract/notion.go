package extract

import "strings"

// Clauses that tell no event although their verb could: notions behind a preposition, what time does, what always is.

// isNotion: a participle behind a preposition says of what, not that it happened: "accused of stealing", "without admitting it".
func (c *clause) isNotion() bool {
	t, k := c.t, c.group.first-1
	if s := c.subject; s.ok() && passing[c.verb] && c.object < 0 && (namesTime(s.t.lower(s.head)) || c.verb == "fall" && sortsOfNoun(s.t, s.head) == sortEvent) {
		return true // "much time has passed", "the festival falls on Thursday"
	}
	if aimedFor[c.verb] && c.participle() {
		return true // "a centre intended to help"
	}
	if c.verb == "suspend" && t.word(k) == "," {
		for i := k - 1; i > k-5 && !t.isVerb(i); i-- {
			if sentenceWords[strings.TrimSuffix(t.lower(i), "s")] {
				return true // "ten months, suspended for two years"
			}
		}
	}
	return t.tag(c.head) == "VBG" && !c.beside() && (complementMarks[c.mark] || notionMarks[t.lower(k)] || t.lower(k) == "to" && t.tag(k) == "IN")
}

// aimedFor are participles that say what something is for.
var aimedFor = set("intend mean design aim suppose")

// passing verbs tell of time itself.
var passing = set("pass elapse go_by fall")

// sentenceWords end what a court gives.
var sentenceWords = set("month year week sentence term prison jail")

var notionMarks = set("by without about in at than as against despite of for from into with instead")

// habitual: a word says that it happened again and again, or a condition that it always does, which is no event.
func (c *clause) habitual() bool {
	t := c.t
	for _, k := range t.kids[c.head] {
		if habits[t.lower(k)] && t.label(k) == "advmod" && !(c.group.tense == past && t.lower(k) == "repeatedly") {
			return true
		}
		if t.label(k) == "advcl" && conditional[t.mark(k)] && c.group.tense == present && c.group.modal == "" {
			return true // "If the bank fails, depositors lose everything"
		}
	}
	if c.object >= 0 {
		for _, k := range t.kids[c.object] {
			if habits[t.lower(k)] {
				return true
			}
		}
	}
	return false
}

var habits = set("repeated repeatedly frequent frequently regular regularly constant constantly often usually always sometimes traditionally typically routinely increasingly generally normally")
