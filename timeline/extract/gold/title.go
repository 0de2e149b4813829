package gold

import (
	"fmt"
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
		if r, _ := utf8.DecodeRuneInString(t); !unicode.IsUpper(r) && !unicode.IsDigit(r) {
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
		if w == "said" || w == "told" {
			return "has " + w
		}
	}
	if strings.Contains(t, "according to") || strings.HasSuffix(t, " says") || strings.HasSuffix(t, " say") {
		return "attributes"
	}
	return ""
}

// dateWord finds a word that repeats what the date says, unless the gold title has it too.
func dateWord(e Event, t string) string {
	for _, w := range words(t) {
		if dateWords[w] && !strings.Contains(strings.ToLower(strings.Join(e.Titles, " ")), w) {
			return "has the date word " + w
		}
	}
	return ""
}

var pronouns = setOf(`he she it they we i you his her its their our this that these those who which what there`)

var unfinished = setOf(`a an the of in on at to for and or but with by from that which who whom whose is are was were be been
	will would could may might has have had after before as than into its his her their not`)

var dateWords = setOf(`monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
	january february april june july september october november december ago`)
