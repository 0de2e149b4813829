package extract

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// An entity is somebody or something with a name, as the article names it.
type entity struct {
	name   string // the fullest form, without "Mr.": "Anna Lind"
	first  int    // sentence of the first mention
	count  int
	person bool
	female int8 // 1 she, -1 he, 0 unknown
	place  bool
	sorts  sorts  // of the nouns that the article puts beside the name
	acts   sorts  // asked of it by the verbs that it is the subject of
	called ballot // the categories of the words beside the name
	state  string // the one that it is, or acts for: "french" for the president of France
}

func (e *entity) lastWord() string { return e.name[strings.LastIndexByte(e.name, ' ')+1:] }

// names are the entities of an article, by every form that stands for them.
type names struct {
	all    []*entity
	form   map[string]*entity
	short  map[string]string // full names that the text itself abbreviates
	inside map[string]bool   // words that the text writes as names inside a sentence
	small  map[string]bool   // words that it writes small
}

// A nameSpan is a name in a sentence.
type nameSpan struct {
	first, last int // tokens, without a title such as "Mr."
	title       int // the first token of the title, first when it has none
	of          *entity
	honorific   string
}

// readNames walks through all sentences and joins the forms of each name: the full one, the
// last name after it, and acronyms, told in parentheses or by initials.
func readNames(text string, trees []*tree) (*names, [][]nameSpan) {
	n := &names{form: map[string]*entity{}, short: map[string]string{}}
	full := acronyms(text)
	for _, abbreviation := range slices.Sorted(maps.Keys(full)) { // in order: of two for one name the same one counts every time
		n.short[nameKey(full[abbreviation])] = abbreviation
	}
	spans := make([][]nameSpan, len(trees))
	n.inside, n.small = namesInside(trees)
	for i, t := range trees {
		if t.size() > 1 && !t.isName(0) && n.inside[t.word(0)] && (!t.isVerb(0) || t.tag(0) == "VBG") {
			t.Tokens[0].Tag, t.notes[0] = "NNP", note{} // "Morales" opening a sentence
		}
		spans[i] = t.nameSpans()
		for k := range spans[i] {
			s := &spans[i][k]
			s.of = n.see(t, *s)
		}
	}
	return n, spans
}

// namesInside are the words that the article writes as names inside a sentence, and never small.
func namesInside(trees []*tree) (out, small map[string]bool) {
	out, small = map[string]bool{}, map[string]bool{}
	for _, t := range trees {
		for i := 1; i < t.size(); i++ {
			if w := t.word(i); t.isName(i) && capital(w) {
				out[w] = true
			} else if w != "" && w[0] >= 'a' {
				small[w] = true
			}
		}
	}
	for w := range out {
		if small[strings.ToLower(w)] {
			delete(out, w)
		}
	}
	return out, small
}

// nameSpans finds the runs of proper nouns, joined by "of" and the like when a name goes on after it.
func (t *tree) nameSpans() []nameSpan {
	var spans []nameSpan
	for i := 0; i < t.size(); i++ {
		if !t.startsName(i) {
			continue
		}
		j := i
		for j+1 < t.size() {
			switch {
			case t.goesOn(j + 1):
				j++
			case t.tag(j+1) == "CD" && isDigits(t.word(j+1)) && t.label(j+1) != "nummod" && !calendarWord[t.lower(j)] && len(t.word(j+1)) < 4 && !t.isNoun(j+2) && t.tag(j+2) != "CD" && t.word(j+2) != "-" && t.word(j+2) != "–":
				j++ // "Falcon 9", but "Tabco 45 million", "City 2-1"
			case t.ownerOfBuilding(i, j):
				j += 2 // "St Mark's Basilica"
			case t.officeOfTwo(i, j):
				j += 2 // "the Securities and Exchange Commission"
			case t.word(j+1) == "-" && joined(t, j+1) && j+2 < t.size() && t.isName(j+2):
				j += 2
			case nameJoint[t.lower(j+1)] && t.goesOn(j+2) && !t.isNameJointBreak(i, j):
				j += 2
			default:
				goto done
			}
		}
	done:
		s := nameSpan{first: i, last: j, title: i}
		for s.first < s.last && honorifics[strings.TrimSuffix(t.lower(s.first), ".")] {
			s.honorific = strings.TrimSuffix(t.lower(s.first), ".")
			s.first++
		}
		if chambers[t.lower(s.first)] && s.last == s.first+2 && t.firstName(s.first+1) {
			s.first++ // "the speaker of Tesk's Senate Ana Orr"
		}
		if t.commonOpening(s) {
			continue
		}
		if (!calendarWord[strings.TrimSuffix(t.lower(s.first), ".")] || s.last > s.first || t.monthAsName(s.first)) && !(s.first == s.last && roleWords[t.lower(s.first)]) {
			spans = append(spans, s)
		}
		i = j
	}
	return spans
}

// chambers are houses of a parliament, which open no person's name.
var chambers = set("senate parliament congress house assembly")

// commonOpening: the capital of a sentence's first word before another noun, which it describes: "State television", "Rescue crews".
func (t *tree) commonOpening(s nameSpan) bool {
	if s.first != s.last || t.opening() != s.first || !t.isNoun(s.first+1) || t.isName(s.first+1) || t.Tokens[s.first].Head != s.first+1 {
		return false
	}
	l, w := words(), t.lower(s.first)
	_, event := l.nouns[w]
	return event || l.sorts[w] != 0 || l.people[w]
}

// opening is the first word of a sentence, after what a report says of the place it comes from: "ORLE, Tesk – Rescue crews".
func (t *tree) opening() int {
	for k := range min(t.size(), 8) {
		if w := t.word(k); (w == "–" || w == "—" || w == "--") && t.isName(0) {
			return k + 1
		}
	}
	return 0
}

// ownerOfBuilding: a saint's name, or a single one before a word for a building, goes on over the "'s".
func (t *tree) ownerOfBuilding(i, j int) bool {
	if t.tag(j+1) != "POS" || !t.goesOn(j+2) || !capital(t.word(j+2)) {
		return false
	}
	return saints[t.lower(i)] && j == i+1 || j == i && ownedBuildings[t.lower(j+2)] && !places[t.lower(j)]
}

var (
	saints         = set("st st. saint")
	ownedBuildings = set("college hospital church cathedral chapel basilica square gate hall bridge")
)

// officeOfTwo: after an article, two names joined by "and" end in what an office is called.
func (t *tree) officeOfTwo(i, j int) bool {
	if t.lower(j+1) != "and" || t.lower(i-1) != "the" || !t.goesOn(j+2) {
		return false
	}
	k := j + 2
	for t.goesOn(k + 1) {
		k++
	}
	return offices[t.lower(k)]
}

var offices = set("commission administration agency department authority exchange ministry committee council bureau board service prevention")

// startsName: a proper noun, or a capitalised adjective such as "European" before one.
func (t *tree) startsName(i int) bool {
	if t.isName(i) {
		return capital(t.word(i)) && (!calendarWord[t.lower(i)] || t.monthAsName(i))
	}
	if i > 0 && t.capitalWord(i) && t.tag(i) != "NNS" && t.tag(i-1) == "DT" && (t.capitalWord(i+1) || t.lower(i+1) == "of" && t.capitalWord(i+2) && orgWords[t.lower(i)]) {
		return true // "the Open Way", "the Organization of American States"
	}
	return (i > 0 || !commonOpener[t.lower(i)]) && t.tag(i) == "JJ" && capital(t.word(i)) && t.goesOn(i+1) && t.label(i+1) != "conj"
}

// ofCalendar: the word is one of the calendar and no name.
func (t *tree) ofCalendar(i int) bool {
	return calendarWord[t.lower(i)] && !(t.isName(i) && t.monthAsName(i))
}

// monthAsName: "Jan Dahl", "June Carter": a month before a name, when no word says that it is a time.
func (t *tree) monthAsName(i int) bool {
	switch t.lower(i) {
	case "jan", "april", "may", "june", "august":
	default:
		return false
	}
	if i > 0 && t.tag(i-1) != "," && t.tag(i-1) != "``" && !t.isNoun(i-1) && !strings.HasPrefix(t.tag(i-1), "VB") && t.lower(i-1) != "and" {
		return false // "in May Britain left"
	}
	if t.isName(i) && t.tag(i+1) == "VBD" && t.label(i) == "nsubj" && !auxiliary[t.lower(i+1)] && !ofMonths[t.lemma(i+1)] {
		return true // "May resigned"
	}
	return t.isName(i+1) && capital(t.word(i+1)) && !calendarWord[t.lower(i+1)] && !isDigits(t.word(i+1))
}

// ofMonths are verbs that a month does as well as a person: "June brought rain".
var ofMonths = set("bring see mark begin start end come pass go turn prove become open close witness produce deliver offer")

// commonOpener are adjectives that open a sentence before a name and are no part of it.
var commonOpener = set("former new old late early many several few other another acting senior top local angry young big last first next more most such own public poor rich national good great long high low ancient medieval modern british french german american russian chinese italian spanish bolivian iranian turkish israeli australian canadian japanese indian greek dutch polish ukrainian brazilian mexican")

func (t *tree) goesOn(i int) bool {
	if i >= t.size() || calendarWord[t.lower(i)] {
		return false
	}
	return t.isName(i) && (capital(t.word(i)) || isDigits(t.word(i))) || i > 1 && t.capitalWord(i)
}

// capitalWord: a word inside a sentence that is written like a name and tagged as something else: "the Civil Rights Front".
func (t *tree) capitalWord(i int) bool {
	w := t.word(i)
	if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' || w[1] < 'a' || honorifics[t.lower(i)] {
		return false
	}
	tag := t.tag(i)
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "VBG" || tag == "VBN"
}

// isNameJointBreak: a person's name is not continued by "of" ("Anna Lind of Norway").
func (t *tree) isNameJointBreak(first, last int) bool {
	return first == last && honorifics[strings.TrimSuffix(t.lower(first), ".")] || t.lower(last+1) == "of" && last > first && t.firstName(first)
}

func (t *tree) firstName(i int) bool { return firstNames(t.lower(i)) }

func firstNames(w string) bool {
	w = strings.ToLower(w)
	return femaleNames[w] || maleNames[w]
}

var nameJoint = set("of do dos das du di da de von van der del la le al bin ibn for")

var honorifics = set("mr mrs ms miss sir dr lord lady dame")

var calendarWord = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue thu fri
	bc ad bce ce am pm gmt utc est edt a.m. p.m.`)

func capital(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}

func isDigits(w string) bool {
	for _, r := range w {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return w != ""
}
