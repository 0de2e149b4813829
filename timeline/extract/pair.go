package extract

// A pair is two people whom a sentence brings together: "She met the sculptor Emil Dahl. They married in 1955."
type pair struct {
	one, other phrase
	said       int // the sentence
}

// pairing verbs make two people one subject for the sentences after.
var pairing = set("meet marry wed date befriend divorce join partner engage")

// readPair notes the two that a clause brings together.
func (r *reader) readPair(c *clause) {
	if !pairing[c.verb] || c.group.passive || c.object < 0 || !c.subject.ok() || c.subject.t.child(c.subject.head, "conj") >= 0 {
		return
	}
	other := r.named(phrase{c.t, c.object})
	if c.t.tag(c.object) == "PRP" {
		other = r.means(phrase{c.t, c.object}, c)
	}
	if !other.ok() || !r.isPersonOne(c.subject) || !r.isPersonOne(other) || r.entityAt(other) != nil && r.entityAt(other) == r.entityAt(c.subject) {
		return
	}
	r.couple = pair{c.subject, other, c.t.index}
}

// isPersonOne: the phrase is of one person.
func (r *reader) isPersonOne(p phrase) bool {
	if e := r.entityAt(p); e != nil {
		return e.person || r.maybePerson(p)
	}
	return p.t.tag(p.head) == "NN" && sortsOfNoun(p.t, p.head)&sortPerson != 0
}

// asCouple is the pair as the meaning of "they" where nothing that is many in itself is likelier.
func (r *reader) asCouple(p phrase, m meaning, asked sorts) meaning {
	far := 1
	if asked == sortPerson && (!m.ok() || r.sortsOf(m.phrase)&sortPerson == 0) {
		far = 5 // "they divorced" is of no bread and no company
	}
	if !r.couple.one.ok() || r.couple.said < p.t.index-far {
		return m
	}
	many := m.ok() && (m.t.tag(m.head) == "NNS" || m.t.tag(m.head) == "NNPS" || pluralNouns[m.t.lower(m.head)] || m.t.child(m.head, "conj") >= 0)
	if many && m.t.index >= r.couple.said && !(asked != 0 && r.sortsOf(m.phrase)&asked == 0) {
		return m
	}
	return meaning{phrase: r.couple.one, with: r.couple.other}
}
