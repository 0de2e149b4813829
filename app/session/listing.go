package session

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
)

// A Column is what a list of events can be sorted by.
type Column uint8

// The columns. ColumnDoubt puts what is worth a look first; it is the order of the review.
const (
	ColumnTime Column = iota
	ColumnTitle
	ColumnStatus
	ColumnCategory
	ColumnReview
	ColumnImportance
	ColumnDoubt
)

// An Order is how the list is sorted.
type Order struct {
	By      Column
	Reverse bool
}

// arrangedAtOnce is up to how many rows are sorted at once, on the owner's goroutine: some milliseconds.
const arrangedAtOnce = 20_000

// Order is how the list is sorted now.
func (s *Session) Order() Order { return s.order }

// Sort sorts the list by a column; by the same one again, the other way round.
func (s *Session) Sort(by Column) {
	s.SetOrder(Order{By: by, Reverse: s.order.By == by && !s.order.Reverse})
}

// SetOrder sorts the list.
func (s *Session) SetOrder(o Order) {
	s.order = o
	s.rows = nil
	if s.listed {
		s.arrange()
	}
}

// ShowList says whether a list is in view: rows are only arranged while one is.
func (s *Session) ShowList(on bool) {
	s.listed = on
	if on {
		s.arrange()
	}
}

// Rows gives the events of the list in their order. It may be behind the data for a moment while a large library is being sorted.
func (s *Session) Rows() []timeline.Brief { return s.rows }

// Row is where an event stands in the list, -1 when it does not.
func (s *Session) Row(id timeline.ID) int {
	if i := s.lastRow; i >= 0 && i < len(s.rows) && s.rows[i].ID == id {
		return i
	}
	s.lastRow = slices.IndexFunc(s.rows, func(b timeline.Brief) bool { return b.ID == id })
	return s.lastRow
}

// arrange sorts the rows, beside the owner when there are many.
func (s *Session) arrange() {
	d, o := s.data, s.order
	arranged := func() func() {
		rows := sortedRows(d, o)
		return func() {
			if d == s.data && o == s.order {
				s.rows = rows
				s.tell(Rows)
			}
		}
	}
	if len(d.Shown)+len(d.Undated) <= arrangedAtOnce {
		arranged()()
		return
	}
	s.background(arranged)
}

// sortedRows are all events that are shown, those without a date too. Events that are alike in a column stay in order of time.
func sortedRows(d *Snapshot, o Order) []timeline.Brief {
	rows := make([]timeline.Brief, 0, len(d.Shown)+len(d.Undated))
	rows = append(append(rows, d.Undated...), d.Shown...)
	if compare := comparing(d, rows, o.By); compare != nil {
		slices.SortStableFunc(rows, compare)
	} else { // by time: what has none comes last
		rows = append(append(rows[:0], d.Shown...), d.Undated...)
	}
	if o.Reverse {
		slices.Reverse(rows)
	}
	return rows
}

// comparing gives the order of a column, nil for that of time.
func comparing(d *Snapshot, rows []timeline.Brief, by Column) func(a, b timeline.Brief) int {
	switch by {
	case ColumnTitle:
		return func(a, b timeline.Brief) int { return cmp.Compare(fold(a.Title), fold(b.Title)) }
	case ColumnStatus:
		return func(a, b timeline.Brief) int { return cmp.Compare(a.Status, b.Status) }
	case ColumnCategory:
		return func(a, b timeline.Brief) int { return cmp.Compare(a.Category.String(), b.Category.String()) }
	case ColumnReview:
		return func(a, b timeline.Brief) int { return cmp.Compare(a.Review, b.Review) }
	case ColumnImportance:
		return func(a, b timeline.Brief) int { return cmp.Compare(b.Importance, a.Importance) }
	case ColumnDoubt:
		weight := make(map[timeline.ID]int, len(rows))
		for i := range rows {
			weight[rows[i].ID] = d.Doubt(&rows[i]).Weight()
		}
		return func(a, b timeline.Brief) int {
			return cmp.Or(cmp.Compare(weight[b.ID], weight[a.ID]), cmp.Compare(b.Importance, a.Importance))
		}
	}
	return nil
}

// fold is a title as it is sorted: without the signs and articles that it begins with.
func fold(title string) string {
	title = strings.ToLower(strings.TrimLeft(title, "“\"'„«"))
	for _, a := range []string{"the ", "a ", "an "} {
		title = strings.TrimPrefix(title, a)
	}
	return title
}
