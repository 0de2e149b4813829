package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/syntax"
)

// toy makes a treebank of a few sentences of our own, each part with the same ones.
func toy(t *testing.T) string {
	t.Helper()
	news, err := os.ReadFile("../testdata/news.conllu")
	if err != nil {
		t.Fatal(err)
	}
	few := strings.Join(strings.SplitAfterN(string(news), "\n\n", 21)[:20], "")
	folder := t.TempDir()
	for _, part := range []string{"train", "dev", "test"} {
		if err := os.WriteFile(filepath.Join(folder, part+".conllu"), []byte(few), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// quickly are options that take a second instead of a quarter of an hour.
var quickly = []string{"-tag-epochs", "3", "-taggers", "1", "-parse-epochs", "3", "-hint-epochs", "1", "-hint-folds", "2", "-folds", "2", "-dim", "6", "-rate", ".01"}

// With vectors of words the weights know words that the treebank has not.
func TestTrainWithVectors(t *testing.T) {
	folder, out := toy(t), filepath.Join(t.TempDir(), "w.bin")
	vectors := filepath.Join(t.TempDir(), "v.json")
	const some = `{"dimensions": 3, "words": ["the", "minister", "resigned", "talks", "envoy", "strike", "zebra"], "vectors": {"the": [1, 0, 0],
		"minister": [0, 1, 0], "resigned": [0, 0, 1], "talks": [0, 1, 0.5], "envoy": [0.2, 1, 0], "strike": [0, 0.6, 0.5], "zebra": [0.4, 0.8, 0]}}`
	if err := os.WriteFile(vectors, []byte(some), 0o644); err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	if err := run(append(quickly, "-treebank", folder, "-o", out, "-vectors", vectors, "-words", "6", "-coarse", "2", "-fine", "3", "-topics", "2"), io.Discard, &log); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(log.String(), "6 words of 2 coarse") {
		t.Errorf("the log is %q", log.String())
	}
	packed, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Read(packed)
	if err != nil {
		t.Fatal(err)
	}
	if s := m.Parse("The zebra resigned the strike."); len(s) != 1 || len(s[0].Tokens) != 6 {
		t.Errorf("%+v", s)
	}
}

// What the program trains it can write and grade.
func TestTrainAndGrade(t *testing.T) {
	folder, out := toy(t), filepath.Join(t.TempDir(), "w.bin")
	var w, log strings.Builder
	if err := run(append(quickly, "-treebank", folder, "-news", folder, "-news-times", "2", "-o", out), &w, &log); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(w.String()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "dev: tags ") || !strings.HasPrefix(lines[1], "test: tags ") {
		t.Errorf("%q", lines)
	}
	if told := log.String(); !strings.HasPrefix(told, "140 sentences") || !strings.Contains(told, "net forth epoch 2") {
		t.Errorf("the log is %q", log.String())
	}
	packed, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Read(packed)
	if err != nil {
		t.Fatal(err)
	}
	if s := m.Parse("The envoys left."); len(s) != 1 || !slices.ContainsFunc(s[0].Tokens, func(k syntax.Token) bool { return k.Head < 0 }) {
		t.Errorf("%+v", s)
	}
}

func TestGradeTheEmbeddedWeights(t *testing.T) {
	var w strings.Builder
	if err := run([]string{"-grade", "-treebank", toy(t)}, &w, io.Discard); err != nil {
		t.Fatal(err)
	}
	if strings.Count(w.String(), "UAS 0.") != 2 {
		t.Errorf("%s", w.String())
	}
}

// What cannot be done is an error that names the reason, and leaves no file behind that looks whole.
func TestWrongUse(t *testing.T) {
	folder := toy(t)
	for reason, args := range map[string][]string{
		"flag provided but not defined": {"-nothing"},
		"train.conllu":                  {"-treebank", filepath.Join(folder, "nowhere")},
		"no-such-news":                  append(quickly, "-treebank", folder, "-news", filepath.Join(folder, "no-such-news")),
		"no-such-vectors":               append(quickly, "-treebank", folder, "-vectors", filepath.Join(folder, "no-such-vectors")),
		"dev.conllu":                    {"-grade", "-treebank", filepath.Join(folder, "nowhere")},
		"no-such-folder":                append(quickly, "-treebank", folder, "-o", filepath.Join(folder, "no-such-folder", "w.bin")),
	} {
		if err := run(args, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("%q: %v, want %q", args, err, reason)
		}
	}
}

// The sentences of news are whole trees of their own, each there once, and none is among those that the weights are graded with.
func TestNewsSentences(t *testing.T) {
	ours, err := readNews("news")
	if err != nil || len(ours) < 1400 {
		t.Fatal(len(ours), err)
	}
	graded, err := read("../testdata", "news")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, g := range append(graded, ours...) {
		text := strings.Join(g.Words, " ")
		if seen[text] {
			t.Errorf("twice: %s", text)
		}
		seen[text] = true
		roots := 0
		for i := range g.Words {
			d := i
			for steps := 0; d >= 0 && steps <= len(g.Words); steps++ {
				d = g.Heads[d]
			}
			if d >= 0 {
				t.Errorf("%q hangs in a circle: %s", g.Words[i], text)
			}
			if g.Heads[i] < 0 {
				roots++
			}
		}
		if roots != 1 {
			t.Errorf("%d roots: %s", roots, text)
		}
	}
}
