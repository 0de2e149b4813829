// Package intake is the way of a file into a library: walk, read, extract, keep.
// The window and the commands share it; it knows neither.
//
//	paths → files → parts, the known ones passed over → articles → events → one writer
//
// Whatever is wrong with a file becomes one sentence, and the rest goes on.
package intake

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/exchange"
	"dateline/timeline/extract"
	"dateline/timeline/syntax"
)

// A Reader reads articles and dates them: the model, the known events, loaded once. It is
// safe for use by several goroutines.
type Reader struct {
	// Begin is called once by each thread that reads for an import, before it reads: a window lets them step back behind its
	// own. nil does nothing.
	Begin func()

	model    *syntax.Model
	known    *extract.Known
	articles *article.Reader
	workers  int
	hand     *hand          // of the worker that this is the copy of
	apart    *hand          // the one that takes its files apart
	dater    *Dater         // when only the day of publication is wanted
	kinds    timeline.Kinds // categories of the library that is read into
	columns  []string       // what a person said of the columns of a table; nil for any other file
}

// NewReader loads what reading needs.
func NewReader() (*Reader, error) {
	model, err := syntax.Load()
	if err != nil {
		return nil, fmt.Errorf("load the language model: %w", err)
	}
	known, err := knownEvents()
	if err != nil {
		return nil, fmt.Errorf("load the known events: %w", err)
	}
	return &Reader{model: model, known: known, articles: &article.Reader{CacheDir: cacheDir()}, workers: min(runtime.NumCPU(), runtime.GOMAXPROCS(0))}, nil
}

// A Dater reads articles and finds out when they were published, but none of their events. What
// finding events needs is loaded with the first article that does not say its day: that may follow
// from what it tells.
type Dater struct {
	articles *article.Reader
	load     func() (*Reader, error)
}

// NewDater loads nothing yet.
func NewDater() *Dater {
	return &Dater{articles: &article.Reader{CacheDir: cacheDir()}, load: sync.OnceValues(NewReader)}
}

// Bytes is Reader.Bytes; its entries have a source and nothing else.
func (d *Dater) Bytes(ctx context.Context, name string, data []byte, published timeline.Date) ([]storage.Entry, error) {
	r := &Reader{articles: d.articles, dater: d}
	return r.Bytes(ctx, name, data, published)
}

// File is Reader.File; its entries have a source and nothing else.
func (d *Dater) File(ctx context.Context, path string, published timeline.Date) ([]storage.Entry, error) {
	r := &Reader{articles: d.articles, dater: d}
	return r.File(ctx, path, published)
}

// date finds out when an article was published.
func (d *Dater) date(src timeline.Source) (storage.Entry, error) {
	if !src.Published.Date.IsKnown() {
		r, err := d.load()
		if err != nil {
			return storage.Entry{}, err
		}
		src.Published = extract.Read(r.model, src).Events(src.Published, r.known).Published
	}
	return storage.Entry{Source: src}, nil
}

// File reads one file and gives its articles with their events; published, when known,
// overrides what the articles say. The error is a sentence without the name of the file; when only some
// of the articles in a file could be read, those are given together with it.
func (r *Reader) File(ctx context.Context, path string, published timeline.Date) ([]storage.Entry, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return r.Bytes(ctx, path, data, published)
}

// Bytes is File for what is in memory already: standard input, the clipboard. name
// is told as the path of the articles.
func (r *Reader) Bytes(ctx context.Context, name string, data []byte, published timeline.Date) ([]storage.Entry, error) {
	if len(data) > maxFile {
		return nil, tooLarge(int64(len(data)))
	}
	var all []storage.Entry
	var failed []error
	for e, err := range r.entries(ctx, name, data, published, nil) {
		if err != nil {
			failed = append(failed, err)
			continue
		}
		all = append(all, e)
	}
	return all, errors.Join(failed...)
}

// entries reads the articles of a file one by one. isKnown, if there is one, is asked
// before an article is parsed: of one that is known only the ID is filled in.
func (r *Reader) entries(ctx context.Context, name string, data []byte, published timeline.Date, isKnown func(timeline.ID) bool) iter.Seq2[storage.Entry, error] {
	return func(yield func(storage.Entry, error) bool) {
		format, err := within(ctx, r.hand, parseLimit, func(context.Context) (string, error) { return exchange.Recognise(name, data), nil })
		if r.columns != nil {
			format = "csv"
		}
		if err != nil {
			yield(storage.Entry{}, err)
			return
		}
		if format != "" {
			r.dataEntries(ctx, name, format, data, isKnown, yield)
			return
		}
		for part, err := range patient(ctx, r.apart, parseLimit, r.articles.Parts(ctx, name, data)) {
			var e storage.Entry
			switch {
			case ctx.Err() != nil:
				err = ctx.Err()
			case err != nil:
			case isKnown != nil && isKnown(part.ID):
				e.Source.ID = part.ID
			default:
				e, err = r.entry(ctx, part, published)
			}
			if !yield(e, err) || ctx.Err() != nil {
				return
			}
		}
	}
}

// entry reads one article, finds its events and dates them.
func (r *Reader) entry(ctx context.Context, p article.Part, published timeline.Date) (storage.Entry, error) {
	src, err := within(ctx, r.hand, parseLimit, p.Read)
	if err != nil {
		return storage.Entry{}, err
	}
	if published.IsKnown() {
		src.Published = timeline.Published{Date: published, Evidence: givenEvidence}
	}
	return within(ctx, r.hand, extractLimit(len(src.Text)), func(ctx context.Context) (storage.Entry, error) { return r.extract(ctx, src) })
}

// extract finds the events of an article and dates them.
func (r *Reader) extract(ctx context.Context, src timeline.Source) (storage.Entry, error) {
	if r.dater != nil {
		return r.dater.date(src)
	}
	reading, err := extract.ReadUntil(ctx, r.model, src)
	if err != nil {
		return storage.Entry{}, err
	}
	result := reading.Events(src.Published, r.known)
	if !src.Published.Date.IsKnown() {
		src.Published = result.Published
	}
	kept, err := json.Marshal(reading)
	if err != nil {
		return storage.Entry{}, fmt.Errorf("its reading could not be kept: %w", err)
	}
	return storage.Entry{Source: src, Reading: kept, Events: result.Events, Sketch: sketch(src)}, nil
}

// givenEvidence says where a date comes from that a person typed.
const givenEvidence = "given by you"
