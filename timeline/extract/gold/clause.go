package gold

import (
	"slices"
	"strings"
)

// A clause is a title taken apart as far as a check of who did what needs it.
type clause struct {
	subject []string // words before the verb
	verb    string   // stem of the main verb, "" when no verb is found
	passive bool
	rest    []string // words after the verb
}

// parseClause finds subject, verb and what follows. A title has one clause and its verb in the present, so
// the first word that can be one is the verb; nouns that look like verbs ("talks", "strike") are
// told by what stands before them.
func parseClause(title string) clause {
	all := words(owners.Replace(title))
	for i, w := range all {
		if i == 0 || !auxiliaries[w] && !finite(all, i) {
			continue
		}
		c := clause{subject: all[:i]}
		return c.withVerb(all[i:])
	}
	return clause{subject: all}
}

// owners turns a possessive ending into a word of its own, which no title has otherwise: what stands
// before it owns the subject and is not it.
var owners = strings.NewReplacer("'s ", " ʼ ", "’s ", " ʼ ", "s' ", "s ʼ ", "s’ ", "s ʼ ")

// owning is that word.
const owning = "ʼ"

// finite reports whether the word at i is a verb in the present: one in -s behind a singular, a base
// form behind a plural.
func finite(all []string, i int) bool {
	w, before := all[i], all[i-1]
	if !isPresent(w) || openers[before] || strings.HasSuffix(before, "ous") {
		return false
	}
	// Of "appeal judges block" the last is the verb, of "claims damages" the first.
	if i+1 < len(all) && isPresent(all[i+1]) && (newsVerbs[w] || newsVerbs[all[i+1]]) {
		return false
	}
	if strings.HasSuffix(w, "s") && !newsVerbs[w] {
		return true
	}
	noun := head(all[:i])
	return strings.HasSuffix(before, "s") || plurals[before] || isPlural(noun) || plurals[noun] || slices.Contains(all[:i], "and") || isNumber(all[0]) || numerals[all[0]]
}

// openers stand before nouns, so that the word behind them is no verb.
var openers = setOf(`a an the its his her their of in on at to for with by from second first third new last ʼ`)

// plurals are the nouns of news that are many without an -s.
var plurals = setOf(`people police men women children staff fishermen crew thousands dozens fifteen voters crews town rovers firemen`)

// numerals begin a subject that is many.
var numerals = setOf(`two three four five six seven eight nine ten eleven twelve fifteen twenty thirty several many some dozens hundreds thousands most all others`)

// withVerb reads a chain such as "is expected to meet" down to its last verb.
func (c clause) withVerb(chain []string) clause {
	i := 0
	for i < len(chain) {
		w := chain[i]
		next := ""
		if i+1 < len(chain) {
			next = chain[i+1]
		}
		switch {
		case w == "be" || w == "been" || w == "is" || w == "are":
			c.passive = true
		case auxiliaries[w] || w == "not" || w == "to" || w == "have" || strings.HasSuffix(w, "ly") && next != "":
		case next == "to" && chained[stem(w)]: // "is expected to", "plans to"
			c.passive = false
		default:
			c.verb, c.rest = stem(w), chain[i+1:]
			if c.passive && !participle(w) {
				c.passive = false
			}
			return c
		}
		i++
	}
	return c
}

// participle reports whether the word can follow "is" in a passive.
func participle(w string) bool {
	return strings.HasSuffix(w, "ed") || irregular[w] != "" || strings.HasSuffix(w, "en") || unchanged[w]
}

// unchanged participles look like their base forms.
var unchanged = setOf(`run overrun come become overcome let hurt rid broadcast forecast bid`)

// chained verbs hand on to the infinitive behind them.
var chained = stems(`expected scheduled due likely set planned plans plan allowed begins begin wants want agrees agree tries try decides decide hopes hope`)

// segments are the noun phrases of a list up to the first preposition, as the stems of their
// words: "the owner of the dam" is about an owner. Owners in the genitive are left out.
func segments(phrase []string) []map[string]bool {
	var list []map[string]bool
	now := map[string]bool{}
	end := func() {
		if len(now) > 0 {
			list = append(list, now)
		}
		now = map[string]bool{}
	}
	for i, w := range phrase {
		switch {
		case w == "and" || w == "or":
			end()
		case w == owning:
			now = map[string]bool{}
		case w == "of" && i > 0 && partitive[phrase[i-1]]:
		case cutters[w] || i > 0 && auxiliaries[w]:
			end()
			return list
		case !empty[w] && !adverbs[w] && !partitive[w] && !isNumber(w):
			now[stem(w)] = true
		}
	}
	end()
	return list
}

// partitive words hand on to what is counted: "one of the legs".
var partitive = setOf(`one some part all many most half each none number`)

// adverbs behind a verb are nothing that it acts on.
var adverbs = setOf(`again back twice early late together home away first last once ahead well further soon later`)

// cutters end the part of a phrase that holds its head.
var cutters = setOf(`of in on among at for to with from by after before during against between over under about into near since until as who which that than within amid while when because aboard off if whether where so past across around along through behind beyond without within towards toward against unless despite via`)

// object is what the verb acts on: the phrases right behind it, none when a preposition comes first.
func (c clause) object() []map[string]bool {
	rest := c.rest
	for len(rest) > 0 && particles[rest[0]] {
		rest = rest[1:]
	}
	if c.passive {
		return nil
	}
	return segments(rest)
}

// particles belong to the verb before them: "calls off a strike".
var particles = setOf(`off out up down away back over`)

// agents are those who act, in whatever voice the title tells it.
func (c clause) agents() []string {
	if !c.passive {
		return c.subject
	}
	if i := slices.Index(c.rest, "by"); i >= 0 {
		return c.rest[i+1:]
	}
	return nil
}

// patients are those acted upon.
func (c clause) patients() []string {
	if c.passive {
		return c.subject
	}
	return c.rest
}

// stemsOf is the set of the stems of words.
func stemsOf(list []string) map[string]bool { return content(strings.Join(list, " ")) }
