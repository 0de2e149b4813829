package session

import (
	"cmp"
	"slices"

	"dateline/storage"
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

// rearrangedSingly is up to how many events are looked for one by one in the rows.
const rearrangedSingly = 16

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
func (s *Session) Rows() []*timeline.Brief { return s.rows }

// Row is where an event stands in the list, -1 when it does not.
func (s *Session) Row(id timeline.ID) int {
	if i := s.lastRow; i >= 0 && i < len(s.rows) && s.rows[i].ID == id {
		return i
	}
	s.lastRow = slices.IndexFunc(s.rows, func(b *timeline.Brief) bool { return b.ID == id })
	return s.lastRow
}

// arrange sorts the rows, beside the owner when there are many: then the first of them are there at once.
func (s *Session) arrange() {
	d, o := s.data, s.order
	take := func(rows []*timeline.Brief, whole bool) func() {
		return func() {
			if d == s.data && o == s.order {
				if s.rows, s.rowsOf = rows, nil; whole {
					s.rowsOf = d
				}
				s.tell(Rows)
			}
		}
	}
	if len(d.Shown)+len(d.Undated) <= arrangedAtOnce {
		take(sortedRows(d, o, nil), true)()
		return
	}
	s.background(func() func() {
		return take(sortedRows(d, o, func(head []*timeline.Brief) { s.options.Post(take(head, false)) }), true)
	})
}

// headRows is how many rows of a large list are there before the others: more than a screen is high.
const headRows = 200

// sortedRows are all events that are shown, those without a date too. Events that are alike in a column stay in order of time;
// those without a date come first, but last by time. early, unless nil, is given the first ones while the others are being sorted.
func sortedRows(d *Snapshot, o Order, early func([]*timeline.Brief)) []*timeline.Brief {
	rows := make([]*timeline.Brief, 0, len(d.Shown)+len(d.Undated))
	lists := [][]timeline.Brief{d.Undated, d.Shown}
	if o.By == ColumnTime {
		slices.Reverse(lists)
	}
	for _, list := range lists {
		for i := range list {
			rows = append(rows, &list[i])
		}
	}
	if o.By != ColumnTime {
		r := d.ranking(o.By)
		keys := keysOf(rows, r)
		if early != nil {
			early(headOf(rows, keys, r, headRows, o.Reverse))
		}
		rows = sortRows(rows, keys, r)
	}
	if o.Reverse {
		slices.Reverse(rows)
	}
	return rows
}

// rearranged brings the rows up to date by some events of d, which becomes the data in use; false when the rows are not those of what was in use, or
// sorting all is quicker.
func (s *Session) rearranged(d *Snapshot, edits []storage.Edit) bool {
	if !s.listed || s.rowsOf != s.data || len(edits) > rearrangedSingly {
		return false
	}
	compare := d.comparing(s.order)
	for _, e := range edits {
		if at := s.Row(idOf(e)); at >= 0 {
			s.rows = slices.Delete(s.rows, at, at+1)
		}
		b := d.brief(idOf(e))
		if b == nil {
			continue
		}
		at, _ := slices.BinarySearchFunc(s.rows, b, compare)
		s.rows = slices.Insert(s.rows, at, b)
	}
	s.rowsOf = d
	return true
}

// brief finds an event that is shown, with or without a date; nil when it is not.
func (d *Snapshot) brief(id timeline.ID) *timeline.Brief {
	for _, list := range [][]timeline.Brief{d.Shown, d.Undated} {
		if i := indexOf(list, id); i >= 0 {
			return &list[i]
		}
	}
	return nil
}

// comparing is the order in which sortedRows has rows.
func (d *Snapshot) comparing(o Order) func(a, b *timeline.Brief) int {
	r := d.ranking(o.By)
	undated := func(b *timeline.Brief) int {
		if b.Flags.Has(timeline.Undated) == (o.By == ColumnTime) {
			return 1
		}
		return 0
	}
	return func(a, b *timeline.Brief) int {
		by := cmp.Or(r.compare(a, b), cmp.Compare(undated(a), undated(b)), inTime(a, b))
		if o.Reverse {
			return -by
		}
		return by
	}
}
