package extract

import (
	"dateline/timeline"
)

// News of a disaster opens with what it did ("19 people were killed, officials said on Monday") and says when only where it
// comes back to it ("The accident happened late on Sunday"). Both are one time, and it is not the day on which officials spoke.

// incident gives the opening sentence of such news the time of the sentence that says when it happened.
func (r *reader) incident() {
	r.itHappened()
	when := r.incidentTime()
	if when < 0 {
		return
	}
	first := -1
	for i := range r.found[:when] {
		f := &r.found[i]
		if r.part[f.at] != lead || f.at == r.found[when].at || first >= 0 && f.at != first {
			continue
		}
		if first < 0 {
			first = f.at
		}
		if f.Status != timeline.Happened || !f.clause.nominal && !harms[f.clause.verb] || !onlyReported(f.Tellings[0].Times) {
			continue
		}
		f.Lead = false
		for k := range f.Tellings[0].Times {
			f.Tellings[0].Times[k].Signal, f.Tellings[0].Times[k].Word = Said, "said"
		}
		r.addLink(i, when, true, "the "+r.found[when].clause.t.lower(r.incidentNoun(&r.found[when])), sureSignal)
	}
}

// itHappened joins "It happened on Monday" with what the sentence before tells.
func (r *reader) itHappened() {
	for i := range r.found {
		f := &r.found[i]
		c := f.clause
		if c.nominal || c.verb != "happen" && c.verb != "occur" || f.Status != timeline.Happened || !placed(firstTimes(f)) {
			continue
		}
		s := c.t.child(c.head, "nsubj")
		if w := c.t.lower(s); s > 1 || w != "it" && w != "this" && w != "that" {
			continue
		}
		for k := i - 1; k >= 0 && r.found[k].at >= f.at-1; k-- {
			if o := &r.found[k]; o.at == f.at-1 && o.Status == timeline.Happened && !o.clause.nominal && o.Tense == Past && onlyReported(firstTimes(o)) {
				f.again = k + 1 // the last one told: "are looking into it after a man was found dead"
				break
			}
		}
	}
}

// incidentTime is the first finding that tells when the incident happened, "the crash happened at noon", -1 for none.
func (r *reader) incidentTime() int {
	for i := range r.found {
		if f := &r.found[i]; f.dated && f.Status == timeline.Happened && f.at < 12 && r.incidentNoun(f) >= 0 && placed(firstTimes(f)) {
			return i
		}
	}
	return -1
}

// incidentNoun is the token of the definite noun that a finding says the time of, "the attack on Wednesday was the worst in years", -1 for
// any other finding.
func (r *reader) incidentNoun(f *finding) int {
	c := f.clause
	s := c.head
	if !c.nominal {
		if !comesAbout[c.verb] {
			return -1
		}
		s = c.t.child(c.head, "nsubj", "nsubj:pass")
		if up := c.t.Tokens[c.head].Head; s >= 0 && c.t.lower(s) == "it" && c.relation == "advcl" && up >= 0 {
			s = c.t.child(up, "nsubj") // "the storm brought hail when it hit on Sunday"
		}
	} else if l := c.t.label(s); l != "nsubj" && l != "nsubj:pass" {
		return -1
	}
	if s < 0 || !incidents[c.t.lower(s)] {
		return -1
	}
	d := c.t.child(s, "det")
	if d < 0 || c.t.lower(d) == "a" || c.t.lower(d) == "an" || c.t.lower(d) == "another" || c.t.lower(d) == "no" {
		return -1
	}
	for k := d + 1; k < s; k++ { // "the previous attack", "the 2011 fire" are others
		if tag := c.t.tag(k); tag == "CD" || c.t.lower(k) == "previous" || c.t.lower(k) == "earlier" || c.t.lower(k) == "last" || c.t.lower(k) == "second" {
			return -1
		}
	}
	return s
}

// onlyReported: nothing says when it happened, at most when it was told.
func onlyReported(times []Timing) bool {
	for _, t := range times {
		if t.Signal != For && t.Signal != Said && t.Word != reported {
			return false
		}
	}
	return true
}

var (
	incidents = set(`accident attack crash shooting explosion blast incident collision fire blaze raid killing stabbing bombing quake earthquake
		derailment disaster tragedy assault murder robbery theft heist sinking landslide avalanche ambush fall plunge rampage wreck capsizing burglary
		tremor tornado cyclone typhoon hurricane storm mudslide strike airstrike clash massacre kidnapping abduction`)
	comesAbout = set("happen occur take strike hit begin start unfold come follow")
	harms      = set(`kill die injure wound hurt crash plunge explode shoot attack rob burn collapse derail sink capsize collide ambush stab hit strike
		destroy damage drown fall open kidnap abduct steal overturn flip ram plough plow drive rip tear bury sweep break set open_fire`)
)
