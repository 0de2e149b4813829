package article

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// Days as pages, mails and tables write them, in the languages whose pages are common.
func TestStampForms(t *testing.T) {
	for want, all := range map[string][]string{
		"2019-11-03": {"2019-11-03", "2019-11-03T23:10:00Z", "2019/11/3", "2019.11.03", "20191103", "20191103T101500Z", "3 Nov 2019", "3rd November, 2019", "November 3, 2019", "Nov. 3rd, 2019",
			"3. November 2019", "Sonntag, 3. November 2019, 17:04 Uhr", "3 novembre 2019", "le 3 novembre 2019 à 08h00", "3 de noviembre de 2019", "3 de novembro de 2019", "3 listopada 2019",
			"3 ноября 2019", "3 листопада 2019", "3 november 2019", "3 Kasım 2019", "3. marraskuuta 2019", "3. listopadu 2019", "03.11.2019", "3.11.19", "3. 11. 19", "3. 11.2019", "2019年11月3日", "2019년 11월 3일",
			"2019, November 3", "Published: 3-Nov-2019", "on the 3rd of November 2019, by", "d'3 novembre 2019"},
		"1998-03-12": {"12.3.98", "12 March 1998", "March 12th 1998", "12 mars 1998", "12 marzo 1998", "12 марта 1998", "12 Mart 1998"},
		"2020-02-29": {"29 February 2020", "2020-02-29", "29.02.2020"},
		// None: no such day, part numbers, versions, addresses, sums.
		"": {"30 February 2019", "2019-13-01", "2019-02-30", "31.04.2019", "ISBN 978-3-16-148410-0", "10/11/12", "1.2.3.2019", "call 020-2019-1103", "room 3, November", "November 2019", "2019",
			"3/4", "03-11", "12345678901", "99991231", "v2.11.2019-3", "", "no digits at all", "€ 3,112,019", "28.01. - 05.02. 10 % off"},
	} {
		for _, s := range all {
			got, ok := findStamp(s, eitherOrder)
			if got.date.String() != want || ok != (want != "") {
				t.Errorf("%q is %q, want %q", s, got.date, want)
			}
		}
	}
}

func TestSlashesFollowTheLanguage(t *testing.T) {
	for _, c := range []struct{ s, language, want string }{
		{"03/04/2019", "en-US", "2019-03-04"}, {"03/04/2019", "en-GB", "2019-04-03"}, {"03/04/2019", "fr", "2019-04-03"}, {"03/04/2019", "de-DE", "2019-04-03"},
		{"3/04/19 8:00am", "en-US", "2019-03-04"}, {"3/04/19", "fr", "2019-04-03"}, {"3/04/19", "en", ""},
		{"03/04/2019", "en", "[2019-03-04,2019-04-03]"}, {"03/04/2019", "", "[2019-03-04,2019-04-03]"}, {"04/04/2019", "en", "2019-04-04"},
		{"13/04/2019", "en-US", "2019-04-13"}, {"04/13/2019", "fr", "2019-04-13"}, {"03.04.2019", "en-US", "2019-04-03"}, {"03-04-2019", "es", "2019-04-03"},
	} {
		if got, _ := findStamp(c.s, orderOf(c.language)); got.date.String() != c.want {
			t.Errorf("%s in %q is %s, want %s", c.s, c.language, got.date, c.want)
		}
	}
}

func TestTheHourIsKeptForTheLocalDay(t *testing.T) {
	for s, want := range map[string]string{
		"2019-11-03T23:10:00Z": "23 true", "2019-11-03T23:10:00+01:00": "23 false", "2019-11-03 09:05": "9 false", "2019-11-03": "-1 false", "2019-11-03T00:00:00+00:00": "0 true",
		"3 November 2019 at 17:04 GMT": "17 true", "November 3, 2019, 7:30": "7 false", "20191103T2310Z": "23 true", "2019-11-03T25:00:00Z": "-1 false",
	} {
		got, _ := findStamp(s, eitherOrder)
		if got := fmt.Sprint(got.hour, got.universal); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

func TestValuesThatAreNothingButADate(t *testing.T) {
	for s, want := range map[string]string{
		"1572735000": "2019-11-02", "1572735000123": "2019-11-02", "2019": "2019", "2019.0": "2019", "2019-11": "2019-11", "2019/1": "2019-01", "Sun, 03 Nov 2019 10:00:00 +0100": "2019-11-03", " 2019-11-03 ": "2019-11-03",
		"Sun Nov  3 10:00:00 2019": "2019-11-03", "12": "", "123456": "", "today": "", "0000-00-00": "", "2019-00": "2019", strings.Repeat("2019-11-03 ", 99): "", "20191": "", "-1572735000": "",
	} {
		got, _ := parseStamp(s, eitherOrder)
		if got.date.String() != want {
			t.Errorf("%q is %q, want %q", s, got.date, want)
		}
	}
}

// Any day in any form is that day, wherever it stands in a line.
func TestAnyDayInAnyForm(t *testing.T) {
	months := strings.Fields("January February March April May June July August September October November December")
	forms := []func(y, m, d int) string{
		func(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) },
		func(y, m, d int) string { return fmt.Sprintf("%04d/%d/%d", y, m, d) },
		func(y, m, d int) string { return fmt.Sprintf("%d %s %d", d, months[m-1], y) },
		func(y, m, d int) string { return fmt.Sprintf("%s %d, %d", months[m-1], d, y) },
		func(y, m, d int) string { return fmt.Sprintf("%s. %dth %d", months[m-1][:3], d, y) },
		func(y, m, d int) string { return fmt.Sprintf("%02d.%02d.%d", d, m, y) },
		func(y, m, d int) string { return fmt.Sprintf("%d年%d月%d日", y, m, d) },
	}
	around := []string{"%s", "Published: %s", "%s | News", "By Ann Bell, %s, 10:45", "(%s)", "Ardmoor – %s", "%s\t", "“%s”"}
	rapid.Check(t, func(t *rapid.T) {
		y, m := rapid.IntRange(1900, 2099).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		d := rapid.IntRange(1, timeline.DaysIn(int64(y), m)).Draw(t, "day")
		line := fmt.Sprintf(rapid.SampledFrom(around).Draw(t, "around"), rapid.SampledFrom(forms).Draw(t, "form")(y, m, d))
		want := timeline.DayDate(int64(y), m, d)
		got, ok := findStamp(line, eitherOrder)
		if !ok || got.date != want {
			t.Fatalf("%q is %s, want %s", line, got.date, want)
		}
		if got.begin < 0 || got.end > len(line) || got.begin >= got.end {
			t.Fatalf("%q: it stands at %d–%d", line, got.begin, got.end)
		}
	})
}

func TestDaysInAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/2019/11/03/harbour":        "2019-11-03",
		"https://a.example/2019/nov/03/harbour":       "2019-11-03",
		"https://a.example/news/2019-11-03-harbour":   "2019-11-03",
		"https://a.example/20191103/harbour.html":     "2019-11-03",
		"https://a.example/harbour-20191103.html":     "2019-11-03",
		"https://a.example/2019_11_03/harbour":        "2019-11-03",
		"https://a.example/2019/11/harbour":           "2019-11",
		"https://a.example/2019/13/45/harbour":        "",
		"https://a.example/story/102394":              "",
		"https://a.example/20193311/harbour":          "",
		"https://a.example/2019/harbour":              "",
		"https://a.example/?date=2019-11-03":          "",
		"https://2019-11-03.example/":                 "",
		"https://a.example/p/12345678":                "",
		"mailto:a@b.example":                          "",
		"https://a.example/archive/1998/1/2/x.html":   "1998-01-02",
		"https://a.example/a/2019/11/03":              "2019-11-03",
		"https://a.example/x_2019-11-03_y?utm=2020-1": "2019-11-03",
	} {
		got := ""
		if all := fromAddress(address); len(all) > 0 {
			got = all[0].date.String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// A look before a pattern is tried never hides a day: each way to write one is found among other words.
func TestLooksHideNoDay(t *testing.T) {
	for name, m := range monthByName {
		if utf8.RuneCountInString(name) > 12 {
			continue
		}
		for _, line := range []string{"Posted 3 " + name + " 2019", "Posted " + name + ". 3, 2019", "2019, " + name + " 3"} {
			if s, ok := findStamp(line, eitherOrder); !ok || s.date != timeline.DayDate(2019, m, 3) {
				t.Errorf("%q gives %v", line, s.date)
			}
		}
	}
	for _, root := range updateRoots {
		if !updatedLabel.MatchString(root+" 3 May 2019") && !updatedLabel.MatchString(root+"d 3 May 2019") {
			t.Errorf("%q is no label of the last change", root)
		}
	}
	for _, label := range strings.Split(regexp.MustCompile(`\(\?:[^)|]*\)\?`).ReplaceAllString(updateWords, ""), "|") {
		if !strings.Contains(label, "(") && !strings.Contains(label, ")") && !editedLabel.in(label) {
			t.Errorf("%q is not looked for", label)
		}
	}
}
