package extract

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// wonTable knows one election.
const wonTable = "edtf\ttitle\tkind\tparticipants\taliases\tsource\n" +
	"2019-12-12\tAda Holm wins a large majority\twin;election;victory\tAda Holm|Holm;Jon Varga\t\tA Book\n"

func TestDatelineWithoutAYear(t *testing.T) {
	known, err := ParseKnown(wonTable)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, text, published, left string }{
		{"a known event and the day", "OSK, Jan. 29 (Reuters) - The council approved the treaty on Wednesday. Osk will leave the bloc on Friday. Voters chose to leave in June 2016. Ada Holm won an election last month.", "2020-01-29", "2020-01-31"},
		{"the weekday of the news", "OSK, Jan. 29 (Reuters) - The council approved the treaty on Wednesday. Osk will leave the bloc on Friday. Voters chose to leave in June 2016.", "[2020-01-29..]", "[2020-01-31..]"},
		{"no weekday", "OSK, Jan. 29 (Reuters) - The council approved the treaty. Osk will leave the bloc tomorrow. Voters chose to leave in June 2016.", "[2017-01-29..]", "[2017-01-30..]"},
		{"no line", "The council approved the treaty on Wednesday. Osk will leave the bloc on Friday. Voters chose to leave in June 2016.", "[2016-06..]", "[2016-06-03..]"},
	} {
		text := "Council approves treaty\n\n" + tc.text + "\n"
		res := Read(model(t), timeline.Source{ID: 7, Text: text, Language: "en"}).Events(timeline.Published{}, known)
		if got := res.Published.Date.String(); got != tc.published {
			t.Errorf("%s: published %s, not %s: %s", tc.name, got, tc.published, res.Published.Evidence)
		}
		if got := find(t, res, "leave the bloc").Date.String(); got != tc.left {
			t.Errorf("%s: leaves %s, not %s", tc.name, got, tc.left)
		}
		if tc.name != "no line" && !strings.Contains(res.Published.Evidence, "the line “Jan. 29”") {
			t.Errorf("%s: the line is not named: %s", tc.name, res.Published.Evidence)
		}
	}
}

// A day in running text is no line of an agency.
func TestOrdinaryDaysAreNoDateline(t *testing.T) {
	for _, text := range []string{
		"Osk, on May 3, closed - for the first time - its harbour. The mayor wept.",
		"The mayor resigned on Jan. 29 - a week after the vote. The council met.",
	} {
		if r := Read(model(t), timeline.Source{ID: 7, Text: "Harbour closes\n\n" + text + "\n", Language: "en"}); r.Dateline != 0 {
			t.Errorf("%q: “%s” is taken for a line", text, r.Texts[r.Dateline-1])
		}
	}
}
