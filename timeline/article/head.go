package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A head is what the first lines of a text say about it.
type head struct {
	title, byline, publisher, address string
	sentence                          bool // title is the first sentence: there is no headline
	candidates                        []candidate
}

const (
	headLines    = 40   // how many lines that hold anything are looked at
	headBytes    = 6000 // and how many bytes
	longestTitle = 220  // a headline is no longer, in bytes
	longestLine  = 160  // nor is a line that only says when and by whom
)

// readHead reads the lines before and at the start of the running text. titled says that
// the title is known from elsewhere, so that none is looked for.
func readHead(text string, titled bool) head {
	var h head
	lines, wrapped := firstLines(text)
	body := bodyStart(lines, wrapped)
	for i, line := range lines {
		h.readLine(line, i <= body)
	}
	if end := lastLine(text); len(lines) == headLines && labelled.MatchString(end) {
		h.readLine(end, true)
	}
	h.candidates = dropChronology(h.candidates)
	if !titled {
		h.title = title(lines[:body])
		h.sentence = h.title == "" || strings.HasSuffix(h.title, ".")
		if h.title == "" && len(lines) > 0 {
			h.title = trimTitle(firstSentence(lines))
		}
	}
	return h
}

// mostHeadings is how many different days may stand alone in lines at the beginning. More are the headings of a
// chronology, and none is the publication.
const mostHeadings = 2

// dropChronology drops bare dates when there are many.
func dropChronology(all []candidate) []candidate {
	days := map[timeline.Date]bool{}
	for _, c := range all {
		if c.heading {
			days[c.date] = true
		}
	}
	if len(days) <= mostHeadings {
		return all
	}
	return slices.DeleteFunc(all, func(c candidate) bool { return c.heading })
}

// firstLines gives the first lines of a text that are not blank, trimmed. A line is wrapped when the next one goes on with it: the lines of the
// text were cut to a width.
func firstLines(text string) (lines []string, wrapped []bool) {
	gap := true
	for line := range strings.Lines(clip(strings.TrimPrefix(text, "\uFEFF"), headBytes)) {
		if line = strings.TrimSpace(line); line == "" || isRule(line) {
			gap = true
			continue
		}
		first, _ := utf8.DecodeRuneInString(line)
		if n := len(lines); n > 0 && !gap && unicode.IsLower(first) && len(lines[n-1]) >= shortestWrapped {
			wrapped[n-1] = true
		}
		lines, wrapped, gap = append(lines, line), append(wrapped, false), false
		if len(lines) == headLines {
			break
		}
	}
	return lines, wrapped
}

// shortestWrapped is how many bytes a line has at least that was cut to a width.
const shortestWrapped = 40

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return clip(strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]), longestTitle)
}

// isRule reports a line that only draws: ---, ===, ***.
func isRule(line string) bool { return strings.Trim(line, "-=_*~#+ ") == "" }

// bodyStart is the index of the first line of running text: a long one, one of whole sentences, or one that the next two go on with.
func bodyStart(lines []string, wrapped []bool) int {
	for i, line := range lines {
		if wrapped[i] && i+1 < len(lines) && (wrapped[i+1] || sentences.MatchString(line) || endsSentence(lines[i+1])) {
			return i
		}
		if len(line) > longestTitle || endsSentence(line) && (len(line) > longestTitle/2 || sentences.MatchString(line)) || isDateline(line) {
			return i
		}
	}
	return len(lines)
}

var (
	labelled  = regexp.MustCompile(`(?i)^[\W_]*(?:(?:date|datum|fecha|data|` + labelWords + `)` + labelEnd + `|` + easternLabels + `)`)
	frontLine = regexp.MustCompile(`(?i)^(title|headline|author|authors|byline|publisher|source|site|url|link|canonical|address)\s*:\s*(.+)$`)
	byLine    = regexp.MustCompile(`^(?i:by|von|par|por|di|door)[ :]\s*(\p{Lu}[\pL.'’-]+(?:\s+(?:de|van|von|der|al|el|la|le|bin|and|und|et|y|e|\p{Lu}[\pL.'’-]*)){1,7})`)
	sentences = regexp.MustCompile(`\pL{3}[.!?] \p{Lu}`)
	webPage   = regexp.MustCompile(`^https?://\S+$`)
)

// readLine takes what one line says. early marks the lines that stand before or at the start of the running text: only
// there a bare date means the publication.
func (h *head) readLine(line string, early bool) {
	if m := frontLine.FindStringSubmatch(line); m != nil && early {
		h.take(strings.ToLower(m[1]), strings.Trim(m[2], `"' `))
		return
	}
	if m := byLine.FindStringSubmatch(line); m != nil && early && h.byline == "" && len(line) <= longestLine {
		h.byline = dropMonth(m[1])
	}
	if webPage.MatchString(line) && early && h.address == "" {
		h.address = line
	}
	h.candidates = append(h.candidates, lineDates(line, early)...)
}

// dropMonth takes the beginning of a date off a name.
func dropMonth(name string) string {
	if at := strings.LastIndexByte(name, ' '); at > 0 && month(name[at+1:]) > 0 {
		return name[:at]
	}
	return name
}

// take keeps a value that a line names, as in the front matter of Markdown.
func (h *head) take(name, value string) {
	switch name {
	case "title", "headline":
		h.title = value
	case "author", "authors", "byline":
		h.byline = value
	case "publisher", "source", "site":
		h.publisher = value
	default:
		h.address = value
	}
}

// title chooses the headline among the lines before the running text, "" without any.
func title(before []string) string {
	best, bestScore := "", 0
	for i, line := range before {
		if m := frontLine.FindStringSubmatch(line); m != nil && strings.HasSuffix(strings.ToLower(m[1]), "title") {
			return strings.Trim(m[2], `"' `)
		}
		if s := headlineScore(line) - i; s > bestScore {
			best, bestScore = line, s
		}
	}
	return trimTitle(best)
}

// trimTitle takes the marks of Markdown off a title and holds it to its length.
func trimTitle(s string) string { return shorten(strings.Trim(s, "#*_= "), longestTitle) }

// headlineScore tells how much a line looks like a headline; 0 and less for lines that cannot be one.
func headlineScore(line string) int {
	words := len(strings.Fields(line))
	_, dated := findStamp(line, eitherOrder)
	switch {
	case strings.HasPrefix(line, "# "):
		return 100
	case len(line) > longestTitle, byLine.MatchString(line), isDateline(line), webPage.MatchString(line), frontLine.MatchString(line),
		labelled.MatchString(line), dated && words < 7, !strings.ContainsFunc(line, unicode.IsLetter):
		return 0
	}
	score := 30 + min(words, 8)
	if words < 3 && utf8.RuneCountInString(line) < 12 {
		score -= 20 // a section or an agency: "World", "Reuters"
	}
	if separators(line) > 1 {
		score -= 25 // the trail to the page: "News - Local - Name"
	}
	if sentences.MatchString(line) && strings.HasSuffix(line, ".") {
		score -= 25 // headlines are one sentence
	}
	if strings.HasSuffix(line, ".") || strings.HasSuffix(line, ":") {
		score -= 10
	}
	return score
}

// separators counts the signs that part the name of a site from its sections.
func separators(line string) int {
	n := 0
	for _, s := range []string{" - ", " | ", " » ", " > ", " :: ", " / ", " – ", " • ", " · "} {
		n += strings.Count(line, s)
	}
	return n
}

// firstSentence stands in for a headline.
func firstSentence(lines []string) string {
	line := lines[0]
	if at := dateline.FindStringIndex(line); at != nil {
		line = strings.TrimLeft(line[at[1]:], " –—-")
	}
	if at := strings.Index(line, ". "); at > 30 {
		line = line[:at]
	}
	return shorten(line, 90)
}
