package app

import (
	"context"
	"io/fs"

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
	return reading{r, l}, err
}

// Import is part of session.Intake.
func (r reading) Import(ctx context.Context, paths []string, progress func(intake.Progress)) intake.Report {
	return r.reader.Import(ctx, r.library, paths, progress)
}

// ImportFS is part of session.Intake.
func (r reading) ImportFS(ctx context.Context, files fs.FS, progress func(intake.Progress)) intake.Report {
	return r.reader.ImportFS(ctx, r.library, files, progress)
}

// ImportText is part of session.Intake.
func (r reading) ImportText(ctx context.Context, name, text string) intake.Report {
	var report intake.Report
	batch := intake.Batch(r.library, "")
	entries, err := r.reader.Bytes(ctx, name, []byte(text), timeline.Date{})
	for _, e := range entries {
		added, failed := batch.Add(ctx, e)
		switch {
		case failed != nil:
			err = failed
		case added:
			report.Added++
			report.Events += len(e.Events)
		default:
			report.Known++
		}
	}
	if err != nil {
		report.Failures = []intake.Failure{{Path: name, Reason: err.Error()}}
	}
	report.Cancelled = ctx.Err() != nil
	return report
}

// Republish is part of session.Intake.
func (r reading) Republish(ctx context.Context, source timeline.ID, p timeline.Published) (int, error) {
	return r.reader.Republish(ctx, r.library, source, p)
}
