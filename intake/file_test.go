package intake

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestReadFile(t *testing.T) {
	dir := plant(t, map[string]string{"good.txt": "words", "secret.txt": "x"})
	at := func(name string) string { return filepath.Join(dir, name) }
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(os.Chmod(at("secret.txt"), 0))
	check(syscall.Mkfifo(at("pipe"), 0o644))
	check(os.Symlink("round", at("round")))
	huge, err := os.Create(at("huge.txt"))
	check(err)
	check(huge.Truncate(2 << 30)) // sparse: it takes no room on the disk
	check(huge.Close())
	for _, c := range []struct{ name, want string }{
		{"good.txt", ""},
		{"missing.txt", "there is no such file"},
		{"", "it is a folder"},
		{"pipe", "it is no regular file"},
		{"round", "it is a symbolic link that leads back to itself"},
		{"huge.txt", "it has 2.0 GB; files up to 256 MB are read"},
		{"secret.txt", "you may not read it"},
		{strings.Repeat("x", 300), "its name is too long"},
	} {
		t.Run(c.want, func(t *testing.T) {
			if c.name == "secret.txt" && os.Geteuid() == 0 {
				t.Skip("root may read everything")
			}
			data, err := readFile(at(c.name))
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != c.want || err == nil && string(data) != "words" {
				t.Errorf("got %q and %q, want %q", data, got, c.want)
			}
		})
	}
}

func TestPlainErrorKeepsWhatItDoesNotKnow(t *testing.T) {
	err := plainError(&os.PathError{Op: "read", Path: "/x", Err: errors.New("the moon is full")})
	if err.Error() != "it could not be read: the moon is full" {
		t.Errorf("got %q", err)
	}
}
