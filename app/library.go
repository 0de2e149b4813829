package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/ncruces/zenity"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/storage"
)

// libraryEnd is how the name of a library ends.
const libraryEnd = ".dateline"

// prefRecent keeps the libraries that were opened last; mostRecent is how many.
const (
	prefRecent = "recent"
	mostRecent = 8
)

// noteRecent puts a library at the head of those that were opened last.
func noteRecent(p fyne.Preferences, path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	all := slices.DeleteFunc(p.StringList(prefRecent), func(o string) bool { return o == path })
	all = append([]string{path}, all...)
	p.SetStringList(prefRecent, all[:min(len(all), mostRecent)])
}

// addLibraryMenu lists the libraries that were opened last, those that are there.
func (w *Window) addLibraryMenu(file *fyne.Menu) {
	recent := fyne.NewMenuItem(tongue.T("Open a recent library"), nil)
	recent.ChildMenu = fyne.NewMenu("")
	for i, path := range w.app.Preferences().StringList(prefRecent) {
		// The first is the one that is being opened.
		if _, err := os.Stat(path); err == nil && i > 0 {
			recent.ChildMenu.Items = append(recent.ChildMenu.Items, fyne.NewMenuItem(shortPath(path), func() { w.openPath(path) }))
		}
	}
	recent.Disabled = len(recent.ChildMenu.Items) == 0
	for i, item := range file.Items {
		if item.Label == tongue.T(openItem) {
			file.Items = slices.Insert(file.Items, i+1, recent)
			return
		}
	}
}

// openItem is the command that the recent libraries stand under.
const openItem = "Open a library …"

// shortPath names a library with its folder.
func shortPath(path string) string {
	return libraryName(path) + "  ·  " + filepath.Base(filepath.Dir(path))
}

func (w *Window) newLibrary() {
	w.choosePath("Make a new library", "Make", true, w.freePath(tongue.T("New library")), w.openNew)
}

// openNew makes a library where there is no file yet. One that is there is opened, never written over.
func (w *Window) openNew(path string) { w.openPath(withLibraryEnd(path)) }

func (w *Window) openLibrary() {
	w.choosePath("Open a library", "Open", false, w.here(), func(path string) {
		if _, err := os.Stat(path); err != nil {
			w.session.Say(tongue.T("There is no library at %s.", path))
			return
		}
		w.openPath(path)
	})
}

// openPath shows another library in the place of this one. Two windows on two libraries are had with Another window.
func (w *Window) openPath(path string) {
	next, err := Open(w.app, Options{Library: path})
	if err != nil {
		w.trouble(path, err)
		return
	}
	next.Show()
	w.shut()
}

// anotherWindow opens a second window on the same library: each sees at once what the other changes.
func (w *Window) anotherWindow() {
	if w.library == nil {
		return
	}
	if next, err := Open(w.app, Options{Library: w.library.Path()}); err == nil {
		next.Show()
	} else {
		w.session.Say(session.Sentence(err))
	}
}

// duplicate writes a copy of the library.
func (w *Window) duplicate() {
	w.copyLibrary("Duplicate the library", "copy", (*storage.Library).Duplicate)
}

// copyAccepted writes a copy without what was rejected or removed, and without the history that would bring it back.
func (w *Window) copyAccepted() {
	w.copyLibrary("Copy without what was rejected", "without rejected", (*storage.Library).CopyWithoutRejected)
}

func (w *Window) copyLibrary(title, suffix string, write func(*storage.Library, context.Context, string) error) {
	if w.library == nil {
		return
	}
	w.choosePath(title, "Copy", true, w.freePath(libraryName(w.library.Path())+" "+tongue.T(suffix)), func(path string) {
		path = withLibraryEnd(path)
		w.session.Say("Copying …")
		w.work(func() error { return write(w.library, context.Background(), path) }, func() { w.session.Say(tongue.T("Copied to %s.", path)) })
	})
}

// backUp makes a backup now.
func (w *Window) backUp() {
	if w.library == nil {
		return
	}
	var made storage.Backup
	w.session.Say("Backing up …")
	w.work(func() (err error) {
		made, err = w.library.Backup(context.Background())
		return err
	}, func() { w.session.Say(tongue.T("Backed up to %s, beside the library.", filepath.Base(made.Path))) })
}

// work does something beside the window's goroutine, and done when it went well. What went wrong is said.
func (w *Window) work(do func() error, done func()) {
	go func() {
		err := do()
		fyne.Do(func() {
			if err != nil {
				w.session.Say(session.Sentence(err))
				return
			}
			done()
		})
	}()
}

// choosePath asks for a file: with the platform's dialog where there is one, else with a field.
func (w *Window) choosePath(title, verb string, save bool, path string, then func(string)) {
	if zenity.IsAvailable() {
		go func() {
			options := []zenity.Option{zenity.Title(tongue.T(title)), zenity.Filename(path), zenity.FileFilter{Name: "Libraries", Patterns: []string{"*" + libraryEnd}}}
			choose := zenity.SelectFile
			if save {
				choose = zenity.SelectFileSave
			}
			chosen, err := choose(options...)
			fyne.Do(func() {
				if err == nil && chosen != "" {
					then(chosen)
				}
			})
		}()
		return
	}
	field := plainField(tongue.T("The path of a file that ends in %s", libraryEnd), path)
	w.form(title, verb, []*widget.FormItem{{Text: "File", Widget: container.New(fixedWidth{aloneWidth - 110}, field)}}, func() func() {
		chosen := strings.TrimSpace(field.Text)
		if chosen == "" {
			return nil
		}
		return func() { then(chosen) }
	})
}

// here is the folder of the library, or the person's own.
func (w *Window) here() string {
	if w.library != nil {
		if abs, err := filepath.Abs(w.library.Path()); err == nil {
			return filepath.Dir(abs) + string(filepath.Separator)
		}
	}
	home, _ := os.UserHomeDir()
	return home + string(filepath.Separator)
}

// freePath is a path for a new file of a name in the folder of the library, with a number when the name is taken.
func (w *Window) freePath(name string) string {
	path := w.here() + name + libraryEnd
	for n := 2; n < 1000; n++ {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			break
		}
		path = w.here() + name + " " + session.Grouped(n) + libraryEnd
	}
	return path
}

func withLibraryEnd(path string) string {
	if filepath.Ext(path) == "" {
		return path + libraryEnd
	}
	return path
}
