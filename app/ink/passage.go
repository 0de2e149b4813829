package ink

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
)

// A Part is a piece of a Passage.
type Part struct {
	Text string
	Kind Kind
}

// A Kind says what a Part of a Passage is.
type Kind uint8

// The kinds of part, the quietest first.
const (
	Around   Kind = iota // the paragraph around
	Sentence             // the sentence that tells the event
	Time                 // the expression that tells when
)

// mostAround is how much of a paragraph is shown on either side of the sentence,
// in bytes: some paragraphs are whole books.
const mostAround = 600

// Parts cuts the paragraph around a sentence into parts. Ranges that do not fit
// the text give what can be shown of it.
func Parts(text string, sentence, expression timeline.Range) []Part {
	begin, end := clamp(sentence.Begin, text), clamp(sentence.End, text)
	if begin >= end {
		return nil
	}
	before, after := paragraph(text, begin, end)
	parts := []Part{{before, Around}}
	from, to := clamp(expression.Begin, text), clamp(expression.End, text)
	if from < to && from >= begin && to <= end {
		parts = append(parts, Part{text[begin:from], Sentence}, Part{text[from:to], Time}, Part{text[to:end], Sentence})
	} else {
		parts = append(parts, Part{text[begin:end], Sentence})
	}
	parts = append(parts, Part{after, Around})
	kept := parts[:0]
	for _, p := range parts {
		if p.Text = unbroken(p.Text); p.Text != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// paragraph gives what stands before and behind a sentence in its paragraph.
func paragraph(text string, begin, end int) (before, after string) {
	const blank = "\n\n"
	before, after = text[:begin], text[end:]
	if i := strings.LastIndex(before, blank); i >= 0 {
		before = before[i+len(blank):]
	}
	if i := strings.Index(after, blank); i >= 0 {
		after = after[:i]
	}
	if len(before) > mostAround {
		before = "… " + before[wordAfter(before, len(before)-mostAround):]
	}
	if len(after) > mostAround {
		after = strings.TrimSpace(strings.ToValidUTF8(after[:mostAround], "")) + " …"
	}
	return before, after
}

// wordAfter is where the first word behind i begins.
func wordAfter(s string, i int) int {
	if j := strings.IndexByte(s[i:], ' '); j >= 0 {
		return i + j + 1
	}
	return i
}

func clamp(i int, text string) int { return min(max(i, 0), len(text)) }

// unbroken lets the lines of a paragraph run on.
func unbroken(s string) string {
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(strings.ToValidUTF8(s, "�"))
}

var passageStyles = map[Kind]widget.RichTextStyle{
	Around:   {Inline: true, ColorName: ColorMuted, SizeName: theme.SizeNameText},
	Sentence: {Inline: true, ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameText, TextStyle: fyne.TextStyle{Bold: true}},
	Time:     {Inline: true, ColorName: ColorAccent, SizeName: theme.SizeNameText, TextStyle: fyne.TextStyle{Bold: true, Underline: true}},
}

// NewPassage shows parts as one wrapped paragraph: the sentence strong, its time in the accent.
func NewPassage(parts []Part) *widget.RichText {
	segments := make([]widget.RichTextSegment, len(parts))
	for i, p := range parts {
		segments[i] = &widget.TextSegment{Text: p.Text, Style: passageStyles[p.Kind]}
	}
	text := widget.NewRichText(segments...)
	text.Wrapping = fyne.TextWrapWord
	return text
}
