package gold_test

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract/gold"
)

var showKinds = flag.Bool("kinds", false, "print the wrong categories of the articles to develop with")

// TestKinds asks whether the events that are found have one of the categories that a reader would accept.
func TestKinds(t *testing.T) {
	all := gold.ReadKinds()
	var asked, right [2]int
	for _, a := range goldArticles(t) {
		k, ok := all[strings.TrimSuffix(a.Name, ".txt")]
		if !ok {
			continue
		}
		_, result := read(t, a)
		half := 0
		if k.Held {
			half = 1
		}
		for _, p := range gold.Match(a, result.Events) {
			want := k.Of(a.Events[p.Gold])
			if want == "-" {
				continue
			}
			for w := range strings.SplitSeq(want, "|") {
				if _, err := timeline.ParseCategory(w); err != nil {
					t.Errorf("kinds.txt: %s: %v", a.Name, err)
				}
			}
			asked[half]++
			got := result.Events[p.Read]
			if slices.Contains(strings.Split(want, "|"), got.Category.String()) {
				right[half]++
			} else if *showKinds && half == 0 {
				t.Logf("%s: %q is %s, not %s", a.Name, got.Title, got.Category, want)
			}
		}
		delete(all, strings.TrimSuffix(a.Name, ".txt"))
	}
	for name := range all {
		t.Errorf("kinds.txt: no article is called %s", name)
	}
	for half, name := range [...]string{"dev", "held"} {
		rate := 100 * float64(right[half]) / float64(max(asked[half], 1))
		t.Logf("category   %s %.1f (%d of %d)", name, rate, right[half], asked[half])
		if least := parseFloors(t)["category"][half]; rate < least || asked[half] < 200 {
			t.Errorf("category: %s %.1f of %d, the floor is %.0f", name, rate, asked[half], least)
		}
	}
}
