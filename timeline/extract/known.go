package extract

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// Known is a table of well-known events that can date mentions which an article leaves undated.
type Known struct {
	byKind map[string][]*knownEvent
	byName map[string]*knownEvent   // fixed names such as "fall of the Berlin Wall"
	byWho  map[string][]*knownEvent // of the person's own library, by each participant
}

type knownEvent struct {
	date   timeline.Date
	title  string
	actors [][]string // each with its alternative names, in lower case
	kinds  map[string]bool
	source string
	own    *timeline.Event // accepted in the person's library; nil for one of the table
}

// ParseKnown reads the table in assets (tab-separated, see its header line).
// The error names the line.
func ParseKnown(table string) (*Known, error) {
	k := &Known{byKind: map[string][]*knownEvent{}, byName: map[string]*knownEvent{}}
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if n == 1 || line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < 5 {
			return nil, fmt.Errorf("known events, line %d: %d columns instead of 6", n, len(cells))
		}
		date, err := timeline.ParseDate(cells[0])
		if err != nil {
			return nil, fmt.Errorf("known events, line %d: %w", n, err)
		}
		e := &knownEvent{date: date, title: cells[1], kinds: map[string]bool{}}
		if len(cells) > 5 {
			e.source = cells[5]
		}
		for _, a := range strings.Split(cells[3], ";") {
			if a = strings.TrimSpace(a); a != "" {
				e.actors = append(e.actors, strings.Split(strings.ToLower(a), "|"))
			}
		}
		k.index(e, cells[2], cells[4])
	}
	return k, nil
}

func (k *Known) index(e *knownEvent, kinds, aliases string) {
	seen := map[string]bool{}
	for _, kind := range strings.Split(kinds, ";") {
		for w := range strings.FieldsSeq(kind) {
			e.kinds[stem(w)] = true
		}
		if kind = sameKind(strings.TrimSpace(kind)); kind != "" && !seen[kind] {
			seen[kind] = true
			k.byKind[kind] = append(k.byKind[kind], e)
		}
	}
	for _, name := range strings.Split(aliases, ";") {
		if name = plainName(name); len(strings.Fields(name)) >= 2 {
			k.byName[name] = e
		}
	}
}

// plainName is a name without article and signs.
func plainName(s string) string {
	return strings.TrimPrefix(plainText(s), "the ")
}

// find is the event that a mention means: one of its kind whose participants the mention names, and
// which is told in much the same words. Several that fit equally well are no answer.
// One of the last days before publication is meant rather than one of its kind of long ago.
func (k *Known) find(m *Mention, source timeline.ID, published timeline.Date) *knownEvent {
	if k == nil {
		return nil
	}
	for _, name := range m.Names {
		if e := k.byName[name]; e != nil {
			return e
		}
	}
	about := " " + plainText(m.Title+" "+strings.Join(m.Participants, " ")+" "+m.Place) + " "
	if e := k.findOwn(m, about, source); e != nil {
		return e
	}
	var best *knownEvent
	most := 0.0
	for _, e := range k.byKind[sameKind(m.Kind)] {
		if !e.namedIn(about, m.Kind) {
			continue
		}
		switch fit := e.fit(about); {
		case fit < 0.34:
		case published.IsKnown() && e.date.Begins().Start > published.Span().Start-14*day && e.date.Begins().Start < published.Span().End:
			return e
		case fit > most:
			best, most = e, fit
		case fit == most:
			best = nil
		}
	}
	return best
}

// namedIn reports whether a text names enough of the event: the first of its participants, whom or which it is about, and another one; or the first
// one alone, who is no mere country or town, and a word that says what it is beyond who and which kind ("Boris Johnson suspends" might be anything).
func (e *knownEvent) namedIn(about, kind string) bool {
	hits, first, central := 0, "", false
	for n, names := range e.actors {
		for _, name := range names {
			if name = plainText(name); !hasName(about, name) {
				continue
			}
			central = central || n == 0
			if hits++; n == 0 && !places[names[0]] && strings.Contains(names[0], " ") {
				first = name
			}
			break
		}
	}
	switch {
	case !central:
		return false // Jobs of Apple has shown more than the iPhone
	case hits >= 2:
		return true
	case first == "":
		return false
	case deaths[kind]:
		return suffers(about, first)
	}
	return e.evidence(about, kind)
}

// hasName: a text has a name, and not as the beginning of one with a number, which is another thing: "iPhone 4".
func hasName(about, name string) bool {
	for rest := about; ; {
		_, after, found := strings.Cut(rest, " "+name+" ")
		if !found {
			return false
		}
		if after == "" || after[0] < '0' || after[0] > '9' {
			return true
		}
		rest = " " + after
	}
}

// deaths are kinds that come to one person once.
var deaths = set("die kill murder assassinate execute hang behead shoot stab bear")

// suffers: the text is about the death of somebody, not about one that he caused: "X is killed", "X dies", "gunmen kill X".
func suffers(about, name string) bool {
	_, after, _ := strings.Cut(about, " "+name+" ")
	next, _, _ := strings.Cut(after, " ")
	before, _, _ := strings.Cut(about, " "+name+" ")
	return next == "is" || next == "are" || next == "dies" || next == "die" || len(strings.Fields(before)) >= 2
}

// evidence: a text has a word of the event's title or of its other kinds that names neither a participant nor the kind told.
func (e *knownEvent) evidence(about, kind string) bool {
	told := map[string]bool{}
	for w := range strings.FieldsSeq(about) {
		told[stem(w)] = true
	}
	skip := map[string]bool{stem(kind): true}
	for _, names := range e.actors {
		for _, name := range names {
			for w := range strings.FieldsSeq(plainText(name)) {
				skip[stem(w)] = true
			}
		}
	}
	for w := range strings.FieldsSeq(plainText(e.title)) {
		if s := stem(w); len(w) > 2 && !smallWords[w] && told[s] && !skip[s] && !e.kinds[s] {
			return true
		}
	}
	for s := range e.kinds {
		if told[s] && !skip[s] && sameKind(s) != sameKind(kind) && stem(sameKind(s)) != stem(sameKind(kind)) {
			return true
		}
	}
	return false
}

// fit is the share of the words of the event's title that a text has too.
func (e *knownEvent) fit(about string) float64 {
	have := map[string]bool{}
	for w := range strings.FieldsSeq(about) {
		have[stem(w)] = true
	}
	hits, all := 0, 0
	for w := range strings.FieldsSeq(plainText(e.title)) {
		if len(w) > 2 && !smallWords[w] {
			if all++; have[stem(w)] {
				hits++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hits) / float64(all)
}

// addKnown offers the date of a known event to a mention that the text leaves undated.
func (d *dating) addKnown(i int) {
	m := &d.Mentions[i]
	if d.explicit[i].IsKnown() || m.Status != timeline.Happened && m.Status != timeline.Ongoing || d.hasOwnTime(i) {
		return
	}
	k := d.known.find(m, d.Source, d.published.Date)
	if k == nil || d.isFresherThan(m, k.date) {
		return
	}
	if d.within(d.point(i), k.date.Begins(), d.knownWhy(k), nil) {
		d.matched[i] = k
	}
}

// isFresherThan: the mention is told as the news of the day, and a well-known event of long before is another one.
func (d *dating) isFresherThan(m *Mention, known timeline.Date) bool {
	p := d.published.Date
	return (m.Lead || m.Fresh) && p.IsKnown() && known.Ends().End < p.Span().Start-14*day
}

// addKnownHanging bounds an unknown day of publication by a known event that the text places from it: "Boris Johnson won an election last
// month". The event keeps what its expression says.
func (d *dating) addKnownHanging(i int) {
	m := &d.Mentions[i]
	if m.Status != timeline.Happened || d.explicit[i].IsKnown() {
		return
	}
	for _, t := range m.Tellings[0].Times {
		if !d.hangs(t) || t.Signal != On {
			continue
		}
		k := d.known.find(m, d.Source, d.published.Date)
		if k == nil || !d.within(d.point(i), k.date.Begins(), d.knownWhy(k), nil) {
			return
		}
		o, why := d.drift[t.Expr], d.expressionWhy(t)
		if c := d.net.Constrain(d.day, d.point(i), o.lo, o.hi, d.say(why)); c == nil {
			d.matched[i] = k
		}
		return
	}
}

// hasOwnTime: the text does say when, only nobody knows yet what that means.
func (d *dating) hasOwnTime(i int) bool {
	for _, told := range d.Mentions[i].Tellings {
		for _, t := range told.Times {
			if t.Signal == On || t.Signal == Since {
				return true
			}
		}
	}
	return false
}

func (d *dating) knownWhy(k *knownEvent) string {
	if k.own != nil {
		return k.title + " (" + k.date.String() + ", accepted in your library)"
	}
	s := k.title + " (" + k.date.String() + ", known event"
	if k.source != "" {
		s += ": " + k.source
	}
	return s + ")"
}
