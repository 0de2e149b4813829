package picture

import (
	"bytes"
	"io"
	"regexp"

	"github.com/tdewolff/canvas/renderers/pdf"

	"dateline/timeline/scene"
)

// unitsPerPixel: a logical pixel is 1/96 inch on paper, as in CSS.
const unitsPerPixel = 25.4 / 96

// encodePDF writes one page with its fonts embedded as subsets.
func encodePDF(w io.Writer, s *scene.Scene, faces *typecase) error {
	var out bytes.Buffer
	p := pdf.New(&out, s.Width*unitsPerPixel, s.Height*unitsPerPixel, nil)
	if err := paint(p, s, unitsPerPixel, faces); err != nil {
		return err
	}
	if err := p.Close(); err != nil {
		return err
	}
	_, err := w.Write(timeless(out.Bytes()))
	return err
}

var creationDate = regexp.MustCompile(`/CreationDate ?\([^)]*\)`)

// timeless blanks the time of writing, so that the same scene gives the same bytes. The
// length stays: the file's table of offsets counts on it.
func timeless(b []byte) []byte {
	tail := max(len(b)-1<<16, 0) // the document's information is among the last objects
	if at := creationDate.FindIndex(b[tail:]); at != nil {
		for i := tail + at[0]; i < tail+at[1]; i++ {
			b[i] = ' '
		}
	}
	return b
}
