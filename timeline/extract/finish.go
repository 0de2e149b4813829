package extract

import (
	"math"
	"strings"

	"dateline/timeline"
)

// finish joins retellings, weighs what is left and writes the Reading.
func (r *reader) finish() Reading {
	into := r.retell()
	at := make([]int, len(r.found)) // finding → mention
	var kept []int
	for i := range r.found {
		if into[i] == i {
			at[i] = len(kept)
			kept = append(kept, i)
		}
	}
	for i := range r.found {
		at[i] = at[into[i]]
	}
	out := r.empty()
	out.News = r.news
	for n, i := range kept {
		m := r.found[i].Mention
		m.Weight = r.importance(&r.found[i], n, len(kept))
		if m.Thread >= 0 {
			if m.Thread = at[m.Thread]; m.Thread >= n {
				m.Thread = -1
			}
		}
		out.Mentions = append(out.Mentions, m)
	}
	seen := map[Link]bool{}
	for _, l := range r.links {
		l.From, l.To = at[l.From], at[l.To]
		if l.From != l.To && !seen[l] {
			seen[l] = true
			out.Links = append(out.Links, l)
		}
	}
	return out
}

// importance is what keeps an event when the timeline is zoomed out, from 0 to 1: how likely it is one that the
// timeline would be wrong without. The weights are those of a logistic regression on our own articles, rounded;
// what took part in it and gave nothing (category, length, kind of clause) is left out.
func (r *reader) importance(f *finding, n, total int) float64 {
	z := -4.1 + 2.2*f.score + 0.75*(1-float64(n)/float64(max(total, 1))) + 0.33*float64(min(len(f.names), 3)) +
		0.8*min(1, float64(r.headlineHits(f))/3) + 0.6*float64(min(len(f.Tellings)-1, 3)) + 0.1*float64(min(r.dateCount(f), 4))
	z += statusWeight[f.Status]
	for _, sign := range [...]struct {
		holds  bool
		weight float64
	}{
		{n < 2, 0.5},
		{r.opensNews(f), 0.8},
		{f.main, 0.33},
		{hasOwnDate(f), 1.1},
		{f.clause != nil && f.clause.nominal, -0.35},
		{f.quoted, -2},
		{n >= 2 && f.figure(), -0.8},
		{f.reaction(), -0.8},
	} {
		if sign.holds {
			z += sign.weight
		}
	}
	return min(max(1/(1+math.Exp(-z)), 0.02), 0.98)
}

// statusWeight: what is still to come is why many read the article; what did not happen is mostly an aside.
var statusWeight = map[timeline.Status]float64{timeline.Planned: 0.8, timeline.Possible: 0.65, timeline.Ongoing: 0.8, timeline.Denied: -1.6}

// headlineHits counts the words of the event that the headline has too.
func (r *reader) headlineHits(f *finding) (hits int) {
	for _, x := range f.Words {
		if r.headline[x] {
			hits++
		}
	}
	if r.headline[stem(f.Kind)] {
		hits++
	}
	return hits
}

// hasOwnDate: an expression of its own clause says when, not only before or after what.
func hasOwnDate(f *finding) bool {
	for _, t := range f.Tellings[0].Times {
		if t.Signal == On {
			return true
		}
	}
	return false
}

// dateCount is how many other expressions of the article mean the date of the event: days that are
// told often are the ones that journalists put on their timelines.
func (r *reader) dateCount(f *finding) int {
	n := 0
	for _, t := range f.Tellings[0].Times {
		if t.Signal != On {
			continue
		}
		d := r.sample[t.Expr].Date
		if !d.IsKnown() {
			continue
		}
		n = r.sampleCount[d] - 1
		break
	}
	return n
}

// empty is the Reading without mentions.
func (r *reader) empty() Reading {
	out := Reading{Dateline: r.yearlessLine(), Source: r.src.ID, Document: r.doc, Relative: r.deictic}
	for _, e := range r.doc.Exprs {
		out.Texts = append(out.Texts, strings.Join(strings.Fields(r.src.Text[e.Begin:e.End]), " "))
	}
	return out
}

// opensNews: the finding is what the first sentence of the article's body says, which is what the article is about.
func (r *reader) opensNews(f *finding) bool {
	if r.part[f.at] != lead || !f.main || f.clause == nil || f.clause.nominal {
		return false
	}
	for i := range f.at {
		if r.part[i] == lead {
			return false
		}
	}
	return true
}
