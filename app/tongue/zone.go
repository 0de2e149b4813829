package tongue

import (
	"regexp"
	"sync/atomic"
	"time"

	"dateline/timeline"
)

// zone is where the person's clock stands, as TZ is in C; nil is the system's.
var zone atomic.Pointer[time.Location]

// Reckon has clock times told in the zone of a name of the IANA table ("Europe/Berlin"), "" for the system's. The error says that there is no such zone.
func Reckon(name string) error {
	if name == "" {
		zone.Store(nil)
		return nil
	}
	l, err := time.LoadLocation(name)
	if err == nil {
		zone.Store(l)
	}
	return err
}

// Zone is where the person's clock stands.
func Zone() *time.Location {
	if l := zone.Load(); l != nil {
		return l
	}
	return time.Local
}

// Civil is where t stands on the line for somebody with the person's clock. The line knows no zones: a day on it is a day wherever one is.
func Civil(t time.Time) timeline.Instant {
	_, offset := t.In(Zone()).Zone()
	return timeline.Instant(t.Unix() + int64(offset))
}

// zoned is a clock time that names its zone.
var zoned = regexp.MustCompile(`T\d\d(:\d\d){0,2}(Z|[+-]\d\d:?\d\d)$`)

// onOwnClock is what the person's clock showed at a time that is told by the clock of another zone, "" for any other date. A clock
// time without a zone is meant where it happened, and says nothing of other clocks.
func onOwnClock(d timeline.Date) string {
	if d.HasExtent() || !zoned.MatchString(d.String()) {
		return ""
	}
	at := d.Begins().Start
	if c := at.Civil(); c.Year < 1900 || c.Year > 9999 { // before that the zones were others, if there were any
		return ""
	}
	own := time.Unix(int64(at), 0).In(Zone())
	told, err := time.Parse("2006-01-02T15:04:05Z07:00", full(d.String()))
	if err != nil {
		return ""
	}
	_, here := own.Zone()
	if _, there := told.Zone(); here == there {
		return ""
	}
	clock := own.Format("15:04 MST")
	if own.YearDay() != told.YearDay() {
		clock = Date(timeline.DayDate(int64(own.Year()), int(own.Month()), own.Day())) + ", " + clock
	}
	return clock
}

// full writes a clock time with all its parts.
func full(edtf string) string {
	m := zoned.FindStringSubmatchIndex(edtf)
	clock, name := edtf[:m[4]], edtf[m[4]:]
	for len(clock) < len("2006-01-02T15:04:05") {
		clock += ":00"
	}
	if len(name) == 5 { // +0100
		name = name[:3] + ":" + name[3:]
	}
	return clock + name
}
