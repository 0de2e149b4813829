package syntax

import (
	"slices"
	"testing"
)

// bill is "the foreign minister of Chile , who had been ill , was praised": a tree
// by hand, so that the walks do not depend on the model.
var bill = Sentence{End: 60, Tokens: []Token{
	{0, 3, "DT", "the", 2, "det", 1},
	{4, 11, "JJ", "foreign", 2, "amod", 1},
	{12, 20, "NN", "minister", 11, "nsubj:pass", 1},
	{21, 23, "IN", "of", 4, "case", 1},
	{24, 29, "NNP", "chile", 2, "nmod", 1},
	{29, 30, ",", ",", 8, "punct", 1},
	{31, 34, "WP", "who", 8, "nsubj", 1},
	{35, 38, "VBD", "have", 8, "aux", 1},
	{39, 43, "JJ", "ill", 2, "acl:relcl", 1},
	{44, 45, ",", ",", 8, "punct", 1},
	{46, 49, "VBD", "be", 11, "aux:pass", 1},
	{50, 57, "VBN", "praise", -1, "root", 1},
}}

func TestTree(t *testing.T) {
	s := &bill
	if s.Root() != 11 || !s.Passive(11) || s.Passive(8) {
		t.Errorf("root %d, passive %v %v", s.Root(), s.Passive(11), s.Passive(8))
	}
	if got := slices.Collect(s.Children(2)); !slices.Equal(got, []int{0, 1, 4, 8}) {
		t.Errorf("children %v", got)
	}
	if s.Child(11, "nsubj") != 2 || s.Child(11, "nsubj:pass") != 2 || s.Child(11, "obj") != -1 || s.Child(2, "nsub") != -1 {
		t.Error("Child matches labels and their subtypes only")
	}
	if !s.Above(2, 7) || !s.Above(7, 7) || s.Above(8, 0) || s.Above(-1, 3) {
		t.Error("Above")
	}
	for _, c := range []struct {
		name        string
		walk        func(int) (int, int)
		first, last int
	}{{"Subtree", s.Subtree, 0, 10}, {"Phrase", s.Phrase, 0, 5}, {"Core", s.Core, 0, 3}} {
		if first, last := c.walk(2); first != c.first || last != c.last {
			t.Errorf("%s(2) = %d, %d, want %d, %d", c.name, first, last, c.first, c.last)
		}
	}
	if b, e := s.Span(2); b != 0 || e != 45 {
		t.Errorf("Span %d–%d", b, e)
	}
}

func TestFlatTree(t *testing.T) {
	s := Sentence{Tokens: make([]Token, Longest+1)}
	flat(s.Tokens)
	n := 0
	for range s.Children(0) {
		n++
	}
	if first, last := s.Subtree(0); n != Longest || !s.Flat() || s.Root() != 0 || first != 0 || last != 1 {
		t.Errorf("%d children, flat %v, root %d, subtree %d–%d", n, s.Flat(), s.Root(), first, last)
	}
}
