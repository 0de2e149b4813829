package extract

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// Companies report on periods: "the nine months to September", "the quarter ended June 30", and sums that rose or fell in the quarter
// that the article is about, whether its every sentence says so or not.

// periodEnd is where the words begin that make an expression at a place in the text the end of a period: " ended " in "the quarter ended
// June 30". They are kept from the parser, which takes them for a verb. -1 without such words.
func periodEnd(text string, at int) int {
	from := max(0, at-24)
	before := strings.TrimRight(text[from:at], " ")
	for _, little := range [...]string{" on", " in"} {
		before = strings.TrimSuffix(before, little)
	}
	unit, ok := strings.CutSuffix(before, " ended")
	if !ok {
		unit, ok = strings.CutSuffix(before, " ending")
	}
	if !ok || !closes[unit[strings.LastIndexByte(unit, ' ')+1:]] {
		return -1
	}
	return from + len(unit)
}

// closes are units that a period of business is told in.
var closes = set("months quarter year period")

// readPeriodEnd makes an expression the end of the period that stands right before it, and ties both to the verb of that period.
func (r *reader) readPeriodEnd(t *tree, x *exprAt, before []exprAt, cs []clause) {
	k, word := x.first-1, "ended"
	if k < 0 || x.kind != timex.DATE {
		return
	}
	if periodEnd(t.text, r.doc.Exprs[x.index].Begin) < 0 {
		if word = t.lower(k); word != "to" && word != "through" {
			return
		}
		k--
	}
	n := len(before) - 1
	told := n >= 0 && before[n].last == k
	switch whole := t.lower(k); {
	case told && before[n].kind == timex.DATE && word == "ended":
		x.clause, x.nominal = -1, true // "the third quarter ended Sept. 30"
		return
	case told && before[n].kind == timex.DURATION && monthsOf(r.doc.Exprs[before[n].index].Meaning) > 0:
		b := &before[n]
		if word != "ended" && t.lower(b.first) != "the" && t.lower(b.first-1) != "the" {
			return // "added three months to June"
		}
		if b.clause < 0 || b.nominal {
			b.clause, b.nominal = t.dates(exprAt{first: b.first, last: b.last, head: b.head, kind: timex.DATE}, cs)
		}
		b.signal, b.word = For, "for"
		x.clause, x.nominal = b.clause, b.nominal
	case word == "ended" && (whole == "quarter" || whole == "year"):
		if x.clause < 0 || x.nominal {
			x.clause, x.nominal = t.dates(exprAt{first: k, last: k, head: k, kind: timex.DATE}, cs)
		}
	default:
		return
	}
	x.signal, x.word = Until, t.lower(k)+" "+word
}

// monthsOf is how many months a Meaning such as Period(9,Month) lasts, 0 for any other.
func monthsOf(meaning string) int {
	m := monthPeriod.FindStringSubmatch(meaning)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

var monthPeriod = regexp.MustCompile(`^Period\((\d{1,2}),Month\)$`)

// closedPeriod is the period that ends with a timing of mention i; the zero Date when it ends none.
func (d *dating) closedPeriod(i int, end Timing) timeline.Date {
	whole, last, _ := strings.Cut(end.Word, " ")
	until := d.values[end.Expr].Date
	if end.Signal != Until || last != "ended" && last != "to" && last != "through" || !until.IsKnown() || until.Grain() > timeline.GrainMonth {
		return timeline.Date{}
	}
	months := map[string]int{"quarter": 3, "year": 12}[whole]
	for _, t := range d.Mentions[i].Tellings[0].Times {
		if t.Signal == For && months == 0 {
			months = monthsOf(d.Document.Exprs[t.Expr].Meaning)
		}
	}
	if months == 0 {
		return timeline.Date{}
	}
	c := until.Begins().Start.Civil()
	first := c.Year*12 + int64(c.Month) - int64(months)
	return timeline.Lasting(timeline.MonthDate(first/12, int(first%12)+1), timeline.MonthDate(c.Year, c.Month))
}

// notePeriod finds the quarter or half that a report of results in the headline or the opening is about.
func (r *reader) notePeriod() {
	r.period = -1
	next := 0
	for i, t := range r.trees {
		if r.part[i] != heading && r.part[i] != lead {
			continue
		}
		measured := false
		for k := range t.Tokens {
			measured = measured || takings[t.lower(k)] || t.lower(k) == "results"
		}
		for ; next < len(r.doc.Exprs) && r.doc.Exprs[next].Begin < t.End; next++ {
			m := r.doc.Exprs[next].Meaning
			if reportedOn := strings.HasPrefix(m, "Lately(Quarter(") || strings.HasPrefix(m, "Lately(Half(") || strings.HasPrefix(m, "Last(Quarter"); measured && reportedOn && r.doc.Exprs[next].Begin >= t.Begin {
				r.period = next
				return
			}
		}
	}
}

// inPeriod is the quarter of the report for a clause that gives a sum of it without saying when.
func (r *reader) inPeriod(c *clause) []Timing {
	if r.period < 0 || c.nominal || c.group.tense != past || !c.subject.ok() {
		return nil
	}
	sum := takings[c.subject.t.lower(c.subject.head)] && changes[c.verb]
	if !sum && (c.object < 0 || !earns[c.verb] || !c.t.isMoney(c.object)) {
		return nil
	}
	return []Timing{{Expr: r.period, Signal: On}}
}

// isMoney: a sign or a word of money stands with token k.
func (t *tree) isMoney(k int) bool {
	for i := max(0, k-3); i < min(k+3, t.size()); i++ {
		switch t.lower(i) {
		case "$", "€", "£", "¥", "dollars", "euros", "pounds", "yen", "yuan", "crowns":
			return true
		}
	}
	return false
}

var (
	takings = set("revenue revenues sales profit profits earnings income turnover margin margins loss losses ebitda orders deliveries shipments")
	changes = set("rise fall drop increase decrease decline grow improve climb jump slip plunge narrow widen slide shrink surge tumble double triple total soar dip advance sink beat miss come")
	earns   = set("earn make lose")
)
