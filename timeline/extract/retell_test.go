package extract

import "testing"

// What one article tells twice is one event with two quotes.
func TestRetoldEventsAreJoined(t *testing.T) {
	for text, want := range map[string]int{
		"Eva Lind, founder of Norlink, has chosen to step down from her post. Lind resigned in a letter to the board of directors.":     1,
		"The founder and former chief of Norlink, Eva Lind, has died at the age of 56. Bo Ek reacted to Lind's death with a statement.": 1,
		"Eva Lind died on Monday. Bo Ek died on Tuesday.": 2,
		"Norlink and Sorva reached an agreement on the harbour in 1991. Observers say that the wording of the 1991 agreement was vague.":                                                          1,
		"Norlink announced on Friday that it will give owners of its ticket a free ride. Chief executive Anna Berg said that Norlink will offer a free ride to anyone who has bought the ticket.": 1,
		"HT reported losing 4 billion kroner in 2018.": 1,
		"Norlink announced on Friday that it will give owners of its ticket a free ride. Chief executive Anna Berg said that Norlink will close its harbour in Osk, and that the fares of the line will be doubled.": 3,
	} {
		if got := read(t, text, "2019-11-20").Events; len(got) != want {
			t.Errorf("%d events, want %d: %s\n\t%+v", len(got), want, text, got)
		}
	}
}
