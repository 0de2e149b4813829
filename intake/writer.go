package intake

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/merge"
)

// A writer keeps what the workers read, one article a transaction, and counts.
type writer struct {
	batch    *storage.Batch // one step of undo for all that is imported together
	versions *wrapping
	progress func(Progress)
	began    time.Time
	total    atomic.Int64
	done     int
	weigh    func(ctx context.Context, sources []timeline.ID) error
	added    []timeline.ID
	report   Report
}

func newWriter(l *storage.Library, sources []timeline.Source, progress func(Progress)) *writer {
	return &writer{batch: Batch(l, ""), versions: newWrapping(l, sources), progress: progress, began: time.Now(),
		weigh: l.Weigh}
}

// count walks ahead of the workers, so that the progress can say how much there is.
func (w *writer) count(ctx context.Context, files files) {
	files(func(find) bool {
		w.total.Add(1)
		return ctx.Err() == nil
	})
}

// take keeps one outcome.
func (w *writer) take(ctx context.Context, o outcome) {
	if o.last {
		w.file(o.find)
	}
	line := new(lineError)
	switch {
	case errors.As(o.err, line):
		w.report.Lines = append(w.report.Lines, Failure{o.find.path, o.err.Error()})
	case ctx.Err() != nil && errors.Is(o.err, ctx.Err()): // was cut short by Cancel: no fault of the file
	case o.err != nil:
		w.report.Failures = append(w.report.Failures, Failure{o.find.path, o.err.Error()})
	case o.last:
	case o.entry.Reading == nil:
		w.report.Known++
	default:
		w.keep(ctx, o)
	}
}

// keep adds an article. A newer version from the same place takes the place of the older one in the same transaction; anything
// else that is like an article of the library is told.
func (w *writer) keep(ctx context.Context, o outcome) {
	if isData(o.entry) && !w.admit(ctx, &o) {
		return
	}
	d, found := w.versions.find(ctx, o.entry)
	var done Replacement
	join := w.batch.Join
	if found && d.version {
		w.batch.Join = func(n storage.Near, fresh []timeline.Event) (storage.Joining, error) {
			return joinTold(new(merge.Memory), besides{n, d.Known}, fresh)
		}
		w.batch.Then = func(n storage.Near, added *storage.Entry) (change storage.Change, err error) {
			done, change, err = replaceNear(n, d.Known, added.Source.ID)
			return change, err
		}
	}
	added, err := w.batch.Add(ctx, o.entry)
	w.batch.Join, w.batch.Then = join, nil
	switch {
	case ctx.Err() != nil && !added:
	case err != nil:
		w.report.Failures = append(w.report.Failures, Failure{o.find.path, err.Error()})
	case !added:
		w.report.Known++
	default:
		w.report.Added++
		w.added = append(w.added, o.entry.Source.ID)
		w.report.Events += len(o.entry.Events)
		switch {
		case found && d.version:
			w.report.Updates = append(w.report.Updates, Update{d.Title, d.Path, done})
		case found:
			w.report.Duplicates = append(w.report.Duplicates, d)
		}
	}
}

// admit takes out of a file of events what the library has, and reports whether anything is left to be kept.
func (w *writer) admit(ctx context.Context, o *outcome) bool {
	eras, err := w.versions.library.AddEras(ctx, o.entry.Eras)
	w.report.Eras += eras
	if err != nil {
		w.report.Failures = append(w.report.Failures, Failure{o.find.path, err.Error()})
	}
	changed, err := admit(ctx, w.versions.library, &o.entry)
	if err == nil {
		err = nameKinds(ctx, w.versions.library, &o.entry)
	}
	for _, sentence := range changed {
		w.report.Lines = append(w.report.Lines, Failure{o.find.path, sentence})
	}
	switch {
	case err != nil && ctx.Err() == nil:
		w.report.Failures = append(w.report.Failures, Failure{o.find.path, err.Error()})
	case err == nil && len(o.entry.Events) == 0 && eras == 0:
		w.report.Known++
	}
	return err == nil && len(o.entry.Events) > 0
}

// file counts a file that is done and tells the progress.
func (w *writer) file(f find) {
	w.done++
	if f.skip {
		w.report.Skipped++
	}
	if w.progress == nil {
		return
	}
	p := Progress{Done: w.done, Total: max(int(w.total.Load()), w.done), Name: f.path}
	if s := time.Since(w.began).Seconds(); s > 0 {
		p.Rate = float64(p.Done) / s
		p.Left = time.Duration(float64(p.Total-p.Done) / p.Rate * float64(time.Second))
	}
	w.progress(p)
}

// finish weighs the days of which the new articles tell. Once for all of them: a day that each of a thousand articles
// names need not be weighed a thousand times.
func (w *writer) finish(ctx context.Context) Report {
	if err := w.weigh(context.WithoutCancel(ctx), w.added); err != nil {
		w.report.Failures = append(w.report.Failures, Failure{Reason: err.Error()})
	}
	w.report.Cancelled = ctx.Err() != nil
	return w.report
}

// An idSet is the sources that need not be read again. It is safe for use by several goroutines.
type idSet struct {
	mu  sync.Mutex
	ids map[timeline.ID]struct{}
}

// newIDSet holds the IDs of sources.
func newIDSet(all []timeline.Source) *idSet {
	s := &idSet{ids: make(map[timeline.ID]struct{}, len(all))}
	for _, src := range all {
		s.ids[src.ID] = struct{}{}
	}
	return s
}

func (s *idSet) has(id timeline.ID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, ok := s.ids[id]
	return ok
}

func (s *idSet) add(id timeline.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ids[id] = struct{}{}
}
