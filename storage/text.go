package storage

import (
	"context"
	"slices"

	"dateline/timeline"
)

// A textCache knows the sources that one transaction works with.
type textCache struct {
	numbers map[timeline.ID]int64
	texts   map[int64]string
}

// keep remembers a text that is at hand anyway.
func (c *textCache) keep(source int64, text string) {
	if c.texts == nil {
		c.texts = map[int64]string{}
	}
	c.texts[source] = text
}

// number gives the number of a source, 0 when it is not there.
func (c *textCache) number(w *work, id timeline.ID) (int64, error) {
	if n := c.numbers[id]; n != 0 {
		return n, nil
	}
	n, err := w.sourceNumber(context.Background(), id)
	if err == nil && n != 0 {
		if c.numbers == nil {
			c.numbers = map[timeline.ID]int64{}
		}
		c.numbers[id] = n
	}
	return n, err
}

// text gives the text of a source.
func (c *textCache) text(w *work, source int64) (string, error) {
	// An article's text may be a book, and its thousand events are indexed one after the other.
	if t, ok := c.texts[source]; ok {
		return t, nil
	}
	t, err := w.link.text(context.Background(), "SELECT text FROM source WHERE number = ?", source)
	if err == nil {
		c.keep(source, t)
	}
	return t, err
}

// sentence cuts a range out of a text; one that does not fit gives "".
func sentence(text string, r timeline.Range) string {
	if r.Begin < 0 || r.End > len(text) || r.IsEmpty() {
		return ""
	}
	return text[r.Begin:r.End]
}

// sentences are the words that an event is found by in its articles.
func (w *work) sentences(e *timeline.Event) ([]string, error) {
	var all []string
	for _, q := range e.Quotes {
		source, err := w.texts.number(w, q.Source)
		if err != nil {
			return nil, err
		}
		text, err := w.texts.text(w, source)
		if err != nil {
			return nil, err
		}
		// Two quotes of one sentence would count its words twice.
		if s := sentence(text, q.Sentence); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all, nil
}
