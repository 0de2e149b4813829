package syntax

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Three words; the root is 3. The first reader's tree: 1 is the head of all.
func readers() (a, b []guess) {
	a = []guess{{1, 5, .6, .5}, {3, 6, .9, .9}, {1, 7, .6, .8}}
	return a, slices.Clone(a)
}

func TestJoinAgrees(t *testing.T) {
	a, b := readers()
	b[0].sure, b[0].label, b[0].fitted = 1, 9, .7
	b[2].label, b[2].fitted = 9, .2
	got := join(a, b, nil)
	if got[0].head != 1 || got[0].label != 9 || got[0].sure != .8 {
		t.Errorf("the better fitting label and the mean are taken: %+v", got[0])
	}
	if got[2].label != 7 {
		t.Errorf("the worse fitting label is not taken: %+v", got[2])
	}
}

func TestJoinDisputes(t *testing.T) {
	for _, c := range []struct {
		name string
		sure float32 // of the second reader, who hangs word 0 on 2; the first has .6
		head int32
	}{{"a little surer", .7, 1}, {"much surer", .9, 2}, {"less sure", .2, 1}} {
		a, b := readers()
		b[0].head, b[0].sure = 2, c.sure
		got := join(a, b, nil)
		if got[0].head != c.head {
			t.Errorf("%s: head %d, want %d", c.name, got[0].head, c.head)
		}
		if got[0].sure < .45 || got[0].sure > .56 {
			t.Errorf("%s: a disputed head is about as good as a coin, not %v", c.name, got[0].sure)
		}
	}
}

// A head that would close a circle is refused, however sure; the root is never changed.
func TestJoinKeepsATree(t *testing.T) {
	a, b := readers()
	a[0].head = 2 // 0 hangs on 2, 2 on 1
	b[2].head, b[2].sure = 0, 1
	if got := join(a, b, nil); got[2].head != 1 {
		t.Errorf("a circle: %+v", got)
	}
	a, b = readers()
	b[1].head, b[1].sure, b[0].head, b[0].sure = 0, 1, 3, 1
	if got := join(a, b, nil); got[1].head != 3 || got[0].head != 1 {
		t.Errorf("the root moved: %+v", got)
	}
}

// The clearest of several changes is made first, and may keep the next one from being made.
func TestJoinTakesTheClearestFirst(t *testing.T) {
	a := []guess{{head: 2, sure: .5}, {head: 2, sure: .5}, {head: 3, sure: 1}}
	b := []guess{{head: 1, sure: .8}, {head: 0, sure: .9}, {head: 3, sure: 1}}
	if got := join(a, b, nil); got[1].head != 0 || got[0].head != 2 {
		t.Errorf("%+v", got)
	}
}

func TestInsertBy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worth := rapid.SliceOfN(rapid.Float32Range(0, 1), 1, 12).Draw(t, "worth")
		var order []int32
		for d := range worth {
			order = insertBy(order, int32(d), func(x int32) float32 { return worth[x] })
		}
		for i := 1; i < len(order); i++ {
			if worth[order[i]] > worth[order[i-1]] {
				t.Fatalf("%v is not in order of %v", order, worth)
			}
		}
		if len(order) != len(worth) {
			t.Fatal("some were lost")
		}
	})
}

// Turning the words round twice changes nothing, and a mirrored tree is a tree.
func TestMirrorTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "words")
		var g []guess
		for _, h := range projective(t, n) {
			g = append(g, guess{head: h})
		}
		turned := slices.Clone(g)
		mirror(turned)
		for i := range g {
			if h := turned[n-1-i].head; int(g[i].head) == n && int(h) != n || int(g[i].head) < n && h != int32(n-1)-g[i].head {
				t.Fatalf("word %d: %d became %d", i, g[i].head, h)
			}
		}
		if mirror(turned); !slices.Equal(turned, g) {
			t.Fatalf("%v, want %v", turned, g)
		}
	})
}

// Random moves always end in a tree, after two moves a word, with its books in order.
func TestMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "words")
		var s state
		s.reset(make([]word, n), make([]uint8, n))
		count := 0
		for ; !s.done(); count++ {
			move := rapid.IntRange(0, moves-1).Draw(t, "move")
			for !s.allowed(move) {
				move = (move + 1) % moves
			}
			s.apply(move, uint8(count%48))
		}
		if count != 2*n {
			t.Fatalf("%d moves for %d words", count, n)
		}
		roots := 0
		for d := range n {
			h := s.nodes[d].head
			if int(h) == n {
				roots++
			}
			checkChildren(t, &s, int32(d))
		}
		if checkChildren(t, &s, int32(n)); roots != 1 {
			t.Fatalf("%d roots", roots)
		}
	})
}

// checkChildren compares what a node knows of its children with the heads.
func checkChildren(t *rapid.T, s *state, h int32) {
	var left, right []int32
	var sl, sr uint64
	for d := range int32(s.n) {
		switch {
		case s.nodes[d].head != h:
		case d < h:
			left, sl = append(left, d), sl|1<<s.nodes[d].label
		default:
			right, sr = append(right, d), sr|1<<s.nodes[d].label
		}
	}
	get := func(list []int32, i int) int32 {
		if i < 0 || i >= len(list) {
			return -1
		}
		return list[i]
	}
	x := s.nodes[h]
	if int(x.nl) != len(left) || int(x.nr) != len(right) || x.sl != sl || x.sr != sr {
		t.Fatalf("word %d has %v and %v, its node says %+v", h, left, right, x)
	}
	if x.l1 != get(left, 0) || x.l2 != get(left, 1) || x.r1 != get(right, len(right)-1) || x.r2 != get(right, len(right)-2) {
		t.Fatalf("the outermost of %d are %v and %v, its node says %+v", h, left, right, x)
	}
}
