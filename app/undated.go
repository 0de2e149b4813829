package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// undated is the strip of events that nothing dates yet, so that none is hidden
// silently. It is not there when there are none.
type undated struct {
	session *session.Session
	head    *widget.Button
	teaser  *widget.RichText
	list    *widget.List
	body    *fyne.Container
	box     *fyne.Container
	open    bool
}

// undatedRows is how many rows the open strip shows at once.
const undatedRows = 4

func newUndated(s *session.Session) *undated {
	u := &undated{session: s}
	u.head = widget.NewButtonWithIcon("", theme.MenuExpandIcon(), u.toggle)
	u.head.Alignment, u.head.Importance = widget.ButtonAlignLeading, widget.LowImportance
	u.teaser = quiet("")
	u.teaser.Wrapping, u.teaser.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	u.list = widget.NewList(func() int { return len(s.Data().Undated) }, func() fyne.CanvasObject {
		l := widget.NewLabel("")
		l.Truncation = fyne.TextTruncateEllipsis
		return l
	}, func(i widget.ListItemID, o fyne.CanvasObject) {
		if events := s.Data().Undated; i < len(events) {
			o.(*widget.Label).SetText(clean(events[i].Title))
		}
	})
	u.list.HideSeparators = true
	u.list.OnSelected = func(i widget.ListItemID) {
		if events := s.Data().Undated; i < len(events) {
			s.SelectEvent(events[i].ID)
		}
	}
	u.body = container.New(fixedHeight{undatedRows * 30}, u.list)
	u.body.Hide()
	u.box = panel(ink.ColorAsk, container.NewVBox(container.NewBorder(nil, nil, u.head, nil, container.New(margin{top: 2}, u.teaser)), u.body))
	u.box.Hide()
	s.Listen(func(c session.Changed) {
		if c&session.Data != 0 {
			u.refresh()
		}
		if c&session.Selection != 0 {
			u.follow()
		}
	})
	return u
}

func (u *undated) toggle() {
	u.open = !u.open
	u.refresh()
}

func (u *undated) refresh() {
	events := u.session.Data().Undated
	show(u.box, len(events) > 0)
	show(u.body, u.open)
	u.head.Icon = theme.MenuExpandIcon()
	if u.open {
		u.head.Icon = theme.MenuDropDownIcon()
	}
	u.head.SetText(tongue.T("Not dated yet (%s)", session.Grouped(len(events))))
	setText(u.teaser, teaser(events, u.open))
	u.list.Refresh()
}

// teaser names the first undated events while the strip is closed.
func teaser(events []timeline.Brief, open bool) string {
	if open || len(events) == 0 {
		return ""
	}
	var titles []string
	for _, b := range events[:min(len(events), 5)] {
		titles = append(titles, clean(b.Title))
	}
	return strings.Join(titles, "  ·  ")
}

// follow takes the mark away when something else is selected.
func (u *undated) follow() {
	id := u.session.Selection().EventID
	for i, b := range u.session.Data().Undated {
		if b.ID == id {
			u.list.Select(i)
			return
		}
	}
	u.list.UnselectAll()
}
