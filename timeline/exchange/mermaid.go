package exchange

import (
	"fmt"
	"io"
	"regexp"
	"strings"
)

// mermaidText takes out what would end a Mermaid statement or start another one. Mermaid has
// no way to escape: a sign that looks much the same is put in its place.
var mermaidText = strings.NewReplacer(":", " –", ";", ",", "#", "", "%%", "", "`", "'", "<", "(", ">", ")", "{", "(", "}", ")")

// mermaidClock finds the colons of a time of day, which would look odd as dashes.
var mermaidClock = regexp.MustCompile(`(\d):(\d)`)

// mermaidLine makes s safe within a statement. The ratio sign looks like a colon and is none.
func mermaidLine(s string) string {
	return mermaidText.Replace(mermaidClock.ReplaceAllString(oneLine(s), "$1∶$2"))
}

// writeMermaid writes a Mermaid timeline diagram: a period in words, then its events.
func writeMermaid(w io.Writer, t Timeline) ([]string, error) {
	var b strings.Builder
	var lost losses
	b.WriteString("timeline\n")
	if t.Title != "" {
		fmt.Fprintf(&b, "    title %s\n", mermaidLine(t.Title))
	}
	period := ""
	for _, e := range t.Events {
		if !e.Date.IsKnown() {
			lost.undated++
			continue
		}
		// Events of one period share its line; the diagram would otherwise draw it again for each.
		if words := mermaidLine(e.Date.Words()); words != period {
			period = words
			fmt.Fprintf(&b, "    %s", period)
		} else {
			b.WriteString("        ")
		}
		fmt.Fprintf(&b, " : %s\n", mermaidLine(e.Title))
	}
	_, err := io.WriteString(w, b.String())
	return lost.notes("Mermaid", "the period"), err
}
