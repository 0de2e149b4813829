package session

import (
	"context"
	"iter"
	"runtime/debug"
	"strings"
	"time"
	"unsafe"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// A Snapshot is what was read from a library at one moment, prepared for
// drawing. It is never changed.
type Snapshot struct {
	All     []timeline.Brief // everything kept, rejected events too, by beginning
	Shown   []timeline.Brief // what passes the filter and has a date, by beginning
	Undated []timeline.Brief // what passes the filter and has none
	Levels  *chart.Levels    // of Shown
	Tracks  []string         // their names from above, nil when events are not grouped
	Extent  timeline.Span    // covers Shown; the zero Span when nothing is shown
	Sources []timeline.Source
	Counts  Counts  // of All
	Facets  Counts  // of what other choices of the filter would show; Sources is empty
	Actors  []Actor // those who take part most often, the most frequent first
	Eras    []Era
	Palette *chart.Palette // names and colours of the categories
	Undo    string         // what would be undone, "" for nothing
	Redo    string

	lanes       int                         // that a track may have
	partly      bool                        // the survey did not reach all events
	matched     *idSet                      // what passes the part of the filter that the library answers; nil is all
	firstSource map[timeline.ID]timeline.ID // of the surveyed events: which article tells them first
	firstActor  map[timeline.ID]string      // and who is named first
	doubts      map[timeline.ID]Doubt       // and what is doubtful in them
}

// collectLarge has garbage collected before it is half of what is kept: of a million events twice would be much.
const collectLarge = 50

func emptySnapshot() *Snapshot {
	return &Snapshot{Levels: chart.NewLevels(nil, chart.Options{}), Counts: count(nil)}
}

// Kept is the number of events that are not rejected.
func (d *Snapshot) Kept() int { return len(d.All) - d.Counts.Reviews[timeline.Rejected] }

// IsEmpty reports whether the library holds neither article nor event.
func (d *Snapshot) IsEmpty() bool { return len(d.All) == 0 && len(d.Sources) == 0 }

// SourceOf finds a source by its ID.
func (d *Snapshot) SourceOf(id timeline.ID) (timeline.Source, bool) {
	for _, s := range d.Sources {
		if s.ID == id {
			return s, true
		}
	}
	return timeline.Source{}, false
}

// Reload reads the library again, beside the owner, and shows it when it is there.
func (s *Session) Reload() { s.load(true) }

// sketchAbove is how many events are first shown with only the most important
// ones in lanes, while all of them are being laid out: a million take seconds.
const sketchAbove = 20_000

// Of more than partlyAbove events as many as partly come into their lanes before the others. They are all that is named in any view of one event in a
// hundred or more, and take a tenth of the time.
const partlyAbove, partly = 300_000, 60_000

// A load is one reading of the library, or one filtering of what was read.
type load struct {
	number   int // the newest one counts
	ctx      context.Context
	filter   Filter
	grouping Grouping
	folded   []string
	chart    chart.Options
	old      *Snapshot
	refresh  bool  // read everything again; else only the filter is new
	quiet    bool  // nothing has changed that is seen: no first picture of it is sent ahead
	version  int64 // of the library before reading
}

// load begins a load beside the owner; a running one is given up.
func (s *Session) load(refresh bool) { s.start(load{refresh: refresh || !s.loaded}) }

// start begins l with all that holds now.
func (s *Session) start(l load) {
	s.stop()
	ctx, stop := context.WithCancel(context.Background())
	s.loading++
	s.stop, s.reading = stop, true
	l.number, l.ctx, l.filter, l.grouping, l.folded, l.chart, l.old = s.loading, ctx, s.filter, s.grouping, s.folded, s.options.Chart, s.data
	began := time.Now()
	s.background(func() func() {
		d, err := s.prepare(&l)
		return func() {
			if l.number != s.loading {
				return
			}
			stop()
			s.reading, s.behind, s.answered = false, false, l.number
			s.arrived, s.loadTook = time.Now(), time.Since(began)
			if s.fail(err) {
				return
			}
			if l.refresh {
				s.version, s.loaded = l.version, true
			}
			s.arrive(d)
			s.fillWindow()
		}
	})
}

// prepare makes the new Snapshot. It runs beside the owner.
func (s *Session) prepare(l *load) (*Snapshot, error) {
	d := &Snapshot{All: l.old.All, Sources: l.old.Sources, Counts: l.old.Counts, Actors: l.old.Actors, Eras: l.old.Eras, Palette: l.old.Palette,
		partly: l.old.partly, firstSource: l.old.firstSource, firstActor: l.old.firstActor, doubts: l.old.doubts}
	if l.refresh {
		// The version comes first, so that a change while reading is noticed.
		l.version, _ = s.options.Store.Version(l.ctx)
		if err := s.read(l.ctx, d); err != nil {
			return nil, err
		}
	}
	var err error
	if d.matched, err = matching(l.ctx, s.options.Store, l.filter); err != nil {
		return nil, err
	}
	shown, facets := d.passing(l.filter)
	d.Facets = facets
	d.Shown, d.Undated = dated(shown)
	d.Extent = extent(d.Shown)
	if d.Undo, d.Redo, err = s.steps(l.ctx); err != nil {
		return nil, err
	}
	layout := l.chart
	layout.Lanes = lanesFor(len(d.Shown), layout.LanesIn(float64(s.high.Load())))
	d.lanes = layout.Lanes
	layout.Pause = s.options.Pause
	ctx := l.ctx // alone: the levels keep their options, and would keep what was shown before
	layout.Stopped = func() bool { return ctx.Err() != nil }
	layout.Start = func(work func()) {
		go func() {
			GiveWay()
			work()
		}()
	}
	var draft *chart.Draft
	if len(d.Shown) > sketchAbove {
		draft = chart.Prepare(d.Shown, layout)
		if !l.quiet {
			s.sketch(l, *d, draft.Sketch())
		}
	}
	if l.refresh {
		if err := s.survey(l.ctx, d); err != nil {
			return nil, err
		}
	}
	if draft == nil || l.grouping != Ungrouped {
		events, names := d.tracks(l.grouping)
		d.Tracks, layout.Tracks, layout.Folded = names, names, l.foldedAmong(names)
		draft = chart.Prepare(events, layout)
	}
	if len(d.Shown) > sketchAbove {
		Gently(func() {
			if len(d.Shown) > partlyAbove && !l.quiet && l.grouping == Ungrouped && l.ctx.Err() == nil {
				s.sketch(l, *d, draft.Partly(partly))
			}
			d.Levels = draft.Levels()
		})
	} else {
		d.Levels = draft.Levels()
	}
	if err := l.ctx.Err(); err != nil { // a newer load has taken its place, and the levels were given up
		return nil, err
	}
	if len(d.All) > sketchAbove {
		debug.SetGCPercent(collectLarge)
		if l.refresh { // laying out leaves twice of what is kept; this runs beside the window. After a filter it stays for the next one: memory that comes back from the system comes slowly
			debug.FreeOSMemory()
		}
	}
	return d, nil
}

// sketch sends a first picture ahead, of events that are not grouped yet.
func (s *Session) sketch(l *load, d Snapshot, levels *chart.Levels) {
	d.Levels = levels
	s.options.Post(func() {
		if l.number == s.loading {
			s.loaded, s.behind, s.answered = true, false, l.number
			s.arrive(&d)
		}
	})
}

// arrive takes a new Snapshot into use.
func (s *Session) arrive(d *Snapshot) {
	s.takeIn(d)
	if s.listed {
		s.arrange()
	}
}

// takeIn is arrive for all but the rows of the list.
func (s *Session) takeIn(d *Snapshot) {
	s.data = d
	s.view.Scroll = s.heldScroll(s.view)
	changed := Data | Message
	if s.place() {
		changed |= View
	}
	s.refreshSelection()
	s.tell(changed)
}

// read fills in all that the library holds now.
func (s *Session) read(ctx context.Context, d *Snapshot) (err error) {
	if d.All, err = gather(s.options.Store.Briefs(ctx, timeline.Query{Reviews: AllReviews()})); err != nil {
		return err
	}
	allOnClock(d.All)
	eras, err := s.options.Store.Setting(ctx, storage.SettingEras)
	if err != nil {
		return err
	}
	kinds, err := s.options.Store.Kinds(ctx)
	if err != nil {
		return err
	}
	d.Eras, d.Palette = storage.ParseEras(eras), chart.NewPalette(kinds)
	d.Counts, d.Actors = count(d.All), nil
	d.Sources, err = s.options.Store.Sources(ctx)
	return err
}

// gather puts events into one list that is no larger than it must be, and their titles into few blocks. A list that grows as it is
// read would leave several times its size behind, a hundred megabytes and more; and each time that garbage is collected
// a million titles would be looked up one by one.
func gather(events iter.Seq2[timeline.Brief, error]) ([]timeline.Brief, error) {
	const part = 1 << 14
	var parts [][]timeline.Brief
	n, titles := 0, block{}
	for b, err := range events {
		if err != nil {
			return nil, err
		}
		b.Title = titles.keep(b.Title)
		if n%part == 0 {
			parts = append(parts, make([]timeline.Brief, 0, part))
		}
		last := &parts[len(parts)-1]
		*last = append(*last, b)
		n++
	}
	all := make([]timeline.Brief, 0, n)
	for i := range parts {
		all = append(all, parts[i]...)
		parts[i] = nil
	}
	return all, nil
}

// A block is memory for many short texts.
type block struct{ free []byte }

// blockSize is small enough that a text that stays does not keep much alive.
const blockSize = 1 << 15

// keep gives a copy of a text in the block.
func (b *block) keep(text string) string {
	if len(text) > blockSize/8 {
		return strings.Clone(text)
	}
	if len(text) > cap(b.free)-len(b.free) {
		b.free = make([]byte, 0, blockSize)
	}
	at := len(b.free)
	b.free = append(b.free, text...)
	if at == len(b.free) {
		return ""
	}
	return unsafe.String(&b.free[at], len(text)) // what is written once is never changed
}

// dated parts the events that stand on the line from those that nothing bounds.
func dated(events []timeline.Brief) (on, off []timeline.Brief) {
	for i := range events {
		if events[i].Flags.Has(timeline.Undated) {
			off = append(off, events[i])
		}
	}
	if len(off) == 0 {
		return events, nil
	}
	on = make([]timeline.Brief, 0, len(events)-len(off))
	for i := range events {
		if !events[i].Flags.Has(timeline.Undated) {
			on = append(on, events[i])
		}
	}
	return on, off
}

// extent covers the known bounds of events; open ends count only with the bound that they have.
func extent(events []timeline.Brief) timeline.Span {
	all := timeline.Span{Start: timeline.Forever, End: timeline.Beginning}
	for i := range events {
		for _, t := range [...]timeline.Instant{events[i].Begin.Start, events[i].Begin.End, events[i].End.Start, events[i].End.End} {
			if !t.IsOpen() {
				all.Start, all.End = min(all.Start, t), max(all.End, t)
			}
		}
	}
	if all.Start > all.End {
		return timeline.Span{}
	}
	return all
}
