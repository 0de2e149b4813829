package extract

import (
	"testing"

	"dateline/timeline"
)

func TestOneDayOfTwoVerbs(t *testing.T) {
	for text, want := range map[string][]string{
		"A tourist and her guide were ambushed and seized by rebels on 2 May.":       {"2019-05-02", "2019-05-02"},
		"Norland imposed petrol rationing and raised pump prices by half on Friday.": {"2019-11-15", "2019-11-15"},
		"The firm was sold to a rival and renamed in 2015.":                          {"2015", "2015"},
		"The bridge was built by two brothers and closed on 2 May 2018.":             {"", "2018-05-02"},
		"The chapel was damaged in the war, and razed on 2 May 1967 by the state.":   {"", "1967-05-02"},
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
		"A clerk walked into the bank on Tuesday, pulled a gun from his coat and shot five colleagues, two fatally, then fired a bullet into his own foot.": {
			"A clerk walks into the bank", "A clerk pulls a gun from his coat", "A clerk shoots five colleagues", "A clerk fires a bullet into his own foot"},
		"One miner was killed and others injured in the pit on Tuesday.": {"One miner is killed", "Others are injured in the pit"},
		"A Marle High School pupil walked into the yard Tuesday, pulled a heavy handgun from his backpack and shot five classmates, two fatally, then fled.": {
			"A Marle High School pupil walks into the yard", "A Marle High School pupil pulls a heavy handgun from his backpack", "A Marle High School pupil shoots five classmates", "A Marle High School pupil flees"},
		"Norland imposed petrol rationing and raised pump prices by at least 50 percent on Friday.": {
			"Norland imposes petrol rationing", "Norland raises pump prices by at least 50 percent"},
		"Hundreds more were hurt on Tuesday.": {"Hundreds more people are hurt"},
	})
	events := read(t, "A clerk walked into the bank on Tuesday, pulled a gun from his coat and shot five colleagues, then fled.\n", "2019-11-21").Events
	for _, e := range events[:3] {
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
