package app

import (
	"fmt"
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// previewSize is the room that a preview has, in pixels.
var previewSize = fyne.NewSize(520, 430)

// A preview shows what an export will look like: a picture, or the beginning of a file.
type preview struct {
	number int    // of the newest request
	busy   bool   // one is being drawn
	next   func() // the newest one that came meanwhile
	image  *canvas.Image
	text   *widget.Label
	scroll *container.Scroll
	size   *widget.Label
	copy   *widget.Button
	box    *fyne.Container
}

func newPreview(copied func()) *preview {
	p := &preview{image: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1))), text: widget.NewLabel(""), size: widget.NewLabel("")}
	p.image.FillMode, p.image.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	p.image.SetMinSize(previewSize)
	p.text.TextStyle.Monospace = true
	p.text.SizeName, p.size.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
	p.scroll = container.NewScroll(p.text)
	p.scroll.SetMinSize(previewSize)
	p.scroll.Hide()
	p.copy = widget.NewButtonWithIcon(tongue.T("Copy picture"), theme.ContentCopyIcon(), copied)
	frame := canvas.NewRectangle(nil)
	frame.StrokeColor, frame.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	p.box = container.New(margin{left: 12}, container.NewBorder(nil, container.NewBorder(nil, nil, p.size, p.copy), nil, nil, container.NewStack(frame, p.image, p.scroll)))
	return p
}

// begin asks for a new picture, which draw makes. While one is being drawn only the newest that is asked for waits: who types a
// title does not wait for a picture of each letter. canCopy: it is one picture.
func (p *preview) begin(canCopy bool, draw func(number int)) {
	p.number++
	enable(p.copy, canCopy)
	number := p.number
	if p.busy {
		p.next = func() { draw(number) }
		return
	}
	p.busy = true
	draw(number)
}

// done lets the one that waits begin.
func (p *preview) done() {
	next := p.next
	if p.busy, p.next = next != nil, nil; next != nil {
		next()
	}
}

// show takes what a request came to, unless there is a newer one, and lets the one that waits begin. It is painted beside the
// window's goroutine.
func (p *preview) show(number int, s *scene.Scene, said string) {
	defer p.done()
	if number != p.number {
		return
	}
	show(p.scroll, s == nil)
	show(p.image, s != nil)
	if s == nil {
		p.text.SetText(strings.ReplaceAll(said, "\t", "  "))
		p.size.SetText(tongue.T("The beginning of the file"))
		return
	}
	p.size.SetText(fmt.Sprintf("%.0f × %.0f", s.Width, s.Height))
	go func() {
		const sharp = 2 // a preview stays readable on a dense screen
		scale := min(sharp*float64(previewSize.Width)/s.Width, sharp*float64(previewSize.Height)/s.Height, sharp)
		img, err := picture.Image(s, max(scale, .1), publish.Fonts())
		fyne.Do(func() {
			if err == nil && number == p.number {
				p.image.Image = img
				p.image.Refresh()
			}
		})
	}()
}
