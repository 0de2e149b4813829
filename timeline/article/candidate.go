package article

import (
	"slices"
	"time"

	"dateline/timeline"
)

// trust ranks candidates for the date of publication; lower is more trusted.
type trust int

const (
	trustMetadata trust = iota // the page says it for machines
	trustVisible               // date line, byline, "Published …"
	trustAddress               // address of the page, name of the file
	trustUpdated               // only when it was last changed
	trustUnsure                // two readings are possible
	trustHint                  // no full date: shown to the person, never used
)

// A candidate is a possible date of publication.
type candidate struct {
	stamp
	trust    trust
	evidence string
}

// longestEvidence keeps evidence readable in one line, in bytes.
const longestEvidence = 90

// publish gives the candidates as they are kept, the most trusted first, without
// repetition. A date after today cannot be one of publication: it is left out.
func publish(all []candidate) []timeline.Published {
	tomorrow := timeline.Instant(time.Now().Add(36 * time.Hour).Unix())
	for i := range all {
		if all[i].ambiguous && all[i].trust < trustUnsure {
			all[i].trust = trustUnsure
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return int(a.trust - b.trust) })
	var kept []timeline.Published
	for _, c := range all {
		p := timeline.Published{Date: c.date, Evidence: shorten(c.evidence, longestEvidence)}
		if c.date.IsKnown() && c.date.Begins().Start > tomorrow || slices.Contains(kept, p) {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// setPublished takes the candidates over into the article: the first that is a date is its own.
func setPublished(a *Article, all []candidate) {
	a.Candidates = publish(all)
	if len(a.Candidates) > 0 && a.Candidates[0].Date.IsKnown() {
		a.Published = a.Candidates[0]
	}
}
