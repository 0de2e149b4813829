package extract

import (
	"slices"
	"testing"

	"dateline/timeline/syntax"
)

// titlesOf are the titles of the events of a text published on 21 November 2019, in the order of the text.
func titlesOf(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, e := range read(t, text+"\n", "2019-11-21").Events {
		out = append(out, e.Title)
	}
	return out
}

// checkTitles compares sentence by sentence.
func checkTitles(t *testing.T, cases map[string][]string) {
	t.Helper()
	for text, want := range cases {
		if got := titlesOf(t, text); !slices.Equal(got, want) {
			t.Errorf("%q\n\thas the titles %q\n\tnot            %q", text, got, want)
		}
	}
}

func TestMendedClauses(t *testing.T) {
	checkTitles(t, map[string][]string{
		"On Tuesday Morales arrived in Mexico.":                               {"Morales arrives in Mexico"},
		"The roof collapsed at noon on Tuesday.":                              {"The roof collapses"},
		"The two hoses split on Tuesday.":                                     {"The two hoses split"},
		"The company was founded in 1837 and rebuilt its factory in 1901.":    {"The company is founded", "The company rebuilds its factory"},
		"St Mark's Basilica was flooded for the sixth time on Tuesday.":       {"St Mark's Basilica is flooded for the sixth time"},
		"A barge carrying crude oil struck the Long bridge on Tuesday.":       {"A barge carrying crude oil strikes the Long bridge"},
		"The river rose seven metres in five hours; 38 people died on 4 May.": {"The river rises seven metres in five hours", "38 people die"},
		"In 1996 voters rejected the proposal to change the constitution.":    {"Voters reject the proposal to change the constitution"},
	})
}

func TestMendedAsides(t *testing.T) {
	checkTitles(t, map[string][]string{
		"The orchestra, founded in 1889, lost a million in the autumn of 2011.":                    {"The orchestra is founded", "The orchestra loses a million"},
		"Tens of thousands of villagers marched through Prague on Saturday.":                       {"Tens of thousands of villagers march through Prague"},
		"Mehmed built the fortress of Rumeli in 1452.":                                             {"Mehmed builds the fortress of Rumeli"},
		"Police said on Tuesday they had arrested a man. On Wednesday he was charged with murder.": {"Police arrest a man", "A man is charged with murder"},
	})
}

func TestNamesInTitles(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Hong Kong's High Court ruled on Monday that a ban on face masks was unconstitutional.": {"Hong Kong's High Court rules a ban on face masks is unconstitutional"},
		"Shares in the bank rose 6% in New York on Monday.":                                     {"Shares in the bank rise 6% in New York"},
		"The U.S. killed the general on 3 January 2019.":                                        {"The U.S. kills the general"},
		"The consul in Turin, Liu Penn, denied on Monday that Velm would send troops.":          {"Liu Penn denies Velm will send troops"},
		"Chow Tsz-lok, a 22-year-old student, died on Nov. 8.":                                  {"Chow Tsz-lok dies"},
	})
}

func TestAppointedEvents(t *testing.T) {
	checkTitles(t, map[string][]string{
		"District council elections are scheduled for Nov. 24.": {"District council elections are to be held"},
		"A meeting of the board is planned for Friday.":         {"A meeting of the board is to be held"},
		"The ferry is scheduled to sail on Friday.":             {"The ferry is scheduled to sail"},
	})
}

func TestHindered(t *testing.T) {
	for _, title := range titlesOf(t, "An inspector was prevented from entering the plant on Monday.") {
		if title == "An inspector enters the plant" {
			t.Error("what was prevented is told as an event")
		}
	}
}

func TestWhose(t *testing.T) {
	checkTitles(t, map[string][]string{
		"The judge, whose wife was killed in 1998, lives in Bern.": {"The judge's wife is killed"},
	})
}

func TestEmptyTitles(t *testing.T) {
	checkTitles(t, map[string][]string{
		"The vote came on Tuesday.":               nil,
		"The owners announced on Tuesday.":        nil,
		"The harbour office said in a statement.": nil,
		"It was given to the town in 1919.":       nil,
	})
}

func TestIsTree(t *testing.T) {
	ring := []syntax.Token{{Head: 1}, {Head: 0}, {Head: -1}}
	if isTree(ring) {
		t.Error("a ring passes for a tree")
	}
	if !isTree([]syntax.Token{{Head: 1}, {Head: -1}, {Head: 1}}) {
		t.Error("a tree does not pass")
	}
}

func TestNegationStays(t *testing.T) {
	checkTitles(t, map[string][]string{
		"Lind told the council on Saturday that she did not regret the sale.": {"Lind tells the council she does not regret the sale"},
		"The board did not reopen the ferry line in May 2018.":                {"The board does not reopen the ferry line"},
	})
}

func TestTidyEnds(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Lee speaks at the company's":  "Ann Lee speaks",
		"Velm buys McDonald's":             "Velm buys McDonald's",
		"Lee promises ``a new town'' soon": `Lee promises "a new town" soon`,
		"The U.S.":                         "The U.S.",
	} {
		if got := tidy(in); got != want {
			t.Errorf("tidy(%q) = %q, not %q", in, got, want)
		}
	}
}
