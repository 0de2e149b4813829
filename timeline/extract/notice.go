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
