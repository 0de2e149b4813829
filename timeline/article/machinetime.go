package article

import (
	"strings"

	"dateline/timeline"

	"golang.org/x/net/html"
)

// machineTime takes the day of an element that tells the time in full to machines only: "3 hours ago", or nothing at all before a script
// has run.
func (w *dateWalker) machineTime(n *html.Node, line string) {
	for e := range n.Descendants() {
		if e.Parent == n && e.Type == html.ElementNode {
			w.machineTime(e, line)
		}
	}
	value := ""
	for _, key := range machineKeys {
		value = firstOf(value, attr(n, key))
	}
	if value == "" {
		return
	}
	if s, ok := parseStamp(value, eitherOrder); ok && s.date.Grain() == timeline.GrainDay && !otherLabel.MatchString(line) {
		d := visibleDate{stamp: s, line: strings.TrimSpace(line + " (" + value + ")"), distance: w.read - len(line), named: true, bare: true}
		d.labelled = publishedLabel.MatchString(line) && !hasTokens(line, longestLabelled+1)
		d.updated = !d.labelled && updatedLabel.MatchString(line)
		w.found = append(w.found, d)
	}
}

// machineKeys are the attributes in which an element tells a time to machines.
var machineKeys = []string{"datetime", "data-timestamp", "data-time", "data-datetime", "data-utc", "data-epoch", "data-published", "data-publish-date", "data-pubdate", "data-date"}
