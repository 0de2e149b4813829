package app

import (
	"go/ast"
	"strconv"
	"strings"
	"testing"
)

// faultTexts are the sentences with which a library says what is wrong, with a place for the file and for what varies.
func faultTexts(t *testing.T) (texts []string) {
	t.Helper()
	inspect(t, []string{"../storage/*.go"}, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Reason" {
				texts = append(texts, faultText(n.Value))
			}
		case *ast.CompositeLit: // a row of the table of SQLite's codes: a kind and a reason
			if n.Type == nil && len(n.Elts) == 2 && strings.Contains(faultText(n.Elts[1]), " ") {
				texts = append(texts, faultText(n.Elts[1]))
			}
		}
	})
	var said []string
	for _, s := range texts {
		if strings.Trim(s, "%s ") != "" {
			said = append(said, "%s "+s)
		}
	}
	return said
}

// faultText is a text with %s for what is put into it.
func faultText(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return faultText(e.X) + faultText(e.Y)
	case *ast.CallExpr:
		if f, ok := e.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" {
			return faultText(e.Args[0])
		}
	}
	return "%s"
}
