package storage

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestEras(t *testing.T) {
	l := temporary(t)
	war, peace := timeline.Era{Name: "War", Date: timeline.Lasting(timeline.YearDate(1914), timeline.YearDate(1918))}, timeline.Era{Name: "Peace", Date: timeline.YearDate(1919)}
	for _, c := range []struct {
		more []timeline.Era
		want int
	}{{nil, 0}, {[]timeline.Era{war, {Name: "No time"}, {Date: war.Date}}, 1}, {[]timeline.Era{war, peace}, 1}} {
		if n, err := l.AddEras(t.Context(), c.more); n != c.want || err != nil {
			t.Errorf("%d of %v were new, %v", n, c.more, err)
		}
	}
	if eras, err := l.Eras(t.Context()); err != nil || !slices.Equal(eras, []timeline.Era{war, peace}) {
		t.Errorf("%v, %v", eras, err)
	}
	if err := l.SetSetting(t.Context(), SettingEras, "{broken"); err != nil {
		t.Fatal(err)
	}
	if eras, err := l.Eras(t.Context()); eras != nil || err != nil {
		t.Errorf("%v, %v", eras, err)
	}
}
