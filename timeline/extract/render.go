package extract

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A draft is a stretch of a title in the making: tokens of one sentence, some of which have
// other words in their place, and the parts that may go when it is too long.
type draft struct {
	t       *tree
	in      []bool
	instead map[int]string
	spare   []spare
	kept    []bool // what was in before a part was dropped on trial
}

// A spare is a part that a title can lose. Parts with a low price go first.
type spare struct {
	head  int
	price int
}

func newDraft(t *tree) *draft {
	return &draft{t: t, in: make([]bool, t.size()), instead: map[int]string{}}
}

// take puts the subtree of i in, without the parts for which skip holds.
func (d *draft) take(i int, skip func(int) bool) {
	d.t.markUnder(i, d.in, skip)
}

// drop takes the subtree of i out again.
func (d *draft) drop(i int) {
	if !d.in[i] {
		return
	}
	d.in[i] = false
	for _, k := range d.t.kids[i] {
		d.drop(k)
	}
}

// fit removes parts up to a price until the length of the whole, as given by measure, is within limit: of the parts
// of one price the one that leaves most of the title standing.
func (d *draft) fit(price, limit int, measure func() int) {
	for measure() > limit {
		best, most := -1, -1
		for k, s := range d.spare {
			if s.price > price || !d.in[s.head] {
				continue
			}
			copy(d.spareIn(), d.in)
			d.drop(s.head)
			left := measure()
			copy(d.in, d.kept)
			if left <= limit && left > most {
				best, most = k, left
			}
		}
		if best < 0 {
			if !d.cheapest(price) {
				return
			}
			continue
		}
		d.drop(d.spare[best].head)
		d.spare = slices.Delete(d.spare, best, best+1)
	}
}

func (d *draft) spareIn() []bool {
	if len(d.kept) < len(d.in) {
		d.kept = make([]bool, len(d.in))
	}
	return d.kept
}

// dropBare takes out what waits for a complement that has gone: "a plane belonging", "a hostage held", "votes to recommend". The verb
// of the title itself stays, and so does an infinitive that it cannot do without.
func (d *draft) dropBare(head int, needs bool) {
	t := d.t
	for k := len(d.in) - 1; k > head; k-- {
		if d.in[k] && d.waits(k) {
			d.drop(k)
			continue
		}
		verb := t.tag(k) == "VB" || t.child(k, "aux:pass") >= 0
		if !d.in[k] || len(t.kids[k]) == 0 || verb && needs && t.Tokens[k].Head == head {
			continue
		}
		if !verb && !((t.tag(k) == "VBG" || t.tag(k) == "VBN") && (t.label(k) == "acl" || t.label(k) == "xcomp" || t.label(k) == "advcl")) {
			continue
		}
		had, left := t.tag(k) == "VBG" && t.label(k) == "acl", false
		for _, j := range t.kids[k] {
			switch label := t.label(j); {
			case label == "punct" || label == "cc" || label == "conj" || label == "mark" || label == "aux":
			case d.in[j]:
				left = true
			case j > k:
				had = had || label == "obj" || label == "ccomp" || label == "xcomp" || !verb && label == "obl"
			}
		}
		switch n := t.Tokens[k].Head; {
		case !had || left:
		case n > head && t.label(k) == "acl" && timeMarks[t.preposition(n)]:
			d.drop(n) // "after the board announced": the arcs took a clause for a phrase
		default:
			d.drop(k)
		}
	}
}

// waits: k is an adjective behind its noun, or a noun with what it does, and what made it worth saying has gone: "director of the firm
// effective (1 May)", "the votes necessary (to pass)", "ended with the members (leaving)".
func (d *draft) waits(k int) bool {
	t := d.t
	h, gone := t.Tokens[k].Head, false
	switch {
	case h < 0 || k < h:
		return false
	case t.tag(k) == "JJ" && (t.label(k) == "amod" || t.label(k) == "acl" && t.isNoun(h)):
		for _, j := range t.kids[k] {
			if label := t.label(j); j > k && label != "punct" {
				if d.in[j] {
					return false
				}
				gone = gone || label == "obl" || label == "obl:unmarked" || label == "xcomp" || label == "advcl" || label == "ccomp"
			}
		}
	case t.tag(k) == "VB" && letting[t.lemma(k)] && t.label(k) == "advcl":
		for _, j := range t.kids[k] {
			if t.label(j) == "xcomp" || t.label(j) == "advcl" || t.label(j) == "ccomp" {
				if d.in[j] {
					return false
				}
				gone = true // "to allow the members (to vote)"
			}
		}
	case t.label(k) == "obl" && t.preposition(k) == "with":
		for _, j := range t.kids[k] {
			gone = gone || j > k && !d.in[j] && t.label(j) == "acl" && t.tag(j) == "VBG"
		}
	}
	return gone
}

// letting verbs say nothing without what somebody may or must do.
var letting = set("allow enable permit let force compel persuade")

// cheapest removes the part with the lowest price, the rightmost of equals; false when none is left.
func (d *draft) cheapest(limit int) bool {
	best := -1
	for k, s := range d.spare {
		if s.price <= limit && d.in[s.head] && (best < 0 || s.price < d.spare[best].price || s.price == d.spare[best].price && s.head > d.spare[best].head) {
			best = k
		}
	}
	if best < 0 {
		return false
	}
	d.drop(d.spare[best].head)
	d.spare = slices.Delete(d.spare, best, best+1)
	return true
}

// fillArticles gives a noun its article back when the time that owned it was left out: "in last year's election" is "in the election".
func (d *draft) fillArticles() {
	t := d.t
	for p := range d.in {
		h := t.Tokens[p].Head
		if d.in[p] || t.Tokens[p].Label != "nmod:poss" || t.tag(p) == "PRP$" || h <= p || !d.in[h] || t.child(h, "det") >= 0 || t.isName(h) {
			continue
		}
		for k := p + 1; k <= h; k++ {
			if d.in[k] && t.tag(k) != "POS" && d.instead[k] == "" {
				d.instead[k] = "the " + t.word(k)
				break
			}
		}
	}
}

// String joins what is left, with the text's own spaces between neighbours.
func (d *draft) String() string {
	var b strings.Builder
	b.Grow(2 * longest)
	last := -2
	for i := 0; i < len(d.in); i++ {
		if !d.in[i] {
			continue
		}
		w, replaced := d.instead[i]
		if !replaced {
			w = d.t.word(i)
		}
		if w == "" {
			last = i
			continue
		}
		if b.Len() > 0 && d.gap(last, i) {
			b.WriteByte(' ')
		}
		if w == "-" && i > 0 && last != i-1 && joined(d.t, i) {
			b.WriteString(" " + d.t.word(i-1)) // the other half: "an off-duty officer"
		}
		b.WriteString(w)
		last = i
		for i+2 < len(d.in) && !d.in[i+2] && d.t.word(i+1) == "-" && joined(d.t, i+1) {
			b.WriteString("-" + d.t.word(i+2)) // half of a word is no word: "town-hall", "decades-long"
			i += 2
			last = i
		}
	}
	return tidy(b.String())
}

// A written draft keeps its text until it loses a part; its other words must not change meanwhile.
type written struct {
	draft *draft
	in    []bool // what the text was written from
	text  string
}

func (w *written) String() string {
	if w.in == nil || !slices.Equal(w.in, w.draft.in) {
		w.in, w.text = append(w.in[:0], w.draft.in...), w.draft.String()
	}
	return w.text
}

// gap reports whether a blank parts tokens a and b of the draft.
func (d *draft) gap(a, b int) bool {
	t := d.t
	if b == a+1 {
		return t.Tokens[a].End < t.Tokens[b].Begin
	}
	w := t.word(b)
	return !strings.HasPrefix(w, "'s") && !strings.HasPrefix(w, "’s") && w != "'" && w != "’" && w != "," && w != "%" && w != "n't"
}

func mendSeams(s string) string {
	// Each kind of mending is preceded by a quick look whether it has anything to do.
	if strings.Contains(s, "``") || strings.Contains(s, "''") {
		s = straightQuotes.Replace(s)
	}
	s = singleSpaced(s)
	signs := strings.ContainsFunc(s, func(r rune) bool {
		return r == '(' || r == ')' || r == '`' || r == '\'' || r == '"' || r >= utf8.RuneSelf
	})
	for old, cur := "", s; old != cur; {
		old = cur
		if hasSeam(cur) {
			cur = seams.Replace(cur)
		}
		cur = strings.TrimLeft(strings.TrimRight(cur, " ,;:–—-…"), " ,;:–—-.…")
		if strings.HasSuffix(cur, ".") && !abbreviated(cur) {
			cur = strings.TrimRight(cur, ".")
		}
		if i := strings.LastIndexByte(cur, ' '); i > 0 && (strings.HasSuffix(cur, "'s") || strings.HasSuffix(cur, "’s")) && !capital(cur[i+1:]) {
			cur = cur[:i] // the owner of something that was left out
		}
		if looseWord[cur[strings.LastIndexByte(cur, ' ')+1:]] {
			for _, tail := range loose {
				if !endsInParticle(cur) {
					cur = strings.TrimSuffix(cur, tail)
				}
			}
		}
		s = cur
	}
	if !signs {
		return singleSpaced(s)
	}
	for _, pair := range [...][2]string{{"“", "”"}, {"(", ")"}, {"``", "''"}, {"‘", "’"}} {
		if pair[0] == "‘" {
			continue
		}
		if strings.Count(s, pair[0]) != strings.Count(s, pair[1]) {
			s = strings.ReplaceAll(strings.ReplaceAll(s, pair[0], ""), pair[1], "")
		}
	}
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.ReplaceAll(s, `"`, "")
	} else if told, ok := strings.CutSuffix(s, ` "`); ok {
		s = strings.TrimRight(told, " .,") + `"` // what stood before the mark went
	}
	return singleSpaced(s)
}

// isTidy sees at a glance that there is nothing to mend, as in most titles: they are looked at a hundred times a page
// while they are shortened. False means that it cannot tell.
func isTidy(s string) bool {
	const ends = " ,;:-."
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case b >= utf8.RuneSelf || b < ' ' || b == '(' || b == ')' || b == '`' || b == '\'' || b == '"':
			return false
		case (b == ' ' || b == ',') && (last == ' ' || b == last):
			return false
		}
		last = b
	}
	return s != "" && strings.IndexByte(ends, s[0]) < 0 && strings.IndexByte(ends, last) < 0 && !looseWord[s[strings.LastIndexByte(s, ' ')+1:]]
}

// hasSeam says whether seams has anything to replace in s.
func hasSeam(s string) bool {
	for i := 1; i < len(s); i++ {
		switch a, b := s[i-1], s[i]; {
		case b == ',' && (a == ' ' || a == ','), b == ')' && (a == ' ' || a == '('), a == '(' && b == ' ':
			return true
		case b >= utf8.RuneSelf && a == ' ' && strings.HasPrefix(s[i:], "”"), a >= utf8.RuneSelf && b == ' ' && strings.HasSuffix(s[:i], "“"):
			return true
		}
	}
	return false
}

// length counts the characters of a title.
func length(s string) int { return utf8.RuneCountInString(s) }

// Titles are this long, in characters; comfortable is what a title is shortened to while cheap parts are left, brief is what is
// enough of one without what belongs to another event.
const (
	shortest    = 15
	brief       = 40
	comfortable = 72
	longest     = 80
)
