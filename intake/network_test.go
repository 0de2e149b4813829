package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
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
		"trap.docx": packed(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:r="r"><w:body><w:p><w:r><w:t>`+text+`</w:t></w:r></w:p><w:altChunk r:id="a"/></w:body></w:document>`, "word/_rels/document.xml.rels",
			`<Relationships><Relationship Id="a" TargetMode="External" Target="http://198.51.100.7/x.html"/></Relationships>`),
		"trap.odt": packed(t, "content.xml", `<!DOCTYPE x SYSTEM "http://198.51.100.7/x.dtd" [<!ENTITY e SYSTEM "http://198.51.100.7/e">]><d xmlns:text="t"><text:p>`+text+`&e;</text:p></d>`),
		"trap.epub": packed(t, "META-INF/container.xml", `<container><rootfile full-path="a.opf"/></container>`, "a.opf",
			`<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`, "a.xhtml", `<html><body><img src="http://198.51.100.7/p.png"/><p>`+text+`</p></body></html>`),
		"trap.mht": "From: <Saved by a browser>\r\nSnapshot-Content-Location: http://198.51.100.7/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://198.51.100.7/\r\n\r\n" +
			"<html><body><script src=\"http://198.51.100.7/a.js\"></script><p>" + text + "</p></body></html>\r\n--b--\r\n",
		"trap.pdf": "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (http://198.51.100.7/) >> >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n" +
			"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 900] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R /AA << /O << /S /SubmitForm /F << /FS /URL /F (http://198.51.100.7/) >> >> >> >>\nendobj\n" +
			fmt.Sprintf("4 0 obj\n<< /Length %d >>\nstream\nBT /F 11 Tf 60 700 Td (%s) Tj ET\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%%%EOF\n", len(text)+36, text),
		"trap.rtf": `{\rtf1{\field{\*\fldinst INCLUDETEXT "http://198.51.100.7/x"}}` + text + `}`,
	})
	names, err := filepath.Glob(dir + "/*")
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// packed is a zip file of names and contents.
func packed(t *testing.T, files ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
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
