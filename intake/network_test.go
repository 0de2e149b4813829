package intake

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestReadsEveryFormat reads the test files of every format: by itself, and without a network for TestNoNetwork.
func TestReadsEveryFormat(t *testing.T) {
	names, err := filepath.Glob("../timeline/article/testdata/*")
	if err != nil || len(names) < 10 {
		t.Fatal("no test data", err)
	}
	r, read := reader(t), 0
	for _, name := range append(names, remoteTraps(t)...) {
		if info, err := os.Stat(name); err != nil || info.IsDir() || strings.HasSuffix(name, ".golden") {
			continue
		}
		entries, err := r.File(t.Context(), name, timeline.Date{})
		if len(entries) == 0 {
			t.Errorf("%s: %v", name, err)
		}
		read += len(entries)
	}
	if read < len(names)/2 {
		t.Errorf("only %d articles were read", read)
	}
}

// remoteTraps writes files that ask for things from the network.
func remoteTraps(t *testing.T) []string {
	text := "The council of Ardmoor voted on Tuesday to close the old harbour. Fishing boats will move to the new basin next month, officials said."
	dir := plant(t, map[string]string{
		"trap.html": `<!DOCTYPE html SYSTEM "http://198.51.100.7/x.dtd"><html><head><base href="http://198.51.100.7/"><link rel="stylesheet" href="http://198.51.100.7/a.css">` +
			`<script src="http://198.51.100.7/a.js"></script><meta http-equiv="refresh" content="0;url=http://198.51.100.7/"></head><body><img src="http://198.51.100.7/p.png"><iframe src="http://198.51.100.7/"></iframe><p>` + text + `</p></body></html>`,
		"trap.eml": "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nDate: Tue, 5 Mar 2019 10:00:00 +0100\r\nContent-Type: text/html\r\n\r\n<img src=\"http://198.51.100.7/pixel\"><p>" + text + "</p>",
		"trap.rtf": `{\rtf1{\field{\*\fldinst INCLUDETEXT "http://198.51.100.7/x"}}` + text + `}`,
	})
	names, err := filepath.Glob(dir + "/*")
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// internet matches system calls that open or use a socket of the internet.
var internet = regexp.MustCompile(`AF_INET|sin_addr|sin6_addr`)

// TestNoNetwork reads every format in a process whose system calls are traced and, where the
// system allows it, in one that has no network at all.
func TestNoNetwork(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (string, error) {
		cmd := exec.CommandContext(t.Context(), args[0], append(args[1:], self, "-test.run=^TestReadsEveryFormat$")...)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	t.Run("cut off", func(t *testing.T) {
		if exec.Command("unshare", "--net", "--map-root-user", "true").Run() != nil {
			t.Skip("the system does not let a process give up its network")
		}
		if out, err := run("unshare", "--net", "--map-root-user"); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	})
	t.Run("traced", func(t *testing.T) {
		if exec.Command("strace", "-o", os.DevNull, "true").Run() != nil {
			t.Skip("strace is not there, or not allowed")
		}
		trace := filepath.Join(t.TempDir(), "trace")
		if out, err := run("strace", "-f", "-e", "trace=network", "-o", trace); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		calls, err := os.ReadFile(trace)
		if err != nil || internet.Match(calls) {
			t.Errorf("%v\n%s", err, calls)
		}
	})
}
