package storage

import (
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

// A world is what a library is thought to hold: what can be seen, what was dropped with its article, and which article an event goes with.
type world struct {
	Events  map[timeline.ID]timeline.Event
	Sources map[timeline.ID]timeline.Published
	origin  map[timeline.ID]timeline.ID
	trash   map[timeline.ID]dropped // by source
}

type dropped struct {
	published timeline.Published
	events    map[timeline.ID]timeline.Event
}

func newWorld() world {
	return world{map[timeline.ID]timeline.Event{}, map[timeline.ID]timeline.Published{}, map[timeline.ID]timeline.ID{}, map[timeline.ID]dropped{}}
}

func (w world) clone() world {
	trash := map[timeline.ID]dropped{}
	for id, d := range w.trash {
		trash[id] = dropped{d.published, maps.Clone(d.events)}
	}
	return world{maps.Clone(w.Events), maps.Clone(w.Sources), maps.Clone(w.origin), trash}
}

// seen is w without what cannot be seen.
func (w world) seen() world { return world{Events: w.Events, Sources: w.Sources} }

func worldOf(t testing.TB, l *Library) world {
	s := stateOf(t, l)
	w := newWorld()
	for _, e := range s.Events {
		w.Events[e.ID] = e
	}
	for _, a := range s.Sources {
		w.Sources[a.ID] = a.Published
	}
	return w.seen()
}

// drawEvent is an event that quotes some of the sources of w.
func drawEvent(t *rapid.T, w world, id timeline.ID) timeline.Event {
	e := timeline.Event{ID: id, Title: rapid.SampledFrom([]string{"a", "b", "c d", "Élan"}).Draw(t, "title"),
		Review: timeline.Review(rapid.IntRange(0, 2).Draw(t, "review")), Status: timeline.Status(rapid.IntRange(0, 4).Draw(t, "status")),
		Date: date(rapid.SampledFrom([]string{"", "2020", "2020-01-05", "1999~/..", "[..1812]"}).Draw(t, "date")), Importance: float64(rapid.IntRange(0, 4).Draw(t, "importance")) / 4,
		Notes: rapid.SampledFrom([]string{"", "n"}).Draw(t, "notes"), Edited: timeline.Fields(rapid.IntRange(0, 3).Draw(t, "edited"))}
	if rapid.Bool().Draw(t, "names") {
		e.Participants, e.Reasons = []string{"x", "y z"}, []string{"because"}
	}
	for _, source := range slices.Sorted(maps.Keys(w.Sources)) {
		if rapid.IntRange(0, 2).Draw(t, "quoted") == 0 {
			e.Quotes = append(e.Quotes, timeline.Quote{Source: source, Sentence: timeline.Range{Begin: 0, End: 4}, Meaning: "m", Date: date("2020")})
		}
	}
	return e
}

// drop hides an article with the events that no other one reports.
func (w world) drop(id timeline.ID) {
	d := dropped{w.Sources[id], map[timeline.ID]timeline.Event{}}
	for _, e := range slices.Collect(maps.Values(w.Events)) {
		others := slices.DeleteFunc(slices.Clone(e.Quotes), func(q timeline.Quote) bool { return q.Source == id })
		switch {
		case len(others) == len(e.Quotes) && w.origin[e.ID] != id: // it has nothing to do with the article
		case len(others) == 0:
			d.events[e.ID] = e
			delete(w.Events, e.ID)
			w.origin[e.ID] = id
		default:
			e.Quotes = others
			w.Events[e.ID] = e
			if w.origin[e.ID] == id {
				w.origin[e.ID] = others[0].Source
			}
		}
	}
	delete(w.Sources, id)
	w.trash[id] = d
}

// save adds or replaces an event; one that was dropped is seen again.
func (w world) save(e timeline.Event) {
	first := timeline.ID(0)
	if len(e.Quotes) > 0 {
		first = e.Quotes[0].Source
	}
	_, seen := w.Events[e.ID]
	if origin, there := w.origin[e.ID]; !there || !seen {
		if there {
			delete(w.trash[origin].events, e.ID)
		}
		w.origin[e.ID] = first
	}
	w.Events[e.ID] = e
}

// A past is a library's history in the model: the worlds before each step and the undone ones.
type past struct {
	now          world
	before, then []world
	names, later []string
}

func (p *past) change(name string, to world) {
	p.before, p.names = append(p.before, p.now), append(p.names, name)
	p.then, p.later = nil, nil
	p.now = to
}

func last[T any](s []T) (T, []T) { return s[len(s)-1], s[:len(s)-1] }

// Any sequence of changes, undo, redo and reopening is what a list of whole states would be.
func TestChangesAndUndoLikeTheModel(t *testing.T) {
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(rt *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs, ".dateline"))
		l := quick(t, path)
		defer func() { l.Close() }()
		p := past{now: newWorld()}
		for i := range rapid.IntRange(1, 25).Draw(rt, "steps") {
			name := fmt.Sprint("step ", i)
			p.play(t, rt, l, name)
			if got := worldOf(t, l); !reflect.DeepEqual(got, p.now.seen()) {
				rt.Fatalf("after %s:\n%+v\nwant\n%+v", name, got, p.now.seen())
			}
			if rapid.IntRange(0, 9).Draw(rt, "reopen") == 0 {
				l.Close()
				l = quick(t, path)
			}
		}
		if h, err := l.Check(background); err != nil || !h.IsWhole() {
			rt.Fatalf("%+v, %v", h, err)
		}
	})
}

// quick opens a library that does not wait for the disk.
func quick(t *testing.T, path string) *Library {
	l, err := Open(path)
	if err == nil {
		err = l.writer.script("PRAGMA synchronous = OFF")
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// play makes one random move in the library and in the model.
func (p *past) play(t *testing.T, rt *rapid.T, l *Library, name string) {
	next := p.now.clone()
	fail := func(err error) {
		if err != nil {
			rt.Fatal(err)
		}
	}
	switch rapid.SampledFrom([]string{"add", "save", "save", "remove", "publish", "drop", "undo", "undo", "redo"}).Draw(rt, "move") {
	case "add":
		p.add(rt, l, name)
	case "save":
		e := drawEvent(rt, p.now, rapid.SampledFrom(someIDs).Draw(rt, "event"))
		old, there := p.now.Events[e.ID]
		next.save(e)
		fail(l.Apply(background, Change{Name: name, Save: []timeline.Event{e}}))
		if !there || !reflect.DeepEqual(old, e) {
			p.change(name, next)
		}
	case "remove":
		id := rapid.SampledFrom(someIDs).Draw(rt, "event")
		fail(l.Apply(background, Change{Name: name, Remove: []timeline.ID{id}}))
		if _, there := p.now.Events[id]; there {
			delete(next.Events, id)
			delete(next.origin, id)
			p.change(name, next)
		}
	case "publish":
		if len(p.now.Sources) == 0 {
			return
		}
		id := rapid.SampledFrom(slices.Sorted(maps.Keys(p.now.Sources))).Draw(rt, "source")
		to := timeline.Published{Date: date(rapid.SampledFrom([]string{"2020-02", "", "2021"}).Draw(rt, "published")), Evidence: "given"}
		fail(l.Apply(background, Change{Name: name, Source: &timeline.Source{ID: id, Published: to}}))
		if p.now.Sources[id] != to {
			next.Sources[id] = to
			p.change(name, next)
		}
	case "drop":
		id := timeline.ID(rapid.IntRange(100, 103).Draw(rt, "source"))
		fail(l.Apply(background, Change{Name: name, Drop: []timeline.ID{id}}))
		if _, there := p.now.Sources[id]; there {
			next.drop(id)
			p.change(name, next)
		}
	case "undo":
		p.back(rt, l)
	case "redo":
		p.forth(rt, l)
	}
}

// back undoes the last step in the library and in the model; both name it, "" when there is none.
func (p *past) back(rt *rapid.T, l *Library) {
	want := ""
	if len(p.names) > 0 {
		p.then, p.later = append(p.then, p.now), append(p.later, p.names[len(p.names)-1])
		p.now, p.before = last(p.before)
		want, p.names = last(p.names)
	}
	if got, err := l.Undo(background); err != nil || got != want {
		rt.Fatalf("Undo = %q, %v, want %q", got, err, want)
	}
}

// forth makes the step that was undone last again.
func (p *past) forth(rt *rapid.T, l *Library) {
	want := ""
	if len(p.later) > 0 {
		want, p.later = last(p.later)
		p.before, p.names = append(p.before, p.now), append(p.names, want)
		p.now, p.then = last(p.then)
	}
	if got, err := l.Redo(background); err != nil || got != want {
		rt.Fatalf("Redo = %q, %v, want %q", got, err, want)
	}
}

// add imports an article with two events of its own.
func (p *past) add(rt *rapid.T, l *Library, name string) {
	id := timeline.ID(rapid.IntRange(100, 103).Draw(rt, "source"))
	next := p.now.clone()
	e := Entry{Source: timeline.Source{ID: id, Title: name, Text: "This is what happened."}}
	old, was := next.trash[id]
	if was { // it comes back as it was
		maps.Copy(next.Events, old.events)
		next.Sources[id] = old.published
		delete(next.trash, id)
	} else {
		next.Sources[id] = timeline.Published{}
	}
	for i := range 2 {
		v := drawEvent(rt, world{}, id*10+timeline.ID(i))
		v.Quotes = []timeline.Quote{{Source: id, Sentence: timeline.Range{Begin: 0, End: 4}}}
		e.Events = append(e.Events, v)
		if _, taken := next.origin[v.ID]; !taken && !was {
			next.save(v)
		}
	}
	_, there := p.now.Sources[id]
	added, err := l.Add(background, e)
	if err != nil || added == there {
		rt.Fatalf("Add = %v, %v", added, err)
	}
	if added {
		p.change(fmt.Sprintf("Import “%s”", name), next)
	}
}

// someIDs are events by hand, and those that the articles 100 to 102 bring.
var someIDs = []timeline.ID{1, 2, 3, 1000, 1001, 1010, 1011, 1020}
