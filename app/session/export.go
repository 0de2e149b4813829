package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// An Extent says which part of the time line is exported.
type Extent uint8

// The extents.
const (
	CurrentView Extent = iota
	Everything
	ARange
)

// A Picture is what the person asks to be exported.
type Picture struct {
	chart.Sheet
	Extent      Extent
	Range       timeline.Date // of ARange
	ListSources bool          // number the articles below the drawing
	Format      string        // "svg", "png" or "pdf"
	Scale       float64       // pixels of a PNG to a logical pixel
}

// An Encoder writes a scene in a format; picture.Encode with its fonts is one.
type Encoder func(file *os.File, s *scene.Scene, format string, scale float64) error

// Scene draws the picture, without writing it.
func (s *Session) Scene(p Picture) *scene.Scene {
	p.Sheet.Style.Eras, p.Sheet.TextSize = s.Bands(), printedText
	span := s.view.Span()
	switch p.Extent {
	case Everything:
		span = timeline.Span{}
	case ARange:
		span = Reach(timeline.Event{Date: p.Range}.Brief())
	}
	if p.ListSources {
		for _, src := range s.data.Sources {
			p.Sources = append(p.Sources, Citation(src))
		}
	}
	return s.data.Levels.Poster(span, p.Sheet)
}

// Citation names an article as a list of sources does.
func Citation(src timeline.Source) string {
	var parts []string
	for _, part := range []string{src.Byline, src.Title, src.Publisher} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if src.Published.Date.IsKnown() {
		parts = append(parts, src.Published.Date.Words())
	}
	if src.Address != "" {
		parts = append(parts, src.Address)
	}
	return strings.Join(parts, ", ")
}

// printedText is the size in pixels of titles in pictures, however large they are on the screen.
const printedText = 13

// Export writes the picture beside the owner, and says in the status bar how it went.
func (s *Session) Export(path string, p Picture, encode Encoder) {
	s.Say(tongue.T("Writing %s …", filepath.Base(path)))
	drawn := s.Scene(p)
	s.background(func() func() {
		err := WriteFile(path, func(f *os.File) error { return encode(f, drawn, p.Format, p.Scale) })
		return func() {
			if !s.fail(err) {
				s.Say(tongue.T("Exported %s", path))
			}
		}
	})
}

// WriteFile writes to a temporary file beside path and renames it when it is
// whole: a failed export never leaves half a picture over a good one. The error names the file.
func WriteFile(path string, write func(*os.File) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".dateline-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, plain(err))
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
			err = fmt.Errorf("%s was not written: %w", path, plain(err))
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil { // a temporary file is closed to others; a picture is not
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// plain leaves the name of the file, which is told already, out of an error of the system.
func plain(err error) error {
	if p, ok := err.(*os.PathError); ok {
		return p.Err
	}
	return err
}

// WithExtension gives path the ending of a format, unless it has it.
func WithExtension(path, format string) string {
	if strings.EqualFold(filepath.Ext(path), "."+format) {
		return path
	}
	return path + "." + format
}
