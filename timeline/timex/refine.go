package timex

import (
	"slices"
	"strings"

	tl "dateline/timeline"
)

// A mention is an expression that was found, with what its neighbourhood says
// about it. Refining fills it in; anchoring turns it into an Expr.
type mention struct {
	Expr
	meaning   Meaning
	bare      Meaning // the meaning before an operator was put around it
	sentence  int
	paragraph int
	lead      int       // tokens between the beginning of its paragraph and it
	paren     bool      // inside brackets
	grain     tl.Grain  // grainOf(meaning)
	hangs     hang      // hangOf(meaning)
	spoken    bool      // a day that stands by a verb of speaking
	opening   bool      // it opens its sentence
	faint     faintness // a year of three digits with nothing but a preposition to show for it
	foretold  bool      // its verb says that it is still to come on the day of writing
	aside     bool      // in a clause that looks back
	parted    bool      // a comma without "and" stands between it and the mention before, or the start of its sentence
	attribute bool      // a year between "a" and a noun: "a 2010 allegation"
	modifies  bool      // it stands between "the" or an owner and a noun: "the October 20 election"
	alone     bool      // it is all of its line
	opens     bool      // a dash follows, as after the place and date of an agency report
}

// Read finds the expressions of a text in a language (BCP 47; "" guesses) and
// decides what each hangs on. The time it takes is linear in the length of the
// text, and what it keeps in memory is one stretch of some 32 kB and the result.
func Read(text, language string) Document {
	return readAll(text, languageOf(language, text)).document()
}

// document anchors what was found.
func (r *reader) document() Document { return anchor(settled(r.mentions), r.said) }

// readAll finds the mentions of a whole text.
func readAll(text string, l *language) *reader {
	r := &reader{text: text, lang: l, scanner: scanner{text: text, lang: l}, matcher: matcher{lang: l, text: text}}
	for begin := 0; begin < len(text); {
		end := stretch(text, begin)
		begin = max(r.read(begin, end), end)
	}
	return r
}

// stretchLength is how much text is tokenised at a time, in bytes.
const stretchLength = 32 << 10

// stretch ends at the last paragraph, line or word of what fits.
func stretch(text string, begin int) int {
	if len(text)-begin <= stretchLength {
		return len(text)
	}
	s := text[begin : begin+stretchLength]
	for _, mark := range []string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(s, mark); i > stretchLength/2 {
			return begin + i + len(mark)
		}
	}
	end := begin + stretchLength
	for end < len(text) && (text[end]&0xC0 == 0x80 || isDigit(text[end])) && end < begin+stretchLength+64 {
		end++
	}
	for end < len(text) && text[end]&0xC0 == 0x80 {
		end++
	}
	return end
}

// A reader keeps the state between stretches.
type reader struct {
	text      string
	lang      *language
	scanner   scanner
	matcher   matcher
	found     []found
	mentions  []mention
	sentence  int
	paragraph int
	said      int // verbs of speaking, the mark of news
}

// read finds the mentions of one stretch; it gives where the last token ends.
func (r *reader) read(begin, end int) int {
	s := &r.scanner
	s.tokens = slices.Grow(s.tokens[:0], (end-begin)/5) // few texts have shorter words, the space behind them included
	s.scan(begin, end)
	s.tokens = r.lang.joinNumbers(s.tokens)
	r.lang.earlyYears(r.text, s.tokens)
	m := &r.matcher
	m.tokens = s.tokens
	m.round++
	r.found = r.found[:0]
	for i := 0; i < len(m.tokens); {
		if !r.lang.starts[r.lang.top].has(&m.tokens[i]) {
			i++
			continue
		}
		next := i
		r.found, next = m.at(i, r.found)
		i = max(next, i+1)
	}
	r.refine()
	return s.at
}

// refine walks over tokens and what was found in step, so that sentences,
// paragraphs and brackets are counted once.
func (r *reader) refine() {
	tokens := r.scanner.tokens
	next, parens, lead := 0, 0, 0
	sentenceBegin, last := 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.is(shapeBreak) {
			r.paragraph++
			parens, lead = 0, 0
		}
		if t.is(shapeBreak) || i > 0 && r.lang.endsSentence(r.text, tokens, i-1) {
			r.sentence++
			sentenceBegin = i
		}
		lead++
		// Verbs of speaking are counted once per text: they tell news from history.
		if t.has(traitSpeech) {
			r.said++
		}
		if t.end-t.begin == 1 {
			switch r.text[t.begin] {
			case '(', '[':
				parens++
			case ')', ']':
				parens = max(parens-1, 0)
			}
		}
		for next < len(r.found) && r.found[next].from <= i {
			f := r.found[next]
			next++
			if f.from < i {
				continue
			}
			// Mentions are looked at in their place, where sentence, paragraph and
			// brackets are known.
			v := view{r.lang, r.text, tokens, f.from, f.to, sentenceBegin}
			if !v.keeps(&f) {
				continue
			}
			m := mention{meaning: f.meaning, sentence: r.sentence, paragraph: r.paragraph, lead: lead - 1, paren: parens > 0}
			m.grain, m.hangs = grainOf(f.meaning), hangOf(f.meaning)
			m.Begin, m.End, m.Role = tokens[f.from].begin, tokens[f.to-1].end, f.role
			m.Quoted = t.is(shapeQuoted)
			m.Tense = v.tense()
			m.foretold = m.hangs == hangsBare && v.foretold()
			m.aside = v.aside() || i-sentenceBegin <= 2 && v.looksBack()
			m.attribute = v.attribute(m.grain)
			m.modifies = m.hangs == hangsBare && v.modifies()
			m.spoken = v.spoken() && m.grain == tl.GrainDay
			m.opening = i-sentenceBegin <= 2
			m.parted = v.parted(max(last, sentenceBegin))
			last = f.to
			m.faint = v.faint(i-sentenceBegin <= 1)
			m.Signal, m.SignalBegin = v.signal()
			m.alone = t.is(shapeBreak) && (f.to >= len(tokens) || tokens[f.to].is(shapeBreak))
			m.opens = lead < 8 && f.to < len(tokens) && (r.text[tokens[f.to].begin] == '-' || strings.HasPrefix(r.text[tokens[f.to].begin:], "—") || strings.HasPrefix(r.text[tokens[f.to].begin:], "–"))
			r.mentions = append(r.mentions, m)
		}
	}
}

// endsSentence reports whether token i is a full stop with a new sentence after it.
func (l *language) endsSentence(text string, tokens []token, i int) bool {
	t := &tokens[i]
	if t.end-t.begin != 1 {
		return false
	}
	switch text[t.begin] {
	case '!', '?':
		return true
	case '.':
		if i+1 >= len(tokens) {
			return true
		}
		n := &tokens[i+1]
		if n.is(shapeGlued) && n.is(shapeWord|shapeNumber) {
			return false
		}
		if l.ordinalDot && i > 0 && tokens[i-1].is(shapeNumber) && tokens[i-1].number.digits <= 2 {
			return false
		}
		// an initial or a title before the stop: "Maj. Gen.", "J. Smith"
		return i == 0 || !tokens[i-1].is(shapeCapital) || tokens[i-1].end-tokens[i-1].begin > 1 && !tokens[i-1].has(traitTitle)
	}
	return false
}

// A view is one match among the tokens of its stretch.
type view struct {
	lang          *language
	text          string
	tokens        []token
	from, to      int
	sentenceBegin int
}

// before gives the n-th token before the match, nil across a paragraph or at the beginning.
func (v *view) before(n int) *token {
	for k := range n {
		if v.from-k >= 0 && v.from-k < len(v.tokens) && v.tokens[v.from-k].is(shapeBreak) {
			return nil
		}
	}
	if v.from-n < 0 {
		return nil
	}
	return &v.tokens[v.from-n]
}

// after gives the n-th token after the match.
func (v *view) after(n int) *token {
	i := v.to + n - 1
	if i >= len(v.tokens) {
		return nil
	}
	for k := v.to; k <= i; k++ {
		if v.tokens[k].is(shapeBreak) {
			return nil
		}
	}
	return &v.tokens[i]
}

// word is the text of a token, "" for none.
func (v *view) word(t *token) string {
	if t == nil {
		return ""
	}
	return v.text[t.begin:t.end]
}

// in reports whether the word of the token belongs to a class of the table.
func (t *token) in(c class) bool { return t != nil && t.entry.in(c) }

// signal is the cue word before the match.
func (v *view) signal() (string, int) {
	if t := v.before(1); t.has(traitSignal) {
		return t.entry.word, t.begin
	}
	return "", 0
}
