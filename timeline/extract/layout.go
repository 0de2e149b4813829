package extract

import (
	"sort"
	"strings"
	"unicode"
)

// layout tells headings, date lines and the lead from the body.
func (r *reader) layout() {
	r.part = make([]part, len(r.trees))
	r.headline = map[string]bool{}
	title := plainText(r.src.Title)
	leads, started := 0, false
	for i, t := range r.trees {
		text := strings.TrimSpace(r.src.Text[t.Begin:t.End])
		switch {
		case title != "" && plainText(text) == title && !started && !(ended(text) && r.goesOn(i)):
			r.part[i] = heading
		case r.isCaption(t):
			r.part[i] = caption
		case ended(text) || i > 0 && r.isDateHead(r.trees[i-1]): // what a date heads is told, with a full stop or without
			started = true
			r.part[i], leads = r.leadOr(i, leads)
		case (!started || t.size() < 12) && !t.hasFinite(), !started && t.size() < 25:
			r.part[i] = heading
		default:
			started = true
			r.part[i], leads = r.leadOr(i, leads)
		}
		if r.part[i] == heading && !started || leads == 0 && r.part[i] == heading {
			r.noteHeadline(text)
		}
	}
	r.captions()
	r.noteHeadline(r.src.Title)
	for i := range r.part { // a text of headings alone: they are all it says
		if !started && r.part[i] == heading {
			r.part[i] = lead
		}
	}
}

// leadOr is lead for the first two sentences of the text that stand in its first two paragraphs, and the zero part for those after them;
// leads is how many there are so far.
func (r *reader) leadOr(i, leads int) (part, int) {
	if leads < 2 && (leads == 0 || r.trees[i].Paragraph <= r.trees[r.firstLead()].Paragraph+1) {
		return lead, leads + 1
	}
	return r.part[i], leads
}

// goesOn: the paragraph of a sentence has another one after it. A text without a headline takes its first sentence
// for a title, and that sentence tells events like any other.
func (r *reader) goesOn(i int) bool {
	return i+1 < len(r.trees) && r.trees[i+1].Paragraph == r.trees[i].Paragraph
}

func (r *reader) firstLead() int {
	for i, p := range r.part {
		if p == lead {
			return i
		}
	}
	return 0
}

func (r *reader) noteHeadline(text string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if len(w) > 2 && !smallWords[w] {
			r.headline[stem(w)] = true
		}
	}
}

// isCaption: the sentence is nothing but a date, a byline or a label.
func (r *reader) isCaption(t *tree) bool {
	text := r.src.Text[t.Begin:t.End]
	if isNotice(text) {
		return true
	}
	if ended(strings.TrimSpace(text)) && (t.size() > 6 || t.hasSubject()) {
		return false
	}
	first := sort.Search(len(r.doc.Exprs), func(i int) bool { return r.doc.Exprs[i].Begin >= t.Begin })
	for _, e := range r.doc.Exprs[first:] {
		if e.Begin >= t.Begin && e.End <= t.End {
			rest := strings.TrimFunc(text[:e.Begin-t.Begin]+text[e.End-t.Begin:], func(c rune) bool { return !unicode.IsLetter(c) })
			if len(strings.Fields(rest)) <= 2 {
				return true
			}
		}
		if e.Begin > t.End {
			break
		}
	}
	low := strings.ToLower(text)
	return strings.HasPrefix(low, "by ") && t.size() < 8 || strings.HasPrefix(low, "updated") || strings.HasPrefix(low, "published") || strings.HasPrefix(low, "photo")
}

// ended: the text closes like a sentence.
func ended(text string) bool {
	text = strings.TrimRight(text, "\"'”’)» ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…")
}

// hasFinite: some verb of the sentence is finite.
func (t *tree) hasFinite() bool {
	for i := range t.Tokens {
		if tag := t.tag(i); tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}

// hasSubject: somebody does something in the sentence, however short it is ("Work stopped a week later.").
func (t *tree) hasSubject() bool {
	for i := range t.Tokens {
		if t.isVerb(i) && t.child(i, "nsubj", "nsubj:pass") >= 0 {
			return true
		}
	}
	return false
}

func plainText(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), " "))
}

// stem cuts the commonest endings, so that "killing", "killed" and "kills" meet. It only ever
// compares words of one article with each other.
func stem(w string) string {
	for _, end := range [...]string{"ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "es", "ed", "s", "e"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return strings.TrimSuffix(w, end)
		}
	}
	return w
}
