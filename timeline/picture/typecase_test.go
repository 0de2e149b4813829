package picture

import (
	"image"
	"image/color"
	"math"
	"strings"
	"sync"
	"testing"

	"dateline/assets/fonts"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

func all() Fonts { return Fonts{Regular: fonts.Regular(), Bold: fonts.Bold()} }

func TestRunsSplitByFont(t *testing.T) {
	faces, err := newTypecase(all())
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Bridge opens":      "Bridge opens",
		"Мост Γέφυρα, 2020": "Мост Γέφυρα, 2020",
		"a هدنة b":          "a |هدنة| b",
		"גשר":               "גשר",
		"पुल":               "पुल",
		"":                  "",
		"🦀":                 "🦀", // in no font: the first one's empty box
	} {
		runs, err := faces.runs(text, false)
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, r := range runs {
			parts = append(parts, r.text)
		}
		if got := strings.Join(parts, "|"); got != want {
			t.Errorf("%q is split %q, want %q", text, got, want)
		}
	}
}

// The widths that the chart lays out with, without any font file, are those of the type that is set.
func TestTheChartMeasuresWhatIsSet(t *testing.T) {
	faces, err := newTypecase(all())
	if err != nil {
		t.Fatal(err)
	}
	measure, err := Measurer(all())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text        string
		least, most float64 // of the measured width to the one that is set
	}{
		{"The assembly announces elections in Montevideo", .99, 1.03},
		{"AVATAR, To, We, Yo: kerned pairs 1234567890 (ÄÖÜéñłş)", .98, 1.06},
		{"Парламент принимает закон о выборах", .98, 1.03},
		{"Η γέφυρα ανοίγει ξανά στη Θεσσαλονίκη", .98, 1.03},
		{"افتتاح النفق الجديد في المدينة", .95, 1.5},
		{"נפתח מוזיאון הנמל החדש", .95, 1.4},
		{"停战协议在日内瓦签署 (1954)", .98, 1.05},
		{"बंदरगाह सुरंग का उद्घाटन हुआ", .95, 1.6},
	} {
		for _, bold := range []bool{false, true} {
			set, _, err := faces.set(&scene.Shape{Text: c.text, Size: 13, Bold: bold, Fill: color.NRGBA{A: 255}})
			if err != nil {
				t.Fatal(err)
			}
			for name, width := range map[string]float64{"table": chart.MeasureNoto(c.text, 13, bold), "font": measure(c.text, 13, bold)} {
				if share := width / set.Bounds().W(); share < c.least || share > c.most {
					t.Errorf("%q, bold %v: the %s says %.1f, set it takes %.1f", c.text, bold, name, width, set.Bounds().W())
				}
			}
		}
	}
}

func TestMeasurerMayBeSharedBetweenTasks(t *testing.T) {
	measure, err := Measurer(Fonts{Regular: fonts.Regular()})
	if err != nil {
		t.Fatal(err)
	}
	want := measure("Bridge 漢字 पुल هدنة", 13, true)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 50 {
				if got := measure("Bridge 漢字 पुल هدنة", 13, true); got != want {
					t.Errorf("%v, before it was %v", got, want)
				}
			}
		})
	}
	wait.Wait()
}

// A glyph of pixels stands where the outline says: upright, on its baseline.
func TestStampsStandOnTheBaseline(t *testing.T) {
	faces, err := newTypecase(all())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := faces.set(&scene.Shape{Text: "L", Size: 40, Fill: color.NRGBA{A: 255}}); err != nil {
		t.Fatal(err)
	}
	face := faces.weights[0][0]
	s := newStamp(stampKey{font: face.shaped, glyph: face.sfnt.GlyphIndex('L'), size: 40})
	bottom := s.mask.Rect.Max.Add(s.off).Y
	if top := s.off.Y; bottom != 0 || top < -31 || top > -27 {
		t.Errorf("an L of 40 pixels lies from %d to %d", top, bottom)
	}
	// The foot of the L is its full width, its head only the stem.
	ink := func(y int) (n int) {
		for x := range s.mask.Rect.Dx() {
			n += int(s.mask.AlphaAt(x, y).A)
		}
		return n / 255
	}
	if foot, head := ink(s.mask.Rect.Max.Y-2), ink(2); foot < 2*head || head == 0 {
		t.Errorf("the foot has %d pixels of ink, the head %d", foot, head)
	}
	if empty := newStamp(stampKey{font: face.shaped, glyph: face.sfnt.GlyphIndex(' '), size: 40}); empty.mask.Rect != (image.Rectangle{}) {
		t.Error("a space leaves ink")
	}
}

func TestGradientsGoFromColourToColour(t *testing.T) {
	white, blue := color.NRGBA{R: 255, G: 255, B: 255, A: 255}, color.NRGBA{B: 255, A: 255}
	if got := between(white, blue, .5); got != (color.NRGBA{R: 128, G: 128, B: 255, A: 255}) {
		t.Errorf("half way lies %v", got)
	}
	for in, want := range map[float64]string{1: "1", 1.5: "1.5", 1.234: "1.23", -.001: "0", 100: "100", math.Pi * 1000: "3141.59"} {
		if got := number(in); got != want {
			t.Errorf("%v is written %q, want %q", in, got, want)
		}
	}
}
