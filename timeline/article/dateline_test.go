package article

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"

	"pgregory.net/rapid"
)

const story = "The council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute that began in 2011, when the quay sank."

// TestDatelines holds what counts as a date of publication in plain text, and what does not.
func TestDatelines(t *testing.T) {
	for _, c := range []struct{ name, text, date, evidence string }{
		{"own line", "Harbour closes\n\nMarch 06, 2008\n\n" + story, "2008-03-06", "dateline: March 06, 2008"},
		{"own line below the text's first words", "March 6, 2008\n" + story, "2008-03-06", "dateline:"},
		{"with weekday", "Harbour closes\nThursday, 6 March 2008\n" + story, "2008-03-06", "dateline:"},
		{"with clock", "Harbour closes\n6 March 2008, 10:45 am\n" + story, "2008-03-06", "dateline:"},
		{"with zone", "Harbour closes\n2008-03-06 22:45 GMT\n" + story, "2008-03-06", "dateline:"},
		{"with place", "Harbour closes\nArdmoor, 6 March 2008\n" + story, "2008-03-06", "dateline:"},
		{"iso", "Harbour closes\n2008-03-06\n" + story, "2008-03-06", "dateline:"},
		{"german", "Hafen wird geschlossen\n6. März 2008\n" + story, "2008-03-06", "dateline:"},
		{"french", "Le port ferme\nPublié le 6 mars 2008 à 10h45\n" + story, "2008-03-06", "text: Publié"},
		{"russian", "Порт закрыт\n6 марта 2008\n" + story, "2008-03-06", "dateline:"},
		{"spanish", "Cierra el puerto\n6 de marzo de 2008\n" + story, "2008-03-06", "dateline:"},
		{"japanese", "港が閉まる\n2008年3月6日\n" + story, "2008-03-06", "dateline:"},
		{"label", "Harbour closes\nPublished: 6 March 2008\n" + story, "2008-03-06", "text: Published"},
		{"label and update", "Harbour closes\nUpdated: 9 March 2008 | Published: 6 March 2008\n" + story, "2008-03-06", "text:"},
		{"update alone", "Harbour closes\nLast updated: 9 March 2008\n" + story, "2008-03-09", "text: Last updated"},
		{"byline", "Harbour closes\nBy Mara Lindqvist | March 6, 2008\n" + story, "2008-03-06", "dateline: By"},
		{"agency", "ARDMOOR, March 6, 2008 (NNA) — " + story, "2008-03-06", "dateline: ARDMOOR"},
		{"agency, slash", "Harbour closes\n\nARDMOOR, Senn, March 6, 2008 /NNA/ -- " + story, "2008-03-06", "dateline: ARDMOOR"},
		{"wire", "Harbour closes\n\nARDMOOR, Senn--(NORTH WIRE)--March 6, 2008--" + story, "2008-03-06", "dateline: ARDMOOR"},
		{"in brackets behind the place", "Harbour closes\n\nArdmoor (06.03.2008). " + story, "2008-03-06", "dateline: Ardmoor (06.03.2008)"},
		{"something else in brackets", "Harbour closes\n\nArdmoor (pop. 2008). " + story, "", ""},
		{"last line", strings.Repeat(story+"\n\n", 45) + "Published 6 March 2008", "2008-03-06", "text: Published"},
		{"front matter", "---\ntitle: x\ndate: 2008-03-06T10:00:00+01:00\n---\n" + story, "2008-03-06", "text: date"},

		{"ambiguous", "Harbour closes\n03/06/2008\n" + story, "[2008-03-06,2008-06-03]", "dateline:"},
		{"not ambiguous", "Harbour closes\n03/26/2008\n" + story, "2008-03-26", "dateline:"},
		{"dots mean day first", "Harbour closes\n03.06.2008\n" + story, "2008-06-03", "dateline:"},

		{"no year", "ARDMOOR, March 6 — " + story, "", ""},
		{"in a sentence", "Harbour closes\n\nThe council closed it on 6 March 2008, and nobody complained about that for a long while, said the mayor.", "", ""},
		{"later in the text", "Harbour closes\n\n" + strings.Repeat(story+"\n\n", 3) + "6 March 2008\n\n" + story, "", ""},
		{"chronology", "A history of the harbour\n\n6 March 1808\nThe quay is built.\n\n7 April 1822\nThe first ship comes.\n\n9 May 1901\nThe last ship leaves.", "", ""},
		{"published in a sentence", "Harbour closes\n\nA study published on 6 March 2008 found that the quay had been sinking for years, and that little could be done.", "", ""},
		{"future", "Harbour closes\n6 March 2098\n" + story, "", ""},
		{"no such day", "Harbour closes\n31 February 2008\n" + story, "", ""},
		{"part number", "Pump 2008-03-0612 recalled\n\n" + story, "", ""},
		{"telephone", "Harbour closes\nCall 06-03-2008-1234\n" + story, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := one(t, "a.txt", c.text)
			if a.Published.Date.String() != c.date || !strings.HasPrefix(a.Published.Evidence, c.evidence) {
				t.Errorf("got %q (%s), want %q (%s)\ncandidates %v", a.Published.Date, a.Published.Evidence, c.date, c.evidence, a.Candidates)
			}
		})
	}
}

func TestDatesInNames(t *testing.T) {
	for name, want := range map[string]string{
		"2019-05-03-harbour.txt": "2019-05-03", "harbour_20190503.txt": "2019-05-03", "news/2019_05_03 harbour.txt": "2019-05-03", "harbour 3 May 2019.txt": "2019-05-03",
		"IMG_20190503_101112.txt": "2019-05-03", "20193103.txt": "", "harbour.txt": "", "1234567890.txt": "", "report-2019.txt": "", `C:\old\03.05.2019.txt`: "2019-05-03",
	} {
		if got := one(t, name, story).Published.Date.String(); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestTextBeatsName(t *testing.T) {
	a := one(t, "2019-05-03.txt", "Harbour closes\n6 March 2008\n"+story)
	if a.Published.Date.String() != "2008-03-06" || len(a.Candidates) != 2 {
		t.Errorf("got %v", a.Candidates)
	}
}

func TestTitles(t *testing.T) {
	for text, want := range map[string]string{
		"World News - Region - The Courier\n\nCouncil of Ardmoor closes the old harbour\n\n" + story: "Council of Ardmoor closes the old harbour",
		"NEWS\nCouncil of Ardmoor closes the old harbour\nBy Mara Lindqvist\n" + story:               "Council of Ardmoor closes the old harbour",
		"March 6, 2008\nCouncil closes harbour\n\n" + story:                                          "Council closes harbour",
		"Harbour Inc. closes the old quay\n\nIt was about time. Nobody came.":                        "Harbour Inc. closes the old quay",
		story: "The council of Ardmoor voted on Tuesday to close the old harbour, officials said",
		"https://courier.example/a/1\nCouncil closes harbour\n\n" + story:                    "Council closes harbour",
		"# Council closes harbour\n\n## Why\n\n" + story:                                     "Council closes harbour",
		"Title: Council closes harbour\nAuthor: Mara Lindqvist\nSource: Courier\n\n" + story: "Council closes harbour",
		"HARBOUR CLOSES\n\nARDMOOR, March 6, 2008 (NNA) -- The council of Ardmoor voted on\nTuesday to close the old harbour. The decision ends a dispute that\nbegan in 2011.": "HARBOUR CLOSES",
		"Harbour closes\n\nThe council of Ardmoor voted on Tuesday to close the\nold harbour, officials said, and nobody was surprised.\nBoats will move.":                      "Harbour closes",
		"Council closes harbour\n======================\n\n" + story: "Council closes harbour",
	} {
		if got := one(t, "a.txt", text).Title; got != want {
			t.Errorf("%.60q: the title is %q, want %q", text, got, want)
		}
	}
}

// TestStampsOfEveryDay writes days in many ways and reads them back.
func TestStampsOfEveryDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m := rapid.IntRange(firstYear, lastYear).Draw(t, "y"), rapid.IntRange(1, 12).Draw(t, "m")
		d := rapid.IntRange(1, timeline.DaysIn(int64(y), m)).Draw(t, "d")
		names := strings.Fields(monthNames[m])
		name := rapid.SampledFrom(names).Draw(t, "name")
		day := timeline.DayDate(int64(y), m, d)
		for _, s := range []string{fmt.Sprintf("%04d-%02d-%02d", y, m, d), fmt.Sprintf("%04d/%d/%d", y, m, d), fmt.Sprintf("%d. %d. %d", d, m, y), fmt.Sprintf("%d年%d月%d日", y, m, d),
			fmt.Sprintf("%04d-%02d-%02dT23:59:59.999Z", y, m, d), fmt.Sprintf("%d %s %d", d, name, y), fmt.Sprintf("%s %d, %d", name, d, y)} {
			if hit, ok := findStamp(s, dayFirst); !ok || hit.date != day {
				t.Fatalf("%q gives %v, want %s", s, hit.date, day)
			}
		}
		slashed, ok := findStamp(fmt.Sprintf("%d/%d/%d", d, m, y), eitherOrder)
		if !ok || !slashed.date.Begins().Overlaps(day.Begins()) || slashed.ambiguous != (d <= 12 && d != m) {
			t.Fatalf("%d/%d/%d gives %v", d, m, y, slashed)
		}
	})
}

func TestLooseStamps(t *testing.T) {
	for s, want := range map[string]string{
		"Fri, 03 May 2019 10:00:00 +0200": "2019-05-03", "May 3, 2019 at 10:00am (PST)": "2019-05-03", "Fri May  3 10:00:00 2019": "2019-05-03", "1556877600": "2019-05-03", "1556877600000": "2019-05-03",
		"2019": "2019", "2019-05": "2019-05", "2019/5": "2019-05", "20190503": "2019-05-03", "2019-05-03T23:30:00-08:00": "2019-05-03", "20190503T101112Z": "2019-05-03",
		"yesterday": "", "": "", "3 hours ago": "", "May 2019": "", "\x00\xff": "", "99999999999999999999": "", "2019-13-45": "", "0000-00-00": "",
	} {
		hit, _ := parseStamp(s, eitherOrder)
		if hit.date.String() != want {
			t.Errorf("%q gives %s, want %s", s, hit.date, want)
		}
	}
}
