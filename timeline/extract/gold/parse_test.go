package gold_test

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/extract/gold"
)

func TestParse(t *testing.T) {
	a := smallArticle(t)
	if len(a.Events) != 3 || len(a.Not) != 1 || a.Held {
		t.Fatalf("%d events, %d distractors, held %v", len(a.Events), len(a.Not), a.Held)
	}
	e := a.Events[2]
	if h := e.Heads[0]; a.Text[h.Begin:h.End] != "close" {
		t.Errorf("the head is %q", a.Text[h.Begin:h.End])
	}
	if !e.Unreal() || e.Status[0] != timeline.Possible || e.Dates[0].String() != "2020-05" {
		t.Errorf("status %v, dates %v", e.Status, e.Dates)
	}
	if given := a.Given(); given.Date.String() != "2019-11-19" {
		t.Errorf("published %v", given)
	}
}

func TestParseNamesWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"title: ", "titel: ", "no line of a header"},
		{"title: Mayor opens the bridge", "title:", "no title"},
		{"2019-11-19\n", "Tuesday\n", "not an EDTF date"},
		{"\n---\n", "\n", "no line ---"},
		{"[opened]", "opened", "marks no head"},
		{"[opened]", "[shut]", "not in the text"},
		{"Monday [opened] a bridge", "[bridge]", "more than once"},
		{"| essential |", "| vital |", "no weight"},
		{"| 2012 |", "| 2012-13 |", "not an EDTF date"},
		{"| possible |", "| likely |", "is not a status"},
		{"not | 40", "not | 41", "not in the text"},
		{"| happened | Ida", "| Ida", "columns"},
	} {
		_, err := gold.Parse(strings.Replace(small, c.old, c.new, 1))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: the error is %v, want %q", c.new, c.old, err, c.want)
		}
	}
}

func TestRightDate(t *testing.T) {
	for _, c := range []struct {
		want, got string
		right     bool
	}{
		{"2019-11-18", "2019-11-18", true},
		{"2019-11-18", "2019-11", false},
		{"2019-11", "[2019-11-01..2019-11-19]", true},
		{"2019-11", "2019-11-19", false},
		{"2014", "2014~", true},
		{"2014", "2014-05", false},
		{"1952/1956", "1952", false},
		{"1952/1956", "1952/1956", true},
		{"past", "[..2019-11-19]", true},
		{"past", "", true},
		{"past", "2019-11-18", false},
		{"lead", "2019-11-19", true},
		{"lead", "[2019-11-12..2019-11-19]", true},
		{"lead", "2019-11-10", false},
		{"2012 // 2013", "2013", true},
		{"future", "[2019-11-19..]", true},
		{"future", "2020", false},
		{"-9700~", "-9680~", true},
		{"-9700~", "-9000~", false},
		{"-9700~", "", false},
	} {
		a, err := gold.Parse(strings.Replace(small, "| 2012 |", "| "+c.want+" |", 1))
		if err != nil {
			t.Fatal(err)
		}
		var got timeline.Date
		if err := got.UnmarshalText([]byte(c.got)); err != nil {
			t.Fatal(err)
		}
		if right := a.Events[1].RightDate(got); right != c.right {
			t.Errorf("%q for %q: %v", c.got, c.want, right)
		}
	}
}

func TestTitleFault(t *testing.T) {
	a := smallArticle(t)
	for title, fault := range map[string]string{
		"Ida Holm opens a bridge over the Lune":    "",
		"Bridge over the Lune is opened":           "",
		"Holm opens it":                            "characters",
		"ida Holm opens a bridge":                  "small first letter",
		`"ida Holm" opens a bridge`:                "small first letter",
		`"Ida Holm" opens a bridge`:                "",
		"She opens a bridge over the Lune":         "begins with she",
		"Ida Holm opens a bridge over…":            "cut off",
		"Ida Holm opens a bridge over the":         "ends with the",
		"Holm opens bridge, said the engineer":     "has said",
		"Holm opens a bridge and with a ribbon":    "runs on",
		"Mayor opens bridge over Lune a wide":      "runs on",
		"Mayor Ida Holm opens it with a ribbon":    "has an open it",
		"Mayor Ida Holm says she opens a bridge":   "",
		"Ida Holm gives the town a bridge":         "",
		"Holm opens a bridge on Monday":            "date word",
		"Opening of a bridge over the Lune":        "no verb",
		"Mayor Ida Holm opened a bridge":           "no verb",
		"Council reports a loss of seven million":  "other words",
		strings.Repeat("Holm opens a bridge ", 5):  "characters",
		"Holm opens a bridge, according to people": "attributes",
	} {
		if got := a.Events[0].TitleFault(title); !strings.Contains(got, fault) || (got == "") != (fault == "") {
			t.Errorf("%q: fault %q, want %q", title, got, fault)
		}
	}
}
