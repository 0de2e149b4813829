// Package merge finds the same event in several articles. It decides from what the articles
// tell alone (kind, participants, dates) and takes its time from nobody: where it is
// sure, two tellings are joined into one event with the sources of both; where it is not, the
// pair is offered to the person; and what was joined can always be separated, because
// the telling that gave way is kept as it was.
//
// It follows what is known from record linkage (Fellegi and Sunter 1969): three answers, not
// two, with a middle that a person decides.
package merge

import (
	"slices"

	"dateline/timeline"
)

// A Verdict says whether two tellings are of one event.
type Verdict uint8

// The verdicts.
const (
	Different Verdict = iota
	Unsure            // for a person to decide
	Same
)

// A Telling is an event as an article tells it.
type Telling struct {
	Event timeline.Event
	// Sentence is the one that reports it, "" when there is none. It may name what the title
	// leaves out.
	Sentence string
}

// What makes titles alike enough, tuned on the pairs in testdata. Shares are of the words of both (Dice 1945).
const (
	sureShare   = 0.6  // to be the same, when one title says nothing that the other does not
	unsureShare = 0.5  // to be offered when the dates can be the same
	apartShare  = 0.66 // to be offered although the dates differ
	dayShare    = 0.3  // to be offered when both happened on one day and the sentences are alike as well
	toldShare   = 0.34 // how alike the sentences then are
	twoNames    = 4    // words that two full names have
	fewWords    = 2    // that two titles share at least; fewer than three must hold a name
)

// Compare says whether a and b are of one event, and how alike they are (0–1), for the order in
// which unsure pairs are offered. Two tellings of one article never are: whoever wrote it
// told them apart.
func Compare(a, b Telling) (Verdict, float64) {
	var d dictionary
	return d.compare(d.tell(a), d.tell(b))
}

// compare is Compare for what was brought to words.
func (d *dictionary) compare(a, b *telling) (Verdict, float64) {
	if shareSource(a, b) || (a.status == timeline.Denied) != (b.status == timeline.Denied) {
		return Different, 0
	}
	when := apart
	if a.known && b.known {
		when = compareBegins(a.begin, b.begin)
	}
	if when == apart {
		return Different, 0
	}
	m := d.match(a.text, b.text)
	if m.opposed || m.conflict {
		return Different, m.share
	}
	few := m.shared < fewWords || m.shared == fewWords && m.names == 0 && m.alone > 0
	switch {
	// Who alone is no event: the same person does many things. Two of them on one day may be doing one.
	case m.shared == m.names && m.names < twoNames:
		return Different, m.share
	case few:
		return m.fromSentences(when), m.share
	// In one year many a mayor resigns: without a name it need not be the same one.
	case when == agree && sameStatus(a, b) && m.alone == 0 && m.share >= sureShare && (m.names > 0 || a.begin.Seconds() <= narrow):
		return Same, m.share
	case m.isPastDeed(a, b):
		return Same, m.share
	case m.share >= apartShare, m.share >= unsureShare && (when >= overlap || m.alone == 0 && m.names > 0):
		return Unsure, m.share
	}
	return m.fromSentences(when), m.share
}

// fromSentences is the verdict where titles alone do not tell: at one time, sentences that share much may report the same
// under different words, and so may a title of which the other article's sentence says every word.
func (m matched) fromSentences(when relation) Verdict {
	if when == agree && (m.within || m.share >= dayShare && m.told >= toldShare && m.names > 0) {
		return Unsure
	}
	return Different
}

// isPastDeed reports two looks back on one deed, of which each article says only that it was done before its own day: who did it, what it was and to whom
// agree, nothing else is told, the articles are a month apart at most, and it is nothing that is done again and again.
func (m matched) isPastDeed(a, b *telling) bool {
	x, y := a.begin, b.begin
	if x.Start != timeline.Beginning || y.Start != timeline.Beginning || x.End.IsOpen() || y.End.IsOpen() || max(x.End, y.End)-min(x.End, y.End) > narrow {
		return false
	}
	return a.status == timeline.Happened && b.status == timeline.Happened && m.alone == 0 && m.share >= sureShare && m.names >= twoNames/2 && m.shared > m.names && !a.again && !b.again
}

// sameStatus holds where nothing but time lies between the statuses. What was planned and what
// happened may be one event, which is for a person to say: plans come to nothing.
func sameStatus(a, b *telling) bool {
	took := func(t *telling) bool { return t.status == timeline.Happened || t.status == timeline.Ongoing }
	return a.status == b.status || took(a) && took(b)
}

// shareSource reports whether one article tells both.
func shareSource(a, b *telling) bool {
	return slices.ContainsFunc(a.sources, func(s timeline.ID) bool { return slices.Contains(b.sources, s) })
}

// canMatter reports whether two events whose titles share n words, as many as alike says of all of theirs, can be more than Different
// by what compare asks for. It holds before anything but the titles and the dates is known.
func canMatter(when relation, n int, alike float64) bool {
	switch {
	case when == apart || n == 0:
		return false
	case when == agree: // sentences may tell
		return alike >= dayShare
	}
	return n >= fewWords && mostShare(alike) >= unsureShare
}
