package extract

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

var meantime = flag.String("meantime", "", "file of articles with events marked FUTURE or NON_FUTURE, one JSON object a line: doc, dct, text, events (begin, end in characters, time)")

// A markedArticle is an article whose events people marked as still to come or not.
type markedArticle struct {
	Doc, DCT, Text string
	Events         []struct {
		Begin, End int
		Text, Time string
		Pos        string
	}
}

// TestMeantime measures how well what is still to come is told from what is not, on a file given
// by -meantime. Each marked word is asked for twice: what the clause says that it heads, and what the
// event says whose title holds it. It only prints; the floor is kept by the gold set.
func TestMeantime(t *testing.T) {
	if *meantime == "" {
		t.Skip("no -meantime file")
	}
	f, err := os.Open(*meantime)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	var byClause, byWord, byEvent labels
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a markedArticle
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		r := &reader{src: timeline.Source{ID: 1, Language: "en", Text: a.Text}}
		published, _ := timeline.ParseDate(a.DCT)
		r.doc, r.thread, r.lastMain = timex.Read(a.Text, "en"), -1, -1
		r.parse(t.Context(), m)
		r.sentences(t.Context())
		r.incident()
		events := r.finish().Events(timeline.Published{Date: published}, nil).Events
		offsets := byteOffsets(a.Text)
		for _, e := range a.Events {
			if e.Time != "FUTURE" && e.Time != "NON_FUTURE" {
				continue
			}
			begin, end := offsets[e.Begin], offsets[e.End]
			future := e.Time == "FUTURE"
			c := r.clauseFuture(begin, end)
			byClause.add(future, c)
			if said, found := eventFuture(events, begin, end, a.Text); found {
				byWord.add(future, said)
			}
			if future != c && testing.Verbose() {
				t.Logf("%s: %v told as %v: %s", a.Doc[:6], future, c, around(a.Text, begin, end))
			}
		}
		for _, e := range events {
			if mark := a.told(e, offsets); mark >= 0 {
				future, said := a.Events[mark].Time == "FUTURE", e.Status == timeline.Planned || e.Status == timeline.Possible
				byEvent.add(future, said)
				if future != said && testing.Verbose() {
					t.Logf("event %s: %v told as %v: %s: %s", a.Doc[:6], future, said, e.Title, a.Text[e.Quotes[0].Sentence.Begin:e.Quotes[0].Sentence.End])
				}
			}
		}
	}
	t.Logf("clauses %s", byClause)
	t.Logf("words of titles %s", byWord)
	t.Logf("events %s", byEvent)
}

// clauseFuture is what the clause says whose head lies in a stretch of the text; false where there is none.
func (r *reader) clauseFuture(begin, end int) bool {
	quotes := inQuotes(r.trees)
	for i, t := range r.trees {
		if t.Begin > begin || t.End < end {
			continue
		}
		cs := readClauses(t, quotes[i])
		for k := range cs {
			if head := t.Tokens[cs[k].head]; head.Begin < end && head.End > begin {
				s, tense := r.statusOf(cs, k)
				return toCome(s, tense) && !intention(cs, k)
			}
		}
	}
	return false
}

// intention: the clause is "plans" of "plans to close". Its event is the closing and to come, but the planning is now, and
// of each marked word it is asked what that word tells.
func intention(cs []clause, k int) bool {
	c := &cs[k]
	return c.inner >= 0 && cs[c.inner].relation == "xcomp" && words().is("planned", c.verb, c.particle) &&
		(c.group.tense == present || c.group.tense == past || c.group.tense == perfect) && c.group.modal == ""
}

func toCome(s timeline.Status, tense Tense) bool {
	return s == timeline.Planned || s == timeline.Possible || tense == Later && s == timeline.Denied
}

// eventFuture is what the event says whose sentence holds the stretch and whose title has its first word.
func eventFuture(events []timeline.Event, begin, end int, text string) (future, found bool) {
	word, _, _ := strings.Cut(strings.ToLower(text[begin:end]), " ")
	for _, e := range events {
		if q := e.Quotes[0].Sentence; q.Begin > begin || q.End < end {
			continue
		}
		for w := range strings.FieldsSeq(strings.ToLower(e.Title)) {
			if stem(w) == stem(word) {
				return e.Status == timeline.Planned || e.Status == timeline.Possible, true
			}
		}
	}
	return false, false
}

// told finds the marked word that an event tells: of its sentence, in its title, a verb sooner than a noun, and the first,
// but of "plans to close" it is the closing that is told. -1 for none.
func (a markedArticle) told(e timeline.Event, offsets []int) int {
	best, rank := -1, 0
	for i, mark := range a.Events {
		begin, end := offsets[mark.Begin], offsets[mark.End]
		if q := e.Quotes[0].Sentence; q.Begin > begin || q.End < end || mark.Time != "FUTURE" && mark.Time != "NON_FUTURE" {
			continue
		}
		title := strings.Fields(strings.ToLower(e.Title))
		for at, w := range title {
			if word, _, _ := strings.Cut(strings.ToLower(a.Text[begin:end]), " "); stem(w) != stem(word) {
				continue
			}
			score := 100 - at
			if mark.Pos == "VERB" {
				score += 1000
			}
			if at > 1 && title[at-1] == "to" && words().is("planned", strings.TrimSuffix(title[at-2], "s"), "") || at > 1 && title[at-1] == "to" && (title[at-2] == "wants" || title[at-2] == "expected") {
				score += 1000
			}
			if score > rank {
				best, rank = i, score
			}
		}
	}
	return best
}

// labels count a label that people gave and one that was read.
type labels struct{ both, gold, read, all int }

func (l *labels) add(gold, read bool) {
	l.all++
	if gold {
		l.gold++
	}
	if read {
		l.read++
	}
	if gold && read {
		l.both++
	}
}

func (l labels) String() string {
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("(%d, %d to come): precision %.1f, recall %.1f, F1 %.1f", l.all, l.gold, share(l.both, l.read), share(l.both, l.gold), share(2*l.both, l.read+l.gold))
}

// byteOffsets turns offsets in characters into offsets in bytes.
func byteOffsets(text string) []int {
	var list []int
	for i := range text {
		list = append(list, i)
	}
	return append(list, len(text))
}

// around shows a stretch of the text with its neighbours.
func around(text string, begin, end int) string {
	before, after := text[max(0, begin-70):begin], text[end:min(len(text), end+40)]
	return strings.ReplaceAll(before+"["+text[begin:end]+"]"+after, "\n", " ")
}
