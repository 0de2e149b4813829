package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"dateline/intake"
	"dateline/timeline/exchange"
)

// previewed is how many events of a file a preview shows.
const previewed = 10

// printPreviews shows what would become of files of events.
func printPreviews(std streams, paths []string) error {
	failed := false
	for _, path := range paths {
		found, ok, err := intake.Look(path, nil)
		path = oneLine(path)
		switch {
		case err != nil:
			fmt.Fprintf(std.err, "dateline: %s: %v\n", path, err)
		case !ok:
			fmt.Fprintf(std.err, "dateline: %s: it is no file of events; 'dateline extract' shows what an article tells\n", path)
		default:
			if err := printPreview(std.out, path, found); err != nil {
				return err
			}
		}
		for _, p := range found.Problems {
			fmt.Fprintf(std.err, "dateline: %s: %s\n", path, p)
		}
		failed = failed || err != nil || !ok || len(found.Problems) > 0
	}
	if failed {
		return errReported
	}
	return nil
}

// printPreview shows the columns of a table, the first events and the sum.
func printPreview(w io.Writer, path string, found exchange.Reading) error {
	fmt.Fprintf(w, "%s: %s of %s\n", path, count(len(found.Items), "event"), found.Format)
	if n := len(found.Eras); n > 0 {
		fmt.Fprintf(w, "  %s\n", count(n, "era"))
	}
	for _, c := range found.Columns {
		if c.Field != "" {
			fmt.Fprintf(w, "  column %q is taken for the %s\n", c.Name, c.Field)
		} else {
			fmt.Fprintf(w, "  column %q is not taken\n", c.Name)
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, it := range found.Items[:min(len(found.Items), previewed)] {
		fmt.Fprintf(table, "  line %d\t%s\t%s\t%s\n", it.Line, it.Event.Date.Words(), it.Event.Status, oneLine(strings.Join(strings.Fields(it.Event.Title), " ")))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if more := len(found.Items) - previewed; more > 0 {
		fmt.Fprintf(w, "  … and %d more\n", more)
	}
	return nil
}
