package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// words stands in for the reader of plain words of the program.
func words(s string) (timeline.Date, error) {
	if s == "3 May 2019" {
		return timeline.DayDate(2019, 5, 3), nil
	}
	return timeline.Date{}, fmt.Errorf("%q is not understood as a date", s)
}

// read recognises and reads a file.
func read(t testing.TB, name, content string) Reading {
	t.Helper()
	format := Recognise(name, []byte(content))
	if format == "" {
		t.Fatalf("%s was not recognised:\n%s", name, content)
	}
	found, err := Reader{Words: words}.Read([]byte(content), format)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return found
}

// told is a reading in short: line, date, status, title of each event.
func told(f Reading) []string {
	var all []string
	for _, it := range f.Items {
		all = append(all, fmt.Sprintf("%d %s %s %s", it.Line, it.Event.Date, it.Event.Status, it.Event.Title))
	}
	return all
}

// readable are the formats that come back whole, and what the format itself cannot hold.
var readable = map[string]func(timeline.Event) bool{
	"csv":        func(timeline.Event) bool { return true },
	"json":       func(timeline.Event) bool { return true },
	"timelinejs": func(e timeline.Event) bool { return e.Date.IsKnown() },
	"timeline":   func(e timeline.Event) bool { return e.Date.IsKnown() },
	// The sheet is a table, and read as one.
	"timelinejs-sheet": func(e timeline.Event) bool { return e.Date.IsKnown() },
	"ics":              isWithinFourDigits,
	"mw":               isWithinFourDigits,
}

func isWithinFourDigits(e timeline.Event) bool {
	s := closed(e.Date)
	return e.Date.IsKnown() && s.Start >= icsFirst && s.End <= icsLast && (e.Date.Span().Start == timeline.Beginning || e.Date.Span().Start >= icsFirst) &&
		(e.Date.Span().End == timeline.Forever || e.Date.Span().End <= icsLast)
}

// What the rich timeline holds comes back with its ID, title, date, status and category from every format that can be read.
func TestRichComesBack(t *testing.T) {
	for name, holds := range readable {
		t.Run(name, func(t *testing.T) {
			out, _ := written(t, rich(t), name)
			checkBack(t, rich(t), read(t, "rich."+name, out), holds)
		})
	}
}

func checkBack(t rapid.TB, tl Timeline, got Reading, holds func(timeline.Event) bool) {
	t.Helper()
	if len(got.Problems) > 0 {
		t.Errorf("problems: %v", got.Problems)
	}
	back := map[timeline.ID]timeline.Event{}
	for _, it := range got.Items {
		back[it.Event.ID] = it.Event
	}
	for _, e := range tl.Events {
		b, ok := back[e.ID]
		delete(back, e.ID)
		switch {
		case !holds(e):
		case !ok:
			t.Errorf("%s %q did not come back", e.Date, e.Title)
		case b.Date != e.Date || b.Status != e.Status || got.known.Name(b.Category) != oneLine(tl.Kinds.Name(e.Category)) || b.Title != oneLine(e.Title):
			t.Errorf("%s %s %s %q came back as %s %s %s %q", e.Date, e.Status, tl.Kinds.Name(e.Category), e.Title, b.Date, b.Status, got.known.Name(b.Category), b.Title)
		}
	}
	if len(back) > 0 {
		t.Errorf("more came back: %v", back)
	}
}

// anyDates are of every form that EDTF has here.
var anyDates = []string{"", "2019", "2019-05", "2019-05-03", "Y-13800000000", "9999-12-31", "-0043", "[..2020]", "[2020..]", "../1990", "1990/..", "0000",
	"0001", "2001-21", "199X", "199X~", "20XX?", "2019-05-03T10:30Z", "2019-05-03T10:30:15Z", "2019-05-03T10Z", "2019-05-03T10:30:15Z/2019-05-04T11:00:00Z",
	"1914-07-28/1918-11-11", "2014/2016", "2019-05~/2019-06", "[2020-01-03..2020-01-29]", "2019-12-31~", "2019?", "-0430/-0403", "2020-34", "1985-04-12/.."}

// anyTitle is a line of any signs, as a title in a library is.
func anyTitle(t *rapid.T) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\ufffd' || r == '\ufffe' || r == '\uffff' || r == '\u2060' || r == '\ufeff' {
			return -1
		}
		return r
	}, rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"=1+1", "'quoted", "#tag: 2019", "2019: a year", "[1] part", "(1) part", "a;b,c\\n\\", "<b>bold</b> &amp;", "// none", "--- x", "id: 3", "x (2019)", "\"q\""})).Draw(t, "title"))
	if s = oneLine(s); s == "" {
		return "untitled"
	}
	return s
}

// Whatever is written can be read back.
func TestAnyEventComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tl Timeline
		for i := range rapid.IntRange(0, 2).Draw(t, "own categories") {
			name := anyTitle(t)
			if _, err := tl.Kinds.Parse(name); err != nil {
				tl.Kinds = append(tl.Kinds, timeline.Kind{Category: timeline.OwnCategory + timeline.Category(3*i), Name: name})
			}
		}
		for i := range rapid.IntRange(1, 5).Draw(t, "events") {
			e := timeline.Event{ID: timeline.ID(i + 1), Title: anyTitle(t), Status: timeline.Status(rapid.IntRange(0, 4).Draw(t, "status")),
				Category: rapid.SampledFrom(tl.Kinds.Categories()).Draw(t, "category")}
			if err := e.Date.UnmarshalText([]byte(rapid.SampledFrom(anyDates).Draw(t, "date"))); err != nil {
				t.Fatal(err)
			}
			tl.Events = append(tl.Events, e)
		}
		for name, holds := range readable {
			var out strings.Builder
			if _, err := Write(&out, tl, name); err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(tl.Events, holds) {
				continue
			}
			format := Recognise("any."+name, []byte(out.String()))
			found, err := Reader{}.Read([]byte(out.String()), format)
			if format != strings.Replace(name, "timelinejs-sheet", "csv", 1) || err != nil {
				t.Fatalf("%s was taken for %q: %v\n%s", name, format, err, out.String())
			}
			t.Logf("%s\n%s", name, out.String())
			checkBack(t, tl, found, holds)
		}
	})
}

func TestReadCalendar(t *testing.T) {
	got := read(t, "c.ics", strings.ReplaceAll(`BEGIN:VCALENDAR
X-WR-CALNAME:Works
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:a@elsewhere
DTSTART;VALUE=DATE:20190503
DTEND;VALUE=DATE:20190504
SUMMARY:Bridge opens\, at
  last
DESCRIPTION:One\nTwo
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20190604T103000
DTEND;TZID=Europe/Berlin:20190604T120000
SUMMARY:Meeting
BEGIN:VALARM
TRIGGER:-PT15M
DESCRIPTION:ring
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20190610
DURATION:P3D
SUMMARY:Fair
STATUS:CANCELLED
END:VEVENT
BEGIN:VTODO
DUE;VALUE=DATE:20190701
SUMMARY:Hand in
END:VTODO
BEGIN:VEVENT
DTSTART:20190801T080000Z
RRULE:FREQ=WEEKLY;COUNT=2
RDATE:20190903T080000Z
SUMMARY:Weekly
END:VEVENT
BEGIN:VEVENT
SUMMARY:When?
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20190231
SUMMARY:Never
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n"))
	want := []string{"9 2019-05-03 happened Bridge opens, at last", "17 2019-06-04T08:30:00Z/2019-06-04T10:00:00Z happened Meeting",
		"26 2019-06-10/2019-06-12 denied Fair", "32 2019-07-01 happened Hand in", "36 2019-08-01T08:00:00Z happened Weekly", "36 2019-08-08T08:00:00Z happened Weekly", "36 2019-09-03T08:00:00Z happened Weekly"}
	if !slices.Equal(told(got), want) || got.Title != "Works" || got.Items[0].Text != "One\nTwo" {
		t.Errorf("%q\n%q", got.Title, told(got))
	}
	problems := fmt.Sprint(got.Problems)
	for _, want := range []string{"line 42: there is no date", `line 46: "20190231" is no day`} {
		if !strings.Contains(problems, want) {
			t.Errorf("no %q in %s", want, problems)
		}
	}
}

// A day that was moved in a calendar program counts more than the EDTF value that went along.
func TestAMovedDayCounts(t *testing.T) {
	for name, change := range map[string][2]string{
		"ics": {"DTSTART;VALUE=DATE:20200103", "DTSTART;VALUE=DATE:20200105"}, "mw": {"\n2020-01-03/", "\n2020-01-05/"},
		"timelinejs": {`"day": 3`, `"day": 5`}, "timeline": {"<start>2020-01-03", "<start>2020-01-05"},
	} {
		out, _ := written(t, oneEvent("[2020-01-03..2020-01-29]", "E"), name)
		if !strings.Contains(out, change[0]) {
			t.Fatalf("no %s in\n%s", change[0], out)
		}
		if d := read(t, "x."+name, strings.Replace(out, change[0], change[1], 1)).Items[0].Event.Date; d.Begins().Start != timeline.Midnight(2020, 1, 5) {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestReadTimelineJS(t *testing.T) {
	got := read(t, "t.json", `{"title": {"text": {"headline": "The <i>mill</i>"}}, "scale": "human",
 "eras": [{"start_date": {"year": 1914}, "end_date": {"year": 1918}, "text": {"headline": "The <b>War</b>"}}],
 "events": [
  {"start_date": {"year": "1998", "month": "3", "day": "14"}, "text": {"headline": "Opens &amp; shuts", "text": "<p>One</p><p>Two</p>"}, "group": "Lane"},
  {"start_date": {"year": -44}, "text": {"headline": "Caesar"}},
  {"start_date": {"year": 2019, "month": 13}, "text": {"headline": "Never"}},
  {"start_date": {"year": 2019, "month": 5}, "end_date": {"year": 2019, "month": 7}, "text": {"headline": "Summer"}}
 ]}`)
	want := []string{"4 1998-03-14 happened Opens & shuts", "5 -0043 happened Caesar", "7 2019-05/2019-07 happened Summer"}
	if !slices.Equal(told(got), want) || got.Title != "The mill" || got.Items[0].Text != "One\nTwo\nCategory: Lane" {
		t.Errorf("%q %q", told(got), got.Items[0].Text)
	}
	if len(got.Problems) != 1 || got.Problems[0].String() != "line 6: 13 is no month" {
		t.Errorf("%v", got.Problems)
	}
	if len(got.Eras) != 1 || got.Eras[0].Name != "The War" || got.Eras[0].Date.String() != "1914/1918" {
		t.Errorf("%v", got.Eras)
	}
	old := read(t, "t.json", `{"timeline": {"headline": "Old", "type": "default", "date": [{"startDate": "1998,03,14", "endDate": "", "headline": "H", "text": "B", "asset": {"media": "https://example.org/a"}}]}}`)
	if !slices.Equal(told(old), []string{"1 1998-03-14 happened H"}) || old.Title != "Old" || old.Items[0].Link != "https://example.org/a" {
		t.Errorf("%q %q", told(old), old.Title)
	}
}

func TestReadMarkwhen(t *testing.T) {
	got := read(t, "m.mw", `---
title: The mill
timezone: Europe/Berlin
---
// a comment
# Section
1998-03-14: Point #politics #mill
id: e42
key: value
It is told
in two lines.
Update, 17 June: no event

1998-03 / 1999-02-01: Range
2021 - 2022: Period
2019/now: Goes on
2020-01-01 / 2 weeks: Fortnight
!e42 / 2 weeks: Hangs on another
2025-03-04 every week for 12 weeks: Again
3 May 2019: In words
1/2/2020: Whichever
2020-05-04T10:30:00Z/2020-05-04T11:00:00Z: By the clock
`)
	want := []string{"7 1998-03-14 happened Point", "14 1998-03/1999-02-01 happened Range", "15 2021/2022 happened Period", "16 2019/.. happened Goes on",
		"17 2020-01-01/2020-01-14 happened Fortnight", "19 2025-03-04 happened Again", "20 2019-05-03 happened In words", "22 2020-05-04T10:30:00Z/2020-05-04T11:00:00Z happened By the clock"}
	if !slices.Equal(told(got), want) || got.Title != "The mill" || got.Items[0].Event.Category != timeline.Politics {
		t.Errorf("%q", told(got))
	}
	if text := got.Items[0].Text; !strings.HasPrefix(text, "It is told\nin two lines.") || !strings.Contains(text, "Category: mill") {
		t.Errorf("%q", text)
	}
	problems := fmt.Sprint(got.Problems)
	for _, want := range []string{"line 18: ", "line 19: it repeats", "line 21: "} {
		if !strings.Contains(problems, want) {
			t.Errorf("no %q in %s", want, problems)
		}
	}
}

func TestReadTimelineXML(t *testing.T) {
	got := read(t, "t.timeline", `<?xml version="1.0" encoding="utf-8"?>
<timeline>
  <version>2.9.0</version><timetype>gregoriantime</timetype>
  <eras><era><name>War</name><start>1914-07-28 00:00:00</start><end>1918-11-11 00:00:00</end><color>1,2,3</color></era></eras>
  <events>
    <event><start>1998-03-14 00:00:00</start><end>1998-03-14 00:00:00</end><text>Point</text><labels>a b</labels><hyperlink>https://a;https://b</hyperlink></event>
    <event><start>-43-03-15 00:00:00</start><end>-43-03-16 00:00:00</end><text>[1]Ides</text><category>politics</category></event>
    <event><start>2019-01-01 00:00:00</start><end>2020-01-01 00:00:00</end><text>Some time</text><fuzzy>True</fuzzy></event>
    <event><start>2019-01-01 00:00:00</start><end>2019-03-01 00:00:00</end><text>Two months</text></event>
    <event><start>2019-01-01 00:00:00</start><end>2019-03-01 00:00:00</end><text>Till today</text><ends_today>True</ends_today></event>
    <event><start>yesterday</start><end>2019-03-01 00:00:00</end><text>No</text></event>
  </events>
</timeline>`)
	want := []string{"6 1998-03-14 happened Point", "7 -0043-03-15 happened Ides", "8 2019 happened Some time", "9 2019-01-01/2019-02-28 happened Two months", "10 2019-01-01/.. happened Till today"}
	if !slices.Equal(told(got), want) || got.Items[0].Link != "https://a" {
		t.Errorf("%q", told(got))
	}
	if len(got.Problems) != 1 || got.Problems[0].Line != 11 || len(got.Eras) != 1 || got.Eras[0].Name != "War" {
		t.Errorf("%v %v", got.Problems, got.Eras)
	}
	if _, err := (Reader{}).Read([]byte(`<timeline><timetype>coptic</timetype></timeline>`), "timeline"); err == nil || !strings.Contains(err.Error(), "coptic") {
		t.Errorf("%v", err)
	}
}

func TestReadTables(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          []string
		problems      string
	}{
		{"semicolons and words", "When;Event;Place\n3 May 2019;Bridge opens;Ardmoor\n1/2/2020;Which day?;\n;No day;\n", []string{"2 2019-05-03 happened Bridge opens", "4  happened No day"}, "line 3: "},
		{"start and end", "Start date,End date,Name\n2019-01-01,2019-03-04,Fair\n2019,2019,Year\n2019-06-04 10:30,,Clock\n", []string{"2 2019-01-01/2019-03-04 happened Fair", "3 2019 happened Year", "4 2019-06-04T10:30Z happened Clock"}, ""},
		{"sheet of TimelineJS", "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Type\n,,,,,,,,,Mill,,title\n1998,3,14,10:30,,,,,,Opens,<p>a</p>,\n-44,,,,,,,,,Caesar,,\n,5,,,,,,,,Lost,,\n1914,,,,1918,,,,,War,,era\n",
			[]string{"3 1998-03-14T10:30Z happened Opens", "4 -0043 happened Caesar"}, "line 5: "},
		{"Timesketch", "message,datetime,timestamp_desc,tag\nLog in,2019-06-04T10:30:15Z,Logon,a\n", []string{"2 2019-06-04T10:30:15Z happened Log in"}, ""},
		{"Timeline Storyteller", "start_date,end_date,content_text,facet,category\n2019-05-03,,Opens,x,politics\n", []string{"2 2019-05-03 happened Opens"}, ""},
		{"quoted lines and a double", "date,title,description\n2019,\"A, b\",\"one\ntwo\"\n2019,\"A, b\",again\n", []string{"2 2019 happened A, b"}, "line 4: it is the same event as in line 2"},
	} {
		got := read(t, "t.csv", c.content)
		if !slices.Equal(told(got), c.want) || !strings.Contains(fmt.Sprint(got.Problems), c.problems) || (c.problems == "") != (len(got.Problems) == 0) {
			t.Errorf("%s: %q %v", c.name, told(got), got.Problems)
		}
	}
}

// The preview tells what each column was taken for, and a person can say otherwise.
func TestColumnsAreMatchedByName(t *testing.T) {
	table := "Datum,WHEN,Headline,start,Reference\nx,2019,A,2018,https://example.org\n"
	got := read(t, "t.csv", table)
	want := []Column{{"Datum", "", "x"}, {"WHEN", "date", "2019"}, {"Headline", "title", "A"}, {"start", "", "2018"}, {"Reference", "link", "https://example.org"}}
	if Recognise("t.csv", []byte("Datum,Head-line\n1,2\n")) != "" {
		t.Error("a table without a title is one of events")
	}
	if !slices.Equal(got.Columns, want) {
		t.Errorf("%v", got.Columns)
	}
	said, err := Reader{Columns: []string{"", "end", "title", "date", "title"}}.Read([]byte(table), "csv")
	if err != nil || !slices.Equal(told(said), []string{"2 2018/2019 happened A"}) || said.Columns[4].Field != "" {
		t.Errorf("%v %v, %v", told(said), said.Columns, err)
	}
}

// A table that says nothing by its names is still a table, of which a person can say what the columns are.
func TestANamelessTableIsOffered(t *testing.T) {
	table := []byte("A;B\n3 May 2019;Bridge opens\n")
	if !LooksLikeTable("t.csv", table) || LooksLikeTable("t.txt", table) || LooksLikeTable("t.csv", []byte("A;B\n"+strings.Repeat("long ", 200)+";x\n")) || LooksLikeTable("t.csv", []byte("one column\n1\n")) {
		t.Error("tables are told from other files wrongly")
	}
	if got, err := (Reader{}).Read(table, "csv"); err == nil || len(got.Columns) != 2 || got.Columns[1].Sample != "Bridge opens" {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := (Reader{Words: words, Columns: []string{"date", "title"}}).Read(table, "csv"); err != nil || !slices.Equal(told(got), []string{"2 2019-05-03 happened Bridge opens"}) {
		t.Errorf("%v, %v", told(got), err)
	}
}

// What is no file of events is left to the readers of articles.
func TestRecogniseRefuses(t *testing.T) {
	for name, content := range map[string]string{
		"a.txt": "2019-05-03: The bridge opened.", "a.csv": "title,date,text\nA,2019," + strings.Repeat("word ", 300) + "\n", "b.csv": "a,b\n1,2\n",
		"a.json": `{"title": "T", "text": "B"}`, "a.html": "<html><p>timeline</p>", "": "", "c.csv": "title,date\n",
	} {
		if got := Recognise(name, []byte(content)); got != "" {
			t.Errorf("%s was taken for %s", name, got)
		}
	}
}

// A file that is broken as a whole is one sentence, with the line where there is one.
func TestBrokenFiles(t *testing.T) {
	for _, c := range []struct{ format, content, want string }{
		{"ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "cut off"},
		{"ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no events"},
		{"timelinejs", "{\"events\":[\n{\"start_date\":}", "line 2"},
		{"timeline", "<timeline>\n<events>\n<event></start>", "line 3"},
		{"csv", "a,b\n", "no column"},
		{"xyz", "", "not a format"},
	} {
		if _, err := (Reader{}).Read([]byte(c.content), c.format); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.format, err, c.want)
		}
	}
	if _, err := (Reader{}).Read([]byte("BEGIN:VCALENDAR\nEND:VCALENDAR\n"), "ics"); !errors.Is(err, errNoEvents) {
		t.Error(err)
	}
}

// Old spreadsheets write UTF-16 or Windows-1252.
func TestEncodings(t *testing.T) {
	utf16 := []byte{0xff, 0xfe}
	for _, r := range "date,title\n2019,Müller\n" {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, content := range map[string]string{"utf16": string(utf16), "latin": "date,title\r\n2019,M\xfcller\r\n", "mark": "\ufeffdate,title\n2019,Müller\n"} {
		if got := told(read(t, "t.csv", content)); !slices.Equal(got, []string{"2 2019 happened Müller"}) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// No bytes make a reader panic, and each problem has its line.
func FuzzRead(f *testing.F) {
	for name := range readable {
		var out strings.Builder
		if _, err := Write(&out, rich(f), name); err != nil {
			f.Fatal(err)
		}
		f.Add(name, []byte(out.String()))
	}
	f.Fuzz(func(t *testing.T, format string, data []byte) {
		for _, r := range readers {
			if r.name == format || strings.HasPrefix(format, "all") {
				found, _ := Reader{Words: words}.Read(data, r.name)
				for _, p := range found.Problems {
					if p.Line < 1 || p.Reason == "" {
						t.Errorf("%s: %v", r.name, p)
					}
				}
			}
		}
		Recognise(format, data)
	})
}

// Eras go out to the formats that have a place for them and come back; the others say that they are not there.
func TestErasComeBack(t *testing.T) {
	tl := oneEvent("1916-07-01", "The battle begins")
	tl.Eras = []timeline.Era{{Name: "Great War: one, #1", Date: dated(t, "1914-07-28/1918-11-11")}, {Name: "Since then", Date: dated(t, "1945/..")}, {Name: "1950s", Date: dated(t, "195X")}}
	for _, format := range Formats() {
		out, notes := written(t, tl, format)
		switch format {
		case "mw", "timelinejs", "timelinejs-sheet":
			if got := read(t, "e."+strings.Replace(format, "timelinejs-sheet", "csv", 1), out); !slices.Equal(got.Eras, tl.Eras) || len(got.Items) != 1 {
				t.Errorf("%s: %v %v\n%s", format, got.Eras, got.Problems, out)
			}
		case "timeline": // its eras are plain: they have two ends and nothing else
			got := read(t, "e.timeline", out)
			if len(got.Eras) != 3 || got.Eras[0] != tl.Eras[0] || got.Eras[1].Date.Begins().Start != tl.Eras[1].Date.Begins().Start || !strings.Contains(fmt.Sprint(notes), "eras (1) with an open end") {
				t.Errorf("%v, %v", got.Eras, notes)
			}
		default:
			if !strings.Contains(fmt.Sprint(notes), "eras (3), for which "+format+" has no place") {
				t.Errorf("%s: %v", format, notes)
			}
		}
	}
	far := Timeline{Eras: []timeline.Era{{Name: "Ice", Date: dated(t, "Y-20000/Y-10000")}}, Events: tl.Events}
	if _, notes := written(t, far, "mw"); !strings.Contains(fmt.Sprint(notes), "eras (1)") {
		t.Errorf("%v", notes)
	}
}
