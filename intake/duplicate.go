package intake

import (
	"context"
	"fmt"
	"hash/maphash"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/storage"
	"dateline/timeline"
)

// A Duplicate is an article that was added although the library has it in another wrapping, or another version of it.
// What to do about it is for the person to say: Replace takes one of the two out.
type Duplicate struct {
	Added, Known timeline.ID
	Title        string  // of the added one
	Path         string  // of the added one
	KnownPath    string  // where the other one was read from
	Alike        float64 // 0–1: the share of five-word stretches that both have; 1 for the same text
	version      bool    // both come from the same address or file: one is a version of the other
}

// sameText is the likeness from which two texts are the same but for their wrapping.
const sameText = 0.97

// IsSameText reports that the two differ in their wrapping alone.
func (d Duplicate) IsSameText() bool { return d.Alike >= sameText }

// String is the finding as a sentence without the name of the file.
func (d Duplicate) String() string {
	if d.IsSameText() {
		return fmt.Sprintf("“%s” has the same text as an article that the library has from %s; both are kept", d.Title, d.KnownPath)
	}
	return fmt.Sprintf("“%s” shares %.0f %% of its text with an article that the library has from %s; both are kept", d.Title, 100*d.Alike, d.KnownPath)
}

const (
	shingleWords = 5       // the words of a stretch
	alikeEnough  = 0.6     // from which share on articles are versions of each other
	versionAlike = 0.3     // the same for what comes from one address or file: a page can be written anew, or hold another article
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
	for _, k := range w.keys(s) {
		w.byKey[k] = append(w.byKey[k], s.ID)
	}
}

// keys are what versions of an article share: the place it was read from, the address, the title, and some stretches of the text
// while the article is at hand.
func (w *wrapping) keys(s timeline.Source) []string {
	all := w.sketch(s.Text)
	if filepath.IsAbs(s.Path) {
		all = append(all, s.Path)
	}
	if title := plainWords(s.Title); strings.Count(title, " ") > 1 { // "Letter" is shared by strangers
		all = append(all, title)
	}
	if s.Address != "" {
		all = append(all, plainAddress(s.Address))
	}
	return all
}

// plainAddress is an address without what differs between copies of one page.
func plainAddress(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "/")
}

// sketchSize is how many stretches stand for a text. Two texts that are alike share at least one of the smallest with
// near certainty (Broder 1997).
const sketchSize = 4

// sketch gives the stretches of a text with the smallest hashes, as keys.
func (w *wrapping) sketch(text string) []string {
	if text == "" {
		return nil
	}
	smallest := slices.Sorted(maps.Keys(w.shingles(text)))
	var all []string
	for _, h := range smallest[:min(len(smallest), sketchSize)] {
		all = append(all, "#"+strconv.FormatUint(h, 36))
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
	for _, k := range w.keys(s) {
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
			enough, same := alikeEnough, samePlace(s, other)
			if same {
				enough = versionAlike
			}
			if share := overlap(mine, w.shingles(other.Text)); share >= enough && share > best.Alike {
				best, found = Duplicate{Added: s.ID, Known: id, Title: s.Title, Path: s.Path, KnownPath: other.Path, Alike: share,
					version: same && lastChange(s) >= lastChange(other)}, true
			}
		}
	}
	return best, found
}

// samePlace reports two articles from one address, or read from one file.
func samePlace(a, b timeline.Source) bool {
	return a.Address != "" && plainAddress(a.Address) == plainAddress(b.Address) || filepath.IsAbs(a.Path) && a.Path == b.Path
}

// lastChange is the latest day on which an article says that it was published or changed.
func lastChange(s timeline.Source) timeline.Instant {
	var last timeline.Instant
	for _, c := range s.Candidates {
		if c.Date.IsKnown() {
			last = max(last, c.Date.Begins().Start)
		}
	}
	return last
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
