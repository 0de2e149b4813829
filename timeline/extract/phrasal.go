package extract

// turnsOn: the word behind verb v makes another verb of it, as the tables say, and is no preposition: "made off with the jewels", but
// "came down the hill".
func (t *tree) turnsOn(v int, verb string) bool {
	switch t.tag(v + 1) {
	case "IN", "RB":
		if _, ok := words().verbs[verb+" "+t.lower(v+1)]; !ok {
			return false
		}
	default:
		return false
	}
	next := t.tag(v + 2)
	return next == "IN" || next == "TO" || next == "." || next == "," || next == "CC" || next == "" || next == "VBG" || t.tag(v+1) == "RB"
}

// overGround are verbs behind which a place makes a preposition of the particle.
var overGround = set("come go run walk get")

// dueInCourt: "is due in court", "was due back before a judge": who has to appear, without a verb that says so.
func (t *tree) dueInCourt(i int) bool {
	if !beForm[t.lower(i-1)] {
		return false
	}
	k := i + 1
	if t.lower(k) == "back" {
		k++
	}
	if p := t.lower(k); p != "in" && p != "before" && p != "at" {
		return false
	}
	for n := k + 1; n < k+5; n++ {
		if hearing[t.lower(n)] {
			return true
		}
	}
	return false
}
