package timex

import "testing"

// TestStyles tells one event by two calendars, whose brackets the corpus cannot write.
func TestStyles(t *testing.T) {
	for _, c := range []struct{ text, words, date string }{
		{"Peace came on 24 October [O.S. 14 October] 1648.", "24 October [O.S. 14 October] 1648", "1648-10-24"},
		{"Born 22 February 1732 [O.S. February 11, 1731] in a farmhouse.", "22 February 1732 [O.S. February 11, 1731]", "1732-02-22"},
		{"It fell on 25 October (Old Style) 1917.", "25 October (Old Style) 1917", "1917-11-07"},
		{"She died on 28 February 1700 (O.S.).", "28 February 1700 (O.S.)", "1700-03-10"},
		{"He was crowned on 5 March 1500 (Julian).", "5 March 1500 (Julian)", "1500-03-05"},
		{"On 5 May 1990 Julian left the house.", "5 May 1990", "1990-05-05"},
		{"On 5 May 1990 OS 9 was shown.", "5 May 1990", "1990-05-05"},
		{"It opened on 3 May (9 June) 1990.", "3 May (9 June) 1990", "1990-05-03"},
	} {
		d := Read(c.text, "en")
		v := d.Resolve(mustDate(t, "2012-11-26"))
		if len(v) != 1 || c.text[d.Exprs[0].Begin:d.Exprs[0].End] != c.words || v[0].Date.String() != c.date || v[0].Value != c.date {
			t.Errorf("%q: %v %+v, want %q on %s", c.text, d.Exprs, v, c.words, c.date)
		}
	}
}

func TestJulianLag(t *testing.T) {
	for y, want := range map[int64]int64{1582: 10, 1699: 10, 1700: 11, 1799: 11, 1800: 12, 1900: 13, 2000: 13, 2100: 14} {
		if got := julianLag(y); got != want {
			t.Errorf("the Julian calendar lags %d days in %d, got %d", want, y, got)
		}
	}
}

func TestDualYear(t *testing.T) {
	for _, c := range [][3]int64{{1731, 2, 1732}, {1731, 32, 1732}, {1699, 1700, 1700}, {1699, 0, 1700}, {1639, 40, 1640}, {1914, 15, 1914}, {1631, 35, 1631}} {
		if got := dualYear(c[0], c[1]); got != c[2] {
			t.Errorf("%d/%d is %d, got %d", c[0], c[1], c[2], got)
		}
	}
}

// TestSouthernSeasons wants the codes that EDTF has for them, half a year away from the north.
func TestSouthernSeasons(t *testing.T) {
	for text, want := range map[string]string{
		"in the southern spring of 2019": "2019-29", "in the Australian summer of 2019": "2019-30",
		"in the Chilean autumn of 2019": "2019-31", "in winter 2019 in Argentina": "2019-32", "in the winter of 2019": "2019-24",
	} {
		v := Read("They met "+text+".", "en").Resolve(mustDate(t, "2021-01-02"))
		if len(v) != 1 || v[0].Date.String() != want {
			t.Errorf("%q: %+v, want %s", text, v, want)
		}
	}
}
