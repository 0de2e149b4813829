package session

import (
	"math"
	"math/rand/v2"
	"sort"

	"dateline/timeline"
)

// Words that generated titles are made of. They mean nothing; their lengths are
// those of headlines.
var (
	whoWords  = []string{"Harbour board", "The senate", "A survey ship", "Parliament", "The northern league", "Engineers", "Court", "Two provinces", "The observatory", "Farmers"}
	doesWords = []string{"opens", "rejects", "signs", "delays", "inspects", "rebuilds", "leaves", "elects", "maps", "calls off"}
	whatWords = []string{"the new bridge", "a trade treaty", "the lighthouse", "its budget", "talks on the river", "the second line", "an early vote", "the old mole", "a relief mission", "the harvest tax"}
)

// Generate makes n events for measuring, by beginning: most of them of our
// century, in bursts as news are, some with an extent, some coarse, a few ancient. The same n
// and seed give the same events.
func Generate(n int, seed uint64) []timeline.Brief {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	events := make([]timeline.Brief, n)
	burst := timeline.Midnight(2000, 1, 1)
	for i := range events {
		if i%40 == 0 {
			burst = timeline.Instant(1.9e9 - math.Pow(r.Float64(), 4)*6e10)
		}
		events[i] = generated(r, timeline.ID(i+1), burst+timeline.Instant(r.ExpFloat64()*20*86400))
	}
	sort.SliceStable(events, func(i, j int) bool { return events[i].Begin.Start < events[j].Begin.Start })
	return events
}

func generated(r *rand.Rand, id timeline.ID, at timeline.Instant) timeline.Brief {
	const day = 86400
	at -= at % day
	b := timeline.Brief{ID: id, Title: pick(r, whoWords) + " " + pick(r, doesWords) + " " + pick(r, whatWords),
		Begin: timeline.Span{Start: at, End: at + day}, Importance: float32(math.Pow(r.Float64(), 3)), Grain: timeline.GrainDay,
		Category: timeline.Category(r.IntN(13)), Status: timeline.Status(max(0, r.IntN(10)-5)), Review: timeline.Review(r.IntN(2))}
	b.End = b.Begin
	switch r.IntN(10) {
	case 0: // it lasts
		length := timeline.Instant(day * (1 + r.ExpFloat64()*60))
		b.End, b.Flags = timeline.Span{Start: at + length, End: at + length + day}, timeline.Extent
	case 1: // within a month or so
		b.Begin.End += 30 * day
		b.End, b.Grain = b.Begin, timeline.GrainMonth
	}
	return b
}

func pick(r *rand.Rand, words []string) string { return words[r.IntN(len(words))] }
