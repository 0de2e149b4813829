package extract

import (
	"strings"
	"testing"

	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// outlineOf reads a sentence and gives "verb<actor" for each verb that leads a clause, with the last of several actors.
func outlineOf(t *testing.T, text string) string {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := timex.Read(text, "en")
	var out []string
	for _, s := range m.Parse(text) {
		inTime, _ := timeTokens(doc, s, 0)
		tr := newTree(text, 0, s, inTime)
		o := &outline{tree: tr, inTime: inTime}
		for _, l := range o.leadVerbs() {
			name := "-"
			if l.actor.head >= 0 {
				name = tr.word(l.actor.head)
			}
			if l.joined >= 0 {
				name += "+" + tr.word(l.joined)
			}
			out = append(out, tr.word(l.head)+"<"+name)
		}
	}
	return strings.Join(out, " ")
}

func TestOutlineFindsWhoActs(t *testing.T) {
	for text, want := range map[string]string{
		"The minister, a former miner who took office in 2006, stepped down on Monday.":                                            "took<who stepped<minister",
		"Senator Jane Hollis, who is next in line, arrived in the capital, the radio said.":                                        "next<who arrived<Jane said<radio",
		"A man who stabbed two people near the bridge on Friday had been released from prison.":                                    "stabbed<who released<man",
		"A poll published on Monday put the party ahead.":                                                                          "put<poll",
		"The price it offered in October was too low.":                                                                             "offered<it low<price",
		"Kovan, Leland and Mora called the vote unfair.":                                                                           "called<Kovan+Mora",
		"The ministry raised the price and two banks cut their rates.":                                                             "raised<ministry cut<banks",
		"Lawmakers dropped the plan after the minister spoke.":                                                                     "dropped<Lawmakers spoke<minister",
		"The talks after the vote in May failed.":                                                                                  "failed<talks",
		"The minister, Eva Lund, signed the order.":                                                                                "signed<minister",
		"The president, his lawyer said, had refused to testify.":                                                                  "said<lawyer refused<president",
		"At least one civilian died when the forces opened fire.":                                                                  "died<civilian opened<forces",
		"At least 20 people were hurt.":                                                                                            "hurt<people",
		"Ann Hill, an adviser at the council, and David Holm, a diplomat who overheard the call in May, are to testify on Friday.": "overheard<who testify<Ann+David",
	} {
		if got := outlineOf(t, text); got != want {
			t.Errorf("%s\n\tgives %s\n\twant  %s", text, got, want)
		}
	}
}

func TestAnswersWithoutActor(t *testing.T) {
	for text, want := range map[string]string{
		"Tuesday would bring rain.":                          "bring<-",
		"Looters burned buses and broke into shops.":         "burned<Looters broke<-",
		"He left, walked home and slept.":                    "left<He walked<- slept<-",
		"The board said that Tuesday would bring no change.": "said<board bring<-",
	} {
		if got := outlineOf(t, text); got != want {
			t.Errorf("%s\n\tgives %s\n\twant  %s", text, got, want)
		}
	}
}
