// Package publish is the way of events out of a library: into a picture, the pages of a PDF, a report, a page for
// the web, or the file of another program. The window and the commands share it; it knows neither.
//
//	events with their sources → numbered sources → levels → scenes → bytes → a file, whole or not at all
package publish

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"dateline/assets/fonts"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// A Request says what is to be published, and how.
type Request struct {
	Format  string        // one of Formats
	Layout  Layout        // of a PDF
	Paper   string        // of a PDF with pages: one of Papers; "" is the first
	Span    timeline.Span // the zero Span is everything
	Exact   bool          // Span is a view: nothing is added for the titles of its last events
	Scale   float64       // PNG pixels to a logical pixel; 0 is 1
	Sheet   chart.Sheet   // size in logical pixels, words around the drawing, theme; Sources and Notes are filled in
	Sources bool          // number the articles below the drawing and behind the events
	Words   *chart.Words  // of the axis and the legend; nil is English
	// Clock moves an event of the drawing whose time names its zone to where another clock showed it; nil leaves it in UTC.
	Clock  func(*timeline.Brief)
	Levels *chart.Levels // events as they are laid out on the screen; nil: all of the timeline, laid out for paper
}

// A Layout is how a PDF uses its pages.
type Layout string

// The layouts.
const (
	OnePage Layout = ""       // one page as large as the picture
	Tiles   Layout = "tiles"  // the picture cut into pages, to be glued together
	Bands   Layout = "bands"  // stretches of the timeline, one under the other
	Report  Layout = "report" // a picture, then the events with their sentences and sources
)

// Layouts are those that have pages.
var Layouts = []Layout{Tiles, Bands, Report}

// Web is the format of a page for browsers.
const Web = "html"

// Formats lists the names of all formats: pictures, the page, data.
func Formats() []string { return slices.Concat(picture.Formats, []string{Web}, exchange.Formats()) }

// IsPicture reports whether a format draws.
func IsPicture(format string) bool { return slices.Contains(picture.Formats, format) }

// endings are the endings of files of formats that are not called so.
var endings = map[string]string{"svg-outlines": "svg", "timelinejs": "json", "timelinejs-sheet": "csv", "timesketch": "csv", "annotations": "jsonl", "mermaid": "mmd", "json": "jsonl"}

// Ending is what the names of files of a format end in, without a dot.
func Ending(format string) string {
	if e, ok := endings[format]; ok {
		return e
	}
	return format
}

// Write writes t as r asks. The notes say, with counts, what is not in it.
func Write(w io.Writer, t exchange.Timeline, r Request) (notes []string, err error) {
	t.Title = r.Sheet.Title
	switch {
	case r.Format == Web:
		return writeWeb(w, t, r)
	case !IsPicture(r.Format):
		return exchange.Write(w, t, r.Format)
	case r.Layout != OnePage && r.Format != "pdf":
		return nil, fmt.Errorf("a picture of several pages is written as pdf, not as %s", r.Format)
	}
	d := newDrawing(t, r, (*drawing).onSheet)
	if n := len(d.levels.Undated()); n > 0 {
		notes = append(notes, fmt.Sprintf("not in the picture: %d without a date", n))
	}
	switch r.Layout {
	case Tiles:
		return notes, writePages(w, d.tiles())
	case Bands:
		pages, hidden := d.bands(math.MaxInt)
		if hidden > len(t.Events)*bandHidden/100 {
			notes = append(notes, fmt.Sprintf("behind counts: %d of %d events; a larger paper, a shorter time or the report shows more of them", hidden, len(t.Events)))
		}
		return notes, writePages(w, pages)
	case Report:
		return nil, writePages(w, d.report()) // which lists undated events too
	}
	s := d.scene()
	for _, part := range s.LeftOut {
		notes = append(notes, noRoom[part])
	}
	return notes, picture.Encode(w, s, r.Format, cmp.Or(r.Scale, 1), Fonts())
}

// noRoom tells of a part of a sheet that had no room.
var noRoom = map[string]string{
	"legend":  "no room for the legend: a higher picture has it",
	"caption": "no room for the caption: a higher picture has it",
	"sources": "no room for the numbered sources: a higher picture has them",
	"title":   "no room for the title: a higher picture has it",
}

// LeftOutTexts are the sentences of noRoom, for whoever translates them.
func LeftOutTexts() []string { return slices.Sorted(maps.Values(noRoom)) }

// Scene draws the picture that Write would write on one page, or the first page of several: for a preview.
func Scene(t exchange.Timeline, r Request) *scene.Scene {
	t.Title = r.Sheet.Title
	d := newDrawing(t, r, (*drawing).onSheet)
	if r.Format == "pdf" {
		switch r.Layout {
		case Tiles:
			return d.scene()
		case Bands:
			pages, _ := d.bands(1)
			return pages[0]
		case Report:
			return d.report()[0]
		}
	}
	return d.scene()
}

func writePages(w io.Writer, pages []*scene.Scene) error {
	return picture.EncodePages(w, pages, Fonts())
}

// Fonts are those of pictures.
func Fonts() picture.Fonts { return picture.Fonts{Regular: fonts.Regular(), Bold: fonts.Bold()} }

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
