package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/theme"
)

func TestTextSizeReachesPanelsAndTimeline(t *testing.T) {
	b := harbour(t)
	usual, axis := theme.TextSize(), b.session.Data().Levels.AxisHeight()
	b.setTextScale(slices.Index(textScales, 1.5))
	b.settle()
	if got := theme.TextSize(); got != usual*1.5 {
		t.Errorf("text is %v, want %v", got, usual*1.5)
	}
	if got := b.session.Data().Levels.AxisHeight(); got < axis*1.49 || got > axis*1.51 {
		t.Errorf("the axis is %v high, want half as high again as %v", got, axis)
	}
	b.setSystemText(1.2)
	if got := theme.TextSize(); got != usual*1.5 {
		t.Errorf("the system goes before the person's choice: %v", got)
	}
	b.setTextScale(0)
	if got := theme.TextSize(); got != usual*1.2 {
		t.Errorf("following the system text is %v, want %v", got, usual*1.2)
	}
	b.setTheme("dark")
	if got := theme.TextSize(); got != usual*1.2 {
		t.Errorf("another theme makes text %v", got)
	}
	b.setSystemText(99)
	if got := b.textSize(); got != mostText {
		t.Errorf("a size that nothing fits is %v", got)
	}
}
