package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The seams of a title: what dropped parts leave behind is mended, and what is too long is cut.

// properArticles writes "a" and "an" as the words behind them ask, which are others than in the text where one was dropped.
func properArticles(s string) string {
	if !strings.Contains(s, " a ") && !strings.Contains(s, " an ") && !strings.HasPrefix(s, "A") {
		return s
	}
	all := strings.Split(s, " ")
	for i, w := range all[:len(all)-1] {
		if w != "a" && w != "an" && w != "A" && w != "An" {
			continue
		}
		next := strings.ToLower(strings.TrimLeft(all[i+1], "\"“‘'"))
		if next == "" || next != strings.TrimLeft(all[i+1], "\"“‘'") {
			continue // names and abbreviations go by their sound
		}
		switch vowel := strings.ContainsRune("aeio", rune(next[0])) && !strings.HasPrefix(next, "one") && !strings.HasPrefix(next, "once") && !strings.HasPrefix(next, "eu"); {
		case vowel && len(w) == 1:
			all[i] = w + "n"
		case !vowel && len(w) == 2 && strings.ContainsRune("bcdfgjklmnpqrstvwyz", rune(next[0])):
			all[i] = w[:1]
		}
	}
	return strings.Join(all, " ")
}

// tidy mends the seams that dropped parts leave: doubled commas, loose quotation marks and brackets.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	return mendSeams(s)
}

// singleSpaced is the words of s with one blank between them; most often s itself.
func singleSpaced(s string) string {
	last := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		last = r
	}
	return strings.TrimSuffix(s, " ")
}

var seams = strings.NewReplacer(" ,", ",", ",,", ",", "( )", "", "()", "", "( ", "(", " )", ")", "“ ", "“", " ”", "”")

// abbreviated: the text ends in something like "U.S." or "Inc.".
func abbreviated(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(w, ".") > 1 || w == "Inc." || w == "Co." || w == "Corp." || w == "Ltd." || w == "Jr." || w == "Sr."
}

// straightQuotes turns the quotation marks of old typesetting into one that stands on its own.
var straightQuotes = strings.NewReplacer("`` ", "\"", "``", "\"", " ''", "\"", "''", "\"")

// loose are words that cannot end a title.
var loose = []string{" and", " or", " but", " that", " which", " who", " of", " in", " on", " at", " to", " by", " for", " with", " from", " the", " a", " an",
	" as", " after", " before", " when", " while", " until", " since", " its", " their", " his", " her", " where", " including", " during", " about", " into", " than", " between", " among", " until", " most", " late", " early", " whether",
	" in more", " in less", " in what", " in honour", " in honor", " in order", " in connection", " in an effort", " in an attempt", " in a bid", " in accordance", " in exchange", " in addition",
	" after having", " in case", " on condition", " on the condition", " beginning", " starting"}

// endsInParticle: the last word belongs to the verb before it: "is sworn in".
func endsInParticle(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && s[i+1:] == "in" && particleVerbs[s[strings.LastIndexByte(s[:i], ' ')+1:i]]
}

var particleVerbs = set("sworn move moves moved set sets cave caves give gives step steps break breaks brought handed turned")

// looseWord are the words of loose.
var looseWord = func() map[string]bool {
	m := map[string]bool{}
	for _, tail := range loose {
		m[tail[strings.LastIndexByte(tail, ' ')+1:]] = true
	}
	return m
}()

// upperFirst makes the first letter a capital, as at the start of a sentence; "iPhone" stays.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(r) || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// clip cuts a title at the last word that fits and cannot be missed.
func clip(s string) string {
	if length(s) <= longest {
		return s
	}
	runes := []rune(s)[:longest]
	cut := string(runes)
	if i := strings.LastIndexAny(cut, " "); i > shortest {
		cut = cut[:i]
	}
	if i := strings.LastIndexAny(cut, ",;–—"); i > longest/2 {
		cut = cut[:i]
	}
	for i := len(cut); i > brief; { // a phrase goes as a whole
		i = strings.LastIndexByte(cut[:i], ' ')
		if w, _, _ := strings.Cut(cut[i+1:], " "); i > brief && looseWord[w] {
			cut = cut[:i]
			break
		}
	}
	if i := strings.LastIndexByte(cut, ' '); i > shortest && (strings.HasSuffix(cut, "'s") || strings.HasSuffix(cut, "’s")) {
		cut = cut[:i] // the owner of what was cut off
	}
	return tidy(cut)
}

// runsOn: before its next comma s has the verb of another clause.
func runsOn(s string) bool {
	s, _, _ = strings.Cut(s, ",")
	for _, verb := range [...]string{" is ", " are ", " was ", " were ", " has ", " have ", " had ", " will "} {
		if strings.Contains(s, verb) {
			return true
		}
	}
	return false
}

// asideOpeners begin what only adds to a clause that is whole without it.
var asideOpeners = set("at in on after before during according past by near with amid as because despite from under")

// cutClause ends a title at a comma, unless the comma is one of a list: what follows is a clause or an
// aside that the arcs took for part of this one.
func cutClause(s string) string {
	head, rest, ok := strings.Cut(s, ", ")
	if !ok {
		return s
	}
	if first, _, _ := strings.Cut(rest, " "); strings.HasSuffix(first, "ing") && len(first) > len("thing") {
		return head // "die, overturning a ruling"
	}
	if first, _, _ := strings.Cut(rest, " "); !strings.Contains(head, " ") && !runsOn(rest) && !asideOpeners[first] {
		return s
	}
	for _, joint := range [...]string{"and ", "but ", "or ", "so ", "while ", "with ", "which ", "who "} {
		if strings.HasPrefix(rest, joint) {
			return head
		}
	}
	if runsOn(rest) {
		return head // a clause of its own
	}
	if strings.Contains(rest, ", and ") || strings.Contains(rest, " and ") || strings.Contains(rest, " or ") {
		return s
	}
	return head
}
