package extract

import (
	"hash/fnv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// plain reads a text in a language that the parser has not learned: each sentence with a date is an
// event, and its title is the sentence up to its first break.
func (r *reader) plain() Reading {
	r.deictic, r.sample = deictic(r.doc)
	out := r.empty()
	next := 0
	sentences := syntax.Sentences(r.src.Text)
	for n, s := range sentences {
		var times []Timing
		begin := plainBegin(r.src.Text, s.Begin, s.End)
		for ; next < len(r.doc.Exprs) && r.doc.Exprs[next].Begin < s.End; next++ {
			e := r.doc.Exprs[next]
			out.News = out.News || r.deictic[next]
			if (e.Type == timex.DATE || e.Type == timex.TIME) && e.Begin >= begin && e.End <= s.End {
				word, signal := plainWord(r.src.Text[begin:e.Begin])
				times = append(times, Timing{Expr: next, Signal: signal, Word: word})
			}
		}
		text := r.src.Text[begin:s.End]
		if len(times) == 0 || !ended(text) && len(sentences) > 1 {
			continue
		}
		title := r.plainTitle(begin, s.End, times)
		if length(title) < shortest {
			continue
		}
		m := Mention{Title: title, Thread: -1, Weight: 0.2 + 0.4*(1-float64(n)/float64(len(sentences))),
			Tellings: []Telling{{Sentence: timeline.Range{Begin: s.Begin, End: s.End}, Times: times[:1]}}}
		m.Status, m.Tense = plainStatus(text, times[0])
		m.ID = plainID(r.src.ID, s.Begin)
		out.Mentions = append(out.Mentions, m)
	}
	return out
}

// plainTitle is the sentence without its expressions of time and what introduces them.
func (r *reader) plainTitle(begin, end int, times []Timing) string {
	german := strings.HasPrefix(r.src.Language, "de")
	if len(times) > 0 && german && r.doc.Exprs[times[0].Expr].Begin-begin < len("Am Abend des ") {
		if turned, ok := subjectFirst(r.untimed(begin, end, times)); ok {
			return upperFirst(plainShort(turned, r.src.Language))
		}
		times = times[1:] // the one that opens the sentence stays: behind it the verb comes before the subject
	}
	return upperFirst(plainShort(r.untimed(begin, end, times), r.src.Language))
}

// untimed is the text without expressions of time.
func (r *reader) untimed(begin, end int, times []Timing) string {
	var b strings.Builder
	from := begin
	for _, t := range times {
		e := r.doc.Exprs[t.Expr]
		part := r.src.Text[from:max(from, e.Begin)]
		if w := strings.Fields(part); len(w) > 0 && (plainPrepositions[strings.ToLower(w[len(w)-1])] || plainSignal[strings.ToLower(w[len(w)-1])] != 0) {
			part = strings.TrimRight(part, " ")
			part = part[:len(part)-len(w[len(w)-1])]
		}
		b.WriteString(part)
		from = max(from, e.End)
	}
	b.WriteString(r.src.Text[from:max(from, end)])
	return tidy(b.String())
}

// plainPrepositions are the little words that stand before a date in German and French.
var plainPrepositions = set("am im in seit bis ab vom zum um gegen en le la au du dès depuis jusqu'en à les l' den der des")

func plainID(source timeline.ID, begin int) timeline.ID {
	h := fnv.New64a()
	for shift := 0; shift < 64; shift += 8 {
		h.Write([]byte{byte(source >> shift), byte(begin >> (shift / 2))})
	}
	return timeline.ID(h.Sum64())
}
