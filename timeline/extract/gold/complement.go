package gold

import "slices"

// sayers promise what is said, ruled or ordered.
var sayers = stems(`rule agree tell announce persuade urge warn decide insist`)

// lacksComplement finds "The court rules" for "The court rules that it has jurisdiction": every gold title
// with the verb goes on to say what.
func (e Event) lacksComplement(title string) string {
	got := parseClause(title)
	if !sayers[got.verb] || got.passive || complemented(got.rest) {
		return ""
	}
	lacks := false
	for _, t := range e.Titles {
		want := parseClause(t)
		if want.verb != got.verb || want.passive {
			continue
		}
		if !complemented(want.rest) {
			return ""
		}
		lacks = true
	}
	if lacks && !meet(segments(got.rest), e.told(got.verb)) {
		return "does not say what"
	}
	return ""
}

// complemented reports whether a clause or an infinitive follows.
func complemented(rest []string) bool {
	return slices.ContainsFunc(rest, func(w string) bool { return w == "that" || w == "to" || w == "whether" || w == "not" || auxiliaries[w] })
}

// told are the stems of what the gold titles with the verb say behind "that", "whether" or "to".
func (e Event) told(verb string) map[string]bool {
	set := map[string]bool{}
	for _, t := range e.Titles {
		c := parseClause(t)
		i := slices.IndexFunc(c.rest, func(w string) bool { return w == "that" || w == "to" || w == "whether" })
		if c.verb == verb && i >= 0 {
			for w := range stemsOf(c.rest[i:]) {
				set[w] = true
			}
		}
	}
	return set
}
