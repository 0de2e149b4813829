package timeline

// An Instant is a point on the time line: seconds from 1970-01-01T00:00:00Z on
// the proleptic Gregorian calendar, without leap seconds. int64 reaches about
// 292 thousand million years either way, so the age of the universe fits;
// time.Time saturates at 292 years in subtraction and is only for the edges.
type Instant int64

const (
	// Beginning is the open lower end of a Span: no earliest time is known.
	Beginning Instant = -1 << 63
	// Forever is the open upper end of a Span: no latest time is known.
	Forever Instant = 1<<63 - 1

	secondsPerMinute = 60
	secondsPerHour   = 3600
	secondsPerDay    = 86400
)

// MaxYear is the greatest astronomical year, either way, that a Civil time may
// have: well inside what an Instant can hold.
const MaxYear = 200_000_000_000

// A Civil is an Instant on the calendar. Year is astronomical: 0 is 1 BCE, -43
// is 44 BCE. Month is 1–12, Day 1–31, Hour 0–23, Minute and Second 0–59.
type Civil struct {
	Year                             int64
	Month, Day, Hour, Minute, Second int
}

// Instant converts c, which may be out of range in any field but Year (month 13
// is January of the next year, day 0 the last of the month before). Years beyond
// MaxYear are held at MaxYear.
func (c Civil) Instant() Instant {
	year, month := c.Year, int64(c.Month)-1
	year += floorDiv(month, 12)
	month = floorMod(month, 12)
	year = min(max(year, -MaxYear), MaxYear)
	days := daysFromCivil(year, int(month)+1) + int64(c.Day) - 1
	return Instant(days*secondsPerDay + int64(c.Hour)*secondsPerHour +
		int64(c.Minute)*secondsPerMinute + int64(c.Second))
}

// Civil gives t on the proleptic Gregorian calendar in UTC.
func (t Instant) Civil() Civil {
	days := floorDiv(int64(t), secondsPerDay)
	rest := floorMod(int64(t), secondsPerDay)
	year, month, day := civilFromDays(days)
	return Civil{Year: year, Month: month, Day: day,
		Hour: int(rest / secondsPerHour), Minute: int(rest % secondsPerHour / secondsPerMinute), Second: int(rest % secondsPerMinute)}
}

// Midnight is the start of the day y-m-d.
func Midnight(y int64, m, d int) Instant { return Civil{Year: y, Month: m, Day: d}.Instant() }

// IsOpen reports whether t stands for an unknown end of a Span.
func (t Instant) IsOpen() bool { return t == Beginning || t == Forever }

// Weekday is 0 for Sunday … 6 for Saturday, like time.Weekday.
func (t Instant) Weekday() int {
	return int(floorMod(floorDiv(int64(t), secondsPerDay)+4, 7))
}

// IsLeap reports whether the astronomical year is a Gregorian leap year.
func IsLeap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

var monthLengths = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// DaysIn is the number of days of a month (1–12).
func DaysIn(year int64, month int) int {
	if month == 2 && IsLeap(year) {
		return 29
	}
	return monthLengths[month]
}

// daysFromCivil counts days from 1970-01-01 to the first of a month: Howard
// Hinnant's "days_from_civil", years counted from March in eras of 400.
func daysFromCivil(year int64, month int) int64 {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := int64((153*((month+9)%12) + 2) / 5)
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civilFromDays undoes daysFromCivil, and adds the day of the month.
func civilFromDays(days int64) (year int64, month, day int) {
	days += 719468
	era := floorDiv(days, 146097)
	dayOfEra := days - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = int(dayOfYear - (153*shifted+2)/5 + 1)
	month = int((shifted+2)%12) + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }
