package intake

import (
	"context"
	"errors"
	"io/fs"
	"sync"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/article"
)

// Import reads files and folders into a library, on all cores, one writer. It calls progress, which may be nil,
// from one goroutine at a time. When ctx ends, what is done stays and the Report says so far.
func (r *Reader) Import(ctx context.Context, l *storage.Library, paths []string, progress func(Progress)) Report {
	return r.run(ctx, l, diskFiles(paths), progress)
}

// ImportFS is Import for all files of a file system, such as the bundled samples.
func (r *Reader) ImportFS(ctx context.Context, l *storage.Library, files fs.FS, progress func(Progress)) Report {
	return r.run(ctx, l, treeFiles(files), progress)
}

// ImportBytes is Import for what is in memory already, such as the text on the clipboard. name stands for the path.
func (r *Reader) ImportBytes(ctx context.Context, l *storage.Library, name string, data []byte, progress func(Progress)) Report {
	return r.run(ctx, l, func(yield func(find) bool) {
		yield(find{path: name, named: true, read: func() ([]byte, error) { return data, nil }})
	}, progress)
}

// An outcome is what came of one article of a file or, when it is the last one, of the file itself.
type outcome struct {
	find  find
	entry storage.Entry // without a Reading: the library has the article
	err   error
	last  bool
}

// run leads the files through the workers to the one writer, which is the caller's goroutine.
func (r *Reader) run(ctx context.Context, l *storage.Library, files files, progress func(Progress)) Report {
	sources, err := l.Sources(ctx)
	if err != nil {
		return Report{Failures: []Failure{{Reason: err.Error()}}}
	}
	known, w := newIDSet(sources), newWriter(l, sources, progress)
	if err := w.versions.complete(ctx); err != nil && ctx.Err() == nil {
		return Report{Failures: []Failure{{Reason: err.Error()}}}
	}
	go w.count(ctx, files)
	outcomes := make(chan outcome)
	go r.knowing(ctx, l).work(ctx, files, known, outcomes)
	for o := range outcomes {
		w.take(ctx, o)
	}
	return w.finish(ctx)
}

// work reads files on all cores and closes out when all is done.
func (r *Reader) work(ctx context.Context, files files, known *idSet, out chan<- outcome) {
	finds := make(chan find)
	var group sync.WaitGroup
	for range max(r.workers, 1) {
		group.Go(func() {
			worker := *r
			worker.hand, worker.apart = newHand(r.Begin), newHand(r.Begin)
			defer worker.hand.end()
			defer worker.apart.end()
			for f := range finds {
				worker.do(ctx, f, known, out)
			}
		})
	}
	files(func(f find) bool {
		select {
		case finds <- f:
			return true
		case <-ctx.Done():
			return false
		}
	})
	close(finds)
	group.Wait()
	close(out)
}

// do reads one file and sends what comes of it.
func (r *Reader) do(ctx context.Context, f find, known *idSet, out chan<- outcome) {
	if f.err == nil && !f.skip {
		f.skip = r.parts(ctx, f, known, out)
	}
	if ctx.Err() == nil {
		out <- outcome{find: f, err: f.err, last: true}
	}
}

// parts reads the articles of a file. skip says that it was found in a folder and is clearly none.
func (r *Reader) parts(ctx context.Context, f find, known *idSet, out chan<- outcome) (skip bool) {
	data, err := within(ctx, r.hand, readLimit, func(context.Context) ([]byte, error) { return f.read() })
	if err != nil {
		out <- outcome{find: f, err: err}
		return false
	}
	for e, err := range r.entries(ctx, f.path, data, timeline.Date{}, known.has) {
		switch {
		case ctx.Err() != nil:
			return false
		case errors.Is(err, article.ErrNoArticle) && !f.named:
			return true
		}
		out <- outcome{find: f, entry: e, err: err}
		if err == nil {
			known.add(e.Source.ID)
		}
	}
	return false
}
