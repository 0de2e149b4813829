package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// An inspector shows what is selected, and edits it in place.
type inspector struct {
	session *session.Session
	event   *eventForm
	article *articleForm
	nothing fyne.CanvasObject
	scroll  *container.Scroll
	shown   timeline.ID // the event or article that is scrolled to
}

// newInspector makes the panel; leave gives the focus back to the timeline.
func newInspector(s *session.Session, leave func()) *inspector {
	i := &inspector{session: s, event: newEventForm(s, leave), article: newArticleForm(s, leave)}
	hint := quiet("Select an event or an article to see where it comes from and why it is dated as it is.")
	i.nothing = container.New(panelMargin, hint)
	i.scroll = container.NewVScroll(i.nothing)
	s.Listen(func(c session.Changed) {
		if c&(session.Selection|session.Data) != 0 {
			i.refresh()
		}
	})
	return i
}

func (i *inspector) refresh() {
	sel := i.session.Selection()
	content, id := i.nothing, timeline.ID(0)
	switch {
	case sel.Event != nil:
		i.event.show(*sel.Event, sel.Texts, sel.Joins)
		content, id = i.event.box, sel.EventID
	case sel.Source != nil:
		i.article.show(*sel.Source)
		content, id = i.article.box, sel.SourceID
	}
	if i.scroll.Content != content {
		i.scroll.Content = content
		i.scroll.Refresh()
	}
	if id != i.shown {
		i.shown = id
		i.scroll.ScrollToTop()
	}
}

// An eventForm holds the fields of an event.
type eventForm struct {
	session                    *session.Session
	title, actors, place, note *field
	when                       *widget.RichText
	date                       *dateField
	status, category           *menu
	accept, reject             *widget.Button
	state                      *widget.RichText
	asked                      *fyne.Container // whether other events are the same
	more                       *fyne.Container // the reasons and the sources
	box                        *fyne.Container
	filling                    bool // values are being shown: a change is none of the person's
}

// panelMargin keeps the fields of a panel off its edges and the scroll bar.
var panelMargin = margin{8, 8, 12, 12}

func newEventForm(s *session.Session, leave func()) *eventForm {
	f := &eventForm{session: s, when: strong("", theme.SizeNameSubHeadingText), state: quiet(""), asked: container.NewVBox(), more: container.NewVBox()}
	f.title = newNote("What happened", 2, func(text string) {
		f.edit(tongue.T("Change the title"), timeline.FieldTitle, func(e *timeline.Event) { e.Title = clean(text) })
	})
	f.title.TextStyle, f.title.oneLine = fyne.TextStyle{Bold: true}, true
	f.actors = newField("Names, parted by commas", func(text string) {
		f.edit(tongue.T("Change who took part"), timeline.FieldParticipants, func(e *timeline.Event) { e.Participants = names(text) })
	})
	f.place = newField("Where", func(text string) {
		f.edit(tongue.T("Change the place"), timeline.FieldPlace, func(e *timeline.Event) { e.Place = clean(text) })
	})
	f.note = newNote("Your own notes", 2, func(text string) {
		f.edit(tongue.T("Change the notes"), timeline.FieldNotes, func(e *timeline.Event) { e.Notes = text })
	})
	f.date = newDateField("EDTF or plain words", f.setDate)
	f.date.read = s.Read
	for _, each := range []*field{f.title, f.actors, f.place, f.note, f.date.entry} {
		each.leave = leave
	}
	f.status, f.category = newMenu(statusNames(), f.setStatus, leave), newMenu(nil, f.setCategory, leave)
	f.accept = widget.NewButtonWithIcon(tongue.T("Accept"), theme.ConfirmIcon(), func() { f.review(timeline.Accepted) })
	f.reject = widget.NewButtonWithIcon(tongue.T("Reject"), theme.CancelIcon(), func() { f.review(timeline.Rejected) })
	f.box = container.New(panelMargin, container.NewVBox(
		container.NewGridWithColumns(2, f.accept, f.reject), f.state, f.asked,
		f.title, f.when, f.date.box, container.NewGridWithColumns(2, f.status, f.category),
		f.more, heading("DETAILS"), f.rows(), f.note,
	))
	return f
}

func (f *eventForm) rows() fyne.CanvasObject {
	return container.New(layout.NewFormLayout(),
		quietLabel(tongue.T("Who")), f.actors, quietLabel(tongue.T("Place")), f.place)
}

func (f *eventForm) edit(name string, field timeline.Fields, change func(*timeline.Event)) {
	if !f.filling {
		f.session.Edit(name, field, change)
	}
}

func (f *eventForm) setDate(d timeline.Date) {
	f.edit(tongue.T("Change the date to %s", tongue.Date(d)), timeline.FieldDate, func(e *timeline.Event) { e.Date = d })
}

func (f *eventForm) setStatus(name string) {
	if v := timeline.Status(slices.Index(statusNames(), name)); v <= timeline.Denied {
		f.edit(tongue.T("Change the status to %s", name), timeline.FieldStatus, func(e *timeline.Event) { e.Status = v })
	}
}

func (f *eventForm) setCategory(name string) {
	if i := slices.Index(f.category.Options, name); i >= 0 {
		v := f.session.Kinds().Categories()[i]
		f.edit(tongue.T("Change the category to %s", name), timeline.FieldCategory, func(e *timeline.Event) { e.Category = v })
	}
}

// review sets the review, or takes it back when it is set already.
func (f *eventForm) review(r timeline.Review) {
	if e := f.session.Selection().Event; e != nil && e.Review == r {
		r = timeline.Proposed
	}
	f.session.Review(r)
}

var stateWords = map[timeline.Review]string{
	timeline.Proposed: "Proposed: not reviewed yet", timeline.Accepted: "Accepted by you", timeline.Rejected: "Rejected by you: hidden unless you filter for it",
}

func (f *eventForm) show(e timeline.Event, texts map[timeline.ID]timeline.Source, joins session.Joins) {
	f.filling = true
	f.title.show(e.Title)
	setText(f.when, tongue.Date(e.Date))
	f.date.show(e.Date, anchorOf(e, texts))
	f.status.SetSelected(tongue.T(e.Status.String()))
	f.category.SetOptions(f.categoryNames())
	f.category.SetSelected(f.session.CategoryName(e.Category))
	f.actors.show(strings.Join(e.Participants, ", "))
	f.place.show(e.Place)
	f.note.show(e.Notes)
	f.filling = false

	setText(f.state, tongue.T(stateWords[e.Review]))
	f.accept.Importance, f.reject.Importance = widget.MediumImportance, widget.MediumImportance
	switch e.Review {
	case timeline.Accepted:
		f.accept.Importance = widget.SuccessImportance
	case timeline.Rejected:
		f.reject.Importance = widget.DangerImportance
	}
	f.accept.Refresh()
	f.reject.Refresh()
	f.asked.Objects = offers(joins.Offers, f.session.JoinWith, f.session.TellApart)
	f.asked.Refresh()
	list := sourceList{texts: texts, parts: joins.Parts, open: f.session.SelectSource, pick: f.setDate, separate: f.session.Separate}
	f.more.Objects = append(reasons(e), list.show(e)...)
	f.more.Refresh()
}

// anchorOf is the publication date that plain words in the date field are reckoned from.
func anchorOf(e timeline.Event, texts map[timeline.ID]timeline.Source) timeline.Date {
	for _, q := range e.Quotes {
		if d := texts[q.Source].Published.Date; d.IsKnown() {
			return d
		}
	}
	return timeline.Date{}
}

func setText(t *widget.RichText, text string) {
	t.Segments[0].(*widget.TextSegment).Text = text
	t.Refresh()
}

func quietLabel(text string) fyne.CanvasObject {
	l := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: ink.ColorMuted, SizeName: theme.SizeNameText}})
	return l
}

// names parts a list that a person typed.
func names(text string) []string {
	var out []string
	for _, n := range strings.Split(text, ",") {
		if n = clean(n); n != "" {
			out = append(out, n)
		}
	}
	return out
}

func statusNames() []string {
	var names []string
	for s := timeline.Happened; s <= timeline.Denied; s++ {
		names = append(names, tongue.T(s.String()))
	}
	return names
}

func (f *eventForm) categoryNames() []string {
	var names []string
	for _, c := range f.session.Kinds().Categories() {
		names = append(names, f.session.CategoryName(c))
	}
	return names
}
