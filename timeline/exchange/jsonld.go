package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"dateline/timeline"
)

// writeJSONLD writes schema.org Events in one @graph. Dates are ISO 8601 days; the EDTF
// value stands beside them, because schema.org has no notation for "sometime in".
func writeJSONLD(w io.Writer, t Timeline) ([]string, error) {
	var lost losses
	graph := []map[string]any{}
	for _, e := range t.Events {
		// Counted but kept: schema.org does not ask an Event for a date.
		if !e.Date.IsKnown() {
			lost.dateless++
		} else {
			lost.count(e.Date)
		}
		graph = append(graph, t.jsonLDEvent(e))
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	if err := enc.Encode(map[string]any{"@context": "https://schema.org", "@graph": graph}); err != nil {
		return nil, fmt.Errorf("write JSON-LD: %w", err)
	}
	return lost.notes("schema.org", "temporalCoverage, as EDTF"), nil
}

// jsonLDEvent gives an event the terms of schema.org. A denied one is EventCancelled, the
// nearest that there is; temporalCoverage holds the whole truth in EDTF.
func (t Timeline) jsonLDEvent(e timeline.Event) map[string]any {
	out := map[string]any{"@type": "Event", "@id": "#" + e.ID.String(), "name": e.Title, "keywords": t.Kinds.Name(e.Category)}
	if e.Date.IsKnown() {
		out["temporalCoverage"] = e.Date.String()
	}
	if s := e.Date.Begins().Start; !s.IsOpen() {
		out["startDate"] = stamp(s)[:len(stamp(s))-len("T00:00:00Z")]
	}
	if s := e.Date.Ends().End; e.Date.HasExtent() && !s.IsOpen() {
		// endDate is the last day that belongs to it, not the first one that does not.
		last := stamp(s - 1)
		out["endDate"] = last[:len(last)-len("T00:00:00Z")]
	}
	if e.Status == timeline.Denied {
		out["eventStatus"] = "https://schema.org/EventCancelled"
	}
	if e.Place != "" {
		out["location"] = map[string]any{"@type": "Place", "name": e.Place}
	}
	about := []map[string]any{}
	for _, p := range e.Participants {
		about = append(about, map[string]any{"@type": "Thing", "name": p})
	}
	out["about"] = about
	if q, src, ok := t.quote(e); ok {
		out["description"] = oneLine(text(src, q.Sentence))
		article := map[string]any{"@type": "NewsArticle", "headline": src.Title}
		if src.Published.Date.IsKnown() {
			article["datePublished"] = src.Published.Date.String()
		}
		if src.Address != "" {
			article["url"] = src.Address
		}
		out["subjectOf"] = article
	}
	return out
}

// writeAnnotations writes a W3C Web Annotation for every quote: where the sentence stands,
// with a refinement for the time expression, in characters as the Recommendation counts.
func writeAnnotations(w io.Writer, t Timeline) ([]string, error) {
	enc := json.NewEncoder(w)
	for _, e := range t.Events {
		for i, q := range e.Quotes {
			src, ok := t.Sources[q.Source]
			// A quote whose article is not at hand selects nothing.
			if !ok {
				continue
			}
			selector := selectors(src, q.Sentence, 0)
			if !q.Expression.IsEmpty() {
				selector[1]["refinedBy"] = selectors(src, q.Expression, characters(src, q.Sentence.Begin))[1]
			}
			if err := enc.Encode(map[string]any{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "identifying",
				"id": fmt.Sprintf("urn:dateline:%s:%d", e.ID, i), "body": "urn:dateline:" + e.ID.String(),
				"target": map[string]any{"source": "urn:dateline:" + src.ID.String(), "selector": selector}}); err != nil {
				return nil, fmt.Errorf("write annotations: %w", err)
			}
		}
	}
	return nil, nil
}

// selectors tells a range in both ways of the Recommendation: by its words, which survive
// edits of the text, and by its position, which counts characters from origin.
func selectors(src timeline.Source, r timeline.Range, origin int) []map[string]any {
	exact := text(src, r)
	start := characters(src, r.Begin) - origin
	return []map[string]any{
		{"type": "TextQuoteSelector", "exact": exact, "prefix": before(src, r.Begin), "suffix": after(src, r.End)},
		{"type": "TextPositionSelector", "start": start, "end": start + utf8.RuneCountInString(exact)},
	}
}
