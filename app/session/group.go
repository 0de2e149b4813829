package session

import (
	"slices"
	"sort"

	"dateline/timeline"
)

// A Grouping says what the tracks of the timeline stand for.
type Grouping string

// The groupings.
const (
	Ungrouped  Grouping = ""
	ByArticle  Grouping = "article"
	ByActor    Grouping = "actor"
	ByCategory Grouping = "category"
)

const (
	groupSetting = "group"
	// mostTracks is how many tracks there are at most; what is left shares the last one.
	mostTracks = 24
	noTrack    = "Other"
)

// Grouping is what the tracks stand for now.
func (s *Session) Grouping() Grouping { return s.grouping }

// SetGrouping deals the events out to other tracks, and keeps the choice in the library.
func (s *Session) SetGrouping(g Grouping) {
	if g == s.grouping {
		return
	}
	s.grouping = g
	s.fail(s.keep(groupSetting, string(g)))
	s.view.Scroll = 0
	s.load(false)
}

// tracks deals events out to tracks, the fullest first. The events given are not changed.
func (d *Snapshot) tracks(g Grouping) (events []timeline.Brief, names []string) {
	if g == Ungrouped {
		return d.Shown, nil
	}
	title := map[timeline.ID]string{}
	for _, src := range d.Sources {
		title[src.ID] = src.Title
	}
	name := func(b *timeline.Brief) string {
		if g == ByArticle { // a library may have more articles than are gone through for each event
			return title[d.firstSource[b.ID]]
		}
		return d.trackName(g, b)
	}
	names, index := ranked(d.Shown, name)
	events = append([]timeline.Brief(nil), d.Shown...)
	for i := range events {
		at, ok := index[name(&events[i])]
		if !ok {
			at = len(names) - 1
		}
		events[i].Track = int32(at)
	}
	return events, names
}

// unknownTrack is the track of an event whose track only laying out anew would find.
const unknownTrack = -1

// trackOf is the track of an event that was surveyed.
func (d *Snapshot) trackOf(g Grouping, b *timeline.Brief) int32 {
	if g == Ungrouped {
		return 0
	}
	name := d.trackName(g, b)
	if at := slices.Index(d.Tracks, name); at >= 0 && name != "" {
		return int32(at)
	}
	if last := len(d.Tracks) - 1; last >= 0 && d.Tracks[last] == noTrack {
		return int32(last)
	}
	return unknownTrack
}

// trackName is what the track of an event is called, "" for none of its own.
func (d *Snapshot) trackName(g Grouping, b *timeline.Brief) string {
	switch g {
	case ByArticle:
		src, _ := d.SourceOf(d.firstSource[b.ID])
		return src.Title
	case ByActor:
		return d.firstActor[b.ID]
	}
	return Capitalised(categoryName(d.Palette.Kinds(), b.Category))
}

// ranked orders the names that events have by how often they occur. The last track takes the rest.
func ranked(events []timeline.Brief, name func(*timeline.Brief) string) (names []string, index map[string]int) {
	counts := map[string]int{}
	for i := range events {
		counts[name(&events[i])]++
	}
	rest := counts[""] > 0
	delete(counts, "")
	for n := range counts {
		names = append(names, n)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := counts[names[i]], counts[names[j]]
		return a > b || a == b && names[i] < names[j]
	})
	if len(names) > mostTracks {
		names, rest = names[:mostTracks], true
	}
	index = map[string]int{}
	for i, n := range names {
		index[n] = i
	}
	if rest {
		names = append(names, noTrack)
	}
	return names, index
}
