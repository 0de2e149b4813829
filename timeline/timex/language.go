package timex

import (
	"fmt"
	"strings"
	"sync"
)

// A table is all that is known of a language. It is the whole of a language:
// adding one is writing its table, and the corpus that proves it.
type table struct {
	name         string            // BCP 47
	words        string            // lines "CLASS: word=value word"; without a value the word is its own
	rules        string            // see parseRule; of two matches the longer wins, then the earlier
	prefixes     map[string]bool   // letters before digits: Q3, FY13
	suffixes     map[string]string // letters after digits: th, s, am, pm, h, unit
	pastSuffix   string            // how a regular past tense ends, "" when it has no sure sign
	decimal      byte              // the decimal mark
	monthFirst   bool              // 5/6/2020 is May 6
	capitalNouns bool              // every noun has a capital: a capital says nothing about names
	vigesimal    bool              // quatre-vingt-dix is ninety
	ordinalDot   bool              // 3. Mai: a stop after digits ends no sentence
	elides       bool              // l'an, d'octobre
	numbers      func() string     // further lines for words, for number words built by rule
}

// A class is a kind of token that rules ask for. The first ones come from the
// shape of numerals, the others from the tables.
type class uint8

const (
	classN          class = iota // a count
	classDay                     // 1–31 in digits
	classDayth                   // 1st–31st
	classOrd                     // an ordinal number
	classYear                    // four digits that can be a year
	classAnyYear                 // one to four digits
	classYY                      // two digits
	classHour                    // 0–24 in digits
	classDecade                  // 1990s
	classDecade2                 // 90s
	classDecade3                 // 880s
	classClipped                 // '98
	classISO                     // 2020-01-29 and its like
	classISOMonth                // 2020-01
	classISOTime                 // 2020-01-29T14:05Z
	classClock                   // 16:15, 3pm
	classQuarter                 // 4Q
	classMilitary                // 1430, a clock only with a zone or "hours"
	classNineEleven              // 9/11
	classClockHalf               // 16.15
	classWord                    // any word
	classCapital                 // a word with a capital
	classFirstOfTable
)

// classNames are the names under which rules ask for the classes of numerals.
var classNames = map[string]class{"N": classN, "DAY": classDay, "DAYTH": classDayth, "ORD": classOrd, "YEAR": classYear,
	"ANYYEAR": classAnyYear, "YY": classYY, "HOUR": classHour, "DECADE": classDecade, "DECADE2": classDecade2, "DECADE3": classDecade3,
	"CLIPPED": classClipped, "ISO": classISO, "ISOTIME": classISOTime, "ISOMONTH": classISOMonth, "CLOCK": classClock, "QTH": classQuarter, "MILITARY": classMilitary, "NINEELEVEN": classNineEleven, "CLOCKDOT": classClockHalf,
	"WORD": classWord, "CAPITAL": classCapital}

// maxClasses is what fits a mask.
const maxClasses = 64

// bit is the bit of the class in a mask.
func (c class) bit() uint64 { return 1 << c }

// An entry is what the tables say of one word.
type entry struct {
	id     int
	word   string
	mask   uint64 // of classes
	traits uint64
	values []classValue
}

// A classValue is what a word means in one class: "second" is a unit and an ordinal.
type classValue struct {
	class   class
	meaning Meaning
}

// in reports whether the word belongs to the class; a word that no table knows belongs to none.
func (e *entry) in(c class) bool { return e != nil && e.mask&c.bit() != 0 }

// A language is a table made ready for matching.
type language struct {
	table
	entries map[string]*entry
	classes map[string]class
	heads   map[string]int
	rules   [][]rule     // by head
	starts  []set        // by head: what it can begin with
	begun   [][][]uint16 // by head and entry: the rules that can begin with that word
	numeric [][]uint16   // by head: the rules that can begin with digits
	top     int
	words   wordClasses
}

// languages are compiled when first asked for.
var languages = map[string]func() *language{
	"en": sync.OnceValue(func() *language { return compile(english) }),
	"fr": sync.OnceValue(func() *language { return compile(french) }),
	"de": sync.OnceValue(func() *language { return compile(german) }),
}

// compile turns a table into a language. A mistake in a table is a mistake in
// the program, found by any test that reads one sentence: it panics.
func compile(t table) *language {
	l := &language{table: t, entries: map[string]*entry{}, classes: map[string]class{}, heads: map[string]int{}}
	for name, c := range classNames {
		l.classes[name] = c
	}
	words := t.words
	if t.numbers != nil {
		words += "\n" + t.numbers()
	}
	for _, line := range lines(words) {
		name, rest, ok := strings.Cut(line, ":")
		if !ok {
			panic(fmt.Sprintf("timex: words %q of %s lack a class", line, t.name))
		}
		if t, ok := traitNames[name]; ok {
			for _, w := range strings.Fields(rest) {
				l.entry(w).traits |= 1 << t
			}
			continue
		}
		c := l.class(name)
		for _, w := range strings.Fields(rest) {
			word, value, has := strings.Cut(w, "=")
			if !has {
				value = word
			}
			l.add(word, c, value)
		}
	}
	l.words = l.wordClasses()
	for _, line := range lines(t.rules) {
		l.parseRule(line)
	}
	l.top = l.head("time")
	l.close()
	return l
}

// lines are the lines of a table without empty ones and # comments.
func lines(s string) (out []string) {
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// class gives the class of a name, a new one for a name not seen before.
func (l *language) class(name string) class {
	c, ok := l.classes[name]
	if !ok {
		c = classFirstOfTable + class(len(l.classes)-len(classNames))
		if c >= maxClasses {
			panic("timex: too many classes in " + l.name)
		}
		l.classes[name] = c
	}
	return c
}

// entry gives the entry of a word, a new one for a word not seen before.
func (l *language) entry(word string) *entry {
	e := l.entries[word]
	if e == nil {
		e = &entry{id: len(l.entries), word: word}
		l.entries[word] = e
	}
	return e
}

// add puts a word into a class with its value.
func (l *language) add(word string, c class, value string) {
	m, err := ParseMeaning(value)
	if err != nil {
		panic("timex: " + err.Error())
	}
	e := l.entry(word)
	e.mask |= c.bit()
	e.values = append(e.values, classValue{c, m})
}

// lookup makes the token of a word.
func (l *language) lookup(word []byte) token {
	e := l.entries[string(word)]
	if e == nil {
		return token{}
	}
	return token{entry: e, mask: e.mask}
}

// literal makes the token of a mark of punctuation; rules may name marks like words.
func (l *language) literal(mark string) token {
	e := l.entries[mark]
	if e == nil {
		return token{}
	}
	return token{entry: e, mask: e.mask}
}
