package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"github.com/ncruces/zenity"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/assets"
)

// dropped imports what was dropped on the window. A drop answers at once: the
// rest is a job in the status bar.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	refused := 0
	for _, u := range uris {
		if u.Scheme() == "file" && u.Path() != "" {
			paths = append(paths, u.Path())
		} else { // a link dragged out of a browser: nothing is ever fetched from a network
			refused++
		}
	}
	if refused > 0 {
		w.session.Say("Only files and folders can be dropped: save the page first, then drop the file.")
	}
	w.offer(paths)
}

func (w *Window) importSamples() { w.session.ImportFS(assets.Samples()) }

// importFiles asks for files with the platform's dialog, or with Fyne's where there is none.
func (w *Window) importFiles() {
	w.ask(func() ([]string, error) {
		return zenity.SelectFileMultiple(zenity.Title(tongue.T("Import articles")))
	}, func() {
		dialog.ShowFileOpen(func(f fyne.URIReadCloser, err error) {
			if err == nil && f != nil {
				_ = f.Close() // it is opened again when its turn comes
				w.offer([]string{f.URI().Path()})
			}
		}, w.window)
	})
}

// importFolder is importFiles for a folder with all that is in it.
func (w *Window) importFolder() {
	w.ask(func() ([]string, error) {
		path, err := zenity.SelectFile(zenity.Directory(), zenity.Title(tongue.T("Import a folder of articles")))
		return []string{path}, err
	}, func() {
		dialog.ShowFolderOpen(func(f fyne.ListableURI, err error) {
			if err == nil && f != nil {
				w.session.Import([]string{f.Path()})
			}
		}, w.window)
	})
}

// ask shows a native dialog beside the window's goroutine. Where the platform
// has no program for it, fallback is called on the window's goroutine.
func (w *Window) ask(native func() ([]string, error), fallback func()) {
	if !zenity.IsAvailable() {
		fallback()
		return
	}
	go func() {
		paths, err := native()
		fyne.Do(func() {
			switch {
			case err == nil:
				w.offer(paths)
			case err != zenity.ErrCanceled:
				fallback()
			}
		})
	}()
}

// paste imports the text on the clipboard, unless a field has the focus: there it pastes.
func (w *Window) paste() {
	if w.toEntry(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}) {
		return
	}
	text := w.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.session.Say("There is no text on the clipboard.")
		return
	}
	w.session.ImportText("clipboard", text)
}

// showReport lists what could not be read in the last import, and what changed by it, to be copied.
func (w *Window) showReport() {
	if job := w.session.Job(); job != nil && job.Report != nil {
		w.showText(tongue.T("Report of the import"), session.Summary(*job.Report)+"\n\n"+session.Details(*job.Report))
	}
}
