package article

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const running = "The council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute that began in 2011, when the quay sank and two cranes had to be taken down."

// The lines before the running text, as programs and people put them.
func TestHeadsOfTexts(t *testing.T) {
	for name, c := range map[string]struct{ lines, title, byline, publisher, address, day string }{
		"headline":             {"Harbour closes after a century", "Harbour closes after a century", "", "", "", ""},
		"headline and byline":  {"Harbour closes after a century\nBy Ann Bell", "Harbour closes after a century", "Ann Bell", "", "", ""},
		"byline with a day":    {"Harbour closes after a century\nBy Ann Bell, 3 May 2019", "Harbour closes after a century", "Ann Bell", "", "", "2019-05-03"},
		"day first":            {"3 May 2019\n\nHarbour closes after a century\nAnn Bell", "Harbour closes after a century", "", "", "", "2019-05-03"},
		"agency and section":   {"WORLD\nREUTERLY\nHarbour closes after a century\nMay 3, 2019 / 10:45 AM", "Harbour closes after a century", "", "", "", "2019-05-03"},
		"front matter":         {"---\ntitle: \"Harbour closes\"\nauthor: Ann Bell\ndate: 2019-05-03\nsource: The Mercury\nurl: https://mercury.example/h\n---", "Harbour closes", "Ann Bell", "The Mercury", "https://mercury.example/h", "2019-05-03"},
		"Markdown":             {"# Harbour closes after a century\n\n*By Ann Bell*\n\n**Published: 3 May 2019**", "Harbour closes after a century", "", "", "", "2019-05-03"},
		"trail of the page":    {"Home - News - Local - Harbour\nHarbour closes after a century\nPublished on 3 May 2019", "Harbour closes after a century", "", "", "", "2019-05-03"},
		"address in a line":    {"Harbour closes after a century\nhttps://mercury.example/2019/h\nUpdated: 5 May 2019", "Harbour closes after a century", "", "", "https://mercury.example/2019/h", "2019-05-05"},
		"German":               {"Der Hafen schließt nach hundert Jahren\nVon Ann Bell\nVeröffentlicht am 3. Mai 2019", "Der Hafen schließt nach hundert Jahren", "Ann Bell", "", "", "2019-05-03"},
		"French":               {"Le port ferme après cent ans\nPar Anne Belle\nPublié le 3 mai 2019", "Le port ferme après cent ans", "Anne Belle", "", "", "2019-05-03"},
		"Spanish":              {"El puerto cierra tras cien años\nPor Ana Bello\n3 de mayo de 2019", "El puerto cierra tras cien años", "Ana Bello", "", "", "2019-05-03"},
		"nothing":              {"", "The council of Ardmoor voted on Tuesday to close the old harbour, officials said", "", "", "", ""},
		"rule under the title": {"Harbour closes after a century\n==============================\n\n3 May 2019", "Harbour closes after a century", "", "", "", "2019-05-03"},
		"headings of days":     {"Diary of the harbour\n1 May 2019\n2 May 2019\n3 May 2019\n4 May 2019", "Diary of the harbour", "", "", "", ""},
		"a life":               {"The harbour master\nBorn 3 May 1919", "The harbour master", "", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := one(t, "x.txt", c.lines+"\n\n"+running+"\n")
			if a.Title != c.title || a.Byline != c.byline || a.Publisher != c.publisher || a.Address != c.address || a.Published.Date.String() != c.day {
				t.Errorf("title %q, byline %q, publisher %q, address %q, day %q of %v", a.Title, a.Byline, a.Publisher, a.Address, a.Published.Date, a.Candidates)
			}
		})
	}
}

// A title is one line of its text or of what the file says, never longer than titles are, whatever the text.
func TestTitlesAreLines(t *testing.T) {
	line := rapid.Map(rapid.SliceOfN(aWord, 1, 30), func(w []string) string { return strings.Join(w, " ") })
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(line, 1, 12).Draw(t, "lines"), rapid.SampledFrom([]string{"\n", "\n\n"}).Draw(t, "gap"))
		all, err := shared.Read(t.Context(), "x.txt", []byte(text))
		if err != nil {
			return // a table, or mail
		}
		for _, a := range all {
			if a.Title == "" || strings.Contains(a.Title, "\n") || len(a.Title) > longestTitle {
				t.Fatalf("the title of %q is %q", text, a.Title)
			}
			plain := strings.TrimSuffix(a.Title, "…")
			if !strings.Contains(strings.Join(strings.Fields(text), " "), strings.TrimSpace(strings.Trim(plain, `"#*_= `))) {
				t.Fatalf("%q is not in %q", a.Title, text)
			}
		}
	})
}

// Dates in UTC may be of the next day or of the one before where the readers are: any local witness decides.
func TestNeighbouringDays(t *testing.T) {
	for _, c := range []struct{ stamp, local, want string }{
		{"2019-05-04T02:10:00Z", "May 3, 2019", "2019-05-03"}, {"2019-05-04T02:10:00Z", "May 4, 2019", "2019-05-04"}, {"2019-05-02T22:10:00Z", "May 3, 2019", "2019-05-03"},
		{"2019-05-04T02:10:00Z", "", "2019-05-04"}, {"2019-05-04T02:10:00+02:00", "", "2019-05-04"}, {"2019-05-04T15:00:00Z", "May 3, 2019", "2019-05-04"},
	} {
		head := `<title>Harbour closes</title><meta property="article:published_time" content="` + c.stamp + `">`
		a := one(t, "x.html", told(head, `<h1>Harbour closes</h1><p class="date">`+c.local+"</p>"))
		if a.Published.Date.String() != c.want {
			t.Errorf("%s and %q give %s", c.stamp, c.local, a.Published.Date)
		}
	}
}

// Nothing that will be is a day of publication.
func TestTheFutureIsNoPublication(t *testing.T) {
	a := one(t, "x.html", told(`<title>Harbour closes</title><meta name="pubdate" content="2099-01-01">`, `<h1>Harbour closes</h1><p class="date">3 May 2019</p>`))
	if a.Published.Date.String() != "2019-05-03" {
		t.Errorf("got %s of %v", a.Published.Date, a.Candidates)
	}
}

// Candidates are told once each, the best first, and the order in which they were found does not change which is best.
func TestCandidatesHaveOneOrder(t *testing.T) {
	days := rapid.SampledFrom([]string{"2019-05-03", "2019-05-04", "2019-05-05T02:00:00Z", "2018-01-01", "03/04/2019"})
	rapid.Check(t, func(t *rapid.T) {
		var all []candidate
		for range rapid.IntRange(1, 8).Draw(t, "candidates") {
			s, _ := parseStamp(days.Draw(t, "day"), eitherOrder)
			w := witness(rapid.IntRange(int(inLinked), int(inUpdate)).Draw(t, "witness"))
			all = append(all, candidate{stamp: s, witness: w, evidence: s.date.String()})
		}
		first := publish(append([]candidate(nil), all...))
		for i := range all {
			all[i], all[len(all)-1] = all[len(all)-1], all[i]
		}
		second := publish(append([]candidate(nil), all...))
		if len(first) != len(second) {
			t.Fatalf("%v and %v", first, second)
		}
		score := scores(all)
		if score[first[0].Date] != score[second[0].Date] {
			t.Fatalf("%v (%d) or %v (%d)", first[0], score[first[0].Date], second[0], score[second[0].Date])
		}
	})
}
