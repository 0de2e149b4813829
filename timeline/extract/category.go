package extract

import "dateline/timeline"

// The category of an event is a vote: the verb's or noun's own kind, the words of its clause, the rest of its
// sentence, and what the whole article is about. "Lost a match", "lost an eye" and "lost her seat" have the verb in
// common and nothing else, so a loose verb says little and its company much.

// What each voice weighs. Set by hand on testdata/categories.txt; the order matters more than the figures.
const (
	firmVerb    = 2.7 // "arrest", "elect": hardly ever anything else
	ownVerb     = 1.2
	looseVerb   = 0.6
	argument    = 1.2 // a hint in the subject or the object
	inClause    = 0.7
	inSentence  = 0.3
	wholeStory  = 1.6  // when all hints of the article agree
	leastOfAll  = 0.69 // below it nothing is known: Other
	headingHint = 3    // a hint in the headline, in hints of the body
)

// A ballot counts votes by category.
type ballot []float64

func newBallot() ballot { return make(ballot, len(timeline.Categories())) }

// hint is the category that word k points to by itself, Other for none.
func (t *tree) hint(k int) timeline.Category {
	n := t.noteOf(k)
	if !n.hinted {
		n.hint, n.hinted = t.lookUpHint(k), true
	}
	return n.hint
}

func (t *tree) lookUpHint(k int) timeline.Category {
	if h, ok := words().subjects[t.lower(k)]; ok {
		return h
	}
	if h, ok := words().subjects[t.lemma(k)]; ok && t.isNoun(k) {
		return h
	}
	if t.isNoun(k) {
		if n, ok := words().noun(t.lemma(k), t.lower(k)); ok && !n.loose {
			return n.category
		}
	}
	return timeline.Other
}

// topic is what the article is about: the share of its hints that speak for each category. Headlines count more;
// verbs count when they are hardly ever anything else.
func (r *reader) topic() ballot {
	votes, total := newBallot(), 0.0
	for i, t := range r.trees {
		weight := 1.0
		switch r.part[i] {
		case heading:
			weight = headingHint
		case caption:
			continue
		}
		for k := range t.Tokens {
			h := t.hint(k)
			if h == timeline.Other && t.isVerb(k) {
				if v := words().verb(t.lemma(k), ""); !v.loose && v.weight >= 1 {
					h = v.category
				}
			}
			if h != timeline.Other {
				votes[h] += weight
				total += weight
			}
		}
	}
	for k := range votes {
		votes[k] /= max(total, 1)
	}
	return votes
}

// category is the one that the verb or noun of clause c and the words around it vote for.
func (r *reader) category(c *clause) timeline.Category {
	votes := newBallot()
	own, firm := r.ownCategory(c)
	if own != timeline.Other {
		votes[own] += firm
	}
	t := c.t
	for k := range t.Tokens {
		h := t.hint(k)
		if h == timeline.Other || k == c.head {
			continue
		}
		switch {
		case k == c.object || c.subject.ok() && c.subject.t == t && c.subject.head == k:
			votes[h] += argument
		case t.under(k, c.head):
			votes[h] += inClause
		default:
			votes[h] += inSentence
		}
	}
	for k, share := range r.about {
		votes[k] += wholeStory * share
	}
	best, most := timeline.Other, leastOfAll
	for _, k := range timeline.Categories() {
		if k != timeline.Other && votes[k] > most {
			best, most = k, votes[k]
		}
	}
	return best
}

// ownCategory is what the verb or the event noun of a clause says by itself, and how strong its voice is.
func (r *reader) ownCategory(c *clause) (timeline.Category, float64) {
	if c.nominal && c.noun.loose {
		return c.noun.category, looseVerb
	} else if c.nominal {
		return c.noun.category, firmVerb * c.noun.weight
	}
	v := words().verb(c.verb, c.particle)
	if c.object >= 0 {
		if e, ok := words().verbs[c.verb+" "+c.t.lemma(c.object)]; ok { // "opened fire", "took office"
			v = e
		}
	}
	switch {
	case v.loose:
		return v.category, looseVerb
	case v.weight >= 1:
		return v.category, firmVerb
	default:
		return v.category, ownVerb * v.weight
	}
}
