// Package chart turns events and a viewport into a scene. It is pure, and it is
// the only thing that decides what a picture of a timeline looks like.
package chart

import (
	"dateline/timeline"
	"dateline/timeline/scene"
)

// A Viewport is the part of the time line in view. It is an immutable value:
// panning and zooming return a new one. A pixel is a position relative to Start.
type Viewport struct {
	Start           timeline.Instant // at the left edge
	SecondsPerPixel float64
	Width, Height   float64 // logical pixels
	Scroll          float64 // of the lanes, in pixels downwards
}

// Levels is everything that is decided once per change of the events: levels of
// detail, lanes, label visibility, prefix counts. Safe for concurrent reading.
type Levels struct{}

// NewLevels prepares events for drawing. measure gives the width of a text in pixels.
func NewLevels(events []timeline.Brief, o Options) *Levels { return &Levels{} }

// Options are what the levels depend on besides the events.
type Options struct {
	Tracks  []string // names of the tracks; nil for none. Brief.Track is an index
	Measure func(text string, size float64, bold bool) float64
}

// Style is everything else that changes the ink, not the layout.
type Style struct {
	Dark     bool
	Selected timeline.ID
	Hovered  timeline.ID
	Today    timeline.Instant // 0: no line
	Mark     timeline.Instant // publication date of the selected article; 0: no line
}

// Draw gives the picture of a viewport. into is reused when it is not nil.
func (l *Levels) Draw(v Viewport, s Style, into *scene.Scene) *scene.Scene { return into }
