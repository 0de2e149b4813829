package scene

import (
	"fmt"
	"image/color"
	"strings"
)

// kindNames are written in golden files: a new kind is added, none is renamed.
var kindNames = [...]string{Rect: "rect", Line: "line", Dot: "dot", Arrow: "arrow", Warning: "warning", Text: "text"}

// Dump writes s as plain text, one shape a line, with lengths to a tenth of a
// pixel: what golden tests compare.
func Dump(s *Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "scene %.0f×%.0f on %s\n", s.Width, s.Height, hex(s.Background))
	for i := range s.Shapes {
		b.WriteString(s.Shapes[i].line())
		b.WriteByte('\n')
	}
	return b.String()
}

// line tells one shape; what is zero is left out.
func (s *Shape) line() string {
	parts := []string{kindNames[s.Kind], fmt.Sprintf("%.1f,%.1f", s.X, s.Y)}
	say := func(when bool, format string, values ...any) {
		if when {
			parts = append(parts, fmt.Sprintf(format, values...))
		}
	}
	say(s.W != 0 || s.H != 0, "%.1f×%.1f", s.W, s.H)
	say(s.Radius != 0, "r%.1f", s.Radius)
	say(s.FadeLeft != 0 || s.FadeRight != 0, "fade %.1f %.1f", s.FadeLeft, s.FadeRight)
	say(s.Fill.A != 0, "fill %s", hex(s.Fill))
	say(s.Stroke.A != 0 && s.StrokeWidth > 0, "stroke %s %.1f", hex(s.Stroke), s.StrokeWidth)
	say(s.Dashed, "dashed")
	say(s.Size != 0, "size %.1f", s.Size)
	say(s.Bold, "bold")
	say(s.Struck, "struck")
	say(s.Align != Start, "align %d", s.Align)
	say(s.Text != "", "%q", s.Text)
	say(s.Event != 0, "event %d", s.Event)
	say(s.Cluster != 0, "cluster %d", s.Cluster)
	return strings.Join(parts, " ")
}

// hex writes alpha only when it says something.
func hex(c color.NRGBA) string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}
