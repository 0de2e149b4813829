package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// What small words say about a sentence in a language without a parser: German and French.
var (
	plainPossible = set(`könnte könnten dürfte dürften möglicherweise vielleicht eventuell womöglich pourrait pourraient peut-être éventuellement`)
	plainPlanned  = set(`soll sollen will wollen plant planen beabsichtigt beabsichtigen geplant vorgesehen wird werden sera seront aura auront va vont
		doit doivent prévoit prévoient prévu prévue compte comptent envisage envisagent`)
	plainPast   = set(`hat haben hatte hatten war waren wurde wurden ist sind a ont avait avaient était étaient fut furent est sont eut`)
	plainSignal = map[string]Signal{"seit": Since, "depuis": Since, "dès": Since, "bis": Until, "jusqu'au": Until, "jusqu'en": Until, "jusqu'à": Until,
		"nach": After, "après": After, "vor": Prior, "avant": Prior}
)

// agencyLine is what stands before the first sentence of a report: "BERLIN, 15. November (dpa) - ".
var agencyLine = regexp.MustCompile(`^\p{Lu}[\p{L} ./'’-]{1,40}(, ?[^()\n]{3,30})? ?(\([^()\n]{2,20}\))? ?[-–—] `)

// plainBegin is where the telling of a sentence begins: behind the line of an agency, if one stands there.
func plainBegin(text string, begin, end int) int {
	m := agencyLine.FindStringSubmatchIndex(text[begin:end])
	if m == nil || m[2] < 0 && m[4] < 0 { // a dash in a plain sentence is no such line
		return begin
	}
	return begin + m[1]
}

// plainStatus guesses from the words of a sentence whether it tells what happened, goes on, is to come or may come.
func plainStatus(sentence string, first Timing) (timeline.Status, Tense) {
	words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '\n' })
	planned, past := false, false
	for _, w := range words {
		if plainPossible[w] {
			return timeline.Possible, Later
		}
		planned, past = planned || plainPlanned[w], past || plainPast[w]
	}
	switch {
	case first.Signal == Since && !past:
		return timeline.Ongoing, Now
	case planned && !past:
		return timeline.Planned, Later
	}
	return timeline.Happened, Untensed // the date has its say: what lies after publication is planned
}

// plainWord is the last word before an expression, and how it bounds what is told.
func plainWord(before string) (string, Signal) {
	w := strings.Fields(before)
	if len(w) > 0 && (strings.EqualFold(w[len(w)-1], "dem") || strings.EqualFold(w[len(w)-1], "le") || strings.EqualFold(w[len(w)-1], "la")) {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return "", On
	}
	last := strings.ToLower(w[len(w)-1])
	if s, ok := plainSignal[last]; ok {
		return last, s
	}
	return "", On
}

// plainAside is an insertion between commas that a title can do without.
var plainAside = regexp.MustCompile(`, (die|der|das|dem|den|deren|dessen|welche|qui|que|dont|où) [^,]{3,80},`)

// plainShort brings a sentence to the length of a title: without insertions, then without its middle, marked by dots. German sentences
// end with the verb, which stays.
func plainShort(title, language string) string {
	if length(title) <= longest {
		return title
	}
	if title = plainAside.ReplaceAllString(title, ""); length(title) <= longest {
		return title
	}
	if i := strings.LastIndex(title, ", "); i > len(title)/2 && length(title[:i]) <= longest {
		return title[:i] // ", einer von ihnen schwer"
	}
	tail := ""
	if strings.HasPrefix(language, "de") {
		tail = title[strings.LastIndexByte(title, ' ')+1:]
	}
	head := title
	for length(head)+len(" … ")+length(tail) > longest {
		cut := strings.LastIndexByte(head, ' ')
		if cut <= 0 {
			return clip(title)
		}
		head = head[:cut]
	}
	if !utf8.ValidString(head) {
		return clip(title)
	}
	return strings.TrimRight(head, " ,;:") + strings.TrimRight(" … "+tail, " ")
}

var germanArticles = set("der die das ein eine mehrere viele einige rund etwa zwei drei vier fünf sechs sieben acht neun zehn zwölf hunderte tausende er sie es")

// subjectFirst puts the subject of a German sentence before its verb again, once the time that stood there is gone: "eröffnete der
// Bürgermeister die Brücke". ok is false where the subject cannot be told.
func subjectFirst(s string) (turned string, ok bool) {
	words := strings.Fields(s)
	if len(words) < 3 {
		return s, false
	}
	i := 1
	if germanArticles[strings.ToLower(words[i])] {
		for i++; i < len(words) && i < 4 && !capital(words[i]); i++ {
		}
	}
	first := i
	for i < len(words) && i < first+4 && capital(words[i]) {
		if i++; strings.HasSuffix(words[i-1], ",") {
			break
		}
	}
	if i == first {
		return s, false
	}
	verb := strings.ToLower(words[0])
	turned = strings.Join(words[1:i], " ") + " " + verb
	if i < len(words) {
		turned += " " + strings.Join(words[i:], " ")
	}
	return turned, true
}
