package session

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/intake"
	"dateline/timeline"
)

// A desk does imports when the test says so.
type desk struct {
	began    []string
	report   intake.Report
	moved    int
	replaced [][2]timeline.ID
	during   func(ctx context.Context, progress func(intake.Progress))
}

func (d *desk) Import(ctx context.Context, paths []string, progress func(intake.Progress)) intake.Report {
	d.began = append(d.began, paths...)
	if d.during != nil {
		d.during(ctx, progress)
	}
	r := d.report
	r.Cancelled = ctx.Err() != nil
	return r
}

func (d *desk) ImportFS(_ context.Context, files fs.FS, _ func(intake.Progress)) intake.Report {
	names, _ := fs.Glob(files, "*")
	d.began = append(d.began, names...)
	return d.report
}

func (d *desk) ImportTable(_ context.Context, path string, _ []string, _ func(intake.Progress)) intake.Report {
	d.began = append(d.began, path)
	return d.report
}

func (d *desk) ImportText(_ context.Context, name, _ string) intake.Report {
	d.began = append(d.began, name)
	return d.report
}

func (d *desk) Republish(context.Context, timeline.ID, timeline.Published) (int, error) {
	return d.moved, nil
}

func (d *desk) Preview(context.Context, timeline.ID, timeline.Published) ([]intake.Move, error) {
	return []intake.Move{{Title: "The harbour opens"}}, nil
}

func (d *desk) Replace(_ context.Context, older, newer timeline.ID) (intake.Replacement, error) {
	d.replaced = append(d.replaced, [2]timeline.ID{older, newer})
	return intake.Replacement{Kept: 1}, nil
}

func TestAnImportWaitsUntilReadingIsReady(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.Import([]string{"a.txt"})
	s.ImportFS(fstest.MapFS{"b.txt": {}})
	s.ImportText("clipboard", "words")
	if s.Job() != nil || !strings.HasPrefix(s.Message(), "Getting ready") {
		t.Fatalf("job %v, message %q", s.Job(), s.Message())
	}
	d := &desk{report: intake.Report{Added: 1, Events: 5}}
	s.SetIntake(d)
	if got := strings.Join(d.began, " "); got != "a.txt b.txt clipboard" {
		t.Errorf("imported %q", got)
	}
	if s.Message() != "Read 1 article with 5 events." || s.Busy() {
		t.Errorf("message %q, busy %v", s.Message(), s.Busy())
	}
}

func TestProgressIsToldAndCancelStops(t *testing.T) {
	s := newTest(t, someEvents(t))
	d := &desk{}
	var told []int
	s.Listen(func(c Changed) {
		if c&Job != 0 && s.Busy() {
			told = append(told, s.Job().Progress.Done)
		}
	})
	d.during = func(ctx context.Context, progress func(intake.Progress)) {
		progress(intake.Progress{Done: 1, Total: 3})
		s.Import([]string{"later.txt"})
		s.CancelImport()
		if ctx.Err() == nil {
			t.Error("the import is not cancelled")
		}
		progress(intake.Progress{Done: 2, Total: 3})
	}
	s.SetIntake(d)
	s.Import([]string{"a.txt"})
	if len(told) < 3 || told[len(told)-1] != 2 {
		t.Errorf("told %v", told)
	}
	if got := strings.Join(d.began, " "); got != "a.txt" {
		t.Errorf("imported %q: what waits is cancelled too", got)
	}
	if !strings.HasPrefix(s.Message(), "Cancelled; ") {
		t.Errorf("message %q", s.Message())
	}
}

func TestSummaries(t *testing.T) {
	for _, c := range []struct {
		report intake.Report
		want   string
	}{
		{intake.Report{}, "Nothing to read was found."},
		{intake.Report{Added: 1, Events: 1}, "Read 1 article with 1 event."},
		{intake.Report{Known: 3}, "3 already known."},
		{intake.Report{Added: 2, Events: 40, Skipped: 2, Failures: make([]intake.Failure, 3)},
			"Read 2 articles with 40 events, 2 other files passed over, 3 files could not be read."},
		{intake.Report{Cancelled: true, Added: 1}, "Cancelled; read 1 article with 0 events."},
	} {
		if got := Summary(c.report); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got := Details(intake.Report{Failures: []intake.Failure{{Path: "a.bin", Reason: "it is empty"}}}); got != "a.bin: it is empty\n" {
		t.Errorf("%q", got)
	}
}

func TestRepublishSaysHowManyEventsMoved(t *testing.T) {
	for _, c := range []struct {
		edtf  string
		moved int
		want  string
	}{
		{"2020-01-29", 4, "Publication date: 29 January 2020. 4 events moved."},
		{"2020-01-29", 0, "Publication date: 29 January 2020. No event hangs on it."},
		{"", 1, "The publication date is open again. 1 event moved."},
	} {
		s := newTest(t, someEvents(t))
		s.SetIntake(&desk{moved: c.moved})
		d := timeline.Date{}
		if c.edtf != "" {
			d = date(t, c.edtf)
		}
		s.Republish(100, d)
		if s.Message() != c.want {
			t.Errorf("%q, want %q", s.Message(), c.want)
		}
	}
}
