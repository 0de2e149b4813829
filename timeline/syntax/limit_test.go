package syntax

import "testing"

// TestLimits: a verb never becomes a preposition for want of a better guess, a past tense no noun, a name no verb.
func TestLimits(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]map[string]string{
		"The firm won the contract on Monday.":                        {"won": "VBD"},
		"The opposition won the election in 2014.":                    {"won": "VBD", "in": "IN"},
		"The minister met union leaders in Paris on Monday.":          {"met": "VBD", "Paris": "NNP"},
		"Former president Evo Morales flew to Mexico on November 12.": {"to": "IN", "Mexico": "NNP"},
		"The Hague court ruled that The Times had erred.":             {"had": "VBD"},
		"He said: \"Come home.\"":                                     {"Come": "VB"},
	} {
		for _, s := range m.Parse(text) {
			for _, k := range s.Tokens {
				word := text[k.Begin:k.End]
				if w, ok := want[word]; ok && w != k.Tag {
					t.Errorf("%q: %q is tagged %s, not %s", text, word, k.Tag, w)
				}
			}
		}
	}
}

// TestBar: only what a word cannot be is out of the race.
func TestBar(t *testing.T) {
	classes := classesOf([]string{"IN", "VBD", "DT", "NN"})
	for word, want := range map[string][]int32{"won": {barred, 5, barred, barred}, "in": {5, 5, barred, 5}, "that": {5, 5, 5, 5}, "freighter": {barred, 5, barred, 5}} {
		score := []int32{5, 5, 5, 5}
		bar(score, classes, wordOf(word).may)
		for i := range want {
			if score[i] != want[i] {
				t.Errorf("%s: scores %v, want %v", word, score, want)
				break
			}
		}
	}
}

// TestTagBits: every tag has its own bit, a tag from elsewhere the last one.
func TestTagBits(t *testing.T) {
	seen := map[tagSet]string{}
	for _, tag := range append(tagNames, "X") {
		b := tagBit(tag)
		if other, taken := seen[b]; taken {
			t.Errorf("%s and %s share a bit", tag, other)
		}
		seen[b] = tag
	}
	if tagBit("X") != tagBit("Y") {
		t.Error("unknown tags differ")
	}
}
