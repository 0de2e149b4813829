package extract

import (
	"strings"
	"testing"
)

// A text that contradicts itself says so at the events that it is about, with both statements; their dates stay what it says of each.
func TestContradictionsAreTold(t *testing.T) {
	res := read(t, "News in brief\n\nMinisters met on Tuesday. The ferry sank on 3 May after it left Osk on 5 May.\n", "2019-11-20")
	for word, date := range map[string]string{"sinks": "2019-05-03", "leaves Osk": "2019-05-05"} {
		e := find(t, res, word)
		why := strings.Join(e.Reasons, " ")
		if e.Date.String() != date || !strings.Contains(why, "contradicts itself") || !strings.Contains(why, "3 May") || !strings.Contains(why, "5 May") {
			t.Errorf("%q is %s, because %q", e.Title, e.Date, e.Reasons)
		}
	}
	if len(res.Conflicts) != 1 {
		t.Errorf("%d contradictions: %q", len(res.Conflicts), res.Conflicts)
	}
	if e := find(t, res, "meet"); strings.Contains(strings.Join(e.Reasons, " "), "contradicts") {
		t.Errorf("%q has nothing to do with it: %q", e.Title, e.Reasons)
	}
}

// What has been so since a later day does not contradict the day of the deed.
func TestAStateContradictsNoDeed(t *testing.T) {
	res := read(t, "News in brief\n\nMinisters met on Tuesday. The windmill was built in 1959 and has been dark since 2011.\n", "2019-11-20")
	if e := find(t, res, "built"); e.Date.String() != "1959" || len(e.Reasons) != 1 || len(res.Conflicts) != 0 {
		t.Errorf("%q is %s, because %q; contradictions: %q", e.Title, e.Date, e.Reasons, res.Conflicts)
	}
}
