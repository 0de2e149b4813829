package extract

import "testing"

func TestConjunctsOfOtherVerbs(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Farmers forced the mill to stop and burned three lorries on Tuesday.":                {"Farmers force the mill to stop", "Farmers burn three lorries"},
		"The union said on Tuesday that the port would be closed and warned of more strikes.": {"The port will be closed", "The union warns of more strikes"},
	})
}

func TestParticiplesBehindWhoActs(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Divers sent down to inspect the hull were attacked by a shark on Tuesday.":        {"Divers sent down to inspect the hull are attacked by a shark"},
		"Engineers called in to repair the dam found a second crack on Tuesday.":           {"Engineers called in to repair the dam find a second crack"},
		"The robber detained after a two-hour siege Tuesday was wanted over three thefts.": {"The robber is detained after a two-hour siege", "A two-hour siege takes place"},
		"Workers paid to clean the beach were fired on Tuesday.":                           {"Workers paid to clean the beach are fired"},
	})
	if e := read(t, "Divers sent down to inspect the hull were attacked on Tuesday.\n", "2019-11-21").Events; len(e) != 1 || len(e[0].Participants) != 1 || e[0].Participants[0] != "Divers" {
		t.Errorf("the participants are not the divers alone: %+v", e)
	}
}

func TestWhatWhoAndThatMean(t *testing.T) {
	checkTitles(t, map[string][]string{
		"He spoke about the ouster of Ruiz, who was ousted in May after a campaign by Tom Hale.": {"Ruiz is ousted after a campaign by Tom Hale"},
		"Police described a fight outside a bar in Leeds that happened on May 14.":               {"A fight outside a bar in Leeds happens"},
		"The council delayed the grant through instructions to the finance office in May.":       {"The council delays the grant through instructions to the finance office"},
	})
}

func TestOccupationsBeforeNames(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Painter Ana Ruiz, 35, and her driver Tom Hale were attacked on Tuesday.":         {"Painter Ana Ruiz and the driver Tom Hale are attacked"},
		"Teacher Ana Ruiz, 35, and pilot Tom-Marie Berger-Hale were ambushed on Tuesday.": {"Teacher Ana Ruiz and pilot Tom-Marie Berger-Hale are ambushed"},
	})
}

func TestDeedsInGerunds(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Ruiz was held over a triple stabbing last month that left two men dead.": {"Ruiz is held over a triple stabbing", "A triple stabbing leaves two men dead"},
		"Ana Ruiz was charged over the Oct. 14 shooting Tuesday morning by the Marle County prosecutor.": {
			"Ana Ruiz is charged over the Oct. 14 shooting by the Marle County prosecutor", "The Oct. 14 shooting occurs"},
		"Cleaners sent in to sweep the square and set up fences were pelted by pupils on Monday.": {"Cleaners sent in to sweep the square are pelted by pupils"},
	})
}
