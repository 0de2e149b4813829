package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
	"dateline/timeline/scene"
)

// gathered is what a session would export.
func gathered(t *testing.T, s *Session) exchange.Timeline {
	t.Helper()
	var all exchange.Timeline
	s.Gather(func(got exchange.Timeline, err error) {
		if err != nil {
			t.Fatal(err)
		}
		all = got
	})
	return all
}

func TestThePreviewShowsWhatWasAskedFor(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(900, 500)
	all := gathered(t, s)
	titles := func(x Export) string {
		x.Format, x.Sheet.Width, x.Sheet.Height = "svg", 900, 600
		var b strings.Builder
		s.Draft(all, x, func(drawn *scene.Scene, said string) {
			for _, shape := range drawn.Shapes {
				if shape.Kind == scene.Text {
					b.WriteString(shape.Text + "\n")
				}
			}
		})
		return b.String()
	}
	whole := titles(Export{Extent: Everything, Request: publish.Request{Sources: true, Sheet: chart.Sheet{Title: "The harbour"}}})
	for _, want := range []string{"The harbour\n", "The harbour opens", "Harbour reopens", "[1]"} {
		if !strings.Contains(whole, want) {
			t.Errorf("the whole lacks %q:\n%s", want, whole)
		}
	}
	some := titles(Export{Extent: ARange, Range: date(t, "1950/1959")})
	if strings.Contains(some, "The harbour opens") || !strings.Contains(some, "A storm breaks the mole") {
		t.Errorf("the range shows:\n%s", some)
	}
	if view := titles(Export{Extent: CurrentView}); !strings.Contains(view, "A storm") {
		t.Errorf("the view shows:\n%s", view)
	}
}

func TestThePreviewOfDataIsTheirBeginning(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(900, 500)
	var said string
	s.Draft(gathered(t, s), Export{Extent: Everything, Request: publish.Request{Format: "csv"}}, func(drawn *scene.Scene, text string) { said = text })
	if !strings.HasPrefix(said, "id,edtf,") || !strings.Contains(said, "A storm breaks the mole") {
		t.Errorf("%q", said)
	}
}

// What the filter hides is not exported, and what is rejected only when it is shown.
func TestWhatIsShownIsExported(t *testing.T) {
	s := newTest(t, someEvents(t))
	if n := len(gathered(t, s).Events); n != 4 {
		t.Errorf("%d events", n)
	}
	s.SetFilter(Filter{Words: "mole"})
	if all := gathered(t, s); len(all.Events) != 2 || len(all.Sources) != 0 {
		t.Errorf("%v", all)
	}
}

func TestExportSaysHowItWent(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetViewSize(900, 500)
	path := filepath.Join(t.TempDir(), "a.ics")
	s.Export(path, gathered(t, s), Export{Extent: Everything, Request: publish.Request{Format: "ics"}})
	if b, _ := os.ReadFile(path); !strings.HasPrefix(string(b), "BEGIN:VCALENDAR") || !strings.HasPrefix(s.Message(), "Exported "+path+"; left out: 1 without a date") {
		t.Errorf("%q, message %q", b, s.Message())
	}
	s.Export(path, gathered(t, s), Export{Request: publish.Request{Format: "png", Sheet: chart.Sheet{Width: 1e9, Height: 1}}})
	if b, _ := os.ReadFile(path); !strings.HasPrefix(string(b), "BEGIN:VCALENDAR") || !strings.Contains(s.Message(), "cannot be drawn") {
		t.Errorf("%q, message %q", b, s.Message())
	}
}

func TestWithin(t *testing.T) {
	all := exchange.Timeline{Events: []timeline.Event{{ID: 1, Date: date(t, "1921")}, {ID: 2, Date: date(t, "[1950..]")}, {ID: 3}}}
	span := date(t, "1960").Span()
	if got := Within(all, publish.Request{Span: span}).Events; len(got) != 1 || got[0].ID != 2 {
		t.Errorf("%v", got)
	}
	if got := Within(all, publish.Request{}).Events; len(got) != 3 {
		t.Errorf("%v", got)
	}
}

// A picture shows a time that names its zone where the window shows it, however it is laid out; data keep it as it is.
func TestPicturesStandOnTheClockOfTheWindow(t *testing.T) {
	if err := tongue.Reckon("Asia/Tokyo"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tongue.Reckon("") })
	s := newTest(t, NewMemory(nil, []timeline.Event{
		{ID: 1, Title: "A call", Date: date(t, "2020-01-29T01:00Z")}, {ID: 2, Title: "A vote", Date: date(t, "2020-01-29T04:00")},
	}, nil))
	s.SetViewSize(900, 500)
	all := gathered(t, s)
	for _, extent := range []Extent{CurrentView, Everything} {
		for _, layout := range []publish.Layout{publish.OnePage, publish.Bands} {
			x := Export{Extent: extent, Request: publish.Request{Format: "pdf", Layout: layout, Sheet: chart.Sheet{Width: 900, Height: 600, Dates: true}}}
			s.Draft(all, x, func(drawn *scene.Scene, _ string) {
				var call, vote float64
				for _, shape := range drawn.Shapes {
					if shape.Kind == scene.Text && strings.HasPrefix(shape.Text, "A call") {
						call = shape.X
					}
					if shape.Kind == scene.Text && strings.HasPrefix(shape.Text, "A vote") {
						vote = shape.X
					}
				}
				if call <= vote || vote == 0 {
					t.Errorf("extent %d, layout %q: the call of 10 o'clock stands at %v, the vote of 4 o'clock at %v", extent, layout, call, vote)
				}
			})
		}
	}
	if r := s.Asked(Export{Extent: ARange, Range: date(t, "2020-01-29T10:00")}); len(Within(all, r).Events) != 1 {
		t.Errorf("at 10 o'clock stand %d events", len(Within(all, r).Events))
	}
	s.Draft(all, Export{Extent: Everything, Request: publish.Request{Format: "csv"}}, func(_ *scene.Scene, said string) {
		if !strings.Contains(said, "2020-01-29T01:00Z") {
			t.Errorf("data say:\n%s", said)
		}
	})
}
