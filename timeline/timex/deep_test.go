package timex

import (
	"testing"

	tl "dateline/timeline"
)

// TestDeepDates checks the Date that deep time makes; unless a day is given, nobody
// knows when the sentence was written.
func TestDeepDates(t *testing.T) {
	for _, c := range []struct {
		published, sentence string
		want                []string
	}{
		{"", "The universe began 13.8 billion years ago.", []string{"Y-13800000000S3"}},
		{"2020-05-01", "The universe began 13.8 billion years ago.", []string{"Y-13800000000S3"}},
		{"2020-05-01", "Shelled animals spread 539 million years ago.", []string{"Y-539000000S3"}},
		{"", "Our kind appeared about 300,000 years ago.", []string{"Y-300000S2~"}},
		{"", "Our kind appeared three hundred thousand years ago.", []string{"Y-300000S2~"}},
		{"", "The ash fell 35.5 Ma ago.", []string{"Y-35500000S3"}},
		{"", "The lava was dated to 4.567 Ga.", []string{"Y-4567000000S4"}},
		{"", "Six to eight million years ago the valley sank.", []string{"Y-6000000S2~", "Y-8000000S2~"}},
		{"", "Iron settled between 2.5 and 1.9 Ga ago.", []string{"Y-2500000000S2", "Y-1900000000S2"}},
		{"", "The crust cooled 4.4 billion years ago. Two hundred million years later the sea was there.", []string{"Y-4400000000S2", "Y-4200000000S2~"}},
		{"", "In about five billion years the Sun will swell.", []string{"Y5000000000S2~"}},
		{"", "The glaciers withdrew 11,700 years ago.", []string{"Y-9700S2~"}},
		{"2020-05-01", "The first tombs were built 5,000 years ago.", []string{"Y-3000S2~"}},
		{"", "The layer took ten million years to form.", []string{""}},
	} {
		published := tl.Date{}
		if c.published != "" {
			published = mustDate(t, c.published)
		}
		values := Read(c.sentence, "en").Resolve(published)
		if len(values) != len(c.want) {
			t.Errorf("%q: %d expressions, want %d", c.sentence, len(values), len(c.want))
			continue
		}
		for i, v := range values {
			if v.Date.String() != c.want[i] {
				t.Errorf("%q: %s, want %s", c.sentence, v.Date, c.want[i])
			}
			if c.want[i] != "" && v.Date.Grain() < tl.GrainCentury {
				t.Errorf("%q: the grain is %s, finer than what was said", c.sentence, v.Date.Grain())
			}
		}
	}
}

// TestDeepQuantum checks that no more digits count than were said.
func TestDeepQuantum(t *testing.T) {
	for _, c := range []struct {
		years, quantum int64
		vague          bool
	}{
		{13_800_000_000, 100_000_000, false}, {66_000_000, 1_000_000, false}, {300_000, 10_000, true}, {5_000_000_000, 100_000_000, true}, {11_700, 100, false}, {12_345, 1, false},
	} {
		if q, vague := deepQuantum(c.years); q != c.quantum || vague != c.vague {
			t.Errorf("%d: %d %v, want %d %v", c.years, q, vague, c.quantum, c.vague)
		}
	}
}
