package extract

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/timeline"
)

// The category of an event is decided by several voices: what its verb or noun says by itself, the words at its subject and
// object, the rest of its clause and sentence, the sentences around, what the article calls those who take part, and what the
// whole article is about. "Lost a match", "lost an eye" and "lost her seat" have the verb in common and nothing else, so that
// no single word decides. How much each voice counts is measured: lexicon/voices.txt.

// A voice is one kind of evidence for a category.
type voice uint8

const (
	firmHead     voice = iota // a verb or noun that is hardly ever anything else: "arrest", "elect"
	plainHead                 // one that tells its category mostly
	looseHead                 // one at home in many: "win", "launch"
	looseInStory              // the same, by how much of the article is of that category
	atSubject                 // the word at the head of the subject: a storm that damages a cathedral is a disaster
	atObject                  // the word at the head of the object
	beside                    // what describes these: "football federation"
	inClause                  // other words of the clause
	inSentence                // words of the rest of the sentence
	nearby                    // the share of each category in the sentences around
	wholeStory                // its share in the rest of the article
	ofNames                   // its share in what the article calls those who take part
	ofStates                  // two states or more take part
	voices
)

// voiceNames are what lexicon/voices.txt calls them.
var voiceNames = [voices]string{"firm", "plain", "loose", "loose-in-story", "subject", "object", "beside", "clause", "sentence", "around", "story", "names", "states"}

// voicesOf are what all voices say, for each category.
type voicesOf [voices]ballot

// A say is how much each voice counts, and what every category begins with; Other is what is left without any.
type say struct {
	weight [voices]float64
	start  ballot
}

var voiceTable = sync.OnceValue(func() *say {
	s := new(say)
	eachGroup("lexicon/voices.txt", func(head []string, entry string) {
		name, weight, _ := strings.Cut(entry, "=")
		w, _ := strconv.ParseFloat(weight, 64)
		if head[0] == "kind" {
			c, _ := timeline.ParseCategory(name)
			s.start[c] = w
		} else if v := slices.Index(voiceNames[:], name); v >= 0 {
			s.weight[v] = w
		}
	})
	return s
})

// votes adds the voices up.
func (s *say) votes(h *voicesOf) ballot {
	sum := s.start
	for v, b := range h {
		for c, x := range b {
			sum[c] += s.weight[v] * x
		}
	}
	return sum
}

// category is the one that most speaks for in clause c.
func (r *reader) category(c *clause) timeline.Category {
	table := voiceTable()
	h := r.hear(c)
	votes := table.votes(&h)
	best := timeline.Other
	for _, k := range timeline.Categories() {
		if votes[k] > votes[best] {
			best = k
		}
	}
	return best
}

// hear asks all voices about clause c.
func (r *reader) hear(c *clause) (h voicesOf) {
	t, story := c.t, r.story(c.t.index)
	if own, v, weight := r.ownCategory(c); own != timeline.Other {
		h[v][own] = weight
		if v == looseHead {
			h[looseInStory][own] = story[own]
		}
	}
	subject := -1
	if c.subject.ok() && c.subject.t == t {
		subject = c.subject.head
	}
	for _, w := range r.hints[t.index] {
		k := int(w.token)
		if k == c.head {
			if c.nominal && c.noun.loose { // a probe is an inquiry, or flies to a comet
				w.addTo(&h[looseHead], 1)
			}
			continue
		}
		up := t.Tokens[k].Head
		v := inSentence
		switch {
		case k == subject:
			v = atSubject
		case k == c.object:
			v = atObject
		case up >= 0 && (up == c.object || up == subject):
			v = beside
		case t.under(k, c.head):
			v = inClause
		}
		w.addTo(&h[v], 1)
	}
	if violent[c.verb] { // whom it befell does not make it another kind of deed
		for _, v := range [...]voice{atSubject, atObject, beside} {
			h[v][timeline.Society] = 0
		}
	}
	if c.subject.ok() && c.subject.t != t { // "he": what he is called where he has a name
		for _, w := range r.hints[c.subject.t.index] {
			if int(w.token) == c.subject.head {
				w.addTo(&h[atSubject], 1)
			}
		}
	}
	h[inClause].cap(1)
	h[inSentence].cap(1)
	h[nearby] = r.around(t.index)
	h[wholeStory] = story
	if !r.news && len(r.trees) >= long && slices.Max(story[:]) < ofOneKind { // a history that tells of everything in turn
		h[nearby].scale(inMany)
		h[wholeStory].scale(inMany)
	}
	r.hearNames(c, &h)
	return h
}

// From the share ofOneKind on, an article is about that kind of event. Below it what stands around an event says only inMany times
// as much of what kind it is.
const (
	ofOneKind = 0.3
	inMany    = 0.6
	long      = 12 // sentences
)

// hearNames asks what the article calls those who take part, and whether states do.
func (r *reader) hearNames(c *clause, h *voicesOf) {
	var states [2]string
	ask := func(e *entity) {
		if e == nil {
			return
		}
		h[ofNames].add(&e.called, 1)
		if s := e.state; s != "" && states[0] == "" {
			states[0] = s
		} else if s != "" && s != states[0] {
			states[1] = s
		}
	}
	acts := func(e *entity) bool { return e != nil && e.state != "" && violent[c.verb] }
	struck := false
	if c.subject.ok() {
		e := r.entityAt(c.subject)
		ask(e)
		struck = acts(e) && !c.nominal && !c.group.passive
	}
	for i := range r.spans[c.t.index] {
		if s := &r.spans[c.t.index][i]; c.t.under(s.last, c.head) {
			ask(s.of)
			struck = struck || acts(s.of) && c.t.preposition(s.last) == "by"
		}
	}
	h[ofNames].share(1)
	switch {
	case struck: // whatever else the article is about
		h[looseHead][timeline.Conflict], h[looseInStory][timeline.Conflict] = 0, 0
		h[firmHead][timeline.Conflict] = 1
	case states[1] != "":
		h[ofStates][timeline.Diplomacy] = 1
	}
}

// violent deeds are conflict when a state does them.
var violent = set("kill capture hit strike target injure wound shoot")

// ownCategory is what the verb or the event noun of a clause says by itself and which voice it has.
func (r *reader) ownCategory(c *clause) (timeline.Category, voice, float64) {
	category, weight, loose := timeline.Other, 0.0, false
	if c.nominal {
		category, weight, loose = c.noun.category, c.noun.weight, c.noun.loose
	} else {
		v := words().verb(c.verb, c.particle)
		if c.object >= 0 {
			if e, ok := words().verbs[c.verb+" "+c.t.lemma(c.object)]; ok { // "opened fire", "took office"
				v = e
			}
		}
		category, weight, loose = v.category, v.weight, v.loose
		category = r.senseOf(c, category)
	}
	switch {
	case loose:
		return category, looseHead, 1
	case weight >= firmFrom:
		return category, firmHead, 1
	default:
		return category, plainHead, 1
	}
}

// firmFrom: a verb that is this surely an event of its own has one meaning, too.
const firmFrom = 0.8
