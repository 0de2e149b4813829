package extract

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestOneDayOfTwoVerbs(t *testing.T) {
	for text, want := range map[string][]string{
		"A surgeon and his cook were ambushed and robbed by rebels on 2 May.":       {"2019-05-02", "2019-05-02"},
		"Norland imposed a bread tax and lowered milk prices by a third on Friday.": {"2019-11-15", "2019-11-15"},
		"The firm was sold to a rival and renamed in 2015.":                         {"2015", "2015"},
		"The bridge was built by two brothers and closed on 2 May 2018.":            {"", "2018-05-02"},
		"The chapel was damaged in the war, and razed on 2 May 1967 by the state.":  {"", "1967-05-02"},
	} {
		var got []string
		for _, e := range read(t, text+"\n", "2019-11-21").Events {
			got = append(got, e.Date.String())
		}
		for i := range want {
			if i >= len(got) || want[i] != "" && got[i] != want[i] || want[i] == "" && got[i] == want[i+1] {
				t.Errorf("%q has the days %q, want %q", text, got, want)
				break
			}
		}
	}
}

func TestVerbsInARow(t *testing.T) {
	checkTitles(t, map[string][]string{
		"A farmer walked into the court on Tuesday, pulled a rifle from his coat and shot three teachers, then fired a bolt at the ceiling.": {
			"A farmer walks into the court", "A farmer pulls a rifle from his coat", "A farmer shoots three teachers", "A farmer fires a bolt at the ceiling"},
		"One miner was killed and others injured in the pit on Tuesday.": {"One miner is killed", "Others are injured in the pit"},
		"Norland imposed bread rationing and lowered milk prices by at least a third on Friday.": {
			"Norland imposes bread rationing", "Norland lowers milk prices by at least a third"},
		"Hundreds more were hurt on Tuesday.": {"Hundreds more people are hurt"},
	})
	events := read(t, "A farmer walked into the court on Tuesday, pulled a rifle from his coat and shot three teachers, then fired a bolt at the ceiling.\n", "2019-11-21").Events
	if len(events) != 4 {
		t.Errorf("%d events", len(events))
	}
	for _, e := range events[:min(3, len(events))] {
		if e.Date.String() != "2019-11-19" {
			t.Errorf("%q is dated %s", e.Title, e.Date)
		}
	}
}

func TestParticiplesThatLookLikeNouns(t *testing.T) {
	for _, e := range read(t, "Norlink, which has run ferries on the route since 1998, has dropped a 2017 claim for damages, its lawyers said.\n", "2019-11-19").Events {
		if e.Status == timeline.Ongoing && e.Title[:13] == "Norlink drops" {
			t.Errorf("%q is %s, dated %s", e.Title, e.Status, e.Date)
		}
	}
}

func TestOfficesBehindNames(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Hal Brand, senior vice president and general counsel, was named interim chief on Tuesday.": {"Hal Brand is named interim chief"},
		"Hal Brand, Ida Lund and Tom Hale were named in a report on Tuesday.":                       {"Hal Brand, Ida Lund and Tom Hale are named in a report"},
	})
}

func TestDayOfWhatOneTakesPartIn(t *testing.T) {
	for text, want := range map[string]map[string]string{
		"Ilan Moro won Sunday's election.":                                    {"wins": "2019-11-17"},
		"The Reds backed Ilan Moro, who won Sunday's vote.":                   {"wins": "2019-11-17"},
		"Moro, who won the 10 November run-off, needs partners.":              {"wins": "2019-11-10"},
		"The minister skipped Friday's funeral.":                              {"skips": "2019-11-15"},
		"The union called off Tuesday's strike.":                              {"calls off": "2019-11-21"},
		"Moro is wanted over a shooting last month that left two monks dead.": {"leaves": "2019-10"},
		"Veld had been arrested in January by the guard and charged with lying to the panel in 2017.": {
			"arrested": "2019-01", "charged": "2019-01"},
		`Moro died "at home in the hills, surrounded by his dogs and his books" in Osk, in the north, on Sunday, his agents said.`: {
			"dies": "2019-11-17"},
		"The chancellor, who has called a snap election for Dec. 12, left early.": {"election is held": "2019-12-12"},
		"The dockers announced a strike for December 20.":                         {"strike takes": "2019-12-20"},
		"The talks on Monday were the first since 2015.":                          {"talks are held": "2019-11-18"},
		"During the 2017 campaign, the pier was the scene of an attack when two men drove a bus into a crowd.": {
			"drive a bus": "2017"},
		"In the 2008 financial crisis, the bank closed 40 branches.": {"closes": "2008", "crisis": "2008"},
		`The guards were "relieved" on Sunday.`:                      {"guards": "2019-11-17"},
	} {
		events := read(t, "The mayor spoke to reporters.\n\n"+text+"\n", "2019-11-21").Events
		for word, day := range want {
			at := slices.IndexFunc(events, func(e timeline.Event) bool { return strings.Contains(e.Title, word) })
			if at < 0 || events[at].Date.String() != day {
				t.Errorf("%q: what %s is not of %s", text, word, day)
				for _, e := range events {
					t.Log(e.Date, e.Title)
				}
			}
		}
	}
}
