package intake

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/storage"
	"dateline/timeline"
)

func TestStretchesOfATextAreThoseOfItsWords(t *testing.T) {
	same := shingles("The council of Ardmoor closes the old harbour.")
	for _, other := range []string{"the COUNCIL of ardmoor\ncloses — the old “harbour”", "  The council, of Ardmoor: closes the old harbour  "} {
		if !slices.Equal(shingles(other), same) {
			t.Errorf("%q has other stretches", other)
		}
	}
	if slices.Equal(shingles("harbour old the closes Ardmoor of council The"), same) {
		t.Error("the order of words does not count")
	}
	if len(same) != 4 || len(shingles("one two")) != 1 || len(shingles(" .,– ")) != 0 {
		t.Error("other numbers of stretches")
	}
	// Without gaps each sign counts as a word; a letter with an accent does not end one.
	if n := len(shingles("議会は古い港を閉じた")); n != 6 {
		t.Errorf("%d stretches of ten signs", n)
	}
	if n := len(wordHashes("Élan über Ñandú")); n != 3 {
		t.Errorf("%d words", n)
	}
}

func TestLikenessHoldsItsPromises(t *testing.T) {
	text := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(strings.Fields("a b c d e f g h i j k l m n o p")), 0, 60), func(w []string) string { return strings.Join(w, " ") })
	rapid.Check(t, func(t *rapid.T) {
		x, y := text.Draw(t, "x"), text.Draw(t, "y")
		a, b := shingles(x), shingles(y)
		if s := overlap(a, b); s < 0 || s > 1 || s != overlap(b, a) {
			t.Fatalf("overlap is %g and %g", s, overlap(b, a))
		}
		if x != "" && overlap(a, a) != 1 {
			t.Fatal("a text is not like itself")
		}
		if s := sketch(timeline.Source{Text: x}); len(s) > sketchSize || !slices.IsSorted(s) || len(s) > len(a) {
			t.Fatalf("the sketch is %v", s)
		}
	})
}

// words are n different ones.
func words(n int) (all []string) {
	for i := range n {
		all = append(all, fmt.Sprintf("word%d", i*7919%10007))
	}
	return all
}

// Two texts that are alike enough are found by their sketches: all but a few of a hundred pairs.
func TestSketchesOfAlikeTextsShareSomething(t *testing.T) {
	missed := 0
	for n := range 100 {
		all := words(400 + n)[n:]
		changed := slices.Clone(all)
		for i := n % 29; i < len(changed); i += 29 { // one word in 29: about 84 % of the stretches stay
			changed[i] = "other"
		}
		a, b := strings.Join(all, " "), strings.Join(changed, " ")
		if overlap(shingles(a), shingles(b)) < alikeEnough {
			t.Fatal("the pair is not alike")
		}
		other := sketch(timeline.Source{Text: b})
		if !slices.ContainsFunc(sketch(timeline.Source{Text: a}), func(h uint64) bool { return slices.Contains(other, h) }) {
			missed++
		}
	}
	if missed > 2 {
		t.Errorf("%d of 100 pairs share nothing", missed)
	}
}

// The same text under another title is found in whatever import it came, and in libraries that knew no sketches.
func TestTheSameTextUnderAnotherTitle(t *testing.T) {
	const text = "The council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute that began in 2011, when the quay sank.\n\nFishing boats will move to the new basin next month. The mayor called it a good day for the town.\n"
	dir := plant(t, map[string]string{"1.txt": "Ardmoor closes the old harbour\n\n" + text, "2.txt": "A good day for the town, says the mayor\n\n" + text, "3.txt": "Comet seen over the bay\n\nA comet was seen over the bay on Monday. Nobody was hurt.\n"})
	for _, forget := range []bool{false, true} {
		l, r := open(t), reader(t)
		for _, name := range []string{"3.txt", "1.txt"} {
			if report := r.Import(t.Context(), l, []string{filepath.Join(dir, name)}, nil); report.Added != 1 || len(report.Duplicates) > 0 {
				t.Fatalf("%+v", report)
			}
		}
		if forget {
			l = forgetSketches(t, l)
		}
		report := r.Import(t.Context(), l, []string{filepath.Join(dir, "2.txt")}, nil)
		if len(report.Duplicates) != 1 || !report.Duplicates[0].IsSameText() || !strings.HasSuffix(report.Duplicates[0].KnownPath, "1.txt") {
			t.Errorf("forget %v: %+v", forget, report)
		}
	}
}

// forgetSketches gives a library with the same articles, as an older program would have left them.
func forgetSketches(t *testing.T, l *storage.Library) *storage.Library {
	t.Helper()
	bare := open(t)
	for _, s := range sources(t, l) {
		src, reading, err := l.Source(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := bare.Add(t.Context(), storage.Entry{Source: src, Reading: reading}); err != nil {
			t.Fatal(err)
		}
	}
	if _, left, err := bare.Unsketched(t.Context()); err != nil || !left {
		t.Fatal("every article has a sketch", err)
	}
	return bare
}

// When the older version cannot be replaced, the newer one is not there either: the library never has both.
func TestAVersionIsReplacedAsAWholeOrNotAtAll(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": firstVersion})
	l, r := open(t), reader(t)
	r.Import(t.Context(), l, []string{dir}, nil)
	before := sources(t, l)
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(nextVersion), 0o644); err != nil {
		t.Fatal(err)
	}
	entries, err := r.File(t.Context(), filepath.Join(dir, "a.txt"), timeline.Date{})
	if err != nil {
		t.Fatal(err)
	}
	b := Batch(l, "")
	b.Then = func(n storage.Near, added *storage.Entry) (storage.Change, error) {
		if _, change, err := replaceNear(n, before[0].ID, added.Source.ID); err != nil || len(change.Drop) != 1 {
			t.Errorf("%+v, %v", change, err)
		}
		return storage.Change{}, errors.New("the power went")
	}
	if added, err := b.Add(t.Context(), entries[0]); added || err == nil {
		t.Error("it is added all the same")
	}
	if after := sources(t, l); len(after) != 1 || after[0].ID != before[0].ID {
		t.Errorf("the library has %d articles", len(after))
	}
	if report := r.Import(t.Context(), l, []string{dir}, nil); len(report.Updates) != 1 || len(sources(t, l)) != 1 {
		t.Errorf("%+v, %d articles", report, len(sources(t, l)))
	}
	// One undo brings the older version back, the next takes the newer one away.
	for range 2 {
		if _, err := l.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if after := sources(t, l); len(after) != 1 || after[0].ID != before[0].ID {
		t.Errorf("after undo the library has %d articles", len(after))
	}
}
