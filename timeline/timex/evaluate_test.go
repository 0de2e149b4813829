package timex

import (
	"testing"
	"time"

	"dateline/timeline"
)

// operatorCases are what every operator gives on Wednesday, 29 January 2020.
var operatorCases = []struct{ meaning, value, mod, edtf string }{
	{"Date(1944,6,6)", "1944-06-06", "", "1944-06-06"},
	{"Date(1944,6)", "1944-06", "", "1944-06"},
	{"Date(1944)", "1944", "", "1944"},
	{"Date(79)", "0079", "", "0079"},
	{"Date(BC(44),3,15)", "BC0044-03-15", "", "-0043-03-15"},
	{"Date(BC(1))", "BC0001", "", "0000"},
	{"Date(2011,2,29)", "", "", ""},
	{"Date(2011,13)", "", "", ""},
	{"Decade(1980)", "198", "", "198X"},
	{"Decade(BC(430))", "BC042", "", "[-0438..-0429]"},
	{"ShortDecade(80)", "198", "", "198X"},
	{"ShortDecade(20)", "192", "", "192X"},
	{"ShortYear(98)", "1998", "", "1998"},
	{"ShortYear(22)", "2022", "", "2022"},
	{"Clip(1914,18)", "1918", "", "1918"},
	{"Clip(1899,2)", "1902", "", "1902"},
	{"Century(19)", "18", "", "18XX"},
	{"Century(BC(4))", "BC03", "", "-03XX"},
	{"Century(500)", "", "", ""},
	{"Millennium(2)", "1", "", "1XXX"},
	{"Millennium(BC(3))", "BC2", "", "-2XXX"},
	{"FiscalYear(2012)", "FY2012", "", "2012~"},
	{"FiscalYear(13)", "FY2013", "", "2013~"},
	{"This(Year)", "2020", "", "2020"},
	{"Last(Year)", "2019", "", "2019"},
	{"Next(Month)", "2020-02", "", "2020-02"},
	{"Last(Week)", "2020-W04", "", "[2020-01-20..2020-01-26]"},
	{"Next(Weekend)", "2020-W06-WE", "", "[2020-02-08..2020-02-09]"},
	{"Last(Quarter)", "2019-Q4", "", "2019-36"},
	{"Last(Half)", "2019-H2", "", "2019-41"},
	{"Last(Decade)", "201", "", "201X"},
	{"Next(Century)", "21", "", "21XX"},
	{"Today", "2020-01-29", "", "2020-01-29"},
	{"Yesterday", "2020-01-28", "", "2020-01-28"},
	{"Tomorrow", "2020-01-30", "", "2020-01-30"},
	{"Last(Weekday(3))", "2020-01-22", "", "2020-01-22"},
	{"Next(Weekday(3))", "2020-02-05", "", "2020-02-05"},
	{"This(Weekday(5))", "2020-01-31", "", "2020-01-31"},
	{"Recent(Weekday(3))", "2020-01-29", "", "2020-01-29"},
	{"Coming(Weekday(3))", "2020-01-29", "", "2020-01-29"},
	{"Recent(Month(1))", "2020-01", "", "2020-01"},
	{"Recent(Month(2))", "2019-02", "", "2019-02"},
	{"Coming(Month(2))", "2020-02", "", "2020-02"},
	{"Near(Month(12))", "2019-12", "", "2019-12"},
	{"Near(MonthDay(2,29))", "2020-02-29", "", "2020-02-29"},
	{"Recent(MonthDay(2,29))", "2016-02-29", "", "2016-02-29"},
	{"Lately(MonthDay(2,15))", "2020-02-15", "", "2020-02-15"},
	{"Lately(MonthDay(5,15))", "2019-05-15", "", "2019-05-15"},
	{"Recent(DayOfMonth(31))", "2019-12-31", "", "2019-12-31"},
	{"Last(Season(SU))", "2019-SU", "", "2019-22"},
	{"Next(Season(WI))", "2020-WI", "", "2020-24"},
	{"Recent(Holiday(christmas))", "2019-12-25", "", "2019-12-25"},
	{"Coming(Holiday(easter))", "2020-04-12", "", "2020-04-12"},
	{"In(Holiday(thanksgiving),Date(2012))", "2012-11-22", "", "2012-11-22"},
	{"In(Month(10),Next(Year))", "2021-10", "", "2021-10"},
	{"In(Quarter(-1),Last(Year))", "2019-Q4", "", "2019-36"},
	{"In(Half(1),Date(2013))", "2013-H1", "", "2013-40"},
	{"In(Half(1),Century(BC(4)))", "BC03", "START", "[-0399..-0350]"},
	{"In(Half(2),Century(19))", "18", "END", "[1850..1899]"},
	{"In(DayPart(MO),Today)", "2020-01-29TMO", "", "[2020-01-29T00:00..2020-01-29T11:59]"},
	{"In(Clock(16,15),Yesterday)", "2020-01-28T16:15", "", "2020-01-28T16:15"},
	{"In(Clock(24,0),Yesterday)", "2020-01-28T24:00", "", "2020-01-29T00:00"},
	{"In(Zone(UTC,Clock(16,15)),Yesterday)", "2020-01-28T16:15Z", "", "2020-01-28T16:15Z"},
	{"In(Zone(EST,Hour12(3,0,PM)),Today)", "2020-01-29T15:00", "", "2020-01-29T15:00-05:00"},
	{"In(QuarterTo(9),Today)", "2020-01-29T08:45", "", "2020-01-29T08:45"},
	{"In(Hour12(13,0,PM),Today)", "", "", ""},
	{"In(NthWeekday(1,1),Date(2012,5))", "2012-05-07", "", "2012-05-07"},
	{"In(NthWeekday(-1,5),Date(2012,5))", "2012-05-25", "", "2012-05-25"},
	{"In(NthWeek(-1),Date(2009,3))", "2009-W13", "", "[2009-03-23..2009-03-29]"},
	{"In(NthDay(-1),Date(2012,2))", "2012-02-29", "", "2012-02-29"},
	{"In(NthMonth(3),Date(2012))", "2012-03", "", "2012-03"},
	{"In(NthDecade(-1),Century(19))", "189", "", "189X"},
	{"In(NthMonths(-1),Date(1944))", "1944", "END", "1944-36"},
	{"Part(Late,Last(Year))", "2019", "END", "[2019-09..2019-12]"},
	{"Part(Early,Date(2012,2))", "2012-02", "START", "[2012-02-01..2012-02-10]"},
	{"Part(Mid,Decade(1980))", "198", "MID", "[1983..1986]"},
	{"Part(End,Date(2012))", "2012", "END", "2012-36"},
	{"Earlier(This(Month))", "2020-01", "", "[2020-01-01..2020-01-29]"},
	{"Later(This(Year))", "2020", "", "[2020-01-29..2020-12-31]"},
	{"Mod(Approx,Date(1200))", "1200", "APPROX", "1200~"},
	{"Ago(Period(3,Day))", "2020-01-26", "", "2020-01-26"},
	{"Ago(Period(2,Week))", "2020-W03", "", "2020-01-15~"},
	{"Ago(Period(1,Month))", "2019-12", "", "2019-12"},
	{"Ago(Period(0.5,Year))", "2019-07", "", "2019-07"},
	{"Ago(Period(2,Decade))", "200", "", "200X"},
	{"Ago(Period(X,Year))", "PAST_REF", "", "[..2020-01-29]"},
	{"Ago(Mod(LessThan,Period(2,Year)))", "2018", "LESS_THAN", "2018~"},
	{"Ago(Period(65000000,Year))", "MA65", "", "Y-65000000S2"},
	{"Hence(Period(2,Month))", "2020-03", "", "2020-03"},
	{"Before(Period(2,Week),Coming(Holiday(easter)))", "2020-W13", "", "2020-03-29~"},
	{"After(Period(1,Year),Date(1944))", "1945", "", "1945"},
	{"After(Period(2,Week),Date(1944,6))", "1944-XX-XX", "", "[1944-06-12..1944-07-16]"},
	{"Weekof(Date(2013,3,11))", "2013-W11", "", "[2013-03-11..2013-03-17]"},
	{"Turn(Century)", "20", "START", "[2000..2024]"},
	{"Turn(Century(20))", "19", "START", "[1900..1924]"},
	{"Following(Day,2)", "2020-01-31", "", "2020-01-31"},
	{"Past(Period(2,Week))", "P2W", "", "2020-01-15/2020-01-29"},
	{"Ahead(Period(3,Month))", "P3M", "", "2020-01-29/2020-04-29"},
	{"In(FirstN(1,9,Month),Date(2012))", "P9M", "", "2012-01-01/2012-09-30"},
	{"Period(2,Fortnight)", "P4W", "", ""},
	{"Period(30,Minute)", "PT30M", "", ""},
	{"Period(0.5,Hour)", "PT30M", "", ""},
	{"Period(X,Year)", "PXY", "", ""},
	{"Sum(Period(2,Year),Period(3,Month))", "P2Y3M", "", ""},
	{"Sum(Period(1,Hour),Period(30,Minute))", "PT1H30M", "", ""},
	{"Each(Period(1,Year))", "P1Y", "", ""},
	{"Each(Weekday(2))", "XXXX-WXX-2", "", ""},
	{"Each(Month(10))", "XXXX-10", "", ""},
	{"Often(2,Period(1,Week))", "P1W", "", ""},
	{"Ref(PRESENT)", "PRESENT_REF", "", ""},
	{"SamePeriod(Ago(Period(1,Year)))", "2019", "", "2019"},
	{"In(Weekday(2),Date(2013,3))", "XXXX-WXX-2", "", "2013-03"},
	{"Nonsense(3)", "", "", ""},
}

func TestOperators(t *testing.T) {
	for _, c := range operatorCases {
		v := Document{Exprs: []Expr{{Meaning: c.meaning, Anchor: AnchorPublished}}}.Resolve(timeline.DayDate(2020, 1, 29))[0]
		if v.Value != c.value || v.Mod != c.mod || v.Date.String() != c.edtf {
			t.Errorf("%s is %q %q %q, want %q %q %q", c.meaning, v.Value, v.Mod, v.Date, c.value, c.mod, c.edtf)
		}
	}
}

// TestOpenValues holds what is written while nobody knows when the text was published.
func TestOpenValues(t *testing.T) {
	for meaning, value := range map[string]string{
		"Last(Year)": "XXXX", "Next(Month)": "XXXX-XX", "This(Week)": "XXXX-WXX", "Yesterday": "XXXX-XX-XX", "Last(Quarter)": "XXXX-QX",
		"Last(Weekend)": "XXXX-WXX-WE", "Recent(Weekday(2))": "XXXX-WXX-2", "Recent(Month(3))": "XXXX-03", "Near(MonthDay(3,4))": "XXXX-03-04",
		"Recent(Season(SP))": "XXXX-SP", "In(DayPart(MO),Today)": "XXXX-XX-XXTMO", "At(Clock(15,0))": "XXXX-XX-XXT15:00", "ShortDecade(80)": "XX8",
		"In(Month(10),Last(Year))": "XXXX-10", "Ago(Period(3,Day))": "XXXX-XX-XX", "Ago(Period(3,Year))": "XXXX", "Recent(Quarter(3))": "XXXX-Q3",
	} {
		v := Document{Exprs: []Expr{{Meaning: meaning, Anchor: AnchorPublished}}}.Resolve(timeline.Date{})[0]
		if v.Value != value || v.Date.IsKnown() {
			t.Errorf("%s is %q, %q; want %q and no date", meaning, v.Value, v.Date, value)
		}
	}
}

// TestISOWeek compares with the standard library over four centuries.
func TestISOWeek(t *testing.T) {
	for d := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2200; d = d.AddDate(0, 0, 3) {
		wantYear, wantWeek := d.ISOWeek()
		at := timeline.Midnight(int64(d.Year()), int(d.Month()), d.Day())
		if y, w := isoWeek(at); int(y) != wantYear || w != wantWeek || isoWeekday(at) != (int(d.Weekday())+6)%7+1 {
			t.Fatalf("%v is in week %d of %d", d, w, y)
		}
	}
}

// TestEaster compares with published tables, among them the earliest and the latest day.
func TestEaster(t *testing.T) {
	for year, want := range map[int64]string{1818: "1818-03-22", 1886: "1886-04-25", 1943: "1943-04-25", 1961: "1961-04-02", 2000: "2000-04-23",
		2008: "2008-03-23", 2011: "2011-04-24", 2020: "2020-04-12", 2024: "2024-03-31", 2038: "2038-04-25", 2285: "2285-03-22"} {
		if got := timeline.DayOf(easter(year)).String(); got != want {
			t.Errorf("Easter %d is %s, want %s", year, got, want)
		}
	}
}

// TestShift holds that months keep their day where they can.
func TestShift(t *testing.T) {
	for _, c := range []struct {
		from, unit string
		n          float64
		want       string
	}{
		{"2020-01-31", "Month", 1, "2020-02-29"}, {"2020-03-31", "Month", -1, "2020-02-29"}, {"2020-01-15", "Month", -13, "2018-12-15"},
		{"2020-02-29", "Year", 1, "2021-02-28"}, {"2020-01-29", "Week", 5, "2020-03-04"}, {"2020-01-29", "Decade", -3, "1990-01-29"},
		{"0001-01-01", "Year", -1, "0000-01-01"}, {"2020-01-29", "Fortnight", 1, "2020-02-12"}, {"2020-12-31", "Quarter", 1, "2021-03-31"},
	} {
		if got := timeline.DayOf(units[c.unit].shift(mustDate(t, c.from).Begins().Start, c.n)).String(); got != c.want {
			t.Errorf("%s and %v %s is %s, want %s", c.from, c.n, c.unit, got, c.want)
		}
	}
}
