package article

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden is what a golden file says of an article: all but the ID, which would change with every comma.
type golden struct {
	Path, Title, Byline, Publisher, Address, Language, Text string
	Published                                               string
	Candidates                                              []string
}

// TestGolden reads every file in testdata and compares with what was read before.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*")
	if err != nil || len(names) == 0 {
		t.Fatal("no test data", err)
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.IsDir() || strings.HasSuffix(name, ".golden") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := tell(readAll(t, filepath.Base(name), data))
			if *update {
				if err := os.WriteFile(name+".golden", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name + ".golden")
			if err != nil || got != string(want) {
				t.Errorf("got\n%s\nwant\n%s\n%v", got, want, err)
			}
		})
	}
}

// tell writes articles and the reasons for missing ones in a form that people can compare.
func tell(all []Article, failed error) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	for _, a := range all {
		g := golden{a.Path, a.Title, a.Byline, a.Publisher, a.Address, a.Language, a.Text, a.Published.Date.String() + " " + a.Published.Evidence, nil}
		for _, c := range a.Candidates {
			g.Candidates = append(g.Candidates, c.Date.String()+" "+c.Evidence)
		}
		enc.Encode(g)
	}
	if failed != nil {
		b.WriteString(failed.Error() + "\n")
	}
	return b.String()
}
