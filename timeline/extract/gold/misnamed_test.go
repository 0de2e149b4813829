package gold

import "testing"

// Who is named as acting is somebody whom a gold title names.
func TestMisnames(t *testing.T) {
	const text = "Norlink grew\n\nLast week Norlink and Ada Rook met. In May the lawyer Jon Berg told Ada Rook that Vesta Line had left.\n"
	for _, c := range []struct{ title, gold, other string }{
		{"Jon Berg leaves the company", "Ada Rook leaves the company", "jon berg"},
		{"Ada Rook leaves the company", "Rook leaves the company", ""},
		{"Rook's lawyer leaves the company", "Rook leaves the company", ""},
		{"Jon Berg's client leaves the company", "Client leaves the company", ""}, // an owner is looked at elsewhere
		{"One of Jon Berg and Vesta Line leaves", "Ada Rook leaves", "one of jon berg"},
		{"Norlink and Jon Berg sue Vesta Line", "Norlink sues Vesta Line", "jon berg"},
		{"The lawyer leaves the company", "Ada Rook leaves the company", ""}, // wrong, but names nobody
		{"The company sues Vesta Line", "Norlink sues Vesta Line", ""},
		{"The client of Jon Berg is heard", "Client is heard", ""},
	} {
		e := Event{Titles: []string{c.gold}}
		if got := (Article{Title: "Norlink grew", Text: text}).misnames(e, c.title); got != c.other {
			t.Errorf("%q for %q names %q, want %q", c.title, c.gold, got, c.other)
		}
	}
}
