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
