package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/syntax"

	"pgregory.net/rapid"
)

func FuzzRead(f *testing.F) {
	for _, seed := range []string{strike, wire, "", "(", "In 1990, in 1991, in 1992", "who which that whom", "“ ” “ “", "A (B) C (D", "\xff\xfe Monday", "He said he said he said on Monday.",
		"— - – --", "Mr. Mr. Mr. Smith died on Monday, 3, 4, 5,", "was was been to be to to on on Monday 2014"} {
		f.Add(seed, int16(2019))
	}
	m := model(f)
	f.Fuzz(func(t *testing.T, text string, year int16) {
		if len(text) > 2000 {
			return
		}
		r := Read(m, timeline.Source{ID: 1, Text: text, Language: "en"})
		for _, p := range []timeline.Published{{}, {Date: timeline.YearDate(int64(year))}, {Date: timeline.DayDate(int64(year), 3, 4)}} {
			for _, e := range r.Events(p, nil).Events {
				checkPlaces(t, text, e)
			}
		}
	})
}

func checkPlaces(t *testing.T, text string, e timeline.Event) {
	if len(e.Quotes) == 0 || e.Title == "" || length(e.Title) > longest {
		t.Fatalf("an event without a proper title or quote: %+v", e)
	}
	for _, q := range e.Quotes {
		if q.Sentence.Begin < 0 || q.Sentence.End > len(text) || q.Sentence.IsEmpty() || q.Expression.End > len(text) {
			t.Fatalf("a quote outside the text of %d bytes: %+v", len(text), q)
		}
	}
	if utf8.ValidString(text) && !utf8.ValidString(e.Title) {
		t.Fatalf("the title %q cuts a character", e.Title)
	}
	if e.Importance < 0 || e.Importance > 1 {
		t.Fatalf("importance %g", e.Importance)
	}
}

// TestHostileTextIsReadInLinearTime: ten times the text takes no more than about ten times as long. The
// bound is loose, because the machine does other things too; quadratic work would miss it by far.
func TestHostileTextIsReadInLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	for name, unit := range map[string]string{
		"one sentence":   "and Ann met Bob on Monday after he said that ",
		"one event":      "The bomb exploded in Arlen on Monday. ",
		"many events":    "After the vote in 1990 he left, and she came back. ",
		"opening quotes": "“Then “he ",
		"commas":         "a, ",
	} {
		small, big := strings.Repeat(unit, 300), strings.Repeat(unit, 3000)
		a, b := duration(t, small), duration(t, big)
		if b > 40*a+time.Second {
			t.Errorf("%s: %v for %d bytes, %v for %d", name, a, len(small), b, len(big))
		}
	}
}

func duration(t *testing.T, text string) time.Duration {
	start := time.Now()
	r := reading(t, text)
	r.Events(given("2019-11-20"), nil)
	return time.Since(start)
}

// TestMendedArcsHaveNoCircles over sentences that are put together from a few words at random.
func TestMendedArcsHaveNoCircles(t *testing.T) {
	vocabulary := strings.Fields("the The minister plans to sell won last first Ann was elected who that after , and ; Bob said in 1990 on Monday army crossed is due it his by of Town beat \" police")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 25).Draw(t, "words"), " ")
		m, _ := syntax.Load()
		for _, s := range m.Parse(text) {
			for i, tr := 0, newTree(text, 0, s, make([]bool, len(s.Tokens))); i < tr.size(); i++ {
				steps := 0
				for h := i; h >= 0; h = tr.Tokens[h].Head {
					if steps++; steps > tr.size() {
						t.Fatalf("%q: token %d hangs in a circle", text, i)
					}
				}
			}
		}
	})
}

// TestPiecesOfSentencesAreRead: a sentence that begins or ends anywhere, as pages and their parts do, makes nothing fall over.
func TestPiecesOfSentencesAreRead(t *testing.T) {
	files, err := filepath.Glob("../syntax/train/news/*.conllu")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	m, n := model(t), 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			text, ok := strings.CutPrefix(line, "# text = ")
			if !ok {
				continue
			}
			n++
			words := strings.Fields(text)
			for k := range min(4, len(words)) {
				for _, piece := range []string{strings.Join(words[k:], " "), strings.Join(words[:len(words)-k], " ")} {
					Read(m, timeline.Source{ID: 7, Text: piece, Language: "en"}).Events(given("2019-11-20"), nil)
				}
			}
			if testing.Short() && n%20 == 0 {
				break
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d sentences", n)
	}
}
