package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ink"
	"dateline/app/tongue"
	"dateline/timeline"
)

// reasons is the list under "Why this date?".
func reasons(e timeline.Event) []fyne.CanvasObject {
	steps := make([]string, len(e.Reasons))
	for i, r := range e.Reasons {
		steps[i] = tongue.Reason(r)
	}
	if e.Edited.Has(timeline.FieldDate) {
		steps = append([]string{tongue.T("the date was set by you")}, steps...)
	}
	if len(steps) == 0 && len(e.Quotes) == 0 {
		return nil
	}
	out := []fyne.CanvasObject{heading("WHY THIS DATE?")}
	if len(steps) == 0 {
		steps = []string{tongue.T("nothing in the text bounds it")}
	}
	list := container.NewVBox()
	for _, step := range steps {
		list.Add(container.NewBorder(nil, nil, bullet(), nil, paragraph(step, theme.ColorNameForeground, theme.SizeNameText)))
	}
	return append(out, tight(list))
}

// tight sets lines close together, in line with what stands around them.
func tight(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(margin{left: 5}, ink.Compact(o))
}

func bullet() fyne.CanvasObject {
	return widget.NewRichText(&widget.TextSegment{Text: "•", Style: widget.RichTextStyle{ColorName: ink.ColorMuted, SizeName: theme.SizeNameText}})
}

// A sourceList is one block per source: the article, its date with the evidence, the sentence in its paragraph.
type sourceList struct {
	texts    map[timeline.ID]timeline.Source
	parts    []timeline.Event // the tellings that the event stands for
	open     func(article timeline.ID)
	pick     func(timeline.Date)
	separate func(part timeline.ID)
}

func (l sourceList) show(e timeline.Event) []fyne.CanvasObject {
	if len(e.Quotes) == 0 {
		return []fyne.CanvasObject{heading("SOURCE"), quiet("Added by hand.")}
	}
	title := "SOURCE"
	if len(e.Quotes) > 1 {
		title = tongue.T("%d SOURCES", len(e.Quotes))
	}
	out := []fyne.CanvasObject{heading(title)}
	if e.Disagrees() {
		out = append(out, callout("⚠ The sources give dates that cannot all be right. Pick one, or type another date; the others stay here."))
	}
	for i, q := range e.Quotes {
		if i > 0 {
			out = append(out, widget.NewSeparator())
		}
		out = append(out, sourceBlock(q, l.texts[q.Source], l.open)...)
		if dateDiffers(e) && q.Date.IsKnown() {
			out = append(out, verdict(q.Date, q.Date == e.Date, l.pick))
		}
		if part, ok := l.partWith(q); ok {
			out = append(out, l.joined(part))
		}
	}
	return out
}

// partWith finds the telling that a quote came with.
func (l sourceList) partWith(q timeline.Quote) (timeline.Event, bool) {
	for _, p := range l.parts {
		if slices.Contains(p.Quotes, q) {
			return p, true
		}
	}
	return timeline.Event{}, false
}

// joined says under which title an article told the event, and offers to part the two.
func (l sourceList) joined(part timeline.Event) fyne.CanvasObject {
	button := widget.NewButton(tongue.T("Separate"), func() { l.separate(part.ID) })
	button.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, container.NewVBox(button), quiet(tongue.T("Joined: it was read there as “%s”", clean(part.Title))))
}

// dateDiffers reports whether sources of e give different dates, contradictory or not.
func dateDiffers(e timeline.Event) bool {
	return slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Date.IsKnown() && q.Date != e.Quotes[0].Date })
}

// offers asks whether other events are the same as this one.
func offers(others []timeline.Event, join, apart func(timeline.ID)) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range others {
		same := widget.NewButton(tongue.T("The same"), func() { join(o.ID) })
		two := widget.NewButton(tongue.T("Two events"), func() { apart(o.ID) })
		two.Importance = widget.LowImportance
		out = append(out, callout(tongue.T("Is this the same event? “%s” · %s", clean(o.Title), tongue.Date(o.Date)), container.NewHBox(same, two)))
	}
	return out
}

// verdict is the date that one of several sources gives, to be picked.
func verdict(d timeline.Date, chosen bool, pick func(timeline.Date)) fyne.CanvasObject {
	says := strong(tongue.T("Says %s", tongue.Date(d)), theme.SizeNameText)
	if chosen {
		return container.NewBorder(nil, nil, nil, widget.NewIcon(theme.ConfirmIcon()), says)
	}
	button := widget.NewButton(tongue.T("Use this date"), func() { pick(d) })
	return container.NewBorder(nil, nil, nil, container.NewVBox(button), says)
}

func sourceBlock(q timeline.Quote, src timeline.Source, open func(timeline.ID)) []fyne.CanvasObject {
	link := widget.NewHyperlink(titleOf(src), nil)
	link.Wrapping = fyne.TextWrapWord
	link.OnTapped = func() { open(q.Source) }
	block := container.NewVBox(link, quiet(publishedLine(src.Published)))
	if parts := ink.Parts(src.Text, q.Sentence, q.Expression); len(parts) > 0 {
		block.Add(container.New(margin{top: 4}, ink.NewPassage(parts)))
	}
	return []fyne.CanvasObject{tight(block)}
}

// publishedLine tells when an article was published, and how that is known.
func publishedLine(p timeline.Published) string {
	if !p.Date.IsKnown() {
		return tongue.T("Publication date unknown")
	}
	line := tongue.T("Published %s", tongue.Date(p.Date))
	if p.Evidence != "" {
		line += " · " + tongue.Reason(p.Evidence)
	}
	return line
}
