package extract

import (
	"testing"

	"dateline/timeline"
)

// Of two known events of one place and kind, fresh news means the one of its own days, and what is told with its number the other.
func TestFreshNewsMeansTheFreshEvent(t *testing.T) {
	k, err := ParseKnown("date\ttitle\tkinds\tactors\taliases\tsource\n" +
		"2011-06-03\tAttackers kill people on Osk Bridge\tattack;kill;stab\tOsk Bridge\t\tThe Osk Herald\n" +
		"2019-11-29\tAttacker stabs people near Osk Bridge\tattack;kill;stab\tOsk Bridge\t\tThe Osk Herald\n")
	if err != nil {
		t.Fatal(err)
	}
	m := &Mention{Title: "A man kills two people on Osk Bridge", Kind: "kill", Participants: []string{"Osk Bridge"}}
	for day, want := range map[string]string{"2019-11-30": "2019-11-29", "2015-06-03": "2011-06-03"} {
		published, _ := timeline.ParseDate(day)
		if e := k.find(m, 7, published); e == nil || e.date.String() != want {
			t.Errorf("published %s: %v, want the event of %s", day, e, want)
		}
	}
}
