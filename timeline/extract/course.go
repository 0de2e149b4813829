package extract

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/stn"
)

// The course of things says an order that no word of the text need say: who has died did nothing since, and whoever is sentenced today
// did the deed, was arrested and stood trial before. News that tells such steps without a date does not tell them as of its own day.

// A course is what the article's news is, where the course of things lets something come before it; news is -1 where it does not.
type course struct {
	news  int    // the mention
	who   string // has died with it; "" when the news is a step of the law
	step  int    // of the law, that the news is
	start int64  // the earliest that the news can be
}

// Steps of the law, in their order.
const (
	noStep = iota
	crimeStep
	arrestStep
	chargeStep
	pleaStep
	trialStep
	verdictStep
	sentenceStep
)

var steps = stepsOf(map[int]string{
	crimeStep: `kill murder shoot stab strangle beat rape assault attack abuse molest grope rob steal burgle loot hack embezzle launder defraud swindle
		bribe forge smuggle traffic kidnap abduct poison drown ambush threaten lure conspire evade obstruct`,
	arrestStep:   "arrest detain extradite handcuff",
	chargeStep:   "charge indict accuse",
	pleaStep:     "plead",
	trialStep:    "testify try",
	verdictStep:  "convict acquit exonerate",
	sentenceStep: "sentence jail imprison",
})

func stepsOf(lists map[int]string) map[string]int {
	m := map[string]int{}
	for step, list := range lists {
		for w := range set(list) {
			m[w] = step
		}
	}
	return m
}

// stepOf is the step of the law that mention i tells, noStep for any other event.
func (d *dating) stepOf(i int) int {
	m := &d.Mentions[i]
	if m.Kind == "find" && strings.Contains(strings.ToLower(m.Title), " guilty") {
		return verdictStep
	}
	return steps[m.Kind]
}

// posthumous are kinds of events that may come to the dead.
var posthumous = set("die bury cremate entomb find identify pronounce remember mourn commemorate honour honor survive name confirm announce say leave lie")

// findCourse looks for a death or a step of the law in the opening of the article.
func (d *dating) findCourse() {
	d.course = course{news: -1}
	if !d.News || !d.published.Date.IsKnown() {
		return
	}
	for j := d.from; j < min(d.to, d.from+openingMentions); j++ {
		m := &d.Mentions[j]
		if m.Status != timeline.Happened || m.Tense != Past || m.Paragraph > d.Mentions[d.from].Paragraph+2 || d.explicit[j].IsKnown() && d.isLongAgo(j) {
			continue
		}
		switch step := d.stepOf(j); {
		case m.Kind == "die" && len(m.Participants) > 0 && (m.Main || m.Lead || d.explicit[j].IsKnown()):
			d.course = course{news: j, who: m.Participants[0]}
		case step >= chargeStep && step > d.course.step && d.course.who == "" && (m.Lead || d.explicit[j].IsKnown() && d.isRecent(j)):
			d.course = course{news: j, step: step}
		}
	}
	if d.course.news < 0 {
		return
	}
	if d.course.start, _ = d.net.Bounds(d.point(d.course.news)); d.course.start == stn.NoLower {
		d.course.start = int64(d.published.Date.Span().Start) - day
	}
}

// openingMentions are how many mentions an article has at most told when its opening is over.
const openingMentions = 6

// isRecent: mention j is of the week before publication.
func (d *dating) isRecent(j int) bool {
	return d.explicit[j].Begins().Start > d.published.Date.Span().Start-8*day
}

// isBefore: in the course of things mention i came before the article's news, and not with it.
func (d *dating) isBefore(i int) bool {
	k := d.course.news
	m := &d.Mentions[i]
	if k < 0 || i == k || m.Status != timeline.Happened || m.Sentence == d.Mentions[k].Sentence {
		return false
	}
	if who := d.course.who; who != "" {
		return len(m.Participants) > 0 && m.Participants[0] == who && !posthumous[m.Kind] && strings.HasPrefix(m.Title, who)
	}
	step := d.stepOf(i)
	return step != noStep && (step < d.course.step-1 || step < verdictStep && d.course.step >= verdictStep)
}

// addCourse holds what came before the news to that.
func (d *dating) addCourse(i int) {
	if !d.isBefore(i) || d.explicit[i].IsKnown() {
		return
	}
	k := d.course.news
	d.net.Before(d.point(i), d.point(k), 0, d.say("came before “"+d.Mentions[k].Title+"” in the course of things"))
}

// isOfTheCourse: a time is that of the news that others came before: its days, or what follows them.
func (d *dating) isOfTheCourse(s timeline.Span) bool {
	first := timeline.DayOf(timeline.Instant(d.course.start)).Span().Start
	return s.Start > first-2*day
}
