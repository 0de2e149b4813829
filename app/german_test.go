package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// sayers are functions whose literal texts are shown; the numbers tell which arguments.
var sayers = map[string][]int{"T": {0}, "heading": {0}, "quiet": {0}, "callout": {0}, "quietWide": {0}, "newField": {0}, "newNote": {0}, "newDateField": {0},
	"plainField": {0}, "button": {0, 2}, "form": {0, 1}, "decide": {0}, "Say": {0}, "choose": {0}, "newFacet": {0}, "NewFormItem": {0}, "choosePath": {0, 1},
	"stepHistory": {0, 1}, "set": {0}, "copyLibrary": {0, 1}}

// shownTexts collects the English texts of the window: literal arguments of sayers, and the texts of its tables.
func shownTexts(t *testing.T) []string {
	seen := map[string]bool{}
	for _, text := range append(toldBelow(t), faultTexts(t)...) {
		seen[text] = true
	}
	for _, n := range fieldNames {
		seen[n.name] = true
	}
	inspect(t, []string{"*.go", "session/*.go"}, func(n ast.Node) { collect(n, seen) })
	for _, c := range commands() {
		seen[c.name] = true
	}
	for _, rows := range [][][2]string{gestures} {
		for _, r := range rows {
			seen[r[0]], seen[r[1]] = true, true
		}
	}
	for _, c := range tableColumns {
		seen[c.name] = true
	}
	for _, s := range settings() {
		seen[s.name], seen[s.note] = true, true
		if s.name == "Time zone" { // places keep their names
			continue
		}
		for _, o := range s.options {
			seen[o] = true
		}
	}
	for _, g := range groupings {
		seen[g.name] = true
	}
	for _, s := range stateWords {
		seen[s] = true
	}
	for _, w := range session.Doubt(0xffff).Words() {
		seen[w] = true
	}
	for _, verb := range []string{"Accept", "Reject", "Propose again"} {
		seen[verb+" “%s”"], seen[verb+" %s"] = true, true
	}
	for _, thing := range []string{"event", "article", "change", "file", "other file", "other telling", "line", "era"} {
		seen[thing], seen[thing+"s"] = true, true
	}
	for _, c := range timeline.Categories() {
		seen[c.String()] = true
	}
	for _, o := range outputs {
		seen[o.name] = true
	}
	for _, p := range papers {
		seen[p.name] = true
	}
	for _, s := range []string{asOnScreen, ownSize, inLight, inDark, exportView, exportAll, exportRange} {
		seen[s] = true
	}
	for _, v := range statuses() {
		seen[v.String()] = true
	}
	for _, v := range session.AllReviews() {
		seen[v.String()] = true
	}
	for _, each := range [][]string{menus, {calm, rescued, "Taken back: %s.", "Made again: %s.", "Nothing to Undo", "Nothing to Redo", ","}} {
		for _, s := range each {
			seen[s] = true
		}
	}
	for _, r := range append(slices.Clone(tongue.Reasons), "“%s”") {
		seen[r] = true
	}
	for _, s := range session.DetailTexts() {
		seen[s] = true
	}
	w := chart.English
	for _, each := range [][]string{session.LegendTexts(), publish.LeftOutTexts(), w.Months[:], w.ShortMonths[:], w.Weekdays[:], {w.BCE, w.CE, w.Quarter, w.Decade, w.Today, w.Mark, w.Day, w.ShortDay, w.Month, w.Ka, w.Ma, w.Ga, w.Future}} {
		for _, s := range each {
			seen[s] = true
		}
	}
	delete(seen, "")
	var all []string
	for s := range seen {
		all = append(all, s)
	}
	slices.Sort(all)
	return all
}

// inspect visits what files say that are no tests.
func inspect(t *testing.T, patterns []string, visit func(ast.Node)) {
	t.Helper()
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool { visit(n); return true })
		}
	}
}

// called is the name of a function that is called.
func called(n *ast.CallExpr) string {
	switch f := n.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// toldBelow are the sentences that files of events are told with: why a line could not be read, what a format cannot carry.
func toldBelow(t *testing.T) (texts []string) {
	sentence := regexp.MustCompile(`[a-z]{2,} .*[a-z]{2,}|is no`)
	place := map[string]int{"problem": 1, "say": 1, "Errorf": 0, "New": 0, "Sprintf": 0}
	inspect(t, []string{"../timeline/exchange/*.go", "../publish/publish.go", "../publish/web.go", "../publish/file.go", "../intake/typed.go"}, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		at, told := place[called(call)]
		if !told || at >= len(call.Args) {
			return
		}
		// A sentence has words; what wraps another error, or writes a line of a file, is none.
		if lit, ok := call.Args[at].(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && sentence.MatchString(s) && !strings.Contains(s, "%w") && !strings.ContainsAny(s, "\n=<>{[") {
				texts = append(texts, s)
			}
		}
	})
	return append(texts, "line %d: %s", "the title", "the summary", "the period", "the date that is shown", "a .timeline file", "the sheet of TimelineJS", "month", "day",
		// steps of undo that are made below the window
		"Import %d articles", "Name eras", "Add categories", "Date “%s” %s", "Remove the date of “%s”", "Replace an older version of “%s”")
}

// collect notes the literal arguments of a sayer, and the literal Text of a form's item.
func collect(n ast.Node, seen map[string]bool) {
	note := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && strings.ContainsFunc(s, func(r rune) bool { return r > 'A' }) {
				seen[s] = true
			}
		}
	}
	switch n := n.(type) {
	case *ast.CallExpr:
		for _, i := range sayers[called(n)] {
			if i < len(n.Args) {
				note(n.Args[i])
			}
		}
	case *ast.KeyValueExpr:
		if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Text" {
			note(n.Value)
		}
	}
}

// Every text of the window has a German one with the same arguments, and no translation is of a text that is gone.
func TestGermanIsComplete(t *testing.T) {
	german, err := tongue.Table("de")
	if err != nil {
		t.Fatal(err)
	}
	shown := shownTexts(t)
	for _, s := range shown {
		said, ok := german[s]
		if !ok {
			t.Errorf("not said in German: %q", s)
		}
		if verbs(said) != verbs(s) {
			t.Errorf("%q has other arguments than %q", said, s)
		}
	}
	for s := range german {
		if _, ok := slices.BinarySearch(shown, s); !ok {
			t.Errorf("nobody says %q", s)
		}
	}
	if path := os.Getenv("DATELINE_TEXTS"); path != "" { // to translate into another language
		_ = os.WriteFile(path, []byte(strings.Join(shown, "\n")), 0o600)
	}
}

// verb is a format in a text.
var verb = regexp.MustCompile(`%(\[\d+\])?(\.\d+)?[sdf%]`)

// sign is a part of a reason.
var sign = regexp.MustCompile(`\{[a-z]\}`)

// verbs are the formats in a text, sorted: a translation may take them in another order.
func verbs(s string) string {
	var all []string
	all = append(all, sign.FindAllString(s, -1)...)
	for _, m := range verb.FindAllStringSubmatch(s, -1) {
		all = append(all, strings.Replace(m[0], m[1], "", 1))
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}
