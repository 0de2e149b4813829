package article

import (
	"cmp"
	"slices"
	"time"

	"dateline/timeline"
)

// A witness is a place where a file tells its date. Its number ranks it, the most trusted first.
type witness int

const (
	inLinked   witness = iota // JSON-LD: datePublished
	inMeta                    // <meta> elements made for the date of publication
	inHeadline                // beside the headline of a page: labelled, or all of its line
	inDateline                // date line, byline, front matter of a text
	inElement                 // <time> of the publication
	inGeneric                 // <meta> elements that just say "date"
	inAddress                 // address of the page
	inScript                  // data for the scripts of a page
	inPage                    // somewhere near the headline
	inSearch                  // what htmldate finds
	inName                    // name of the file
	inMargin                  // visible, but where pages show other dates as well
	inUpdate                  // when it was last changed
	inDoubt                   // two readings are possible, or only the month is told
	inHint                    // no full date: shown to the person, never used
)

// weights say how much a witness adds to the day it names, in hundredths: whole numbers have one sum in whatever order they are added. They
// were set on 800 pages with known dates of the htmldate evaluation and checked on 200 others.
var weights = [...]int{inLinked: 300, inMeta: 300, inHeadline: 220, inDateline: 200, inElement: 200, inGeneric: 150, inAddress: 250,
	inScript: 120, inPage: 100, inSearch: 60, inName: 80, inMargin: 30, inUpdate: 20, inDoubt: 10, inHint: 0}

// shifted is how much a stamp in UTC speaks for the neighbouring day that it may be where the readers
// are, in percent: nearly as much as for its own, so that any local witness decides.
const shifted = 90

// coarseShare is how much a month or a year weighs against a day from the same witness, in percent.
const coarseShare = 50

// A candidate is a possible date of publication.
type candidate struct {
	stamp
	witness  witness
	evidence string
	heading  bool // the line holds nothing but the date: it could head a section, too
}

// longestEvidence keeps evidence readable in one line, in bytes.
const longestEvidence = 90

// publish gives the candidates as they are kept, the best first, without
// repetition. Witnesses that agree on a day strengthen each other. A date after today cannot be one of
// publication: it is left out.
func publish(all []candidate) []timeline.Published {
	tomorrow := timeline.Instant(time.Now().Add(36 * time.Hour).Unix())
	all = slices.DeleteFunc(all, func(c candidate) bool { return c.date.IsKnown() && c.date.Begins().Start > tomorrow })
	for i := range all {
		if all[i].ambiguous {
			all[i].witness = max(all[i].witness, inDoubt)
		}
	}
	all = dropNothing(all)
	demoteUpdates(all)
	score := scores(all)
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(score[b.date], score[a.date]), cmp.Compare(a.witness, b.witness))
	})
	var kept []timeline.Published
	for _, c := range all {
		p := timeline.Published{Date: c.date, Evidence: shorten(c.evidence, longestEvidence)}
		if !slices.Contains(kept, p) {
			kept = append(kept, p)
		}
	}
	return kept
}

// nothings are the days from which machines count, in their zones: what they tell when they know none.
var nothings = map[timeline.Date]bool{timeline.DayDate(1970, 1, 1): true, timeline.DayDate(1969, 12, 31): true, timeline.DayDate(1900, 1, 1): true,
	timeline.DayDate(1899, 12, 30): true, timeline.DayDate(1899, 12, 31): true}

// dropNothing drops such days where machines tell them, and where a page shows what its machines told.
func dropNothing(all []candidate) []candidate {
	told := false
	isNothing := func(c candidate) bool {
		machine := c.witness == inLinked || c.witness == inMeta || c.witness == inElement || c.witness == inGeneric || c.witness == inScript || c.witness == inSearch
		told = told || machine && nothings[c.date]
		return nothings[c.date] && (machine || told && c.witness != inDateline && c.witness != inName)
	}
	all = slices.DeleteFunc(all, isNothing)
	return slices.DeleteFunc(all, isNothing)
}

// demoteUpdates makes witnesses of the last change of those that tell its day without saying what it is, when the page tells machines both days: many sites
// show only the later one beside the headline.
func demoteUpdates(all []candidate) {
	published, updated := map[timeline.Date]bool{}, map[timeline.Date]bool{}
	var first timeline.Date
	for _, c := range all {
		switch {
		case c.date.Grain() != timeline.GrainDay:
		case c.witness == inUpdate:
			updated[c.date] = true
		case c.witness == inLinked || c.witness == inMeta:
			if published[c.date] = true; !first.IsKnown() || c.date.Begins().Start < first.Begins().Start {
				first = c.date
			}
			if c.universal {
				published[neighbour(c.date, -1)], published[neighbour(c.date, 1)] = true, true
			}
		}
	}
	for i, c := range all {
		unsaid := c.witness == inHeadline || c.witness == inDateline || c.witness == inElement || c.witness == inPage
		if unsaid && updated[c.date] && !published[c.date] && first.IsKnown() && first.Begins().Start < c.date.Begins().Start {
			all[i].witness = inUpdate
		}
	}
}

// scores adds up what the witnesses say for each day; each kind of witness counts once a day.
func scores(all []candidate) map[timeline.Date]int {
	type vote struct {
		date    timeline.Date
		witness witness
	}
	votes := map[vote]int{}
	add := func(d timeline.Date, w witness, share int) {
		v := vote{d, w}
		votes[v] = max(votes[v], weights[w]*share/100)
	}
	for _, c := range all {
		if c.date.Grain() > timeline.GrainDay { // a month speaks for every day in it that somebody else names
			add(c.date, c.witness, coarseShare)
			for _, o := range all {
				if o.date.Grain() == timeline.GrainDay && c.date.Begins().Covers(o.date.Begins()) {
					add(o.date, c.witness, coarseShare)
				}
			}
			continue
		}
		add(c.date, c.witness, 100)
		if c.universal && c.hour < 13 {
			add(neighbour(c.date, -1), c.witness, shifted)
		}
		if c.universal && c.hour > 9 {
			add(neighbour(c.date, 1), c.witness, shifted)
		}
	}
	sum := map[timeline.Date]int{}
	for v, s := range votes {
		sum[v.date] += s
	}
	sum[timeline.Date{}] = -1
	return sum
}

// neighbour is the day n days after d.
func neighbour(d timeline.Date, n int) timeline.Date {
	return timeline.DayOf(d.Begins().Start + timeline.Instant(n*86400))
}

// setPublished takes the candidates over into the article: the first that is a date is its own.
func setPublished(a *Article, all []candidate) {
	a.Candidates = publish(all)
	if len(a.Candidates) > 0 && a.Candidates[0].Date.IsKnown() {
		a.Published = a.Candidates[0]
	}
}
