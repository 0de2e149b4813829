package timeline

// A Brief is an Event without its sources: what a list or a drawing needs, flat
// and small, so that a million of them fit in memory and stream from storage.
type Brief struct {
	ID         ID
	Title      string
	Begin, End Span // in which it begins, in which it ends; End equals Begin without an extent
	Importance float32
	Track      int32 // which track it is grouped into; 0 when tracks are off
	Grain      Grain
	Status     Status
	Category   Category
	Review     Review
	Flags      Flags
}

// Flags are the small facts that change how a Brief is drawn.
type Flags uint8

// The flags.
const (
	Extent      Flags = 1 << iota // it began and ended: a bar, not a point
	Approximate                   // EDTF ~
	Uncertain                     // EDTF ?
	Disagree                      // its sources give different dates
	Undated                       // nothing bounds it: not on the line
	Joined                        // another event stands for it: shown nowhere by itself
	Zoned                         // a clock time that names its zone: other clocks showed another
)

// Has reports whether all of f is set.
func (s Flags) Has(f Flags) bool { return s&f == f }

// Brief gives the flat form of e.
func (e Event) Brief() Brief {
	b := Brief{ID: e.ID, Title: e.Title, Begin: e.Date.Begins(), End: e.Date.Ends(), Importance: float32(e.Importance),
		Grain: e.Date.Grain(), Status: e.Status, Category: e.Category, Review: e.Review}
	if e.Date.HasExtent() {
		b.Flags |= Extent
	}
	if e.Date.IsApproximate() {
		b.Flags |= Approximate
	}
	if e.Date.IsUncertain() {
		b.Flags |= Uncertain
	}
	if !e.Date.IsKnown() {
		b.Flags |= Undated
	}
	if e.Whole != 0 {
		b.Flags |= Joined
	}
	if e.Date.IsZoned() {
		b.Flags |= Zoned
	}
	if e.Disagrees() {
		b.Flags |= Disagree
	}
	return b
}

// Disagrees reports whether two sources of e give dates that cannot both be right.
func (e Event) Disagrees() bool {
	for i, q := range e.Quotes {
		for _, o := range e.Quotes[:i] {
			if q.Date.IsKnown() && o.Date.IsKnown() && !q.Date.Begins().Overlaps(o.Date.Begins()) {
				return true
			}
		}
	}
	return false
}
