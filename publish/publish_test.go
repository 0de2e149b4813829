package publish

import (
	"bytes"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
	"dateline/timeline/scene"
)

const paperText = "The bridge was closed. It reopened on 3 May 2019, the city said.\n"

// bridge is a timeline of n events, every third without a source.
func bridge(t testing.TB, n int) exchange.Timeline {
	t.Helper()
	tl := exchange.Timeline{Sources: map[timeline.ID]timeline.Source{}}
	for id := range timeline.ID(3) {
		tl.Sources[id+1] = timeline.Source{ID: id + 1, Title: fmt.Sprintf("Paper %d", id+1), Text: paperText, Address: "https://example.org/" + fmt.Sprint(id)}
	}
	for i := range n {
		e := timeline.Event{ID: timeline.ID(100 + i), Title: fmt.Sprintf("Span %d of the bridge is laid", i), Date: timeline.DayOf(timeline.Midnight(2000, 1, 1+i*9)),
			Importance: float64(i%10) / 10, Category: timeline.Categories()[i%13], Status: timeline.Status(i % 5)}
		if i%3 > 0 {
			e.Quotes = []timeline.Quote{{Source: timeline.ID(3 - i%3), Sentence: timeline.Range{Begin: 23, End: 64}}}
		}
		tl.Events = append(tl.Events, e)
	}
	return tl
}

func write(t testing.TB, tl exchange.Timeline, r Request) (string, []string) {
	t.Helper()
	var b bytes.Buffer
	notes, err := Write(&b, tl, r)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), notes
}

// said is all text of a scene, a line each.
func said(s *scene.Scene) string {
	var b strings.Builder
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text {
			b.WriteString(shape.Text + "\n")
		}
	}
	return b.String()
}

func TestEventsBearTheNumbersOfTheirSources(t *testing.T) {
	tl := bridge(t, 6)
	tl.Events[1].Quotes = append(tl.Events[1].Quotes, timeline.Quote{Source: 1}, timeline.Quote{Source: 99})
	c := cite(tl)
	if len(c.list) != 2 || !strings.Contains(c.list[0], "Paper 2") || c.notes[101] != "[1, 2]" || c.notes[102] != "[2]" || c.notes[100] != "" {
		t.Errorf("%q %q", c.list, c.notes)
	}
	if got := bracketed([]int{5, 2, 9, 1, 4, 7}); got != "[1, 2, 4, 5, …]" {
		t.Error(got)
	}
	drawn := said(Scene(tl, Request{Format: "svg", Sources: true, Sheet: chart.Sheet{Width: 1200, Dates: true}}))
	if !strings.Contains(drawn, "10 Jan 2000 [1, 2]") || !strings.Contains(drawn, "Paper 2, https://example.org/0000000000000001") {
		t.Errorf("%s", drawn)
	}
}

func TestSameRequestSameBytes(t *testing.T) {
	tl := bridge(t, 40)
	for _, r := range []Request{{Format: "svg"}, {Format: "png"}, {Format: "pdf"}, {Format: "pdf", Layout: Tiles}, {Format: "pdf", Layout: Bands}, {Format: "pdf", Layout: Report}, {Format: Web}, {Format: "csv"}} {
		r.Sheet, r.Sources = chart.Sheet{Width: 1200, Title: "Bridge", Legend: true}, true
		a, _ := write(t, tl, r)
		if b, _ := write(t, tl, r); a != b || a == "" {
			t.Errorf("%s %s differs from one time to the next", r.Format, r.Layout)
		}
	}
}

func TestAPosterIsCutWhole(t *testing.T) {
	d := newDrawing(bridge(t, 60), Request{Sheet: chart.Sheet{Width: 3000, Title: "Bridge"}}, (*drawing).onSheet)
	whole, pages := d.scene(), d.tiles()
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	var all strings.Builder
	for _, p := range pages {
		if p.Width != 1123 || p.Height != 794 {
			t.Fatalf("a page of %v by %v", p.Width, p.Height)
		}
		all.WriteString(said(p))
	}
	for _, s := range whole.Shapes {
		if s.Kind == scene.Text && !strings.Contains(all.String(), s.Text) {
			t.Errorf("no page has %q", s.Text)
		}
	}
	if !strings.Contains(all.String(), "row 1 of 1, column 3 of 3") && !strings.Contains(all.String(), "column 3 of ") {
		t.Error("the pages do not say where they belong")
	}
}

// The words of a request are those of its stretches too.
func TestBandsSpeakTheLanguageOfTheRequest(t *testing.T) {
	words := chart.English
	words.Legend = map[string]string{"planned": "geplant"}
	drawn := said(Scene(bridge(t, 60), Request{Format: "pdf", Layout: Bands, Words: &words, Sheet: chart.Sheet{Legend: true}}))
	if !strings.Contains(strings.ToLower(drawn), "geplant") {
		t.Errorf("%s", drawn)
	}
}

func TestBandsShowMostEventsAndAllTime(t *testing.T) {
	tl := bridge(t, 300)
	d := newDrawing(tl, Request{Sources: true, Sheet: chart.Sheet{Title: "Bridge", Legend: true, Dates: true}}, (*drawing).onSheet)
	pages, _ := d.bands(math.MaxInt)
	var all strings.Builder
	for _, p := range pages {
		all.WriteString(said(p))
		for _, s := range p.Shapes {
			if left, top, right, bottom := s.Bounds(); left < -1 || top < -1 || right > p.Width+1 || bottom > p.Height+1 {
				t.Fatalf("%q reaches out of its page: %v %v %v %v", s.Text, left, top, right, bottom)
			}
		}
	}
	missing := 0
	for _, e := range tl.Events {
		if !strings.Contains(all.String(), e.Title) {
			missing++
		}
	}
	if missing > len(tl.Events)/10 {
		t.Errorf("%d of %d titles are on no page", missing, len(tl.Events))
	}
	if !strings.Contains(all.String(), fmt.Sprintf("%d / %d", len(pages), len(pages))) || !strings.Contains(all.String(), "Paper 1") {
		t.Error("pages are not numbered, or the sources missing")
	}
	parts := slices.Collect(d.stretches(timeline.Span{Start: tl.Events[0].Date.Span().Start, End: tl.Events[299].Date.Span().End}, 1000))
	if len(parts) > 40 {
		t.Errorf("300 events take %d stretches", len(parts))
	}
	for i := 1; i < len(parts); i++ {
		if parts[i].Start != parts[i-1].End {
			t.Errorf("between stretch %d and the next time is lost", i)
		}
	}
}

func TestAReportLeavesNothingOut(t *testing.T) {
	tl := bridge(t, 50)
	tl.Events[7].Date = timeline.Date{}
	last := &tl.Events[len(tl.Events)-1]
	last.Date = timeline.Within(timeline.Span{Start: timeline.Beginning, End: last.Date.Span().End})
	tl.Events[8].Title = strings.Repeat("非常に長い題名", 60)
	tl.Events[8].Quotes = []timeline.Quote{{Source: 1, Sentence: timeline.Range{Begin: 0, End: 22}}}
	pages := newDrawing(tl, Request{Layout: Report, Sheet: chart.Sheet{Title: "Bridge"}}, (*drawing).onSheet).report()
	var all strings.Builder
	for _, p := range pages {
		all.WriteString(said(p))
		for _, s := range p.Shapes {
			if _, top, right, bottom := s.Bounds(); s.Kind == scene.Text && (top < 0 || right > p.Width || bottom > p.Height) {
				t.Errorf("%q reaches out of its page", s.Text)
			}
		}
	}
	flat := strings.ReplaceAll(all.String(), "\n", " ")
	for i, e := range tl.Events {
		if i != 8 && !strings.Contains(flat, e.Title) {
			t.Errorf("%q is missing", e.Title)
		}
	}
	for _, want := range []string{"undated", "“It reopened on 3 May 2019, the city said.” [1]", "“The bridge was closed.” [", "Sources", "50 events"} {
		if !strings.Contains(flat, want) {
			t.Errorf("no %q", want)
		}
	}
	if n := strings.Count(strings.ReplaceAll(flat, " ", ""), "題名"); n < 60 {
		t.Errorf("of a title of 60 words %d are there", n)
	}
}

// No title can bring script or markup into a picture or a page.
func TestTitlesAreOnlyText(t *testing.T) {
	tl := bridge(t, 2)
	evil := `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&`
	tl.Events[1].Title, tl.Events[1].Notes, tl.Events[1].Place = evil, evil, evil
	src := tl.Sources[2]
	src.Title, src.Text, src.Address = evil, evil, "javascript:alert(3)"
	tl.Sources[2] = src
	tl.Events[1].Quotes = []timeline.Quote{{Source: 2, Sentence: timeline.Range{Begin: 0, End: len(evil)}}}
	r := Request{Format: Web, Sheet: chart.Sheet{Title: evil, Caption: evil, Width: 900}, Sources: true}
	page, _ := write(t, tl, r)
	if n := strings.Count(page, "<script"); n != 2 {
		t.Errorf("%d scripts in the page", n)
	}
	for _, bad := range []string{"<img", `"javascript:`, "onerror=alert(2)>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	r.Format = "svg"
	if svg, _ := write(t, tl, r); strings.Contains(svg, "<script") || strings.Contains(svg, "<img") {
		t.Error("the SVG has markup of a title")
	}
}

// The page asks nobody for anything.
func TestThePageIsSelfContained(t *testing.T) {
	page, notes := write(t, bridge(t, 30), Request{Format: Web, Sheet: chart.Sheet{Title: "Bridge", Legend: true}})
	if found := regexp.MustCompile(`(src|href)="|url\(|@import|fetch\(|XMLHttpRequest|WebSocket`).FindString(page); found != "" || len(notes) > 0 {
		t.Errorf("%s %v", found, notes)
	}
	for _, want := range []string{"default-src 'none'", "Span 7 of the bridge", "<noscript>"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	for _, r := range []Request{{Format: "xyz"}, {Format: "png", Layout: Bands, Sheet: chart.Sheet{Width: 900}}, {Format: "svg"}} {
		if _, err := Write(new(bytes.Buffer), bridge(t, 1), r); err == nil {
			t.Errorf("%+v is written", r.Format)
		}
	}
}

// An empty timeline is no reason to fail.
func TestNothingToPublish(t *testing.T) {
	for _, r := range []Request{{Format: "svg"}, {Format: "pdf", Layout: Tiles}, {Format: "pdf", Layout: Bands}, {Format: "pdf", Layout: Report}, {Format: Web}, {Format: "csv"}} {
		r.Sheet.Width = 900
		write(t, exchange.Timeline{}, r)
	}
}

func webSheet(title string) chart.Sheet {
	return chart.Sheet{Title: title, Width: 1200, Legend: true, Dates: true}
}

// Of very many events the pages stay as many as one would turn: the more important ones are drawn, the others counted, and that is said. What
// goes on for long takes no lane from what begins.
func TestBandsOfManyEventsTakeFewPages(t *testing.T) {
	tl := exchange.Timeline{}
	for i := range 6000 {
		e := timeline.Event{ID: timeline.ID(i + 1), Title: fmt.Sprintf("Bridge %d is rebuilt after the flood", i), Importance: float64(i%100) / 100,
			Date: timeline.DayDate(1850+int64(i/40), 1+i%12, 1+i%28)}
		if i%3 == 0 {
			e.Date = timeline.Lasting(e.Date, timeline.YearDate(1860+int64(i/40)))
		}
		tl.Events = append(tl.Events, e)
	}
	slices.SortFunc(tl.Events, func(a, b timeline.Event) int { return int(a.Date.Begins().Start - b.Date.Begins().Start) })
	d := newDrawing(tl, Request{Sheet: chart.Sheet{Dates: true}}, (*drawing).onSheet)
	stretches, begun, hidden := 0, 0, 0
	for s := range d.stretches(d.whole(), d.paper().landscape().Width-2*pageMargin) {
		stretches++
		hidden += s.hidden
		for _, e := range tl.Events {
			if p, ok := s.levels.Find(e.ID); ok && s.Contains(p.Span.Start) {
				begun++
			}
		}
	}
	if stretches > mostBands+1 || begun < len(tl.Events) {
		t.Errorf("%d stretches, in which %d events begin", stretches, begun)
	}
	var b bytes.Buffer
	notes, err := Write(&b, tl, Request{Format: "pdf", Layout: Bands})
	if err != nil || len(notes) != 1 || !strings.HasPrefix(notes[0], "behind counts: ") || !strings.Contains(notes[0], " of 6000 events") || hidden == 0 {
		t.Errorf("%q, %v; %d are hidden", notes, err, hidden)
	}
}
