package app

import (
	"bytes"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"github.com/ncruces/zenity"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// exportPath proposes a file beside the library.
func (w *Window) exportPath() string {
	if w.library == nil {
		return "timeline.svg"
	}
	return replaceExtension(w.library.Path(), "svg")
}

func replaceExtension(path, ending string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "." + ending
}

// browse asks for the file with the platform's dialog; where there is none, for its folder with Fyne's. Fyne's dialog for
// a file is of no use here: it empties the file that is chosen before anything is written.
func (f *exportForm) browse() {
	if !zenity.IsAvailable() {
		dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				f.path.SetText(filepath.Join(folder.Path(), f.fileName()))
			}
		}, f.window.window)
		return
	}
	go func() {
		path, err := zenity.SelectFileSave(zenity.Title(tongue.T("Export")), zenity.Filename(f.path.Text))
		fyne.Do(func() {
			if err == nil {
				f.path.SetText(path)
			}
		})
	}()
}

// fileName is called like the title, or else like the file that is proposed.
func (f *exportForm) fileName() string {
	if strings.TrimSpace(f.title.Text) == "" {
		return filepath.Base(f.path.Text)
	}
	return publish.FileName(f.title.Text) + "." + publish.Ending(f.offer().format)
}

// changed draws the preview anew. The newest wins: those under way come home to nobody.
func (f *exportForm) changed() {
	if f.preview == nil {
		return
	}
	x := f.asked()
	picture := publish.IsPicture(x.Format)
	for _, o := range []fyne.Disableable{f.size, f.theme, f.legend, f.dates, f.sources} {
		enable(o, picture || x.Format == publish.Web && o != fyne.Disableable(f.size) && o != fyne.Disableable(f.sources))
	}
	enable(f.scale, x.Format == "png")
	enable(f.clear, picture && x.Layout == publish.OnePage)
	f.preview.begin(picture && x.Layout == publish.OnePage, func(number int) {
		f.with(x, func() {
			f.window.session.Draft(f.events, x, func(drawn *scene.Scene, said string) { f.preview.show(number, drawn, said) })
		})
	})
}

func enable(o fyne.Disableable, yes bool) {
	if yes {
		o.Enable()
	} else {
		o.Disable()
	}
}

// copyPicture puts the picture on the clipboard, with what the platform has for that.
func (f *exportForm) copyPicture() {
	x, s := f.asked(), f.window.session
	x.Format, x.Layout = "png", publish.OnePage
	f.with(x, func() {
		s.Draft(f.events, x, func(drawn *scene.Scene, _ string) {
			go func() {
				var b bytes.Buffer
				err := picture.Encode(&b, drawn, "png", x.Scale, publish.Fonts())
				if err == nil {
					err = copyPNG(b.Bytes())
				}
				fyne.Do(func() {
					if err != nil {
						s.Say(session.Sentence(err))
						return
					}
					s.Say(tongue.T("The picture is on the clipboard."))
				})
			}()
		})
	})
}
