package extract

import (
	"strings"

	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// A wedge is an expression of time between an auxiliary and its verb: "was [on Monday] sworn in". The parser seldom saw one and
// takes the day for what somebody was; so it reads the sentence without it, and the words come back as what they are, an adverb.
type wedge struct{ from, to int } // bytes of the text, with the preposition

// wedges finds them, in the order of the text.
func wedges(text string, doc timex.Document) (out []wedge) {
	for _, e := range doc.Exprs {
		if e.Type == timex.DURATION || e.Type == timex.SET || adverbsOfTime[strings.ToLower(text[e.Begin:e.End])] {
			continue
		}
		from := e.Begin
		before, at := wordBefore(text, from)
		bare := !timePrepositions[before]
		if !bare {
			from = at
			before, _ = wordBefore(text, from)
		}
		if next := wordBehind(text, e.End); next != "" && (completes(before, next) || !bare && wedgeModal[before] && !opensNoun[next]) {
			out = append(out, wedge{from, e.End})
		}
	}
	return out
}

// adverbsOfTime are expressions that the parser knows between an auxiliary and a verb.
var adverbsOfTime = set("now then once soon later recently currently formerly previously since already ago")

// wordBefore is the word that ends right before a place, in lower case, and where it begins; "" when a sign stands between.
func wordBefore(text string, at int) (string, int) {
	if at == 0 || text[at-1] != ' ' {
		return "", at
	}
	from := at - 1
	for from > 0 && (text[from-1] >= 'a' && text[from-1] <= 'z' || text[from-1] >= 'A' && text[from-1] <= 'Z') {
		from--
	}
	return strings.ToLower(text[from : at-1]), from
}

// wordBehind is the word in small letters that begins behind a place and one blank, "" for none.
func wordBehind(text string, at int) string {
	if at >= len(text) || text[at] != ' ' {
		return ""
	}
	to := at + 1
	for to < len(text) && text[to] >= 'a' && text[to] <= 'z' {
		to++
	}
	return text[at+1 : to]
}

// completes: the word is the form of a verb that the auxiliary asks for.
func completes(auxiliary, word string) bool {
	participle := strings.HasSuffix(word, "ed") || irregularParticiples[word]
	switch {
	case wedgeModal[auxiliary]:
		return words().knows(word) || word == "be" || word == "have"
	case haveForm[auxiliary]:
		return participle
	case beForm[auxiliary]:
		return participle || strings.HasSuffix(word, "ing") && len(word) > 5
	}
	return false
}

var wedgeModal = set("will would could may might must should shall can")

// opensNoun are words that no verb stands behind: "could on Monday the board".
var opensNoun = set("the a an his her its their our my your this that these those some any no all both and or but if when not only also")

// irregularParticiples are those that do not end in "-ed".
var irregularParticiples = func() map[string]bool {
	m := map[string]bool{}
	for _, p := range irregularParticiple {
		m[p] = true
	}
	return m
}()

// unwedge puts the wedges that lie in a sentence back among its tokens, and gives those behind it.
func unwedge(s syntax.Sentence, text string, all []wedge) (syntax.Sentence, []wedge) {
	for len(all) > 0 && all[0].from < s.End {
		w := all[0]
		all = all[1:]
		at := 0
		for at < len(s.Tokens) && s.Tokens[at].Begin < w.from {
			at++
		}
		if at > 0 && at < len(s.Tokens) {
			s.Tokens = putBack(s.Tokens, text, w, at)
		}
	}
	return s, all
}

// putBack puts the words of a wedge before token at, whose verb they hang on. They are tagged as adverbs, which everything that
// reads a group of verbs steps over.
func putBack(tokens []syntax.Token, text string, w wedge, at int) []syntax.Token {
	verb := at
	for h := tokens[at].Head; h > verb && auxiliary[strings.ToLower(text[tokens[verb].Begin:tokens[verb].End])]; h = tokens[verb].Head {
		verb = h
	}
	var in []syntax.Token
	for from := w.from; from < w.to; {
		to := from
		for to < w.to && text[to] != ' ' {
			to++
		}
		if to > from {
			in = append(in, syntax.Token{Begin: from, End: to, Tag: "RB", Lemma: strings.ToLower(text[from:to]), Label: "case"})
		}
		from = to + 1
	}
	n := len(in)
	out := make([]syntax.Token, 0, len(tokens)+n)
	out = append(append(append(out, tokens[:at]...), in...), tokens[at:]...)
	for i := range out {
		if own := i - at; own >= 0 && own < n {
			out[i].Head = at + n - 1
		} else if out[i].Head >= at {
			out[i].Head += n
		}
	}
	out[at+n-1].Head, out[at+n-1].Label = verb+n, "obl"
	return out
}
