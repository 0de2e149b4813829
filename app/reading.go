package app

import (
	"context"
	"io/fs"

	"dateline/app/session"
	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
)

// reading joins the reader with the library that it reads into.
type reading struct {
	reader  *intake.Reader
	library *storage.Library
}

func newReading(l *storage.Library) (reading, error) {
	r, err := intake.NewReader()
	if err == nil {
		r.Begin = session.GiveWay
	}
	return reading{r, l}, err
}

// gently runs an import behind the window: its writing too.
func gently(work func() intake.Report) (report intake.Report) {
	session.Gently(func() { report = work() })
	return report
}

// Import is part of session.Intake.
func (r reading) Import(ctx context.Context, paths []string, progress func(intake.Progress)) intake.Report {
	return gently(func() intake.Report { return r.reader.Import(ctx, r.library, paths, progress) })
}

// ImportFS is part of session.Intake.
func (r reading) ImportFS(ctx context.Context, files fs.FS, progress func(intake.Progress)) intake.Report {
	return gently(func() intake.Report { return r.reader.ImportFS(ctx, r.library, files, progress) })
}

// ImportText is part of session.Intake.
func (r reading) ImportText(ctx context.Context, name, text string) intake.Report {
	return r.reader.ImportBytes(ctx, r.library, name, []byte(text), nil)
}

// ImportTable is part of session.Intake.
func (r reading) ImportTable(ctx context.Context, path string, columns []string, progress func(intake.Progress)) intake.Report {
	return r.reader.ImportTable(ctx, r.library, path, columns, progress)
}

// Replace is part of session.Intake.
func (r reading) Replace(ctx context.Context, older, newer timeline.ID) (intake.Replacement, error) {
	return r.reader.Replace(ctx, r.library, older, newer)
}

// Republish is part of session.Intake.
func (r reading) Republish(ctx context.Context, source timeline.ID, p timeline.Published) (int, error) {
	return r.reader.Republish(ctx, r.library, source, p)
}

// Preview is part of session.Intake.
func (r reading) Preview(ctx context.Context, source timeline.ID, p timeline.Published) ([]intake.Move, error) {
	return r.reader.Preview(ctx, r.library, source, p)
}
