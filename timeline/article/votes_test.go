package article

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// vote makes a candidate of "witness day".
func vote(t testing.TB, s string) candidate {
	t.Helper()
	names := map[string]witness{"linked": inLinked, "meta": inMeta, "headline": inHeadline, "dateline": inDateline, "element": inElement, "generic": inGeneric, "address": inAddress,
		"script": inScript, "page": inPage, "search": inSearch, "name": inName, "margin": inMargin, "update": inUpdate, "doubt": inDoubt, "hint": inHint}
	name, day, _ := strings.Cut(s, " ")
	w, ok := names[name]
	if !ok {
		t.Fatalf("no witness %q", name)
	}
	c := candidate{witness: w, evidence: s}
	if day != "" {
		if c.stamp, ok = parseStamp(day, eitherOrder); !ok {
			t.Fatalf("no day in %q", s)
		}
	}
	return c
}

// TestVotes holds whom the program believes when the witnesses of a page do not agree.
func TestVotes(t *testing.T) {
	for want, cases := range map[string][]string{
		"2019-05-03": {
			"linked 2019-05-03",
			"linked 2019-05-03; update 2019-05-09",
			"update 2019-05-09; update 2019-05-10; linked 2019-05-03",
			"meta 2019-05-03; margin 2020-01-01",                                                                   // today in the head of the page
			"page 2019-05-03; search 2019-05-03; generic 2019-05-09",                                               // two see it, one may mean something else
			"headline 2019-05-03; generic 2019-05-09",                                                              // what readers see beside the title
			"address 2019-05-03; page 2018-01-01",                                                                  // of another article
			"linked 2019-05-03; address 2019-05-04",                                                                // the address is made when a draft is begun
			"meta 2019-05-03; element 2019-05-04; page 2018-01-01",                                                 //
			"page 2019-05-03; doubt 2019-05; name 2018-01-01",                                                      // the month of the address speaks for it
			"name 2019-05-03",                                                                                      // better than nothing
			"update 2019-05-03",                                                                                    //
			"update 2019-05-03; hint",                                                                              // a hint is never used
			"linked 2019-05-03T23:30:00-05:00; address 2019-05-03",                                                 // the local day
			"linked 2019-05-04T03:30:00Z; headline 2019-05-03",                                                     // the same in UTC
			"meta 2019-05-02T22:30:00Z; page 2019-05-03; update 2019-05-06",                                        // a morning in Asia
			"page 03/05/2019; headline 2019-05-03",                                                                 // doubt about the order is resolved by another witness
			"linked 2019-05-03; update 2019-05-09; headline 2019-05-09; element 2019-05-09",                        // readers see the last change alone
			"meta 2019-05-03T23:30:00Z; update 2018-05-04; headline 2019-05-03",                                    // a change before the publication is none
			"linked 1970-01-01; headline 1970-01-01; update 2019-05-03",                                            // machines count from there
			"meta 1900-01-01T00:00:00; margin 2019-05-03",                                                          // others from here
			"dateline 2019-05-03; dateline 2019-05-03; dateline 2019-05-03; linked 2018-01-01; address 2019-05-03", // a template's day
		},
		"2019-05-09": {
			"linked 2019-05-03; linked 2019-05-09; update 2019-05-09; headline 2019-05-09; element 2019-05-09", // a published day, too
			"update 2019-05-09; headline 2019-05-09",
		},
		"2018-01-01": {
			"dateline 2019-05-03; dateline 2019-05-03; linked 2018-01-01", // each kind of witness counts once
			"linked 2018-01-01; address 2019-05-03",
		},
		"1970-01-01":              {"dateline 1970-01-01", "headline 1970-01-01; name 1970-01-01"},
		"2019-05":                 {"doubt 2019-05", "doubt 2019-05; hint", "meta 2019-05; margin 2018-01-01"},
		"2019":                    {"meta 2019"},
		"[2019-03-05,2019-05-03]": {"page 03/05/2019"},
		"":                        {"hint", "linked 2099-05-03", "linked 2099-05-03; hint"},
	} {
		for _, s := range cases {
			var all []candidate
			for _, v := range strings.Split(s, "; ") {
				all = append(all, vote(t, v))
			}
			var a Article
			setPublished(&a, all)
			if a.Published.Date.String() != want {
				t.Errorf("%s gives %s, want %s", s, a.Published.Date, want)
			}
		}
	}
}

// One more witness for the day that is believed never makes another day believed.
func TestAgreementOnlyHelps(t *testing.T) {
	days := rapid.SampledFrom([]string{"2019-05-03", "2019-05-04", "2019-05-09", "2018-01-01", "2019-05", "2019"})
	draw := func(t *rapid.T, day string) candidate {
		s, _ := parseStamp(day, eitherOrder)
		return candidate{stamp: s, witness: witness(rapid.IntRange(int(inLinked), int(inDoubt)).Draw(t, "witness")), evidence: day}
	}
	rapid.Check(t, func(t *rapid.T) {
		var all []candidate
		for range rapid.IntRange(1, 6).Draw(t, "candidates") {
			all = append(all, draw(t, days.Draw(t, "day")))
		}
		best := publish(append([]candidate(nil), all...))[0].Date
		more := append(all, draw(t, best.String()))
		if more[len(more)-1].witness == inUpdate { // it may say what the others meant
			more[len(more)-1].witness = inName
		}
		if again := publish(more); again[0].Date != best && scores(more)[again[0].Date] > scores(more)[best] {
			// A month speaks for each day in it, so that it may raise a day above itself.
			if best.Grain() == timeline.GrainDay {
				t.Fatalf("%s was believed, and with one more witness %s is", best, again[0].Date)
			}
		}
	})
}

// Whatever is kept of a page is told once, in one line, and has a date or is a hint.
func TestEvidenceIsKeptOnce(t *testing.T) {
	all := []candidate{vote(t, "linked 2019-05-03"), vote(t, "linked 2019-05-03"), vote(t, "page 2019-05-03"), vote(t, "hint")}
	all[2].evidence = strings.Repeat("words ", 60)
	kept := publish(all)
	if len(kept) != 3 {
		t.Fatalf("%d are kept: %v", len(kept), kept)
	}
	for _, p := range kept {
		if len(p.Evidence) > longestEvidence || strings.Contains(p.Evidence, "\n") {
			t.Errorf("the evidence is %q", p.Evidence)
		}
	}
	if last := kept[len(kept)-1]; last.Date.IsKnown() {
		t.Errorf("the hint is not the last: %v", kept)
	}
}
