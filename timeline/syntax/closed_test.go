package syntax

import "testing"

// TestClosedClasses: a verb never becomes a preposition for want of a better guess, and a preposition stays one.
func TestClosedClasses(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"The firm won the contract on Monday.",
		"The opposition won the election in 2014.",
		"Brent crude sank a dollar amid fears of a glut.",
		"The committee grilled the banker notwithstanding his illness.",
	} {
		for _, s := range m.Parse(text) {
			for _, k := range s.Tokens {
				word := text[k.Begin:k.End]
				if bit := closedBit(k.Tag); bit != 0 && closedOf[lower(word)]&bit == 0 {
					t.Errorf("%q: %q is tagged %s", text, word, k.Tag)
				}
			}
		}
	}
}

// TestBar: only closed classes that a word has not are out of the race.
func TestBar(t *testing.T) {
	classes := classesOf([]string{"IN", "VBD", "DT"})
	for word, want := range map[string][]int32{"won": {barred, 5, barred}, "in": {5, 5, barred}, "that": {5, 5, 5}} {
		score := []int32{5, 5, 5}
		bar(score, classes, wordOf(word).closed)
		for i := range want {
			if score[i] != want[i] {
				t.Errorf("%s: scores %v, want %v", word, score, want)
				break
			}
		}
	}
}
