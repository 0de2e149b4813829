package intake

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A find is what walking comes upon: a file to read, or the reason why there is none.
type find struct {
	path  string
	read  func() ([]byte, error)
	named bool // given by the person, not found in a folder
	skip  bool // clearly no article
	err   error
}

// files gives finds in order until yield returns false. It can be walked several times.
type files func(yield func(find) bool)

// passedOver are the endings of files that come along with saved pages and are never
// articles. Everything else is looked into.
var passedOver = strings.Fields(`.css .js .mjs .map .wasm .png .jpg .jpeg .jpe .gif .webp .avif .svg .ico .bmp .tif .tiff .heic .psd
	.woff .woff2 .ttf .otf .eot .mp3 .m4a .ogg .wav .flac .mp4 .m4v .webm .mov .avi .mkv .exe .dll .so .dylib .o .a .class .pyc .jar
	.db .sqlite .dateline .dateline-wal .dateline-shm .lock .tmp .part .crdownload .iso .dmg .deb .rpm .apk`)

func isPassedOver(name string) bool {
	return slices.Contains(passedOver, strings.ToLower(filepath.Ext(name)))
}

// diskFiles visits each path, and all below those that are folders, in order of name. Folders that
// were entered once, by whatever symbolic link, are not entered again.
func diskFiles(paths []string) files {
	return func(yield func(find) bool) {
		w := walker{entered: map[string]bool{}, yield: yield}
		for _, p := range paths {
			if abs, err := filepath.Abs(p); err == nil {
				p = abs
			}
			if !w.root(p) {
				return
			}
		}
	}
}

// treeFiles visits all files of a file system.
func treeFiles(tree fs.FS) files {
	return func(yield func(find) bool) {
		fs.WalkDir(tree, ".", func(p string, e fs.DirEntry, err error) error {
			f := find{path: p, err: err, read: func() ([]byte, error) { return fs.ReadFile(tree, p) }}
			if err == nil && e.IsDir() || yield(f) {
				return nil
			}
			return fs.SkipAll
		})
	}
}

// A walker finds files on the disk.
type walker struct {
	entered map[string]bool
	yield   func(find) bool // false stops the walk
	found   int             // files that are not passed over
}

// root visits a path that the person gave.
func (w *walker) root(p string) bool {
	info, err := os.Stat(p)
	if err != nil {
		return w.fail(p, plainError(err))
	}
	if !info.IsDir() {
		return w.file(p, true)
	}
	before := w.found
	if !w.folder(p) {
		return false
	}
	if w.found == before {
		return w.fail(p, errors.New("the folder holds no articles"))
	}
	return true
}

// below visits a path in a folder. It follows symbolic links.
func (w *walker) below(p string) bool {
	info, err := os.Stat(p)
	switch {
	case err != nil && isLink(p) && errors.Is(err, fs.ErrNotExist):
		return w.fail(p, errors.New("it is a symbolic link to something that is not there"))
	case err != nil:
		return w.fail(p, plainError(err))
	case info.IsDir():
		return w.folder(p)
	case !info.Mode().IsRegular() || isPassedOver(p):
		return w.yield(find{path: p, skip: true})
	}
	return w.file(p, false)
}

func isLink(p string) bool {
	info, err := os.Lstat(p)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

func (w *walker) file(p string, named bool) bool {
	w.found++
	return w.yield(find{path: p, named: named, read: func() ([]byte, error) { return readFile(p) }})
}

func (w *walker) fail(p string, err error) bool {
	w.found++ // a reason is told once, not again as "no articles"
	return w.yield(find{path: p, err: err})
}

func (w *walker) folder(p string) bool {
	real, err := filepath.EvalSymlinks(p)
	if err != nil {
		return w.fail(p, plainError(err))
	}
	if w.entered[real] {
		return true
	}
	w.entered[real] = true
	all, err := os.ReadDir(p)
	for _, e := range all {
		if strings.HasPrefix(e.Name(), ".") || isCompanion(e, all) {
			continue
		}
		if !w.below(filepath.Join(p, e.Name())) {
			return false
		}
	}
	if err != nil {
		return w.fail(p, plainError(err))
	}
	return true
}

// companions are how browsers name the folder with the parts of a saved page.
var companions = []string{"_files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_file", "_arquivos", ".files"}

// isCompanion reports the folder of a saved page that lies beside it: its frames are not articles.
func isCompanion(e fs.DirEntry, all []fs.DirEntry) bool {
	if !e.IsDir() {
		return false
	}
	for _, c := range companions {
		page, ok := strings.CutSuffix(e.Name(), c)
		if ok && slices.ContainsFunc(all, func(o fs.DirEntry) bool { return o.Name() == page+".html" || o.Name() == page+".htm" }) {
			return true
		}
	}
	return false
}
