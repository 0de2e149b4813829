package timex

import (
	"strings"
	"testing"
)

// toy is a language of a few words, so that the matcher can be tested apart from the tables.
var toy = table{name: "toy", decimal: '.',
	words: `
COLOUR: red=Red green=Green blue=Blue
SIZE: big=Big small=Small
# red is both
SIZE: red=Wide
`,
	rules: `
pair: COLOUR and COLOUR => Both($1,$2)
thing: the? SIZE? COLOUR thing|things => Thing($1,$2)
time: <thing> => $1
time: <pair> => $1
time: <pair> and COLOUR => Three($1,$2)
time: COLOUR => $1
time: from [ COLOUR ] to [ COLOUR ] => First($1) ; Second($2)
time: near [ COLOUR ] , => Near($1)
time: big big => None
time: big big COLOUR => Huge($1)
time: blue => Late
`}

// found gives what the toy language makes of a text.
func toyFound(text string) string {
	r := readToy(text)
	var out []string
	for _, f := range r.found {
		out = append(out, text[r.scanner.tokens[f.from].begin:r.scanner.tokens[f.to-1].end]+"="+f.meaning.String())
	}
	return strings.Join(out, "; ")
}

func readToy(text string) *reader {
	l := compile(toy)
	r := &reader{text: text, lang: l, scanner: scanner{text: text, lang: l}, matcher: matcher{lang: l, text: text}}
	r.read(0, len(text))
	return r
}

func TestRules(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"red", "red=Red"},
		{"Red", "Red=Red"},
		{"grey", ""},
		{"red and blue", "red and blue=Both(Red,Blue)"},                                  // the longest wins
		{"red and blue and green", "red and blue and green=Three(Both(Red,Blue),Green)"}, // heads nest
		{"red and", "red=Red"}, // what does not fit is given back
		{"the big red thing", "the big red thing=Thing(Big,Red)"},    // optional elements
		{"red thing", "red thing=Thing(_,Red)"},                      // and without them
		{"the red red things", "the red red things=Thing(Wide,Red)"}, // a word in two classes
		{"from red to blue", "red=First(Red); blue=Second(Blue)"},    // two expressions
		{"near green, near blue", "green=Near(Green); blue=Blue"},    // context stays outside
		{"big big", ""},                                         // None takes the words
		{"big big red", "big big red=Huge(Red)"},                // a longer rule beats None
		{"blue", "blue=Blue"},                                   // the earlier of two alike
		{"red\n\nand blue", "red=Red; blue=Blue"},               // nothing matches across a paragraph
		{"red green blue", "red=Red; green=Green; blue=Blue"},   // one after the other
		{"the the the red thing", "the red thing=Thing(_,Red)"}, // a false start
		{"RED AND BLUE", "RED AND BLUE=Both(Red,Blue)"},         // capitals do not matter
		{"from red to", "red=Red"},                              // a rule that breaks off
		{"reddish bluebell", ""},                                // whole words only
	} {
		if got := toyFound(c.text); got != c.want {
			t.Errorf("%q gives %s, want %s", c.text, got, c.want)
		}
	}
}

// TestBadTables holds that a mistake in a table cannot pass: it panics when the table is first used.
func TestBadTables(t *testing.T) {
	for name, bad := range map[string]table{
		"no class":           {words: "january=1"},
		"unknown class":      {words: "A: a", rules: "time: B => B"},
		"no meaning":         {words: "A: a", rules: "time: A"},
		"no head":            {words: "A: a", rules: "A => B"},
		"bad meaning":        {words: "A: a", rules: "time: A => B("},
		"meanings and spans": {words: "A: a", rules: "time: [ A ] to [ A ] => B"},
		"bad value":          {words: "A: a=B("},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: the table compiles", name)
				}
			}()
			compile(bad)
		}()
	}
}

// TestTables holds what every rule of every language must keep: it can begin, its meaning can be
// read back, and it uses no element that it does not have.
func TestTables(t *testing.T) {
	for name, language := range languages {
		l := language()
		for h := range l.rules {
			for _, r := range l.rules[h] {
				captures := 0
				for _, e := range r.elements {
					if e.capture {
						captures++
					}
				}
				if len(r.elements) > maxElements || captures > maxCaptures {
					t.Errorf("%s: %q has too many elements", name, r.source)
				}
				if r.first.classes == 0 && len(r.first.words) == 0 {
					t.Errorf("%s: %q can begin with nothing: a head in it has no rules", name, r.source)
				}
				for _, m := range r.meanings {
					if n := highest(m); n > captures {
						t.Errorf("%s: %q uses $%d of %d", name, r.source, n, captures)
					}
				}
			}
		}
	}
}

// highest is the highest $n in a meaning.
func highest(m Meaning) (n int) {
	if len(m.Op) == 2 && m.Op[0] == '$' {
		n = int(m.Op[1] - '0')
	}
	for _, a := range m.Args {
		n = max(n, highest(a))
	}
	return n
}

// TestTense holds what the words around an expression say of its tense.
func TestTense(t *testing.T) {
	for _, c := range []struct {
		text string
		want Tense
	}{
		{"The board met on Monday.", TensePast},
		{"The board will meet on Monday.", TenseFuture},
		{"The board is to meet on Monday.", TenseFuture},
		{"On Monday the board met.", TensePast},
		{"On Monday the board will meet.", TenseFuture},
		{"The board, closed since then, will meet on Monday.", TenseFuture},
		{"The plan will be discussed on Monday.", TenseFuture},
		{"The plan was discussed on Monday.", TensePast},
		{"A hearing is scheduled for Monday.", TenseFuture},
		{"A hearing has been scheduled for Monday.", TenseFuture},
		{"He left. On Monday nothing.", TenseNone},
		{"Monday", TenseNone},
		{"In May the firm closed it.", TensePast},
	} {
		d := Read(c.text, "en")
		if len(d.Exprs) != 1 || d.Exprs[0].Tense != c.want {
			t.Errorf("%q: %+v, want tense %d", c.text, d.Exprs, c.want)
		}
	}
}

// TestSentences holds where sentences end, which bounds how far a tense reaches.
func TestSentences(t *testing.T) {
	for text, want := range map[string]int{
		"One. Two. Three.":                      3,
		"Mr. Brown met Maj. Gen. Smith.":        1,
		"It rose 3.5 percent. It fell.":         2,
		"He came at 3 p.m. on Monday. He left.": 2,
		"Really? Yes! Good.":                    3,
		"The U.S. army left. It came back.":     2,
		"No stop":                               1,
	} {
		r := readAll(text, languages["en"]())
		ends := 0
		for i := range r.scanner.tokens {
			if r.lang.endsSentence(text, r.scanner.tokens, i) && i+1 < len(r.scanner.tokens) {
				ends++
			}
		}
		if ends+1 != want {
			t.Errorf("%q has %d sentences, want %d", text, ends+1, want)
		}
	}
}
