package gold

import (
	_ "embed"
	"strings"
)

//go:embed kinds.txt
var kindLines string

// Kinds are the categories that a reader would accept for the events of an article.
type Kinds struct {
	Held bool
	rest string            // of the events that are not named
	of   map[string]string // by head
}

// Of is what a reader accepts for an event: categories parted by "|", or "-" when it is not worth asking.
func (k Kinds) Of(e Event) string {
	for _, h := range e.Heads {
		if w, ok := k.of[strings.Fields(h.Text)[0]]; ok {
			return w
		}
	}
	return k.rest
}

// ReadKinds reads kinds.txt, by the names of articles without their ending.
func ReadKinds() map[string]Kinds {
	all := map[string]Kinds{}
	var last Kinds
	for line := range strings.Lines(kindLines) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if head, ok := strings.CutPrefix(line, "["); ok {
			part := append(strings.Fields(strings.TrimSuffix(head, "]")), "", "", "")
			last = Kinds{Held: part[0] == "held", rest: part[2], of: map[string]string{}}
			all[part[1]] = last
			continue
		}
		kind, heads, _ := strings.Cut(line, ":")
		for h := range strings.FieldsSeq(heads) {
			last.of[h] = kind
		}
	}
	return all
}
