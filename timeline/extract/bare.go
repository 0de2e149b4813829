package extract

import "strings"

// A noun that stands alone tells a reader of the timeline nothing: "The trial takes place". The article mostly says elsewhere which
// trial, and its words are taken from there.

// fuller is the first phrase of the article that names the thing of a bare noun with more words: "the trial of the former mayor" for
// "the trial". "" when there is none that a title could take.
func (r *reader) fuller(word string, room int) string {
	for _, p := range r.described[word] {
		text := r.phraseText(p, nil, room)
		if length(text) <= room && length(text) > length(word)+5 && !hasPronoun(text) && strings.Contains(strings.ToLower(text), word) {
			return definite(lowerArticle(withoutOpening(text)))
		}
	}
	return ""
}

// described: adjectives, compounds or an "of" say which one it is.
func (t *tree) described(k int) bool {
	for _, d := range t.kids[k] {
		switch label := t.label(d); {
		case label == "compound" && d == k-1:
			return true
		case label == "nmod" && d > k && whichPrepositions[t.preposition(d)]:
			return true
		}
	}
	return false
}

var whichPrepositions = set("of between against over with by")

// hasPronoun: a word of the text can only be understood with what stands before it.
func hasPronoun(text string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if _, ok := pronouns[w]; ok || w == "whose" || w == "which" || w == "other" || w == "another" || w == "such" {
			return true
		}
	}
	return false
}

// isBare: only an article stands with the noun.
func (t *tree) isBare(head int) bool {
	if t.isName(head) {
		return false
	}
	for _, k := range t.kids[head] {
		switch t.label(k) {
		case "det", "case", "punct", "mark", "cc":
		default:
			return false
		}
	}
	return true
}

// whichOne gives a bare subject the words that tell which one it is, for a title that would be too short.
func (r *reader) whichOne(c *clause, title string) string {
	s := c.subject
	if length(title) >= shortest || !s.ok() || !s.t.isNoun(s.head) || r.entityAt(s) != nil || !s.t.isBare(s.head) {
		return title
	}
	more := r.fuller(s.t.lower(s.head), 40)
	old := r.phraseText(s, nil, 40)
	rest, ok := strings.CutPrefix(strings.ToLower(title), strings.ToLower(definite(old)))
	if more == "" || !ok {
		return title
	}
	return upperFirst(more + title[len(title)-len(rest):])
}
