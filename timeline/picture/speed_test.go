package picture_test

import (
	"fmt"
	"image/color"
	"io"
	"testing"

	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// crowd is a scene of n dots and bars with titles, as wide and high as asked for.
func crowd(n int, width, height float64) *scene.Scene {
	s := &scene.Scene{Width: width, Height: height, Background: color.NRGBA{R: 255, G: 255, B: 255, A: 255}}
	ink, tint := color.NRGBA{R: 20, G: 30, B: 40, A: 255}, color.NRGBA{R: 0, G: 114, B: 178, A: 255}
	for i := range n {
		x, y := float64(i*197%int(width)), float64(i*25%int(height))
		body := scene.Shape{Kind: scene.Dot, X: x, Y: y, Radius: 5, Fill: tint, Stroke: ink, StrokeWidth: 1, Event: uint64(i + 1)}
		switch i % 8 {
		case 0:
			body = scene.Shape{Kind: scene.Rect, X: x, Y: y, W: 90, H: 19, Radius: 9, Fill: tint, Stroke: ink, StrokeWidth: 1}
		case 1:
			body = scene.Shape{Kind: scene.Rect, X: x, Y: y, W: 90, H: 19, FadeLeft: 38, FadeRight: 38, Fill: tint}
		}
		s.Shapes = append(s.Shapes, body, scene.Shape{Kind: scene.Text, X: x + 11, Y: y + 5, W: 200, Size: 13, Fill: ink,
			Text: fmt.Sprintf("Event number %d opens the bridge", i), Event: uint64(i + 1)})
	}
	return s
}

func BenchmarkEncode(b *testing.B) {
	for _, c := range []struct {
		format string
		events int
		scale  float64
	}{{"png", 500, 3}, {"svg", 500, 1}, {"pdf", 500, 1}, {"svg", 10_000, 1}, {"pdf", 10_000, 1}} {
		s := crowd(c.events, 1280, 720)
		b.Run(fmt.Sprintf("%s-%d", c.format, c.events), func(b *testing.B) {
			for b.Loop() {
				if err := picture.Encode(io.Discard, s, c.format, c.scale, faces()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
