package extract

import (
	"strings"
	"testing"
)

// TestChronology: what stands under a date is of that date, until the next one; a year that is no expression heads what is under it, too.
func TestChronology(t *testing.T) {
	text := "The court ruled on Saturday on the mine in Osk.\n\nHow it came about:\n\n1991\n\nA miner files a suit.\n\n1412\n\nMonks dig the first shaft.\n\n" +
		"2003:\n\nA committee is formed by the owners.\n\nDecember 6, 2012\n\nWater floods the shaft. Riots break out in Osk.\n"
	got := map[string]string{}
	for _, e := range read(t, text, "2019-11-10").Events {
		got[e.Title] = e.Date.String()
	}
	for title, want := range map[string]string{"A miner files a suit": "1991", "A committee is formed by the owners": "2003",
		"Water floods the shaft": "2012-12-06", "Riots break out in Osk": "2012-12-06"} {
		if got[title] != want {
			t.Errorf("%q is of %q, not %s; read: %v", title, got[title], want, got)
		}
	}
	if d, ok := got["Monks dig the first shaft"]; ok && strings.HasPrefix(d, "19") {
		t.Errorf("what stands under 1412 is of %s", d)
	}
}

// TestFewDatesAreNoChronology: a date or two on lines of their own are when a page was written and changed.
func TestFewDatesAreNoChronology(t *testing.T) {
	text := "A mine closes\n\nMay 6, 2012\n\nUpdated: May 7, 2012\n\nThe owners closed the mine in Osk in 1991.\n\nThe owner is a bank.\n"
	for _, e := range read(t, text, "2012-05-07").Events {
		if d := e.Date.String(); d != "1991" {
			t.Errorf("%q is of %s", e.Title, d)
		}
	}
}

func TestNotices(t *testing.T) {
	for _, text := range []string{
		"All rights reserved.",
		"Copyright 2019 The Osk Courier. All rights reserved.",
		"This material may not be published, broadcast or rewritten.",
		"An earlier version of this article misstated the day on which the mill closed.",
		"This story has been updated to include the figures of Monday.",
		"The reporter Ann Lee in Osk contributed to this report.",
		"Read more: how the mill was sold in 2011",
		"Sign up for our newsletter, which was founded in 2011.",
	} {
		if !isNotice(text) {
			t.Errorf("%q is about the page", text)
		}
	}
	for _, text := range []string{
		"This report was presented to parliament on Monday.",
		"The story of the mill was told in court on Monday.",
		"Readers gathered more than 400 signatures on Monday.",
		"The mayor contributed to the report of the commission in May.",
		"Read, a former miner, was elected on Monday.",
		"Copyrights of the singer were sold on Monday.",
		"See fell on Monday to the invaders.",
	} {
		if isNotice(text) {
			t.Errorf("%q is news", text)
		}
	}
}

// TestCaptions: what a picture shows is no event; what its paragraph tells in the past is.
func TestCaptions(t *testing.T) {
	text := "The mayor of Osk resigned on Monday.\n\nMayor Ida Roe speaks to reporters outside the town hall in Osk on November 15, 2019. She was elected in 2011. (Photo: Ann Lee)\n\n" +
		"The council meets on 2 December.\n"
	titles := ""
	for _, e := range read(t, text, "2019-11-19").Events {
		titles += e.Title + "\n"
	}
	if strings.Contains(titles, "speak") || !strings.Contains(titles, "elected") || !strings.Contains(titles, "resigns") || !strings.Contains(titles, "meets") {
		t.Errorf("read: %s", titles)
	}
}
