package ink

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestTheSentenceIsSetApartInItsParagraph(t *testing.T) {
	text := "A first paragraph.\n\nRain fell. The harbour reopened on Monday.\nBoats came back.\n\nA last one."
	at := func(s string) timeline.Range {
		i := strings.Index(text, s)
		return timeline.Range{Begin: i, End: i + len(s)}
	}
	for _, c := range []struct {
		name                 string
		sentence, expression timeline.Range
		want                 []Part
	}{
		{"with its time", at("The harbour reopened on Monday."), at("on Monday"),
			[]Part{{"Rain fell. ", Around}, {"The harbour reopened ", Sentence}, {"on Monday", Time}, {".", Sentence}, {" Boats came back.", Around}}},
		{"without a time", at("The harbour reopened on Monday."), timeline.Range{},
			[]Part{{"Rain fell. ", Around}, {"The harbour reopened on Monday.", Sentence}, {" Boats came back.", Around}}},
		{"the time stands elsewhere", at("Rain fell."), at("on Monday"),
			[]Part{{"Rain fell.", Sentence}, {" The harbour reopened on Monday. Boats came back.", Around}}},
		{"a paragraph of its own", at("A last one."), timeline.Range{}, []Part{{"A last one.", Sentence}}},
		{"no sentence", timeline.Range{}, timeline.Range{}, nil},
		{"out of the text", timeline.Range{Begin: 5000, End: 6000}, timeline.Range{}, nil},
	} {
		got := Parts(text, c.sentence, c.expression)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: part %d is %q, want %q", c.name, i, got[i], c.want[i])
			}
		}
	}
}

func TestALongParagraphIsCutAroundTheSentence(t *testing.T) {
	text := strings.Repeat("word ", 4000) + "It happened. " + strings.Repeat("more ", 4000)
	i := strings.Index(text, "It happened.")
	parts := Parts(text, timeline.Range{Begin: i, End: i + 12}, timeline.Range{})
	if len(parts) != 3 || len(parts[0].Text) > mostAround+10 || len(parts[2].Text) > mostAround+10 ||
		!strings.HasPrefix(parts[0].Text, "… word") || !strings.HasSuffix(parts[2].Text, " …") {
		t.Errorf("the parts are %q", parts)
	}
}

// Whatever the ranges, the parts are valid text and nothing panics.
func TestPartsOfAnyRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		number := rapid.IntRange(-3, len(text)+3)
		sentence := timeline.Range{Begin: number.Draw(t, "a"), End: number.Draw(t, "b")}
		expression := timeline.Range{Begin: number.Draw(t, "c"), End: number.Draw(t, "d")}
		strong := 0
		for _, p := range Parts(text, sentence, expression) {
			if !utf8.ValidString(p.Text) || p.Text == "" || strings.ContainsAny(p.Text, "\n") {
				t.Fatalf("part %q", p.Text)
			}
			if p.Kind != Around {
				strong++
			}
		}
		if strong > 3 {
			t.Fatalf("%d parts of the sentence", strong)
		}
	})
}

func TestAPassageShowsItsParts(t *testing.T) {
	parts := []Part{{"Rain fell. ", Around}, {"The harbour reopened.", Sentence}}
	if got := NewPassage(parts).String(); got != "Rain fell. The harbour reopened." {
		t.Errorf("%q", got)
	}
}
