package article

import (
	"errors"
	"fmt"
	"strings"
)

// maxText is the longest text of one article, in bytes: a book of a thousand pages has 3 MB. Finding the events
// takes about 9 s and 150 MB of memory for each MB, so what is longer would block a computer; it is a log
// or a dump anyway.
const maxText = 5 << 20

// readText reads plain text and Markdown. The text of a UTF-8 file is kept byte for byte: the
// offsets of quotes are those of the file.
func readText(f file) (Article, error) {
	if len(f.data) > 4*maxText { // no encoding needs more than four bytes for what UTF-8 says in one
		return Article{}, tooLong(len(f.data))
	}
	text, err := decode(f.data)
	if err != nil {
		return Article{}, err
	}
	if len(text) > maxText {
		return Article{}, tooLong(len(text))
	}
	if strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF")) == "" {
		return Article{}, errors.New("it is empty")
	}
	a := Article{Text: text}
	h := readHead(text, false)
	a.Title, a.Byline, a.Publisher, a.Address = h.title, h.byline, h.publisher, h.address
	setPublished(&a, append(h.candidates, fromName(f.path)...))
	return a, nil
}

func tooLong(n int) error {
	return fmt.Errorf("its text is %s long; an article may have up to %s", size(n), size(maxText))
}

// size tells bytes in words: "16 MB".
func size(n int) string {
	unit, words := 1, "bytes"
	for _, larger := range []string{"KB", "MB", "GB"} {
		if n < unit<<10 {
			break
		}
		unit, words = unit<<10, larger
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/float64(unit)), ".0") + " " + words
}

// shorten cuts s at a word to at most n bytes and marks the cut.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= n {
		return s
	}
	s = clip(s, n-len("…"))
	if at := strings.LastIndexByte(s, ' '); at > n/2 {
		s = s[:at]
	}
	return strings.TrimRight(s, " ,;:–-") + "…"
}
