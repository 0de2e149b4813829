package extract

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
)

// Each sentence is one event of a German or a French report of 20 November 2019.
func TestReportsInGermanAndFrench(t *testing.T) {
	model, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	published := timeline.Published{Date: timeline.DayDate(2019, 11, 20)}
	for _, tc := range []struct {
		language, text, title, date string
		status                      timeline.Status
	}{
		{"de", "BERLIN, 15. November (dpa) - Der Bundestag hat am Freitag das Klimapaket beschlossen.", "Der Bundestag hat das Klimapaket beschlossen", "2019-11-15", timeline.Happened},
		{"de", "KÖLN, 20. November - Drei Arbeiter wurden am Dienstag bei einem Brand verletzt.", "Drei Arbeiter wurden bei einem Brand verletzt", "2019-11-19", timeline.Happened},
		{"de", "Der Bundesrat soll am 29. November über die Vorlage abstimmen.", "Der Bundesrat soll über die Vorlage abstimmen", "2019-11-29", timeline.Planned},
		{"de", "Der Preis für Kohle könnte 2021 steigen.", "Der Preis für Kohle könnte steigen", "2021", timeline.Possible},
		{"de", "Das Gebäude war 1987 errichtet worden.", "Das Gebäude war errichtet worden", "1987", timeline.Happened},
		{"de", "Bei einem Brand in einem Chemiewerk in Leverkusen wurden am Montag drei Arbeiter verletzt, einer von ihnen schwer.",
			"Bei einem Brand in einem Chemiewerk in Leverkusen wurden drei Arbeiter verletzt", "2019-11-18", timeline.Happened},
		{"fr", "PARIS, 19 novembre (AFP) - Le président a reçu lundi les familles des soldats.", "Le président a reçu les familles des soldats", "2019-11-18", timeline.Happened},
		{"fr", "Une cérémonie nationale aura lieu le 2 décembre aux Invalides.", "Une cérémonie nationale aura lieu aux Invalides", "2019-12-02", timeline.Planned},
		{"fr", "Le ministre de la Défense se rendra à Gao la semaine prochaine.", "Le ministre de la Défense se rendra à Gao", "[2019-11-25..2019-12-01]", timeline.Planned},
		{"fr", "Le Parlement pourrait voter une loi en janvier.", "Le Parlement pourrait voter une loi", "2020-01", timeline.Possible},
	} {
		res := Read(model, timeline.Source{ID: 3, Text: tc.text + "\n", Language: tc.language}).Events(published, nil)
		if len(res.Events) != 1 {
			t.Errorf("%q gives %d events", tc.text, len(res.Events))
			continue
		}
		if e := res.Events[0]; e.Title != tc.title || e.Date.String() != tc.date || e.Status != tc.status {
			t.Errorf("%q gives %q, %s, %s", tc.text, e.Title, e.Date, e.Status)
		}
	}
}

// A long German sentence keeps its verb, and every title its length.
func TestLongSentencesBecomeTitles(t *testing.T) {
	for language, text := range map[string]string{
		"de": "Im September hatten in Deutschland mehr als eine Million Menschen aus allen Teilen des Landes für mehr Klimaschutz demonstriert",
		"fr": "L'ancien maire de la ville de Lyon a été condamné à deux ans de prison avec sursis pour détournement de fonds publics",
	} {
		got := plainShort(text, language)
		if length(got) > longest || !strings.Contains(got, "…") {
			t.Errorf("%q has %d characters", got, length(got))
		}
		if language == "de" && !strings.HasSuffix(got, "demonstriert") {
			t.Errorf("%q has lost its verb", got)
		}
	}
}
