package extract

import (
	"maps"
	"slices"
	"testing"
)

// A lemma that a demand names must be asked of sorts that exist, and every sort must be named by some noun.
func TestSortTables(t *testing.T) {
	used := map[string]bool{}
	eachGroup("lexicon/sorts.txt", func(head []string, _ string) {
		if used[head[0]] = true; sortNames[head[0]] == 0 {
			t.Errorf("sorts.txt: there is no sort %q", head[0])
		}
	})
	eachGroup("lexicon/demands.txt", func(head []string, lemma string) {
		if _, ok := roleNames[head[0]]; !ok || len(head) < 2 {
			t.Errorf("demands.txt: %v asks nothing of %q", head, lemma)
		}
		for _, name := range head[1:] {
			if sortNames[name] == 0 {
				t.Errorf("demands.txt: there is no sort %q", name)
			}
		}
	})
	for _, name := range slices.Sorted(maps.Keys(sortNames)) {
		if !used[name] && name != "agent" {
			t.Errorf("sorts.txt: no noun is a %s", name)
		}
	}
}

func TestSortOfNoun(t *testing.T) {
	for noun, want := range map[string]sorts{"crown": sortThing, "senator": sortPerson, "treaty": sortText, "ferry": sortVehicle, "strike": sortEvent, "whale": sortAnimal} {
		text := "The " + noun + " returned."
		if got := sortsOfNoun(treesOf(t, text)[0], 1); got&want == 0 {
			t.Errorf("%s is of the sorts %b, want %b among them", noun, got, want)
		}
	}
}

func treesOf(t *testing.T, text string) (trees []*tree) {
	t.Helper()
	for i, s := range model(t).Parse(text) {
		trees = append(trees, newTree(text, i, s, make([]bool, len(s.Tokens))))
	}
	return trees
}

// What is noted of a token is what the tables say of it once the names are known: "Morales" was a verb's sort of word before.
func TestNotesAreWhatTheTablesSay(t *testing.T) {
	text := "Police praised Morales on Monday. Morales sold the ship to a court clerk, and the airline won the war. Talks fell through."
	trees := treesOf(t, text)
	for range 2 {
		for _, tr := range trees {
			for k := range tr.Tokens {
				if got, want := sortsOfNoun(tr, k), tr.lookUpSorts(k); got != want {
					t.Errorf("%q is a %v, want %v", tr.word(k), got, want)
				}
			}
		}
		readNames(text, trees)
	}
}
