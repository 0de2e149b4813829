package extract

import (
	"maps"
	"slices"
	"strings"

	"dateline/timeline"
)

// With gives the known events together with accepted ones of the person's own library, which date what other articles leave
// undated. Those without a date, with an open one or without participants are of no use and left out. k may be nil; it stays as it is.
func (k *Known) With(own []timeline.Event) *Known {
	out := &Known{byWho: map[string][]*knownEvent{}}
	if k != nil {
		out.byKind, out.byName = k.byKind, k.byName
	}
	for i := range own {
		e := &own[i]
		if e.Review != timeline.Accepted || e.Status != timeline.Happened && e.Status != timeline.Ongoing || !e.Date.IsKnown() || e.Date.Begins().IsOpen() || len(e.Participants) == 0 {
			continue
		}
		known := &knownEvent{date: e.Date, title: e.Title, own: e, kinds: map[string]bool{}}
		for w := range strings.FieldsSeq(plainText(e.Title)) {
			known.kinds[stem(w)] = true
		}
		for _, p := range e.Participants {
			name := strings.ToLower(p)
			known.actors = append(known.actors, []string{name})
			if key := plainText(name); len(out.byWho[key]) < mostOwn {
				out.byWho[key] = append(out.byWho[key], known)
			}
		}
	}
	return out
}

// mostOwn bounds the events of one participant that a mention is compared with.
const mostOwn = 500

// findOwn is the accepted event of the library that a mention means: it shares two participants, or one and the place, the kind
// stands in its title, and half of that title's words are told. Several that fit equally well are no answer, and an article does not
// date itself.
func (k *Known) findOwn(m *Mention, about string, source timeline.ID) *knownEvent {
	var best *knownEvent
	most, tried := 0.0, map[*knownEvent]bool{}
	for _, p := range m.Participants {
		for _, e := range k.byWho[plainText(p)] {
			if tried[e] || e.own.ID == m.ID || e.from(source) || !e.isKind(m.Kind) || !e.shares(m) {
				continue
			}
			tried[e] = true
			switch fit := e.fit(about); {
			case fit < 0.5:
			case fit > most:
				best, most = e, fit
			case fit == most && e.date != best.date:
				best = nil
			}
		}
	}
	return best
}

// from: the event was read from an article.
func (e *knownEvent) from(source timeline.ID) bool {
	return slices.ContainsFunc(e.own.Quotes, func(q timeline.Quote) bool { return q.Source == source })
}

// isKind: a word of the event's title is the kind, or one that articles exchange for it.
func (e *knownEvent) isKind(kind string) bool {
	if e.kinds[stem(kind)] {
		return true
	}
	group := sameKind(kind)
	for other := range maps.Keys(kinds) {
		if kinds[other] == group && e.kinds[stem(other)] {
			return true
		}
	}
	return false
}

// shares: two participants of the event take part in the mention, or one and the place is the same.
func (e *knownEvent) shares(m *Mention) bool {
	n := 0
	for _, names := range e.actors {
		if slices.ContainsFunc(m.Participants, func(p string) bool { return strings.EqualFold(p, names[0]) }) {
			n++
		}
	}
	return n >= 2 || n == 1 && m.Place != "" && strings.EqualFold(m.Place, e.own.Place)
}
