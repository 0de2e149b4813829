package syntax

import "testing"

// rooted says whether the token at i hangs on the root of its sentence, directly or not.
func rooted(s Sentence, i int) bool {
	for range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return true
		}
		i = s.Tokens[i].Head
	}
	return false
}

func TestFlatTree(t *testing.T) {
	s := Sentence{Tokens: make([]Token, Longest+1)}
	flat(s.Tokens)
	for i, k := range s.Tokens {
		if !rooted(s, i) || (k.Head < 0) != (i == 0) {
			t.Errorf("token %d: %+v", i, k)
		}
	}
}

func TestIs(t *testing.T) {
	for _, c := range []struct {
		label string
		asked []string
		want  bool
	}{
		{"nsubj:pass", []string{"nsubj"}, true}, {"nsubj", []string{"nsubj:pass"}, false}, {"nsubj", []string{"nsub"}, false},
		{"obl", []string{"obj", "obl"}, true}, {"obl", nil, false}, {"root", []string{"root"}, true},
	} {
		if got := (&Token{Label: c.label}).Is(c.asked...); got != c.want {
			t.Errorf("%s is one of %q: %v", c.label, c.asked, got)
		}
	}
}
