package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
)

// articles is the list of what the library was read from.
type articles struct {
	session *session.Session
	list    *widget.List
	empty   *widget.RichText
	box     *fyne.Container
	quiet   bool // the list is being brought in step: its selection is none of the person's
}

func newArticles(s *session.Session) *articles {
	a := &articles{session: s, empty: quiet("No articles yet. Drop some on the window.")}
	a.list = widget.NewList(
		func() int { return len(s.Data().Sources) },
		articleRow,
		func(i widget.ListItemID, row fyne.CanvasObject) {
			if sources := s.Data().Sources; i < len(sources) {
				fillRow(row, sources[i], s.Data())
			}
		})
	a.list.HideSeparators = true
	a.list.OnSelected = func(i widget.ListItemID) {
		if sources := s.Data().Sources; !a.quiet && i < len(sources) {
			s.SelectSource(sources[i].ID)
		}
	}
	a.box = container.NewBorder(container.NewVBox(heading("ARTICLES"), a.empty), nil, nil, nil, a.list)
	s.Listen(func(c session.Changed) {
		if c&session.Data != 0 {
			a.list.Refresh()
			a.follow()
			show(a.empty, len(s.Data().Sources) == 0)
		}
		if c&session.Selection != 0 {
			a.follow()
		}
	})
	return a
}

// follow keeps the list in step with the selection.
func (a *articles) follow() {
	a.quiet = true
	defer func() { a.quiet = false }()
	id := a.session.Selection().SourceID
	for i, src := range a.session.Data().Sources {
		if id != 0 && src.ID == id {
			a.list.Select(i)
			return
		}
	}
	a.list.UnselectAll()
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
