package extract

import (
	"slices"
	"strings"
)

// An outline is which verbs of a sentence lead clauses and who acts in each, read from the order of words
// alone: noun phrases, what stands between commas, relative pronouns, conjunctions. News is written so regularly
// that this is surer than arcs wherever a subject stands far from its verb; within a phrase arcs are surer.
type outline struct {
	*tree
	inTime []bool
	saved  []arc
	// reduced are past tenses that a later verb shows to be participles: "a bridge opened in May collapsed"
	reduced []int
}

// A lead is a finite verb with what stands before it.
type leadVerb struct {
	head  int // the verb that carries the meaning, or what a copula says of its subject
	first int // the first word of the verb group
	actor
}

// An actor is the noun phrase before a verb and what stands before that.
type actor struct {
	head    int     // of the phrase, or a relative pronoun; -1 for none
	joined  int     // the head of the last of several, -1 for one
	opening opening // what the clause begins with
	at      int     // its token
}

// An opening is what a clause begins with.
type opening uint8

const (
	opensUnknown  opening = iota
	opensSentence         // nothing, or phrases that end at a comma
	opensMarked           // "that", "after", or a verb of saying without "that"
	opensRelative         // "who", "which", "in which"
	opensJoined           // "and"
	opensBehind           // another verb: what follows is its object, or begins a clause of its own
)

var noActor = actor{head: -1, joined: -1, at: -1}

// leadVerbs finds the finite verbs from left to right, each with its actor.
func (o *outline) leadVerbs() []leadVerb {
	var out []leadVerb
	for i := 0; i < o.size(); i++ {
		if !o.isFinite(i) {
			continue
		}
		head, last := o.groupFrom(i)
		if head < 0 {
			continue
		}
		out = append(out, leadVerb{head: head, first: i, actor: o.actorBefore(i)})
		i = last
	}
	return slices.DeleteFunc(out, o.isReduced)
}

// isReduced makes a participle of a past tense that turned out to describe who acts in the next clause.
func (o *outline) isReduced(l leadVerb) bool {
	if !slices.Contains(o.reduced, l.head) {
		return false
	}
	o.Tokens[l.head].Tag = "VBN"
	if noun := l.head - 1; !below(o.Tokens, noun, l.head) {
		o.Tokens[l.head].Head, o.Tokens[l.head].Label = noun, "acl"
	}
	return true
}

// isFinite: a past or present tense or a modal. An auxiliary is the first word of its group.
func (o *outline) isFinite(i int) bool {
	switch o.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN", "VB":
		w := o.lower(i)
		return finiteBe[w] || invariant[w] && o.isNoun(i-1) && o.nounFollows(i) || invariant[w] && o.lower(i-1) == "," && !o.auxiliaryBefore(i)
	}
	return false
}

var finiteBe = set("is are was were")

// groupFrom follows a verb group from its first word to the verb that carries the meaning.
func (o *outline) groupFrom(first int) (head, last int) {
	head, last = first, first
	for k := first + 1; k < o.size(); k++ {
		if negations[o.lower(k)] || o.tag(k) == "RB" {
			continue
		}
		if !o.continues(last, k) {
			break
		}
		head, last = k, k
	}
	if beForm[o.lower(head)] && o.label(head) == "cop" || o.label(head) == "aux" {
		if h := o.Tokens[head].Head; h > head {
			head = h // "is the witness", "are to testify"
		}
	}
	return head, last
}

// continues: k is the verb form that the auxiliary before it asks for.
func (o *outline) continues(auxiliary, k int) bool {
	w, tag := o.lower(auxiliary), o.tag(k)
	switch {
	case o.tag(auxiliary) == "MD" || doForm[w]:
		return tag == "VB" || tag == "VBP"
	case beForm[w]:
		return tag == "VBN" || tag == "VBG" || tag == "VBD" && strings.HasSuffix(o.lower(k), "ed")
	case haveForm[w]:
		return tag == "VBN" || tag == "VBD"
	}
	return false
}

var doForm = set("do does did")

var (
	naming = set("name call title dub nickname code-name")
)
