package exchange

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func written(t *testing.T, tl Timeline, name string) (string, []string) {
	t.Helper()
	var b strings.Builder
	notes, err := Write(&b, tl, name)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), notes
}

func oneEvent(edtf, title string) Timeline {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		panic(err)
	}
	return Timeline{Events: []timeline.Event{{ID: 5, Title: title, Date: d}}}
}

func TestICSDates(t *testing.T) {
	for edtf, want := range map[string]string{
		"2019-05-03":               "DTSTART;VALUE=DATE:20190503\r\nDTEND;VALUE=DATE:20190504\r\n",
		"2019-12":                  "DTSTART;VALUE=DATE:20191201\r\nDTEND;VALUE=DATE:20200101\r\n",
		"[2020-01-03..2020-01-29]": "DTSTART;VALUE=DATE:20200103\r\nDTEND;VALUE=DATE:20200130\r\n",
		"1914-07-28/1918-11-11":    "DTSTART;VALUE=DATE:19140728\r\nDTEND;VALUE=DATE:19181112\r\n",
		"2014/..":                  "DTSTART;VALUE=DATE:20140101\r\nDTEND;VALUE=DATE:20150101\r\n",
		"[..2020-01-29]":           "DTSTART;VALUE=DATE:20200129\r\nDTEND;VALUE=DATE:20200130\r\n",
		"2019-05-03T10:30:00Z":     "DTSTART:20190503T103000Z\r\n",
		"9999-12-31":               "DTSTART;VALUE=DATE:99991231\r\n",
	} {
		if got, _ := written(t, oneEvent(edtf, "E"), "ics"); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in\n%s", edtf, want, got)
		}
	}
	if got, notes := written(t, oneEvent("-0043", "E"), "ics"); strings.Contains(got, "VEVENT") || len(notes) != 1 {
		t.Errorf("a year before 1 gave %v and\n%s", notes, got)
	}
}

// Lines are at most 75 octets, split between characters, and unfold to what was folded.
func TestICSFolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Map(dropControls, rapid.String().Draw(t, "line"))
		var b strings.Builder
		icsLine(&b, line)
		for _, l := range strings.Split(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
			if len(l) > 75 || !utf8.ValidString(l) {
				t.Fatalf("line of %d octets, valid %v", len(l), utf8.ValidString(l))
			}
		}
		if got := strings.TrimSuffix(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n"); got != line {
			t.Fatalf("%q unfolds to %q", line, got)
		}
	})
}

// No title can start a line of its own in the calendar.
func TestICSEscapes(t *testing.T) {
	got, _ := written(t, oneEvent("2019", "a;b,c\\d\r\nBEGIN:VALARM\x00"), "ics")
	if !strings.Contains(got, `SUMMARY:a\;b\,c\\d\nBEGIN:VALARM`+"\r\n") {
		t.Errorf("%s", got)
	}
}

func TestTimelineJS(t *testing.T) {
	got, notes := written(t, sample(), "timelinejs")
	var parsed tjsTimeline
	if err := json.Unmarshal([]byte(got), &parsed); err != nil {
		t.Fatal(err)
	}
	first, war := parsed.Events[0], parsed.Events[1]
	if *first.Start != (tjsDate{Year: 2019, Month: 5, Day: 3}) || first.End != nil || first.DisplayDate != "3 May 2019" {
		t.Errorf("the first event is %+v", first)
	}
	if war.Start.Year != -431 || war.End.Year != -404 || len(parsed.Events) != 2 || len(notes) != 1 {
		t.Errorf("the war is %+v of %d, notes %v", war, len(parsed.Events), notes)
	}
	script, _ := written(t, oneEvent("Y-66000000", "<script>x</script>"), "timelinejs")
	if strings.Contains(script, "<script>") || !strings.Contains(script, `"scale": "cosmological"`) {
		t.Errorf("%s", script)
	}
}

func TestMarkwhen(t *testing.T) {
	for edtf, want := range map[string]string{
		"2019-05":                  "\n2019-05: E #other\n",
		"[2020-01-03..2020-01-29]": "\n2020-01-03/2020-01-29: E (between 3 and 29 January 2020) #other\n",
		"2019~":                    "\n2019-01-01/2019-12-31: E (about 2019) #other\n",
		"2014/..":                  "\n2014-01-01/2014-12-31: E (since 2014) #other\n",
	} {
		if got, _ := written(t, oneEvent(edtf, "E"), "mw"); !strings.Contains(got, want) || !strings.Contains(got, "edtf: \""+edtf+"\"\n") {
			t.Errorf("%s: no %q in\n%s", edtf, want, got)
		}
	}
}

// Whatever a library holds, every format writes it, and the same bytes each time.
func TestAnyEventInAnyFormat(t *testing.T) {
	dates := []string{"", "2019", "Y-13800000000", "9999-12-31", "-0043", "[..2020]", "[2020..]", "../1990", "1990/..", "0000", "2001-21", "199X~", "2019-05-03T10:30Z"}
	rapid.Check(t, func(t *rapid.T) {
		var tl Timeline
		for i := range rapid.IntRange(0, 6).Draw(t, "events") {
			e := timeline.Event{ID: timeline.ID(i), Title: rapid.String().Draw(t, "title")}
			_ = e.Date.UnmarshalText([]byte(rapid.SampledFrom(dates).Draw(t, "date")))
			tl.Events = append(tl.Events, e)
		}
		for _, name := range Formats() {
			var a, b strings.Builder
			if _, err := Write(&a, tl, name); err != nil {
				t.Fatal(name, err)
			}
			if _, err := Write(&b, tl, name); err != nil || a.String() != b.String() {
				t.Fatalf("%s differs from one time to the next", name)
			}
		}
	})
}

func TestTimesketch(t *testing.T) {
	got, notes := written(t, sample(), "timesketch")
	if !strings.Contains(got, "City reopens the bridge,2019-05-03T00:00:00Z,3 May 2019,other\n") || !strings.Contains(got, "'=War,") || len(notes) != 1 {
		t.Errorf("%v\n%s", notes, got)
	}
}

func TestTimelineJSSheet(t *testing.T) {
	got, _ := written(t, sample(), "timelinejs-sheet")
	if !strings.Contains(got, "2019,5,3,,,,,,3 May 2019,City reopens the bridge,") || !strings.Contains(got, "-431,,,,-404,,,,") || strings.Contains(got, "\n\n") {
		t.Errorf("%s", got)
	}
}

func TestJSONLD(t *testing.T) {
	got, _ := written(t, sample(), "jsonld")
	var parsed struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(got), &parsed); err != nil || len(parsed.Graph) != 3 {
		t.Fatalf("%v %s", err, got)
	}
	if e := parsed.Graph[0]; e["startDate"] != "2019-05-03" || e["subjectOf"].(map[string]any)["datePublished"] != "2019-05-04" {
		t.Errorf("%v", e)
	}
	if e := parsed.Graph[1]; e["startDate"] != "-0430-01-01" || e["endDate"] != "-0403-12-31" {
		t.Errorf("%v", e)
	}
}

// The position of the expression counts from the sentence that it refines.
func TestAnnotations(t *testing.T) {
	got, _ := written(t, sample(), "annotations")
	var parsed struct {
		Target struct {
			Selector []struct {
				Exact      string
				Start, End int
				RefinedBy  struct{ Start, End int }
			}
		}
	}
	if err := json.Unmarshal([]byte(got), &parsed); err != nil {
		t.Fatal(err)
	}
	s := parsed.Target.Selector
	if s[0].Exact[s[1].RefinedBy.Start:s[1].RefinedBy.End] != "3 May 2019" || article[s[1].Start:s[1].End] != s[0].Exact {
		t.Errorf("%+v", s)
	}
}

func TestMermaid(t *testing.T) {
	got, _ := written(t, oneEvent("2019-05", "a: b; <c>"), "mermaid")
	if got != "timeline\n    May 2019 : a – b, (c)\n" {
		t.Errorf("%q", got)
	}
}

func TestTimelineXML(t *testing.T) {
	got, notes := written(t, sample(), "timeline")
	for _, want := range []string{"<timetype>gregoriantime</timetype>", "<start>2019-05-03 00:00:00</start>", "<end>2019-05-04 00:00:00</end>",
		"<start>-430-01-01 00:00:00</start>", "<name>conflict</name>", "<category>conflict</category>"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if len(notes) != 1 {
		t.Error(notes)
	}
	if got, _ := written(t, oneEvent("[2020..]", "[x] <b>"), "timeline"); !strings.Contains(got, "<text> [x] &lt;b&gt; (2020 or later)</text>") || !strings.Contains(got, "<fuzzy>True</fuzzy>") {
		t.Errorf("%s", got)
	}
}
