// Package timex finds expressions of time in text and says what they mean: text
// in, expressions out, each an operator tree (SCATE, Bethard and Parker 2016) that
// can be evaluated against any publication date, now or later, without reading
// the text again.
package timex

import "dateline/timeline"

// A Type is a TIMEX3 type.
type Type uint8

// The TIMEX3 types.
const (
	DATE Type = iota
	TIME
	DURATION
	SET
)

var typeNames = [...]string{"DATE", "TIME", "DURATION", "SET"}

// String is the name that TIMEX3 gives.
func (t Type) String() string { return typeNames[t] }

// An Expr is a stretch of text that denotes a time, before it is anchored.
type Expr struct {
	Begin, End int    // bytes of the text
	Type       Type   // as far as it is known before anchoring
	Meaning    string // the operator tree, written out; ParseMeaning reads it back
	// Anchor is what the meaning hangs on: AnchorPublished, or the index of an
	// earlier expression of the same Document (the narrative's current date).
	Anchor int
}

// AnchorPublished says that an Expr hangs on the publication date.
const AnchorPublished = -1

// A Document is all expressions of a text, in order, with their anchors decided.
// It survives JSON, and needs nothing but a publication date to be resolved.
type Document struct {
	Exprs []Expr
}

// A Value is an Expr once anchored: the TIMEX3 view for the outside and the Date
// for the inside. They never contradict each other.
type Value struct {
	Type  Type
	Value string        // TIMEX3 value, "" or XXXX-… when the anchor is unknown
	Mod   string        // TIMEX3 mod: START, MID, END, APPROX, BEFORE, …
	Date  timeline.Date // the zero Date for a duration, a set, or while the anchor is unknown
}

// Read finds the expressions of a text in a language (BCP 47; "" guesses) and decides what each hangs on.
func Read(text, language string) Document { return Document{} }

// Resolve evaluates every expression against a publication date, which may be
// unknown (the zero Date) or coarse. The result is parallel to d.Exprs.
func (d Document) Resolve(published timeline.Date) []Value { return make([]Value, len(d.Exprs)) }
