package storage

import (
	"context"
	"hash/fnv"
	"io"
	"strconv"
	"strings"

	"dateline/timeline"
)

// How whole names are found. The words of a name are in the search index, but "NATO" is also in "NATO Training Mission": who asks for
// one participant, or for what one article reports, would have to read what the index finds, at as many places of the file. So the index
// has one word more for each participant and each article of an event, and answers for these and for typed words at once.

// nameWords are these words of an event.
func (w *work) nameWords(e *timeline.Event) (string, error) {
	var words []string
	for name := range strings.Lines(lines(e.Participants)) {
		words = append(words, nameWord(strings.TrimSuffix(name, "\n")))
	}
	for _, q := range e.Quotes {
		source, err := w.texts.number(w, q.Source)
		if err != nil {
			return "", err
		}
		words = append(words, sourceWord(source))
	}
	return strings.Join(words, " "), nil
}

// nameWord stands for a whole name: its 64-bit FNV-1a hash, behind a letter of private use, which nobody types into the find field. That two
// of a million names share one has a chance of 1 in 37 million.
func nameWord(name string) string {
	h := fnv.New64a()
	io.WriteString(h, name)
	return "\ue000" + strconv.FormatUint(h.Sum64(), 36)
}

// sourceWord stands for an article, by source.number.
func sourceWord(number int64) string { return "\ue001" + strconv.FormatInt(number, 36) }

// An asking is what the search index answers; it has one of these at least.
type asking struct {
	words  search
	name   string // of a participant
	source int64  // source.number
}

// match writes a in the language of FTS5.
func (a asking) match() string {
	var parts []string
	if len(a.words) > 0 {
		parts = append(parts, a.words.match())
	}
	if a.name != "" {
		parts = append(parts, `names : "`+nameWord(a.name)+`"`)
	}
	if a.source != 0 {
		parts = append(parts, `names : "`+sourceWord(a.source)+`"`)
	}
	return strings.Join(parts, " AND ")
}

// find gives the numbers of the events that a finds. Without the whole index some may not have the name: then exact is false.
func (a asking) find(ctx context.Context, k *link, indexed bool) (h hits, err error) {
	waiting := false
	if indexed {
		if waiting, err = k.has("SELECT 1 FROM unsearched LIMIT 1"); err != nil {
			return h, err
		}
	}
	const match = "SELECT rowid FROM event_words WHERE event_words MATCH ?"
	switch {
	case indexed && !waiting:
		h.exact = true
		h.numbers, err = k.numbers(ctx, match, a.match())
		return h, err
	case len(a.words) == 0 && a.source != 0: // quicker than to look at what waits
		h.exact = a.name == ""
		h.numbers, err = k.numbers(ctx, quotedBy, a.source)
		return h, err
	}
	h.exact = a.name == "" || len(a.words) == 0
	if !indexed {
		h.numbers, err = a.look(ctx, k, "")
		return h, err
	}
	// The index may still have the old words of an event that waits: those do not count.
	if h.numbers, err = k.numbers(ctx, match+" AND rowid NOT IN unsearched", a.match()); err != nil {
		return h, err
	}
	others, err := a.look(ctx, k, " AND number IN unsearched")
	h.numbers = append(h.numbers, others...)
	return h, err
}

// quotedBy finds what an article reports.
const quotedBy = "SELECT DISTINCT event FROM quote WHERE source = ?"

// look is find without the index; of a name and words it looks at the words alone.
func (a asking) look(ctx context.Context, k *link, where string) ([]int64, error) {
	if a.source != 0 {
		where += " AND number IN (SELECT event FROM quote WHERE source = " + strconv.FormatInt(a.source, 10) + ")"
	}
	if len(a.words) > 0 {
		return a.words.look(ctx, k, where)
	}
	return k.numbers(ctx, "SELECT number FROM event WHERE "+takesPart+where, a.name)
}

// takesPart asks for a name. Names are one a line: a line break on both sides keeps "Ana" from being found in "Anastasia".
const takesPart = "instr(char(10) || participants || char(10), char(10) || ? || char(10))"
