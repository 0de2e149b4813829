package session

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"dateline/app/tongue"
	"dateline/intake"
)

// An ImportJob is an import that is running or has just ended.
type ImportJob struct {
	Progress intake.Progress
	Report   *intake.Report // nil while it runs
	Stopped  bool           // the person cancelled it
	cancel   context.CancelFunc
}

// An importer is what a job does: read something into the library.
type importer func(ctx context.Context, in Intake, progress func(intake.Progress)) intake.Report

// Job is the import that is running, or the last one; nil before the first.
func (s *Session) Job() *ImportJob { return s.job }

// Busy reports whether an import is running.
func (s *Session) Busy() bool { return s.job != nil && s.job.Report == nil }

// Import reads files and folders into the library beside the owner. When another
// import is running, or reading is not ready yet, it waits for its turn.
func (s *Session) Import(paths []string) {
	if len(paths) > 0 {
		s.enqueue(func(ctx context.Context, in Intake, progress func(intake.Progress)) intake.Report {
			return in.Import(ctx, paths, progress)
		})
	}
}

// ImportFS is Import for a tree of files such as the bundled samples.
func (s *Session) ImportFS(files fs.FS) {
	s.enqueue(func(ctx context.Context, in Intake, progress func(intake.Progress)) intake.Report {
		return in.ImportFS(ctx, files, progress)
	})
}

// ImportText is Import for a text that is in memory, such as the one on the clipboard.
func (s *Session) ImportText(name, text string) {
	s.enqueue(func(ctx context.Context, in Intake, progress func(intake.Progress)) intake.Report {
		progress(intake.Progress{Total: 1, Name: name})
		return in.ImportText(ctx, name, text)
	})
}

func (s *Session) enqueue(work importer) {
	s.waiting = append(s.waiting, work)
	if s.options.Intake == nil {
		s.Say("Getting ready to read …")
	}
	s.next()
}

// next begins the import that has waited longest, if nothing is in its way.
func (s *Session) next() {
	if len(s.waiting) == 0 || s.Busy() || s.options.Intake == nil {
		return
	}
	work, in := s.waiting[0], s.options.Intake
	s.waiting = s.waiting[1:]
	ctx, cancel := context.WithCancel(context.Background())
	job := &ImportJob{cancel: cancel}
	s.job = job
	s.tell(Job)
	s.background(func() func() {
		report := work(ctx, in, s.progress(job))
		return func() { s.finish(job, report) }
	})
}

// progress tells the owner how far a job is, as fast as the owner can listen and no faster: thousands of files a second go by when
// most of them are known.
func (s *Session) progress(job *ImportJob) func(intake.Progress) {
	var mu sync.Mutex
	var latest *intake.Progress // that the owner has not heard
	return func(p intake.Progress) {
		mu.Lock()
		waits := latest != nil
		latest = &p
		mu.Unlock()
		if waits {
			return
		}
		s.options.Post(func() {
			mu.Lock()
			job.Progress, latest = *latest, nil
			mu.Unlock()
			s.tell(Job)
		})
	}
}

func (s *Session) finish(job *ImportJob, report intake.Report) {
	job.cancel()
	job.Report = &report
	s.twice = append(s.twice, report.Duplicates...)
	s.message = Summary(report)
	s.tell(Job | Message)
	s.Reload()
	s.next()
}

// CancelImport stops the running import and those that wait. What is done stays.
func (s *Session) CancelImport() {
	s.waiting = nil
	if s.Busy() {
		s.job.Stopped = true
		s.job.cancel()
		s.tell(Job)
	}
}

// Summary says what became of an import, in one line.
func Summary(r intake.Report) string {
	var parts []string
	if r.Added > 0 {
		parts = append(parts, tongue.T("read %s with %s", Count(r.Added, "article"), Count(r.Events, "event")))
	}
	if r.Eras > 0 {
		parts = append(parts, tongue.T("named %s", Count(r.Eras, "era")))
	}
	if n := len(r.Updates); n > 0 {
		parts = append(parts, tongue.T("%s brought up to date", Count(n, "article")))
	}
	if n := len(r.Duplicates); n > 0 {
		parts = append(parts, tongue.T("%s found twice", Count(n, "article")))
	}
	if r.Known > 0 {
		parts = append(parts, tongue.T("%s already known", Grouped(r.Known)))
	}
	if r.Skipped > 0 {
		parts = append(parts, tongue.T("%s passed over", Count(r.Skipped, "other file")))
	}
	if n := len(r.Failures); n > 0 {
		parts = append(parts, tongue.T("%s could not be read", Count(n, "file")))
	}
	if n := len(r.Lines); n > 0 {
		parts = append(parts, tongue.T("%s of data could not be read as meant", Count(n, "line")))
	}
	if len(parts) == 0 {
		parts = append(parts, tongue.T("nothing to read was found"))
	}
	said := strings.Join(parts, ", ")
	if r.Cancelled {
		said = tongue.T("cancelled; %s", said)
	}
	return Capitalised(said) + "."
}

// Details lists what a person may want to know about an import, a line each, to be read and copied: what could not be read and why, what changed in
// newer versions of articles, what was found twice. It is "" when there is nothing of the kind.
func Details(r intake.Report) string {
	var b strings.Builder
	for _, f := range slices.Concat(r.Failures, r.Lines) {
		fmt.Fprintf(&b, "%s: %s\n", f.Path, tongue.Said(f.Reason))
	}
	for _, u := range r.Updates {
		fmt.Fprintf(&b, "%s: %s\n", u.Path, u)
	}
	for _, d := range r.Duplicates {
		fmt.Fprintf(&b, "%s: %s\n", d.Path, d)
	}
	return b.String()
}

// ProgressLine says how an import goes: "12 files a second, 3 min left".
func ProgressLine(p intake.Progress) string {
	if p.Done == 0 || p.Rate <= 0 {
		return ""
	}
	rate := tongue.T("%.0f files a second", p.Rate)
	if p.Rate < 1.5 {
		rate = tongue.T("%.0f files a minute", 60*p.Rate)
	}
	switch left := p.Left.Round(time.Second); {
	case left < time.Second:
		return rate
	case left < time.Minute:
		return tongue.T("%s, %.0f s left", rate, left.Seconds())
	case left < time.Hour:
		return tongue.T("%s, %.0f min left", rate, left.Minutes())
	default:
		return tongue.T("%s, %.1f h left", rate, left.Hours())
	}
}
