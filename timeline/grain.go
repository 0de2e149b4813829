package timeline

// A Grain is the unit that a Date is told in: its granularity.
type Grain uint8

// The grains, finest first. GrainNone belongs to a Date without any bound.
const (
	GrainNone Grain = iota
	GrainSecond
	GrainMinute
	GrainHour
	GrainDay
	GrainWeek
	GrainMonth
	GrainQuarter // also the meteorological and astronomical seasons
	GrainHalf
	GrainYear
	GrainDecade
	GrainCentury
	GrainMillennium
	GrainAge // coarser: ka, Ma, Ga
)

var grainNames = [...]string{"", "second", "minute", "hour", "day", "week", "month",
	"quarter", "half-year", "year", "decade", "century", "millennium", "age"}

// String is the English name of the unit.
func (g Grain) String() string { return grainNames[g] }
