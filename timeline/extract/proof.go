package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// The last look at a title: what no sub-editor would print is written again from the sentence's own words, and what
// cannot be saved is not told. This is the one place where that is decided.

// proof gives the title of a clause as it may be printed; "" when nobody would print it. who is its subject in words.
func (r *reader) proof(c *clause, who, title string) string {
	fault := r.fault(c, title)
	if fault == sound {
		return title
	}
	if again := r.ownWords(c, who); again != "" && r.fault(c, again) == sound {
		return again
	}
	if fault == broken {
		return ""
	}
	return title
}

// A flaw is how bad a title is.
type flaw uint8

const (
	sound  flaw = iota
	poor        // better than to lose the event
	broken      // says something that the article does not, or nothing at all
)

// fault judges a title by its words and by what its verb asks for.
func (r *reader) fault(c *clause, title string) flaw {
	all := strings.Fields(strings.ToLower(title))
	if len(all) == 0 {
		return broken
	}
	last := all[len(all)-1]
	if (words().is("report", c.verb, "") || deciding[c.verb]) && !standsAlone[c.verb] && c.particle == "" && !c.group.passive && (last == thirdPerson(c.verb) || last == c.verb) {
		return broken // "Trump writes"
	}
	if c.particle != "" && last == c.particle && needsThing[c.verb+" "+c.particle] && !c.group.passive && !c.participle() {
		return broken // "Kos rules out"
	}
	if leftHanging[last] || hasSpeaker(title) {
		return broken // "concludes the crew has", "writes We offers"
	}
	first := strings.TrimSuffix(all[0], "'s")
	switch {
	case noSubject[first] || c.subject.ok() && c.subject.isTime():
		return broken
	case stranded[last], strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s"), r.wantsObject(c, title), ownsOwner(title), length(title) > longest, twiceNamed(title):
		return poor
	}
	for k, w := range all[1:] {
		if openPronoun[w] && !sayingWord[all[k]] {
			return poor
		}
	}
	return sound
}

var (
	// noSubject are words that open no title: on a timeline nothing stands before it.
	noSubject = set(`itself himself herself themselves what which who whom whose everybody everyone somebody someone anybody anyone nobody my our your
		this these that those it he she they we i you him them us me there something nothing anything neither either`)
	// stranded are words that promise another one.
	stranded = set(`will would could may might shall should must can whether if because not is are was were be been being to of in on at by for with from
		and or but the a an his her its their that which who as than into after before`)
	needsThing = set("rule_out carry_out set_up call_off turn_down hand_over take_over_from find_out point_out put_off bring_about make_up give_away win_over pay_out")
	// deciding verbs say nothing without what was decided
	deciding     = set("decide agree rule announce insist conclude determine vow pledge promise persuade convince")
	leftHanging  = set("has have had was were is are been who which whose")
	speakerWords = set("We we I i Our our My my us")
	openPronoun  = set("him them us me you it")
	sayingWord   = set("says say that tells tell denies deny claims claim warns warn whether rules rule agrees agree decides decide announces announce insists insist concludes conclude promises promise vows vow finds find believes believe")
	ofOwner      = regexp.MustCompile(`['’]s? (?:\S+ ){0,2}\S+['’]s? `)
)

// hasSpeaker: the one who wrote the article, or is quoted in it, speaks of himself, at the start of a quotation or anywhere.
func hasSpeaker(title string) bool {
	for {
		w, rest, ok := strings.Cut(title, " ")
		if !ok {
			return false
		}
		if i := strings.LastIndexAny(w, "\"“"); i >= 0 {
			_, quote := utf8.DecodeRuneInString(w[i:])
			w = w[i+quote:]
		}
		if speakerWords[w] {
			return true
		}
		title = rest
	}
}

// ownsOwner: of two owners in a row the first is a leftover.
func ownsOwner(title string) bool {
	return strings.Count(title, "'")+strings.Count(title, "’") > 1 && ofOwner.MatchString(title)
}

// isTime: the phrase is a stretch of time that acts: "two days passed", not "days of hearings" or "the second symphony".
func (p phrase) isTime() bool {
	return timeUnit[strings.TrimSuffix(p.t.lower(p.head), "s")] && p.t.lower(p.head+1) != "of" && !p.t.isNoun(p.head+1)
}

// wantsObject: an active verb that says nothing without its object stands without one.
func (r *reader) wantsObject(c *clause, title string) bool {
	if !transitive[c.verb] || c.particle != "" || c.group.passive || c.nominal || c.participle() || c.inner >= 0 {
		return false
	}
	if o := c.t.child(c.head, "obj", "ccomp", "xcomp", "iobj"); o >= 0 {
		return !strings.Contains(strings.ToLower(title), stemOf(c.t.lower(o))) && !strings.HasPrefix(c.t.tag(o), "W") && c.t.tag(o) != "PRP" && c.t.isNoun(o)
	}
	verb := thirdPerson(c.verb)
	_, rest, ok := strings.Cut(title, " "+verb+" ")
	return !ok || rest == "" || stranded[strings.ToLower(strings.Fields(rest)[0])]
}

// stemOf leaves of a word what its inflected forms share.
func stemOf(w string) string { return w[:max(1, len(w)-2)] }

// transitive verbs cannot do without an object.
var transitive = set(`reject cancel block accuse tell install buy acquire ban kill injure wound arrest detain sentence appoint declare destroy damage
	demolish impose lift unveil introduce deny confirm condemn praise urge discuss order hold make take give get bring find cause include mark hit award
	raise cut set send put grant join enter reach call thank ask beat defeat visit meet welcome release issue file publish describe name receive follow pay`)

// twiceNamed: a name comes twice, as it does when a pronoun was replaced that should have stayed.
func twiceNamed(title string) bool {
	words := strings.Fields(title)
	for i, w := range words {
		w = strings.TrimRight(w, "'’s,")
		if len(w) < 4 || !capital(w) {
			continue
		}
		for _, o := range words[i+1:] {
			if strings.TrimRight(o, "'’s,") == w {
				return true
			}
		}
	}
	return false
}
