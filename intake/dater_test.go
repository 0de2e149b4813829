package intake

import (
	"context"
	"testing"

	"dateline/timeline"
)

// A Dater says the same day as a Reader, whether the person gave it, the page says it or the text implies it, and
// finds no events.
func TestDaterAgreesWithReader(t *testing.T) {
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	d := NewDater()
	const news = "The ferry Alva sank off Oslo on 12 March 2019, killing nine people.\n\nThe inquiry will begin in May 2019, the ministry said."
	for name, c := range map[string]struct {
		text  string
		given timeline.Date
	}{
		"given":   {news, timeline.DayDate(2019, 3, 14)},
		"said":    {"Published: 14 March 2019\n\n" + news, timeline.Date{}},
		"implied": {"The alliance said late last year that it would train the army. It paused the mission after the ministry was bombed in March 2019, and ministers are to meet next month.", timeline.Date{}},
	} {
		want, err := r.Bytes(context.Background(), "ferry.txt", []byte(c.text), c.given)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.Bytes(context.Background(), "ferry.txt", []byte(c.text), c.given)
		if err != nil || len(got) != 1 {
			t.Fatalf("%s: %d entries, %v", name, len(got), err)
		}
		if !want[0].Source.Published.Date.IsKnown() || got[0].Source.Published.Date != want[0].Source.Published.Date || got[0].Source.Text != want[0].Source.Text {
			t.Errorf("%s: %s, want %s", name, got[0].Source.Published.Date, want[0].Source.Published.Date)
		}
		if len(want[0].Events) == 0 || len(got[0].Events) != 0 || got[0].Reading != nil {
			t.Errorf("%s: %d events instead of none", name, len(got[0].Events))
		}
	}
}
