package gold

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// Titles as a sub-editor would judge them: each was made of true words of the text.
func TestWrongDeed(t *testing.T) {
	const text = "Norlink grew\n\nLast year Norlink grew. In May the company bought a ship. An officer troubled by the call filed a complaint.\n"
	for _, c := range []struct{ title, gold, fault string }{
		{"The call files a complaint", "Officer files a complaint", "is about the call"},
		{"An officer files a complaint", "Officer files a complaint", ""},
		{"A complaint is filed by an officer", "Officer files a complaint", ""},
		{"Residents are switched off", "Sprinklers are switched off", "is about residents"},
		{"Engineers switch off the sprinklers", "Sprinklers are switched off", ""},
		{"The Sigrid founds in Bergen", "Norlink is founded", "is about the sigrid"},
		{"The company buys a ship", "Norlink buys a ship", ""},
		{"The boy buys a ship", "Norlink buys a ship", "is about the boy"},
		{"The aid holds up on the orders", "Aid is held up", "turns the verb round"},
		{"A bridge closes to lorries", "Bridge is closed to lorries", ""},
		{"The owner installs", "Owner installs sprinklers", "stops before the object"},
		{"Parliament is scheduled to debate the government", "Parliament will debate the plan", "acts on the government"},
		{"Parliament is scheduled to debate the plan", "Parliament will debate the plan", ""},
		{"The hotel collapses the town", "Hotel collapses", "acts on the town"},
		{"The crisis occurs", "Crisis hits Calderia", "tells nothing of what happens"},
		{"The worst accident in history takes place", "Worst accident in history kills 71", ""},
		{"The captain's trial begins", "Trial of the managers begins", "belongs to another"},
		{"Three appeal judges block the sale", "Appeal judges block the sale", ""},
		{"Norlink claims damages", "Norlink claims damages", ""},
		{"The block begins", "Work on the block begins", "is about the block"},
		{"The estate is dismissed", "Appeal by the estate is dismissed", "is about the estate"},
		{"Rescuers are sent", "Rescuers from the coast are sent", ""},
		{"The officers from the coast go home", "Firemen of the coast go home", "is about the officers"},
	} {
		e := Event{Titles: []string{c.gold}}
		got := Article{Title: "Norlink grew", Text: text}.wrongDeed(e, timeline.Event{Title: c.title})
		if c.fault == "" && got != "" || !strings.HasPrefix(got, c.fault) {
			t.Errorf("%q for %q: %q, want %q", c.title, c.gold, got, c.fault)
		}
	}
}

// What is wrong with a title whatever the event is.
func TestGrammar(t *testing.T) {
	for title, fault := range map[string]string{
		"6.3 strike the west of Dalvania":                        "counts nothing",
		"Such extensions is adopted":                             "extensions is",
		"Hermits settles on the rock":                            "hermits settles",
		"Prosecutors announce they has opened an inquiry":        "they has",
		"A weaker one in the same area damages houses":           "has an open one",
		"Only one in ten trains runs":                            "",
		"The Institut Delmas is released by the Institut Delmas": "says institut twice",
		"Turkey's president's country loses 17,000 people":       "has a possessive of a possessive",
		"Prosecutors of the state open an inquiry":               "",
		"The news is good for Rovers":                            "",
		"Rovers beats us":                                        "",
		"General Motors plans a factory":                         "",
		"Spare motors fails in the cold":                         "motors fails",
		"Boat carrying the ballot papers runs aground":           "",
		"Measles kills 32 people":                                "",
		"Fifteen jump overboard":                                 "",
		"Amos Bolt and a brother set up Bolt & Daughters":        "",
		"Asbestos is found":                                      "",
	} {
		got := Article{Text: "We saw extensions, hermits, asbestos, motors and papers. Rovers win."}.disagrees(title)
		if got == "" {
			got = stutters(Event{Titles: []string{"Amos Bolt founds Bolt & Daughters"}}, title)
		}
		if fault == "" && got != "" || !strings.HasPrefix(got, fault) {
			t.Errorf("%q: %q, want %q", title, got, fault)
		}
	}
}

func TestParseClause(t *testing.T) {
	for title, want := range map[string]string{
		"Armand Soule is expected to meet union leaders": "armand soule|meet|false|union leaders",
		"Rail workers' strike begins":                    "rail workers ʼ strike|begin|false|",
		"Peace talks will resume in May":                 "peace talks|resum|false|in may",
		"A bill is passed by the senate":                 "a bill|pass|true|by the senate",
		"Nothing here":                                   "nothing here||false|",
	} {
		c := parseClause(title)
		passive := "false"
		if c.passive {
			passive = "true"
		}
		got := strings.Join([]string{strings.Join(c.subject, " "), c.verb, passive, strings.Join(c.rest, " ")}, "|")
		if got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}
