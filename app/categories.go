package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/timeline"
)

// blankCategories is how many rows for new categories the dialog has.
const blankCategories = 3

// editCategories asks for the names and colours of the categories, and for new ones. An own category whose name is emptied
// is taken away; a built-in one gets its own name back.
func (w *Window) editCategories() {
	kinds := w.session.Kinds()
	var rows []*categoryRow
	for _, c := range kinds.Categories() {
		rows = append(rows, w.newCategoryRow(c))
	}
	for more := kinds; len(more) < len(kinds)+blankCategories; {
		c, err := more.Fresh()
		if err != nil {
			break
		}
		more = append(more[:len(more):len(more)], timeline.Kind{Category: c})
		rows = append(rows, w.newCategoryRow(c))
	}
	problem := quiet("")
	problem.Hide()
	keep := widget.NewButton(tongue.T("Keep"), func() {
		changed, twice := kindsOf(rows)
		if twice != "" {
			setText(problem, tongue.T("Two categories are called “%s”.", twice))
			problem.Show()
			return
		}
		w.dismiss()
		w.session.SetKinds(changed)
	})
	keep.Importance = widget.HighImportance
	scroll := container.NewVScroll(container.New(margin{right: 12}, categoryGrid(rows)))
	scroll.SetMinSize(fyne.NewSize(categoriesWidth, categoriesHeight))
	w.decide("Categories", container.NewBorder(quiet("Names, colours and forms of this library. Pictures and exports have them too."), problem, nil, nil, scroll), categoriesWidth, keep)
}

const categoriesWidth, categoriesHeight = 640, 310 // pixels

// categoryGrid sets the rows in two columns, which are read downwards.
func categoryGrid(rows []*categoryRow) fyne.CanvasObject {
	half := (len(rows) + 1) / 2
	left, right := container.NewVBox(), container.NewVBox()
	for i, r := range rows {
		if i < half {
			left.Add(r.box)
		} else {
			right.Add(r.box)
		}
	}
	return container.NewGridWithColumns(2, left, right)
}

// A categoryRow is one category in the dialog.
type categoryRow struct {
	category timeline.Category
	builtIn  string // its name when nothing is typed; "" for one of the person's own
	name     *field
	look     *lookButton
	box      fyne.CanvasObject
}

func (w *Window) newCategoryRow(c timeline.Category) *categoryRow {
	r := &categoryRow{category: c}
	hint := tongue.T("Another category")
	if !c.IsOwn() {
		r.builtIn = tongue.T(c.String())
		hint = r.builtIn
	}
	kind, _ := w.session.Kinds().Of(c)
	r.name = plainField("", kind.Name)
	r.name.PlaceHolder = session.Capitalised(hint)
	r.name.leave = func() { w.dismiss() }
	colour, square := w.session.Data().Palette.Color(c)
	r.look = newLookButton(colour, square, kind.Color != "")
	if c.IsOwn() && kind.Color == "" {
		r.look.choose(freshLook(int(c - timeline.OwnCategory)))
	}
	count := quiet("")
	if n := w.session.Data().Counts.Categories[c]; n > 0 {
		setText(count, session.Grouped(n))
	}
	r.box = container.NewBorder(nil, nil, r.look, container.New(fixedWidth{60}, count), r.name)
	return r
}

// called is what the category is called once the dialog is kept, "" for one that is taken away.
func (r *categoryRow) called() string {
	if typed := clean(r.name.Text); typed != "" {
		return typed
	}
	return r.builtIn
}

// kindsOf is what the rows say beyond what is built in; twice is a name that two of them have.
func kindsOf(rows []*categoryRow) (kinds timeline.Kinds, twice string) {
	seen := map[string]bool{}
	for _, r := range rows {
		name := r.called()
		if name == "" {
			continue
		}
		if folded := strings.ToLower(name); seen[folded] {
			twice = name
		} else {
			seen[folded] = true
		}
		k := timeline.Kind{Category: r.category, Name: clean(r.name.Text)}
		if r.look.chosen {
			k.Color, k.Square = r.look.hex(), r.look.square
		}
		if k.Name != "" || k.Color != "" {
			kinds = append(kinds, k)
		}
	}
	return kinds, twice
}
