package storage

import (
	"cmp"
	"context"
	"fmt"

	"dateline/timeline"
)

// How an import goes. Each article is a transaction of its own, so that what was read before a
// crash is there; all of them are one step, so that one undo takes the whole import back.

// An Entry is one article with all that was read from it.
type Entry struct {
	Source  timeline.Source
	Reading []byte // an opaque value, kept so that the source can be dated again
	Events  []timeline.Event
	Eras    []timeline.Era // that a file of events names; AddEras keeps them, Add does not
	Kinds   timeline.Kinds // that the events of a file name; AddKinds keeps them, Add does not
	Sketch  []uint64       // some numbers that articles with much of the same text share one of
}

// Add keeps an article and all that was read from it in one transaction, a step of undo of its own. added is
// false, and nothing changes, when the library already has the source. Events that the
// library already has stay as they are.
func (l *Library) Add(ctx context.Context, e Entry) (added bool, err error) {
	return l.Batch("").Add(ctx, e)
}

// A Batch makes the articles of one import one step of undo, although each is kept by itself as soon as
// it is added. It is for one goroutine at a time.
type Batch struct {
	// Join decides which of the events that come are told by others already; nil joins none.
	Join Joiner
	// Then is asked once an article is in, before it is kept for good; the change that it wants, a step of undo of its own, is kept
	// with the article or neither is. nil wants none.
	Then  func(n Near, added *Entry) (Change, error)
	l     *Library
	name  string
	step  int64
	count int
}

// Batch begins an import. name says what it does: "Import 12 files"; when it is "", the step names
// its article or counts its articles.
func (l *Library) Batch(name string) *Batch { return &Batch{l: l, name: name} }

// Add is Library.Add within the step of b. When another change came in between, a new step begins, so that undo
// goes back in the order in which things were done.
func (b *Batch) Add(ctx context.Context, e Entry) (added bool, err error) {
	number, count := b.step, b.count
	err = b.l.write(ctx, "keep an article", func(w *work) error {
		number, count = b.step, b.count
		// A source that is there and not hidden is left alone with its edits and rejections; a hidden one
		// comes back, as the person who drops the file in again expects.
		known, err := w.sourceNumber(ctx, e.Source.ID)
		if err != nil {
			return err
		}
		if known != 0 {
			if hidden, err := w.has("SELECT 1 FROM source WHERE number = ? AND trashed", known); err != nil || !hidden {
				return err
			}
		}
		if number, count, err = w.importStep(b, &e); err != nil {
			return err
		}
		added, w.changed = true, true
		if err := w.bring(&e, number, b.Join); err != nil || b.Then == nil {
			return err
		}
		c, err := b.Then(Near{w}, &e)
		if err != nil {
			return err
		}
		return w.apply(c)
	})
	if err != nil || !added {
		return false, err
	}
	// Only now: if the transaction failed, the next article must not count on a step that is not there.
	b.step, b.count = number, count
	return true, nil
}

// importStep finds or makes the step that e belongs to.
func (w *work) importStep(b *Batch, e *Entry) (number int64, count int, err error) {
	last, err := w.number(w.ctx, "SELECT max(number) FROM step")
	if err != nil {
		return 0, 0, err
	}
	if b.step != 0 && last == b.step {
		// Somebody may have undone the import half-way; what comes then is a step of its own.
		undone, err := w.has("SELECT 1 FROM step WHERE number = ? AND undone", b.step)
		if err != nil {
			return 0, 0, err
		}
		if !undone {
			name := cmp.Or(b.name, fmt.Sprintf("Import %d articles", b.count+1))
			return b.step, b.count + 1, w.exec("UPDATE step SET name = ? WHERE number = ?", name, b.step)
		}
	}
	number, err = w.newStep(cmp.Or(b.name, fmt.Sprintf("Import “%s”", cmp.Or(clean(e.Source.Title), "an article"))))
	return number, 1, err
}

// bring keeps the article of e as part of a step. One that was dropped before comes back as it was.
func (w *work) bring(e *Entry, step int64, j Joiner) error {
	source, err := w.sourceNumber(w.ctx, e.Source.ID)
	if err != nil {
		return err
	}
	if source != 0 {
		if err := w.exec("UPDATE source SET trashed = 0 WHERE number = ?", source); err != nil {
			return err
		}
	} else if source, err = w.insertSource(e); err != nil {
		return err
	} else if err := w.insertEvents(e, source, step, j); err != nil {
		return err
	}
	return w.exec("INSERT INTO step_source (step, source, role) VALUES (?, ?, 'import')", step, source)
}
