package merge

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/timeline"
)

// BenchmarkAlike looks for the likeliest of 200 000 events of one newspaper, whose titles share few verbs, for one more.
//
//	go test -tags migrated_fynedo,sqlite_fts5 ./timeline/merge -run xxx -bench Alike
func BenchmarkAlike(b *testing.B) {
	dice := rand.New(rand.NewPCG(1, 2))
	one := func(words string) string {
		all := strings.Split(words, "|")
		return all[dice.IntN(len(all))]
	}
	draw := func(id int) timeline.Event {
		name := func() string { return fmt.Sprintf("%s%d", one("Ard|Bel|Cor|Dun|Fal"), dice.IntN(2000)) }
		e := told(timeline.ID(id), one(fmt.Sprintf("20%02d|20%02d-0%d|20%02d-0%d-1%d", dice.IntN(20), dice.IntN(20), 1+dice.IntN(9), dice.IntN(20), 1+dice.IntN(9), dice.IntN(10))))
		e.Title = "The " + one("council|court|mayor|union") + " of " + name() + " " + one("opens a bridge in|closes the harbour of|votes to build a school for|signs an agreement with|arrests three men from") + " " + name()
		return e
	}
	var x index
	if err := x.clear(shelf{}); err != nil {
		b.Fatal(err)
	}
	for i := range 200_000 {
		x.add(draw(i+1), nil)
	}
	b.ResetTimer()
	for b.Loop() {
		e := draw(0)
		begin := e.Date.Begins()
		x.likeliest(x.alike(x.title(e.Title), begin, reachOf(begin)))
	}
}
