// Command train learns the weights of package syntax from a treebank in CoNLL-U
// and grades them. See ../README.md for the command that made the shipped ones.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"dateline/processor"
	"dateline/timeline/syntax"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run is the program with its arguments, output and log given, so that a test can be its caller.
func run(args []string, w, log io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	data := flags.String("treebank", "", "folder with train.conllu, dev.conllu and test.conllu")
	out := flags.String("o", "", "file to write the weights to")
	gradeOnly := flags.Bool("grade", false, "grade the embedded weights, train nothing")
	o := syntax.TrainOptions{Log: log}
	flags.Uint64Var(&o.Seed, "seed", 4, "seed of every random choice")
	flags.IntVar(&o.TagEpochs, "tag-epochs", 8, "passes of the tagger")
	flags.IntVar(&o.Taggers, "taggers", 3, "taggers that the shipped one is the mean of")
	flags.IntVar(&o.ParseEpochs, "parse-epochs", 12, "passes of each net")
	flags.IntVar(&o.HintEpochs, "hint-epochs", 8, "passes of the nets that give hints to learn on")
	flags.IntVar(&o.HintFolds, "hint-folds", 4, "number of these nets")
	flags.IntVar(&o.Folds, "folds", 5, "parts for cross-fold tags")
	flags.IntVar(&o.TagRows, "tag-rows", 150000, "most rows of the tagger")
	flags.IntVar(&o.Dim, "dim", 48, "numbers in a word's vector")
	flags.Float64Var(&o.Rate, "rate", .002, "first step size of the nets")
	news := flags.String("news", "", "folder with sentences of news (*.conllu) to learn beside the treebank")
	flags.IntVar(&o.NewsTimes, "news-times", 3, "how often each of them is learned in a pass")
	words := flags.String("vectors", "", "JSON file with vectors of words; see syntax.ReadVectors")
	most := flags.Int("words", 100000, "how many of these words are kept")
	flags.IntVar(&o.Classes.Coarse, "coarse", 64, "coarse classes of words that are used alike")
	flags.IntVar(&o.Classes.Fine, "fine", 1000, "fine ones")
	flags.IntVar(&o.Classes.Topics, "topics", 255, "classes of words that stand in texts of one matter")
	if err := flags.Parse(args); err != nil {
		return err
	}
	m, err := syntax.Load()
	if !*gradeOnly {
		if o.Vectors, err = readVectors(*words, *most); err == nil {
			o.News, err = readNews(*news)
		}
		if err == nil {
			m, err = train(*data, *out, o)
		}
	}
	if err != nil {
		return err
	}
	for _, part := range []string{"dev", "test"} {
		if err := grade(w, m, *data, part); err != nil {
			return err
		}
	}
	return nil
}

// readNews reads all sentences of a folder, none without one.
func readNews(folder string) (all []syntax.GoldSentence, err error) {
	if folder == "" {
		return nil, nil
	}
	files, err := os.ReadDir(folder)
	for _, f := range files {
		part, isTreebank := strings.CutSuffix(f.Name(), ".conllu")
		if !isTreebank {
			continue
		}
		some, err := read(folder, part)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, err
}

// read reads one part of a treebank.
func read(folder, part string) ([]syntax.GoldSentence, error) {
	f, err := os.Open(folder + "/" + part + ".conllu")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return syntax.ReadTreebank(f)
}

// readVectors reads the vectors of words, none without a file.
func readVectors(name string, most int) (*syntax.Vectors, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return syntax.ReadVectors(bufio.NewReader(f), most)
}

// train learns and, when out is named, writes the weights.
func train(data, out string, o syntax.TrainOptions) (*syntax.Model, error) {
	gold, err := read(data, "train")
	if err != nil {
		return nil, err
	}
	m, err := syntax.Train(gold, o)
	if err != nil || out == "" {
		return m, err
	}
	f, err := os.Create(out)
	if err != nil {
		return nil, err
	}
	if err := m.Write(f); err != nil {
		return nil, err
	}
	return m, f.Close()
}

// grade prints shares of the words (tags, heads, heads with labels) and of the sentences (roots), and the speed
// by processor time.
func grade(w io.Writer, m *syntax.Model, data, part string) error {
	gold, err := read(data, part)
	if err != nil {
		return err
	}
	begun, start := time.Now(), processor.Used()
	g := m.Grade(gold)
	took := processor.Used() - start
	if start == 0 { // the system does not tell
		took = time.Since(begun)
	}
	took = max(took, time.Microsecond)
	n := float64(g.Words)
	_, err = fmt.Fprintf(w, "%s: tags %.4f  UAS %.4f  LAS %.4f  roots %.4f  %.0f sentences/s, %.0f tokens/s\n", part,
		float64(g.Tags)/n, float64(g.Heads)/n, float64(g.Arcs)/n, float64(g.Roots)/float64(g.Sentences),
		float64(g.Sentences)/took.Seconds(), n/took.Seconds())
	return err
}
