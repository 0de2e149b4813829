package gold

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A title that a person would write has between these many characters.
const shortest, longest = 15, 80

// TitleFault says what is wrong with a title for the event, "" when it will do.
func (e Event) TitleFault(title string) string {
	for _, check := range titleChecks {
		if fault := check(e, title); fault != "" {
			return fault
		}
	}
	return ""
}

// titleChecks go from the plainest fault to the one that needs the gold event.
var titleChecks = []func(Event, string) string{
	func(_ Event, t string) string {
		if n := utf8.RuneCountInString(t); n < shortest || n > longest {
			return fmt.Sprintf("%d characters", n)
		}
		return ""
	},
	func(_ Event, t string) string {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(t, `"'“‘`)); !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return "small first letter"
		}
		return ""
	},
	func(_ Event, t string) string {
		if first := words(t)[0]; pronouns[first] {
			return "begins with " + first
		}
		return ""
	},
	func(_ Event, t string) string {
		if strings.HasSuffix(t, "…") || strings.HasSuffix(t, "...") || strings.HasSuffix(t, ",") || strings.HasSuffix(t, "-") {
			return "cut off"
		}
		if all := words(t); unfinished[all[len(all)-1]] {
			return "ends with " + all[len(all)-1]
		}
		return ""
	},
	attribution,
	dateWord,
	unresolved,
	runOn,
	stutters,
	func(_ Event, t string) string {
		if !presentVerb(t) {
			return "no verb in the present"
		}
		return ""
	},
	func(e Event, t string) string {
		for _, want := range e.Titles {
			if covered(content(want), content(t)) >= 1.0/3 {
				return ""
			}
		}
		return "other words than " + e.Titles[0]
	},
}

// attribution finds a clipped "officials said".
func attribution(e Event, t string) string {
	for _, w := range words(t) {
		if (w == "said" || w == "told") && !e.says(w) {
			return "has " + w
		}
	}
	if strings.Contains(t, "according to") || strings.HasSuffix(t, " says") || strings.HasSuffix(t, " say") {
		return "attributes"
	}
	return ""
}

// says reports whether one of the gold titles has the word.
func (e Event) says(word string) bool {
	for _, t := range e.Titles {
		if slices.Contains(words(t), word) {
			return true
		}
	}
	return false
}

// dateWord finds a word that repeats what the date says, unless the gold title has it too.
func dateWord(e Event, t string) string {
	for _, w := range words(t) {
		if dateWords[w] && !e.says(w) {
			return "has the date word " + w
		}
	}
	return ""
}

// unresolved finds a pronoun whose name the title does not give just before it.
func unresolved(_ Event, t string) string {
	all := words(t)
	said := false
	for i, w := range all {
		said = said || sayings[w]
		if said && (w == "he" || w == "she" || w == "they") {
			continue // the one who says it
		}
		if i > 0 && loosePronouns[w] && !clauseOpeners[all[i-1]] {
			return "has an open " + w
		}
	}
	return ""
}

// runOn finds pieces of two clauses in one title: an article that follows a noun
// ("vanishes from Weiden a silver") or a preposition that follows "and".
func runOn(_ Event, t string) string {
	all := words(t)
	for i, w := range all[min(1, len(all)):] {
		before := all[i]
		if before == "and" && strays[w] {
			return "runs on: and " + w
		}
		if i+2 < len(all) && (w == "a" || w == "an") && perUnit[all[i+2]] {
			continue
		}
		if (w == "a" || w == "an" || w == "the") && !twoObjects(all) && !mayPrecedeArticle(before) && (i == 0 || !auxiliaries[all[i-1]] && all[i-1] != "to") {
			return "runs on: " + before + " " + w
		}
	}
	return ""
}

// perUnit words make a rate of the article before them: "kills 300 people a year".
var perUnit = setOf(`day week month year hour minute head`)

// mayPrecedeArticle reports whether an object or a complement may begin after
// the word. Any word in -s passes: it may be a verb that the table lacks.
func mayPrecedeArticle(w string) bool {
	return articleOpeners[w] || strings.HasSuffix(w, "s") || auxiliaries[w] || isPresent(w) || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") ||
		irregular[w] != "" || strings.HasSuffix(w, "ly")
}

// twoObjects reports whether a verb of the title takes two: "gives the town a museum".
func twoObjects(all []string) bool {
	for _, w := range all {
		if givers[stem(w)] {
			return true
		}
	}
	return false
}

// givers take two objects: "gives the town a bridge" is one clause.
var givers = stems(`give offer name call make grant pay send show tell sell win cost hand award promise lend teach elect appoint declare owe`)

// articleOpeners stand before an article inside one clause.
var articleOpeners = setOf(`of in on at to for and or but with by from as than into over under after before during against between
	when through round past off about without within near around across along behind beyond like until since that while if whether because where who
	which out up down back away not all both half only also ahead again below above inside outside onto beside short twice despite toward towards amid per
	be been being`)

// loosePronouns need a name, which a title alone often does not have.
var loosePronouns = setOf(`it him them us me he she they we`)

// clauseOpeners begin a clause in which the pronoun means the subject before it.
var clauseOpeners = setOf(`that says say whether if because when denies deny claims claim after before until admits admit who
	which while where as since told tells and believes hopes hope fears fear announces announce`)

// sayings make the one who says it the meaning of "he".
var sayings = setOf(`says say tells tell denies deny claims claim admits admit announces announce writes warns testifies promises`)

// strays after "and" begin a piece of another clause.
var strays = setOf(`with of from by at for`)

// pronouns cannot open a title: on a timeline nothing stands before it.
var pronouns = setOf(`he she it they we i you his her its their our this that these those who which what there`)

// unfinished words promise another one, so that a title that ends with them was cut.
var unfinished = setOf(`a an the of in on at to for and or but with by from that which who whom whose is are was were be been
	will would could may might has have had after before as than into its his her their not`)

// dateWords say again, and less well, what the date beside the title says.
var dateWords = setOf(`monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
	january february april june july september october november december ago`)
