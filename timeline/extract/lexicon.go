package extract

import (
	"embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/timeline"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// A verbEntry is what the tables say about a verb.
type verbEntry struct {
	category timeline.Category
	weight   float64 // 0–1: how likely a finite past form of it is an event
	loose    bool    // at home in many categories
}

// A nounEntry is what the tables say about a noun that names an event.
type nounEntry struct {
	verb     string // the kind of event, as a verb: "kill" for killing
	category timeline.Category
	weight   float64
	acted    bool // it has an actor and an object: "the killing of X by Y"
	loose    bool // at home in several categories
	hints    []hint
}

// A lexicon is the tables in use: everything that is known of words.
type lexicon struct {
	verbs map[string]verbEntry
	roles map[string][]string // lemma → what it is used for: one or two roles
	nouns map[string]nounEntry
	// subjects are words that hint at categories without naming an event.
	subjects map[string][]hint
	people   map[string]bool // nouns for who can act
	sorts    map[string]sorts
	demands  [4]map[string]sorts // by role
}

// words is the lexicon, read once; the tables are part of the program, so reading cannot fail.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{verbs: map[string]verbEntry{}, roles: map[string][]string{},
		nouns: map[string]nounEntry{}, subjects: map[string][]hint{}, people: map[string]bool{}}
	eachGroup("lexicon/verbs.txt", func(head []string, lemma string) {
		c, _ := timeline.ParseCategory(head[0])
		w, _ := strconv.ParseFloat(head[1], 64)
		if _, taken := l.verbs[lemma]; !taken {
			l.verbs[lemma] = verbEntry{c, w, slices.Contains(head, "loose")}
		}
	})
	eachGroup("lexicon/roles.txt", func(head []string, lemma string) {
		l.roles[lemma] = append(l.roles[lemma], head[0])
	})
	eachGroup("lexicon/nouns.txt", func(head []string, pair string) {
		c, _ := timeline.ParseCategory(head[0])
		w, _ := strconv.ParseFloat(head[1], 64)
		noun, verb, _ := strings.Cut(pair, "=")
		if _, taken := l.nouns[noun]; !taken {
			e := nounEntry{verb: verb, category: c, weight: w, acted: head[2] == "act", loose: slices.Contains(head, "loose")}
			if e.hints = []hint{{c, w}}; e.loose {
				e.hints[0].weight *= looseHint
			}
			l.nouns[noun] = e
		}
	})
	eachGroup("lexicon/subjects.txt", func(head []string, word string) {
		c, _ := timeline.ParseCategory(head[0])
		w, _ := strconv.ParseFloat(head[1], 64)
		l.subjects[word] = append(l.subjects[word], hint{c, w})
	})
	eachGroup("lexicon/people.txt", func(_ []string, lemma string) { l.people[lemma] = true })
	l.readSorts()
	return l
})

// eachGroup reads a table: "[head words] entry entry …", "#" starts a comment, "_" is a blank.
func eachGroup(file string, each func(head []string, entry string)) {
	data, _ := lexiconFiles.ReadFile(file)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		head, rest, ok := strings.Cut(strings.TrimPrefix(line, "["), "]")
		if !ok {
			continue
		}
		for _, e := range strings.Fields(rest) {
			each(strings.Fields(head), strings.ReplaceAll(e, "_", " "))
		}
	}
}

// looseHint is how much of its weight a noun at home in several categories points to its first one with.
const looseHint = 0.4

// unknownVerb is what holds for a verb in no table.
const unknownVerb = 0.55

// verb looks a lemma up, with its particle when it has one ("set up" before "set").
func (l *lexicon) verb(lemma, particle string) verbEntry {
	if particle != "" {
		if e, ok := l.verbs[lemma+" "+particle]; ok {
			return e
		}
	}
	if e, ok := l.verbs[lemma]; ok {
		return e
	}
	return verbEntry{weight: unknownVerb}
}

// knows reports whether a verb stands in a table.
func (l *lexicon) knows(lemma string) bool {
	if _, ok := l.verbs[lemma]; ok {
		return true
	}
	return l.demands[does][lemma]|l.demands[undergoes][lemma]|l.demands[alone][lemma] != 0
}

// is reports whether a lemma, with its particle or alone, plays a role.
func (l *lexicon) is(role, lemma, particle string) bool {
	return slices.Contains(l.roles[lemma], role) || particle != "" && slices.Contains(l.roles[lemma+" "+particle], role)
}

// says reports whether a verb passes on what somebody said: one of reporting or of speech.
func (l *lexicon) says(lemma, particle string) bool {
	return l.is("report", lemma, particle) || l.is("speech", lemma, particle)
}

// noun looks up a noun by its lemma or its form ("talks", "talk").
func (l *lexicon) noun(lemma, form string) (nounEntry, bool) {
	if e, ok := l.nouns[form]; ok {
		return e, true
	}
	e, ok := l.nouns[lemma]
	return e, ok
}
