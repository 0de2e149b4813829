package timeline

// An Era is a stretch of time that a person has named: a band behind the events, not one of them.
type Era struct {
	Name string `json:"name"`
	Date Date   `json:"date"` // from its earliest beginning to its latest end
}
