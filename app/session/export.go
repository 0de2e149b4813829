package session

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/exchange"
	"dateline/timeline/scene"
)

// An Extent says which part of the time line is exported.
type Extent uint8

// The extents.
const (
	CurrentView Extent = iota
	Everything
	ARange
)

// An Export is what the person asks to be exported. What it shows is what the window shows: the filter counts.
type Export struct {
	publish.Request
	Extent Extent
	Range  timeline.Date // of ARange
}

// Gather collects what can be exported, beside the owner, and hands it over: what the window shows, dated or not,
// with its sources. It is told once, for a dialog that draws it many times.
func (s *Session) Gather(done func(exchange.Timeline, error)) {
	shown := make(map[timeline.ID]bool, len(s.data.Shown)+len(s.data.Undated))
	for _, all := range [][]timeline.Brief{s.data.Shown, s.data.Undated} {
		for _, b := range all {
			shown[b.ID] = true
		}
	}
	every := timeline.Query{Reviews: AllReviews()}
	s.background(func() func() {
		t, err := publish.Collect(context.Background(), s.options.Store, every, func(id timeline.ID) bool { return shown[id] })
		return func() {
			t.Eras = s.data.Eras
			done(t, err)
		}
	})
}

// printedText is the size in pixels of titles in pictures, however large they are on the screen.
const printedText = 13

// Asked completes an export with the state of the window: the span, and for a picture of the view the lanes of the screen.
func (s *Session) Asked(x Export) publish.Request {
	r := x.Request
	r.Sheet.Style.Eras, r.Sheet.TextSize, r.Words, r.Clock = s.Bands(), printedText, s.options.Chart.Words, OnClock
	switch x.Extent {
	case CurrentView:
		r.Span, r.Exact = s.view.Span(), true
	case ARange:
		r.Span, r.Exact = Reach(Flat(&timeline.Event{Date: x.Range})), true
	}
	// What is on the screen is published as it is there. Of all or a part of the line a picture is made that has its own size, and room for
	// whole titles; only the tracks of the screen are worth keeping.
	if publish.IsPicture(r.Format) && r.Layout != publish.Bands && (x.Extent == CurrentView || s.grouping != Ungrouped) {
		r.Levels = s.data.Levels
	}
	return r
}

// Within leaves of t what r is about: for data and pages of a part of the line, the events that may lie in it.
func Within(t exchange.Timeline, r publish.Request) exchange.Timeline {
	if r.Span == (timeline.Span{}) {
		return t
	}
	part := t
	part.Events = nil
	for _, e := range t.Events {
		if b := Flat(&e); e.Date.IsKnown() && b.Begin.Hull(b.End).Overlaps(r.Span) {
			part.Events = append(part.Events, e)
		}
	}
	return part
}

// Draft draws what an export would look like, beside the owner. Data have no look: the scene is nil and the
// first of their text stands in said, "" when it failed, which the session says.
func (s *Session) Draft(t exchange.Timeline, x Export, done func(drawn *scene.Scene, said string)) {
	r := s.Asked(x)
	s.background(func() func() {
		t := Within(t, r)
		if publish.IsPicture(r.Format) || r.Format == publish.Web {
			drawn := publish.Scene(t, r)
			return func() { done(drawn, "") }
		}
		if len(t.Events) > previewedEvents {
			t.Events = t.Events[:previewedEvents]
		}
		var b bytes.Buffer
		_, err := publish.Write(&b, t, r)
		return func() {
			if s.fail(err) {
				b.Reset()
			}
			done(nil, b.String())
		}
	})
}

// previewedEvents is how many events a preview of data writes.
const previewedEvents = 12

// Export writes a file beside the owner, and says in the status bar how it went and what is not in it.
func (s *Session) Export(path string, t exchange.Timeline, x Export) {
	s.Say(tongue.T("Writing %s …", filepath.Base(path)))
	r := s.Asked(x)
	s.background(func() func() {
		var notes []string
		err := publish.WriteFile(path, func(f *os.File) (err error) {
			notes, err = publish.Write(f, Within(t, r), r)
			return err
		})
		return func() {
			if !s.fail(err) {
				said := []string{tongue.T("Exported %s", path)}
				for _, n := range notes {
					said = append(said, tongue.Said(n))
				}
				s.Say(strings.Join(said, "; "))
			}
		}
	})
}
