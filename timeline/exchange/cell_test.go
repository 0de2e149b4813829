package exchange

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func dated(t testing.TB, edtf string) timeline.Date {
	t.Helper()
	var d timeline.Date
	if err := d.UnmarshalText([]byte(edtf)); err != nil {
		t.Fatal(err)
	}
	return d
}

// What a spreadsheet would run is told to be text; a year before the era is none of that.
func TestSafeCell(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "plain": "plain", "=1+1": "'=1+1", "+49": "'+49", "@sum": "'@sum", "\tx": "'\tx", "\rx": "'\rx", "-": "'-",
		"-0430/-0403": "-0430/-0403", "-0699~": "-0699~", "-13800000000-01-01T00:00:00Z": "-13800000000-01-01T00:00:00Z",
		"-1+cmd|' /C calc'!A0": "'-1+cmd|' /C calc'!A0", "a=b": "a=b",
	} {
		if got := safeCell(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

// No cell that goes out begins like a formula, whatever came in.
func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := safeCell(rapid.SampledFrom([]string{"=", "+", "-", "@", "\t", ""}).Draw(t, "sign") + rapid.String().Draw(t, "rest"))
		if got == "" || !strings.ContainsRune("=+-@\t\r", rune(got[0])) {
			return
		}
		if strings.Trim(got, "0123456789-:TZX~?%/.") != "" {
			t.Fatalf("%q", got)
		}
	})
}

// The words around a quote are whole characters, touch it, and are short.
func TestContext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := timeline.Source{Text: rapid.StringOf(rapid.RuneFrom([]rune("aé会𝄞 \n"))).Draw(t, "text")}
		at := rapid.IntRange(0, len(src.Text)).Draw(t, "at")
		for at < len(src.Text) && !utf8.RuneStart(src.Text[at]) {
			at++
		}
		head, tail := before(src, at), after(src, at)
		if !strings.HasSuffix(src.Text[:at], head) || !strings.HasPrefix(src.Text[at:], tail) || !utf8.ValidString(head+tail) {
			t.Fatalf("%q and %q around %d", head, tail, at)
		}
		if len(head) > contextLength || len(tail) > contextLength || at <= contextLength && head != src.Text[:at] {
			t.Fatalf("%d and %d bytes", len(head), len(tail))
		}
		if got := characters(src, at); got != len([]rune(src.Text[:at])) {
			t.Fatalf("%d characters", got)
		}
	})
	src := timeline.Source{Text: "abc"}
	if before(src, 9) != "" || after(src, -1) != "" || after(src, 9) != "" {
		t.Error("outside the text there is nothing")
	}
}

func TestStamp(t *testing.T) {
	for want, at := range map[string]timeline.Instant{
		"": timeline.Beginning, "1970-01-01T00:00:00Z": 0, "0000-01-01T00:00:00Z": timeline.Midnight(0, 1, 1),
		"-0043-03-15T00:00:00Z": timeline.Midnight(-43, 3, 15), "12024-01-01T00:00:00Z": timeline.Midnight(12024, 1, 1), "1999-12-31T23:59:59Z": timeline.Midnight(2000, 1, 1) - 1,
	} {
		if got := stamp(at); got != want {
			t.Errorf("%d is %q, want %q", at, got, want)
		}
	}
	if stamp(timeline.Forever) != "" {
		t.Error("no end is no time")
	}
}

// Only what surely happened on a sure date is confirmed.
func TestICSStatus(t *testing.T) {
	for _, c := range []struct {
		edtf   string
		status timeline.Status
		want   string
	}{
		{"2019-05-03", timeline.Happened, "CONFIRMED"}, {"2019", timeline.Happened, "CONFIRMED"}, {"2019~", timeline.Happened, "TENTATIVE"},
		{"2019?", timeline.Happened, "TENTATIVE"}, {"[2019..2020]", timeline.Happened, "TENTATIVE"}, {"2019/2020", timeline.Happened, "TENTATIVE"},
		{"2019-05-03", timeline.Planned, "TENTATIVE"}, {"2019-05-03", timeline.Possible, "TENTATIVE"}, {"2019-05-03", timeline.Denied, "CANCELLED"},
	} {
		if got := icsStatus(timeline.Event{Date: dated(t, c.edtf), Status: c.status}); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.status, c.edtf, got, c.want)
		}
	}
}

// A year that four digits cannot write is left out and counted, on either side and open or not.
func TestICSRange(t *testing.T) {
	for edtf, there := range map[string]bool{
		"0001": true, "0000": false, "9999": true, "Y10000": false, "[..0000]": false, "[..2020]": true, "[9999..]": true, "[Y10000..]": false, "-0100/2000": false,
	} {
		got, notes := written(t, oneEvent(edtf, "E"), "ics")
		if strings.Contains(got, "BEGIN:VEVENT") != there || !there && len(notes) == 0 {
			t.Errorf("%s: there %v, notes %q", edtf, !there, notes)
		}
	}
}

func TestClosed(t *testing.T) {
	for edtf, want := range map[string]timeline.Span{
		"2019":         {Start: timeline.Midnight(2019, 1, 1), End: timeline.Midnight(2020, 1, 1)},
		"2014/..":      {Start: timeline.Midnight(2014, 1, 1), End: timeline.Midnight(2015, 1, 1)},
		"[..2020-05]":  {Start: timeline.Midnight(2020, 6, 1) - 1, End: timeline.Midnight(2020, 6, 1)},
		"[2020-05..]":  {Start: timeline.Midnight(2020, 5, 1), End: timeline.Midnight(2020, 5, 1) + 1},
		"../1990":      {Start: timeline.Midnight(1991, 1, 1) - 1, End: timeline.Midnight(1991, 1, 1)},
		"[2019..2020]": {Start: timeline.Midnight(2019, 1, 1), End: timeline.Midnight(2021, 1, 1)},
	} {
		if got := closed(dated(t, edtf)); got != want {
			t.Errorf("%s: %v, want %v", edtf, got, want)
		}
	}
}

// No text can begin an event, a section or a comment of its own.
func TestMarkwhenText(t *testing.T) {
	for text, guarded := range map[string]bool{
		"Plain words": false, "# heading": true, "// comment": true, "--- end": true, "2019: something": true, "now-2020/5: x": true,
		"He said: yes": false, "At 5:30 it rained": false, "line\nbreak": false,
	} {
		got := markwhenText(text)
		if strings.HasPrefix(got, "\u2060") != guarded || strings.Contains(got, "\n") {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

func TestMarkwhenTimes(t *testing.T) {
	for edtf, want := range map[string]string{
		"2019-05-03T10:30:00Z": "2019-05-03T10:30:00Z - 2019-05-03T10:30:01Z", "2019-05-03": "2019-05-03", "2001-21": "2001-03-01/2001-05-31",
		"199X": "1990-01-01/1999-12-31", "2019-05/2019-06": "2019-05-01/2019-06-30", "[..2020-01-29]": "2020-01-29/2020-01-29",
	} {
		if got := markwhenDate(dated(t, edtf)); got != want {
			t.Errorf("%s: %s, want %s", edtf, got, want)
		}
	}
}

// A container's sign in a title would change the whole file of that program.
func TestXMLTitle(t *testing.T) {
	for text, want := range map[string]string{"[1] x": " [1] x", "(1) x": " (1) x", "x [1]": "x [1]", " a\n b ": "a b"} {
		if got := xmlTitle(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// As many parts as the grain is sure of, and midnight is an hour.
func TestTJSDateParts(t *testing.T) {
	at := timeline.Midnight(2019, 5, 3)
	for g, want := range map[timeline.Grain]string{
		timeline.GrainYear: "2019   ", timeline.GrainDecade: "2019   ", timeline.GrainMonth: "2019 5  ", timeline.GrainQuarter: "2019 5  ",
		timeline.GrainWeek: "2019 5 3 ", timeline.GrainDay: "2019 5 3 ", timeline.GrainSecond: "2019 5 3 00:00:00",
	} {
		if got := strings.Join(sheetDate(newTJSDate(at, g)), " "); got != want {
			t.Errorf("%s: %q, want %q", g, got, want)
		}
	}
	if got := sheetDate(nil); !slices.Equal(got, []string{"", "", "", ""}) {
		t.Errorf("%q", got)
	}
	if (*tjsDate)(nil).yearOnly() != nil {
		t.Error("no date has no year")
	}
}

func TestLosses(t *testing.T) {
	if notes := (losses{}).notes("X", "Y"); notes != nil {
		t.Errorf("%q", notes)
	}
	notes := losses{undated: 2, outOfRange: 1, open: 3, uncertain: 4}.notes("X", "Y")
	if len(notes) != 4 {
		t.Fatalf("%q", notes)
	}
	for i, want := range []string{": 2 ", ": 1 ", ": 3 ", ": 4 "} {
		if !strings.Contains(notes[i], want) || !strings.Contains(notes[i], " X ") {
			t.Errorf("%q, want %s", notes[i], want)
		}
	}
}

// A clock keeps its look, and nothing that a title holds can end a statement.
func TestMermaidLine(t *testing.T) {
	for text, want := range map[string]string{"at 10:30:05": "at 10∶30∶05", "War: a history": "War – a history", "a;b #c\n%%d": "a,b c d", "{x}<y>`z`": "(x)(y)'z'"} {
		if got := mermaidLine(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The header of a Markwhen file is YAML whatever the title holds.
func TestMarkwhenHeader(t *testing.T) {
	got, _ := written(t, Timeline{Title: "War: a \"history\"\n--- #x"}, "mw")
	if !strings.HasPrefix(got, "---\ntitle: \"War: a \\\"history\\\" --- #x\"\n---\n") {
		t.Errorf("%s", got)
	}
}

// A table that is given away does not tell how the folders of a person are called, unless that is asked for.
func TestATableKeepsPathsToItself(t *testing.T) {
	tl := oneEvent("2019", "E")
	tl.Events[0].Quotes = []timeline.Quote{{Source: 3, Sentence: timeline.Range{Begin: 0, End: 2}}}
	for _, c := range []struct {
		src   timeline.Source
		paths bool
		want  string
	}{
		{timeline.Source{Address: "https://example.org/a", Title: "T"}, false, "https://example.org/a"},
		{timeline.Source{Title: "T", Publisher: "P"}, false, `"T, P"`},
		{timeline.Source{Title: "T"}, false, ",T,"},
		{timeline.Source{Address: "https://example.org/a"}, true, "/home/jo/secret/a.txt"},
	} {
		c.src.ID, c.src.Path, c.src.Text = 3, "/home/jo/secret/a.txt", "It happened."
		tl.Sources, tl.Paths = map[timeline.ID]timeline.Source{3: c.src}, c.paths
		for _, format := range Formats() {
			out, _ := written(t, tl, format)
			if strings.Contains(out, "secret") != (c.paths && format == "csv") || format == "csv" && !strings.Contains(out, c.want) {
				t.Errorf("%s, %+v:\n%s", format, c, out)
			}
		}
	}
}
