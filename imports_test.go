// Package dateline has no code of its own: this test holds the import table of the rooms.
package dateline

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport is the table of rooms: what each package may import of ours. "…/" allows all below.
// Change timeline/doc.go in the same commit.
var mayImport = map[string][]string{
	"timeline":              {},
	"timeline/article":      {"timeline"},
	"timeline/timex":        {"timeline"},
	"timeline/syntax":       {},
	"timeline/syntax/train": {"timeline/syntax", "processor"}, // a program of its own: it writes the weights
	"timeline/stn":          {},
	"timeline/extract":      {"timeline", "timeline/article", "timeline/timex", "timeline/syntax", "timeline/stn"},
	"timeline/extract/gold": {"timeline", "timeline/extract", "timeline/syntax"},
	"timeline/merge":        {"timeline"},
	"timeline/exchange":     {"timeline"},
	"timeline/chart":        {"timeline", "timeline/scene"},
	"timeline/scene":        {},
	"timeline/picture":      {"timeline/scene"},
	"storage":               {"timeline"},
	"assets":                {},
	"assets/fonts":          {},
	"processor":             {},
	"intake":                {"timeline", "timeline/…", "storage", "assets"},
	"publish":               {"timeline", "timeline/…", "assets/fonts"},
	"app":                   {"timeline", "timeline/…", "storage", "intake", "publish", "assets", "assets/…", "processor", "app/…"},
	"app/session":           {"timeline", "timeline/…", "storage", "intake", "publish", "assets", "app/tongue"},
	"app/tongue":            {"timeline", "assets"},
	"app/ink":               {"timeline", "timeline/…", "assets/…"},
	"cmd/dateline":          {"timeline", "timeline/…", "storage", "intake", "publish", "assets", "assets/…", "app", "app/session", "app/tongue", "cmd/dateline/locale"},
	"cmd/dateline/locale":   {},
}

// withFyne are the rooms that know the toolkit.
var withFyne = []string{"app", "app/ink", "cmd/dateline"}

// programs and test supports may touch the file system although they live below timeline.
var mayTouchFiles = []string{"timeline/syntax/train", "timeline/extract/gold"}

type goPackage struct {
	ImportPath string
	Imports    []string
}

func listPackages(t *testing.T) []goPackage {
	out, err := exec.Command("go", "list", "-tags", "migrated_fynedo,sqlite_fts5", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []goPackage
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p goPackage
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

func TestImportTable(t *testing.T) {
	for _, p := range listPackages(t) {
		room := strings.TrimPrefix(p.ImportPath, "dateline/")
		allowed, listed := mayImport[room]
		if room != "dateline" && !listed {
			t.Errorf("%s is not in the table of rooms", room)
		}
		for _, i := range p.Imports {
			if ours, ok := strings.CutPrefix(i, "dateline/"); ok && !allows(allowed, ours) {
				t.Errorf("%s must not import %s", room, ours)
			}
			if why := foreign(room, i); why != "" {
				t.Errorf("%s must not import %s: %s", room, i, why)
			}
		}
	}
}

func allows(allowed []string, room string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		below, all := strings.CutSuffix(a, "…")
		return a == room || all && strings.HasPrefix(room, below)
	})
}

// foreign says why a room must not import a package that is not ours, "" when it may.
func foreign(room, path string) string {
	below := room == "timeline" || strings.HasPrefix(room, "timeline/")
	switch {
	case room == "timeline" && strings.Contains(path, "."):
		return "the nouns stand on the standard library alone"
	case below && (path == "os" || path == "database/sql") && !slices.Contains(mayTouchFiles, room):
		return "nothing below timeline touches files or databases"
	case strings.HasPrefix(path, "fyne.io/fyne/v2/app") && room != "cmd/dateline":
		return "only the program itself starts a display, so that the tests of app need none"
	case strings.HasPrefix(path, "fyne.io/") && !slices.Contains(withFyne, room):
		return "only app draws with Fyne"
	case strings.Contains(path, "sqlite") && room != "storage":
		return "only storage knows SQLite"
	case path == "net/http" && room != "cmd/dateline":
		return "nothing goes to a network"
	}
	return ""
}
