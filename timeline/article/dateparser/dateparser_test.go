package dateparser

import "testing"

func TestParse(t *testing.T) {
	for s, want := range map[string]string{
		"7. September 2017": "2017-09-07", "28 April 2020 13:45 CEST+02:00": "2020-04-28", "2019年6月24日": "2019-06-24", "May 22nd, 2016": "2016-05-22",
		"Publié le 23 mai 2019 à 10:15": "2019-05-23", "5 de marzo de 2021": "2021-03-05", "Вторник, 3 марта 2020 г.": "2020-03-03", "2020년 4월 24일": "2020-04-24",
		"31. Februar 2020": "", "May 2016": "", "12 May 2016 – 14 June 2016": "", "": "", "99": "", "one two three four five 5 May 2016": "", "5 2016 May June": "",
	} {
		got := ""
		if d, err := new(Parser).Parse(nil, s); err == nil {
			got = d.Time.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%q is %q, not %q", s, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("7. September 2017 10:20")
	f.Add("2019年6月24日")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := new(Parser).Parse(nil, s); err == nil && (d.Time.Year() < 1990 || d.Time.Year() > 2099) {
			t.Errorf("%q is %s", s, d.Time)
		}
	})
}
