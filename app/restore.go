package app

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
)

// restoreBackup lists the backups of the library and goes back to one of them.
func (w *Window) restoreBackup() {
	if w.library == nil {
		return
	}
	path := w.library.Path()
	backups, err := storage.Backups(path)
	switch {
	case err != nil:
		w.session.Say(session.Sentence(err))
		return
	case len(backups) == 0:
		w.session.Say("There is no backup yet. One is made every day on which something changed.")
		return
	}
	w.open(dialog.NewCustom(tongue.T("Go back to a backup"), tongue.T("Close"), backupList(backups, calm, func(b storage.Backup) {
		w.dismiss()
		w.goBackTo(b)
	}), w.window))
}

const (
	calm    = "Choose the day to go back to. Nothing is thrown away: the library as it is now is kept beside it under another name."
	rescued = "Nothing is thrown away: the damaged file is kept beside the restored one. Choose a backup:"
)

// goBackTo closes the library, puts the backup in its place and opens it.
func (w *Window) goBackTo(b storage.Backup) {
	path := w.library.Path()
	application := w.app
	_ = w.library.Close()
	aside, err := storage.Restore(context.Background(), path, b.Path)
	next, openErr := Open(application, Options{Library: path})
	if openErr != nil {
		w.trouble(path, openErr)
		return
	}
	if err != nil {
		next.session.Say(session.Sentence(err))
	} else {
		next.session.Say(restoredSentence(b, aside))
	}
	next.Show()
	w.shut()
}

func restoredSentence(b storage.Backup, aside string) string {
	said := tongue.T("Gone back to %s.", backupTime(b.Time))
	if aside != "" {
		said += " " + tongue.T("The library as it was is kept as %s.", filepath.Base(aside))
	}
	return said
}

// backupList is a sentence over a button for each backup.
func backupList(backups []storage.Backup, said string, choose func(storage.Backup)) fyne.CanvasObject {
	rows := container.NewVBox()
	for _, b := range backups {
		button := widget.NewButtonWithIcon(backupTime(b.Time)+"  ·  "+sizeWords(b.Size), theme.HistoryIcon(), func() { choose(b) })
		button.Alignment = widget.ButtonAlignLeading
		rows.Add(button)
	}
	scroll := container.NewVScroll(rows)
	scroll.SetMinSize(fyne.NewSize(formWidth, min(float32(len(backups))*42, 300)))
	return container.NewBorder(quietWide(said), nil, nil, nil, scroll)
}

// quietWide is a paragraph of the width of a dialog.
func quietWide(said string) fyne.CanvasObject {
	return container.New(fixedWidth{formWidth}, paragraph(tongue.T(said), theme.ColorNameForeground, theme.SizeNameText))
}

// backupTime says when a backup was made, by the clock of this place.
func backupTime(t time.Time) string {
	year, month, day := t.Date()
	return tongue.Date(timeline.DayDate(int64(year), int(month), day)) + t.Format(", 15:04")
}

// sizeWords tells the size of a file.
func sizeWords(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", (bytes+1023)>>10)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// trouble says in this window that another library cannot be opened, and what can be done.
func (w *Window) trouble(path string, err error) {
	w.open(dialog.NewCustom(tongue.T("The library cannot be opened"), tongue.T("Close"), troubleContent(path, err, func(b storage.Backup) {
		w.dismiss()
		if _, err := storage.Restore(context.Background(), path, b.Path); err != nil {
			w.session.Say(session.Sentence(err))
			return
		}
		w.openPath(path)
	}), w.window))
}

func troubleContent(path string, err error, choose func(storage.Backup)) fyne.CanvasObject {
	said := container.NewVBox(quietWide(session.Sentence(err)))
	if backups, failed := storage.Backups(path); failed == nil && len(backups) > 0 {
		said.Add(backupList(backups, rescued, choose))
	} else {
		said.Add(quietWide("There is no backup of it."))
	}
	return said
}

// Trouble opens a window that says why a library cannot be opened, and offers its backups. A person who has double-clicked a
// damaged library sees no terminal.
func Trouble(application fyne.App, path string, err error) fyne.Window {
	tongue.Speak(language(application.Preferences()))
	ink.Begin(application)
	ink.Wear(application, themeChoice(application.Preferences()), textScale(application.Preferences()))
	win := application.NewWindow("Dateline")
	win.SetContent(container.NewPadded(container.NewVBox(
		strong(tongue.T("The library cannot be opened"), theme.SizeNameSubHeadingText),
		troubleContent(path, err, func(b storage.Backup) {
			aside, err := storage.Restore(context.Background(), path, b.Path)
			next, openErr := Open(application, Options{Library: path})
			if openErr != nil || err != nil {
				dialog.ShowError(firstError(err, openErr), win)
				return
			}
			next.session.Say(restoredSentence(b, aside))
			next.Show()
			win.Close()
		}))))
	win.Resize(fyne.NewSize(formWidth+60, 300))
	return win
}

func firstError(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
