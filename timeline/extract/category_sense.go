package extract

import "dateline/timeline"

// A verb has its category from what it is mostly told of: shares fall, and so do domes.

// senseOf is the category that a verb's own has become with the one who acts in the clause.
func (r *reader) senseOf(c *clause, category timeline.Category) timeline.Category {
	if !c.subject.ok() || c.group.passive {
		return category
	}
	sort := r.sortsOf(c.subject)
	if w := c.subject.t.lower(c.subject.head); sort == 0 && (personNoun(w) || pluralNouns[w]) {
		sort = sortPerson
	}
	if sort == 0 {
		return category
	}
	switch category {
	case timeline.Economy:
		if moves[c.verb] && sort&(sortAmount|sortBody|sortText|sortEvent|sortState|sortPlace) == 0 {
			if c.verb == "fall" && sort&sortStructure != 0 {
				return timeline.Disaster
			}
			return timeline.Other
		}
		if c.verb == "build" && sort == sortPerson && c.object >= 0 && r.sortsOf(phrase{c.t, c.object})&sortStructure != 0 {
			return timeline.Other // a king builds no business
		}
	case timeline.Crime:
		if sort&(sortPerson|sortBody|sortPlace) == 0 {
			return timeline.Other // a gas poisons, a frost robs
		}
	case timeline.Disaster:
		if c.verb == "collapse" && sort == sortNature || c.verb == "flood" && c.object >= 0 && !r.hintsAt(c.subject, timeline.Disaster) {
			return timeline.Other
		}
	}
	return category
}

// moves say how prices and figures go, and how anything else does.
var moves = set("fall rise drop plunge surge soar slump jump climb tumble plummet rebound grow shrink expand")

// hintsAt: the word at the head of a phrase points to a category.
func (r *reader) hintsAt(p phrase, category timeline.Category) bool {
	for _, w := range r.hints[p.t.index] {
		if int(w.token) == p.head {
			for _, x := range w.hints {
				if x.category == category {
					return true
				}
			}
		}
	}
	return false
}
