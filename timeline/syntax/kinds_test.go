package syntax

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const someVectors = `{"precision": 8, "size": 5, "dimensions": 2, "words": [",", "Envoy", "envoy", "1999", "strike", "rare"],
	"vectors": {"strike": [0, 4, 4, 7], ",": [9, 9, 9, 7], "envoy": [5, 5, 5, 7], "Envoy": [2, 0, 2, 7], "rare": [1, 1, 1, 1]}, "unkVector": [0]}`

// Words with a letter are kept in the order of the list, one of each form, and their vectors at one length around the middle.
func TestReadVectors(t *testing.T) {
	v, err := ReadVectors(strings.NewReader(someVectors), 2)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(v.words, []string{"Envoy", "strike"}) || v.of.wide != 2 {
		t.Fatalf("%q", v.words)
	}
	for i, want := range []float32{1, -1} {
		row := v.of.row(int32(i))
		if !close32(1, dot(row, row)) || row[0]*want < .2 || row[1]*want > -.2 {
			t.Errorf("%s: %v", v.words[i], row)
		}
	}
	for bad, want := range map[string]string{
		"{": "vectors: ", `{"dimensions": 2}`: "there are none", `{"vectors": {"a": [1]}}`: "they come before", `{"dimensions": 2, "words": ["a"], "vectors": {"a": [1]}}`: `"a" has 1 numbers`,
		`{"dimensions": 2, "words": ["a"], "vectors": {"a": "x"}}`: "vectors: json", `{"dimensions": 2, "words": 7}`: "vectors: json", "": "vectors: EOF",
	} {
		if _, err := ReadVectors(strings.NewReader(bad), 9); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", bad, err, want)
		}
	}
}

// kinds makes a thesaurus of some words.
func kinds(of map[string]kind) *thesaurus {
	t := &thesaurus{coarse: make([]uint8, 1), starts: newStarts()}
	keys := map[uint32]kind{}
	for w, k := range of {
		keys[entryKey(formOf(w))] = k
		for len(t.coarse) <= int(k.fine) {
			t.coarse = append(t.coarse, 0)
		}
		t.coarse[k.fine] = k.coarse
		t.topics = max(t.topics, int(k.topic))
	}
	for k := range uint32(1 << entryBits) {
		if kind, ok := keys[k]; ok {
			t.add(k, kind.fine, kind.topic)
		}
	}
	t.close()
	return t
}

// A word has its kind however it is written, before the file is written and after; other words have none.
func TestThesaurus(t *testing.T) {
	want := map[string]kind{"envoy": {2, 1, 4}, "strike": {1, 3, 1}, "strikes": {1, 3, 2}, "f-16": {2, 2, 3}}
	th := kinds(want)
	c := &cursor{b: th.pack(nil)}
	again := unpackThesaurus(c)
	if c.bad || len(c.b) != 0 {
		t.Fatal("it cannot be read")
	}
	for _, th := range []*thesaurus{th, again} {
		for w, k := range want {
			for _, w := range []string{w, strings.ToUpper(w), strings.ReplaceAll(w, "16", "35")} {
				if got := newGlossary(th).of(w).kind; got != k {
					t.Errorf("%s: %v, want %v", w, got, k)
				}
			}
		}
		if got := th.of(formOf("unheard-of")); got != (kind{}) {
			t.Errorf("a word that is not there is %v", got)
		}
	}
	if fine, topics := again.sizes(); fine != 5 || topics != 4 {
		t.Errorf("%d fine classes and %d topics", fine, topics)
	}
	var none *thesaurus
	c = &cursor{b: none.pack(nil)}
	if fine, topics := none.sizes(); fine != 1 || topics != 1 || none.of(7) != (kind{}) || unpackThesaurus(c) != nil || c.bad {
		t.Error("no thesaurus is one without words")
	}
}

// Whatever keys there are, all are found after a round trip.
func TestThesaurusRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfDistinct(rapid.Uint32Range(0, 1<<entryBits-1), rapid.ID).Draw(t, "keys")
		slices.Sort(keys)
		th := &thesaurus{coarse: []uint8{0, 1, 1, 2}, topics: 9, starts: newStarts()}
		for i, k := range keys {
			th.add(k, uint16(i%4), uint8(i%10))
		}
		th.close()
		packed := th.pack(nil)
		c := &cursor{b: packed}
		got := unpackThesaurus(c)
		if c.bad || !slices.Equal(got.starts, th.starts) || !bytes.Equal(got.lower, th.lower) || !slices.Equal(got.fine, th.fine) || !bytes.Equal(got.topic, th.topic) {
			t.Fatal("it came back as another one")
		}
		for i := range packed {
			if c := (&cursor{b: packed[:i]}); unpackThesaurus(c) != nil && !c.bad {
				t.Fatalf("%d of %d bytes were taken", i, len(packed))
			}
		}
	})
}

// A class that is not there, or a key that comes twice, is damage.
func TestThesaurusDamaged(t *testing.T) {
	for name, b := range map[string][]byte{
		"fine class": {2, 0, 1, 3, 1, 5, 2, 0, 1}, "topic": {2, 0, 1, 3, 1, 5, 1, 0, 4}, "key twice": {2, 0, 1, 3, 2, 5, 0, 1, 0, 1, 0, 1, 1},
		"key too large": {2, 0, 1, 3, 1, 0x80, 0x80, 0x80, 0x08, 1, 0, 1},
	} {
		if c := (&cursor{b: b}); unpackThesaurus(c) != nil && !c.bad {
			t.Errorf("%s: it was taken", name)
		}
	}
	if c := (&cursor{b: []byte{2, 0, 1, 3, 1, 5, 1, 0, 3}}); unpackThesaurus(c) == nil || c.bad {
		t.Error("a good one was refused")
	}
}

// Rows of two directions fall into two classes, and no class is asked for in vain.
func TestKMeans(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	m := newMatrix(60, 5)
	for i := range 60 {
		row := m.row(int32(i))
		row[i%2] = 1
		for d := range row {
			row[d] += float32(rng.Float64() * .3)
		}
	}
	m.normalise()
	rows := make([]int32, 60)
	for i := range rows {
		rows[i] = int32(i)
	}
	in := kMeans(&m, rows, 2, rng)
	for i, c := range in {
		if c != in[i%2] || in[0] == in[1] {
			t.Fatalf("%v", in)
		}
	}
	if in := kMeans(&m, rows[:2], 5, rng); len(in) != 2 || in[0] == in[1] {
		t.Errorf("two rows in five classes: %v", in)
	}
	if in := kMeans(&m, nil, 0, rng); len(in) != 0 {
		t.Errorf("%v", in)
	}
}

// matter makes vectors of words whose use shows in a small part of theirs and whose matter in a large one: nouns end
// in -on and verbs in -ate. Half of them are in a treebank.
func matter() (*Vectors, []GoldSentence) {
	rng := rand.New(rand.NewPCG(6, 6))
	v := &Vectors{of: newMatrix(400, 12)}
	var gold []GoldSentence
	for i := range 400 {
		ending, tag := "on", "NN"
		if i%2 == 1 {
			ending, tag = "ate", "VB"
		}
		v.words = append(v.words, fmt.Sprint("w", string(rune('a'+i/26)), string(rune('a'+i%26)), ending))
		row := v.of.row(int32(i))
		row[i%2] = .5
		row[2+i/2%5] = 1
		for d := range row {
			row[d] += float32(rng.NormFloat64() * .05)
		}
		if i < 200 {
			gold = append(gold, GoldSentence{Words: v.words[i:], Tags: []string{tag}})
			gold[i].Words = gold[i].Words[:1]
		}
	}
	v.of.normalise()
	return v, gold
}

// The coarse classes of words that the treebank does not show part nouns from verbs, the topics do not.
func TestThesaurusIsLearned(t *testing.T) {
	v, gold := matter()
	th := newThesaurus(v, gold, []string{"NN", "VB"}, Classes{2, 8, 5}, rand.New(rand.NewPCG(1, 1)), io.Discard)
	right, alike := 0, 0
	noun := th.of(formOf(v.words[200]))
	for i := 200; i < 400; i++ {
		k := th.of(formOf(v.words[i]))
		if k.fine == 0 || k.topic == 0 {
			t.Fatalf("%s has no kind", v.words[i])
		}
		if (k.coarse == noun.coarse) == (i%2 == 0) {
			right++
		}
		if k.topic == th.of(formOf(v.words[i^1])).topic {
			alike++
		}
	}
	if right < 190 {
		t.Errorf("%d of 200 words are in the class of their use", right)
	}
	if alike < 150 {
		t.Errorf("%d of 200 words share their topic with the next one", alike)
	}
}

// Strangers that share a place make room for each other, and each has its own rows.
func TestStrangers(t *testing.T) {
	n, _ := tiny(3)
	r := newReader(n, &fitting{grammar: &grammar{}})
	for round := range 3 {
		for form := range int32(len(n.forms)) {
			for tag := range uint8(40) {
				of := n.apart(vectorForm)
				of[partEnding] = n.firstEnding() + form // whichever vectors a word has
				first := r.place(of)
				w := r.wordRows(first.Load(), of, tag, tag)
				if w.of != of || w.tag != tag || !slices.Equal(w.vector.pairs, r.vector(of).pairs) {
					t.Fatalf("round %d: word %d got the rows of %v", round, form, w.of)
				}
				kept := 0
				for w := first.Load(); w != nil; w = w.next {
					kept++
				}
				if kept > variants {
					t.Fatalf("%d are kept in one place", kept)
				}
			}
		}
	}
}
