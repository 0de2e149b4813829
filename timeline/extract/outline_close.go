package extract

import "strings"

// What closes a sentence is hung wrongly most often: who told it ("…, the commission announced on Sunday") is taken for a
// description, and what happened besides ("…, with the firm vowing to appeal") for one of the last noun.

// mendTeller makes the verb of a closing ", the commission announced on Sunday" a finite one beside the main verb.
func (o *outline) mendTeller() {
	v := o.size() - 1
	for v > 3 && (o.lower(v) == "." || o.inTime[v] || o.tag(v) == "IN" && o.inTime[min(v+1, o.size()-1)]) {
		v--
	}
	if tag := o.tag(v); tag != "VBN" && tag != "VBD" || !passesOn(o.lemma(v)) || !o.isNoun(v-1) || o.inTime[v-1] {
		return
	}
	from := o.chunkStart(v - 1)
	if from < 3 || o.lower(from-1) != "," || o.clauseMarkOpens() {
		return
	}
	main := -1
	for k := 0; k < from-1 && main < 0; k++ {
		if o.isFinite(k) {
			main, _ = o.groupFrom(k)
		}
	}
	if root := rootOf(o.Tokens); root >= 0 && root < from-1 && o.isVerb(root) {
		main = root
	}
	if main < 0 || main >= from || below(o.Tokens, main, v) || o.Tokens[v].Label == "parataxis" {
		return
	}
	actor := o.chunkHead(from, v-1)
	if !o.isNoun(actor) || below(o.Tokens, main, actor) {
		return
	}
	o.Tokens[v].Tag, o.Tokens[v].Head, o.Tokens[v].Label = "VBD", main, "parataxis"
	o.Tokens[actor].Head, o.Tokens[actor].Label = v, "nsubj"
}

// clauseMarkOpens: the sentence begins with a clause of its own, whose comma would be taken for the teller's: "When it rained, …".
func (o *outline) clauseMarkOpens() bool {
	return clauseMarks[o.lower(0)] && o.tag(0) == "IN" || o.tag(0) == "WRB"
}

// passesOn: the verb tells what the sentence says, and adds nothing but who told it.
func passesOn(lemma string) bool {
	return words().is("report", lemma, "") && !words().is("speech", lemma, "") || words().is("tell", lemma, "") || ruling[lemma]
}

var ruling = set("rule find decide hold")

// mendBeside hangs what comes about beside the main verb on that verb: "refused it a licence, with the firm vowing to appeal".
func (o *outline) mendBeside() {
	for with := 2; with+2 < o.size(); with++ {
		if o.lower(with) != "with" || o.tag(with) != "IN" || o.lower(with-1) != "," || o.inTime[with+1] {
			continue
		}
		from := with + 1
		if o.tag(from) == "DT" || o.tag(from) == "PRP$" {
			from++
		}
		to := o.chunkEndAt(from)
		v := to + 1
		if !o.isNoun(to) || o.tag(v) != "VBG" || o.lower(v) == "including" {
			continue
		}
		main := with - 2
		for main >= 0 && !(o.isVerb(main) && (o.isFinite(main) || o.auxiliaryBefore(main)) && !auxiliary[o.lower(main)]) {
			main--
		}
		if main < 0 || below(o.Tokens, main, v) {
			continue
		}
		actor := o.chunkHead(with+1, to)
		o.Tokens[v].Head, o.Tokens[v].Label = main, "advcl"
		o.Tokens[actor].Head, o.Tokens[actor].Label = v, "nsubj"
		o.Tokens[with].Head, o.Tokens[with].Label = v, "mark"
	}
}

// mendFromDay: a day does nothing: in "released a statement on Wednesday announcing its decision" the statement announces.
func (o *outline) mendFromDay() {
	for i := 2; i < o.size(); i++ {
		day := o.Tokens[i].Head
		if o.tag(i) != "VBG" || !strings.HasPrefix(o.label(i), "acl") || day < 0 || day > i || !o.inTime[day] {
			continue
		}
		up := o.Tokens[day].Head
		if up < 0 || up > day || o.inTime[up] || below(o.Tokens, up, i) {
			continue
		}
		if o.Tokens[i].Head = up; o.isVerb(up) {
			o.Tokens[i].Label = "advcl"
		}
	}
}

// mendParticiples joins the second of two participles that describe a noun to the first: "a prisoner convicted in 2012 and released last year".
func (o *outline) mendParticiples() {
	for i := 3; i < o.size(); i++ {
		noun := o.Tokens[i].Head
		if o.tag(i) != "VBN" || o.label(i) != "conj" || o.tag(i-1) != "CC" || noun < 0 || noun > i || !o.isNoun(noun) {
			continue
		}
		for k := noun + 1; k < i-1; k++ {
			if o.tag(k) == "VBN" && o.label(k) == "acl" && o.Tokens[k].Head == noun {
				o.Tokens[i].Head = k
				break
			}
		}
	}
}

// mendDeeds: what was taken for an adjective between who acts and the object is the verb: "before riot police fired tear gas", "the senator
// assumed office".
func (o *outline) mendDeeds() {
	for i := 1; i+1 < o.size(); i++ {
		object := o.Tokens[i].Head
		if o.tag(i) != "VBD" && o.tag(i) != "VBN" || o.label(i) != "amod" || object <= i || !o.isNoun(object) || !o.isNoun(i-1) || o.inTime[i-1] || o.inTime[i+1] {
			continue
		}
		from := o.chunkStart(i - 1)
		mark := from - 1
		marked := mark > 0 && beforeOrAfter[o.lower(mark)] || mark >= 0 && (o.lower(mark) == "when" || o.lower(mark) == "while" || o.lower(mark) == "because")
		switch {
		case marked && !o.finiteSoon(i+1):
		case o.tag(i) == "VBD" && o.Tokens[o.chunkHead(from, i-1)].Head == i:
		default:
			continue
		}
		actor := o.chunkHead(from, i-1)
		if below(o.Tokens, object, actor) {
			continue
		}
		main := -1
		for k := mark - 1; marked && k >= 0 && main < 0; k-- {
			if o.isFinite(k) && !auxiliary[o.lower(k)] {
				main = k
			}
		}
		if marked && (main < 0 || below(o.Tokens, main, object)) {
			continue
		}
		takePlace(o.Tokens, i, object)
		o.Tokens[i].Tag = "VBD"
		o.Tokens[object].Head, o.Tokens[object].Label = i, "obj"
		for k := i + 1; k < object; k++ {
			if o.Tokens[k].Head == i {
				o.Tokens[k].Head = object
			}
		}
		for k := from; k < i; k++ {
			if o.Tokens[k].Head == i || o.Tokens[k].Head == object {
				o.Tokens[k].Head = actor
			}
		}
		o.Tokens[actor].Head, o.Tokens[actor].Label = i, "nsubj"
		if marked {
			o.Tokens[i].Head, o.Tokens[i].Label = main, "advcl"
			o.Tokens[mark].Head, o.Tokens[mark].Label, o.Tokens[mark].Tag = i, "mark", "IN"
		}
	}
}

// finiteSoon: a finite verb follows before the stretch ends.
func (o *outline) finiteSoon(i int) bool {
	for ; i < o.size() && o.lower(i) != "," && o.tag(i) != "CC" && o.tag(i) != "."; i++ {
		if o.isFinite(i) {
			return true
		}
	}
	return false
}

// mendAlso: in "Also killed was Ida Roe, a teacher" she is the one who was killed.
func (o *outline) mendAlso() {
	if o.size() > 1 && o.tag(1) == "VBD" && o.lower(0) == "also" && finiteBe[o.lower(2)] {
		o.Tokens[1].Tag = "VBN"
	}
	if o.size() < 4 || !o.fronted(1) {
		return
	}
	from := 3
	for from < o.size() && (o.tag(from) == "DT" || o.tag(from) == "CD") {
		from++
	}
	to := from
	for k := from; k < o.size() && (o.isNoun(k) || o.tag(k) == "CD" || o.tag(k) == "HYPH" || o.lower(k) == "-" || strings.HasPrefix(o.tag(k), "JJ")); k++ {
		to = k
	}
	if to >= o.size() || !o.isNoun(to) {
		return
	}
	actor := o.chunkHead(from, to)
	if !o.isNoun(actor) {
		actor = to
	}
	promoteToRoot(o.Tokens, 1)
	o.Tokens[2].Head, o.Tokens[2].Label = 1, "aux:pass"
	o.Tokens[actor].Head, o.Tokens[actor].Label = 1, "nsubj:pass"
	for k := 3; k < from; k++ {
		if o.Tokens[k].Head != actor && !below(o.Tokens, actor, k) {
			o.Tokens[k].Head = actor
		}
	}
}
