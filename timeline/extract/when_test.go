package extract

import "testing"

// Each sentence puts an expression where a nearer or an earlier clause could take it.
func TestWhichClauseAnExpressionDates(t *testing.T) {
	for _, tc := range []struct{ text, word, want string }{
		{"The council revised the budget in 2003 and 2004, and on 5 May 2006 the mayor resigned.", "resigns", "2006-05-05"},
		{"Rebels attacked the fort in 1911 and shelled it four times.", "shell", "[1911-01-01..2019-11-20]"},
		{"Rebels attacked the fort in 1911 and shelled it.", "shell", "1911"},
		{"The theatre opened on 2 June 1922 and burned down in the bombing of April 1941.", "burn", "1941-04"},
		{"An engineer discovered the comet in 1890, and it returned as she had predicted in May 1931.", "returns", "1931-05"},
		{"A tanker exploded shortly before midnight on Monday.", "explode", "2019-11-18"},
		{"A tanker exploded shortly after 2 p.m. on Monday.", "explode", "[2019-11-18T14:01..2019-11-18T23:59]"},
		{"The patrol picked up 40 people between 1 and 10 August.", "picks up", "[2019-08-01..2019-08-10]"},
		{"The factory did not reopen until Monday.", "reopens", "2019-11-18"},
		{"The salaries will be frozen until 2021.", "frozen", "[2019-11-20..2021-12-31]"},
		{"Rallies began last month. They turned violent on Nov. 12, when police shot a student.", "shoot", "2019-11-12"},
		{"The mayor drove to Osk over the Thanksgiving weekend.", "drives", "2018-11-22~"},
		{"Ada Holm was born in 1931. She left Osk in 1950 and died in 1999. The statue will be unveiled on Saturday.", "unveiled", "2019-11-23"},
		{"The presidents met in Osk in May 2016, where they signed a treaty.", "sign", "2016-05"},
		{"The minister refused the ship permission to land on 2 August.", "refuses", "2019-08-02"},
		{"The council argued in 2005 and again in May 2015, when a court delayed the ruling until 2023.", "delays", "2015-05"},
		{"A tanker docked in Osk late on Tuesday, after a judge went on board and ordered its release.", "orders", "2019-11-19"},
		{"The regatta, scheduled for Nov. 24, was cancelled, the club said.", "scheduled", "2019-11-24"},
		{"The regatta was postponed to Dec. 8, the club said.", "postponed", "[..2019-11-20]"},
		{"More than 30 people have been killed since the riots began on Oct. 1.", "killed", "[2019-10-01..2019-11-20]"},
	} {
		e := find(t, read(t, tc.text, "2019-11-20"), tc.word)
		if e.Date.String() != tc.want {
			t.Errorf("%q: %q is %s, not %s, because %q", tc.text, e.Title, e.Date, tc.want, e.Reasons)
		}
	}
}
