package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// A tip is the small note beside the pointer: title, date in words, first source.
type tip struct {
	card  *canvas.Rectangle
	lines []*canvas.Text
	shown []fyne.CanvasObject
}

const (
	tipPad     = 8
	tipOffset  = 16 // from the pointer, so that it never lies under it
	tipLongest = 64 // characters in a line
)

func newTip() *tip { return &tip{card: &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 1}} }

// objects are what there is to paint now.
func (t *tip) objects() []fyne.CanvasObject { return t.shown }

// hide takes the note away and reports whether there was one.
func (t *tip) hide() bool {
	was := len(t.shown) > 0
	t.shown = nil
	return was
}

// show puts lines beside a position, inside room. The first is the title.
func (t *tip) show(lines []string, at fyne.Position, room fyne.Size) {
	t.card.FillColor, t.card.StrokeColor = ink.Color(theme.ColorNameMenuBackground), ink.Color(theme.ColorNameInputBorder)
	t.shown = append(t.shown[:0], t.card)
	size := fyne.NewSize(0, 2*tipPad)
	for len(t.lines) < len(lines) {
		t.lines = append(t.lines, canvas.NewText("", nil))
	}
	for i, line := range lines {
		text := t.lines[i]
		text.Text, text.Color, text.TextSize = session.Short(line, tipLongest), ink.Color(ink.ColorMuted), theme.CaptionTextSize()
		text.TextStyle.Bold = i == 0
		if i == 0 {
			text.Color, text.TextSize = ink.Color(theme.ColorNameForeground), theme.TextSize()
		}
		m := text.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width+2*tipPad), size.Height+m.Height+1)
		t.shown = append(t.shown, text)
	}
	t.place(beside(at, size, room), size, len(lines))
}

func (t *tip) place(at fyne.Position, size fyne.Size, lines int) {
	t.card.Move(at)
	t.card.Resize(size)
	y := at.Y + tipPad
	for _, text := range t.lines[:lines] {
		text.Move(fyne.NewPos(at.X+tipPad, y))
		y += text.MinSize().Height + 1
	}
}

// beside finds a place to the lower right of a position, or on the other side where that would leave the room.
func beside(at fyne.Position, size, room fyne.Size) fyne.Position {
	x, y := at.X+tipOffset, at.Y+tipOffset
	if x+size.Width > room.Width {
		x = max(0, at.X-tipOffset/2-size.Width)
	}
	if y+size.Height > room.Height {
		y = max(0, at.Y-tipOffset/2-size.Height)
	}
	return fyne.NewPos(x, y)
}

// eventTip is what the note says about an event.
func (t *Timeline) eventTip(id timeline.ID) []string {
	if t.tipFor == id {
		return t.tipLines
	}
	e, err := t.session.Event(id)
	if err != nil {
		return nil
	}
	lines := []string{clean(e.Title), tongue.Date(e.Date)}
	if e.Status != timeline.Happened {
		lines[1] += " · " + e.Status.String()
	}
	if len(e.Quotes) > 0 {
		if src, ok := t.session.Data().SourceOf(e.Quotes[0].Source); ok {
			lines = append(lines, sourceLine(src))
		}
	}
	t.tipFor, t.tipLines = id, lines
	return lines
}

// clusterTip says how many events stand there, and names the first ones.
func (t *Timeline) clusterTip(at fyne.Position, n int) []string {
	const named = 3
	lines := []string{session.Count(n, "event")}
	ids, _ := t.members(at, named)
	for _, id := range ids {
		if e, err := t.session.Event(id); err == nil {
			lines = append(lines, clean(e.Title))
		}
	}
	return append(lines, tongue.T("Double click to open"))
}

// sourceLine names an article in one line.
func sourceLine(src timeline.Source) string {
	parts := []string{titleOf(src)}
	if src.Publisher != "" {
		parts = append(parts, src.Publisher)
	}
	if src.Published.Date.IsKnown() {
		parts = append(parts, tongue.Date(src.Published.Date))
	}
	return strings.Join(parts, " · ")
}

// titleOf is the title of an article, or its file's name.
func titleOf(src timeline.Source) string {
	if src.Title != "" {
		return clean(src.Title)
	}
	if i := strings.LastIndexAny(src.Path, `/\`); i >= 0 && i+1 < len(src.Path) {
		return src.Path[i+1:]
	}
	if src.Path != "" {
		return src.Path
	}
	return tongue.T("Untitled article")
}

// clean takes out what cannot stand in one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
