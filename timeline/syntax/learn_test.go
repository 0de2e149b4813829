package syntax

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
)

var small = TrainOptions{Seed: 1, TagEpochs: 5, Taggers: 2, ParseEpochs: 6, HintEpochs: 3, HintFolds: 2, Folds: 2, TagRows: 20000, Dim: 8, Rate: .01, Log: io.Discard}

// A model can learn its own lesson, twice to the same bytes, and survives packing.
func TestTrain(t *testing.T) {
	gold, err := ReadTreebank(strings.NewReader(news))
	if err != nil {
		t.Fatal(err)
	}
	var packed [2]bytes.Buffer
	for i := range packed {
		m, err := Train(gold, small)
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&packed[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(packed[0].Bytes(), packed[1].Bytes()) {
		t.Error("the same seed gave other weights")
	}
	m, err := Read(packed[0].Bytes())
	if err != nil {
		t.Fatal(err)
	}
	g := m.Grade(gold)
	if tags, heads := float64(g.Tags)/float64(g.Words), float64(g.Heads)/float64(g.Words); tags < .95 || heads < .7 {
		t.Errorf("tags %.3f, heads %.3f of its own lesson", tags, heads)
	}
}

// Damaged weights are an error, never a panic.
func TestReadDamaged(t *testing.T) {
	for n := range 40 {
		bad := slices.Clone(weights[:len(weights)*n/40])
		if _, err := Read(bad); err == nil {
			t.Errorf("%d of %d bytes were taken", len(bad), len(weights))
		}
	}
	for _, s := range []string{"", "x", magic, magic + "\x01\x01N\xff\xff\xff\xff\x0f", magic + "\x00\x00\x00\x00"} {
		if _, err := Read([]byte(s)); err == nil {
			t.Errorf("%q was taken", s)
		}
	}
}

func TestReadTreebank(t *testing.T) {
	const ok = "# text = It can't\n1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
	gold, err := ReadTreebank(strings.NewReader(ok))
	if err != nil || len(gold) != 1 || !slices.Equal(gold[0].Heads, []int{1, -1, 1}) || gold[0].Text != "It can't" {
		t.Fatalf("%+v, %v", gold, err)
	}
	for bad, want := range map[string]string{
		"1\tIt\n": "line 1: 2 columns",
		strings.Replace(ok, "\t2\tnsubj", "\tx\tnsubj", 1):   "line 2: head",
		strings.Replace(ok, "\t2\tadvmod", "\t9\tadvmod", 1): "sentence 1",
		strings.Replace(ok, "\t2\tadvmod", "\t3\tadvmod", 1): "sentence 1",
	} {
		if _, err := ReadTreebank(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

func TestLabelFallsBack(t *testing.T) {
	of := map[string]uint8{"csubj": 3, "parataxis": 7, "nsubj:pass": 9}
	for name, want := range map[string]uint8{"csubj:outer": 3, "nsubj:pass": 9, "dep": 7, "nsubj": 7} {
		if got := labelNumber(of, name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}
