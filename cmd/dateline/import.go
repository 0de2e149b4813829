package main

import (
	"context"
	"flag"
	"fmt"

	"dateline/intake"
)

func prepareImport(std streams, flags *flag.FlagSet) action {
	library := addLibraryFlag(flags)
	quiet := flags.Bool("q", false, "no progress, only failures and the summary")
	return func(ctx context.Context, args []string) error {
		if len(args) == 0 {
			return fmt.Errorf("%w: import: name the files or folders to read", errUsage)
		}
		reader, err := intake.NewReader()
		if err != nil {
			return err
		}
		l, err := library.open()
		if err != nil {
			return err
		}
		defer l.Close()
		report := reader.Import(ctx, l, args, func(p intake.Progress) {
			if !*quiet {
				fmt.Fprintf(std.out, "%d/%d %s\n", p.Done, p.Total, p.Name)
			}
		})
		return printReport(std, report, ctx.Err())
	}
}

// printReport tells what became of an import: failures on the error stream, one a line, the sum on the other.
func printReport(std streams, r intake.Report, interrupted error) error {
	for _, f := range r.Failures {
		fmt.Fprintf(std.err, "dateline: %s: %s\n", f.Path, f.Reason)
	}
	fmt.Fprintf(std.out, "%s added with %s; %s known already; %s failed\n",
		count(r.Added, "article"), count(r.Events, "event"), count(r.Known, "article"), count(len(r.Failures), "file"))
	if r.Skipped > 0 {
		fmt.Fprintf(std.out, "%s passed over in folders: clearly no articles\n", count(r.Skipped, "file"))
	}
	if interrupted != nil {
		return fmt.Errorf("stopped before the end; what is done is kept")
	}
	if len(r.Failures) > 0 {
		return errReported
	}
	return nil
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
