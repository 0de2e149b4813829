package extract

import (
	"regexp"
	"strings"
)

// What a page says about itself is no news: who owns it, who helped to write it, when it was changed, what else there is to read.
var notice = regexp.MustCompile(`(?i)^\W*(?:` +
	`all rights (?:are )?reserved|copyright\b|©|\(c\) 20\d\d|this (?:material|content|copy) may not be|` +
	`(?:an|the) earlier version of this (?:article|story|report|page|post)\b|` +
	`this (?:article|story|report|page|post|piece|item|version) (?:was|has been|is|is being|will be|originally|first) ?(?:also |last )?` +
	`(?:updated|corrected|amended|edited|published|appeared|developing|provided|sourced|produced|translated|reproduced|republished)|` +
	`(?:this is a )?(?:breaking news|developing) story|(?:with )?(?:additional |further )?reporting by\b|` +
	`(?:read|see|watch|listen|hear) (?:more|also|next|now|live)\b|also read\b|related (?:article|story|stories|content|links?)\b|more on this story|` +
	`(?:click|tap) (?:here|on)\b|sign up (?:here|for|to|now)\b|subscribe (?:to|now|and|here)\b|follow us\b|` +
	`media playback is|advertisement\b|(?:article|story) continues (?:after|below)|continue reading|` +
	`(?:file )?(?:photo|picture|image|video)s?(?: credit)?:|image copyright|getty images` +
	`)`)

// credited: "the reporter Ann Lee in Osk contributed to this report".
var credited = regexp.MustCompile(`(?i)\b(?:contributed|contributes) (?:to this (?:report|story|article)|reporting)\b`)

// isNotice: the sentence is about the page and not about the world.
func isNotice(sentence string) bool {
	return notice.MatchString(sentence) || strings.Contains(sentence, "contribut") && credited.MatchString(sentence)
}

// credit: the end of a paragraph says who took the picture that it is about.
var credit = regexp.MustCompile(`(?:AP Photo|Photos?(?: by|:)|Picture:|Credit:|Getty Images|REUTERS|Reuters/|AFP/|/AFP|/AP\b|\(A(?:P|FP)\)|EPA)[^.!?]{0,60}[.)]?\s*$`)

// captions marks the sentences that say what a picture shows, in the present tense, in a paragraph that names who took it: "The mayor speaks to
// reporters in Osk on Monday. (Photo: Ann Lee)". What such a paragraph tells in the past is news like any other.
func (r *reader) captions() {
	for from := 0; from < len(r.trees); {
		to := from + 1
		for to < len(r.trees) && r.trees[to].Paragraph == r.trees[from].Paragraph {
			to++
		}
		end := r.trees[to-1].End // what stands in brackets behind the last sentence belongs to its paragraph
		if n := strings.IndexByte(r.src.Text[end:], '\n'); n >= 0 {
			end += n
		} else {
			end = len(r.src.Text)
		}
		if text := r.src.Text[r.trees[from].Begin:end]; credit.MatchString(text[max(0, len(text)-100):]) {
			for i := from; i < to; i++ {
				if n := rootOf(r.trees[i].Tokens); n >= 0 && r.trees[i].depicts(n) {
					r.part[i] = caption
				}
			}
		}
		from = to
	}
}

// depicts: verb n is in the present tense, without an auxiliary.
func (t *tree) depicts(n int) bool {
	return (t.tag(n) == "VBZ" || t.tag(n) == "VBP") && t.child(n, "aux", "cop", "ccomp") < 0 && !words().says(t.lemma(n), "")
}
