package tongue

import (
	"regexp"
	"strings"
	"sync"

	"dateline/timeline"
)

// The reasons of dates are kept as they were found, in English: a library is opened by people of several languages, and other programs
// read it. Their sentences are ours and few, around words of the article and dates. So they are said in another language sentence by
// sentence: a template has a sign for each part, and the table of the language says the template.

// The signs of templates, and what they stand for. What an article says stays as it says it.
//
//	{q}  words in quotation marks
//	{d}  a date in words
//	{r}  another reason, or evidence
//	{t}  anything else that stays: a title, a name of a file
var signs = map[string]string{"{q}": `(“.*?”)`, "{d}": `(.+?)`, "{r}": `(.+)`, "{t}": `(.+?)`}

// Reasons are the templates, in the order in which they are tried; a test finds each reason of many articles among them.
var Reasons = []string{
	"so: {d}",
	"nothing in the text says when",
	"told as still to come · after publication",
	"told as past · before publication",
	"opens the news without a date of its own · taken as the day of publication",
	"told as fresh news without a date of its own · taken as the day of publication",
	"told as news without a date of its own · taken as of the week before publication",
	"told as news without a date of its own · taken as of the days of {q}",
	"the text contradicts itself: {r}",
	"{r} — but: {r}",
	"{r} · taken as of that day or the one before",
	"told with {q} ({d}) · taken as of that day or the next",
	"told with {q} ({d}) · taken as of that day",
	"told with {q} ({d}) · taken as of that time",
	"told with {q} ({d}) in the opening of the news",
	"told of the match {q} ({d})",
	"told between {q} ({d}) and {q} ({d})",
	"told after {q} ({d}) in the story",
	"ends the plan {q} ({d}) · told before its day",
	"led up to {q} · taken as not long before it",
	"follows {q} in the story",
	"goes on from {q} in the story",
	"comes before {q} in the story",
	"{q} comes before {q} · told in the pluperfect",
	"{q} comes before {q} · the text says {q}",
	"{q} comes shortly before {q} · the text says so",
	"{q} comes {q} before {q} · the text says so",
	"{q} is at the time of {q} · the text says {q}",
	"{q} lies between {q} and {q}",
	"at the age of {t} · counted from the birth ({d})",
	"{q} · as the text says",
	"{q} · when it was said",
	"{q} · seen from the day of publication",
	"{q} · counted back from its end",
	"{q} · counted back from the day of publication",
	"{q} · counted from the day on which it was said",
	"{q} · counted from the day of publication",
	"{q} · counted from {d}, the earliest day of publication",
	"{q} · counted from {d}, the latest day of publication",
	"{q} · counted from {q} ({d})",
	"{q} · counted from {q}",
	"{q} · counted from {d}",
	"published {d} · {r}",
	"published {d}",
	"{t} ({d}, accepted in your library)",
	"{t} ({d}, known event: {t})",
	"{t} ({d}, known event)",
	"line {t} of {t} gives it",
	"an earlier version of the article told it; the one in the library does not",
	"given by you",
	"follows from the text: {r}",
	"follows from the text",
	"the line {q} with {q} in the news",
	"the line {q}",
	"metadata: {t}",
	"dateline: {t}",
	"dateline without a year: {t}",
	"address: {t}",
	"file name: {t}",
	"mail: Date: {t}",
	"time element: {t}",
	"comment on the page: {t}",
	"data of the page: {t}",
	"page: {t}",
	"column: {t}",
	"text: {t}",
	"a file of events, whose dates stand by themselves",
	"{r}; {r}",
}

// A pattern is a template as it is looked for.
type pattern struct {
	template string
	parts    []string // their signs
	find     *regexp.Regexp
}

// patterns are those of Reasons.
var patterns = sync.OnceValue(func() []pattern {
	all := make([]pattern, len(Reasons))
	sign := regexp.MustCompile(`\{[qdrt]\}`)
	for i, template := range Reasons {
		p := pattern{template: template, parts: sign.FindAllString(template, -1)}
		quoted := regexp.QuoteMeta(template)
		for s, is := range signs {
			quoted = strings.ReplaceAll(quoted, regexp.QuoteMeta(s), is)
		}
		p.find = regexp.MustCompile(`(?s)^` + quoted + `$`)
		all[i] = p
	}
	return all
})

// Reason says a reason of a date, or the evidence of a publication date. What it does not know it leaves as it is.
func Reason(text string) string {
	c := spoken.Load()
	if c == nil {
		return text
	}
	for _, p := range patterns() {
		m := p.find.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		said, ok := c.words[p.template]
		if !ok {
			return text
		}
		for i, sign := range p.parts {
			said = strings.Replace(said, sign, c.part(sign, m[i+1]), 1)
		}
		return said
	}
	return text
}

// IsReason reports whether there is a template for a text and for each of its parts.
func IsReason(text string) bool {
	for _, p := range patterns() {
		m := p.find.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		for i, sign := range p.parts {
			if sign == "{r}" && !IsReason(m[i+1]) {
				return false
			}
		}
		return true
	}
	return false
}

// part says a part of a reason.
func (c *catalogue) part(sign, text string) string {
	switch sign {
	case "{q}":
		return T("“%s”", strings.TrimSuffix(strings.TrimPrefix(text, "“"), "”"))
	case "{d}":
		if d, err := timeline.ParseDate(text); err == nil { // some reasons have it in EDTF
			return Date(d)
		}
		if c.tag == "de" {
			return german(text)
		}
	case "{r}":
		return Reason(text)
	}
	return text
}
