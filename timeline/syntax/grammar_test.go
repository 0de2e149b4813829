package syntax

import (
	"math/bits"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What stands between two words, counted slowly.
func TestBetweenByCounting(t *testing.T) {
	names := strings.Fields("NN , VBD CC `` VBG IN")
	g := newGrammar(names, nil)
	rapid.Check(t, func(t *rapid.T) {
		tags := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tagging {
			c := rapid.Uint8Range(0, uint8(len(names)-1)).Draw(t, "tag")
			return tagging{c, c}
		}), 1, 14).Draw(t, "tags")
		s := state{grammar: g}
		s.reset(make([]word, len(tags)), tags, nil)
		n := int32(len(tags))
		for a := int32(-1); a <= n; a++ {
			for b := int32(-1); b <= n; b++ {
				want := uint32(0)
				for i := a + 1; a >= 0 && i < b; i++ {
					want |= uint32(signKinds[names[tags[i].first]])
				}
				if got := s.between(a, b); got != want {
					t.Fatalf("between %d and %d of %v: %04b, want %04b", a, b, tags, got, want)
				}
			}
		}
		for i := range n {
			verb := slices.IndexFunc(tags[i:], func(k tagging) bool { return strings.HasPrefix(names[k.first], "VB") })
			if want := i + int32(verb); verb < 0 && s.verb[i] != n || verb >= 0 && s.verb[i] != want {
				t.Fatalf("the verb from %d of %v on is %d", i, tags, s.verb[i])
			}
		}
	})
}

// The labels of children tell their families.
func TestKin(t *testing.T) {
	g := newGrammar(nil, strings.Fields("det nsubj obj cop mark nsubj:pass"))
	for l, family := range [...]uint8{0, 1, 2, 4, 8, 1} {
		if g.kin[l] != family {
			t.Errorf("label %d: %04b, want %04b", l, g.kin[l], family)
		}
	}
}

// A pair of tags that is often seen gets the labels that it has there; one that is seldom seen
// also those of its dependent elsewhere, one that is never seen all.
func TestFitting(t *testing.T) {
	arc := func(tag, over, label uint8) *lesson {
		return &lesson{words: make([]word, 2), guessed: []tagging{{tag, tag}, {over, over}}, heads: []int32{1, 2}, labels: []uint8{label, 0}}
	}
	var all []*lesson
	for range seldom {
		all = append(all, arc(1, 2, 3))
	}
	all = append(all, arc(1, 2, 4), arc(1, 3, 5))
	f := newFitting(&grammar{}, all, 7)
	for _, c := range []struct {
		move      int
		tag, over uint8
		want      uint64
	}{{left, 1, 2, 1<<3 | 1<<4}, {left, 1, 3, 1<<3 | 1<<4 | 1<<5}, {right, 6, 6, 1<<7 - 1}} {
		if got := f.labels(c.move, c.tag+2, c.over+2); got != c.want {
			t.Errorf("%+v: %b", c, got)
		}
	}
	if got := f.mirrored().labels(right, 3, 4); got != 1<<3|1<<4 {
		t.Errorf("read from its end an arc turns round: %b", got)
	}
	for _, pairs := range f.pairs {
		for _, row := range pairs {
			for _, set := range row {
				if set == 0 || bits.Len64(set) > 7 {
					t.Fatalf("%b", set)
				}
			}
		}
	}
}
