package timeline

import (
	"slices"
	"testing"
)

func TestKinds(t *testing.T) {
	own := Kinds{{Category: OwnCategory, Name: "Leaks", Color: "#112233"}, {Category: Conflict, Name: "War"}, {Category: Sport, Color: "#000000"}}
	for c, want := range map[Category]string{OwnCategory: "Leaks", Conflict: "War", Sport: "sport", Other: "other", 200: "category 200"} {
		if got := own.Name(c); got != want {
			t.Errorf("%d is called %q, want %q", c, got, want)
		}
	}
	for name, want := range map[string]Category{"leaks": OwnCategory, "WAR": Conflict, "conflict": Conflict, "Sport": Sport} {
		if got, err := own.Parse(name); got != want || err != nil {
			t.Errorf("%q is %d, %v", name, got, err)
		}
	}
	if _, err := own.Parse("weather"); err == nil {
		t.Error("a category that is not there is found")
	}
	if all := own.Categories(); len(all) != len(Categories())+1 || all[len(all)-1] != OwnCategory {
		t.Errorf("categories: %v", all)
	}
}

func TestFreshCategory(t *testing.T) {
	var k Kinds
	for range 192 {
		c, err := k.Fresh()
		if _, taken := k.Of(c); err != nil || taken || !c.IsOwn() {
			t.Fatalf("%d, %v", c, err)
		}
		k = append(k, Kind{Category: c})
	}
	if _, err := k.Fresh(); err == nil {
		t.Error("there is room for ever more")
	}
	given := k[7].Category
	if c, err := slices.Delete(k, 7, 8).Fresh(); c != given || err != nil {
		t.Errorf("%d, %v; %d was given up", c, err, given)
	}
}
