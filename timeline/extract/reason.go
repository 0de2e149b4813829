package extract

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/stn"
	"dateline/timeline/timex"
)

func span(lo, hi int64) timeline.Span {
	s := timeline.Always
	if lo != stn.NoLower {
		s.Start = timeline.Instant(lo)
	}
	if hi != stn.NoUpper {
		s.End = timeline.Instant(hi) + 1
	}
	return s
}

// event writes mention i with the date that follows from everything.
func (d *dating) event(i int) timeline.Event {
	m := &d.Mentions[i]
	date, reasons := d.dateOf(i)
	if d.clash[i] != "" {
		reasons = append(reasons, d.clash[i])
	}
	e := timeline.Event{ID: m.ID, Title: m.Title, Date: date, Status: d.status(i, date), Category: m.Category, Participants: m.Participants,
		Place: m.Place, Importance: d.importance(i), Reasons: reasons}
	for _, told := range m.Tellings {
		e.Quotes = append(e.Quotes, d.quote(told, date))
	}
	return e
}

// quote is one telling with the expression that dates it.
func (d *dating) quote(told Telling, date timeline.Date) timeline.Quote {
	q := timeline.Quote{Source: d.Source, Sentence: told.Sentence, Date: date}
	for _, t := range told.Times {
		if t.Signal == For || t.Expr >= len(d.Document.Exprs) {
			continue
		}
		x, v := d.Document.Exprs[t.Expr], d.values[t.Expr]
		q.Expression = timeline.Range{Begin: x.Begin, End: x.End}
		q.Meaning, q.Value = x.Meaning, v.Value
		if v.Date.IsKnown() && t.Signal == On && !v.Date.Span().Overlaps(date.Span()) {
			q.Date = v.Date
		}
		break
	}
	return q
}

// dateOf is the date of a mention and the steps that lead to it.
func (d *dating) dateOf(i int) (timeline.Date, []string) {
	lo, hi := d.net.Bounds(d.point(i))
	s := span(lo, hi)
	why := d.why(i)
	date, own := d.explicit[i], d.explicit[i].IsKnown()
	switch {
	case own && date.Begins().IsOpen() && !s.Intersect(date.Begins()).IsEmpty() && s != date.Begins():
		date = timeline.Within(s.Intersect(date.Begins()))
	case own && (d.narrowed(i, s) || date.Begins().Intersect(s).IsEmpty()):
		s = s.Intersect(date.Begins())
		if lasting, ok := d.lasting(i, date); ok {
			date = lasting
		} else if !s.IsEmpty() && !date.HasExtent() {
			date = timeline.Within(s).WithQualifier(date.IsApproximate(), date.IsUncertain())
		}
	case own:
		if lasting, ok := d.lasting(i, date); ok {
			date = lasting
		}
		if own := d.ownWhy(i); len(own) > 0 {
			why = own
		}
	case s == timeline.Always:
		return timeline.Date{}, append(why, "nothing in the text says when")
	default:
		if !d.hasClock(i) {
			s = wholeDays(s)
		}
		date = timeline.Within(s)
		if k := d.matched[i]; k != nil && k.date.Begins() == s {
			date = k.date
		}
	}
	if len(why) > 1 || !own {
		why = append(why, "so: "+date.Words())
	}
	return date, why
}

// wholeDays widens bounds that lie days apart to whole days: a clock at one of them is that of another event.
func wholeDays(s timeline.Span) timeline.Span {
	if !s.IsOpen() && s.Seconds() <= day {
		return s
	}
	if s.Start != timeline.Beginning {
		s.Start = timeline.DayOf(s.Start).Span().Start
	}
	if s.End != timeline.Forever {
		s.End = timeline.DayOf(s.End - 1).Span().End
	}
	return s
}

// hasClock: the mention's own words name a time of the day.
func (d *dating) hasClock(i int) bool {
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if t.Expr < len(d.values) && d.values[t.Expr].Type == timex.TIME {
				return true
			}
		}
	}
	return false
}

// narrowed: publication cuts into the expression's span ("earlier this month" ends on the day of
// publication). Order alone does not narrow a date that the text gives.
func (d *dating) narrowed(i int, s timeline.Span) bool {
	b, p := d.explicit[i].Begins(), d.published.Date
	if !p.IsKnown() || d.explicit[i].HasExtent() || b.IsOpen() {
		return false
	}
	m := &d.Mentions[i]
	switch {
	case m.Status == timeline.Happened && m.Tense != Later:
		return b.Contains(p.Span().End) && s.End == p.Span().End && b.End > p.Span().End
	case m.Tense == Later && d.News:
		return b.Start < p.Span().Start && b.End > p.Span().Start && s.Start == p.Span().Start
	}
	return false
}

// lasting makes an extent of "since 2014" and "from 2014 to 2016".
func (d *dating) lasting(i int, date timeline.Date) (timeline.Date, bool) {
	m := &d.Mentions[i]
	since, until, long := timeline.Date{}, timeline.Date{}, ""
	for _, t := range m.Tellings[0].Times {
		v := d.values[t.Expr].Date
		if p := d.closedPeriod(i, t); p.IsKnown() {
			return p, true
		}
		switch {
		case t.Signal == Since && !v.HasExtent():
			since = v
		case t.Signal == On && t.Word == "from":
			since = v
		case t.Signal == Until:
			until = v
		case t.Signal == For && t.Word == "for":
			long = d.values[t.Expr].Value
		}
	}
	if !since.IsKnown() && until.IsKnown() && m.Status == timeline.Happened {
		since, _ = counted(long, until, -1) // "served for three years until May"
	}
	if !since.IsKnown() || !until.IsKnown() && m.Status != timeline.Ongoing {
		return date, false
	}
	return timeline.Lasting(since, until), true
}

// lastingWhy tells from which words an extent is put together.
func (d *dating) lastingWhy(i int) string {
	var words []string
	for _, t := range d.Mentions[i].Tellings[0].Times {
		words = append(words, strings.TrimSpace(t.Word+" "+d.Texts[t.Expr]))
	}
	return "“" + strings.Join(words, " … ") + "” · counted back from its end"
}

// ownWhy are the steps behind a date that the text gives.
func (d *dating) ownWhy(i int) []string {
	var out []string
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if t.Expr < len(d.values) && d.values[t.Expr].Date.IsKnown() && t.Signal != For {
				if s := d.expressionWhy(t); !slices.Contains(out, s) {
					out = append(out, s)
				}
				if d.deictic(t.Expr) && d.published.Date.IsKnown() {
					if s := d.publishedWhy(); !slices.Contains(out, s) {
						out = append(out, s)
					}
				}
				break
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

func (d *dating) publishedWhy() string {
	s := "published " + d.published.Date.Words()
	evidence := d.published.Evidence
	if strings.HasPrefix(evidence, followsFromText) {
		evidence = followsFromText // the article tells the steps; each event need not
	}
	if evidence != "" {
		s += " · " + evidence
	}
	return s
}

// followsFromText opens the evidence for a day of publication that only the text's own statements tell.
const followsFromText = "follows from the text"

// deictic: the expression has another meaning on another publication day.
func (d *dating) deictic(expr int) bool { return expr < len(d.Relative) && d.Relative[expr] }

// why lists the statements behind both bounds of mention i.
func (d *dating) why(i int) []string {
	var out []string
	if k := d.matched[i]; k != nil {
		out = append(out, d.knownWhy(k))
	}
	add := func(chain []stn.Reason) {
		for _, r := range chain {
			if s := d.statements[r]; !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	add(d.net.WhyLower(d.point(i)))
	add(d.net.WhyUpper(d.point(i)))
	return out
}

// expressionWhy says what an expression is and what it hangs on.
func (d *dating) expressionWhy(t Timing) string {
	x := d.Document.Exprs[t.Expr]
	text := "“" + d.Texts[t.Expr] + "”"
	if t.Word != "" && t.Signal != Said && (t.Signal != Toward || t.Word != "said") {
		text = "“" + t.Word + " " + d.Texts[t.Expr] + "”"
	}
	switch {
	case t.Signal == Said:
		text += " · when it was said"
	case d.recount[t.Expr] != "":
		text += " · counted from " + d.recount[t.Expr]
	case x.Anchor != timex.AnchorPublished && x.Anchor < len(d.Document.Exprs) && x.Anchor >= 0:
		text += " · counted from “" + d.Texts[x.Anchor] + "”"
	case d.deictic(t.Expr):
		text += " · seen from the day of publication"
	default:
		text += " · as the text says"
	}
	return text
}

// publishedEvidence names the statements that bound an unknown publication date.
func (d *dating) publishedEvidence() string {
	var parts []string
	for _, chain := range [][]stn.Reason{d.net.WhyLower(d.day), d.net.WhyUpper(d.day)} {
		for n := len(chain) - 1; n >= 0; n-- {
			if s := d.statements[chain[n]]; !slices.Contains(parts, s) && len(parts) < 4 {
				parts = append(parts, s)
			}
		}
	}
	return followsFromText + ": " + strings.Join(parts, "; ")
}

// conflict tells statements that contradict each other, also at the mentions that they are about.
func (d *dating) conflict(c *stn.Clash, about ...int) {
	var parts []string
	for _, r := range c.Reasons {
		parts = append(parts, d.statements[r])
	}
	s := strings.Join(parts, " — but: ")
	if len(parts) < 2 {
		return
	}
	if !slices.Contains(d.conflicts, s) {
		d.conflicts = append(d.conflicts, s)
	}
	for _, i := range about {
		if d.clash[i] == "" {
			d.clash[i] = "the text contradicts itself: " + s
		}
	}
}

// importance is the mention's own, and more for an event that is known.
func (d *dating) importance(i int) float64 {
	w := d.Mentions[i].Weight
	if d.matched[i] != nil {
		w = 1 - (1-w)*famed
	}
	return w
}

// famed is the share that is left of what a known event, or one that the person has accepted, wants for full importance: it
// matters beyond the article that mentions it in passing.
const famed = 0.5

// status lets the date have its say: what lies after publication has not happened yet.
func (d *dating) status(i int, date timeline.Date) timeline.Status {
	m := &d.Mentions[i]
	if m.Alleged {
		return timeline.Possible
	}
	p := d.published.Date
	if !p.IsKnown() && d.stillToCome(i, date) {
		return timeline.Planned
	}
	if !p.IsKnown() || !date.IsKnown() {
		return m.Status
	}
	after := date.Begins().Start >= p.Span().End
	switch {
	case m.Status == timeline.Happened && after:
		return timeline.Planned
	case m.Status == timeline.Ongoing && after:
		return timeline.Planned
	}
	return m.Status
}

// stillToCome: nobody knows the day of publication, but what the text tells in the present to end or begin on a date lies behind all that it
// tells as done: "The patent was granted in 2016. It expires on 9 October 2026."
func (d *dating) stillToCome(i int, date timeline.Date) bool {
	m := &d.Mentions[i]
	if m.Status != timeline.Happened || m.Tense != Now || !scheduled[m.Kind] || !d.explicit[i].IsKnown() || m.Tellings[0].Times[0].Word == "under" {
		return false
	}
	lo, _ := d.net.Bounds(d.day)
	return lo != stn.NoLower && int64(date.Begins().Start) > lo
}

var scheduled = set("expire end lapse begin start open close resume run_out take_effect")
