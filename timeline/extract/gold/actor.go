package gold

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/timeline"
)

// wrongDeed finds what a sub-editor would strike out although every word of the title stands in the text:
// another one does it, it is done to another, or the title stops before it says to whom.
func (a Article) wrongDeed(e Event, got timeline.Event) string {
	c := parseClause(got.Title)
	if c.verb == "" {
		return ""
	}
	for _, fault := range []string{a.disagrees(got.Title), e.turnedRound(c), a.wrongActor(e, c), e.noObject(c), e.wrongObject(c), e.hollow(c)} {
		if fault != "" {
			return fault
		}
	}
	return a.wrongOwner(e, got)
}

// wrongActor finds a title that gives the deed to another: "The call files a complaint".
func (a Article) wrongActor(e Event, got clause) string {
	doers := segments(got.subject)
	for _, t := range e.Titles {
		want := parseClause(t)
		switch {
		case want.verb == "", within(doers, got.allowed(want)), a.generic(got, want):
			return ""
		case !got.passive && want.passive && want.agents() == nil && meet(segments(want.subject), stemsOf(got.rest)):
			return "" // nobody has said who acts, so anybody may, as long as it is done to the right one
		}
	}
	return "is about " + strings.Join(got.subject, " ")
}

// allowed are the words that the subject of a title may have when the gold title is want.
func (c clause) allowed(want clause) map[string]bool {
	set := heads(want.agents())
	if c.passive {
		set = stemsOf(want.patients())
		if want.passive {
			set = heads(want.subject)
		}
	}
	if ergative[c.verb] && c.verb == want.verb {
		maps.Copy(set, heads(want.subject))
	}
	return set
}

// heads are the stems of what a phrase is about, without what belongs to it: of "work on the block" work.
func heads(phrase []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range segments(phrase) {
		maps.Copy(set, s)
	}
	return set
}

// generic reports whether the title says "the company" where the gold title has its name and the
// text says "the company" too.
func (a Article) generic(got, want clause) bool {
	return len(got.subject) == 2 && a.stands(got.subject[1]) && within(segments(want.subject), a.names())
}

// stands reports whether a word may stand for a name that the article has given.
func (a Article) stands(word string) bool {
	return standIns[word] && strings.Contains(strings.ToLower(a.Text), "the "+word+" ")
}

// standIns are what a newspaper calls an organisation at second mention.
var standIns = setOf(`company firm airline bank club carrier ministry agency union government country operator regulator party group`)

// within reports whether each phrase has a word of the set; an empty list has not been understood and passes.
func within(phrases []map[string]bool, set map[string]bool) bool {
	for _, p := range phrases {
		if !meet([]map[string]bool{p}, set) {
			return false
		}
	}
	return true
}

// meet reports whether any phrase has a word of the set.
func meet(phrases []map[string]bool, set map[string]bool) bool {
	for _, p := range phrases {
		for w := range p {
			if set[w] {
				return true
			}
		}
	}
	return false
}

// turnedRound finds "The aid holds up" for "The aid is held up".
func (e Event) turnedRound(got clause) string {
	turned := false
	for _, t := range e.Titles {
		want := parseClause(t)
		if want.verb != got.verb || ergative[got.verb] {
			continue
		}
		if want.passive == got.passive {
			return ""
		}
		turned = turned || slices.EqualFunc(segments(want.subject), segments(got.subject), maps.Equal)
	}
	if turned {
		return "turns the verb round"
	}
	return ""
}

// ergative verbs mean the same in both voices: a bridge closes or is closed.
var ergative = stems(`close open begin start end resume stop launch restart reopen reform form halt finish increase double`)

// noObject finds "The owner installs" for "The owner installs sprinklers".
func (e Event) noObject(got clause) string {
	if got.passive || len(got.rest) > 0 {
		return ""
	}
	lacks := false
	for _, t := range e.Titles {
		want := parseClause(t)
		if want.verb != got.verb {
			continue
		}
		if want.passive || len(want.object()) == 0 {
			return ""
		}
		lacks = true
	}
	if lacks {
		return "stops before the object"
	}
	return ""
}

// wrongObject finds "debates the government" for "debates the plan".
func (e Event) wrongObject(got clause) string {
	object := got.object()
	if len(object) == 0 {
		return ""
	}
	known, lacks := map[string]bool{}, false
	for _, t := range e.Titles {
		want := parseClause(t)
		maps.Copy(known, content(t))
		lacks = lacks || want.verb == got.verb && !want.passive && (len(want.object()) > 0 || objectless[got.verb])
	}
	if lacks && !meet(object, known) {
		return "acts on " + strings.Join(got.rest, " ")
	}
	return ""
}

// objectless verbs have nobody to act on.
var objectless = stems(`collapse die arrive happen occur explode erupt vanish disappear`)

// hollow finds "The crisis occurs": a verb without a meaning behind a noun without a name.
func (e Event) hollow(got clause) string {
	if got.verb != "occur" && got.verb != "happen" && !(got.verb == "tak" && len(got.rest) > 0 && got.rest[0] == "place") {
		return ""
	}
	for _, t := range e.Titles {
		if parseClause(t).verb == got.verb {
			return ""
		}
	}
	if len(stemsOf(got.subject)) > 1 {
		return ""
	}
	return "tells nothing of what happens"
}

// wrongOwner finds "Police's trial" for the trial of those whom the police arrested: where a gold title says
// whose it is, an owner that neither a gold title nor the sentence has.
func (a Article) wrongOwner(e Event, read timeline.Event) string {
	known, owned := map[string]bool{}, false
	for _, t := range e.Titles {
		all := words(owners.Replace(t))
		owned = owned || slices.ContainsFunc(all, func(w string) bool { return possessives[w] })
		maps.Copy(known, content(t))
	}
	if !owned {
		return ""
	}
	for _, q := range read.Quotes {
		maps.Copy(known, content(a.Text[q.Sentence.Begin:q.Sentence.End]))
	}
	all := words(owners.Replace(read.Title))
	for i, w := range all {
		if w == owning && i > 0 && !known[stem(all[i-1])] && !a.stands(all[i-1]) {
			return fmt.Sprintf("belongs to another: %s's", all[i-1])
		}
	}
	return ""
}

// possessives say whose something is.
var possessives = setOf(`ʼ of his her its their`)
