package timex

import (
	"strings"
	"sync"
	"testing"

	"dateline/timeline"
)

// TestAnchors holds what decides the anchor: each case is a text and the values of its expressions in order.
func TestAnchors(t *testing.T) {
	for _, c := range []struct{ name, published, text, values string }{
		{"tense, past", "2013-03-22", "The board met on Tuesday.", "2013-03-19"},
		{"tense, future", "2013-03-22", "The board will meet on Tuesday.", "2013-03-26"},
		{"tense, the same day", "2013-03-22", "The board met on Friday.", "2013-03-22"},
		{"tense, a participle after will be", "2013-03-22", "The bridge will be closed on Tuesday.", "2013-03-26"},
		{"tense, a participle after to be", "2013-03-22", "The sale is to be completed in October.", "2013-10"},
		{"tense, the verb comes after", "2013-03-22", "On Tuesday the board met.", "2013-03-19"},
		{"tense, a plan", "2013-03-22", "The firm plans to close in October.", "2013-10"},
		{"tense, of speech only", "2013-03-22", "The firm announced on Tuesday that it will close.", "2013-03-19"},
		{"a day far back", "2013-12-01", "The trial began on January 5.", "2013-01-05"},
		{"a quarter", "2013-01-20", "Profit rose in the fourth quarter.", "2012-Q4"},
		{"by, without a tense", "2013-03-22", "All dealers out by June.", "2013-06"},
		{"quotation, spoken before", "2013-03-22", "He told reporters on Tuesday: \"We leave tomorrow.\"", "2013-03-19 2013-03-20"},
		{"quotation, spoken after", "2013-03-22", "\"We leave tomorrow,\" he said on Tuesday.", "2013-03-20 2013-03-19"},
		{"quotation, nobody says when", "2013-03-22", "\"We leave tomorrow,\" he said.", "2013-03-23"},
		{"quotation marks of printers", "2013-03-22", "“We leave tomorrow,” he said on Tuesday.", "2013-03-20 2013-03-19"},
		{"story, the next day", "2013-03-22", "They landed on June 6, 1944. The next day they took the town.", "1944-06-06 1944-06-07"},
		{"story, a bare day", "2013-03-22", "In 1944 they were ready. They landed on June 6.", "1944 1944-06-06"},
		{"story, over the year", "2013-03-22", "In November 1941 they sailed. In February they took the city. In 1942, in 1943 and in 1944 they held it.", "1941-11 1942-02 1942 1943 1944"},
		{"story, that year", "2013-03-22", "He came in May 1806. Later that year he fell ill. In 1807 he died.", "1806-05 1806 1807"},
		{"story, two weeks later", "2013-03-22", "It began on 3 May 1808. Two weeks later it was over.", "1808-05-03 1808-W20"},
		{"story, years later", "2013-03-22", "He was born in 1815. Twenty years later he went to sea.", "1815 1835"},
		{"story, brackets are asides", "2013-03-22", "In 1815 he met the poet (1770–1850). The following year he left.", "1815 1770 1850 1816"},
		{"story, what had been is an aside", "2013-03-22", "In 1453 the city fell. The sultan, who had come to the throne in 1451, moved in. In June he sent envoys.", "1453 1451 1453-06"},
		{"story, a day between years", "2013-03-22", "On 5 June 1808 they took the fort. In 1813 he fell ill. A week later he died.", "1808-06-05 1813 XXXX-XX-XX"},
		{"story, nobody knows when it was written", "", "They landed on June 6, 1944. The next day they took the town.", "1944-06-06 1944-06-07"},
		{"story, the thirties of that century", "2013-03-22", "In the 1820s and in the '30s he wrote. He died in 1840.", "182 183 1840"},
		{"story, today is no day", "2013-03-22", "He died in 1840. Born in 1770, he had moved in 1799 to what is today Bonn.", "1840 1770 1799 PRESENT_REF"},
		{"news, a frame", "2013-03-22", "Sales fell last year, he said. In 1998 he left the bank. In March he joined the ministry.", "2012 1998 1998-03"},
		{"news, a year in passing is no frame", "2013-03-22", "The firm, founded in 1998, fell last year, he said. In January it closed a plant.", "1998 2012 2013-01"},
		{"news, the year is this year", "2013-03-22", "It began in 2001, he said on Monday. By the end of the year it will close.", "2001 2013-03-18 2013"},
		{"news, the day before", "2013-03-22", "The talks began on Monday. The day before, a truce was signed.", "2013-03-18 2013-03-17"},
		{"dateline stands in", "", "Bridge closed\n\nMarch 6, 2008\nThe bridge was closed yesterday, police said.", "2008-03-06 2008-03-05"},
		{"dateline of an agency", "", "PARIS, March 6, 2008 - The bridge was closed yesterday, police said.", "2008-03-06 2008-03-05"},
		{"a chronology has no dateline", "", "May 1, 1900 - War.\n\nMay 2, 1900 - Fire.\n\nMay 3, 1900 - Flood.\n\nMay 4, 1900 - Peace.\n\nThe book came out last year.", "1900-05-01 1900-05-02 1900-05-03 1900-05-04 XXXX"},
		{"the publication wins over the dateline", "2010-01-01", "Bridge closed\n\nMarch 6, 2008\nThe bridge was closed yesterday, police said.", "2008-03-06 2009-12-31"},
	} {
		d := Read(c.text, "en")
		var got []string
		for _, v := range d.Resolve(mustDate(t, c.published)) {
			got = append(got, v.Value)
		}
		if strings.Join(got, " ") != c.values {
			t.Errorf("%s: %q gives %s, want %s", c.name, c.text, strings.Join(got, " "), c.values)
		}
	}
}

// TestExprFields holds what an Expr says beyond its meaning.
func TestExprFields(t *testing.T) {
	d := Read("Since March 2010 he had lived there. “We leave tomorrow,” he said. It lasts from 3 to 5 June 2011 and will end by 2014.", "en")
	want := []struct {
		signal string
		role   Role
		quoted bool
		tense  Tense
		typ    Type
	}{
		{"since", RoleNone, false, TensePast, DATE},
		{"", RoleNone, true, TenseNone, DATE},
		{"from", RangeBegin, false, TenseNone, DATE},
		{"to", RangeEnd, false, TenseFuture, DATE},
		{"by", RoleNone, false, TenseFuture, DATE},
	}
	if len(d.Exprs) != len(want) {
		t.Fatalf("%d expressions, want %d: %v", len(d.Exprs), len(want), d.Exprs)
	}
	for i, w := range want {
		x := d.Exprs[i]
		if x.Signal != w.signal || x.Role != w.role || x.Quoted != w.quoted || x.Type != w.typ {
			t.Errorf("expression %d is %+v, want %+v", i, x, w)
		}
	}
	if x := d.Exprs[0]; x.SignalBegin != 0 || x.Tense != TensePast {
		t.Errorf("the signal begins at %d, the tense is %d", x.SignalBegin, x.Tense)
	}
}

// TestStretches holds that cutting a long text into stretches loses nothing and moves nothing.
func TestStretches(t *testing.T) {
	const sentence = "On 3 May 2010 the mayor of the town opened a new bridge over the river, and everybody came. "
	for _, gap := range []string{"", "\n", "\n\n"} {
		text := strings.Repeat(sentence+gap, 3*stretchLength/len(sentence))
		d := Read(text, "en")
		if want := strings.Count(text, "3 May"); len(d.Exprs) != want {
			t.Errorf("gap %q: %d expressions of %d", gap, len(d.Exprs), want)
		}
		for _, x := range d.Exprs {
			if text[x.Begin:x.End] != "3 May 2010" {
				t.Fatalf("gap %q: %q", gap, text[x.Begin:x.End])
			}
		}
	}
}

// TestLines holds where an expression may go on in the next line.
func TestLines(t *testing.T) {
	for text, want := range map[string]int{
		"The old bridge over the river in the south was opened on 3\nMay 2010 by the mayor.": 1, // a wrapped line
		"Results 2005\n\nJune 6 was a good day.":                                             2, // a heading
		"The conference of the year\nMay 2010":                                               1,
		"He came in May.\n2010 was good.":                                                    2,
	} {
		if d := Read(text, "en"); len(d.Exprs) != want {
			t.Errorf("%q: %d expressions, want %d: %v", text, len(d.Exprs), want, d.Exprs)
		}
	}
}

// TestLanguages holds how the language of a text is found.
func TestLanguages(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{"en", "", "en"}, {"en-GB", "", "en"}, {"de", "", "de"}, {"de_AT", "", "de"}, {"FR", "", "fr"}, {"xx", "the end of the road", "en"},
		{"", "Der Rat und die Stadt wurde von dem Fluss nicht getrennt", "de"}, {"", "Le conseil et la ville dans les montagnes qui est pour une route", "fr"},
		{"", "the council and the town of the north", "en"}, {"", "", "en"}, {"", "12345", "en"},
	} {
		if got := languageOf(c.tag, c.text).name; got != c.want {
			t.Errorf("tag %q, text %q: %s, want %s", c.tag, c.text, got, c.want)
		}
	}
}

// TestConcurrentReads: tables are shared, and many articles are read at once.
func TestConcurrentReads(t *testing.T) {
	passages := readPassages(t, "en/news.txt")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, p := range passages {
				for _, l := range []string{"en", "de", "fr"} {
					Read(p.text, l).Resolve(timeline.DayDate(2013, 3, 22))
				}
			}
		})
	}
	wg.Wait()
}

// TestBadAnchors: a Document that was tampered with resolves without a panic.
func TestBadAnchors(t *testing.T) {
	d := Document{Dateline: 9, Exprs: []Expr{
		{Meaning: "Following(Day)", Anchor: 0}, {Meaning: "Following(Day)", Anchor: 2}, {Meaning: "Following(Day)", Anchor: 1},
		{Meaning: "Following(Day)", Anchor: 99}, {Meaning: "((", Anchor: -7}, {Type: 200},
	}}
	if n := len(d.Resolve(timeline.Date{})); n != len(d.Exprs) {
		t.Errorf("%d values for %d expressions", n, len(d.Exprs))
	}
	_ = d.Exprs[5].Type.String()
}
