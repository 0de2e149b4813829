package timex

import (
	"testing"
	"unicode/utf8"

	"dateline/timeline"
)

// FuzzRead holds for any bytes: no panic, expressions inside the text, in order and on rune
// boundaries, values and dates that do not contradict each other, and a bounded number of steps.
func FuzzRead(f *testing.F) {
	for _, h := range hostile {
		f.Add(h.unit+h.unit+h.unit, "en", int64(2013), 3)
	}
	for _, s := range []string{"On 3 May 2010, two days later, late last year.", "the first half of the 4th century BC", "1914–18, 9/11, '98, 1990s, 3 p.m. EST",
		"from 3 to 5 June 2011", "“I leave tomorrow,” he said on Monday.", "Am 3. Mai 2010, vor drei Tagen", "il y a trois jours, l'été 1944, au XIXe siècle",
		"February 29, 2011 and Feb. 30", "2013-03-22T14:05:00Z", "99999999999 years ago", "the 99th century", "0 BC, AD 0", "twenty-nine hundred million years"} {
		for _, l := range []string{"en", "de", "fr", ""} {
			f.Add(s, l, int64(2020), 1)
		}
	}
	f.Fuzz(func(t *testing.T, text, language string, year int64, month int) {
		if len(text) > 1<<16 {
			return
		}
		r := readAll(text, languageOf(language, text))
		if steps := r.matcher.work + r.scanner.work; steps > 400*len(text)+1000 {
			t.Fatalf("%d steps for %d bytes", steps, len(text))
		}
		d := r.document()
		published := timeline.MonthDate(year%9999, month%12+1)
		if month%3 == 0 {
			published = timeline.DayDate(year%9999, month%12+1, 15)
		}
		values := d.Resolve(published)
		end := 0
		for i, x := range d.Exprs {
			if x.Begin < end || x.End <= x.Begin || x.End > len(text) {
				t.Fatalf("expression %d is [%d,%d) after %d in %d bytes", i, x.Begin, x.End, end, len(text))
			}
			end = x.End
			if x.Begin < len(text) && utf8.ValidString(text) && (!utf8.RuneStart(text[x.Begin]) || x.End < len(text) && !utf8.RuneStart(text[x.End])) {
				t.Fatalf("%q is not on rune boundaries", text[x.Begin:x.End])
			}
			if _, err := ParseMeaning(x.Meaning); err != nil {
				t.Fatal(err)
			}
			if wrong := agree(values[i], published.Grain() != timeline.GrainDay); wrong != "" {
				t.Fatalf("%q %s: %s", text[x.Begin:x.End], x.Meaning, wrong)
			}
		}
	})
}

// FuzzMeaning holds that no meaning that can be written makes Resolve panic.
func FuzzMeaning(f *testing.F) {
	for _, s := range []string{"Last(Year)", "In(Month(10),Next(Year))", "Part(Late,Last(Year))", "Before(Period(2,Week),Holiday(christmas))", "In(NthWeekday(-1,1),Date(2012,5))",
		"Date(BC(44),3,15)", "Period(1e308,Year)", "Ago(Period(99999999999,Millennium))", "Clock(99,99)", "In(In(In(Today)))", "Sum(Period(1,Day))", "Following(Day,100)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Document{Exprs: []Expr{{Meaning: s, Anchor: AnchorPublished}, {Meaning: s, Anchor: 0}}}
		for _, published := range []timeline.Date{{}, timeline.DayDate(2013, 3, 22), timeline.YearDate(2013)} {
			for _, v := range d.Resolve(published) {
				if v.Date.IsKnown() {
					if _, err := timeline.ParseDate(v.Date.String()); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	})
}
