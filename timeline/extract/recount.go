package extract

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// An expression such as "three days later" takes the nearest time before it as what it counts from, which the whole story
// may show to be wrong.

// recounted is the date of an expression of mention i. What counts from the story and would put a past act after publication
// counts from an earlier day of it; what follows an age in its sentence counts from that age, not from the birth.
func (d *dating) recounted(i int, t Timing) timeline.Date {
	date, x := d.values[t.Expr].Date, d.Document.Exprs[t.Expr]
	if strings.Contains(x.Meaning, "Near(Holiday(") && d.Mentions[i].Status == timeline.Happened && d.isAfterPublication(date) {
		x.Meaning = strings.Replace(x.Meaning, "Near(", "Recent(", 1) // "still recovering from the Easter bombings"
		return d.countFrom(t.Expr, x, d.published.Date, "the day of publication", date)
	}
	if j := d.sameIncident(i, t); j >= 0 {
		return d.countFrom(t.Expr, x, timeline.DayOf(d.explicit[j].Begins().Start), d.toldWith(j), date)
	}
	if x.Anchor < 0 || !date.IsKnown() {
		return date
	}
	if strings.Contains(x.Meaning, "Onward(") && d.isPastAct(i) && d.isAfterPublication(date) {
		x.Meaning = strings.Replace(x.Meaning, "Onward(", "Recent(", 1) // "which was to run until 2040, ended in May"
		return d.countFrom(t.Expr, x, d.published.Date, "the day of publication", date)
	}
	if !strings.HasPrefix(x.Meaning, "After(") && !strings.HasPrefix(x.Meaning, "Following(") {
		return date
	}
	if a := d.agedBefore(i, x.Anchor); a >= 0 {
		return d.countFrom(t.Expr, x, d.explicit[a], "“"+d.Mentions[a].Title+"” ("+d.explicit[a].Words()+")", date)
	}
	if !d.isPastAct(i) || !d.isAfterPublication(date) {
		return date
	}
	for k := t.Expr - 1; k >= 0 && k >= t.Expr-6; k-- {
		v := d.values[k]
		if k == x.Anchor || (v.Type != timex.DATE && v.Type != timex.TIME) || !v.Date.IsKnown() || v.Date.Grain() > timeline.GrainDay {
			continue
		}
		if moved := d.countFrom(t.Expr, x, v.Date, "“"+d.Texts[k]+"”", date); !d.isAfterPublication(moved) {
			return moved
		}
	}
	return date
}

// countFrom evaluates an expression as counted from a date, and keeps the words for that. It gives back old where that cannot be told.
func (d *dating) countFrom(expr int, x timex.Expr, from timeline.Date, words string, old timeline.Date) timeline.Date {
	x.Anchor, x.Story = timex.AnchorPublished, 0
	v := timex.Document{Exprs: []timex.Expr{x}}.Resolve(from)
	if len(v) == 0 || !v[0].Date.IsKnown() || d.isAfterPublication(v[0].Date) {
		return old
	}
	d.recount[expr] = words
	return v[0].Date
}

// agedBefore is the last mention before i that its age dates, when expression anchor belongs to the birth or to nothing after it.
// -1 for none.
func (d *dating) agedBefore(i, anchor int) int {
	for a := i - 1; a >= max(d.from, i-3); a-- {
		if m := &d.Mentions[a]; m.Age > 0 && d.explicit[a].IsKnown() {
			if b := d.birth(a); b >= 0 && d.tells(b, anchor) {
				return a
			}
			return -1
		}
	}
	return -1
}

// tells: mention i is dated by an expression.
func (d *dating) tells(i, expr int) bool {
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if t.Expr == expr {
				return true
			}
		}
	}
	return false
}

// sameIncident is the dated mention before i that tells of the same incident, when an expression of i is a mere time of the day: "An
// earthquake hit the coast on Tuesday. … The quake struck at 3:54 a.m." -1 for none.
func (d *dating) sameIncident(i int, t Timing) int {
	m, x := &d.Mentions[i], d.Document.Exprs[t.Expr]
	if !d.News || x.Anchor >= 0 || t.Signal != On || !strings.HasPrefix(x.Meaning, "At(") || !d.isPastAct(i) || !tellsIncident(m) {
		return -1
	}
	for j := i - 1; j >= d.from; j-- {
		o := &d.Mentions[j]
		if day := d.explicit[j]; day.IsKnown() && day.Grain() <= timeline.GrainDay && day.Begins().Seconds() <= 86400 && d.isPastAct(j) && tellsIncident(o) && !d.isLongAgo(j) {
			return j
		}
	}
	return -1
}

// tellsIncident: the mention's kind or its subject is an incident.
func tellsIncident(m *Mention) bool {
	return incidents[m.Kind] || slices.ContainsFunc(m.Words, func(w string) bool { return incidentStems[w] }) && (comesAbout[m.Kind] || harms[m.Kind] || m.Kind == "devastate")
}

var incidentStems = func() map[string]bool {
	stems := map[string]bool{}
	for w := range incidents {
		stems[stem(w)] = true
	}
	return stems
}()
