package timeline

import "testing"

func TestWords(t *testing.T) {
	for edtf, want := range map[string]string{
		"":                                     "undated",
		"2020-01-29":                           "29 January 2020",
		"2020-01":                              "January 2020",
		"2014":                                 "2014",
		"2019-11~":                             "about November 2019",
		"2019?":                                "perhaps 2019",
		"2019%":                                "perhaps about 2019",
		"199X":                                 "the 1990s",
		"19XX":                                 "the 20th century",
		"-03XX":                                "the 4th century BCE",
		"-0043":                                "44 BCE",
		"0000":                                 "1 BCE",
		"Y-13800000000S3":                      "13.8 billion years ago",
		"Y-300000S2~":                          "about 300 thousand years ago",
		"Y-9700S2~":                            "about 9700 BCE",
		"Y-10000S2~":                           "about 10000 BCE",
		"Y5000000000S2~":                       "about 5 billion years from now",
		"Y-66000000":                           "66 million years ago",
		"Y-13800000000":                        "13.8 billion years ago",
		"2001-21":                              "spring 2001",
		"2001-24":                              "winter 2001–02",
		"2020-33":                              "the first quarter of 2020",
		"2020-01-29T14:05Z":                    "29 January 2020, 14:05 UTC",
		"2020-01-29T14:05:09+03:00":            "29 January 2020, 14:05:09 +03:00",
		"2014/..":                              "since 2014",
		"../2014":                              "until 2014",
		"1914-07-28/1918-11-11":                "28 July 1914 to 11 November 1918",
		"2020-01-03/2020-01-29":                "3 to 29 January 2020",
		"[2020-01-03..2020-01-29]":             "between 3 and 29 January 2020",
		"[2019-10..2019-12]":                   "between October and December 2019",
		"[2020-01-03T10:00..2020-01-03T11:59]": "3 January 2020, between 10:00 and 11:59",
		"[1990..1995]":                         "between 1990 and 1995",
		"[..2020-01-29]":                       "29 January 2020 or before",
		"[2020-01-03..]":                       "3 January 2020 or later",
		"[1667,1668]":                          "1667 or 1668",
	} {
		d, _ := ParseDate(edtf)
		if got := d.Words(); got != want {
			t.Errorf("%s: %q, want %q", edtf, got, want)
		}
	}
}
