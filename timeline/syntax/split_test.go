package syntax

import (
	"slices"
	"strings"
	"testing"
)

// In want, "|" stands between sentences.
var splits = []struct{ name, text, want string }{
	{"plain", "The envoys met. They agreed on little.", "The envoys met.|They agreed on little."},
	{"titles", "Gen. Ana Ruiz met Mr. Holt. Dr. Wu left.", "Gen. Ana Ruiz met Mr. Holt.|Dr. Wu left."},
	{"stacked titles", "Maj. Gen. Olu Bako flew home.", "Maj. Gen. Olu Bako flew home."},
	{"initials", "George T. Malley and J. R. Poe won. E. Lund lost.", "George T. Malley and J. R. Poe won.|E. Lund lost."},
	{"month", "It sank on Jan. 29 near Oslo. Nobody died in Feb. The wreck stays.", "It sank on Jan. 29 near Oslo.|Nobody died in Feb.|The wreck stays."},
	{"number", "Flight No. 7 landed. Did it? No. It crashed.", "Flight No. 7 landed.|Did it?|No.|It crashed."},
	{"country", "The U.S. Navy left. It went back to the U.S. The crew rested.", "The U.S. Navy left.|It went back to the U.S.|The crew rested."},
	{"company", "Acme Inc. Chairman Bo Lee quit. He had led Acme Inc. The board met.", "Acme Inc. Chairman Bo Lee quit.|He had led Acme Inc.|The board met."},
	{"clock", "Doors open at 5 p.m. Tuesday. They close at 9 p.m. Guests may stay.", "Doors open at 5 p.m. Tuesday.|They close at 9 p.m.|Guests may stay."},
	{"year", "He quit in 2014. Next came a thaw. In 2015. Then more.", "He quit in 2014.|Next came a thaw.|In 2015.|Then more."},
	{"decimals", "Rates rose 3.5 percent to 1.25. Shares fell.", "Rates rose 3.5 percent to 1.25.|Shares fell."},
	{"quotes", "\"We won.\" She smiled. “Go home!” he said. (It rained.) They left.", "\"We won.\"|She smiled.|“Go home!” he said.|(It rained.)|They left."},
	{"ellipsis", "He waited ... and left. Then … Silence.", "He waited ... and left.|Then …|Silence."},
	{"notes", "It fell in 1453.[3] The city burned.[4][5] Few fled.", "It fell in 1453.[3]|The city burned.[4][5]|Few fled."},
	{"wrapped lines", "The council met for a third day on the\nharbour plan and put off the\nvote. It meets again.", "The council met for a third day on the\nharbour plan and put off the\nvote.|It meets again."},
	{"headline", "Harbour plan delayed\nThe council put off the vote on Monday after residents filled the hall.", "Harbour plan delayed|The council put off the vote on Monday after residents filled the hall."},
	{"blank line", "Harbour plan delayed\n\nThe council met", "Harbour plan delayed|The council met"},
	{"bullets", "Agenda:\n- budget\n- harbour\n• parks\n1. roads", "Agenda:|- budget|- harbour|• parks|1. roads"},
	{"numbered", "1. Open the valve. 2. Wait.", "1. Open the valve.|2. Wait."},
	{"german", "Am 3. Oktober 1990 kam Dr. Beck z. B. nach Bonn. Er blieb.", "Am 3. Oktober 1990 kam Dr. Beck z. B. nach Bonn.|Er blieb."},
	{"french", "M. Petit est parti. Mme Blanc reste.", "M. Petit est parti.|Mme Blanc reste."},
	{"chinese", "会议昨天结束。他们明天回来！好吗？", "会议昨天结束。|他们明天回来！|好吗？"},
	{"japanese", "「行きます。」彼は言った。", "「行きます。」|彼は言った。"},
	{"hindi", "बैठक समाप्त हुई। वे लौटे।", "बैठक समाप्त हुई।|वे लौटे।"},
	{"hepatitis", "It treats hepatitis C. The drug is new.", "It treats hepatitis C.|The drug is new."},
	{"dotted name", "Amazon.com fell. Yahoo! rose.", "Amazon.com fell.|Yahoo! rose."},
	{"carriage returns", "One ends.\r\nTwo begins here and goes\r\non. Three.", "One ends.|Two begins here and goes\r\non.|Three."},
	{"ranks", "Lt. Col. J. T. Marsh, Sgt. 1st Class Ana Ruiz and Pfc. Lee Wong were hurt. Two died.", "Lt. Col. J. T. Marsh, Sgt. 1st Class Ana Ruiz and Pfc. Lee Wong were hurt.|Two died."},
	{"party and state", "'It is over,' said Sen. Mark Hale, R-Ga. The vote was 51-49; two abstained.", "'It is over,' said Sen. Mark Hale, R-Ga.|The vote was 51-49; two abstained."},
	{"marks in names", "Yahoo! Inc. and Jeopardy! star Ken Ray sued. Why? Inc. magazine asked.", "Yahoo! Inc. and Jeopardy! star Ken Ray sued.|Why? Inc. magazine asked."},
	{"words like states", "He was ill. Doctors saw a mass. Nobody knew.", "He was ill.|Doctors saw a mass.|Nobody knew."},
	{"datelines", "WASHINGTON (AP) — The bill is law. LONDON, Nov. 14 (Reuters) - Shares fell.", "WASHINGTON (AP) — The bill is law.|LONDON, Nov. 14 (Reuters) - Shares fell."},
	{"numbered parts", "It has three parts: (1) a truce; (2) an exchange; and (3) a vote by Nov. 30. Both sides agreed.", "It has three parts: (1) a truce; (2) an exchange; and (3) a vote by Nov. 30.|Both sides agreed."},
	{"a quotation of several sentences", "“We will not leave,” she said. “Why would we? We live here.” Then she left.", "“We will not leave,” she said.|“Why would we?|We live here.”|Then she left."},
	{"clock and zone", "They began at 5 p.m. They ended at 9:30 a.m. EST. Nobody spoke.", "They began at 5 p.m.|They ended at 9:30 a.m. EST.|Nobody spoke."},
	{"juniors", "Mr. Roe Jr. said so. The Rev. Al Dunn met St. Louis Mayor Tim Hill.", "Mr. Roe Jr. said so.|The Rev. Al Dunn met St. Louis Mayor Tim Hill."},
	{"nothing", " \n\n ", ""},
}

func TestSentences(t *testing.T) {
	for _, c := range splits {
		var got []string
		for _, s := range Sentences(c.text) {
			got = append(got, c.text[s.Begin:s.End])
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "|"), c.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	var got []int
	for _, s := range Sentences("\n\nOne. Two.\n\n\nThree\nand four. Five.\n \nSix.") {
		got = append(got, s.Paragraph)
	}
	if want := []int{0, 0, 1, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("paragraphs %v, want %v", got, want)
	}
}

var tokenCases = []struct{ text, want string }{
	{"They don't say it can't, he's sure.", "They do n't say it ca n't , he 's sure ."},
	{"They don’t; the mayors’ dogs’re", "They do n’t ; the mayors ’ dogs ’re"},
	{"a U.S.-led force in mid-July", "a U.S. - led force in mid-July"},
	{"Jan. 29, 2020, at 5pm", "Jan. 29 , 2020 , at 5 pm"},
	{"$3.5bn (1,200 jobs) fell 5%", "$ 3.5 bn ( 1,200 jobs ) fell 5 %"},
	{"in 2003-2004 and the 1980s", "in 2003 - 2004 and the 1980s"},
	{"Maj. Gen. O'Neil left.", "Maj. Gen. O'Neil left ."},
	{"“Stop,” she said…", "“ Stop , ” she said …"},
	{"BRUSSELS — They met -- twice...", "BRUSSELS — They met -- twice ..."},
	{"Write to a.b@example.org, or see https://example.org/x?y=1.", "Write to a.b@example.org , or see https://example.org/x?y=1 ."},
	{"and/or cannot", "and / or can not"},
	{"at 7:30 a.m. on the 20th", "at 7:30 a.m. on the 20th"},
	{"He sat. No.", "He sat . No ."},
	{"Gov. Ana Lopez (D-N.M.) paid $1.2bn.", "Gov. Ana Lopez ( D - N.M. ) paid $ 1.2 bn ."},
	{"UPDATE 2-Oil rises; Dow at 59.50", "UPDATE 2 - Oil rises ; Dow at 59.50"},
	{"‘No,’ he’d said: “I’m ill.”", "‘ No , ’ he ’d said : “ I ’m ill . ”"},
}

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		var got []string
		for _, k := range tokenise(nil, c.text, 0, len(c.text)) {
			got = append(got, c.text[k.Begin:k.End])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, strings.Join(got, " "), c.want)
		}
	}
}
