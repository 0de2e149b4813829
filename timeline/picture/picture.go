// Package picture writes a scene as SVG, PDF or PNG. Text stays text in SVG and
// PDF, in fonts that the file carries along.
package picture

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dateline/timeline/scene"
)

// Fonts are the font files (TrueType or OpenType) to set text in; of each list the first that has
// a glyph is taken. Without Bold, bold text is set in Regular.
type Fonts struct{ Regular, Bold [][]byte }

// Formats are the names that Encode knows. In "svg-outlines" letters are shapes: it looks the same in programs that
// read no fonts from the file, and its text can be heard but not searched.
var Formats = []string{"svg", "pdf", "png", "svg-outlines"}

// Encode writes s in a format: "svg", "svg-outlines", "pdf" or "png" with scale pixels to a
// logical pixel (0.1–16; SVG and PDF are told their size in logical pixels). The
// same scene and fonts give the same bytes.
func Encode(w io.Writer, s *scene.Scene, format string, scale float64, fonts Fonts) error {
	if err := checkSize(s); err != nil {
		return err
	}
	if !(scale >= .1 && scale <= 16) {
		return fmt.Errorf("a scale of %v is not between 0.1 and 16", scale)
	}
	faces, err := newTypecase(fonts)
	if err != nil {
		return err
	}
	buffer := bufio.NewWriterSize(w, 1<<16)
	switch format {
	case "svg":
		err = encodeSVG(buffer, s, faces, false)
	case "svg-outlines":
		err = encodeSVG(buffer, s, faces, true)
	case "pdf":
		err = encodePDF(buffer, []*scene.Scene{s}, faces)
	case "png":
		err = encodePNG(buffer, s, scale, faces)
	default:
		return fmt.Errorf("%q is no format of pictures: %s are", format, strings.Join(Formats, ", "))
	}
	if err == nil {
		err = buffer.Flush()
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", format, err)
	}
	return nil
}

// maxSide bounds the sides of a picture in logical pixels, so that memory stays bounded.
const maxSide = 40_000

// checkSize refuses a scene that is no picture or too large for one.
func checkSize(s *scene.Scene) error {
	if !(s.Width >= 1 && s.Height >= 1) || s.Width > maxSide || s.Height > maxSide {
		return fmt.Errorf("a picture of %.0f by %.0f pixels cannot be drawn: each side must be from 1 to %d", s.Width, s.Height, maxSide)
	}
	return nil
}
