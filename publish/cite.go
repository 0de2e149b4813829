package publish

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
)

// citations are the articles behind a timeline, numbered in the order in which its events name them.
type citations struct {
	list    []string
	numbers map[timeline.ID]int // by source, from 1
	notes   chart.Notes         // by event: "[1, 3]"
}

// mostCited is how many numbers stand behind one event before "…".
const mostCited = 4

// cite numbers the sources of t, whose events come in order of time.
func cite(t exchange.Timeline) citations {
	c := citations{numbers: map[timeline.ID]int{}, notes: chart.Notes{}}
	for _, e := range t.Events {
		var mine []int
		for _, q := range e.Quotes {
			src, ok := t.Sources[q.Source]
			if !ok {
				continue
			}
			n, known := c.numbers[q.Source]
			if !known {
				c.list = append(c.list, Citation(src))
				n = len(c.list)
				c.numbers[q.Source] = n
			}
			if !slices.Contains(mine, n) {
				mine = append(mine, n)
			}
		}
		if len(mine) > 0 {
			c.notes[e.ID] = bracketed(mine)
		}
	}
	return c
}

// bracketed writes numbers as "[1, 3]".
func bracketed(numbers []int) string {
	slices.Sort(numbers)
	var said []string
	for _, n := range numbers[:min(len(numbers), mostCited)] {
		said = append(said, fmt.Sprint(n))
	}
	if len(numbers) > mostCited {
		said = append(said, "…")
	}
	return "[" + strings.Join(said, ", ") + "]"
}

// Citation names an article as a list of sources does.
func Citation(src timeline.Source) string {
	var parts []string
	for _, part := range []string{src.Byline, src.Title, src.Publisher} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if src.Published.Date.IsKnown() {
		parts = append(parts, src.Published.Date.Words())
	}
	if src.Address != "" {
		parts = append(parts, src.Address)
	}
	return strings.Join(parts, ", ")
}
