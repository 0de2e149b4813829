package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// What files of others say does not steer the terminal, whatever command prints it, and stays as it is in data.
func TestTitlesDoNotSteerTheTerminal(t *testing.T) {
	const hostile = "The \x1b[31mbridge\x07 \u202eopens\u009b2J\u2066 again"
	table := file(t, "events.csv", "date,title\n2019-05-04,\""+hostile+"\"\n")
	text := file(t, "note\x1b]0;owned\x07.txt", "The \x1b[2Jferry\x07\n\nOn 3 May 2019 the \x1b[31mferry sank\x07 in the harbour.\n")
	library := filepath.Join(t.TempDir(), "l.dateline")
	for _, args := range [][]string{
		{"import", "--preview", table}, {"import", "-l", library, table, text}, {"events", "-l", library}, {"extract", text}, {"extract", text + "\x1b[0m"}, {"check", "-l", library}, {"\x1b[1m", "x"},
	} {
		out, errs, _ := dateline(t, "", args...)
		if out+errs == "" {
			t.Errorf("%q prints nothing", args)
		}
		for _, r := range out + errs {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\u202e' || r == '\u2066' {
				t.Errorf("%q prints %U: %q", args, r, out+errs)
				break
			}
		}
	}
	if out, errs, _ := dateline(t, "", "events", "-l", library); !strings.Contains(out, "The \uFFFD[31mbridge\uFFFD \uFFFDopens\uFFFD2J\uFFFD again") {
		t.Errorf("the title is printed as %q%q", out, errs)
	}
	if out, _, _ := dateline(t, "", "events", "-l", library, "--format", "csv"); !strings.Contains(out, hostile) {
		t.Errorf("the title is written as %q", out)
	}
}
