package chart

import (
	"testing"

	"dateline/timeline"
)

// An age is told in the digits that were said, a span of deep time with both ends.
func TestDeepDates(t *testing.T) {
	for edtf, want := range map[string]string{
		"Y-13800000000S3":             "13.8 Ga",
		"Y-4570000000S3":              "4.57 Ga",
		"Y-66000000S2":                "66 Ma",
		"Y-66000000":                  "66 Ma",
		"[Y-2500000000..Y-252000000]": "2.5 Ga – 252 Ma",
	} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			t.Fatal(err)
		}
		b := timeline.Event{Date: d}.Brief()
		if got := English.date(&b); got != want {
			t.Errorf("%s: %q, want %q", edtf, got, want)
		}
	}
}
