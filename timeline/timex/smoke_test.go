package timex

import "testing"

func TestSmoke(t *testing.T) {
	for _, c := range readCorpus(t, "en/smoke.txt") {
		if wrong := c.check("en"); wrong != "" {
			t.Error(wrong)
		}
	}
}

func TestCoarsePublication(t *testing.T) {
	for _, c := range []struct{ published, text, edtf string }{
		{"2020-01-29", "He resigned earlier this month.", "[2020-01-01..2020-01-29]"},
		{"2020-01-29", "He resigned late last year.", "[2019-09..2019-12]"},
		{"2020-01", "The ministers meet next month.", "2020-02"},
		{"[2020-01-03..2020-01-29]", "The ministers meet next month.", "2020-02"},
		{"[2020-01-03..2020-01-29]", "He resigned earlier this month.", "[2020-01-01..2020-01-29]"},
		{"2020-01", "He resigned yesterday.", "[2019-12-31..2020-01-30]"},
		{"", "He resigned yesterday.", ""},
	} {
		d := Read(c.text, "en")
		v := d.Resolve(mustDate(t, c.published))
		if len(v) != 1 || v[0].Date.String() != c.edtf {
			t.Errorf("%s on %s: %v, want %s", c.text, c.published, v, c.edtf)
		}
	}
}
