package extract

import "strings"

// What closes a sentence is hung wrongly most often: who told it ("…, the commission announced on Sunday") is taken for a
// description, and what happened besides ("…, with the firm vowing to appeal") for one of the last noun.

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
