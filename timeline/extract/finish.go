package extract

import (
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

// importance is what keeps an event when the timeline is zoomed out: where it stands, whether the
// headline speaks of it, how often it and its date are told, who takes part, and its kind.
func (r *reader) importance(f *finding, n, total int) float64 {
	w := 0.12
	w += 0.16 * (1 - float64(n)/float64(max(total, 1)))
	if r.part[f.at] == lead {
		w += 0.14
	}
	if len(f.Words) > 0 {
		hits := 0
		for _, x := range f.Words {
			if r.headline[x] {
				hits++
			}
		}
		if r.headline[stem(f.Kind)] {
			hits++
		}
		w += 0.22 * min(1, float64(hits)/3)
	}
	w += 0.06 * float64(min(len(f.Tellings)-1, 3))
	w += 0.03 * float64(min(r.dateCount(f), 4))
	w += 0.03 * float64(min(len(f.names), 3))
	if e, ok := words().verbs[f.Kind]; ok {
		w += 0.12 * e.weight
	}
	if f.dated {
		w += 0.08
	}
	if f.clause != nil && f.clause.nominal {
		w -= 0.04
	}
	if f.Status == timeline.Possible || f.Status == timeline.Denied {
		w -= 0.04
	}
	if !f.main {
		w -= 0.05
	}
	return min(max(w, 0.05), 1)
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
	out := Reading{Source: r.src.ID, Document: r.doc, Relative: r.deictic}
	for _, e := range r.doc.Exprs {
		out.Texts = append(out.Texts, strings.Join(strings.Fields(r.src.Text[e.Begin:e.End]), " "))
	}
	return out
}
