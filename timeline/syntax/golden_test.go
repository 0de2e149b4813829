package syntax

import (
	"strings"
	"testing"
)

// Each line of want is "dependent label head"; ROOT is the head of the root. Only
// relations that a reader of news relies on are listed.
var golden = []struct{ text, want string }{
	{"Maj. Gen. Dario Pellk was killed in an airstrike on Jan. 3.", `Dario nsubj:pass killed
		Pellk flat Dario
		Gen. nmod:desc Dario
		killed root ROOT
		airstrike obl killed`},
	{"The alliance said late last year that it would suspend its mission.", `said root ROOT
		alliance nsubj said
		year obl:unmarked said
		suspend ccomp said
		it nsubj suspend
		mission obj suspend`},
	{"Troops left the valley after the cease-fire collapsed.", `Troops nsubj left
		valley obj left
		collapsed advcl left`},
	{"The minister, who was elected in 2015, resigned on Monday.", `minister nsubj resigned
		elected acl:relcl minister
		Monday obl resigned
		2015 obl elected`},
	{"Prosecutors have dropped a charge against the former mayor.", `Prosecutors nsubj dropped
		dropped root ROOT
		charge obj dropped`},
	{"President Milo Stanek has promised to visit Rome next week.", `Milo nsubj promised
		visit xcomp promised
		Rome obj visit`},
	{"Flood kills 30 in southern Brazil", `kills root ROOT
		Flood nsubj kills`},
	{"The treaty was signed by both countries in 1994.", `treaty nsubj:pass signed
		countries obl:agent signed
		1994 obl signed`},
}

func TestGolden(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, c := range golden {
		s := m.Parse(c.text)[0]
		word := func(i int) string { return c.text[s.Tokens[i].Begin:s.Tokens[i].End] }
		have := map[string]bool{}
		for i, k := range s.Tokens {
			head := "ROOT"
			if k.Head >= 0 {
				head = word(k.Head)
			}
			have[word(i)+" "+k.Label+" "+head] = true
		}
		for want := range strings.SplitSeq(c.want, "\n") {
			all++
			if want = strings.TrimSpace(want); have[want] {
				right++
			} else {
				t.Logf("%s: no %q among %v", c.text, want, have)
			}
		}
	}
	// The model is a statistical one; the floor is what it had when this was written.
	if floor := 22; right < floor {
		t.Errorf("%d of %d relations, want %d", right, all, floor)
	}
	t.Logf("%d of %d relations", right, all)
}

// Names that no treebank holds are still names, and a headline in Title Case is
// not one long name.
func TestUnknownNames(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for text, want := range map[string]string{
		"Zvonko Brdarix met Qelbeth in Vrantsk.": "NNP NNP VBD NNP IN NNP .",
		"Court Rejects Appeal by Zvonko Brdarix": "NN VBZ NN IN NNP NNP",
		"police arrested the suspect on monday.": "NNS VBD DT NN IN NNP .",
	} {
		for i, tag := range strings.Fields(want) {
			k := m.Parse(text)[0].Tokens[i]
			if k.Tag != tag {
				wrong++
				t.Logf("%s: %s, want %s", text[k.Begin:k.End], k.Tag, tag)
			}
			if tag == "NNP" && k.Tag != "NNP" {
				t.Errorf("%s is no name", text[k.Begin:k.End])
			}
		}
	}
	if wrong > 2 {
		t.Errorf("%d wrong tags, want at most 2", wrong)
	}
}

// Several goroutines may share a model and get the same answers.
func TestConcurrent(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	want := m.Parse(passage)
	done := make(chan []Sentence)
	for range 4 {
		go func() { done <- m.Parse(passage) }()
	}
	for range 4 {
		got := <-done
		for i := range want {
			for k := range want[i].Tokens {
				if got[i].Tokens[k] != want[i].Tokens[k] {
					t.Fatalf("sentence %d differs at token %d", i, k)
				}
			}
		}
	}
}
