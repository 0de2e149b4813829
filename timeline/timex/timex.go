// Package timex finds expressions of time in text and says what they mean: text
// in, expressions out, each an operator tree (SCATE, Bethard and Parker 2016) that
// can be evaluated against any publication date, now or later, without reading
// the text again.
//
// Read goes through four steps, a file each: the scanner cuts the text into tokens
// (token.go, numeral.go, number.go), the matcher tries the rules of the language's
// table on them (rule.go, match.go, english.go), refine drops what is no time after
// all and notes tense, quotation and signal words (refine.go, tense.go), and anchor
// decides what each expression hangs on (anchor.go). Resolve then evaluates the
// operators (evaluate.go, occurrence.go, part.go) into TIMEX3 and Date (when.go).
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

// typeNames are indexed by Type.
var typeNames = [...]string{"DATE", "TIME", "DURATION", "SET"}

// String is the name that TIMEX3 gives.
func (t Type) String() string { return typeNames[min(int(t), len(typeNames)-1)] }

// A Role says which end of a range an Expr is.
type Role uint8

// The roles. The end of a range directly follows its beginning in the Document.
const (
	RoleNone Role = iota
	RangeBegin
	RangeEnd
)

// A Tense is the time of the verb nearest to an expression.
type Tense uint8

// The tenses.
const (
	TenseNone Tense = iota
	TensePast
	TensePresent
	TenseFuture
)

// An Expr is a stretch of text that denotes a time, before it is anchored.
type Expr struct {
	Begin, End int    // bytes of the text
	Type       Type   // as far as it is known before anchoring
	Meaning    string // the operator tree, written out; ParseMeaning reads it back
	// Anchor is what the meaning hangs on: AnchorPublished, or the index of another
	// expression of the same Document: an earlier one (the narrative's current date),
	// or the day on which quoted words were said, which may follow them.
	Anchor int
	// Story is one more than the index of an earlier expression that stands in for the
	// publication while that is unknown, and StoryMeaning the meaning then; 0 without one.
	Story        int
	StoryMeaning string
	Tense        Tense // of the clause, as far as the words around show it
	Quoted       bool  // inside quotation marks
	Role         Role  // in a range
	// Signal is the cue word just before the expression, in lower case (since,
	// until, by, before, after, from …), and SignalBegin where it begins; "" without one.
	Signal      string
	SignalBegin int
}

// AnchorPublished says that an Expr hangs on the publication date.
const AnchorPublished = -1

// A Document is all expressions of a text, in order, with their anchors decided.
// It survives JSON, and needs nothing but a publication date to be resolved.
type Document struct {
	Exprs []Expr
	// Dateline is one more than the index of the expression that is the text's own
	// date (its dateline or creation line), 0 without one.
	Dateline int
}

// A Value is an Expr once anchored: the TIMEX3 view for the outside and the Date
// for the inside. They never contradict each other.
type Value struct {
	Type        Type
	Value       string        // TIMEX3 value, with X for what is unknown while the anchor is
	Mod         string        // TIMEX3 mod: START, MID, END, APPROX, BEFORE, …
	Quant, Freq string        // TIMEX3 quant and freq of a SET: EVERY; 2X
	Date        timeline.Date // zero for a set, a duration that hangs on nothing, and while the anchor is unknown
}
