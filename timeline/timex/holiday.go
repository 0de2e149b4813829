package timex

import tl "dateline/timeline"

// A feast says when a named day falls in a year.
type feast struct {
	month, day int // a fixed date, or with weekday the n-th one of the month
	weekday, n int // ISO weekday; n < 0 counts from the end
	easter     int // or days from Easter Sunday, when moves
	moves      bool
	after      int // days after what the other fields give
}

// feasts are the named days of every table, by the name in Holiday(name). American
// ones follow 5 U.S.C. 6103, church ones the Gregorian computus.
var feasts = map[string]feast{
	"new-year":         {month: 1, day: 1},
	"epiphany":         {month: 1, day: 6},
	"groundhog":        {month: 2, day: 2},
	"candlemas":        {month: 2, day: 2},
	"valentine":        {month: 2, day: 14},
	"patrick":          {month: 3, day: 17},
	"april-fools":      {month: 4, day: 1},
	"earth-day":        {month: 4, day: 22},
	"anzac-day":        {month: 4, day: 25},
	"may-day":          {month: 5, day: 1},
	"juneteenth":       {month: 6, day: 19},
	"midsummer":        {month: 6, day: 24},
	"canada-day":       {month: 7, day: 1},
	"independence-day": {month: 7, day: 4},
	"bastille-day":     {month: 7, day: 14},
	"assumption":       {month: 8, day: 15},
	"german-unity":     {month: 10, day: 3},
	"reformation":      {month: 10, day: 31},
	"halloween":        {month: 10, day: 31},
	"all-saints":       {month: 11, day: 1},
	"all-souls":        {month: 11, day: 2},
	"guy-fawkes":       {month: 11, day: 5},
	"veterans-day":     {month: 11, day: 11},
	"martinmas":        {month: 11, day: 11},
	"nicholas":         {month: 12, day: 6},
	"christmas-eve":    {month: 12, day: 24},
	"christmas":        {month: 12, day: 25},
	"boxing-day":       {month: 12, day: 26},
	"new-year-eve":     {month: 12, day: 31},
	"australia-day":    {month: 1, day: 26},
	"mlk-day":          {month: 1, weekday: 1, n: 3},
	"presidents-day":   {month: 2, weekday: 1, n: 3},
	"mothers-day":      {month: 5, weekday: 7, n: 2},
	"memorial-day":     {month: 5, weekday: 1, n: -1},
	"fathers-day":      {month: 6, weekday: 7, n: 3},
	"labor-day":        {month: 9, weekday: 1, n: 1},
	"columbus-day":     {month: 10, weekday: 1, n: 2},
	"election-day":     {month: 11, weekday: 1, n: 1, after: 1},
	"thanksgiving":     {month: 11, weekday: 4, n: 4},
	"black-friday":     {month: 11, weekday: 4, n: 4, after: 1},
	"cyber-monday":     {month: 11, weekday: 4, n: 4, after: 4},
	"carnival-monday":  {moves: true, easter: -48},
	"shrove-tuesday":   {moves: true, easter: -47},
	"ash-wednesday":    {moves: true, easter: -46},
	"palm-sunday":      {moves: true, easter: -7},
	"maundy-thursday":  {moves: true, easter: -3},
	"good-friday":      {moves: true, easter: -2},
	"holy-saturday":    {moves: true, easter: -1},
	"easter":           {moves: true},
	"easter-monday":    {moves: true, easter: 1},
	"ascension":        {moves: true, easter: 39},
	"pentecost":        {moves: true, easter: 49},
	"whit-monday":      {moves: true, easter: 50},
	"trinity":          {moves: true, easter: 56},
	"corpus-christi":   {moves: true, easter: 60},
}

// in gives the day on which f falls in a year.
func (f feast) in(year int64) tl.Span {
	var t tl.Instant
	switch {
	case f.moves:
		t = easter(year) + tl.Instant(f.easter)*day
	case f.weekday > 0:
		t = nthWeekday(months(year, f.month, 1), f.n, f.weekday)
	default:
		t = tl.Midnight(year, f.month, f.day)
	}
	return around(t+tl.Instant(f.after)*day, tl.GrainDay)
}

// easter is Easter Sunday of the Gregorian calendar: the anonymous algorithm
// printed in Nature, 20 April 1876.
func easter(year int64) tl.Instant {
	a, b, c := floorMod(year, 19), floorDiv(year, 100), floorMod(year, 100)
	d, e := floorDiv(b, 4), floorMod(b, 4)
	f := floorDiv(b+8, 25)
	g := floorDiv(b-f+1, 3)
	h := floorMod(19*a+b-d-g+15, 30)
	i, k := floorDiv(c, 4), floorMod(c, 4)
	l := floorMod(32+2*e+2*i-h-k, 7)
	m := floorDiv(a+11*h+22*l, 451)
	n := h + l - 7*m + 114
	return tl.Midnight(year, int(n/31), int(n%31)+1)
}

// floorMod is never negative, unlike %, which the computus needs before the year 0.
func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }

// nthWeekday is the n-th given weekday in s, counted from the end when n < 0.
func nthWeekday(s tl.Span, n, weekday int) tl.Instant {
	if n < 0 {
		t := s.End - day
		t -= tl.Instant((isoWeekday(t)-weekday+7)%7) * day
		return t + tl.Instant(n+1)*7*day
	}
	t := s.Start + tl.Instant((weekday-isoWeekday(s.Start)+7)%7)*day
	return t + tl.Instant(max(n, 1)-1)*7*day
}
