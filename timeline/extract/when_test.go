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
	} {
		e := find(t, read(t, tc.text, "2019-11-20"), tc.word)
		if e.Date.String() != tc.want {
			t.Errorf("%q: %q is %s, not %s, because %q", tc.text, e.Title, e.Date, tc.want, e.Reasons)
		}
	}
}
