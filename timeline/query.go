package timeline

// A Query chooses events of a library. The zero Query chooses all that are not
// rejected; every field that is set narrows it, and all of them must hold.
type Query struct {
	During      Span   // its beginning may lie in this; the zero Span is no limit
	Words       string // full text: title, participants, place, notes and sentences
	Statuses    []Status
	Categories  []Category
	Reviews     []Review // empty: Proposed and Accepted
	Participant string
	Source      ID
}
