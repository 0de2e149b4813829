package picture

import (
	"bytes"
	"fmt"
	"io"

	"github.com/tdewolff/canvas/renderers/pdf"

	"dateline/timeline/scene"
)

// unitsPerPixel: a logical pixel is 1/96 inch on paper, as in CSS.
const unitsPerPixel = 25.4 / 96

// EncodePages writes scenes as the pages of one PDF, each page as large as its scene, with the fonts
// embedded once. The same scenes and fonts give the same bytes.
func EncodePages(w io.Writer, pages []*scene.Scene, fonts Fonts) error {
	if len(pages) == 0 {
		return fmt.Errorf("write pdf: there is no page to write")
	}
	for _, s := range pages {
		if err := checkSize(s); err != nil {
			return err
		}
	}
	faces, err := newTypecase(fonts)
	if err != nil {
		return err
	}
	if err := encodePDF(w, pages, faces); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// encodePDF writes pages with the fonts embedded as subsets.
func encodePDF(w io.Writer, pages []*scene.Scene, faces *typecase) error {
	var out bytes.Buffer
	var p *pdf.PDF
	for _, s := range pages {
		if width, height := s.Width*unitsPerPixel, s.Height*unitsPerPixel; p == nil {
			p = pdf.New(&out, width, height, nil)
		} else {
			p.NewPage(width, height)
		}
		if err := paint(p, s, unitsPerPixel, faces); err != nil {
			return err
		}
	}
	if err := p.Close(); err != nil {
		return err
	}
	settled, err := timeless(out.Bytes())
	if err != nil {
		return err
	}
	_, err = w.Write(settled)
	return err
}
