package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
)

// status is the bar at the bottom: what was just done, a running import with its
// Cancel, and how much of the library is shown.
type status struct {
	session  *session.Session
	message  *widget.Label
	counts   *widget.Label
	progress *widget.ProgressBar
	cancel   *widget.Button
	details  *widget.Button
	twice    *widget.Button
	bar, box *fyne.Container
}

func newStatus(s *session.Session, showDetails, showTwice func()) *status {
	b := &status{session: s, message: widget.NewLabel(""), counts: widget.NewLabel(""), progress: widget.NewProgressBar()}
	b.message.Truncation = fyne.TextTruncateEllipsis
	b.progress.TextFormatter = b.progressText
	b.cancel = widget.NewButton(tongue.T("Cancel"), s.CancelImport)
	b.details = widget.NewButton(tongue.T("Report"), showDetails)
	b.twice = widget.NewButton("", showTwice)
	b.cancel.Importance, b.details.Importance = widget.LowImportance, widget.LowImportance
	b.cancel.Hide()
	b.details.Hide()
	b.twice.Hide()
	b.bar = container.New(margin{8, 5, 0, 5}, b.progress)
	b.bar.Hide()
	b.box = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, container.NewHBox(container.New(fixedWidth{200}, b.bar), b.cancel), container.NewHBox(b.twice, b.details, b.counts), b.message))
	s.Listen(func(c session.Changed) { b.refresh(c) })
	return b
}

func (b *status) progressText() string {
	job := b.session.Job()
	if job == nil { // the bar is laid out before there is anything to show in it
		return ""
	}
	p := job.Progress
	return tongue.T("%d of %d", p.Done, p.Total)
}

func (b *status) refresh(c session.Changed) {
	if c&session.Data != 0 {
		b.counts.SetText(countLine(b.session.Data()))
	}
	if c&(session.Job|session.Message|session.Selection) == 0 {
		return
	}
	job, busy := b.session.Job(), b.session.Busy()
	show(b.bar, busy)
	show(b.cancel, busy)
	show(b.details, !busy && job != nil && session.Details(*job.Report) != "")
	n := len(b.session.Twice())
	show(b.twice, !busy && n > 0)
	b.twice.SetText(tongue.T("%s twice …", session.Count(n, "article")))
	text := b.session.Message()
	if text == "" {
		text = chosenLine(b.session, " · ")
	}
	if busy {
		b.progress.Max = float64(max(job.Progress.Total, 1))
		b.progress.SetValue(float64(job.Progress.Done))
		text = tongue.T("Reading %s", filepath.Base(job.Progress.Name))
		if line := session.ProgressLine(job.Progress); line != "" {
			text = line + "  ·  " + text
		}
		if job.Stopped {
			text = tongue.T("Stopping …")
		}
	}
	b.message.SetText(text)
}

// chosenLine tells the selected event in words, also when the inspector is folded away.
func chosenLine(s *session.Session, between string) string {
	e := s.Selection().Event
	if e == nil {
		return ""
	}
	return clean(e.Title) + between + tongue.Date(e.Date)
}

// countLine says how much of the library is shown.
func countLine(d *session.Snapshot) string {
	shown, kept := len(d.Shown)+len(d.Undated), d.Kept()
	if shown == kept {
		return session.Count(kept, "event")
	}
	return tongue.T("%s of %s shown", session.Grouped(shown), session.Count(kept, "event"))
}
