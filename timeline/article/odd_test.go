package article

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// The encoding of a long file is told by the first letters above ASCII, which may stand behind a long head.
func TestEncodingBehindALongHead(t *testing.T) {
	text := strings.Repeat("Plain words of a head that says nothing. ", 8000) + "\n\n" + strings.Repeat("Городской совет проголосовал за закрытие старой гавани. ", 2000)
	data, err := charmap.Windows1251.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	if a := one(t, "a.txt", data); a.Text != text {
		t.Errorf("it ends in %q", a.Text[len(a.Text)-60:])
	}
}

// Mail that says ASCII and is not, or is not what it says, is read all the same.
func TestMailThatLiesAboutItsSigns(t *testing.T) {
	want := "Der Bürgermeister eröffnete am Dienstag die neue Brücke über den Fluß, sagte ein Sprecher der Stadt. Die Fischer müssen übersiedeln."
	latin, err := charmap.Windows1252.NewEncoder().String(want)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ header, body string }{
		"says ASCII, is Latin":  {"Content-Type: text/plain; charset=us-ascii", latin},
		"says ASCII, is UTF-8":  {"Content-Type: text/plain; charset=us-ascii", want},
		"says UTF-8, is Latin":  {"Content-Type: text/plain; charset=utf-8", latin},
		"says nothing, UTF-8":   {"X-Nothing: x", want},
		"says what it is":       {"Content-Type: text/plain; charset=windows-1252", latin},
		"as base64":             {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", base64.StdEncoding.EncodeToString([]byte(want))},
		"quoted, printable":     {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", strings.NewReplacer("ü", "=C3=BC", "ö", "=C3=B6", "ß", "=C3=9F").Replace(want)},
		"in an HTML part alone": {"Content-Type: text/html; charset=utf-8", "<html><body><p>" + want + "</p></body></html>"},
	} {
		a := one(t, "x.eml", "From: Mara <m@b.example>\nTo: c@d.example\nSubject: Fluss\nDate: Thu, 6 Mar 2008 10:00:00 +0100\nMIME-Version: 1.0\n"+c.header+"\n\n"+c.body+"\n")
		if strings.TrimSpace(a.Text) != want {
			t.Errorf("%s: %q", name, a.Text)
		}
		if a.Published.Date.String() != "2008-03-06" || a.Byline != "Mara" {
			t.Errorf("%s: %s by %q", name, a.Published.Date, a.Byline)
		}
	}
}

// Damaged rows and lines cost themselves alone, and are told by their number.
func TestDamagedRows(t *testing.T) {
	for name, c := range map[string]struct {
		data  string
		count int
		want  string
	}{
		"a line that is no JSON":   {"{\"title\":\"A\",\"text\":\"The well ran dry.\"}\nno\n{\"title\":\"B\",\"text\":\"It filled again.\"}\n", 2, "part 2: the line is no JSON"},
		"a row without text":       {"title,date,text\nA,2008-03-06,The well ran dry.\nB,2008-03-07,\nC,2008-03-08,It filled.\n", 2, "part 2: it has no text"},
		"a row with fewer columns": {"title,date,text\nA,2008-03-06,The well ran dry.\nB\n", 1, "part 2: it has no text"},
		"a row with more columns":  {"title,date,text\nA,2008-03-06,The well ran dry.,more,and more\n", 1, ""},
		"quotes left open":         {"title,date,text\nA,2008-03-06,\"The well ran dry.\nB,2008-03-07,It filled.\n", 1, ""},
	} {
		all, err := readAll(t, "x", []byte(c.data))
		if len(all) != c.count || (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %d articles and %v, want %d and %q", name, len(all), err, c.count, c.want)
		}
	}
}

// Values of JSON that are no strings are taken for what they mean.
func TestValuesOfJSON(t *testing.T) {
	for value, want := range map[string]string{
		`"x"`: "x", `7`: "7", `1204797600`: "1204797600", `{"name":"Mara"}`: "Mara", `["a","b"]`: "a, b", `[{"name":"a"},"b",3]`: "a, b", `null`: "", `true`: "", `{}`: "", `[]`: "", `{"name":{"@id":"z"}}`: "z",
	} {
		if got := jsonText([]byte(value), "byline"); got != want {
			t.Errorf("%s is %q, want %q", value, got, want)
		}
	}
	if got := jsonText([]byte(`["First.","Second."]`), "text"); got != "First.\n\nSecond." {
		t.Errorf("paragraphs in a list are %q", got)
	}
}

// What a column of justified text leaves over to its right is the next column, even if that has one line.
func TestAShortLastColumn(t *testing.T) {
	var page []piece
	line := func(text string, left, right, y float64) {
		page = append(page, piece{text: text, left: left, right: right, top: y + 10, bottom: y, size: 10})
	}
	for i := range 8 {
		line(fmt.Sprintf("left column, line %d", i), 60, 200, 700-14*float64(i))
	}
	line("right column, line 0", 240, 330, 700)
	line("right column, line 1.", 240, 335, 686)
	text, _ := layOut(t.Context(), [][]piece{page})
	if left, right := strings.Index(text, "left column, line 7"), strings.Index(text, "right column, line 0"); left < 0 || right < left {
		t.Errorf("the columns are mixed: %q", text)
	}
}

// Byline and day at the beginning of a page's text are data about it; sentences that begin alike are text.
func TestStampsLeaveTheText(t *testing.T) {
	for before, want := range map[string]string{
		"By Mara Lindqvist\n\n6 March 2008\n\nThe well ran dry.":             "The well ran dry.",
		"Published 6 March 2008 by the desk\n\nThe well ran dry.":            "The well ran dry.",
		"Posted on March 6, 2008 at 10:45 | 3 comments\n\nThe well ran dry.": "The well ran dry.",
		"On 6 March 2008 the well ran dry.\n\nIt filled again.":              "On 6 March 2008 the well ran dry.\n\nIt filled again.",
		"The well ran dry.\n\n6 March 2008":                                  "The well ran dry.\n\n6 March 2008",
		"6 March 2008":                                                       "6 March 2008", // a page of nothing else keeps it
		"By the river stood a well.\n\nIt ran dry.":                          "By the river stood a well.\n\nIt ran dry.",
		"One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n6 March 2008\n\nSix.":   "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n6 March 2008\n\nSix.",
	} {
		if got := withoutStamps(before); got != want {
			t.Errorf("%q becomes %q, want %q", before, got, want)
		}
	}
}

// Sizes and cuts as a person reads them.
func TestSizesAndCuts(t *testing.T) {
	for n, want := range map[int]string{0: "0 bytes", 1023: "1023 bytes", 1024: "1 KB", 1536: "1.5 KB", 5 << 20: "5 MB", 3 << 30: "3 GB", 1 << 42: "4096 GB"} {
		if got := size(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"The well ran dry", 40, "The well ran dry"}, {"The  well\nran   dry", 40, "The well ran dry"}, {"The well ran dry", 12, "The well…"}, {"Unbrokenwordsarecut", 10, "Unbroke…"},
		{"Zürich, Zürich", 10, "Zürich…"}, {"äöüäöüäöü", 10, "äöü…"}, {"", 5, ""},
	} {
		if got := shorten(c.s, c.n); got != c.want || len(got) > max(c.n, len(c.s)) {
			t.Errorf("%q cut to %d is %q, want %q", c.s, c.n, got, c.want)
		}
	}
}

// Days that are the ends of a stretch, and today at the top of a site, are no publication.
func TestStretchesAndToday(t *testing.T) {
	for line, want := range map[string]bool{
		"12–14 July 2019": true, "28 June – 2 July 2019": true, "12. bis 14. Juli 2019": true, "from 12 to 14 July 2019": true, "14 July 2019": false, "10:45 – 14 July 2019": false,
		"17.20 - 14 July 2019": false, "14 July 2019 – 16 July 2019": true, "Issue – 14 July 2019": false,
	} {
		s, ok := findStamp(line, dayFirst)
		if !ok {
			t.Fatalf("no day in %q", line)
		}
		if got := isOtherDate(line, s); got != want {
			t.Errorf("%q is a stretch: %v", line, got)
		}
	}
	for top, want := range map[string]string{
		`<header><span>Tuesday, 6 October 2020</span></header>`: "", `<div class="site-header"><b>Martedì, 6 ottobre 2020</b></div>`: "", `<div id="masthead"><p>Вторник, 6 октября 2020</p></div>`: "",
		`<div class="entry-meta"><span>Tuesday, 6 October 2020</span></div>`: "2020-10-06",
	} {
		if a := one(t, "page", page("", top+headline, "")); a.Published.Date.String() != want {
			t.Errorf("%s gives %s (%s)", top, a.Published.Date, a.Published.Evidence)
		}
	}
	if a := one(t, "page", page("", "<header>"+headline+"<p>Tuesday, 6 October 2020</p></header>", "")); a.Published.Date.String() != "2020-10-06" {
		t.Errorf("the header of the article gives %s", a.Published.Date)
	}
}
