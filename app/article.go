package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/intake"
	"dateline/timeline"
)

// An articleForm shows an article: when it was published, how that is known, and
// a field to say it better.
type articleForm struct {
	session *session.Session
	title   *widget.RichText
	about   *widget.RichText
	when    *widget.RichText
	why     *widget.RichText
	ask     *fyne.Container
	date    *dateField
	moves   *fyne.Container // what the date that is being typed would move
	wait    session.Rest
	choices *fyne.Container
	only    *choiceRow
	remove  *widget.Button
	text    *fyne.Container
	box     *fyne.Container
	shown   timeline.ID
}

func newArticleForm(s *session.Session, leave func()) *articleForm {
	f := &articleForm{session: s, title: strong("", theme.SizeNameSubHeadingText), about: quiet(""),
		when: strong("", theme.SizeNameText), why: quiet(""), ask: container.NewStack(), moves: container.NewVBox(), choices: container.NewVBox(), text: container.NewVBox()}
	f.date = newDateField("29 January 2020, early 2019, 2020-01 …", func(d timeline.Date) {
		if src := s.Selection().Source; src != nil {
			s.Republish(src.ID, d)
		}
	})
	f.date.entry.leave = leave
	f.date.typed, f.date.read = f.preview, s.Read
	f.remove = widget.NewButtonWithIcon(tongue.T("Remove this article"), theme.DeleteIcon(), func() { s.RemoveSource(f.shown) })
	f.remove.Importance, f.remove.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	f.only = newChoiceRow()
	f.box = container.New(panelMargin, container.NewVBox(f.title, f.about,
		heading("PUBLISHED"), f.ask, tight(container.NewVBox(f.when, f.why)), f.date.box, f.moves, f.choices,
		f.only, f.remove, heading("TEXT"), f.text))
	return f
}

// narrow filters by the article, or stops doing so.
func (f *articleForm) narrow(id timeline.ID) {
	filter := f.session.Filter()
	if filter.Source == id {
		id = 0
	}
	filter.Source = id
	f.session.ShowAnew(filter)
}

func (f *articleForm) show(src timeline.Source) {
	setText(f.title, titleOf(src))
	setText(f.about, aboutLine(src))
	f.ask.Objects = nil
	if session.NeedsDate(src.Published) {
		f.ask.Objects = []fyne.CanvasObject{callout(session.Question(src))}
		f.when.Hide()
		f.why.Hide()
	} else {
		setText(f.when, tongue.Date(src.Published.Date))
		setText(f.why, tongue.Reason(src.Published.Evidence))
		f.when.Show()
		f.why.Show()
	}
	f.ask.Refresh()
	f.listMoves(nil)
	f.date.show(known(src.Published), timeline.Date{})
	f.showChoices(src)
	events := f.session.Data().AtLeast(f.session.Data().Counts.Sources[src.ID])
	f.only.set("Show its events alone", events, f.session.Filter().Source == src.ID, func() { f.narrow(src.ID) })
	if f.shown != src.ID {
		f.shown = src.ID
		f.text.Objects = textOf(src)
		f.text.Refresh()
	}
}

// preview lists what the date that is being typed would move, once the typing rests.
func (f *articleForm) preview(d timeline.Date) {
	f.wait.Stop()
	src := f.session.Selection().Source
	if !d.IsKnown() || src == nil {
		f.listMoves(nil)
		return
	}
	f.wait.Do(f.session, previewDelay, func() {
		f.session.Preview(src.ID, d, func(moves []intake.Move) {
			if f.shown == src.ID {
				f.listMoves(moves)
			}
		})
	})
}

const (
	previewDelay = 250 * time.Millisecond
	movesListed  = 5
)

// listMoves shows where events would go; nil for nothing to say.
func (f *articleForm) listMoves(moves []intake.Move) {
	f.moves.Objects = nil
	if len(moves) > 0 {
		lines := []string{tongue.T("Press Enter to move %s:", session.Count(len(moves), "event"))}
		for _, m := range moves[:min(len(moves), movesListed)] {
			lines = append(lines, tongue.T("• %s: %s, then %s", clean(m.Title), tongue.Date(m.From), tongue.Date(m.To)))
		}
		if more := len(moves) - movesListed; more > 0 {
			lines = append(lines, tongue.T("and %s more", session.Grouped(more)))
		}
		f.moves.Objects = []fyne.CanvasObject{callout(strings.Join(lines, "\n"))}
	}
	f.moves.Refresh()
}

// known is a publication date that stands in the field; while it is asked for, the field is free for the answer.
func known(p timeline.Published) timeline.Date {
	if session.NeedsDate(p) {
		return timeline.Date{}
	}
	return p.Date
}

// showChoices offers the other candidates, each with its evidence.
func (f *articleForm) showChoices(src timeline.Source) {
	f.choices.Objects = nil
	for _, c := range session.Choices(src) {
		// A link wraps where a button would push the panel wider than it is.
		link := widget.NewHyperlink(tongue.Date(c.Date)+" · "+tongue.Reason(c.Evidence), nil)
		link.Wrapping = fyne.TextWrapWord
		link.OnTapped = func() { f.session.Republish(src.ID, c.Date) }
		f.choices.Objects = append(f.choices.Objects, link)
	}
	if len(f.choices.Objects) > 0 {
		f.choices.Objects = append([]fyne.CanvasObject{quiet("Or choose what else was found:")}, f.choices.Objects...)
	}
	f.choices.Refresh()
}

// aboutLine tells where an article comes from.
func aboutLine(src timeline.Source) string {
	var parts []string
	for _, s := range []string{src.Byline, src.Publisher, src.Address, src.Path} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// mostParagraphs is how much of an article is shown to be read: a book would take
// the layout seconds.
const mostParagraphs = 60

func textOf(src timeline.Source) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range strings.Split(src.Text, "\n\n") {
		if p = clean(p); p == "" {
			continue
		}
		if len(out) == mostParagraphs {
			return append(out, quiet("… The article goes on."))
		}
		out = append(out, paragraph(session.Short(p, 4000), theme.ColorNameForeground, theme.SizeNameText))
	}
	return out
}

// articleRow is a line of the list of articles: its title over when it was
// published, with a mark when that is to be asked.
func articleRow() fyne.CanvasObject {
	title := widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	when := widget.NewRichText(&widget.TextSegment{Style: widget.RichTextStyle{ColorName: ink.ColorMuted, SizeName: theme.SizeNameCaptionText}})
	when.Truncation = fyne.TextTruncateEllipsis
	return container.New(rowLayout{}, title, when)
}

func fillRow(row fyne.CanvasObject, src timeline.Source, d *session.Snapshot) {
	objects := row.(*fyne.Container).Objects
	objects[0].(*widget.Label).SetText(titleOf(src))
	when := objects[1].(*widget.RichText)
	style := &when.Segments[0].(*widget.TextSegment).Style
	style.ColorName = ink.ColorMuted
	line := tongue.Date(src.Published.Date)
	if session.NeedsDate(src.Published) {
		style.ColorName = ink.ColorAccent
		line = tongue.T("When was it published?")
	}
	if n := d.Counts.Sources[src.ID]; n > 0 {
		line += " · " + strings.Replace(session.Count(n, "event"), session.Grouped(n), d.AtLeast(n), 1)
	}
	setText(when, line)
}

// A rowLayout sets two lines of text close together.
type rowLayout struct{}

const rowGap = 13 // pixels that the padding of two labels would leave too much

// Layout is part of fyne.Layout.
func (rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(-3)
	for _, o := range objects {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h - rowGap
	}
}

// MinSize is part of fyne.Layout.
func (rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h += o.MinSize().Height - rowGap
	}
	return fyne.NewSize(80, h+rowGap-6)
}
