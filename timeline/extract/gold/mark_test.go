package gold_test

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract/gold"
)

// perfect is what an extractor that makes no mistake would read.
func perfect(a gold.Article) []timeline.Event {
	var all []timeline.Event
	for _, g := range a.Events {
		e := timeline.Event{Title: g.Titles[0], Status: g.Status[0], Importance: 0.2}
		if g.Essential {
			e.Importance = 0.9
		}
		if !g.Undated {
			e.Date = g.Dates[0]
		}
		for _, h := range g.Heads {
			e.Quotes = append(e.Quotes, timeline.Quote{Sentence: sentenceAround(a.Text, h)})
		}
		all = append(all, e)
	}
	return all
}

func sentenceAround(text string, h gold.Span) timeline.Range {
	begin := max(strings.LastIndexAny(text[:h.Begin], ".\n")+1, 0)
	end := strings.IndexAny(text[h.End:], ".\n")
	return timeline.Range{Begin: begin, End: h.End + end + 1}
}

// The set and the scorer check each other: every event, read as it is written
// down, is found, rightly dated, and has a title that passes.
func TestAPerfectReadingHasFullMarks(t *testing.T) {
	for _, a := range goldArticles(t) {
		sheet := gold.Mark(a, perfect(a))
		for _, r := range sheet.Rates() {
			if r.Value < 100 {
				t.Errorf("%s: %s is %.1f: %s", a.Name, r.Name, r.Value, strings.Join(sheet.Errors, "\n\t"))
				break
			}
		}
		if sheet.Real != len(a.Events) {
			t.Errorf("%s: %d of %d events are recognised", a.Name, sheet.Real, len(a.Events))
		}
	}
}

const small = `title: Mayor opens the bridge
published: 2019-11-19

Mayor Ida Holm on Monday opened a bridge over the Lune that an engineer had called unsafe in 2012. The council could close the old ferry in May. The bridge carries a 40-year guarantee.
---
event | essential | Monday [opened] a bridge | 2019-11-18 | happened | Ida Holm opens a bridge over the Lune // Mayor holds an opening ceremony
event | minor | had [called] unsafe | 2012 | happened | Engineer calls the bridge unsafe
event | essential | could [close] the old ferry | 2020-05 | possible | Council could close the old ferry
not | 40-year guarantee
`

func smallArticle(t *testing.T) gold.Article {
	t.Helper()
	a, err := gold.Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Each mistake costs the figure that it belongs to, and nothing else.
func TestMistakesCostTheirFigure(t *testing.T) {
	day := func(s string) timeline.Date { d, _ := timeline.ParseDate(s); return d }
	for _, c := range []struct {
		name    string
		mistake func([]timeline.Event) []timeline.Event
		costs   map[string]float64
	}{
		{"an event is missed", func(e []timeline.Event) []timeline.Event { return e[1:] },
			map[string]float64{"recall": 50, "top": 50}},
		{"a minor one is missed", func(e []timeline.Event) []timeline.Event { return append(e[:1], e[2]) },
			map[string]float64{}},
		{"one is told twice", func(e []timeline.Event) []timeline.Event { return append(e, e[1]) },
			map[string]float64{"precision": 75}},
		{"a half is told beside the whole", func(e []timeline.Event) []timeline.Event {
			half := e[0]
			half.Title = "Opening ceremony is held by the mayor"
			return append(e, half)
		}, map[string]float64{}},
		{"the year is wrong", func(e []timeline.Event) []timeline.Event { e[1].Date = day("2019"); return e },
			map[string]float64{"date": 100. * 2 / 3}},
		{"the neighbouring day is wrong", func(e []timeline.Event) []timeline.Event { e[0].Date = day("2019-11-19"); return e },
			map[string]float64{"date": 100. * 2 / 3}},
		{"a clock time on the day is right", func(e []timeline.Event) []timeline.Event { e[0].Date = day("2019-11-18T11:00"); return e },
			map[string]float64{}},
		{"what could be is told as a fact", func(e []timeline.Event) []timeline.Event { e[2].Status = timeline.Happened; return e },
			map[string]float64{"unreal": 0, "status": 100. * 2 / 3}},
		{"a title is clipped", func(e []timeline.Event) []timeline.Event { e[2].Title = "Council could close the old"; return e },
			map[string]float64{}},
		{"a title is cut off", func(e []timeline.Event) []timeline.Event { e[2].Title = "Council could close the"; return e },
			map[string]float64{"title": 100. * 2 / 3}},
		{"a title tells two events", func(e []timeline.Event) []timeline.Event {
			e[1].Title = "Engineer calls bridge opened and unsafe"
			return e
		},
			map[string]float64{"title": 100. * 2 / 3}},
		{"the minor one seems the greatest", func(e []timeline.Event) []timeline.Event { e[1].Importance = 1; return e },
			map[string]float64{"top": 50}},
		{"the mayor does something else", func(e []timeline.Event) []timeline.Event { e[0].Title = "Mayor Ida Holm resigns"; return e },
			map[string]float64{"recall": 50, "precision": 100. * 2 / 3, "top": 50}},
		{"a distractor is read", func(e []timeline.Event) []timeline.Event {
			return append(e, timeline.Event{Title: "Bridge carries a 40-year guarantee", Quotes: []timeline.Quote{
				{Sentence: timeline.Range{Begin: strings.Index(small, "The bridge carries") - 60, End: len(small)}}}})
		}, map[string]float64{"precision": 75, "untrapped": 75}},
	} {
		a := smallArticle(t)
		for _, r := range gold.Mark(a, c.mistake(perfect(a))).Rates() {
			want, ok := c.costs[r.Name]
			if !ok {
				want = 100
			}
			if r.Value < want-0.1 || r.Value > want+0.1 {
				t.Errorf("%s: %s is %.1f, want %.1f", c.name, r.Name, r.Value, want)
			}
		}
	}
}

// An extractor that reads nothing, or that takes whole sentences for titles, must not look good.
func TestCrudeReadingsScoreLow(t *testing.T) {
	var nothing, clipped gold.Figures
	for _, a := range goldArticles(t) {
		nothing.Add(gold.Mark(a, nil).Figures)
		var crude []timeline.Event
		for _, e := range perfect(a) {
			s := a.Text[e.Quotes[0].Sentence.Begin:e.Quotes[0].Sentence.End]
			crude = append(crude, timeline.Event{Title: strings.TrimSpace(s[:min(60, len(s))]) + "…", Quotes: e.Quotes[:1]})
		}
		clipped.Add(gold.Mark(a, crude).Figures)
	}
	if r := nothing.Rates()[0]; r.Value != 0 {
		t.Errorf("reading nothing has recall %.1f", r.Value)
	}
	if n := clipped.Titles; n > 0 {
		t.Errorf("%d clipped sentences pass as titles", n)
	}
}
