package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
