package session

import (
	"strings"

	"dateline/app/tongue"
	"dateline/intake"
	"dateline/timeline"
)

// vague is how uncertain a publication date may be before the person is asked, in seconds: two days.
const vague = 2 * 86400

// NeedsDate reports whether the publication date of an article is unknown, or so
// vague that relative expressions hang in the air.
func NeedsDate(p timeline.Published) bool {
	if p.Evidence == intake.DatesStand && !p.Date.IsKnown() {
		return false
	}
	return !p.Date.IsKnown() || p.Date.Begins().Seconds() > vague
}

// Question asks for the publication date of an article, with the evidence that there is.
func Question(src timeline.Source) string {
	ask := tongue.T("When was this article published?") + " "
	if src.Published.Date.IsKnown() {
		why := ""
		if src.Published.Evidence != "" {
			why = " (" + tongue.Reason(src.Published.Evidence) + ")"
		}
		return ask + tongue.T("All that is known: %s.", tongue.Date(src.Published.Date)+why)
	}
	var heard []string
	for _, c := range src.Candidates {
		if c.Date.IsKnown() {
			heard = append(heard, tongue.Date(c.Date)+" ("+tongue.Reason(c.Evidence)+")")
		}
	}
	if len(heard) > 0 {
		return ask + tongue.T("Hints, none of them sure: %s.", strings.Join(heard, "; "))
	}
	return ask + tongue.T("Neither the file nor the text says so. Until then words such as “last week” stay undated.")
}

// Choices are the candidates that a person can pick with a click: known, and other than what is in use.
func Choices(src timeline.Source) []timeline.Published {
	var out []timeline.Published
	seen := map[timeline.Date]bool{src.Published.Date: true}
	for _, c := range src.Candidates {
		if c.Date.IsKnown() && !seen[c.Date] {
			seen[c.Date] = true
			out = append(out, c)
		}
	}
	return out
}
