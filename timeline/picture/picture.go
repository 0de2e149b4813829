// Package picture writes a scene as SVG, PDF or PNG.
package picture

import (
	"errors"
	"io"

	"dateline/timeline/scene"
)

// Encode writes s in a format: "svg", "pdf" or "png" with scale pixels to a
// logical pixel. Text stays text in SVG and PDF. The same scene gives the same bytes.
func Encode(w io.Writer, s *scene.Scene, format string, scale float64, fonts Fonts) error {
	return errors.New("not written yet")
}

// Fonts are the font files (TrueType or OpenType) to set text in; the first that has the glyph is taken.
type Fonts struct{ Regular, Bold [][]byte }
