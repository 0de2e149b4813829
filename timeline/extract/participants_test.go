package extract

import (
	"slices"
	"strings"
	"testing"
)

// Who takes part, by the event's title: each once, by the full name, under the noun where a name only says whose or from where.
func TestParticipants(t *testing.T) {
	for text, wants := range map[string]string{
		"Tesk police arrested the activist Jonas Tam on Monday.":                                             "arrest: Tesk police, Jonas Tam",
		"Norwegian police arrested the singer Eva Lind on Monday.":                                           "arrest: Norwegian police, Eva Lind",
		"A French court sentenced the banker Luc Moreau to two years on Thursday.":                           "sentence: French court, Luc Moreau",
		"Ida Holm's lawyer, Rolf Galt, met Danish officials on Monday. Ms Holm was in Lund.":                 "meets: Rolf Galt",
		"President Ida Holm dismissed the ambassador, Marie Yorke, on Friday.":                               "dismiss: Ida Holm, Marie Yorke",
		"Ida J. Holm was elected in 2016. Ida Holm resigned on Friday.":                                      "elected: Ida Holm|Ida J. Holm; resign: Ida Holm|Ida J. Holm",
		"The regulator fined Tabco 45 million dollars on Monday.":                                            "fine: Regulator, Tabco",
		"The Organization of Nordic Banks published its report on Sunday.":                                   "publish: Organization of Nordic Banks",
		"State television broadcast the trial on Tuesday.":                                                   "broadcast: -State",
		"The pianist Edda Lund gave concerts in China, Spain and Portugal in June.":                          "gives: Edda Lund",
		"Swiss drugmaker Novaris bought the Lenk Company on Sunday.":                                         "buys: Novaris, Lenk Company",
		"NATO met in May. NATO's members plan to send ships.":                                                "plan: NATO",
		"A plan for the port could be approved by NATO defence ministers in June 2020. NATO is old.":         "approved: NATO",
		"NATO met in May. Most of NATO's members were late, and its chairman, Jens Brekke, left on Tuesday.": "leave: Jens Brekke",
		"A state of emergency was declared on Friday.":                                                       "declare: -State of emergency",
		"Prosecutors questioned the mayor on Tuesday.":                                                       "question: Prosecutors, Mayor",
	} {
		events := read(t, text, "2019-11-20").Events
		for pair := range strings.SplitSeq(wants, "; ") {
			word, names, _ := strings.Cut(pair, ": ")
			got, found := []string(nil), false
			for _, e := range events {
				if strings.Contains(" "+strings.ToLower(e.Title), " "+word) {
					got, found = e.Participants, true
				}
			}
			if !found {
				t.Errorf("%s: no event with %q: %+v", text, word, events)
				continue
			}
			if no, ok := strings.CutPrefix(names, "-"); ok {
				if slices.Contains(got, no) {
					t.Errorf("%s: %q takes part", text, no)
				}
				continue
			}
			want := strings.Split(names, ", ")
			ok := len(got) == len(want)
			for i := range want {
				ok = ok && slices.ContainsFunc(got, func(g string) bool { return slices.Contains(strings.Split(want[i], "|"), g) })
			}
			if !ok {
				t.Errorf("%s: %q have part in %q, not %q", text, got, word, want)
			}
		}
	}
}
