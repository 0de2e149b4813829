package main

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every bad file gets one sentence with its name, exit status 1, and the good one beside it is read all the same.
func TestImportBadFiles(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.txt", []byte(article))
	empty := filepath.Join(folder, "nothing")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"missing.txt": filepath.Join(folder, "missing.txt"),
		"empty.txt":   write("empty.txt", nil),
		"binary.txt":  write("binary.txt", noise(4096)),
		"image.txt":   write("image.txt", append([]byte("\x89PNG\r\n\x1a\n"), noise(500)...)),
		"nothing":     empty,
	} {
		library := filepath.Join(t.TempDir(), "l.dateline")
		out, errs, status := dateline(t, "", "import", "-q", "-l", library, path, good)
		if status != exitFailed || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, name) {
			t.Errorf("%s: status %d, errors %q", name, status, errs)
		}
		if !strings.Contains(out, "1 article added") {
			t.Errorf("%s: the good file was not read: %s", name, out)
		}
	}
}

func noise(n int) []byte {
	source := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(source.UintN(256))
	}
	return b
}

// Text in an old encoding is read, not refused.
func TestExtractLatin1(t *testing.T) {
	latin1 := strings.NewReplacer("OSLO", "TROMS\xd8", "city said", "city of Troms\xf8 said").Replace(article)
	out, errs, status := dateline(t, latin1, "extract", "--format", "json", "-")
	if status != exitDone || !strings.Contains(out, "TROMSØ") {
		t.Errorf("status %d %s", status, errs)
	}
}

// A hundred megabytes of text are answered, one way or the other, with a sentence.
func TestExtractHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 100 MB")
	}
	path := filepath.Join(t.TempDir(), "huge.txt")
	line := "It rained again and nothing else was to be said about the place.\n"
	if err := os.WriteFile(path, bytes.Repeat([]byte(line), 100<<20/len(line)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, errs, status := dateline(t, "", "extract", path)
	if status == exitFailed && (strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "huge.txt")) {
		t.Errorf("status %d %q", status, errs)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := dateline(t, article, "export", "-", "-o", filepath.Join(folder, "out.svg")); status != exitFailed || !strings.Contains(errs, "out.svg") {
		t.Errorf("export: status %d %q", status, errs)
	}
	if _, errs, status := dateline(t, "", "import", "-l", filepath.Join(folder, "l.dateline"), file(t, "a.txt", article)); status != exitFailed || !strings.Contains(errs, "l.dateline") {
		t.Errorf("import: status %d %q", status, errs)
	}
}

// A damaged library is named, and a backup, if there is one, is offered and can be put back.
func TestDamagedLibrary(t *testing.T) {
	folder := t.TempDir()
	library := filepath.Join(folder, "l.dateline")
	if _, errs, status := dateline(t, "", "import", "-q", "-l", library, file(t, "a.txt", article)); status != exitDone {
		t.Fatal(errs)
	}
	sound, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	backup := library + ".backup-20260101-120000"
	if err := os.WriteFile(backup, sound, 0o600); err != nil {
		t.Fatal(err)
	}
	damaged := slices.Clone(sound)
	copy(damaged[100:], noise(len(damaged)/2))
	if err := os.WriteFile(library, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	_, errs, status := dateline(t, "", "check", "-l", library)
	if status != exitFailed || !strings.Contains(errs, "l.dateline") || !strings.Contains(errs, "--restore") {
		t.Errorf("check: status %d %q", status, errs)
	}
	if out, errs, status := dateline(t, "", "check", "-l", library, "--restore", backup); status != exitDone || !strings.Contains(out, "is kept in") {
		t.Fatalf("restore: status %d %s%s", status, out, errs)
	}
	if out, errs, status := dateline(t, "", "check", "-l", library); status != exitDone || !strings.Contains(out, "whole") {
		t.Errorf("after the restore: status %d %s%s", status, out, errs)
	}
	if _, errs, status := dateline(t, "", "check", "-l", library, "--restore", filepath.Join(folder, "no such")); status != exitFailed || !strings.Contains(errs, "no such") {
		t.Errorf("a backup that is not there: status %d %q", status, errs)
	}
}

func TestParseMixed(t *testing.T) {
	for _, c := range []struct{ args, positional, value string }{
		{"a b", "a b", ""}, {"a -x 1 b", "a b", "1"}, {"-x=2 a", "a", "2"}, {"a -- -x 3", "a -x 3", ""}, {"-", "-", ""}, {"", "", ""},
	} {
		flags := flag.NewFlagSet("t", flag.ContinueOnError)
		x := flags.String("x", "", "")
		got, err := parseMixed(flags, strings.Fields(c.args))
		if err != nil || strings.Join(got, " ") != c.positional || *x != c.value {
			t.Errorf("%q gives %q and -x %q: %v", c.args, got, *x, err)
		}
	}
}

func TestExportChoices(t *testing.T) {
	path := file(t, "bridge.txt", article)
	all, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "json")
	old, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "json", "--to", "1999")
	found, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "json", "--find", "repair")
	if a, o, f := strings.Count(all, "\n"), strings.Count(old, "\n"), strings.Count(found, "\n"); a < 3 || o != 1 || f < 1 || f >= a {
		t.Errorf("%d events, %d before 2000, %d with the word", a, o, f)
	}
	for _, args := range [][]string{
		{"--theme", "pink"}, {"--width", "5"}, {"--scale", "9"}, {"--height", "-1"}, {"-l", "x.dateline"},
	} {
		if _, errs, status := dateline(t, "", append([]string{"export", path, "-o", "-", "--format", "svg"}, args...)...); status != exitUsage {
			t.Errorf("%q: status %d %q", args, status, errs)
		}
	}
	light, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "svg")
	dark, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "svg", "--theme", "dark")
	again, _, _ := dateline(t, "", "export", path, "-o", "-", "--format", "svg")
	if light == dark || light != again {
		t.Error("the theme does nothing, or the same picture has other bytes")
	}
}
