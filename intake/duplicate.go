package intake

import (
	"context"
	"hash/maphash"
	"strings"
	"unicode"

	"dateline/storage"
	"dateline/timeline"
)

// A Duplicate is an article that was added although the library has it in another wrapping, or another version of it.
// What to do about it is for the person to say.
type Duplicate struct {
	Added, Known timeline.ID
	Title        string  // of the added one
	Path         string  // of the added one
	Alike        float64 // 0–1: the share of five-word stretches that both have; 1 for the same text
}

const (
	shingleWords = 5       // the words of a stretch
	alikeEnough  = 0.6     // from which share on articles are versions of each other
	comparedText = 1 << 20 // bytes of a text that are compared
	mostCompared = 8       // articles with the same key that are compared: thousands may be called "Press release of the day"
)

// A wrapping finds the articles that may be another version of a new one: those with the
// same address, or the same title.
type wrapping struct {
	library *storage.Library
	byKey   map[string][]timeline.ID
	seed    maphash.Seed
}

// newWrapping looks at the articles of a library.
func newWrapping(l *storage.Library, all []timeline.Source) *wrapping {
	w := &wrapping{library: l, byKey: map[string][]timeline.ID{}, seed: maphash.MakeSeed()}
	for _, s := range all {
		w.note(s)
	}
	return w
}

// note remembers an article.
func (w *wrapping) note(s timeline.Source) {
	for _, k := range keys(s) {
		w.byKey[k] = append(w.byKey[k], s.ID)
	}
}

// keys are what versions of an article share.
func keys(s timeline.Source) []string {
	var all []string
	if title := plainWords(s.Title); strings.Count(title, " ") > 1 { // "Letter" is shared by strangers
		all = append(all, title)
	}
	if s.Address != "" {
		all = append(all, strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s.Address, "https://"), "http://"), "/"))
	}
	return all
}

// plainWords is a text in small letters without signs, words parted by one blank.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// find compares a new article with those that may be another version of it, and remembers it.
func (w *wrapping) find(ctx context.Context, s timeline.Source) (best Duplicate, found bool) {
	defer w.note(s)
	var mine map[uint64]bool
	seen := map[timeline.ID]bool{s.ID: true}
	for _, k := range keys(s) {
		ids := w.byKey[k]
		for _, id := range ids[max(len(ids)-mostCompared, 0):] {
			if seen[id] {
				continue
			}
			seen[id] = true
			other, _, err := w.library.Source(ctx, id)
			if err != nil { // taken out meanwhile
				continue
			}
			if mine == nil {
				mine = w.shingles(s.Text)
			}
			if share := overlap(mine, w.shingles(other.Text)); share >= alikeEnough && share > best.Alike {
				best, found = Duplicate{Added: s.ID, Known: id, Title: s.Title, Path: s.Path, Alike: share}, true
			}
		}
	}
	return best, found
}

// shingles are the stretches of words of a text, hashed (Broder 1997).
func (w *wrapping) shingles(text string) map[uint64]bool {
	words := strings.Fields(plainWords(text[:min(len(text), comparedText)]))
	all := make(map[uint64]bool, len(words))
	for i := range max(len(words)-shingleWords+1, min(len(words), 1)) {
		all[maphash.String(w.seed, strings.Join(words[i:min(i+shingleWords, len(words))], " "))] = true
	}
	return all
}

// overlap is the share of stretches that two texts have in common, of those of the shorter one: a page keeps lines
// around an article that its plain text does not have.
func overlap(a, b map[uint64]bool) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	common := 0
	for h := range a {
		if b[h] {
			common++
		}
	}
	return float64(common) / float64(len(a))
}
