package session

import (
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

func TestErasAreKeptWithTheLibrary(t *testing.T) {
	m := someEvents(t)
	s := newTest(t, m)
	heard := false
	s.Listen(func(c Changed) { heard = heard || c&Data != 0 })
	s.SetEras([]Era{{Name: "The Great War", Date: date(t, "1914-07-28/1918-11-11")}, {Name: "", Date: date(t, "1920")}, {Name: "No time", Date: timeline.Date{}}, {Name: "Since then", Date: date(t, "1945/..")}})
	if len(s.Eras()) != 2 || !heard {
		t.Fatalf("%d eras, heard %v", len(s.Eras()), heard)
	}
	again := newTest(t, m)
	bands := again.Bands()
	if len(bands) != 2 || bands[0].Name != "The Great War" || bands[0].Span.Start != timeline.Midnight(1914, 7, 28) || bands[1].Span.End != timeline.Forever {
		t.Errorf("it remembers %+v", bands)
	}
	if bands[0].Color == bands[1].Color {
		t.Error("two eras look the same")
	}
	if storage.ParseEras("no list") != nil {
		t.Error("eras are made of what is none")
	}
}

func TestErasAreTakenBackByUndo(t *testing.T) {
	s := newTest(t, someEvents(t))
	s.SetEras([]Era{{Name: "The Great War", Date: date(t, "1914/1918")}})
	s.SetEras(nil)
	if len(s.Eras()) != 0 {
		t.Fatal("they stay")
	}
	s.Undo()
	if len(s.Eras()) != 1 || s.Eras()[0].Name != "The Great War" {
		t.Errorf("undo gives %v", s.Eras())
	}
	s.Undo()
	s.Redo()
	if len(s.Eras()) != 1 {
		t.Errorf("redo gives %v", s.Eras())
	}
}
