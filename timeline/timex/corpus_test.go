package timex

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
)

// A corpus line is a sentence with the expression in [ ], under a heading
// "= VALUE TYPE MOD" that says what it means when the text is published on the
// day of the last "@" line. "@ -" is a text of which nobody knows when it was published.
type corpusLine struct {
	file             string
	number           int
	published        timeline.Date
	value, typ, mod  string
	sentence, inside string
	begin            int
}

func readCorpus(t *testing.T, name string) (out []corpusLine) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	c := corpusLine{file: name}
	for line := range strings.Lines(string(b)) {
		c.number++
		line = strings.TrimRight(line, "\r\n")
		head, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || head == "#":
		case head == "@":
			c.published = timeline.Date{}
			if rest != "-" {
				if c.published, err = timeline.ParseDate(rest); err != nil {
					t.Fatalf("%s:%d: %v", name, c.number, err)
				}
			}
		case head == "=":
			fields := append(strings.Fields(rest), "", "")
			c.value, c.typ, c.mod = fields[0], fields[1], fields[2]
		default:
			before, after, ok := strings.Cut(line, "[")
			inside, after, ok2 := strings.Cut(after, "]")
			if !ok || !ok2 {
				before, inside, after = "", line, ""
			}
			c.sentence, c.inside, c.begin = before+inside+after, inside, len(before)
			out = append(out, c)
		}
	}
	return out
}

// check compares one line with what is found; "" when they agree.
func (c corpusLine) check(language string) string {
	d := Read(c.sentence, language)
	values := d.Resolve(c.published)
	all := ""
	for i, x := range d.Exprs {
		v := values[i]
		if x.Begin == c.begin && x.End == c.begin+len(c.inside) {
			if v.Value == c.value && (c.typ == "" || v.Type.String() == c.typ) && v.Mod == c.mod {
				return ""
			}
		}
		all += fmt.Sprintf(" %q %s %s %s %s;", c.sentence[x.Begin:x.End], v.Value, v.Type, v.Mod, x.Meaning)
	}
	return fmt.Sprintf("%s:%d: %q: %q should be %s %s %s, found%s", c.file, c.number, c.sentence, c.inside, c.value, c.typ, c.mod, all)
}

func testExpressions(t *testing.T, language string, atLeast int) {
	lines := readCorpus(t, language+"/expressions.txt")
	for _, c := range lines {
		if wrong := c.check(language); wrong != "" {
			t.Error(wrong)
		}
	}
	if len(lines) < atLeast {
		t.Errorf("the corpus has only %d lines", len(lines))
	}
}

// testNegatives reads lines in which no time is spoken of.
func testNegatives(t *testing.T, language string, atLeast int) {
	b, err := os.ReadFile(filepath.Join("testdata", language, "negatives.txt"))
	if err != nil {
		t.Fatal(err)
	}
	n, count := 0, 0
	for line := range strings.Lines(string(b)) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		count++
		for _, x := range Read(line, language).Exprs {
			t.Errorf("%s:%d: %q: found %q %s", language, n, line, line[x.Begin:x.End], x.Meaning)
		}
	}
	if count < atLeast {
		t.Errorf("the corpus has only %d lines", count)
	}
}

func mustDate(t testing.TB, edtf string) (d timeline.Date) {
	t.Helper()
	if err := d.UnmarshalText([]byte(edtf)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEnglishNegatives(t *testing.T) { testNegatives(t, "en", 500) }

func TestEnglishExpressions(t *testing.T) { testExpressions(t, "en", 1500) }

func TestGermanExpressions(t *testing.T) { testExpressions(t, "de", 300) }

func TestGermanNegatives(t *testing.T) { testNegatives(t, "de", 40) }

func TestFrenchExpressions(t *testing.T) { testExpressions(t, "fr", 300) }

func TestFrenchNegatives(t *testing.T) { testNegatives(t, "fr", 40) }
