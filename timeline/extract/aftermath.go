package extract

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/stn"
)

// Whoever is pulled from the ruins was buried there first: what can only be the aftermath of the disaster or the attack that the news is about came no
// earlier than that, in whichever tense it is told.

// addAftermath holds what a disaster brings with it between that and publication, where nothing else says when it was.
func (d *dating) addAftermath(i int) {
	m, j := &d.Mentions[i], d.disaster
	if j < 0 || i == j || m.Status != timeline.Happened || d.explicit[i].IsKnown() || d.matched[i] != nil || !((m.Main || m.Along) && wreckage[m.Kind] || m.Along && toll[m.Kind] || (m.Main || m.Tense == Before) && rescue[m.Kind]) {
		return
	}
	if lo, _ := d.net.Bounds(d.point(i)); lo != stn.NoLower || d.namesOldTime(i) || d.namesEarlier(i, j) {
		return
	}
	d.within(d.point(i), timeline.Span{Start: d.explicit[j].Begins().Start, End: timeline.Forever}, "came of “"+d.Mentions[j].Title+"” ("+d.explicit[j].Words()+")", nil)
}

// findDisaster looks for the dated disaster of the last weeks that an article opens with.
func (d *dating) findDisaster() {
	d.disaster = -1
	for j := d.from; j < min(d.to, d.from+openingMentions) && d.News && d.published.Date.IsKnown(); j++ {
		m, on := &d.Mentions[j], d.explicit[j]
		if on.IsKnown() && on.Grain() <= timeline.GrainDay && on.Begins().Seconds() <= day && m.Status == timeline.Happened && m.Paragraph <= d.Mentions[d.from].Paragraph+2 && !d.isLongAgo(j) && ofDisaster(m) {
			d.disaster = j
			return
		}
	}
}

// namesEarlier: behind mention i its sentence tells of an event before mention j, so that the two may belong together.
func (d *dating) namesEarlier(i, j int) bool {
	for k := max(d.from, i-6); k < min(d.to, i+6); k++ {
		if on := d.explicit[k]; k != j && d.Mentions[k].Sentence == d.Mentions[i].Sentence && d.Mentions[k].At > d.Mentions[i].At && on.IsKnown() && on.Begins().Start < d.explicit[j].Begins().Start {
			return true
		}
	}
	return false
}

// ofDisaster: the mention tells of a disaster, or of what it did.
func ofDisaster(m *Mention) bool {
	return disasters[m.Kind] || (comesAbout[m.Kind] || harms[m.Kind] || m.Kind == "devastate" || m.Kind == "trigger") && slices.ContainsFunc(m.Words, func(w string) bool { return disasterStems[w] })
}

var (
	disasters = set(`quake earthquake tremor landslide avalanche mudslide flood flooding tsunami cyclone typhoon hurricane tornado storm eruption
		explosion blast crash collision derailment sinking collapse fire blaze wildfire bushfire bombing stampede attack shooting stabbing massacre ambush rampage assault`)
	rescue        = set("rescue pull recover evacuate dig hospitalise hospitalize")
	wreckage      = set("collapse crumble destroy damage flatten topple injure wound displace trap bury crush")
	toll          = set("kill shoot stab die") // told in passing, of the attack or the disaster, where a sentence of its own may tell of another one
	disasterStems = func() map[string]bool {
		stems := map[string]bool{}
		for w := range disasters {
			stems[stem(w)] = true
		}
		return stems
	}()
)
