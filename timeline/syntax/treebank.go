package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A GoldSentence is a sentence of a treebank: words with the tags, heads and
// labels that a person gave them.
type GoldSentence struct {
	Text   string   // as printed in the "# text" line; empty when the treebank has none
	Words  []string // surface forms
	Tags   []string // Penn tags, the XPOS column
	Heads  []int    // index of the head, -1 for the root
	Labels []string // Universal Dependencies relations
	copy   bool     // it stands before this one already
}

// ReadTreebank reads sentences in CoNLL-U. Ranges of multiword tokens and empty
// nodes are passed over. The error names the line.
func ReadTreebank(r io.Reader) ([]GoldSentence, error) {
	var (
		all  []GoldSentence
		cur  GoldSentence
		line int
	)
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line++
		row := in.Text()
		switch {
		case row == "":
			if len(cur.Words) > 0 {
				all = append(all, cur)
			}
			cur = GoldSentence{}
		case strings.HasPrefix(row, "# text = "):
			cur.Text = row[len("# text = "):]
		case strings.HasPrefix(row, "#"):
		default:
			if err := cur.add(row); err != nil {
				return nil, fmt.Errorf("treebank line %d: %w", line, err)
			}
		}
	}
	if len(cur.Words) > 0 {
		all = append(all, cur)
	}
	for i := range all {
		for k, h := range all[i].Heads {
			if h < -1 || h >= len(all[i].Words) || h == k {
				return nil, fmt.Errorf("treebank: sentence %d (%q): word %d hangs on %d", i+1, all[i].Text, k+1, h+1)
			}
		}
	}
	return all, in.Err()
}

// add reads a row of ten columns; the last two are not needed and may be missing.
func (s *GoldSentence) add(row string) error {
	col := strings.Split(row, "\t")
	if len(col) < 8 {
		return fmt.Errorf("%d columns, want 10", len(col))
	}
	if strings.ContainsAny(col[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return fmt.Errorf("head: %w", err)
	}
	s.Words = append(s.Words, col[1])
	s.Tags = append(s.Tags, col[4])
	s.Heads = append(s.Heads, head-1)
	s.Labels = append(s.Labels, col[7])
	return nil
}
