package timeline

import (
	"fmt"
	"slices"
	"strings"
)

// OwnCategory is the first number of the categories that a person has made; those below are built in. A number means
// what the library that it is in says, see Kinds.
const OwnCategory Category = 64

// A Kind is what a library says of a category: its name and colour where they are not the built-in ones.
type Kind struct {
	Category Category `json:"category"`
	Name     string   `json:"name,omitempty"`  // "" keeps the built-in name
	Color    string   `json:"color,omitempty"` // #rrggbb; "" keeps the built-in colour and form
	Square   bool     `json:"square,omitempty"`
}

// IsOwn reports whether a person has made c.
func (c Category) IsOwn() bool { return c >= OwnCategory }

// Kinds are the categories that a library names or colours by itself, each once. The nil Kinds is every library at first.
type Kinds []Kind

// Of is what k says of c.
func (k Kinds) Of(c Category) (Kind, bool) {
	for _, kind := range k {
		if kind.Category == c {
			return kind, true
		}
	}
	return Kind{}, false
}

// Name is what c is called, in English where the library has no name for it.
func (k Kinds) Name(c Category) string {
	if kind, ok := k.Of(c); ok && kind.Name != "" {
		return kind.Name
	}
	return c.String()
}

// Categories lists the built-in categories and then the library's own, in the order in which they were made.
func (k Kinds) Categories() []Category {
	all := Categories()
	for _, kind := range k {
		if kind.Category.IsOwn() {
			all = append(all, kind.Category)
		}
	}
	return all
}

// Parse finds a category by its name here or its built-in one; capitals do not count.
func (k Kinds) Parse(name string) (Category, error) {
	for _, kind := range k {
		if kind.Name != "" && strings.EqualFold(kind.Name, name) {
			return kind.Category, nil
		}
	}
	return ParseCategory(strings.ToLower(name))
}

// Fresh is a number for one more category, beyond all that are in k. The error says that there are too many.
func (k Kinds) Fresh() (Category, error) {
	next := int(OwnCategory)
	for _, kind := range k {
		next = max(next, int(kind.Category)+1)
	}
	if next <= int(^Category(0)) {
		return Category(next), nil
	}
	// The highest number is taken: one that was given up will do.
	for c := OwnCategory; c < ^Category(0); c++ {
		if !slices.ContainsFunc(k, func(kind Kind) bool { return kind.Category == c }) {
			return c, nil
		}
	}
	return 0, fmt.Errorf("there are %d categories of your own already", int(^Category(0)-OwnCategory)+1)
}
