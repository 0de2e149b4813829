package chart

import (
	"fmt"
	"image/color"
	"testing"

	"dateline/timeline"
)

// Whatever colour a person chooses, titles on it can be read and its dots can be seen.
func TestOwnColoursCanBeRead(t *testing.T) {
	for r := 0; r <= 255; r += 51 {
		for g := 0; g <= 255; g += 51 {
			for b := 0; b <= 255; b += 51 {
				hex := fmt.Sprintf("#%02x%02x%02x", r, g, b)
				own := NewPalette(timeline.Kinds{{Category: 64, Name: "Mine", Color: hex}})
				for _, ink := range []*inks{&lightInks, &darkInks} {
					checkOwn(t, hex, &painter{ink: ink, style: Style{Palette: own}})
				}
			}
		}
	}
}

func checkOwn(t *testing.T, hex string, p *painter) {
	for _, review := range []timeline.Review{timeline.Proposed, timeline.Accepted} {
		for s := timeline.Happened; s <= timeline.Denied; s++ {
			e := timeline.Brief{Category: 64, Review: review, Status: s}
			bar, dot := p.inkOf(&e, p.style.Palette.look(64), false), p.inkOf(&e, p.style.Palette.look(64), true)
			if got := contrast(bar.text, bar.fill); got < textContrast {
				t.Errorf("%s, dark %v, %v %v: the title has contrast %.2f", hex, p.ink.dark, review, s, got)
			}
			if got := contrast(dot.stroke, p.ink.paper); s == timeline.Happened && got < shapeContrast {
				t.Errorf("%s, dark %v, %v: the dot has contrast %.2f", hex, p.ink.dark, review, got)
			}
		}
	}
}

func TestPalette(t *testing.T) {
	var none *Palette
	if c, square := none.Color(timeline.Military); c != rgb(0xd55e00) || !square || none.Kinds() != nil {
		t.Errorf("without a palette military is %v", c)
	}
	p := NewPalette(timeline.Kinds{{Category: 64, Name: "Leaks", Color: "#102030", Square: true}, {Category: timeline.Sport, Name: "Games"}, {Category: 65, Color: "blue"}})
	for c, want := range map[timeline.Category]color.NRGBA{64: rgb(0x102030), timeline.Sport: lookOf(timeline.Sport).color, 65: lookOf(timeline.Other).color} {
		if got, _ := p.Color(c); got != want {
			t.Errorf("%d is %v, want %v", c, got, want)
		}
	}
	for text, ok := range map[string]bool{"#000000": true, "#FFaa01": true, "#fff": false, "ffffff": false, "#12345g": false, "": false, "#+12345": false} {
		if _, got := ParseColor(text); got != ok {
			t.Errorf("%q is a colour: %v", text, got)
		}
	}
}

// The legend tells a category of one's own by its name and colour.
func TestOwnCategoriesInTheLegend(t *testing.T) {
	l := NewLevels([]timeline.Brief{{ID: 1, Title: "The minutes get out", Begin: timeline.Span{Start: 0, End: 86400}, End: timeline.Span{Start: 0, End: 86400}, Category: 64}}, Options{})
	s := l.Poster(timeline.Span{}, Sheet{Legend: true, Width: 600, Style: Style{Palette: NewPalette(timeline.Kinds{{Category: 64, Name: "Leaks", Color: "#aa3377"}})}})
	named, coloured := false, false
	for _, shape := range s.Shapes {
		named = named || shape.Text == "Leaks"
		coloured = coloured || shape.Fill == rgb(0xaa3377)
	}
	if !named || !coloured {
		t.Errorf("named %v, coloured %v", named, coloured)
	}
}
