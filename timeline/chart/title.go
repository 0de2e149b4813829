package chart

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// longestTitle is how many bytes of a title are ever looked at.
const longestTitle = 400

// clean makes a title one line of visible characters. It returns s itself when
// there is nothing to do, which is almost always.
func clean(s string) string {
	if len(s) > longestTitle {
		cut := longestTitle
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f {
			return cleaned(s)
		}
	}
	return s
}

// cleaned is the long way, for titles with more than plain letters.
func cleaned(s string) string {
	odd := func(r rune) bool {
		return r == utf8.RuneError || unicode.IsControl(r) || isBidiControl(r) || r == '\u2028' || r == '\u2029'
	}
	if strings.IndexFunc(s, odd) < 0 {
		return s
	}
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError || isBidiControl(r):
			return -1
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		}
		return r
	}, s)), " ")
}

// isBidiControl tells the characters that could turn the rest of a line around.
func isBidiControl(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}

// fit shortens s to room pixels with an ellipsis, at a word's end when one is near.
func (o *Options) fit(s string, room, size float64, bold bool) string {
	if o.Measure(s, size, bold) <= room {
		return s
	}
	room -= o.Measure("…", size, bold)
	low, high := 0, len(s) // s[:low] fits, s[:high] does not
	for low+1 < high {
		mid := (low + high) / 2
		for mid > low && !utf8.RuneStart(s[mid]) {
			mid--
		}
		if mid == low {
			if mid = nextRune(s, low); mid >= high {
				break
			}
		}
		if o.Measure(s[:mid], size, bold) <= room {
			low = mid
		} else {
			high = mid
		}
	}
	if space := strings.LastIndexByte(s[:low], ' '); space > low*3/4 {
		low = space
	}
	return strings.TrimRightFunc(s[:low], func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }) + "…"
}

// nextRune is the index after the character at i.
func nextRune(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// labelWidth is the room that the title of event at takes, date and signs included.
func (l *Levels) labelWidth(at int32) float64 {
	o := &l.options
	warning := 0.0
	if l.brief(at).Flags.Has(timeline.Disagree) {
		warning = l.text + l.gap
	}
	title := min(o.Measure(clean(l.brief(at).Title), l.text, false), o.MaxLabel)
	if tail := l.dateText(at); tail != "" {
		title += l.gap + o.Measure(tail, l.small, false)
	}
	return title + warning
}

// A label is what is written beside or inside an event.
type label struct {
	title, date           string
	titleWidth, dateWidth float64
}

// label is made when an event is first drawn one by one, and kept.
func (l *Levels) label(at int32) *label {
	kept := l.labels
	place := int(at)
	if place >= len(l.events) {
		kept, place = l.newLabels, place-len(l.events)
	}
	if made := kept.at(place).Load(); made != nil {
		return made
	}
	o := &l.options
	b := &label{title: o.fit(clean(l.brief(at).Title), o.MaxLabel, l.text, false), date: l.dateText(at)}
	b.titleWidth = o.Measure(b.title, l.text, false)
	if b.date != "" {
		b.dateWidth = o.Measure(b.date, l.small, false)
	}
	kept.at(place).Store(b)
	return b
}

// labelPages has room for the labels of all events, and takes memory only for those near one that was drawn.
type labelPages []atomic.Pointer[labelPage]

type labelPage [1 << pageBits]atomic.Pointer[label]

const pageBits = 6

func newLabelPages(n int) labelPages { return make(labelPages, (n+1<<pageBits-1)>>pageBits) }

// at is the place of label i. Several goroutines may draw at once.
func (p labelPages) at(i int) *atomic.Pointer[label] {
	page := &p[i>>pageBits]
	if page.Load() == nil {
		page.CompareAndSwap(nil, new(labelPage))
	}
	return &page.Load()[i&(1<<pageBits-1)]
}
