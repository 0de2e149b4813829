package timex

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// A passage is running text in which every expression is marked [words|value], or with
// its type [words|value|TYPE].
type passage struct {
	published timeline.Date
	text      string
	want      []corpusLine
}

func readPassages(t testing.TB, name string) (out []passage) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@ "):
			p := passage{}
			if d := strings.TrimSpace(line[2:]); d != "-" {
				p.published = mustDate(t, d)
			}
			out = append(out, p)
		case len(out) > 0:
			out[len(out)-1].add(line)
		}
	}
	return out
}

// add appends a line, taking the marks out of it.
func (p *passage) add(line string) {
	for {
		before, rest, ok := strings.Cut(line, "[")
		p.text += before
		if !ok {
			return
		}
		mark, after, _ := strings.Cut(rest, "]")
		inside, value, _ := strings.Cut(mark, "|")
		value, typ, _ := strings.Cut(value, "|")
		p.want = append(p.want, corpusLine{begin: len(p.text), inside: inside, value: value, typ: typ})
		p.text += inside
		line = after
	}
}

// A tally counts as TempEval-3 does.
type tally struct{ gold, found, strict, relaxed, value int }

func f1(hit, gold, found int) float64 { return 200 * float64(hit) / float64(max(gold+found, 1)) }

func (n tally) String() string {
	return fmt.Sprintf("strict %.1f relaxed %.1f value %.1f of %d", f1(n.strict, n.gold, n.found), f1(n.relaxed, n.gold, n.found), f1(n.value, n.gold, n.found), n.gold)
}

// score compares a passage with what is found in it and says what differs.
func (p passage) score(language string, n *tally, report func(string)) {
	d := Read(p.text, language)
	values := d.Resolve(p.published)
	used := map[int]bool{}
	n.gold += len(p.want)
	n.found += len(d.Exprs)
	for _, w := range p.want {
		hit := -1
		for i, x := range d.Exprs {
			if !used[i] && x.Begin < w.begin+len(w.inside) && w.begin < x.End && (hit < 0 || x.Begin == w.begin) {
				hit = i
			}
		}
		if hit < 0 {
			report(fmt.Sprintf("missed %q %s", w.inside, w.value))
			continue
		}
		used[hit] = true
		x := d.Exprs[hit]
		n.relaxed++
		if x.Begin == w.begin && x.End == w.begin+len(w.inside) {
			n.strict++
		} else {
			report(fmt.Sprintf("extent %q, want %q", p.text[x.Begin:x.End], w.inside))
		}
		if values[hit].Value == w.value && (w.typ == "" || values[hit].Type.String() == w.typ) {
			n.value++
		} else {
			report(fmt.Sprintf("value %q is %s %s, want %s %s: %s hangs on %d", w.inside, values[hit].Type, values[hit].Value, w.typ, w.value, x.Meaning, x.Anchor))
		}
	}
	for i, x := range d.Exprs {
		if !used[i] {
			report(fmt.Sprintf("spurious %q %s", p.text[x.Begin:x.End], values[i].Value))
		}
	}
}

// TestPassages measures running text: the figures are floors, and go up only.
func TestPassages(t *testing.T) {
	for _, c := range []struct {
		file, language string
		value          float64
	}{
		{"en/news.txt", "en", 95},
		{"en/agency.txt", "en", 95},
		{"en/history.txt", "en", 95},
		{"de/passages.txt", "de", 90},
		{"fr/passages.txt", "fr", 90},
		{"en/undated.txt", "en", 95},
	} {
		n := tally{}
		var wrong []string
		for _, p := range readPassages(t, c.file) {
			p.score(c.language, &n, func(s string) { wrong = append(wrong, s) })
		}
		t.Logf("%s: %s", c.file, n)
		if f1(n.value, n.gold, n.found) < c.value || testing.Verbose() {
			t.Logf("%s:\n%s", c.file, strings.Join(wrong, "\n"))
		}
		if f1(n.value, n.gold, n.found) < c.value {
			t.Errorf("%s: value F1 %.1f is below %.1f", c.file, f1(n.value, n.gold, n.found), c.value)
		}
	}
}

// Several publication dates at once give what each gives alone, an unknown one among them.
func TestResolveOnSeveralDays(t *testing.T) {
	d := Read("In 1994 the ferry sank. Two weeks later it was raised. The firm said on Tuesday that it would sail again next month.", "en")
	days := []timeline.Date{timeline.DayDate(2019, 11, 20), {}, timeline.MonthDate(1999, 2), timeline.DayDate(2016, 9, 29)}
	for i, got := range d.ResolveOn(days...) {
		if want := d.Resolve(days[i]); !slices.Equal(got, want) {
			t.Errorf("%s: %+v, want %+v", days[i], got, want)
		}
	}
}
