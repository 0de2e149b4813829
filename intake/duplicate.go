package intake

import (
	"context"
	"fmt"
	"hash/maphash"
	"path/filepath"
	"slices"
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
	alikeEnough  = 0.6 // from which share on articles are versions of each other
	versionAlike = 0.3 // the same for what comes from one address or file: a page can be written anew, or hold another article
	mostCompared = 8   // articles with the same key that are compared: thousands may be called "Press release of the day"
	fewShared    = 2   // of a sketch that are enough to compare more than
	mostByChance = 2   // articles that share less: many a press release ends with the same sentence
)

// A wrapping finds the articles that may be another version of a new one: those with the same address, place or title, and those
// with some of the same text.
type wrapping struct {
	library *storage.Library
	seed    maphash.Seed
	byKey   map[uint64][]timeline.ID // by the hash of a key: that of ten thousand articles takes 2.8 MB, with the keys it would be 4.9
}

// newWrapping looks at the articles of a library.
func newWrapping(l *storage.Library, all []timeline.Source) *wrapping {
	w := &wrapping{library: l, seed: maphash.MakeSeed(), byKey: map[uint64][]timeline.ID{}}
	for _, s := range all {
		w.note(s)
	}
	return w
}

// complete gives a sketch to the articles that an older program kept. It stops when ctx ends, and goes on next time.
func (w *wrapping) complete(ctx context.Context) error {
	for {
		src, ok, err := w.library.Unsketched(ctx)
		if err != nil || !ok {
			return err
		}
		if err := w.library.Sketch(ctx, src.ID, sketch(src)); err != nil {
			return err
		}
	}
}

// note remembers an article.
func (w *wrapping) note(s timeline.Source) {
	for _, k := range keys(s) {
		h := maphash.String(w.seed, k)
		w.byKey[h] = append(w.byKey[h], s.ID)
	}
}

// keys are what versions of an article share: the place it was read from, the address, the title.
func keys(s timeline.Source) (all []string) {
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

// candidates gives the articles to compare with, each once.
func (w *wrapping) candidates(ctx context.Context, e storage.Entry) (all []timeline.ID) {
	for _, k := range keys(e.Source) {
		ids := w.byKey[maphash.String(w.seed, k)]
		all = append(all, ids[max(len(ids)-mostCompared, 0):]...)
	}
	ids, shared, err := w.library.Sketched(ctx, e.Sketch, mostCompared)
	if err != nil { // the article is added all the same
		return all
	}
	for i, id := range ids {
		if shared[i] >= fewShared || i < mostByChance {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// plainAddress is an address without what differs between copies of one page.
func plainAddress(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "/")
}

// plainWords is a text in small letters without signs, words parted by one blank.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// find compares a new article with those that may be another version of it, and remembers it.
func (w *wrapping) find(ctx context.Context, e storage.Entry) (best Duplicate, found bool) {
	s := e.Source
	defer w.note(s)
	var mine []uint64
	for _, id := range w.candidates(ctx, e) {
		other, _, err := w.library.Source(ctx, id)
		if err != nil || id == s.ID { // taken out meanwhile, or coming back
			continue
		}
		if mine == nil {
			mine = shingles(bodyOf(s))
		}
		enough, same := alikeEnough, samePlace(s, other)
		if same {
			enough = versionAlike
		}
		if share := overlap(mine, shingles(bodyOf(other))); share >= enough && share > best.Alike {
			best, found = Duplicate{Added: s.ID, Known: id, Title: s.Title, Path: s.Path, KnownPath: other.Path, Alike: share,
				version: same && lastChange(s) >= lastChange(other)}, true
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
