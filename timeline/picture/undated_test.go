package picture

import (
	"bytes"
	"testing"

	"github.com/tdewolff/font"

	"dateline/assets/fonts"
)

// Two files that differ only in their time of writing become the same, and stay fonts.
func TestUndated(t *testing.T) {
	sfnt, err := font.ParseSFNT(fonts.Regular()[0], 0)
	if err != nil {
		t.Fatal(err)
	}
	early := sfnt.Write()
	late := bytes.Clone(early)
	for i := 12; ; i += 16 {
		if string(late[i:i+4]) == "head" {
			late[int(late[i+10])<<8+int(late[i+11])+int(late[i+9])<<16+35]++ // the last byte of "modified"
			break
		}
	}
	if bytes.Equal(early, late) || !bytes.Equal(undated(early), undated(late)) {
		t.Error("the time of writing stays")
	}
	if _, err := font.ParseSFNT(early, 0); err != nil {
		t.Errorf("what is left is no font: %v", err)
	}
	if got := sum(early); got != 0xB1B0AFBA {
		t.Errorf("the file adds up to %x", got)
	}
}

func TestUndatedOddFiles(t *testing.T) {
	for _, odd := range [][]byte{nil, []byte("short"), bytes.Repeat([]byte{0xff}, 100), append([]byte{0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}, "head"...)} {
		if got := undated(bytes.Clone(odd)); !bytes.Equal(got, odd) {
			t.Errorf("%x became %x", odd, got)
		}
	}
}
