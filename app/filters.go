package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// mostActors is how many names the filter lists; the others are found by words.
const mostActors = 12

// filters is the panel of what narrows the view, each with its count.
type filters struct {
	session *session.Session
	status  *facet[timeline.Status]
	kind    *facet[timeline.Category]
	review  *facet[timeline.Review]
	actor   *facet[string]
	when    *dateField
	clear   *widget.Button
	box     fyne.CanvasObject
}

func newFilters(s *session.Session) *filters {
	f := &filters{session: s,
		status: newFacet("STATUS", s.ToggleStatus), kind: newFacet("CATEGORY", s.ToggleCategory),
		review: newFacet("REVIEW", s.ToggleReview), actor: newFacet("WHO", func(name string) { chooseActor(s, name) })}
	f.clear = widget.NewButton(tongue.T("Show everything"), func() { s.SetFilter(session.Filter{}) })
	f.clear.Importance = widget.LowImportance
	f.clear.Hide()
	f.when = newDateField("2019, spring 2020 …", s.SetWhen)
	f.when.read = s.Read
	f.box = container.NewVScroll(container.NewVBox(f.clear, heading("WHEN"), container.New(margin{left: 4, right: 8}, f.when.box), f.review.box, f.status.box, f.kind.box, f.actor.box))
	s.Listen(func(c session.Changed) {
		if c&session.Data != 0 {
			f.refresh()
		}
	})
	return f
}

// chooseActor filters by one name, or by none when it was chosen already.
func chooseActor(s *session.Session, name string) {
	f := s.Filter()
	if f.Participant == name {
		name = ""
	}
	f.Participant = name
	s.SetFilter(f)
}

func (f *filters) refresh() {
	filter, counts := f.session.Filter(), f.session.Data().Facets
	f.status.show(choices(statuses(), counts.Statuses, filter.Statuses, timeline.Status.String))
	kinds := choices(f.session.Kinds().Categories(), counts.Categories, filter.Categories, f.session.CategoryName)
	f.kind.show(kinds)
	for i, c := range kinds {
		row := f.kind.rows[i]
		row.colour, row.square = f.session.Data().Palette.Color(c.value)
		row.Refresh()
	}
	f.review.show(choices(session.AllReviews(), counts.Reviews, filter.Reviews, timeline.Review.String))
	var actors []choice[string]
	for i, a := range f.session.Data().Actors {
		if i < mostActors || a.Name == filter.Participant {
			actors = append(actors, choice[string]{a.Name, a.Name, a.Events, a.Name == filter.Participant, f.session.Data().AtLeast(a.Events)})
		}
	}
	f.actor.show(actors)
	f.when.show(filter.When, timeline.Date{})
	show(f.clear, !filter.IsZero())
}

func statuses() []timeline.Status {
	return []timeline.Status{timeline.Happened, timeline.Ongoing, timeline.Planned, timeline.Possible, timeline.Denied}
}

// A choice is one value of a facet.
type choice[T comparable] struct {
	value  T
	name   string
	events int
	on     bool
	said   string // how many events, unless that is exact
}

// choices lists the values that occur, or that are chosen.
func choices[T comparable](all []T, counts map[T]int, chosen []T, name func(T) string) []choice[T] {
	var out []choice[T]
	for _, v := range all {
		on := false
		for _, c := range chosen {
			on = on || c == v
		}
		if counts[v] > 0 || on {
			out = append(out, choice[T]{v, name(v), counts[v], on, session.Grouped(counts[v])})
		}
	}
	return out
}

// A facet is a heading over its choices. Rows are used again, so that a row that
// is clicked keeps the focus.
type facet[T comparable] struct {
	box    *fyne.Container
	rows   []*choiceRow
	toggle func(T)
}

func newFacet[T comparable](title string, toggle func(T)) *facet[T] {
	return &facet[T]{box: container.NewVBox(heading(title)), toggle: toggle}
}

func (f *facet[T]) show(choices []choice[T]) {
	for len(f.rows) < len(choices) {
		row := newChoiceRow()
		f.rows = append(f.rows, row)
		f.box.Add(row)
	}
	for i, row := range f.rows {
		show(row, i < len(choices))
		if i < len(choices) {
			c := choices[i]
			row.set(c.name, c.said, c.on, func() { f.toggle(c.value) })
		}
	}
	show(f.box, len(choices) > 0)
}
