package chart

// A million events are placed by all processors. What comes next in importance is cut into batches: for all of a
// batch lanes are proposed at the same time, each beside what was placed before the batch; then they are placed one after the
// other, and the few that meet one of their own batch on their lane are asked again. More neighbours only ever make a lane
// free from a deeper depth, so a proposal that nobody on its own lane disturbs is what asking in turn would have found: the result is
// the same for any number of processors.

// A proposal is a lane and the depth from which it is free; -1 and never where no lane is.
type proposal struct {
	lane int8
	from uint8
}

const (
	// smallestBatch is from where the way to other processors pays, largestBatch keeps the memory of one near.
	smallestBatch, largestBatch = 128, 1024
	// batchShare of what is placed is how many are proposed at once: so few of so many seldom meet.
	batchShare = 64
	// piece is how many one processor takes at a time.
	piece = 64
)

// batchAfter is how many items are proposed at once when so many are done.
func batchAfter(done int) int {
	if n := min(done/batchShare, largestBatch); n >= smallestBatch {
		return n
	}
	return 1
}

// placeBatch places the items at the given indices, at most largestBatch of them.
func (c *crowd) placeBatch(batch []int32, crew *crew) {
	crew.share((len(batch)+piece-1)/piece, func(n int) {
		c.fetch(batch[n*piece : min(n*piece+piece, len(batch))])
		for k := n * piece; k < min(n*piece+piece, len(batch)); k++ {
			lane, from := c.choose(int(batch[k]))
			c.proposed[k] = proposal{int8(lane), from}
		}
	})
	for lane := range c.recent {
		c.recent[lane] = c.recent[lane][:0]
	}
	for k, i := range batch {
		if k%piece == 0 {
			c.fetch(batch[k:min(k+piece, len(batch))])
		}
		c.place(int(i), c.proposed[k])
	}
}

// fetch reads what choosing lanes for some items, or placing them, begins with: each stands elsewhere in memory, and read like this they are
// waited for together, not one after the other. What it gives means nothing.
//
//go:noinline
func (c *crowd) fetch(batch []int32) (sum int64) {
	for _, i := range batch {
		at := c.endAt[i]
		sum += int64(c.blocked[i]) + int64(c.begin[i]) + int64(c.marks[i].lane) + int64(c.items[i].event) + int64(c.begun[0][i>>6]) +
			int64(c.ends[at]) + int64(c.before[at].lane) + int64(c.ended[0][at>>6])
	}
	return sum
}

// place gives item i the lane that was proposed, or a better one if that is taken by now.
func (c *crowd) place(i int, p proposal) {
	if p.lane >= 0 && c.isDisturbed(i, p) {
		lane, from := c.choose(i)
		p = proposal{int8(lane), from}
	}
	if p.lane < 0 {
		return
	}
	lane := int(p.lane)
	c.marks[i].lane, c.marks[i].from = uint8(lane), p.from
	c.add(i, lane)
	c.recent[lane] = append(c.recent[lane], c.entry(i))
}

// isDisturbed reports whether something on the lane of a proposal, placed since, makes it free from a deeper depth only.
func (c *crowd) isDisturbed(i int, p proposal) bool {
	it := c.entry(i)
	far := 2 * c.reach * secondsPerPixelAt(int(p.from)) // beyond this nothing matters
	for k := range c.recent[p.lane] {
		other := &c.recent[p.lane][k]
		if float64(other.begin-it.end) > far || float64(it.begin-other.end) > far {
			continue
		}
		if d := apartFrom(&c.metrics, &it, other); d > p.from && (d == never || d > other.from) {
			return true
		}
	}
	return false
}
