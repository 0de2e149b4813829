package extract

import "strings"

// overRelative is the token before the relative clause whose verb group ends at v, -1 when it is none.
func (o *outline) overRelative(v int) int {
	i := v - 1
	for i >= 0 && (isAdverb(o.tag(i)) || auxiliary[o.lower(i)] || o.tag(i) == "MD" || negations[o.lower(i)] || o.tag(i) == "TO" && beForm[o.lower(i-1)]) {
		i--
	}
	if i > 0 && o.tag(i) == "PRP" && o.isNoun(i-1) {
		return i - 1 // "the price it paid"
	}
	if i >= 0 && o.nominalEnd(i) && o.tag(i) != "PRP" {
		if k := o.chunkStart(i) - 1; k > 0 && (o.tag(k) == "WP" || o.tag(k) == "WDT" || o.tag(k) == "WP$" || o.lower(k) == "that" || o.lower(k) == "where" || o.asksAfter(k)) {
			i = k // "whom Trump tapped"
		}
	}
	if i <= 0 || o.tag(i) != "WP" && o.tag(i) != "WDT" && o.tag(i) != "WP$" && o.lower(i) != "where" && !(o.lower(i) == "that" && o.nominalEnd(i-1)) && !o.asksAfter(i) {
		return -1
	}
	i--
	if o.tag(i) == "IN" {
		i--
	}
	if o.lower(i) == "," {
		i--
	}
	return i
}

// asksAfter: the word opens a question that says what the noun before it is about: "an inquiry into whether the state knew".
func (o *outline) asksAfter(i int) bool {
	return o.lower(i) == "whether" && i > 1 && o.tag(i-1) == "IN" && o.nominalEnd(i-2)
}

func (o *outline) auxiliaryBefore(i int) bool {
	for i--; i >= 0 && (isAdverb(o.tag(i)) || negations[o.lower(i)]); i-- {
	}
	return i >= 0 && auxiliary[o.lower(i)]
}

// appositive: what begins at i describes the name before it.
func (o *outline) appositive(i int) bool {
	return o.tag(i) == "DT" || o.tag(i) == "PRP$" || strings.HasPrefix(o.tag(i), "W") || o.tag(i) == "JJ" || o.tag(i) == "CD" || o.tag(i) == "NN"
}

// asideStart is the comma that opens the aside which the comma at i closes, -1 when there is none.
func (o *outline) asideStart(i int) int {
	for p, commas := i-1, 0; p > 0 && commas < 4; p-- {
		if o.lower(p) == ";" || o.lower(p) == ":" {
			return -1
		}
		if o.lower(p) != "," {
			continue
		}
		commas++
		if (o.nominalEnd(p-1) || o.inTime[p-1]) && o.isAside(p+1, i) {
			return p
		}
	}
	return -1
}

// isAside: the tokens from…to between two commas say something about what stands before them.
func (o *outline) isAside(from, to int) bool {
	for from < to && isAdverb(o.tag(from)) && !strings.HasPrefix(o.tag(from), "W") {
		from++
	}
	if from >= to {
		return true
	}
	tag := o.tag(from)
	switch {
	case strings.HasPrefix(tag, "W"), (tag == "IN" || tag == "DT") && strings.HasPrefix(o.tag(from+1), "W"):
		return true
	case tag == "CC" || tag == "MD" || tag == "VBD" && !strings.HasSuffix(o.lower(from), "ed"):
		return false
	}
	free := 0 // finite verbs that no relative pronoun and no mark explains
	for k := from; k < to; k++ {
		if o.isFinite(k) && o.overRelative(k) < 0 && !(k == from && tag == "VBD") {
			free++
			if words().is("report", o.lemma(k), "") && k >= to-3 {
				return free == 1 // "his lawyer said"
			}
		}
	}
	return free == 0 || tag == "IN" && free == 1 && clauseMarks[o.lower(from)]
}

// antecedentAt is the head of the noun phrase that the relative pronoun at i means. Of those before it, "who" means a
// person and "which" what is none; what occurs is a deed ("the robbery on the quay that happened in May"). Where that does not decide, it is
// the one that the arcs say, and else the nearest.
func (o *outline) antecedentAt(i, told int, occurs bool) int {
	j := i - 1
	if o.tag(j) == "IN" || o.tag(i) == "WDT" && o.lower(j) == "of" {
		j--
	}
	if o.lower(j) == "," {
		j--
	}
	if j >= 0 && j == i-1 && o.inTime[j] {
		j = o.beforeTime(j) // "a shooting last month that left two dead"
	}
	if j < 0 || !o.nominalEnd(j) || o.inTime[j] {
		return -1
	}
	person := o.lower(i) == "who" || o.lower(i) == "whom"
	nearest, agrees := -1, false
	for steps := 0; o.nominalEnd(j) && steps < 4; steps++ {
		from := o.chunkStart(j)
		head := o.chunkHead(from, j)
		someone := personNoun(o.lower(j)) || roleWords[o.lower(j)] || o.nameStart(from, j) < j && firstNames(o.lower(o.nameStart(from, j)))
		agrees = agrees || head == told && !(person && o.isDeed(j))
		switch {
		case occurs && !person && o.isDeed(j):
			return head
		case occurs && !person:
		case person && someone, !person && !someone && !o.isName(j):
			return head
		case nearest < 0 && (person || !someone):
			nearest = head
		}
		l := from - 1
		if l <= 0 || o.tag(l) != "IN" || !o.nominalEnd(l-1) || o.inTime[l-1] {
			break
		}
		j = l - 1
	}
	if agrees && !(person && nearest >= 0 && nearest != told && o.isName(nearest) && !places[o.lower(nearest)] && !o.isName(told) && !personNoun(o.lower(told)) && !roleWords[o.lower(told)]) {
		return told // but not "asylum" of "granted asylum to Lind, who left"
	}
	return nearest
}

// isDeed: the noun at i names an event, not a body or a person.
func (o *outline) isDeed(i int) bool {
	_, ok := words().noun(o.lemma(i), o.lower(i))
	return ok && !personNoun(o.lower(i)) && !roleWords[o.lower(i)]
}
