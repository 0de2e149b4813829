package session

import (
	"context"
	"slices"

	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
)

// Kinds are the names and colours that the library gives its categories.
func (s *Session) Kinds() timeline.Kinds { return s.data.Palette.Kinds() }

// CategoryName says a category in the language of the window, or by the name that the library has for it.
func (s *Session) CategoryName(c timeline.Category) string { return categoryName(s.Kinds(), c) }

func categoryName(kinds timeline.Kinds, c timeline.Category) string {
	if k, ok := kinds.Of(c); ok && k.Name != "" {
		return k.Name
	}
	return tongue.T(c.String())
}

// SetKinds replaces the names and colours of categories, in one undoable step. The events of a category of the person's own that
// is not among them any more become Other in the same step.
func (s *Session) SetKinds(kinds timeline.Kinds) {
	var gone []timeline.Category
	for _, k := range s.Kinds() {
		if _, stays := kinds.Of(k.Category); k.Category.IsOwn() && !stays {
			gone = append(gone, k.Category)
		}
	}
	c := storage.Change{Name: tongue.T("Change the categories"), Set: map[string]string{storage.SettingKinds: listText(kinds)}}
	if len(gone) > 0 {
		for e, err := range s.options.Store.Events(context.Background(), timeline.Query{Categories: gone, Reviews: AllReviews()}) {
			if s.fail(err) {
				return
			}
			e.Category = timeline.Other
			c.Save = append(c.Save, e)
		}
		s.forgetCategories(gone)
	}
	s.apply(c)
}

// forgetCategories takes what is gone out of the filter: it could not be taken out by hand any more.
func (s *Session) forgetCategories(gone []timeline.Category) {
	s.filter.Categories = slices.DeleteFunc(slices.Clone(s.filter.Categories), func(c timeline.Category) bool { return slices.Contains(gone, c) })
}
