package extract

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/stn"
	"dateline/timeline/timex"
)

// A Result is the events of one article.
type Result struct {
	Events    []timeline.Event
	Published timeline.Published // as given, or the bounds that the text itself implies
	Conflicts []string           // statements of the text that contradict each other, in words
}

// Events dates the mentions. The Result of the same Reading has the same event
// IDs whatever the publication date is. known may be nil.
func (r Reading) Events(published timeline.Published, known *Known) Result {
	res := r.events(published, known, lineBounds{span: timeline.Always})
	if published.Date.IsKnown() {
		return res
	}
	on, narrowed, why := r.datelineDay(res.Published.Date.Span())
	switch evidence := res.Published.Evidence + "; " + why; {
	case why == "":
	case on.IsKnown():
		return r.Events(timeline.Published{Date: on, Evidence: evidence}, known)
	default:
		res = r.events(published, known, lineBounds{narrowed, why})
		res.Published = timeline.Published{Date: timeline.Within(narrowed), Evidence: evidence}
	}
	return res
}

// events dates the mentions once, with what the agency's line says of an unknown day of publication.
func (r Reading) events(published timeline.Published, known *Known, line lineBounds) Result {
	if !published.Date.IsKnown() {
		r.Document = r.Document.Told() // so that the reasons name what the expressions then hang on
	}
	values := r.Document.Resolve(published.Date)
	var drift []offset
	if !published.Date.IsKnown() {
		drift = drifts(r.Document, values)
	}
	res := Result{Published: published}
	bounds := timeline.Always
	var evidence string
	for from := 0; from == 0 || from < len(r.Mentions); from += stretch {
		d := &dating{Reading: r, published: published, known: known, values: values, drift: drift, line: line, from: from, to: min(from+stretch, len(r.Mentions))}
		d.build()
		for i := d.from; i < d.to; i++ {
			res.Events = append(res.Events, d.event(i))
		}
		res.Conflicts = append(res.Conflicts, d.conflicts...)
		if s := d.implied.Intersect(bounds); s != bounds && !s.IsEmpty() {
			bounds, evidence = s, d.evidence
		}
	}
	if !published.Date.IsKnown() && bounds != timeline.Always {
		res.Published = timeline.Published{Date: timeline.Within(bounds), Evidence: evidence}
	}
	return res
}

// stretch is how many mentions share one network: an article of a thousand words has some forty, and
// a book is dated a stretch at a time, which keeps the whole linear.
const stretch = 400

// A dating is one network of mentions in the making.
type dating struct {
	Reading
	published  timeline.Published
	known      *Known
	values     []timex.Value
	line       lineBounds
	drift      []offset // of each expression from an unknown publication day
	from, to   int      // mentions
	net        *stn.Network
	day        stn.Point   // of publication
	points     []stn.Point // of mentions, from d.from on
	statements []string    // by stn.Reason
	conflicts  []string
	clash      map[int]string        // what contradicts the date of a mention, in words
	explicit   map[int]timeline.Date // mentions whose own expression says when
	turn       map[int]timeline.Date // expressions whose value the tense of their clause has turned
	endsPlan   map[int]bool          // mentions that ended a plan for a day that is over, so that they are no fresh news
	recount    map[int]string        // what an expression counts from after all, in words
	matched    map[int]*knownEvent
	course     course
	disaster   int           // the mention of the disaster that the news is about, -1 without one
	implied    timeline.Span // of an unknown publication
	evidence   string        // for it
}

// build adds what the text says, the most trusted first, so that what contradicts it is what gives way.
func (d *dating) build() {
	d.net = stn.New()
	d.day = d.net.Add()
	d.explicit, d.matched, d.turn = map[int]timeline.Date{}, map[int]*knownEvent{}, map[int]timeline.Date{}
	d.clash = map[int]string{}
	d.recount, d.endsPlan = map[int]string{}, map[int]bool{}
	if p := d.published.Date; p.IsKnown() {
		d.within(d.day, p.Span(), d.publishedWhy(), nil)
	} else if d.line.why != "" {
		d.within(d.day, d.line.span, d.line.why, nil)
	}
	for range d.Mentions[d.from:d.to] {
		d.points = append(d.points, d.net.Add())
	}
	d.each(d.addTimes)
	d.each(d.addTense)
	d.each(d.addWithin)
	d.each(d.addKnown)
	d.addLinks(sureSignal)
	d.each(d.addKnownHanging)
	d.imply()
	d.each(d.addHanging)
	d.each(d.addThwarted)
	d.findCourse()
	d.each(d.addLead)
	d.addLinks(sureTense)
	d.addLeadUp()
	d.each(d.addCourse)
	d.each(d.addThread)
	d.each(d.addNext)
	d.findDisaster()
	d.each(d.addAftermath)
	d.addLinks(sureThread)
	d.addAnchored()
}

func (d *dating) each(do func(int)) {
	for i := d.from; i < d.to; i++ {
		do(i)
	}
}

func (d *dating) point(i int) stn.Point { return d.points[i-d.from] }

// say keeps a statement and gives the number that constraints carry.
func (d *dating) say(text string) stn.Reason {
	d.statements = append(d.statements, text)
	return stn.Reason(len(d.statements) - 1)
}

// within demands that p lies in a span; clash, if it is not nil, is told when that contradicts the rest.
func (d *dating) within(p stn.Point, s timeline.Span, why string, clash func(*stn.Clash)) bool {
	lo, hi := stn.NoLower, stn.NoUpper
	if s.Start != timeline.Beginning {
		lo = int64(s.Start)
	}
	if s.End != timeline.Forever {
		hi = int64(s.End) - 1
	}
	c := d.net.Within(p, lo, hi, d.say(why))
	if c != nil && clash != nil {
		clash(c)
	}
	return c == nil
}

// addTimes adds what the expressions of a mention's own clause say, and else the age of the one who acts.
func (d *dating) addTimes(i int) {
	for _, told := range d.Mentions[i].Tellings {
		for _, clock := range [...]bool{false, true} { // the day first, then the time of day
			for _, t := range told.Times {
				if t.Expr < len(d.values) && (d.values[t.Expr].Type == timex.TIME) == clock && !(clock && t.Signal != On && placedBeside(told.Times, t)) {
					d.addTime(i, t)
				}
			}
		}
	}
	d.addAge(i)
	if date, ok := d.lasting(i, timeline.Date{}); ok && !d.explicit[i].IsKnown() && date.Begins() != timeline.Always {
		if d.within(d.point(i), date.Begins(), d.lastingWhy(i), nil) {
			d.explicit[i] = date
		}
	}
}

// placedBeside: another expression than t says when it happened, too.
func placedBeside(times []Timing, t Timing) bool {
	return slices.ContainsFunc(times, func(o Timing) bool { return o != t && o.Signal != For })
}

func (d *dating) addTime(i int, t Timing) {
	if t.Expr < len(d.values) && t.Signal == For {
		d.addPast(i, t)
	}
	if t.Expr >= len(d.values) || t.Signal == For || d.closes(i, t) {
		return
	}
	date := d.upTo(t, d.turned(i, t))
	why := d.expressionWhy(t)
	if !date.IsKnown() {
		return // addHanging
	}
	if d.isPastAct(i) && d.isAfterPublication(date) && !updating[t.Word] {
		return // hung on the wrong day: what is told as done was not done after publication
	}
	signal := t.Signal
	switch {
	case signal == Prior && strings.HasPrefix(d.Document.Exprs[t.Expr].Meaning, "Part(End"):
		signal = By // "before the end of the month"
	case signal == Until && d.News && !(d.ahead(i) && d.published.Date.IsKnown()) && !(d.isOver(date) && !grantsTime[d.Mentions[i].Kind]):
		return // says how long, not when it began
	}
	s := bounded(signal, date)
	if signal == By && d.values[t.Expr].Type == timex.TIME && !date.Begins().IsOpen() {
		s = s.Intersect(timeline.Span{Start: timeline.DayOf(date.Begins().Start).Span().Start, End: timeline.Forever}) // "by nightfall 60 had been arrested"
	} else if signal == Prior && d.values[t.Expr].Type == timex.TIME && date.Begins().Seconds() > 3600 {
		s = timeline.DayOf(date.Begins().Start).Span().Intersect(timeline.Span{Start: timeline.Beginning, End: date.Begins().End}) // "before dawn on Monday"
	} else if (signal == Prior || signal == After) && date.Grain() < timeline.GrainDay {
		s = s.Intersect(sameDay(signal, date.Begins())) // "shortly before midnight on Monday" is Monday
	}
	if s == timeline.Always {
		return
	}
	clash := func(c *stn.Clash) { d.conflict(c, i) }
	if old := d.explicit[i]; old.IsKnown() && t.Signal == On && !old.Begins().Overlaps(date.Begins()) {
		return // of two days in one clause the first is its own
	}
	if d.within(d.point(i), s, why, clash) && (t.Signal == On || t.Signal == Since) {
		if old := d.explicit[i]; !old.IsKnown() || t.Signal == On && old.Begins() != date.Begins() && old.Begins().Covers(date.Begins()) {
			d.explicit[i] = date // "this year on Wednesday": the narrower one
		}
	}
}

// upTo is the time from a date to the end of the one told with it: "between 1 and 10 August". Without one it is the date.
func (d *dating) upTo(t Timing, from timeline.Date) timeline.Date {
	if t.Word != between || t.Expr+1 >= len(d.values) || !d.endsRange(t.Expr+1) {
		return from
	}
	to := d.values[t.Expr+1].Date
	if !from.IsKnown() || !to.IsKnown() || to.Begins().Start < from.Begins().Start {
		return from
	}
	return timeline.Within(from.Begins().Hull(to.Begins()))
}

// endsRange: the expression is the second of two that bound one time; nothing but "and" stands before it.
func (d *dating) endsRange(expr int) bool {
	x := d.Document.Exprs[expr]
	return x.Role == timex.RangeEnd || expr > 0 && x.Begin-d.Document.Exprs[expr-1].End <= len(" and ")
}

// closes: the expression ends a time that another one of the mention begins, and is no date of its own.
func (d *dating) closes(i int, t Timing) bool {
	if !d.endsRange(t.Expr) {
		return false
	}
	return slices.ContainsFunc(d.Mentions[i].Tellings, func(told Telling) bool {
		return slices.ContainsFunc(told.Times, func(o Timing) bool { return o.Expr == t.Expr-1 && o.Word == between })
	})
}

// ahead: the mention is still to come, so that "until Friday" at least says by when it has begun.
func (d *dating) ahead(i int) bool {
	m := &d.Mentions[i]
	return (m.Tense == Later || m.Tense == Foreseen) && (m.Status == timeline.Planned || m.Status == timeline.Possible)
}

// sameDay is the calendar day of what lies before or after a time of day.
func sameDay(s Signal, clock timeline.Span) timeline.Span {
	at := clock.Start
	if s == Prior {
		at-- // the day that ends at midnight
	}
	return timeline.DayOf(at).Span()
}

// bounded is where an event may begin, that lies to a date as the signal says.
func bounded(s Signal, date timeline.Date) timeline.Span {
	b, e := date.Begins(), date.Ends()
	switch s {
	case On, Since:
		return b
	case Until, By, Said:
		return timeline.Span{Start: timeline.Beginning, End: e.End}
	case Prior:
		return timeline.Span{Start: timeline.Beginning, End: b.Start}
	case After:
		if date.Grain() <= timeline.GrainDay {
			return timeline.Span{Start: b.End, End: timeline.Forever}
		}
		return timeline.Span{Start: b.Start, End: timeline.Forever}
	case Toward:
		return timeline.Span{Start: b.Start, End: timeline.Forever}
	}
	return timeline.Always
}

// addHanging adds what the expressions of a mention say that count from an unknown day of publication.
func (d *dating) addHanging(i int) {
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if d.hangs(t) && t.Signal != For && !d.turned(i, t).IsKnown() {
				d.addDrift(i, t, d.expressionWhy(t))
			}
		}
	}
}

// addDrift holds an expression that counts from an unknown publication day against that day.
func (d *dating) addDrift(i int, t Timing, why string) {
	o := d.drift[t.Expr]
	lo, hi := o.lo, o.hi
	switch t.Signal {
	case Until, By, Said:
		lo = stn.NoLower
	case Prior:
		lo, hi = stn.NoLower, o.lo
	case After:
		lo, hi = o.lo, stn.NoUpper
	case Toward:
		lo, hi = o.lo, stn.NoUpper
	}
	if c := d.net.Constrain(d.day, d.point(i), lo, hi, d.say(why)); c != nil {
		d.conflict(c, i)
	}
}

// addTense: what is told as past lies before publication, what is planned after it. It gives way to
// every date that the text gives.
func (d *dating) addTense(i int) {
	m := &d.Mentions[i]
	switch {
	case m.Status == timeline.Planned || m.Status == timeline.Possible && m.Tense != Before:
		if (m.Tense == Later || m.Tense == Foreseen && d.toldLately(i)) && d.News && !d.explicit[i].IsKnown() {
			d.net.Constrain(d.day, d.point(i), 0, stn.NoUpper, d.say("told as still to come · after publication"))
		}
	case d.isFuture(i) || m.Tense == Later || d.isAdded(i):
	case m.Tense == Now && d.explicit[i].IsKnown() && !d.published.Date.IsKnown():
		// what is told in the present with a day of its own may be to come, and bounds no unknown publication
	default:
		d.net.Constrain(d.point(i), d.day, 0, stn.NoUpper, d.say("told as past · before publication"))
	}
}

// toldLately: what was to come was told within the month before publication, so that it is still to come ("said on Tuesday that it
// would close the base").
func (d *dating) toldLately(i int) bool {
	return d.published.Date.IsKnown() && slices.ContainsFunc(d.Mentions[i].Tellings[0].Times, func(t Timing) bool {
		told := d.values[t.Expr].Date
		return t.Signal == Toward && told.IsKnown() && !d.sinceLongAgo(int64(told.Begins().End))
	})
}

// grantsTime are verbs that go on with the time left for something else: "gave them until 31 March to pay".
var grantsTime = set("give grant allow have get leave set extend postpone delay adjourn defer reschedule suspend")

// isOver: the date ended well before publication, so that whatever went on until then is no news of these days.
func (d *dating) isOver(date timeline.Date) bool {
	return d.published.Date.IsKnown() && date.Ends().End < d.published.Date.Span().Start-day
}

// isFuture: the expression places it after the whole publication date.
func (d *dating) isFuture(i int) bool {
	return d.isAfterPublication(d.explicit[i])
}

const day = 86400 // seconds
