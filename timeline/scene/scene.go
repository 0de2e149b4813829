// Package scene holds a drawing as a value: shapes that carry their own style
// and the event they stand for. Screen, PNG, SVG and PDF are encoders of it.
package scene

import "image/color"

// A Scene is a drawing in logical pixels, y downwards. Shapes are painted in order.
type Scene struct {
	Width, Height float64
	Background    color.NRGBA
	LeftOut       []string // parts that were asked for and had no room: "legend"
	Shapes        []Shape
}

// A Kind says which fields of a Shape count.
type Kind uint8

// The kinds of shape.
const (
	Rect    Kind = iota // X, Y, W, H, Radius; FadeLeft and FadeRight in pixels fade Fill to nothing. Without Fill and Stroke it is only there to be hit
	Line                // from X, Y to X+W, Y+H
	Dot                 // circle with centre X, Y and radius Radius
	Arrow               // open end: triangle with its tip at X, Y, pointing to the side of W's sign, |W| long, H high
	Warning             // small triangle with an exclamation mark, centre X, Y, height H
	Text                // baseline at X, Y; W is the width that it was measured to take
)

// A Shape is one mark of a Scene.
type Shape struct {
	Kind                Kind
	X, Y, W, H, Radius  float64
	FadeLeft, FadeRight float64
	Fill, Stroke        color.NRGBA // transparent: not drawn
	StrokeWidth         float64
	Dashed              bool
	Text                string
	Size                float64 // of Text, in pixels
	Bold, Struck        bool    // struck through
	Align               Align
	Event               uint64 // the timeline.ID that a click on it means; 0 for none
	Cluster             int32  // events that it stands for, when more than one
}

// Align says which point of a Text X is.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Middle
	End
)
