package app

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/tongue"
	"dateline/timeline"
)

// named is the field of the open dialog that belongs to a category, by its hint.
func (b *bed) named(hint string) *field {
	b.t.Helper()
	for _, f := range b.fields() {
		if f.PlaceHolder == hint {
			return f
		}
	}
	b.t.Fatalf("no field is hinted %q", hint)
	return nil
}

func TestCategoriesOfOnesOwnAreMadeInTheirDialog(t *testing.T) {
	b := harbour(t)
	b.editCategories()
	b.named("Conflict").SetText("War")
	b.named("Another category").SetText("war")
	b.press("Keep")
	if !b.isOpen() || len(b.session.Kinds()) != 0 {
		t.Fatal("two categories of one name are kept")
	}
	b.named("Another category").SetText("Leaks")
	b.press("Keep")
	if b.isOpen() || b.session.CategoryName(timeline.OwnCategory) != "Leaks" || b.session.CategoryName(timeline.Conflict) != "War" {
		t.Fatalf("the categories are %+v", b.session.Kinds())
	}
	b.session.SelectEvent(1)
	b.inspector.event.category.SetSelected("Leaks")
	if e := b.session.Selection().Event; e.Category != timeline.OwnCategory {
		t.Errorf("the event is %v", e.Category)
	}
	b.editCategories()
	for _, f := range b.fields() {
		if f.Text == "Leaks" {
			f.SetText("")
		}
	}
	b.press("Keep")
	if e := b.session.Selection().Event; e.Category != timeline.Other || len(b.session.Kinds()) != 1 {
		t.Errorf("the event is %v, the categories are %+v", e.Category, b.session.Kinds())
	}
	b.session.Undo()
	if e := b.session.Selection().Event; e.Category != timeline.OwnCategory {
		t.Errorf("undo makes it %v", e.Category)
	}
}

func TestALookIsChosen(t *testing.T) {
	b := harbour(t)
	b.editCategories()
	var look *lookButton
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if l, ok := o.(*lookButton); ok && look == nil {
			look = l
		}
	}
	look.OnTapped()
	var second *widget.Button
	n := 0
	for _, o := range test.LaidOutObjects(b.window.Canvas().Overlays().Top()) {
		if p, ok := o.(*widget.Button); ok {
			if n++; n == len(offeredColours)+2 { // the second square one
				second = p
			}
		}
	}
	test.Tap(second)
	if look.hex() != offeredColours[1] || !look.square {
		t.Errorf("it is %s, square %v", look.hex(), look.square)
	}
	b.press("Keep")
	if k := b.session.Kinds(); len(k) != 1 || k[0].Color != offeredColours[1] || !k[0].Square || k[0].Category != timeline.Other {
		t.Errorf("kept is %+v", k)
	}
}

func TestTheTimeZoneIsASetting(t *testing.T) {
	b := harbour(t)
	t.Cleanup(func() { _ = tongue.Reckon("") })
	for _, s := range settings() {
		if s.name != "Time zone" {
			continue
		}
		if len(s.options) != len(zones) {
			t.Fatalf("%d names of %d zones", len(s.options), len(zones))
		}
		for i, z := range zones {
			if s.choose(b.Window, i); z != "" && tongue.Zone().String() != z {
				t.Errorf("%s is taken as %v", z, tongue.Zone())
			}
			if s.chosen(b.Window) != i {
				t.Errorf("%s is not what the page shows", z)
			}
		}
	}
}
