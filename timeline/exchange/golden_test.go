package exchange

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

// richText is a page of our own that reports the events of rich in several scripts.
const richText = `The harbour at Kirna was laid out about 700 BCE.
Гавань в Кирне закрыли 3 марта 1921 года; рыбаки протестовали.
港は2019年5月に再び開かれた。
عاد المرفأ إلى العمل في ربيع عام 2020.
The operator, "Kirna & Sons <Ltd>", denied that a crane had fallen on 4 June 2019 at 10:30.
A second pier is to open in 2031.
`

// richEvents are one event for each thing that a date, a status or a text can be, and
// that some format cannot carry. Sentences stand in richText; "" is for an event by hand.
var richEvents = []struct {
	edtf, title, sentence, expression string
	status                            timeline.Status
	category                          timeline.Category
}{
	{"Y-13800000000", "Universe begins", "", "", timeline.Happened, timeline.Science},
	{"-0699~", "Harbour is laid out at Kirna", "The harbour at Kirna was laid out about 700 BCE.", "about 700 BCE", timeline.Happened, timeline.Society},
	{"-0430/-0403", "Long war", "", "", timeline.Happened, timeline.Conflict},
	{"1921-03-03", "Гавань в Кирне закрывают", "Гавань в Кирне закрыли 3 марта 1921 года; рыбаки протестовали.", "3 марта 1921 года", timeline.Happened, timeline.Economy},
	{"199X", "Piers rot; nobody, it seems, cares", "", "", timeline.Happened, timeline.Other},
	{"2014/..", "Dredging goes on", "", "", timeline.Ongoing, timeline.Economy},
	{"[..2016-08-20]", "Old crane is sold by then", "", "", timeline.Happened, timeline.Economy},
	{"2019-05", "港が再び開く", "港は2019年5月に再び開かれた。", "2019年5月", timeline.Happened, timeline.Economy},
	{"2019-06-04T10:30:00Z", "Crane falls", "The operator, \"Kirna & Sons <Ltd>\", denied that a crane had fallen on 4 June 2019 at 10:30.", "4 June 2019 at 10:30", timeline.Denied, timeline.Disaster},
	{"[2020-01-03..2020-01-29]", "Inspection, sometime in January", "", "", timeline.Happened, timeline.Politics},
	{"2020-21", "المرفأ يعود إلى العمل", "عاد المرفأ إلى العمل في ربيع عام 2020.", "ربيع عام 2020", timeline.Happened, timeline.Economy},
	{"2021?", "=Perhaps: a #strike [again]", "", "", timeline.Possible, timeline.Society},
	{"2031", "Second pier opens", "A second pier is to open in 2031.", "2031", timeline.Planned, timeline.Economy},
	{"", "Undated rumour", "", "", timeline.Possible, timeline.Other},
}

// rich is the timeline that every format has a golden file of.
func rich(t testing.TB) Timeline {
	t.Helper()
	src := timeline.Source{ID: 0xa1, Path: "kirna.html", Title: "Harbour & history", Address: "https://example.org/kirna?a=1;b=2", Language: "en",
		Text: richText, Published: timeline.Published{Date: timeline.DayDate(2020, 6, 1), Evidence: "metadata: datePublished"}}
	tl := Timeline{Title: "Kirna: 700 BCE – today", Sources: map[timeline.ID]timeline.Source{src.ID: src}}
	for i, r := range richEvents {
		e := timeline.Event{ID: timeline.ID(i + 1), Title: r.title, Status: r.status, Category: r.category, Importance: float64(i) / 20}
		if err := e.Date.UnmarshalText([]byte(r.edtf)); err != nil {
			t.Fatal(err)
		}
		if r.sentence != "" {
			at, within := strings.Index(richText, r.sentence), strings.Index(r.sentence, r.expression)
			if at < 0 || within < 0 {
				t.Fatalf("%q is not in the text", r.sentence)
			}
			e.Quotes = []timeline.Quote{{Source: src.ID, Sentence: timeline.Range{Begin: at, End: at + len(r.sentence)},
				Expression: timeline.Range{Begin: at + within, End: at + within + len(r.expression)}, Value: r.edtf, Date: e.Date}}
			e.Participants, e.Place = []string{"Kirna", "fishers; their wives"}, "Kirna, Old Port"
			e.Reasons = []string{"\"" + r.expression + "\" in the text"}
		}
		tl.Events = append(tl.Events, e)
	}
	return tl
}

// TestGolden holds every format to the bytes that a person once looked at. The notes stand at
// the end of the file: what is lost is as much of a promise as what is kept.
func TestGolden(t *testing.T) {
	for _, name := range Formats() {
		t.Run(name, func(t *testing.T) {
			got, notes := written(t, rich(t), name)
			// Line ends are held by TestICSDates: in a golden file git or an editor might change them.
			got = strings.ReplaceAll(got, "\r\n", "\n") + "\nnotes:\n" + strings.Join(notes, "\n") + "\n"
			file := "testdata/rich." + name + ".golden"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s", firstDifference(got, string(want)))
			}
		})
	}
}

// firstDifference names the first line that is not the same, which a person can look for.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is a part of the other"
}

// Each output is what its own family of readers can read at all.
func TestOutputsParse(t *testing.T) {
	rows := func(s string) error {
		all, err := csv.NewReader(strings.NewReader(s)).ReadAll()
		if err == nil && len(all) < 2 {
			t.Errorf("%d rows", len(all))
		}
		return err
	}
	values := func(s string) error {
		for dec := json.NewDecoder(strings.NewReader(s)); ; {
			var v any
			if err := dec.Decode(&v); err != nil {
				if err == io.EOF {
					return nil
				}
				return err
			}
		}
	}
	for name, parse := range map[string]func(string) error{
		"csv": rows, "timesketch": rows, "timelinejs-sheet": rows,
		"json": values, "timelinejs": values, "jsonld": values, "annotations": values,
		"timeline": func(s string) error { return xml.Unmarshal([]byte(s), new(xmlTimeline)) },
	} {
		got, _ := written(t, rich(t), name)
		if err := parse(got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a note says is lost and what is there add up to the whole: no event goes without a word.
func TestNothingIsLostSilently(t *testing.T) {
	for name, want := range map[string]struct {
		mark  string // stands once for each event that is there
		there int
	}{
		"json": {`"edtf":`, 14}, "csv": {"\n0000000000", 14}, "ics": {"BEGIN:VEVENT", 10}, "mw": {"\nedtf: ", 10},
		"timelinejs": {`"unique_id"`, 13}, "jsonld": {`"@type": "Event"`, 14}, "annotations": {`"type":"Annotation"`, 6},
		"timeline": {"<fuzzy>", 13}, "mermaid": {" : ", 13},
	} {
		got, notes := written(t, rich(t), name)
		if n := strings.Count(got, want.mark); n != want.there {
			t.Errorf("%s: %d events, want %d", name, n, want.there)
		}
		if said := len(notes) > 0; said != (name != "json" && name != "csv" && name != "annotations") {
			t.Errorf("%s: notes %q", name, notes)
		}
	}
}

// What goes out as our own JSON comes back as the same dates.
func TestJSONKeepsEveryDate(t *testing.T) {
	got, _ := written(t, rich(t), "json")
	for i, line := range strings.Split(strings.TrimSpace(got), "\n") {
		var e Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		var d timeline.Date
		if err := d.UnmarshalText([]byte(e.EDTF)); err != nil || d.String() != richEvents[i].edtf {
			t.Errorf("%q came back as %q, %v", richEvents[i].edtf, d, err)
		}
		if e.Sentence != nil && richText[e.Sentence.Begin:e.Sentence.End] != e.Sentence.Text {
			t.Errorf("%d: the range does not give %q", i, e.Sentence.Text)
		}
	}
}

// A disk that is full is an error of every format that writes at once, never a file cut short in silence.
func TestFailingWriter(t *testing.T) {
	for _, name := range Formats() {
		if _, err := Write(full{}, rich(t), name); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// full is a writer on a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
