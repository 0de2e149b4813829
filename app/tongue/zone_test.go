package tongue

import (
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"dateline/timeline"
)

// inZone reckons in a zone for a test.
func inZone(t *testing.T, name string) {
	t.Helper()
	if err := Reckon(name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = Reckon("") })
}

func TestClocksOfOtherZonesAreToldByOnesOwn(t *testing.T) {
	inZone(t, "Europe/Berlin")
	for edtf, want := range map[string]string{
		"2020-01-29T14:30Z":                 "29 January 2020, 14:30 UTC (15:30 CET)",
		"2020-07-29T14:30:10Z":              "29 July 2020, 14:30:10 UTC (16:30 CEST)",
		"2020-01-29T20:00-05:00":            "29 January 2020, 20:00 -05:00 (30 January 2020, 02:00 CET)",
		"2020-01-29T09Z":                    "29 January 2020, 09:00 UTC (10:00 CET)",
		"2020-01-29T14:30+01:00":            "29 January 2020, 14:30 +01:00",
		"2020-01-29T14:30":                  "29 January 2020, 14:30", // nobody knows whose clock it was
		"2020-01-29":                        "29 January 2020",
		"2020-01-29/2020-02-01":             "29 January to 1 February 2020",
		"1815-06-18T11:30Z":                 "18 June 1815, 11:30 UTC",
		"[2020-01-29..2020-01-30]":          "between 29 and 30 January 2020",
		"2020-01-29T14:30/2020-01-29T16:05": "29 January 2020, 14:30 to 16:05",
		"2020-01-29T14:30Z/2020-02":         "29 January 2020, 14:30 UTC to February 2020",
	} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			t.Errorf("%s: %v", edtf, err)
			continue
		}
		got := Date(d)
		if got != want {
			t.Errorf("%s: %q, want %q", edtf, got, want)
		}
	}
	if Reckon("Atlantis/Poseidonis") == nil || Zone().String() != "Europe/Berlin" {
		t.Error("a zone that is not there is taken")
	}
}

// The day that is today is that of the person's clock, at midnight too.
func TestCivil(t *testing.T) {
	late := time.Date(2026, 11, 29, 23, 30, 0, 0, time.UTC)
	for name, day := range map[string]int{"UTC": 29, "Europe/Berlin": 30, "America/New_York": 29, "Asia/Tokyo": 30} {
		inZone(t, name)
		if got := Civil(late).Civil().Day; got != day {
			t.Errorf("in %s it is the %dth", name, got)
		}
	}
}
