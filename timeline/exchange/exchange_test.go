package exchange

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"dateline/timeline"
)

const article = "The bridge was closed. It reopened on 3 May 2019, the city said.\n"

// sample is a timeline of one event that was read and one added by hand.
func sample() Timeline {
	src := timeline.Source{ID: 7, Path: "bridge.txt", Title: "Bridge", Language: "en", Text: article,
		Published: timeline.Published{Date: timeline.DayDate(2019, 5, 4), Evidence: "given by you"}}
	at := strings.Index(article, "It reopened")
	date := strings.Index(article, "3 May")
	read := timeline.Event{ID: 1, Title: "City reopens the bridge", Date: timeline.DayDate(2019, 5, 3), Importance: 0.5,
		Participants: []string{"the city"}, Reasons: []string{"\"3 May 2019\" in the text"},
		Quotes: []timeline.Quote{{Source: 7, Sentence: timeline.Range{Begin: at, End: len(article) - 1},
			Expression: timeline.Range{Begin: date, End: date + len("3 May 2019")}, Value: "2019-05-03"}}}
	war, _ := timeline.ParseDate("-0430/-0403")
	return Timeline{Title: "T", Events: []timeline.Event{read, {ID: 2, Title: "=War", Date: war, Category: timeline.Conflict}, {ID: 3, Title: "Undated"}},
		Sources: map[timeline.ID]timeline.Source{7: src}}
}

func TestWriteJSON(t *testing.T) {
	var b strings.Builder
	if _, err := Write(&b, sample(), "json"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	want := []string{
		`{"id":"0000000000000001","title":"City reopens the bridge","edtf":"2019-05-03","earliest":"2019-05-03T00:00:00Z","latest":"2019-05-04T00:00:00Z","status":"happened","category":"other","participants":["the city"],"importance":0.5,"review":"proposed","sentence":{"begin":23,"end":64,"text":"It reopened on 3 May 2019, the city said."},"expression":{"begin":38,"end":48,"text":"3 May 2019","value":"2019-05-03"},"reasons":["\"3 May 2019\" in the text"]}`,
		`{"id":"0000000000000002","title":"=War","edtf":"-0430/-0403","earliest":"-0430-01-01T00:00:00Z","latest":"-0429-01-01T00:00:00Z","ends":{"earliest":"-0403-01-01T00:00:00Z","latest":"-0402-01-01T00:00:00Z"},"status":"happened","category":"conflict","participants":[],"importance":0,"review":"proposed","reasons":[]}`,
		`{"id":"0000000000000003","title":"Undated","edtf":"","status":"happened","category":"other","participants":[],"importance":0,"review":"proposed","reasons":[]}`,
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("line %d is\n%s\nwant\n%s", i, lines[i], want[i])
		}
	}
}

func TestRecord(t *testing.T) {
	s := sample()
	b, err := json.Marshal(NewRecord(s.Sources[7], s.Events[:1]))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(b), `{"article":{"path":"bridge.txt","title":"Bridge","published":{"edtf":"2019-05-04","evidence":"given by you"},"language":"en","text":"The bridge`) {
		t.Errorf("%s", b)
	}
}

func TestWriteCSV(t *testing.T) {
	var b strings.Builder
	if _, err := Write(&b, sample(), "csv"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	column := func(row int, name string) string {
		for i, h := range rows[0] {
			if h == name {
				return rows[row][i]
			}
		}
		return "no such column"
	}
	for _, c := range []struct {
		row        int
		name, want string
	}{
		{1, "edtf", "2019-05-03"}, {1, "quote", "It reopened on 3 May 2019, the city said."}, {1, "prefix", "The bridge was closed. "},
		{1, "source_date", "2019-05-04"}, {1, "char_start", "23"},
		{2, "title", "'=War"}, {2, "edtf", "-0430/-0403"}, {2, "source", ""}, {3, "start_earliest", ""},
	} {
		if got := column(c.row, c.name); got != c.want {
			t.Errorf("row %d %s is %q, want %q", c.row, c.name, got, c.want)
		}
	}
}

// A quote that does not fit its source (the file was edited by another program) must not bring the export down.
func TestQuoteOutsideText(t *testing.T) {
	s := sample()
	for _, r := range []timeline.Range{{Begin: -4, End: 3}, {Begin: 60, End: 900}, {Begin: 900, End: 950}, {Begin: 30, End: 2}} {
		s.Events[0].Quotes[0].Sentence = r
		for _, name := range Formats() {
			if _, err := Write(&strings.Builder{}, s, name); err != nil {
				t.Errorf("%v as %s: %v", r, name, err)
			}
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := Write(&strings.Builder{}, sample(), "xls"); err == nil || !strings.Contains(err.Error(), "csv") {
		t.Errorf("the error %v does not list the formats", err)
	}
}
