package extract

import (
	"regexp"
	"strings"

	"dateline/timeline/timex"
)

// Things that stand in a sentence without belonging to it. The parser never learned them, so they are
// blanked out before it reads; all places in the text stay where they are.
var (
	// "(OAS)", "(left)": no dates in it
	aside = regexp.MustCompile(`\([^()\n]{1,60}\)`)
	// "two students—a girl and a boy—were hurt": what describes between dashes, in small letters
	dashed = regexp.MustCompile(`(?: ?— ?| – )\pL[^—–\n.;:!?"“”A-Z]{0,80}(?: ?— ?| – )\b`)
	// "a body the size of Mars": the parser takes the size for who acts
	likened = regexp.MustCompile(`\b(?:[Aa]n?|[Oo]ne) (?:[\p{L}-]+ )?[\p{L}-]+( the (?:size|length|height|shape|colou?r|age|weight|width) of (?:an? |the )?[\p{L}-]+)`)
)

// mask blanks out what the parser should not see.
func mask(text string, doc timex.Document, wedged []wedge) string {
	b := []byte(text)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			b[i] = ' '
		}
	}
	for _, w := range wedged {
		blank(w.from, w.to)
	}
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if n := datelineLength(text[at : at+end]); n > 0 {
			blank(at, at+n)
		}
		at += end + 1
	}
	eachFrom(text, ", ", ageLength, blank)
	if likens(text) {
		for _, m := range likened.FindAllStringSubmatchIndex(text, -1) {
			blank(m[2], m[3])
		}
	}
	eachFrom(text, "what ", whatIsNowLength, blank)
	for _, e := range doc.Exprs {
		if from := periodEnd(text, e.Begin); from >= 0 {
			blank(from, e.Begin)
		}
	}
	for _, m := range aside.FindAllStringIndex(text, -1) {
		if !dated(doc, m[0], m[1]) {
			blank(m[0], m[1])
		}
	}
	if strings.Contains(text, "—") || strings.Contains(text, "–") {
		for _, m := range dashed.FindAllStringIndex(text, -1) {
			if !dated(doc, m[0], m[1]) && onlyDescribes(text[m[0]:m[1]]) {
				blank(m[0], m[1])
			}
		}
	}
	return string(b)
}

// onlyDescribes: the words begin like a noun phrase and hold no verb.
func onlyDescribes(aside string) bool {
	ws := strings.FieldsFunc(strings.ToLower(aside), func(c rune) bool { return c == ' ' || c == ',' || c == '—' || c == '–' })
	if len(ws) < 2 || !opensDescription[ws[0]] {
		return false
	}
	for _, w := range ws {
		if auxiliary[w] || wedgeModal[w] || relativePronoun[w] || w == "that" || w == "where" || w == "when" || w == "if" || strings.HasSuffix(w, "ed") || irregularParticiples[w] {
			return false
		}
	}
	return true
}

var opensDescription = set("a an the one two three four five six seven eight nine ten all both some most many several his her their its our")

// eachFrom yields the stretches of text that begin with start and are as long as length says; 0 is none. An article has few
// of them: looking for their first letters costs less than a pattern that tries every place.
func eachFrom(text, start string, length func(text string, at int) int, yield func(from, to int)) {
	for at := 0; ; {
		n := strings.Index(text[at:], start)
		if n < 0 {
			return
		}
		at += n
		long := length(text, at)
		if long > 0 {
			yield(at, at+long)
		}
		at += max(long, 1)
	}
}

// ageLength is the length of an age between commas: ", 60,".
func ageLength(text string, at int) int {
	n := at + len(", ")
	for n < len(text) && n < at+len(", 100") && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	if n == at+len(", ") || n == len(text) || text[n] != ',' {
		return 0
	}
	if opensAside(text[n+1:]) {
		return n - at // "Kolb, 70, a former officer,": the second comma opens who he is
	}
	return n + 1 - at
}

// opensAside: an article follows, as before a description.
func opensAside(rest string) bool {
	return strings.HasPrefix(rest, " a ") || strings.HasPrefix(rest, " an ") || strings.HasPrefix(rest, " the ")
}

// whatIsNowLength is the length of "what is now ": "crossed what is now southern Sweden".
func whatIsNowLength(text string, at int) int {
	if at > 0 && isWordByte(text[at-1]) {
		return 0
	}
	copula, rest, _ := strings.Cut(text[at+len("what "):], " ")
	when, rest, ok := strings.Cut(rest, " ")
	if !ok || !copulas[copula] || !nowOrThen[when] {
		return 0
	}
	return len(text) - len(rest) - at
}

// isWordByte: a letter of English, a digit or a stroke: what makes one word of two.
func isWordByte(b byte) bool {
	return b == '_' || '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z'
}

var (
	copulas   = set("is was are were")
	nowOrThen = set("now then today later")
)

// likens: the text may hold what likened looks for, which takes its time.
func likens(text string) bool {
	for {
		before, after, ok := strings.Cut(text, " of ")
		if !ok || measures[before[strings.LastIndexByte(before, ' ')+1:]] {
			return ok
		}
		text = after
	}
}

// measures are what a thing is likened to another in.
var measures = set("size length height shape color colour age weight width")

// datelineLength is how much of a line is "BRUSSELS, Jan. 29 (Reuters) — ": names, a date and an agency,
// no other words, before a dash. 0 when it is none.
func datelineLength(line string) int {
	head := line[:min(len(line), 90)]
	if !strings.Contains(head, "-") && !strings.Contains(head, "–") && !strings.Contains(head, "—") {
		return 0
	}
	at, n := -1, 0
	for _, dash := range [...]string{" — ", " – ", " -- ", " - ", "— ", "– "} {
		if i := strings.Index(head, dash); i > 0 && (at < 0 || i < at) {
			at, n = i, len(dash)
		}
	}
	if at < 0 {
		return 0
	}
	sure := strings.ContainsAny(line[:at], "(0123456789")
	for i, w := range strings.FieldsFunc(line[:at], func(r rune) bool { return strings.ContainsRune(" ,().'’/-", r) }) {
		switch {
		case !capital(w) && !nameJoint[w]:
			return 0
		case i == 0 && (len(w) > 2 || at <= 30) && len(w) > 1 && strings.ToUpper(w) == w && !isDigits(w):
			sure = true
		}
	}
	if !sure {
		return 0
	}
	return at + n
}

// dated: an expression of time overlaps the stretch.
func dated(doc timex.Document, from, to int) bool {
	lo, hi := 0, len(doc.Exprs)
	for lo < hi {
		if mid := (lo + hi) / 2; doc.Exprs[mid].End <= from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(doc.Exprs) && doc.Exprs[lo].Begin < to
}
