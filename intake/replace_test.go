package intake

import (
	"strings"
	"testing"

	"dateline/storage"
	"dateline/timeline"
)

// addText reads a text into a library and gives its source.
func addText(t *testing.T, r *Reader, l *storage.Library, text string) timeline.ID {
	t.Helper()
	entries, err := r.Bytes(t.Context(), "a.txt", []byte(text), timeline.Date{})
	if err != nil || len(entries) != 1 {
		t.Fatal(len(entries), err)
	}
	if added, err := l.Add(t.Context(), entries[0]); err != nil || !added {
		t.Fatal(added, err)
	}
	return entries[0].Source.ID
}

// change applies fn to the event of a source whose sentence holds words.
func change(t *testing.T, l *storage.Library, source timeline.ID, words string, fn func(*timeline.Event)) string {
	t.Helper()
	told, err := tellings(t.Context(), l, source)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range told.events {
		if strings.Contains(told.sentence(e), words) {
			title := e.Title
			fn(&e)
			if err := l.Apply(t.Context(), storage.Change{Name: "Change", Save: []timeline.Event{e}}); err != nil {
				t.Fatal(err)
			}
			return title
		}
	}
	t.Fatalf("no event is told with %q", words)
	return ""
}

const (
	firstVersion = "Harbour of Ardmoor closes\n\nMarch 6, 2008\n\nThe council closed the old harbour on Tuesday. The mayor resigned on Monday.\n\nA storm destroyed the lighthouse in 1987. The navy built the quay in 1822.\n"
	nextVersion  = "Harbour of Ardmoor closes\n\nMarch 6, 2008\n\nThe council closed the old harbour on Tuesday. The mayor resigned on Monday.\n\nThe navy built the quay in 1823. Fishermen founded the town in 1650.\n"
)

func TestReplaceKeepsWhatThePersonDid(t *testing.T) {
	l, r := open(t), reader(t)
	older := addText(t, r, l, firstVersion)
	change(t, l, older, "council closed", func(e *timeline.Event) { e.Title, e.Edited = "My own title", timeline.FieldTitle })
	change(t, l, older, "mayor resigned", func(e *timeline.Event) { e.Review = timeline.Rejected })
	storm := change(t, l, older, "storm", func(e *timeline.Event) { e.Review, e.Notes = timeline.Accepted, "ask the archive" })
	newer := addText(t, r, l, nextVersion)

	done, err := r.Replace(t.Context(), l, older, newer)
	if err != nil || done.Kept != 2 || len(done.Gone) != 1 || done.Gone[0] != storm || len(done.New) != 1 {
		t.Fatalf("got %+v, %v", done, err)
	}
	told, err := tellings(t.Context(), l, newer)
	if err != nil {
		t.Fatal(err)
	}
	if e := told.events[0]; e.Title != "My own title" || e.Edited != timeline.FieldTitle {
		t.Errorf("the title is %q", e.Title)
	}
	rejected := 0
	for _, e := range told.events {
		if e.Review == timeline.Rejected {
			rejected++
		}
	}
	if rejected != 1 {
		t.Errorf("%d events are rejected", rejected)
	}
	if all := sources(t, l); len(all) != 1 || all[0].ID != newer {
		t.Errorf("the library has %d articles", len(all))
	}
	kept := 0
	for e, err := range l.Events(t.Context(), timeline.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Title == storm && e.Notes == "ask the archive" && len(e.Quotes) == 0 {
			kept++
		}
	}
	if kept != 1 {
		t.Errorf("the accepted event that the newer version does not tell is there %d times", kept)
	}
	if _, err := l.Undo(t.Context()); err != nil || len(sources(t, l)) != 2 {
		t.Errorf("undo leaves %d articles, %v", len(sources(t, l)), err)
	}
}

func TestReplaceNothing(t *testing.T) {
	l, r := open(t), reader(t)
	id := addText(t, r, l, firstVersion)
	if _, err := r.Replace(t.Context(), l, id, 99); err == nil {
		t.Error("an article that is not there replaces another without an error")
	}
	if len(sources(t, l)) != 1 {
		t.Error("the article is gone")
	}
}
