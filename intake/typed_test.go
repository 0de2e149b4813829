package intake

import "testing"

func TestParseTyped(t *testing.T) {
	for s, want := range map[string]string{
		"2020-01-29": "2020-01-29", " 2019-11~ ": "2019-11~", "1914/1918": "1914/1918", "29 January 2020": "2020-01-29", "January 29, 2020": "2020-01-29",
		"2020-01-29T10:00:00Z": "2020-01-29T10:00:00Z", "29/1/2020": "2020-01-29", "1/29/2020": "2020-01-29", "4/4/2019": "2019-04-04",
		"3/4/2019": "", "30/30/2020": "", "3/4/19": "", "": "", "soon": "", "Update, 17 June": "", "17 June": "", "29 January 2020 or so, perhaps": "", "\x00": "", "31 February 2020": "",
	} {
		d, err := ParseTyped(s)
		if got := d.String(); got != want || (err == nil) != (want != "") {
			t.Errorf("%q gives %q, %v, want %q", s, got, err, want)
		}
	}
}
