package tongue

import (
	"regexp"
	"strings"
)

// german says in German what timeline.Date.Words has said in English. That language is ours and closed, a few dozen forms, so that a
// table of its pieces is enough; a test says every form.
func german(words string) string {
	for _, r := range germanForms {
		words = r.english.ReplaceAllString(words, r.german)
	}
	return germanWords.Replace(words)
}

// A form is a piece of a date whose words change their order or take signs; the first ones come first.
type form struct {
	english *regexp.Regexp
	german  string
}

func formOf(english, german string) form { return form{regexp.MustCompile(english), german} }

const months = `(January|February|March|April|May|June|July|August|September|October|November|December)`

var germanForms = []form{
	formOf(`\b(\d+)(?:st|nd|rd|th) century\b`, "$1. Jahrhundert"),
	formOf(`\b(\d+)(?:st|nd|rd|th) millennium\b`, "$1. Jahrtausend"),
	formOf(`\bthe (\d+)s\b`, "die ${1}er"),
	formOf(`\b(\d+)\.(\d+) (thousand|million|billion)\b`, "$1,$2 $3"),
	formOf(`\b([\d,]+) (thousand|million|billion) years ago\b`, "vor $1 $2 years"),
	formOf(`\b([\d,]+) (thousand|million|billion) years from now\b`, "in $1 $2 years"),
	formOf(`\b(\d+) `+months+`\b`, "$1. $2"),
	// The day that stands for itself: "between 3 and 29. January", "3 to 29. January".
	formOf(`\b(\d+) (and|to) (\d+\.)`, "$1. $2 $3"),
	formOf(`, between ([\d:]+) and ([\d:]+)`, " zwischen $1 und $2 Uhr"),
	formOf(`, (\d+:[\d:]+)( UTC)?`, " um $1 Uhr$2"),
	formOf(`\bthe (first|second|third|fourth) quarter of\b`, "das $1 Quartal"),
	formOf(`\bthe (first|second) half of\b`, "das $1 Halbjahr"),
	formOf(`\bthe (first|middle|last) four months of\b`, "das $1 Drittel"),
	formOf(`^(.*) or before$`, "$1 oder früher"),
	formOf(`^(.*) or later$`, "$1 oder später"),
}

var germanWords = strings.NewReplacer("undated", "ohne Datum", "January", "Januar", "February", "Februar", "March", "März", "May", "Mai",
	"June", "Juni", "July", "Juli", "October", "Oktober", "December", "Dezember", "spring", "Frühling", "summer", "Sommer", "autumn", "Herbst", "winter", "Winter",
	"(north)", "(Norden)", "(south)", "(Süden)", " BCE", " v. Chr.", "perhaps ", "vielleicht ", "about ", "etwa ", "between ", "zwischen ", " and ", " und ",
	"since ", "seit ", "until ", "bis ", "from ", "von ", " to ", " bis ", " or ", " oder ", "the ", "das ", "first", "erste", "second", "zweite", "third", "dritte",
	"fourth", "vierte", "middle", "mittlere", "last", "letzte", "thousand years", "tausend Jahren", "million years", "Millionen Jahren", "billion years", "Milliarden Jahren")
