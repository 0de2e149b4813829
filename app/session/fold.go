package session

import (
	"encoding/json"
	"slices"
)

// foldedSetting keeps in the library which tracks are folded: names, each behind its grouping.
const foldedSetting = "folded"

// Fold makes a track one row of clusters, or opens it again. The choice is kept in the library.
func (s *Session) Fold(track int) {
	if names := s.data.Tracks; track >= 0 && track < len(names) {
		s.refold(toggled(s.folded, s.grouping.foldKey(names[track])))
	}
}

// FoldAll folds all tracks, or opens all of them when one is folded.
func (s *Session) FoldAll() {
	keys := s.foldKeys()
	others := slices.DeleteFunc(slices.Clone(s.folded), func(k string) bool { return slices.Contains(keys, k) })
	if len(others) == len(s.folded) { // none of them is folded
		others = append(others, keys...)
	}
	s.refold(others)
}

// refold lays the events out again.
func (s *Session) refold(folded []string) {
	s.folded = folded
	if b, err := json.Marshal(folded); err == nil {
		s.fail(s.keep(foldedSetting, string(b)))
	}
	s.load(false)
}

// foldKey tells tracks of one name in two groupings apart.
func (g Grouping) foldKey(track string) string { return string(g) + ": " + track }

// foldKeys are those of all tracks there are now.
func (s *Session) foldKeys() []string {
	keys := make([]string, len(s.data.Tracks))
	for i, name := range s.data.Tracks {
		keys[i] = s.grouping.foldKey(name)
	}
	return keys
}

// recallFolded reads what Fold has kept.
func (s *Session) recallFolded(text string) {
	var folded []string
	if json.Unmarshal([]byte(text), &folded) == nil {
		s.folded = folded
	}
}

// foldedAmong says of each track whether it is folded.
func (l *load) foldedAmong(names []string) []bool {
	is := make([]bool, len(names))
	for i, name := range names {
		is[i] = slices.Contains(l.folded, l.grouping.foldKey(name))
	}
	return is
}
