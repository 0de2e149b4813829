package storage

import (
	"context"
	"time"
)

// background starts what goes on beside the person's work: the search index catches up, and once a day a backup is made.
func (l *Library) background(ctx context.Context) {
	l.tasks.Go(func() { l.keepBackups(ctx) })
	if l.words {
		l.tasks.Go(func() { l.keepIndexing(ctx) })
		l.wake()
	}
}

// keepBackups looks every hour whether a backup is due. One that fails is tried again: the person is not
// bothered, and Check lists what there is.
func (l *Library) keepBackups(ctx context.Context) {
	// The first look is at once: a program that is opened for ten minutes a day must not
	// miss its backup for want of an hour.
	for clock := time.NewTicker(time.Hour); ; {
		_ = l.daily(time.Now())
		select {
		case <-ctx.Done():
			clock.Stop()
			return
		case <-clock.C:
		}
	}
}

// keepIndexing works through the events that wait for the search index, a little at a time, whenever it is woken.
// The person does not wait for it: until then search reads those events themselves.
func (l *Library) keepIndexing(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.kick:
		}
		// Each step is a transaction of its own: a person who saves meanwhile waits for one step only.
		for l.catchUp(ctx) {
			time.Sleep(time.Millisecond) // let others have the turn
		}
	}
}

// wake tells the indexer that there is work.
func (l *Library) wake() {
	select {
	// One waiting signal is enough, however many writers give one: the indexer looks for
	// itself what there is to do.
	case l.kick <- struct{}{}:
	default:
	}
}

// catchUpStep is how many events are indexed in one transaction: about 20 ms, in which others wait.
const catchUpStep = 5000

// catchUp indexes some of the events that wait and reports whether there may be more. An error is no harm:
// search looks at the waiting ones itself.
func (l *Library) catchUp(ctx context.Context) bool {
	waiting, err := l.waiting(ctx)
	if err != nil || !waiting {
		return false
	}
	more := false
	err = l.write(ctx, "index words", func(w *work) error {
		numbers, err := w.numbers(ctx, "SELECT event FROM unsearched ORDER BY event LIMIT ?", catchUpStep)
		if err != nil || len(numbers) == 0 {
			return err
		}
		events, err := load(ctx, w.link, numbers)
		if err != nil {
			return err
		}
		// An event may have been removed since it was put on the list: then its words go too.
		there := make(map[int64]bool, len(events))
		for i := range events {
			there[events[i].number] = true
			if err := w.indexWords(events[i].number, &events[i].Event); err != nil {
				return err
			}
		}
		for _, n := range numbers {
			if !there[n] {
				if err := w.forgetWords(n); err != nil {
					return err
				}
			}
		}
		more = len(numbers) == catchUpStep
		// In the same transaction as the words, so that an event is either searched in the index or
		// on the list, never both and never neither.
		return w.exec("DELETE FROM unsearched WHERE event <= ?", numbers[len(numbers)-1])
	})
	return more && err == nil
}

// waiting looks without the write lock.
func (l *Library) waiting(ctx context.Context) (yes bool, err error) {
	err = l.read(ctx, "index words", func(k *link) error {
		yes, err = k.has("SELECT 1 FROM unsearched LIMIT 1")
		return err
	})
	return yes, err
}
