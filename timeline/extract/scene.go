package extract

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/stn"
	"dateline/timeline/timex"
)

// Which time a mention continues that gives none of its own: that of its sentence, the scene long ago that its paragraph stays in, the day
// told right before it, the time between two dates of a chronicle, or the day of the news. Each kind of evidence is one function.

// A stand is the time that a mention may continue, and the words for it; without words there is no such evidence.
type stand struct {
	span timeline.Span
	why  string
}

// stands are tried in this order, the nearest evidence first, and the first that the rest of the text allows is taken. With none,
// nothing says when.
var stands = [...]func(*dating, int) stand{(*dating).beside, (*dating).inScene, (*dating).ofThatDay, (*dating).asSaid, (*dating).between, (*dating).onward, (*dating).goneOn, (*dating).ofTheNews}

// addStory decides which time a mention of news continues.
func (d *dating) addStory(i int) {
	m := &d.Mentions[i]
	if !m.Main && (!m.Along || d.tied(i)) || m.Status != timeline.Happened {
		return
	}
	before := d.isBefore(i)
	for _, at := range stands {
		s := at(d, i)
		if s.why == "" || before && d.isOfTheCourse(s.span) {
			continue
		}
		if d.within(d.point(i), s.span, s.why, nil) {
			return
		}
	}
}

// tied: a word says how mention i lies to another one of its sentence.
func (d *dating) tied(i int) bool {
	return slices.ContainsFunc(d.Links, func(l Link) bool {
		return !l.Same && l.Sure == sureSignal && (l.From == i || l.To == i) && d.Mentions[l.From].Sentence == d.Mentions[l.To].Sentence
	})
}

// beside: what is told in one sentence with a month or a year before it lies in that, too: "In November it threw out ash, and
// thousands were stranded".
func (d *dating) beside(i int) stand {
	m, j := &d.Mentions[i], d.told(i)
	if j < 0 || d.Mentions[j].Sentence != m.Sentence || m.Later || placed(m.Tellings[0].Times) || d.explicit[j].Grain() <= timeline.GrainDay || d.explicit[j].HasExtent() || d.lastsLong(i) {
		return stand{}
	}
	return stand{d.explicit[j].Begins(), d.toldWith(j) + " · taken as of that time"}
}

// inScene: in a paragraph that looks far back from its beginning, what is told right after a dated event belongs to it: to its year or
// month, or to its day and the next, and comes no later than what is dated next.
func (d *dating) inScene(i int) stand {
	m, j := &d.Mentions[i], d.told(i)
	if j < 0 || !d.isLongAgo(j) || m.Perfect || d.Mentions[j].Kind == birth || d.explicit[j].Grain() <= timeline.GrainDay && d.lastsLong(i) {
		return stand{}
	}
	apart := m.Sentence - d.Mentions[j].Sentence
	if o := &d.Mentions[j]; o.Paragraph != m.Paragraph || apart < 1 || apart > d.sceneOf(j) || !d.looksBack(m.Paragraph, i) && !d.fronts(j) {
		return stand{}
	}
	if k := d.toldNext(i, d.explicit[j].Begins().Start); k >= 0 && d.isLongAgo(k) {
		return stand{timeline.Span{Start: d.explicit[j].Begins().Start, End: d.explicit[k].Begins().End}, d.toldBetween(j, k)}
	}
	s := d.explicit[j].Begins()
	if d.lasts(i, s.Seconds()+14*day) {
		return stand{} // "doubled in ten years"
	}
	if d.explicit[j].Grain() <= timeline.GrainDay {
		s.End += day
		return stand{s, d.toldWith(j) + " · taken as of that day or the next"}
	}
	if d.explicit[j].Grain() > timeline.GrainMonth {
		return stand{} // a year holds more than what a story tells next
	}
	return stand{s, d.toldWith(j) + " · taken as of that time"}
}

// birth is the kind of event that no scene belongs to.
const birth = "bear"

// sceneOf is for how many sentences what is told stays with mention j of long ago: a story told by the clock has more to say of its day
// than one that names days.
func (d *dating) sceneOf(j int) int {
	if d.explicit[j].Grain() > timeline.GrainDay {
		return 2
	}
	for k := j; k >= d.from && d.Mentions[k].Paragraph == d.Mentions[j].Paragraph; k-- {
		if clock := d.explicit[k]; clock.IsKnown() && clock.Grain() < timeline.GrainDay && clock.Begins().Overlaps(d.explicit[j].Begins()) {
			return 3
		}
	}
	return 1
}

// ofThatDay: what news tells right after an event of the last days, in its sentence or the next one of the paragraph, belongs to that
// event's day, as long as no word moves on from it.
func (d *dating) ofThatDay(i int) stand {
	j := d.reached(i)
	if j < 0 || d.isLongAgo(j) && d.Mentions[i].Sentence-d.Mentions[j].Sentence > 1 {
		return stand{}
	}
	return d.dayOf(i, j)
}

// dayOf is the day of mention j where mention i is told with it.
func (d *dating) dayOf(i, j int) stand {
	m, o := &d.Mentions[i], &d.Mentions[j]
	if o.Paragraph != m.Paragraph || m.Sentence-o.Sentence > min(2, d.sceneOf(j)) || m.Perfect || d.explicit[j].Grain() > timeline.GrainDay || o.Kind == birth || m.Later && m.Sentence == o.Sentence || d.lastsLong(i) || bounds(m.Tellings[0].Times) {
		return stand{}
	}
	if slices.ContainsFunc(d.Links, func(l Link) bool { return l.Gap != "" && (l.From == i || l.To == i) }) {
		return stand{} // "hours after the crash"
	}
	s := d.explicit[j].Begins()
	if s.Seconds() <= day {
		s = timeline.DayOf(s.Start).Span()
	}
	if !slices.ContainsFunc(d.Links, func(l Link) bool { return l.From == i && l.To == j }) { // "docked in the evening after a judge ordered it"
		s.Start = d.explicit[j].Begins().Start
	}
	return stand{s, d.toldWith(j) + " · taken as of that day"}
}

// bounds: an expression says before or after which time it happened, so that it need not be of the day told before: "By Friday they had
// left".
func bounds(times []Timing) bool {
	return slices.ContainsFunc(times, func(t Timing) bool {
		return t.Signal == By || t.Signal == Prior || t.Signal == After || t.Signal == Until
	})
}

// sameDay holds mention i to the day of mention j where it is told with it.
func (d *dating) sameDay(i, j int) bool {
	s := d.dayOf(i, j)
	return s.why != "" && d.within(d.point(i), s.span, s.why, nil)
}

// between: a paragraph that goes on with a later date of the news after one that was told before tells a chronicle.
func (d *dating) between(i int) stand {
	j := d.told(i)
	if j < 0 || d.explicit[j].HasExtent() {
		return stand{}
	}
	k := d.toldNext(i, d.explicit[j].Begins().Start)
	if k < 0 || d.isLongAgo(k) { // what looks far back may go on with an earlier date, or leave the order
		return stand{}
	}
	if d.Mentions[j].Paragraph != d.Mentions[i].Paragraph && d.isLongAgo(j) {
		return stand{} // from a paragraph that looks back to one of the news
	}
	return stand{timeline.Span{Start: d.explicit[j].Begins().Start, End: d.explicit[k].Begins().End}, d.toldBetween(j, k)}
}

// onward: no earlier than the day that the story has reached in this or the paragraph before.
func (d *dating) onward(i int) stand {
	m, j := &d.Mentions[i], d.told(i)
	if j < 0 {
		return stand{}
	}
	apart := d.Mentions[j].Paragraph != m.Paragraph
	if d.namesOldTime(i) && !d.isLongAgo(j) {
		return stand{}
	}
	if m.Perfect || apart && m.Opens && !d.isOfToday(j) || d.isLongAgo(j) && (apart || m.Sentence-d.Mentions[j].Sentence > 1) {
		return stand{} // a new paragraph goes on with the news, and not with the day that the one before came to
	}
	lo, _ := d.net.Bounds(d.point(j))
	if m.Along { // what went with it need not have waited for the hour: "was in Osk when the shooting began"
		lo = int64(timeline.DayOf(timeline.Instant(lo)).Begins().Start)
	}
	if p := d.published.Date; p.IsKnown() && d.lasts(i, max(int64(p.Span().End)-lo, 2*day)) {
		return stand{} // what took longer than there was time since began before
	}
	return stand{timeline.Span{Start: timeline.Instant(lo), End: timeline.Forever}, "told after “" + d.Mentions[j].Title + "” (" + d.explicit[j].Words() + ") in the story"}
}

// goneOn: what goes on from the sentence before, in so many words or with the same one who acts, came no earlier than that, however far
// that lies behind the news: "The mayor stepped down on 10 May. Before leaving, he wrote that he would be back."
func (d *dating) goneOn(i int) stand {
	m := &d.Mentions[i]
	k := d.toldLast(i)
	if k < 0 || !m.Then && !d.sameActor(i, k) {
		return stand{}
	}
	lo, _ := d.net.Bounds(d.point(k))
	if p := d.published.Date; lo == stn.NoLower || !p.IsKnown() || d.lasts(i, max(int64(p.Span().End)-lo, 2*day)) || !m.Then && lo >= int64(p.Span().Start)-day {
		return stand{}
	}
	return stand{timeline.Span{Start: timeline.Instant(lo), End: timeline.Forever}, "goes on from “" + d.Mentions[k].Title + "” in the story"}
}

// toldLast is what the nearest sentence before mention i tells as done that a story goes on from, in this or the two paragraphs before;
// -1 for none.
func (d *dating) toldLast(i int) int {
	m := &d.Mentions[i]
	for k := i - 1; k >= d.from && d.Mentions[k].Paragraph >= m.Paragraph-2; k-- {
		if o := &d.Mentions[k]; o.Main && !o.Aside && !o.Perfect && o.Status == timeline.Happened && o.Tense == Past && o.Sentence < m.Sentence {
			return k
		}
	}
	return -1
}

// sameActor: mention i goes on in the paragraph of mention k, and the same one acts.
func (d *dating) sameActor(i, k int) bool {
	m, o := &d.Mentions[i], &d.Mentions[k]
	return m.Paragraph == o.Paragraph && m.Sentence == o.Sentence+1 && len(m.Participants) > 0 && len(o.Participants) > 0 && m.Participants[0] == o.Participants[0]
}

// ofTheNews: what tells neither its time nor that of anything near is of the day of the news when that is the day of publication or the
// one before. News that lies further back leaves open whether the rest is of its days.
func (d *dating) ofTheNews(i int) stand {
	if d.Mentions[i].Then || d.lasts(i, 2*day) || d.isBehindLook(i) || d.namesOldTime(i) {
		return stand{}
	}
	if j := d.opened(i); j >= 0 {
		lo, _ := d.net.Bounds(d.point(j))
		if timeline.Instant(lo) < d.published.Date.Span().Start-day {
			return stand{}
		}
		return stand{timeline.Span{Start: timeline.Instant(lo), End: timeline.Forever}, "told after “" + d.Mentions[j].Title + "” (" + d.explicit[j].Words() + ") in the story"}
	}
	if from, ok := d.ofToday(i); ok {
		s := d.published.Date.Span()
		s.Start -= day
		return stand{s, "told as news without a date of its own · taken as of the days of “" + d.Mentions[from].Title + "”"}
	}
	return stand{}
}

// namesOldTime: after the verb of mention i its sentence tells of a time years ago and of none since, so that what it leaves undated led up
// to that, or went with it: "was convicted of the 1996 murder", "oversaw the campaign that ended the war in May 2009".
func (d *dating) namesOldTime(i int) bool {
	if !d.News || !d.published.Date.IsKnown() {
		return false
	}
	in, old := d.Mentions[i].Tellings[0].Sentence, false
	from, _ := slices.BinarySearchFunc(d.Document.Exprs, max(in.Begin, d.Mentions[i].At), func(x timex.Expr, at int) int { return x.Begin - at })
	for k := from; k < len(d.Document.Exprs) && d.Document.Exprs[k].Begin < in.End; k++ {
		v := d.values[k]
		switch {
		case v.Type != timex.DATE && v.Type != timex.TIME || !v.Date.IsKnown() || v.Date.Begins().Start == timeline.Beginning:
		case int64(v.Date.Ends().End) > int64(d.published.Date.Span().Start)-year:
			return false
		default:
			old = true
		}
	}
	return old
}

// isBehindLook: the sentence before in the paragraph told of a time long ago, or its first one did, and none of the news since.
func (d *dating) isBehindLook(i int) bool {
	m := &d.Mentions[i]
	back := d.looksBack(m.Paragraph, i)
	for k := i - 1; k >= d.from && d.Mentions[k].Paragraph == m.Paragraph && (back || m.Sentence-d.Mentions[k].Sentence <= 1); k-- {
		if d.explicit[k].IsKnown() && d.Mentions[k].Sentence < m.Sentence {
			return d.isLongAgo(k)
		}
	}
	return false
}

func (d *dating) toldWith(j int) string {
	return "told with “" + d.Mentions[j].Title + "” (" + d.explicit[j].Words() + ")"
}

func (d *dating) toldBetween(j, k int) string {
	return "told between “" + d.Mentions[j].Title + "” (" + d.explicit[j].Words() + ") and “" + d.Mentions[k].Title + "” (" + d.explicit[k].Words() + ")"
}

// isLongAgo: what mention j tells is no news of the last month.
func (d *dating) isLongAgo(j int) bool { return d.sinceLongAgo(int64(d.explicit[j].Begins().Start)) }

// looksBack: the paragraph of mention i opens with what happened long ago.
func (d *dating) looksBack(paragraph, i int) bool {
	for k := i - 1; k >= d.from && d.Mentions[k].Paragraph == paragraph; k-- {
		if d.Mentions[k].Opens && d.explicit[k].IsKnown() && d.isLongAgo(k) {
			return true
		}
	}
	return false
}

// fronts: the expression that dates mention j opens its sentence, and with it what is told next: "In April 1934 a cliff fell."
func (d *dating) fronts(j int) bool {
	told := d.Mentions[j].Tellings[0]
	for _, t := range told.Times {
		if t.Signal == On && d.Document.Exprs[t.Expr].Begin-told.Sentence.Begin <= len("During ") {
			return true
		}
	}
	return false
}

// carriesOn: mention j is one that a story goes on from. "The mayor, who took office in 2016, resigned": an aside carries no story on.
func (d *dating) carriesOn(j int) bool {
	o := &d.Mentions[j]
	if s := d.explicit[j].Begins(); s.End == d.published.Date.Span().End && s.Seconds() > 2*day {
		return false // "in the past month" goes on to this day, and no story from there
	}
	return d.explicit[j].IsKnown() && o.Main && !o.Aside && !o.Perfect && o.Status == timeline.Happened && o.Tense == Past && !d.explicit[j].Begins().IsOpen()
}

// told is the last dated mention before i of its paragraph or of the one before, of that rather one that is not long ago; -1 for none.
func (d *dating) told(i int) int {
	old := -1
	for j := i - 1; j >= max(d.from, i-30) && d.Mentions[j].Paragraph >= d.Mentions[i].Paragraph-1; j-- {
		switch {
		case !d.carriesOn(j):
		case d.Mentions[j].Paragraph == d.Mentions[i].Paragraph || !d.isLongAgo(j):
			return j
		case old < 0:
			old = j
		}
	}
	return old
}

// toldNext is the next dated mention of the paragraph after i, when it comes no earlier than a time; -1 for none.
func (d *dating) toldNext(i int, from timeline.Instant) int {
	for k := i + 1; k < d.to && d.Mentions[k].Paragraph == d.Mentions[i].Paragraph; k++ {
		o := &d.Mentions[k]
		if next := d.explicit[k]; next.IsKnown() && o.Status == timeline.Happened && o.Tense == Past && !o.Aside && next.Begins().Start >= from {
			return k
		}
	}
	return -1
}

// reached is the mention whose day the story has reached at mention i: the last one told, or else the news that the article opens with.
// What lies long ago reaches no further than its paragraph. -1 for none.
func (d *dating) reached(i int) int {
	if j := d.told(i); j >= 0 && (d.Mentions[j].Paragraph == d.Mentions[i].Paragraph || !d.isLongAgo(j)) {
		return j
	}
	return d.opened(i)
}

// opened is the dated news of the last week that the article opens with, when it stands before mention i; -1 without.
func (d *dating) opened(i int) int {
	for j := d.from; j < min(i, d.from+4); j++ {
		if !d.carriesOn(j) || d.Mentions[j].Paragraph > d.Mentions[d.from].Paragraph+1 {
			continue
		}
		lo := d.explicit[j].Begins().Start
		if p := d.published.Date; p.IsKnown() && lo > p.Span().Start-7*day && lo < p.Span().Start {
			return j
		}
	}
	return -1
}

// isOfToday: what mention j tells is of the day of publication or of the one before.
func (d *dating) isOfToday(j int) bool {
	p := d.published.Date
	return p.IsKnown() && d.explicit[j].Begins().Start >= p.Span().Start-day
}

// ofToday is the news of the day of publication, or of the day before, that the article opens with.
func (d *dating) ofToday(i int) (from int, ok bool) {
	p := d.published.Date
	for j := d.from; j < min(i, d.from+4) && p.IsKnown(); j++ {
		o := &d.Mentions[j]
		dated := d.explicit[j].IsKnown() && d.explicit[j].Begins().End > p.Span().Start-day && d.explicit[j].Begins().Start < p.Span().End
		if (dated || o.Lead) && o.Main && o.Status == timeline.Happened && o.Paragraph <= d.Mentions[d.from].Paragraph+1 {
			return j, true
		}
	}
	return 0, false
}

// lastsLong: the words say that it went on for longer than news of a week can.
func (d *dating) lastsLong(i int) bool { return d.lasts(i, 14*day) }

// lasts: the words say that it went on for more than so many seconds.
func (d *dating) lasts(i int, seconds int64) bool {
	for _, t := range d.Mentions[i].Tellings[0].Times {
		if most, ok := longestOf(d.values[t.Expr].Value); t.Signal == For && ok && most > seconds {
			return true
		}
	}
	return false
}

// sinceLongAgo: a lower bound that old does not say when news happened.
func (d *dating) sinceLongAgo(lo int64) bool {
	p := d.published.Date
	return d.News && p.IsKnown() && lo < int64(p.Span().Start)-30*day
}
