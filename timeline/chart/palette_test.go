package chart

import (
	"fmt"
	"image/color"
	"testing"

	"dateline/timeline"
)

func TestTextCanBeRead(t *testing.T) {
	for _, ink := range []*inks{&lightInks, &darkInks} {
		check := func(what string, text, ground color.NRGBA, least float64) {
			if got := contrast(text, ground); got < least {
				t.Errorf("dark %v, %s: contrast %.2f is below %v", ink.dark, what, got, least)
			}
		}
		check("text", ink.text, ink.paper, 7)
		check("muted", ink.muted, ink.paper, 4.5)
		check("clusters", ink.clusterText, ink.cluster, 4.5)
		check("today", ink.today, ink.paper, 4.5)
		check("mark", ink.mark, ink.paper, 4.5)
		check("name of an era that is grey", ink.text, mix(ink.paper, ink.muted, footShare), 4.5)
		check("warning", ink.warning, ink.paper, 3)
		check("selection", ink.selected, ink.paper, 7)
		p := painter{ink: ink}
		for _, c := range timeline.Categories() {
			check("name of an era", ink.text, mix(ink.paper, lookOf(c).color, footShare), 4.5)
			for _, review := range []timeline.Review{timeline.Proposed, timeline.Accepted} {
				for s := timeline.Happened; s <= timeline.Denied; s++ {
					e := timeline.Brief{Category: c, Review: review, Status: s}
					bar := p.inkOf(&e, lookOf(c), false)
					check(fmt.Sprintf("%v %v bar", c, s), bar.text, bar.fill, 4.5)
					check(fmt.Sprintf("%v %v date in a bar", c, s), p.ink.text, bar.fill, 4.5)
					dot := p.inkOf(&e, lookOf(c), true)
					check(fmt.Sprintf("%v %v %v dot", c, s, review), dot.stroke, ink.paper, 3)
				}
			}
		}
	}
}

// Two categories that share a colour must not share a form.
func TestEachCategoryHasALookOfItsOwn(t *testing.T) {
	seen := map[look]timeline.Category{}
	for _, c := range timeline.Categories() {
		if other, twice := seen[lookOf(c)]; twice {
			t.Errorf("%v looks like %v", c, other)
		}
		seen[lookOf(c)] = c
	}
	if lookOf(200) != lookOf(timeline.Other) {
		t.Error("a category that is not known has no look")
	}
}
