package article

import (
	"context"
	"fmt"
	"strings"

	"dateline/timeline"
)

// none is the date of publication that nobody knows.
var none timeline.Published

// member is the n-th part of a container, counted from 1, as a file of its own.
func (f file) member(n int, data []byte) file {
	return file{ctx: f.ctx, reader: f.reader, path: fmt.Sprintf("%s#%d", f.path, n), data: data, depth: f.depth + 1, number: n}
}

// as makes the Part that a member is.
func (f file) as(read func(f file) (Article, error)) Part {
	p := Part{ID: timeline.IDOf(f.data), Path: f.path, read: func(ctx context.Context) (Article, error) {
		f := f
		f.ctx = ctx
		return read(f)
	}}
	if f.number > 0 {
		p.name = fmt.Sprintf("part %d", f.number)
	}
	return p
}

// part says which part of a container an error is about.
func (f file) part(n int, err error) error { return fmt.Errorf("part %d: %w", n, err) }

// paragraphs brings the lines of a text that is no file of its own into the form of all texts: line feeds,
// paragraphs parted by blank lines, no blanks at the ends of lines.
func paragraphs(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\x00", "").Replace(s)
	var out strings.Builder
	blank := 0
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " \t\u00a0")
		if line == "" {
			blank++
			continue
		}
		if out.Len() > 0 {
			out.WriteString(strings.Repeat("\n", 1+min(blank, 1)))
		}
		out.WriteString(line)
		blank = 0
	}
	return out.String()
}

// checkText refuses what is too long to be an article.
func checkText(text string) error {
	if len(text) > maxText {
		return tooLong(len(text))
	}
	return nil
}
