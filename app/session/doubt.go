package session

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A Doubt is what makes a proposed event worth a look before others.
type Doubt uint16

// The doubts, the gravest first.
const (
	NoPublication Doubt = 1 << iota // the article's publication date is unknown and its date hangs on it
	SourcesDiffer                   // its sources give dates that cannot all be right
	Contradicted                    // statements of its article contradict each other
	MayBeOne                        // another event may be the same
	NoDate                          // nothing bounds it
	WideDate                        // known to a year or worse
	Chained                         // its date follows from several others
	OddTitle                        // its title may be cut wrongly
)

// doubts tells each in words, with what it weighs against the others.
var doubts = []struct {
	doubt  Doubt
	weight int
	words  string
}{
	{NoPublication, 64, "its article's publication date is unknown"},
	{SourcesDiffer, 48, "its sources give different dates"},
	{Contradicted, 40, "its article contradicts itself"},
	{MayBeOne, 32, "it may be one with another event"},
	{NoDate, 24, "nothing dates it"},
	{WideDate, 12, "its date is coarse"},
	{Chained, 8, "its date follows from others"},
	{OddTitle, 6, "its title looks odd"},
}

// Weight is by how much an event should come before others to be reviewed; 0 for no doubt.
func (d Doubt) Weight() (sum int) {
	for _, each := range doubts {
		if d&each.doubt != 0 {
			sum += each.weight
		}
	}
	return sum
}

// Words tell the doubts, the gravest first; none for no doubt.
func (d Doubt) Words() (all []string) {
	for _, each := range doubts {
		if d&each.doubt != 0 {
			all = append(all, each.words)
		}
	}
	return all
}

const (
	coarse = 366 * 86400 // seconds from which on a span is a wide date
	chain  = 3           // steps from which on a date follows from others
)

// doubtOf looks at an event; published is when the article was that tells it first.
func doubtOf(e timeline.Event, published timeline.Published) (d Doubt) {
	begins := e.Date.Begins()
	edited := e.Edited.Has(timeline.FieldDate)
	switch {
	case e.Disagrees() && !edited:
		d |= SourcesDiffer
	case !e.Date.IsKnown():
		d |= NoDate
	case (begins.IsOpen() || begins.Seconds() > coarse) && !edited:
		d |= WideDate
	}
	if len(e.Quotes) > 0 && !published.Date.IsKnown() && !edited && (d&(NoDate|WideDate) != 0) {
		d |= NoPublication
	}
	if !edited && len(e.Reasons) > chain {
		d |= Chained
	}
	for _, r := range e.Reasons {
		if strings.Contains(r, " — but: ") {
			d |= Contradicted
		}
	}
	if !e.Edited.Has(timeline.FieldTitle) && isOdd(e.Title) {
		d |= OddTitle
	}
	return d
}

// isOdd reports a title that a machine may have cut wrongly: of one or two words, without a beginning, or with a pronoun for its subject.
func isOdd(title string) bool {
	title = strings.TrimSpace(title)
	opening, rest, _ := strings.Cut(title, " ")
	if _, third, ok := strings.Cut(strings.TrimSpace(rest), " "); !ok || strings.TrimSpace(third) == "" {
		return true
	}
	for _, pronoun := range []string{"it", "he", "she", "they", "this", "that", "one", "which", "who"} {
		if len(opening) == len(pronoun) && strings.EqualFold(opening, pronoun) {
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(opening)
	return !unicode.IsUpper(first) && !unicode.IsDigit(first)
}

// doubtOfBrief is what a Brief alone tells, for events that were not surveyed.
func doubtOfBrief(b *timeline.Brief) (d Doubt) {
	switch {
	case b.Flags.Has(timeline.Disagree):
		d |= SourcesDiffer
	case b.Flags.Has(timeline.Undated):
		d |= NoDate
	case b.Begin.IsOpen() || b.Begin.Seconds() > coarse:
		d |= WideDate
	}
	if isOdd(b.Title) {
		d |= OddTitle
	}
	return d
}

// Doubt is what makes an event worth a look.
func (d *Snapshot) Doubt(b *timeline.Brief) Doubt {
	if found, ok := d.doubts[b.ID]; ok {
		return found
	}
	return doubtOfBrief(b)
}
