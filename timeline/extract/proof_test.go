package extract

import "testing"

func TestProofRefuses(t *testing.T) {
	r := &reader{names: &names{}}
	c := &clause{t: &tree{}, verb: "say", subject: nobody, nominal: true}
	for title, want := range map[string]flaw{
		"The council closes its office":                         sound,
		"Itself goes back to the birth of the solar system":     broken,
		"What begins in the spring":                             broken,
		"My father dies in Osk":                                 broken,
		"The Navy says a board will review whether he should":   poor,
		"Rotholm's own son asks Agnes Rotholm to sell":          poor,
		"The minister's brother's house burns down":             poor,
		"The airline denies it":                                 sound,
		"A volunteer carries it out of the flooded treasury":    poor,
		"The government promises that it will pay the teachers": sound,
		"": broken,
	} {
		if got := r.fault(c, title); got != want {
			t.Errorf("%q is %d, want %d", title, got, want)
		}
	}
}

// A broken title is written again from the sentence's own words; what cannot be saved is not told.
func TestNothingBrokenIsTold(t *testing.T) {
	for _, text := range []string{
		"My grandfather rebuilt the bakery in 1926.",
		"What began in 1935 was completed in 1951.",
		"Everybody left the town in May 2011.",
	} {
		for _, e := range read(t, text, "2019-11-20").Events {
			t.Errorf("%s\n\ttells %q", text, e.Title)
		}
	}
}

func TestShortTitlesGrow(t *testing.T) {
	for _, e := range read(t, "One man died on Monday after jumping from a balcony.", "2019-11-20").Events {
		if length(e.Title) < shortest {
			t.Errorf("%q is too short", e.Title)
		}
	}
}
