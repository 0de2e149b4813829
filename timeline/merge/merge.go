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
	if shareSource(a.Event, b.Event) || denied(a.Event) != denied(b.Event) {
		return Different, 0
	}
	when := compareDates(a.Event.Date, b.Event.Date)
	if when == apart {
		return Different, 0
	}
	m := match(read(a), read(b))
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
	case when == agree && sameStatus(a.Event, b.Event) && m.alone == 0 && m.share >= sureShare:
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

func denied(e timeline.Event) bool { return e.Status == timeline.Denied }

// sameStatus holds where nothing but time lies between the statuses. What was planned and what
// happened may be one event, which is for a person to say: plans come to nothing.
func sameStatus(a, b timeline.Event) bool {
	took := func(e timeline.Event) bool { return e.Status == timeline.Happened || e.Status == timeline.Ongoing }
	return a.Status == b.Status || took(a) && took(b)
}

// shareSource reports whether one article tells both.
func shareSource(a, b timeline.Event) bool {
	return slices.ContainsFunc(a.Quotes, func(q timeline.Quote) bool {
		return slices.ContainsFunc(b.Quotes, func(o timeline.Quote) bool { return o.Source == q.Source })
	})
}
