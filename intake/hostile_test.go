package intake

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A folder that goes away during an import costs what was not read yet, each file with its reason, and nothing that was kept.
func TestFolderVanishesWhileItIsRead(t *testing.T) {
	files := map[string]string{}
	for i := range 60 {
		files[fmt.Sprintf("deep/%03d.txt", i)] = story(i)
	}
	dir := plant(t, files)
	l := open(t)
	report := reader(t).Import(t.Context(), l, []string{dir}, func(p Progress) {
		if p.Done == 10 {
			if err := os.RemoveAll(filepath.Join(dir, "deep")); err != nil {
				t.Error(err)
			}
		}
	})
	if report.Added < 10 || report.Added+len(report.Failures) != 60 || len(sources(t, l)) != report.Added {
		t.Fatalf("%d added, %d failed, the library has %d", report.Added, len(report.Failures), len(sources(t, l)))
	}
	for _, f := range report.Failures {
		if f.Reason != "there is no such file" {
			t.Errorf("%s: %s", f.Path, f.Reason)
		}
	}
}

// A faultyFile gives some bytes and then an error, or no end.
type faultyFile struct {
	left int
	err  error
}

func (f *faultyFile) Read(p []byte) (int, error) {
	if f.left <= 0 && f.err != nil {
		return 0, f.err
	}
	f.left -= len(p)
	return len(p), nil
}

func TestFilesThatChangeWhileTheyAreRead(t *testing.T) {
	for _, c := range []struct {
		name, want string
		file       io.Reader
	}{
		{"grows for ever", "files up to 256 MB are read", &faultyFile{}},
		{"network is gone", "the network folder it lies in has gone", &faultyFile{left: 100, err: &os.PathError{Op: "read", Path: "/x", Err: syscall.ESTALE}}},
		{"disk is broken", "the disk or the network gave an error", &faultyFile{left: 100, err: &os.PathError{Op: "read", Path: "/x", Err: syscall.EIO}}},
		{"strange", "it could not be read: odd", &faultyFile{err: errors.New("odd")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := readAll(c.file, 1<<16); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Names that are no text are kept in the library in a form that can be shown, and told in one line.
func TestStrangeNamesAreImported(t *testing.T) {
	dir := plant(t, map[string]string{"with\nnewline.txt": story(1), "broken\xff\xfe.txt": story(2), strings.Repeat("n", 250) + ".txt": story(3), "bad\xff.txt": ""})
	l := open(t)
	report := reader(t).Import(t.Context(), l, []string{dir}, nil)
	if report.Added != 3 || len(report.Failures) != 1 || report.Failures[0].Reason != "it is empty" {
		t.Errorf("got %+v", report)
	}
	if n := len(sources(t, l)); n != 3 {
		t.Errorf("the library has %d articles", n)
	}
}

// Links that lead in a circle, and into each other, end the walk and not the import.
func TestCirclesOfLinks(t *testing.T) {
	dir := plant(t, map[string]string{"a/one.txt": story(1), "b/two.txt": story(2)})
	for from, to := range map[string]string{"a/to-b": "../b", "b/to-a": "../a", "a/self": ".", "a/up": "..", "b/round": "round"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	report := reader(t).Import(t.Context(), open(t), []string{dir}, nil)
	if report.Added != 2 || len(report.Failures) != 1 || !strings.Contains(report.Failures[0].Reason, "leads back to itself") {
		t.Errorf("got %+v", report)
	}
}
