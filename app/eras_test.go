package app

import (
	"testing"

	"dateline/timeline"
)

func TestErasAreNamedInTheirDialogAndDrawn(t *testing.T) {
	b := harbour(t)
	b.editEras()
	f := b.fields()
	f[0].SetText("The dry years")
	f[1].SetText("a while")
	b.press("Keep")
	if !b.isOpen() || len(b.session.Eras()) != 0 {
		t.Fatal("an era without a date is kept")
	}
	f[1].SetText("2019/2021")
	b.press("Keep")
	if b.isOpen() || len(b.session.Eras()) != 1 || b.session.Eras()[0].Date.Span().Start != timeline.Midnight(2019, 1, 1) {
		t.Fatalf("the eras are %+v", b.session.Eras())
	}
	if bands := b.timeline.style().Eras; len(bands) != 1 || bands[0].Name != "The dry years" {
		t.Errorf("drawn are %+v", bands)
	}
	b.editEras()
	b.fields()[0].SetText("")
	b.press("Keep")
	if len(b.session.Eras()) != 0 {
		t.Error("an emptied row is not taken away")
	}
}
