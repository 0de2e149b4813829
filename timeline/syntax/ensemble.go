package syntax

// muchSurer is how much more probable the second reader's head must be; the value
// gave the most right heads on the development part of the treebank.
const muchSurer = .15

// join settles what the reader that went forth (a) and the one that went back (b)
// say of each word. It starts from the tree of a, which is right more often, and
// takes over the heads of which b was much surer, the clearest first, as long as
// the result stays a tree (after Sagae and Lavie 2006).
func join(a, b []guess, order []int32) []guess {
	n := int32(len(a))
	order = order[:0]
	for d := range n {
		switch {
		case a[d].head == b[d].head:
			if b[d].fitted > a[d].fitted {
				a[d].label, a[d].fitted = b[d].label, b[d].fitted
			}
			a[d].sure = agreed(a[d].sure, b[d].sure)
		case b[d].sure-a[d].sure > muchSurer && a[d].head != n && b[d].head != n:
			order = insertBy(order, d, func(x int32) float32 { return b[x].sure - a[x].sure })
		default:
			a[d].sure = disputed(a[d].sure, b[d].sure)
		}
	}
	for _, d := range order {
		if above(a, b[d].head, d) {
			a[d].sure = disputed(a[d].sure, b[d].sure)
			continue
		}
		sure := disputed(b[d].sure, a[d].sure)
		a[d] = b[d]
		a[d].sure = sure
	}
	return a
}

// insertBy keeps order sorted by falling worth; the lists are short.
func insertBy(order []int32, d int32, worth func(int32) float32) []int32 {
	order = append(order, d)
	for i := len(order) - 1; i > 0 && worth(order[i]) > worth(order[i-1]); i-- {
		order[i], order[i-1] = order[i-1], order[i]
	}
	return order
}

// above says whether d stands on the path from h to the root, so that hanging d on
// h would make a circle.
func above(g []guess, h, d int32) bool {
	for range g {
		if h == d {
			return true
		}
		if int(h) == len(g) {
			return false
		}
		h = g[h].head
	}
	return true
}

// agreed and disputed turn two probabilities into how often such a head is right.
// On the development part, heads that both readers gave were right about as often
// as their mean probability says; of the disputed ones half were right, whatever
// the readers said.
func agreed(a, b float32) float32            { return (a + b) / 2 }
func disputed(chosen, other float32) float32 { return .45 + .1*max(0, chosen-other) }

// mirror turns the guesses about a reversed sentence around.
func mirror(g []guess) {
	n := int32(len(g))
	for i, k := 0, len(g)-1; i < k; i, k = i+1, k-1 {
		g[i], g[k] = g[k], g[i]
	}
	for i := range g {
		if g[i].head != n {
			g[i].head = n - 1 - g[i].head
		}
	}
}
