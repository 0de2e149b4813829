package extract

import (
	"slices"

	"dateline/timeline"
)

// A match is told over many paragraphs, and its day once, with the result.

// addMatch puts what happens on a pitch, told without a date, on the day of the match that the report opened with.
func (d *dating) addMatch(i int) bool {
	m := &d.Mentions[i]
	if !plays[m.Kind] || m.Perfect || m.Status != timeline.Happened || m.Tense != Past && m.Tense != Untensed {
		return false
	}
	j := d.matchBefore(i)
	if j < 0 {
		return false
	}
	s := timeline.DayOf(d.explicit[j].Begins().Start).Span()
	return d.within(d.point(i), s, "told of the match “"+d.Mentions[j].Title+"” ("+d.explicit[j].Words()+")", nil)
}

// matchBefore is the dated result that one of the first sentences tells, of the days before publication; -1 without.
func (d *dating) matchBefore(i int) int {
	for j := d.from; j < min(i, d.from+6); j++ {
		if o := &d.Mentions[j]; d.explicit[j].IsKnown() && o.Category == timeline.Sport && results[o.Kind] && o.Status == timeline.Happened &&
			d.explicit[j].Grain() <= timeline.GrainDay && !d.sinceLongAgo(int64(d.explicit[j].Begins().Start)) {
			return j
		}
	}
	return -1
}

// addContest puts the seats that a party won, told without a date, on the day of the vote of the last weeks that the text has told of.
func (d *dating) addContest(i int) bool {
	m := &d.Mentions[i]
	if !gains[m.Kind] || m.Status != timeline.Happened || m.Tense != Past || !slices.ContainsFunc(m.Words, func(w string) bool { return w == "seat" || w == "ballot" || w == "percent" }) {
		return false
	}
	for j := i - 1; j >= max(d.from, i-12); j-- {
		o, on := &d.Mentions[j], d.explicit[j]
		if on.IsKnown() && on.Grain() <= timeline.GrainDay && o.Status == timeline.Happened && !d.isLongAgo(j) && slices.Contains(o.Words, stem("election")) {
			s := timeline.DayOf(on.Begins().Start).Span()
			return d.within(d.point(i), s, "told of the vote “"+o.Title+"” ("+on.Words()+")", nil)
		}
	}
	return false
}

var gains = set("win lose get gain take secure poll receive claim finish")

var (
	// results are verbs that tell how a match ended.
	results = set("beat win lose draw defeat score convert thrash edge crush stun overcome hold clinch reach knock_out sink")
	// plays are what happens in the course of one.
	plays = set(`score equalise equalize convert head net book send send_off award miss save level double curl volley tap beat win lose draw
		defeat concede substitute come_on tackle foul clinch seal pull_back double_up strike_home celebrate erupt apologise apologize`)
)
