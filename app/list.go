package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// An eventTable is the list view: the same events as on the timeline, as rows that can be sorted, ticked and worked
// through with single keys. Sorted by doubt it is the worklist of the review.
type eventTable struct {
	session *session.Session
	list    *tableList
	head    *fyne.Container
	heads   []*columnHead
	hint    *widget.RichText
	box     *fyne.Container
	quiet   bool // the selection is being brought in step: it is none of the person's
	known   map[timeline.ID]rowText
}

// A rowText is what only the library knows of a row.
type rowText struct{ date, who string }

// A tableColumn is a column of the list; width 0 takes what is left.
type tableColumn struct {
	name  string
	by    session.Column
	width float32
}

var tableColumns = []tableColumn{
	{"Date", session.ColumnTime, 150},
	{"What happened", session.ColumnTitle, 0},
	{"Worth a look because", session.ColumnDoubt, 205},
	{"Review", session.ColumnReview, 70},
	{"Status", session.ColumnStatus, 76},
	{"Category", session.ColumnCategory, 78},
	{"Who", noColumn, 120},
}

// noColumn cannot be sorted by.
const noColumn session.Column = 255

const (
	tickWidth   = 26
	columnGap   = 8
	tableRow    = 26
	leastTitle  = 160
	rowsFetched = 4096 // of which the texts are kept
)

func newEventTable(s *session.Session, keys func(*fyne.KeyEvent), runes func(rune)) *eventTable {
	t := &eventTable{session: s, known: map[timeline.ID]rowText{}, hint: quiet("")}
	t.list = newTableList(func() int { return len(s.Rows()) }, t.newRow, t.fill)
	t.list.onKey, t.list.onRune = keys, runes
	t.list.HideSeparators = true
	t.list.OnSelected = func(i widget.ListItemID) {
		if rows := s.Rows(); !t.quiet && i < len(rows) {
			s.SelectEvent(rows[i].ID)
		}
	}
	cells := []fyne.CanvasObject{canvas.NewRectangle(color.Transparent)}
	for _, c := range tableColumns {
		h := newColumnHead(c.name, t.sorter(c.by))
		t.heads = append(t.heads, h)
		cells = append(cells, h)
	}
	t.head = container.New(columnLayout{}, cells...)
	t.box = container.NewBorder(
		container.NewVBox(t.head, widget.NewSeparator()), container.New(margin{8, 0, 8, 2}, t.hint), nil, nil, t.list)
	t.box.Hide()
	s.Listen(func(c session.Changed) {
		if c&session.Data != 0 {
			clear(t.known)
		}
		if t.box.Visible() && c&(session.Rows|session.Data|session.Selection) != 0 {
			t.refresh()
		}
	})
	return t
}

// sorter sorts by a column that can be sorted by.
func (t *eventTable) sorter(by session.Column) func() {
	return func() {
		if by != noColumn {
			t.session.Sort(by)
		}
	}
}

// refresh brings heads, rows and selection in step with the session.
func (t *eventTable) refresh() {
	order := t.session.Order()
	for i, h := range t.heads {
		h.show(tableColumns[i].by == order.By, order.Reverse)
	}
	marked := len(t.session.Marked())
	said := tongue.T("Enter accept · Del reject · Space tick · Ctrl + A tick all · J join, K keep apart")
	if marked > 0 {
		said = tongue.T("%s ticked.", session.Count(marked, "event")) + "  " + said
	}
	setText(t.hint, said)
	t.list.Refresh()
	t.follow()
}

// follow keeps the row of the selected event in sight.
func (t *eventTable) follow() {
	t.quiet = true
	defer func() { t.quiet = false }()
	if i := t.session.Row(t.session.Selection().EventID); i >= 0 {
		t.list.Select(i)
		return
	}
	t.list.UnselectAll()
}

func (t *eventTable) newRow() fyne.CanvasObject {
	cells := []fyne.CanvasObject{newTick()}
	for range tableColumns {
		cells = append(cells, &canvas.Text{TextSize: theme.TextSize()})
	}
	return container.New(columnLayout{}, cells...)
}

func (t *eventTable) fill(i widget.ListItemID, o fyne.CanvasObject) {
	rows := t.session.Rows()
	if i >= len(rows) {
		return
	}
	b, cells := rows[i], o.(*fyne.Container).Objects
	cells[0].(*tick).show(t.session.IsMarked(b.ID), func() { t.session.Mark(b.ID) })
	known := t.text(b)
	doubt := ""
	if b.Review == timeline.Proposed {
		doubt = tongue.T(firstOf(t.session.Data().Doubt(b).Words()))
	}
	for k, text := range []string{known.date, clean(b.Title), doubt, tongue.T(b.Review.String()), tongue.T(b.Status.String()), t.session.CategoryName(b.Category), known.who} {
		cell := cells[k+1].(*canvas.Text)
		cell.TextSize, cell.Color = theme.TextSize(), ink.Color(ink.ColorMuted)
		if k < 2 {
			cell.Color = ink.Color(theme.ColorNameForeground)
		}
		cell.TextStyle.Bold = k == 1 && b.Review == timeline.Accepted
		cell.TextStyle.Italic = b.Review == timeline.Rejected
		width := cell.Size().Width
		if cell.Text = text; width > 0 {
			cell.Text = fitting(text, cell.TextSize, width)
		}
		cell.Refresh()
	}
}

// text reads what a Brief does not hold. A row that is seen costs one read of well under a millisecond, once.
func (t *eventTable) text(b *timeline.Brief) rowText {
	if r, ok := t.known[b.ID]; ok {
		return r
	}
	if len(t.known) >= rowsFetched {
		clear(t.known)
	}
	r := rowText{date: tongue.Date(timeline.Within(b.Begin))}
	if e, err := t.session.Event(b.ID); err == nil {
		r = rowText{tongue.Date(e.Date), firstOf(e.Participants)}
		if n := len(e.Participants); n > 1 {
			r.who += " …"
		}
	}
	t.known[b.ID] = r
	return r
}

func firstOf(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// A columnLayout sets a tick and the cells of a row side by side. Columns that have no room any more are left out from the right,
// the title last.
type columnLayout struct{}

// Layout is part of fyne.Layout.
func (columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width - tickWidth - columnGap
	shown := make([]bool, len(tableColumns))
	used := float32(leastTitle)
	for i, c := range tableColumns {
		shown[i] = c.width == 0 || used+c.width+columnGap <= left
		if shown[i] && c.width > 0 {
			used += c.width + columnGap
		}
	}
	title := leastTitle + left - used
	x := float32(4)
	objects[0].Move(fyne.NewPos(x, 0))
	objects[0].Resize(fyne.NewSize(tickWidth, size.Height))
	x += tickWidth
	for i, c := range tableColumns {
		o, width := objects[i+1], c.width
		if width == 0 {
			width = title - columnGap
		}
		show(o, shown[i])
		if !shown[i] {
			continue
		}
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(width, h))
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		x += width + columnGap
	}
}

// MinSize is part of fyne.Layout.
func (columnLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tickWidth+leastTitle, tableRow)
}
