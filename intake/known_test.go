package intake

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// Sentences of ordinary news that name somebody whom the table of known events names too, and tell something else.
var ordinary = []string{
	"Prime Minister Boris Johnson returned to London. Johnson suspended campaigning for the rest of the day.",
	"Donald Trump met Republican senators at the White House. Trump announced new tariffs on steel.",
	"Angela Merkel visited a factory in Bavaria. Merkel opened a museum in Leipzig.",
	"Barack Obama won an award for his memoir. Obama signed copies of the book.",
	"Magic Johnson announced a new job in television.",
	"The Soviet Union was mentioned often at the conference. London burned no coal, the minister said.",
	"Vladimir Putin signed a law on fishing. Putin opened a bridge in Kazan.",
	"A court in Chicago sentenced the banker. A fire destroyed a warehouse in Chicago.",
	"Emmanuel Macron appointed a new adviser. Macron was elected chairman of the village club.",
	"Apple launched a repair programme. Google bought a building in Dublin.",
	"Brazil beat Peru in a friendly. Germany won a bronze medal.",
	"Osama bin Laden killed time with video games, his cook said.",
	"Elizabeth II opened a hospital in Leeds. The Queen died of laughter, an actor joked.",
	"Australia voted against the motion. Estonia declared a holiday.",
	"George Washington University took office space in Virginia.",
	"Queen Victoria Street was closed. Paris declared a state of emergency over the heat.",
}

// told is what articles leave undated because everybody knows it.
var told = map[string]string{
	"The mood changed after the fall of the Berlin Wall.":                                 "1989-11-09",
	"The two met again after the United States killed Qassem Soleimani in Baghdad.":       "2020-01-03",
	"The bank had grown until Lehman Brothers filed for bankruptcy.":                      "2008-09-15",
	"Nothing was the same after the assassination of John F. Kennedy.":                    "1963-11-22",
	"He fled to Sweden after the Chernobyl disaster.":                                     "1986-04-26",
	"She became a doctor after Neil Armstrong walked on the Moon.":                        "1969-07-20",
	"The party split after Britain voted to leave the European Union in a referendum.":    "2016-06-23",
	"The firm was sold after Nelson Mandela was released from prison.":                    "1990-02-11",
	"He was a student when Boris Johnson became prime minister of Britain.":               "2019-07-24",
	"Oil prices had doubled when Iraq invaded Kuwait.":                                    "1990-08-02",
	"The church was closed when the Bolsheviks seized power in the October Revolution.":   "1917-11-07",
	"The law was changed after the sinking of the Titanic.":                               "1912-04-15",
	"The factory was rebuilt after the atomic bombing of Hiroshima.":                      "1945-08-06",
	"The team was disbanded after the Munich massacre.":                                   "1972-09-05",
	"The road was renamed after Martin Luther King was assassinated in Memphis.":          "1968-04-04",
	"He lost his job after the collapse of Lehman Brothers.":                              "2008-09-15",
	"The ministry was founded after the September 11 attacks in New York and Washington.": "2001-09-11",
}

func TestOrdinaryNewsIsNoKnownEvent(t *testing.T) {
	r := reader(t)
	for _, text := range ordinary {
		for _, e := range events(t, r, text) {
			if why := strings.Join(e.Reasons, " "); strings.Contains(why, "known event") {
				t.Errorf("%q: %q is dated %s, because %q", text, e.Title, e.Date, e.Reasons)
			}
		}
	}
}

func TestKnownEventsAreRecognised(t *testing.T) {
	r, found := reader(t), 0
	for text, day := range told {
		hit := false
		for _, e := range events(t, r, text) {
			if e.Date.String() == day {
				hit = true
			}
		}
		if hit {
			found++
		} else {
			t.Logf("not recognised: %q", text)
		}
	}
	if found*10 < len(told)*6 {
		t.Errorf("only %d of %d known events are recognised", found, len(told))
	}
}

// events are those of a text published on a day long after all of them.
func events(t *testing.T, r *Reader, text string) []timeline.Event {
	t.Helper()
	entries, err := r.Bytes(t.Context(), "a.txt", []byte("A note on Tuesday\n\nThe committee met on Tuesday. "+text+" Officials said so.\n"), timeline.DayDate(2021, 3, 10))
	if err != nil || len(entries) == 0 {
		t.Fatal(err)
	}
	return entries[0].Events
}
