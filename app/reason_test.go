package app

import (
	"context"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/app/tongue"
	"dateline/assets"
	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
)

// Every reason of a date in many articles has a template, and so can be said in any language.
func TestEveryReasonHasATemplate(t *testing.T) {
	l, err := storage.Open(filepath.Join(t.TempDir(), "reasons.dateline"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	r, err := intake.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	r.ImportFS(context.Background(), l, assets.Samples(), nil)
	held, err := filepath.Glob("../timeline/extract/gold/articles/*")
	if err != nil || len(held) == 0 {
		t.Fatal("there are no articles:", err)
	}
	if testing.Short() {
		held = held[:min(len(held), 20)]
	}
	r.Import(context.Background(), l, held, nil)
	n, missing := 0, map[string]bool{}
	look := func(text string) {
		if n++; text != "" && !tongue.IsReason(text) {
			missing[text] = true
		}
	}
	for e, err := range l.Events(context.Background(), timeline.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, reason := range e.Reasons {
			look(reason)
		}
	}
	sources, err := l.Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		look(s.Published.Evidence)
		for _, c := range s.Candidates {
			look(c.Evidence)
		}
	}
	for m := range missing {
		t.Errorf("no template for %q", m)
	}
	if n < 300 {
		t.Errorf("%d reasons are too few to say anything", n)
	}
}

// No English is left in a German reason but what an article says.
func TestReasonsInGerman(t *testing.T) {
	tongue.Speak("de")
	t.Cleanup(func() { tongue.Speak("en") })
	for reason, want := range map[string]string{
		"“earlier this month” · seen from the day of publication":                           "„earlier this month“ · vom Tag der Veröffentlichung aus gesehen",
		"published 29 January 2020 · metadata: datePublished":                               "veröffentlicht: 29. Januar 2020 · Metadaten: datePublished",
		"so: between 1 and 29 January 2020":                                                 "also: zwischen 1. und 29. Januar 2020",
		"told after “A storm comes” (5 May 2020) in the story":                              "in der Erzählung nach „A storm comes“ (5. Mai 2020)",
		"the text contradicts itself: “a” · as the text says — but: “b” · as the text says": "der Text widerspricht sich: „a“ · wie der Text sagt — aber: „b“ · wie der Text sagt",
		"A war ends (2020-01-03, known event: Somebody)":                                    "A war ends (3. Januar 2020, bekanntes Ereignis: Somebody)",
		"“a day later” · counted from “the vote” (3 May 2020)":                              "„a day later“ · von „the vote“ (3. Mai 2020) an gezählt",
		"nobody has a sentence for this":                                                    "nobody has a sentence for this",
	} {
		if got := tongue.Reason(reason); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	english := regexp.MustCompile(`\b(the|of|day|told|text|says|published|from|after|before|in)\b`)
	for _, r := range tongue.Reasons {
		said := tongue.Reason(strings.NewReplacer("{q}", "“x”", "{d}", "2020", "{r}", "given by you", "{t}", "y").Replace(r))
		if left := english.FindString(said); left != "" && left != "in" {
			t.Errorf("%q is left in %q", left, said)
		}
	}
}
