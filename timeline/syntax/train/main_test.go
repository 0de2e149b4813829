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

// What the program trains it can write and grade.
func TestTrainAndGrade(t *testing.T) {
	folder, out := toy(t), filepath.Join(t.TempDir(), "w.bin")
	var w, log strings.Builder
	if err := run(append(quickly, "-treebank", folder, "-o", out), &w, &log); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(w.String()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "dev: tags ") || !strings.HasPrefix(lines[1], "test: tags ") {
		t.Errorf("%q", lines)
	}
	if !strings.Contains(log.String(), "net forth epoch 2") {
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
		"dev.conllu":                    {"-grade", "-treebank", filepath.Join(folder, "nowhere")},
		"no-such-folder":                append(quickly, "-treebank", folder, "-o", filepath.Join(folder, "no-such-folder", "w.bin")),
	} {
		if err := run(args, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("%q: %v, want %q", args, err, reason)
		}
	}
}
