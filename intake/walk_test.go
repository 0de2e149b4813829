package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// plant writes files below a new folder: paths to contents.
func plant(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// visit lists what a walk finds: "path", "-path" when skipped, "path: reason" when it failed.
func visit(dir string, paths ...string) []string {
	var all []string
	for i := range paths {
		paths[i] = filepath.Join(dir, paths[i])
	}
	diskFiles(paths)(func(f find) bool {
		s := strings.TrimPrefix(strings.TrimPrefix(f.path, dir), "/")
		switch {
		case f.skip:
			s = "-" + s
		case f.err != nil:
			s += ": " + f.err.Error()
		}
		all = append(all, s)
		return true
	})
	return all
}

func TestWalk(t *testing.T) {
	dir := plant(t, map[string]string{
		"news/a.txt": "a", "news/b.html": "b", "news/deep/er/c.md": "c", "news/.hidden": "h", "news/.git/config": "g",
		"news/style.css": "s", "news/b_files/frame.html": "f", "news/lone_files/d.txt": "d", "pictures/p.png": "p", "e.txt": "e",
	})
	if err := os.Symlink(dir, filepath.Join(dir, "news/deep/loop")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("gone", filepath.Join(dir, "news/deep/broken")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "hollow"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, paths, want string }{
		{"file", "e.txt", "e.txt"},
		{"folder", "news/lone_files", "news/lone_files/d.txt"},
		{"missing", "nowhere.txt", "nowhere.txt: there is no such file"},
		{"empty folder", "hollow", "hollow: the folder holds no articles"},
		{"pictures only", "pictures", "-pictures/p.png|pictures: the folder holds no articles"},
		{"a named file is always tried", "pictures/p.png", "pictures/p.png"},
		{"links", "news/deep", "news/deep/broken: it is a symbolic link to something that is not there|news/deep/er/c.md|news/deep/loop/e.txt|news/deep/loop/news/a.txt|news/deep/loop/news/b.html|news/deep/loop/news/lone_files/d.txt|-news/deep/loop/news/style.css|-news/deep/loop/pictures/p.png"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(visit(dir, strings.Split(c.paths, "|")...), "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWalkStops(t *testing.T) {
	dir := plant(t, map[string]string{"a.txt": "a", "b/c.txt": "c", "d.txt": "d"})
	n := 0
	diskFiles([]string{dir})(func(find) bool { n++; return n < 2 })
	if n != 2 {
		t.Errorf("%d files were visited after the walk was stopped at 2", n)
	}
}

func TestStrangeNames(t *testing.T) {
	dir := plant(t, map[string]string{"with\nnewline.txt": "a", "broken\xff\xfe.txt": "b", strings.Repeat("n", 250) + ".txt": "c"})
	if got := visit(dir, ""); len(got) != 3 || slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, ": ") }) {
		t.Errorf("got %q", got)
	}
}
