package extract

import (
	"dateline/timeline"
	"dateline/timeline/timex"
)

// genre decides whether the article reports news or tells a history. News counts its days from the
// publication day and quotes people; a history names its years.
func (r *reader) genre() {
	r.deictic, r.sample = deictic(r.doc)
	r.sampleCount = map[timeline.Date]int{}
	for _, v := range r.sample {
		r.sampleCount[v.Date]++
	}
	relative, absolute := 0, 0
	for i, e := range r.doc.Exprs {
		switch {
		case e.Type != timex.DATE && e.Type != timex.TIME:
		case r.deictic[i]:
			relative++
		case e.Anchor == timex.AnchorPublished:
			absolute++
		}
	}
	said := 0
	for _, t := range r.trees {
		for i := range t.Tokens {
			if t.isVerb(i) && (t.lemma(i) == "say" || t.lemma(i) == "tell" || t.lemma(i) == "add") && words().is("report", t.lemma(i), "") {
				said++
			}
		}
	}
	r.news = relative+said > 0 && (relative+2*said)*3 >= absolute || absolute <= 1 && len(r.trees) < 40 && relative > 0
	if relative == 0 && said == 0 && absolute <= 2 && len(r.trees) < 25 {
		r.news = r.presentPerfect() > 0
	}
}

func (r *reader) presentPerfect() int {
	n := 0
	for _, t := range r.trees {
		for i := range t.Tokens {
			if w := t.lower(i); (w == "has" || w == "have" || w == "will") && t.isVerb(i+1) {
				n++
			}
		}
	}
	return n
}

// deictic tells which expressions move with the publication date, by looking at what they mean
// on days that differ in everything. sample is what all of them mean on the second one.
func deictic(d timex.Document) (moves []bool, sample []timex.Value) {
	on := d.ResolveOn(timeline.DayDate(1999, 2, 3), timeline.DayDate(2016, 9, 29))
	a, b := on[0], on[1]
	out := make([]bool, len(d.Exprs))
	for i := range out {
		out[i] = a[i].Date != b[i].Date || a[i].Value != b[i].Value
	}
	return out, b
}
