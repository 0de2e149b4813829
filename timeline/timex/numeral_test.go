package timex

import (
	"strings"
	"testing"
)

// firstToken scans a text and gives its first token.
func firstToken(t *testing.T, language, text string) token {
	t.Helper()
	r := readAll(text, languages[language]())
	if len(r.scanner.tokens) == 0 {
		t.Fatalf("%q has no token", text)
	}
	return r.scanner.tokens[0]
}

// TestNumerals holds which classes a numeral belongs to, and that what fits no
// shape belongs to none.
func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		language, text string
		classes        []class
		meaning        string // in the first class
	}{
		{"en", "5", []class{classN, classDay, classHour, classAnyYear}, "5"},
		{"en", "31", []class{classN, classDay, classYY}, "31"},
		{"en", "32", []class{classN, classYY}, "32"},
		{"en", "1944", []class{classYear, classN, classAnyYear}, "1944"},
		{"en", "0600", []class{classClock}, "Clock(6,0)"},
		{"en", "1430", []class{classMilitary, classYear}, "Clock(14,30)"},
		{"en", "1,100", []class{classN}, "1100"},
		{"en", "12,345,678", []class{classN}, "12345678"},
		{"en", "2.5", []class{classN}, "2.5"},
		{"en", "10.30", []class{classClockHalf, classN}, "Clock(10,30)"},
		{"en", "5th", []class{classOrd, classDayth}, "5"},
		{"en", "22nd", []class{classOrd, classDayth}, "22"},
		{"en", "101st", []class{classOrd}, "101"},
		{"en", "1990s", []class{classDecade}, "1990"},
		{"en", "1990's", []class{classDecade}, "1990"},
		{"en", "90s", []class{classDecade2}, "90"},
		{"en", "880s", []class{classDecade3}, "880"},
		{"en", "'90s", []class{classDecade2}, "90"},
		{"en", "'98", []class{classClipped}, "98"},
		{"en", "2020-01-29", []class{classISO}, "Date(2020,1,29)"},
		{"en", "2020/01/29", []class{classISO}, "Date(2020,1,29)"},
		{"en", "1/29/2020", []class{classISO}, "Date(2020,1,29)"},
		{"en", "29/1/2020", []class{classISO}, "Date(2020,1,29)"},
		{"en", "29.01.2020", []class{classISO}, "Date(2020,1,29)"},
		{"en", "1/2/2020", []class{classISO}, "Date(2020,1,2)"},
		{"fr", "1/2/2020", []class{classISO}, "Date(2020,2,1)"},
		{"de", "1.2.2020", []class{classISO}, "Date(2020,2,1)"},
		{"en", "2020-01-29T14:05:06Z", []class{classISOTime}, "In(Zone(UTC,Clock(14,5)),Date(2020,1,29))"},
		{"en", "2020-01-29T14:05", []class{classISOTime}, "In(Clock(14,5),Date(2020,1,29))"},
		{"en", "16:15", []class{classClock}, "Clock(16,15)"},
		{"en", "16:15:30", []class{classClock}, "Clock(16,15,30)"},
		{"en", "3pm", []class{classClock}, "Clock(15,0)"},
		{"en", "12am", []class{classClock}, "Clock(0,0)"},
		{"en", "12pm", []class{classClock}, "Clock(12,0)"},
		{"en", "10:30am", []class{classClock}, "Clock(10,30)"},
		{"fr", "14h30", []class{classClock}, "Clock(14,30)"},
		{"en", "4Q", []class{classQuarter}, "4"},
		{"en", "9/11", []class{classNineEleven}, ""},
		{"de", "1990er", []class{classDecade}, "1990"},
		{"de", "1.500", []class{classN}, "1500"},
		{"fr", "1er", []class{classOrd, classDayth}, "1"},
	} {
		tok := firstToken(t, c.language, c.text)
		for _, want := range c.classes {
			if tok.mask&want.bit() == 0 {
				t.Errorf("%s %q: not in class %d", c.language, c.text, want)
			}
		}
		if got := tok.value(c.classes[0], c.text); c.meaning != "" && got.String() != c.meaning {
			t.Errorf("%s %q means %s, want %s", c.language, c.text, got, c.meaning)
		}
		if tok.begin != 0 || tok.end != len(c.text) {
			t.Errorf("%s %q: the token is [%d,%d)", c.language, c.text, tok.begin, tok.end)
		}
	}
}

// TestNoNumerals holds what belongs to no class: it can be part of no expression.
func TestNoNumerals(t *testing.T) {
	for _, text := range []string{"10.4.3", "555-12345", "3:2", "25:00", "12:61", "2020-13-01", "2020-01-32", "13/13/2020", "5km", "3G", "1990x",
		"192.168.1.10", "1,23", "1,2345", "978-3-16-148410-0", "13pm", "0pm", strings.Repeat("7", 60), "1:50000", "12345678901234567890.5.5"} {
		tok := firstToken(t, "en", text)
		if tok.mask&^classWord.bit() != 0 && tok.mask != classN.bit() {
			t.Errorf("%q is in the classes %b", text, tok.mask)
		}
	}
}

// TestSplitNumerals holds that ranges come as three tokens, with the right bytes.
func TestSplitNumerals(t *testing.T) {
	for _, c := range []struct{ text, tokens string }{
		{"1914-18", "1914|-|18"}, {"1914–18", "1914|–|18"}, {"2009-2010", "2009|-|2010"}, {"3-5", "3|-|5"}, {"9/10", "9|/|10"},
		{"2012/13", "2012|/|13"}, {"1980-90s", "1980|-|90s"}, {"5-6pm", "5|-|6pm"}, {"p.m.", "p.m."}, {"B.C.", "B.C."}, {"o'clock", "o'clock"},
		{"year's", "year|'s"}, {"Q3", "Q|3"}, {"FY13", "FY|13"}, {"F16", "F16"}, {"mid-June", "mid|-|June"}, {"“now”", "“|now|”"}, {"``now''", "``|now|''"},
	} {
		r := readAll(c.text, languages["en"]())
		var got []string
		for _, tok := range r.scanner.tokens {
			got = append(got, c.text[tok.begin:tok.end])
		}
		if strings.Join(got, "|") != c.tokens {
			t.Errorf("%q is cut into %s, want %s", c.text, strings.Join(got, "|"), c.tokens)
		}
	}
}

// TestNumberWords holds how number words are put together, in every language.
func TestNumberWords(t *testing.T) {
	for _, c := range []struct {
		language, text, rest string
		value                int64
		ordinal              bool
	}{
		{"en", "five", "", 5, false},
		{"en", "twenty-five", "", 25, false},
		{"en", "twenty five", "", 25, false},
		{"en", "two hundred", "", 200, false},
		{"en", "two hundred and fifty", "", 250, false},
		{"en", "three thousand two hundred", "", 3200, false},
		{"en", "66 million", "", 66000000, false},
		{"en", "1.5 million", "", 1500000, false},
		{"en", "two million three hundred thousand", "", 2300000, false},
		{"en", "twenty-first", "", 21, true},
		{"en", "one hundredth", "", 100, true},
		{"en", "fifth", "", 5, true},
		{"en", "five six", "six", 5, false},
		{"en", "twenty thirty", "thirty", 20, false},
		{"en", "five and six", "and six", 5, false},
		{"en", "two third parties", "third parties", 2, false},
		{"en", "a dozen", "", 0, false},
		{"de", "fünfundzwanzig", "", 25, false},
		{"de", "einundneunzig", "", 91, false},
		{"de", "zwölf", "", 12, false},
		{"de", "dritten", "", 3, true},
		{"fr", "vingt-cinq", "", 25, false},
		{"fr", "soixante-dix", "", 70, false},
		{"fr", "quatre-vingt-dix", "", 90, false},
		{"fr", "dix-sept", "", 17, false},
		{"fr", "deuxième", "", 2, true},
	} {
		tok := firstToken(t, c.language, c.text)
		if c.value == 0 {
			continue
		}
		if tok.number.value != c.value || strings.TrimSpace(c.text[tok.end:]) != c.rest {
			t.Errorf("%s %q is %d and leaves %q", c.language, c.text, tok.number.value, c.text[tok.end:])
		}
		if c.ordinal != (tok.mask&classOrd.bit() != 0) {
			t.Errorf("%s %q: ordinal is %v", c.language, c.text, !c.ordinal)
		}
	}
}
