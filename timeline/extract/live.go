package extract

import (
	"dateline/timeline"
	"dateline/timeline/timex"
)

// Live pages head each post with the time of the clock at which it was written. What a post tells first happened by then, and
// within minutes.

// livePosts notes for each sentence the expression of the clock that heads its post, -1 where there is none. A page with fewer
// than three such heads is no live page.
func (r *reader) livePosts() {
	r.post = make([]int, len(r.trees))
	heads, head, from, next := 0, -1, -1, 0
	for i, t := range r.trees {
		r.post[i] = -1
		for next < len(r.doc.Exprs) && r.doc.Exprs[next].End <= t.Begin {
			next++
		}
		if next < len(r.doc.Exprs) && r.isClockHead(t, next) {
			heads, head, from = heads+1, next, i
			if r.part[i] == caption {
				from = i + 1
			}
		}
		if head >= 0 && i >= from && i < from+postReach {
			r.post[i] = head
		}
	}
	if heads < 3 {
		for i := range r.post {
			r.post[i] = -1
		}
	}
}

// postReach is how many sentences of a post tell what has just happened; what follows rather looks back.
const postReach = 3

// isClockHead: the sentence is nothing but a clock, or opens with one and a colon or a dash.
func (r *reader) isClockHead(t *tree, expr int) bool {
	e := r.doc.Exprs[expr]
	if e.Type != timex.TIME || e.Begin != t.Begin || e.Signal != "" {
		return false
	}
	_, last := t.at(e.Begin, e.End)
	if last < 0 {
		return false
	}
	switch t.word(last + 1) {
	case "", ":", "-", "–", "—":
		return true
	}
	return r.part[t.index] == caption
}

// posted is the time of the post for a clause without a time of its own that tells what has just happened; none otherwise.
func (r *reader) posted(f *finding, c *clause) []Timing {
	n := r.post[c.t.index]
	if n < 0 || f.quoted || !f.main || c.nominal || f.Status != timeline.Happened && f.Status != timeline.Ongoing || f.Tense != Past && f.Tense != Now || f.Apart {
		return nil
	}
	return []Timing{{Expr: n, Signal: On, Word: "posted"}}
}
