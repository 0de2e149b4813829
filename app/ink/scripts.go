package ink

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/assets/fonts"
)

// The scripts that Noto Sans lacks (Arabic, Hebrew, Chinese, kana, Hangul, Thai, Devanagari) come from the fonts of the system, or from ours. As fonts of the
// theme they would be read whole for each style before the first word is measured, which is a good part of the time that
// opening a window takes. The toolkit reads a font of the system only when a letter is asked for that nothing else
// has: so where it looks for such fonts in a folder of the person's, ours are laid there.

// Begin readies the application for windows: where that can be done, the letters of other scripts are laid out. It comes before Wear.
func Begin(application fyne.App) {
	if _, worn := application.Settings().Theme().(Theme); !worn && layOut() {
		application.Settings().SetTheme(Theme{})
	}
}

// layOut lays our fonts where the toolkit finds them, and reports whether that can be done here.
var layOut = sync.OnceValue(func() bool {
	cache, err := os.UserCacheDir()
	if err != nil || !looksInDataDirs(runtime.GOOS) {
		return false
	}
	folder := filepath.Join(cache, "dateline")
	if layFonts(filepath.Join(folder, "fonts")) != nil {
		return false
	}
	return os.Setenv(dataDirs, withFolder(os.Getenv(dataDirs), folder)) == nil
})

// layFonts lays all but Noto Sans itself, the smallest first: the toolkit takes them in the order of their names, and reads the first one
// to see whether there is any at all.
func layFonts(folder string) error {
	ours := slices.Clone(fonts.Regular()[1:])
	slices.SortFunc(ours, func(a, b []byte) int { return cmp.Compare(len(a), len(b)) })
	for i, content := range ours {
		if err := layFile(filepath.Join(folder, fmt.Sprintf("%d.ttf", i+1)), content); err != nil {
			return err
		}
	}
	return nil
}

// dataDirs names folders of data that all persons share; each may have fonts (XDG Base Directory Specification).
const dataDirs = "XDG_DATA_DIRS"

// looksInDataDirs reports whether the toolkit looks for fonts in them.
func looksInDataDirs(system string) bool {
	return slices.Contains([]string{"linux", "freebsd", "openbsd"}, system)
}

// withFolder is a list of such folders, the usual ones when it is empty, with one more at its end.
func withFolder(list, folder string) string {
	if list == "" {
		list = "/usr/local/share" + string(os.PathListSeparator) + "/usr/share"
	}
	return list + string(os.PathListSeparator) + folder
}

// layFile writes a file that is not there, all of it or none: another window may be reading it.
func layFile(path string, content []byte) error {
	if old, err := os.Stat(path); err == nil && old.Size() == int64(len(content)) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	half, err := os.CreateTemp(filepath.Dir(path), ".new")
	if err != nil {
		return err
	}
	defer os.Remove(half.Name())
	if _, err = half.Write(content); err == nil {
		err = half.Sync() // else a machine that stops now could leave a file of the right size with nothing in it
	}
	if closed := half.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(half.Name(), path)
}

// lacksScripts compares a common character of each script with one that no font has: what is missing looks the same. The toolkit
// keeps fonts by style and would go on with those it looked up here, so the style is one that nothing is written in.
func lacksScripts() bool {
	apart := fyne.TextStyle{Bold: true, Italic: true}
	width := func(s string) float32 { return fyne.MeasureText(s, theme.TextSize(), apart).Width }
	missing := width("\U0010fffd")
	return slices.ContainsFunc([]string{"\u56fd", "\ud55c", "\u0e01", "\u0915"}, func(letter string) bool { return width(letter) == missing })
}

// Ready reads the fonts that every window is written in, while whoever calls it does something else, and nothing with text: the toolkit's memory
// of fonts is for one at a time. wait returns when they are read.
func Ready() (wait func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, bold := range []bool{false, true} {
			fyne.MeasureText("A", theme.TextSize(), fyne.TextStyle{Bold: bold})
		}
	}()
	return func() { <-done }
}
