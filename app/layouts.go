package app

import "fyne.io/fyne/v2"

// A margin layout leaves room on each side, in pixels.
type margin struct{ left, top, right, bottom float32 }

// Layout is part of fyne.Layout.
func (m margin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(m.left, m.top))
		o.Resize(size.SubtractWidthHeight(m.left+m.right, m.top+m.bottom))
	}
}

// MinSize is part of fyne.Layout.
func (m margin) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(m.left+m.right, m.top+m.bottom)
}

// A fixedHeight layout gives its content all of the width and a fixed height.
type fixedHeight struct{ height float32 }

// Layout is part of fyne.Layout.
func (f fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is part of fyne.Layout.
func (f fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(80, f.height) }

// A fixedWidth layout gives its content a fixed width, and none while it is hidden.
type fixedWidth struct{ width float32 }

// Layout is part of fyne.Layout.
func (f fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is part of fyne.Layout.
func (f fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	for _, o := range objects {
		if o.Visible() {
			return fyne.NewSize(f.width, o.MinSize().Height)
		}
	}
	return fyne.Size{}
}
