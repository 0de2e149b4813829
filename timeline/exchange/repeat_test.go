package exchange

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// What RFC 5545 (3.3.10, 3.8.5.3) says of rules, in days that were counted by hand on a calendar.
func TestRulesNameTheirDays(t *testing.T) {
	for _, c := range []struct{ first, rule, want string }{
		{"1997-09-02", "FREQ=DAILY;COUNT=3", "1997-09-02 1997-09-03 1997-09-04"},
		{"1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02 1997-09-12 1997-09-22"},
		{"1997-09-02", "FREQ=WEEKLY;UNTIL=19970917T000000Z", "1997-09-02 1997-09-09 1997-09-16"},
		{"1997-09-02", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4;WKST=SU", "1997-09-02 1997-09-04 1997-09-16 1997-09-18"},
		{"1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05 1997-08-10 1997-08-19 1997-08-24"},
		{"1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05 1997-08-17 1997-08-19 1997-08-31"},
		{"1997-09-05", "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07"},
		{"1997-09-22", "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22 1997-10-20 1997-11-17"},
		{"1997-09-28", "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3", "1997-09-28 1997-10-29 1997-11-28"},
		{"1997-01-31", "FREQ=MONTHLY;COUNT=3", "1997-01-31 1997-03-31 1997-05-31"},
		{"1997-06-10", "FREQ=YEARLY;COUNT=3;BYMONTH=6,7", "1997-06-10 1997-07-10 1998-06-10"},
		{"1997-05-19", "FREQ=YEARLY;COUNT=3;BYDAY=20MO", "1997-05-19 1998-05-18 1999-05-17"},
		{"1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "1996-11-05 2000-11-07 2004-11-02"},
		{"2020-02-29", "FREQ=YEARLY;COUNT=2", "2020-02-29 2024-02-29"},
		{"1969-12-30", "FREQ=WEEKLY;COUNT=2", "1969-12-30 1970-01-06"},
	} {
		r, err := parseRepetition(c.rule)
		if err != nil {
			t.Errorf("%s: %v", c.rule, err)
			continue
		}
		first, _ := timeline.ParseDate(c.first)
		days, more := r.times(first.Begins().Start)
		var got []string
		for _, d := range days {
			got = append(got, isoDay(d))
		}
		if strings.Join(got, " ") != c.want || more {
			t.Errorf("%s from %s: %v, want %s", c.rule, c.first, got, c.want)
		}
	}
	for _, rule := range []string{"FREQ=HOURLY", "FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x", ""} {
		if _, err := parseRepetition(rule); err == nil {
			t.Errorf("%q is read", rule)
		}
	}
}

// A series becomes its times; a time that was moved or taken out is told as the calendar has it, and what goes on for ever is cut and said.
func TestASeriesBecomesItsTimes(t *testing.T) {
	event := func(lines ...string) string {
		return "BEGIN:VEVENT\nUID:a\nSUMMARY:Court sits\n" + strings.Join(lines, "\n") + "\nEND:VEVENT\n"
	}
	calendar := func(events ...string) Reading {
		return read(t, "c.ics", "BEGIN:VCALENDAR\n"+strings.Join(events, "")+"END:VCALENDAR\n")
	}
	got := calendar(event("DTSTART;TZID=Europe/Berlin:20190325T100000", "DTEND;TZID=Europe/Berlin:20190325T110000", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20190408T100000"),
		event("RECURRENCE-ID;TZID=Europe/Berlin:20190415T100000", "DTSTART;TZID=Europe/Berlin:20190416T120000"))
	want := "2 2019-03-25T09:00:00Z/2019-03-25T10:00:00Z happened Court sits|2 2019-04-01T08:00:00Z/2019-04-01T09:00:00Z happened Court sits|10 2019-04-16T10:00:00Z happened Court sits"
	if s := strings.Join(told(got), "|"); s != want || len(got.Problems) > 0 {
		t.Errorf("%s\n%v", s, got.Problems)
	}
	endless := calendar(event("DTSTART;VALUE=DATE:20190325", "RRULE:FREQ=WEEKLY"))
	if len(endless.Items) != mostTimes || fmt.Sprint(endless.Problems) != "[line 6: it repeats; the first 100 times were taken]" {
		t.Errorf("%d times, %v", len(endless.Items), endless.Problems)
	}
	odd := calendar(event("DTSTART;VALUE=DATE:20190325", "RRULE:FREQ=SECONDLY"))
	if len(odd.Items) != 1 || len(odd.Problems) != 1 {
		t.Errorf("%v", odd)
	}
}

// Times that a component names (RDATE) are times like those of its rule: as long as the first unless they say how long, none of them twice,
// and none that the calendar takes out.
func TestNamedTimesOfASeries(t *testing.T) {
	for _, c := range []struct {
		lines, want string
		problems    int
	}{
		{"DTSTART;VALUE=DATE:20190325\nRDATE;VALUE=DATE:20190401,20190415\nRDATE;VALUE=DATE:20190501", "2019-03-25|2019-04-01|2019-04-15|2019-05-01", 0},
		{"DTSTART;VALUE=DATE:20190325\nDTEND;VALUE=DATE:20190327\nRDATE;VALUE=DATE:20190430", "2019-03-25/2019-03-26|2019-04-30/2019-05-01", 0},
		{"DTSTART;TZID=Europe/Berlin:20190325T100000\nDTEND;TZID=Europe/Berlin:20190325T110000\nRDATE;TZID=Europe/Berlin:20190401T140000",
			"2019-03-25T09:00:00Z/2019-03-25T10:00:00Z|2019-04-01T12:00:00Z/2019-04-01T13:00:00Z", 0},
		{"DTSTART:20190325T100000Z\nRDATE;VALUE=PERIOD:20190401T100000Z/20190401T113000Z,20190402T100000Z/PT2H",
			"2019-03-25T10:00:00Z|2019-04-01T10:00:00Z/2019-04-01T11:30:00Z|2019-04-02T10:00:00Z/2019-04-02T12:00:00Z", 0},
		// A sitting that was put off to the afternoon: taken out of the rule, and named.
		{"DTSTART:20190325T100000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20190401T100000Z\nRDATE:20190401T140000Z,20190325T100000Z", "2019-03-25T10:00:00Z|2019-04-01T14:00:00Z", 0},
		{"DTSTART;VALUE=DATE:20190325\nRDATE;VALUE=DATE:20190401,soon,20190231\nEXDATE;VALUE=DATE:20190401", "2019-03-25", 2},
	} {
		got := read(t, "c.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Court sits\n"+c.lines+"\nEND:VEVENT\nEND:VCALENDAR\n")
		var dates []string
		ids := map[timeline.ID]bool{}
		for _, it := range got.Items {
			dates = append(dates, it.Event.Date.String())
			ids[it.Event.ID] = true
		}
		if s := strings.Join(dates, "|"); s != c.want || len(got.Problems) != c.problems || len(ids) != len(dates) {
			t.Errorf("%s\ngives %s, %v\nwant  %s", c.lines, s, got.Problems, c.want)
		}
	}
}
