package main

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"time"

	"dateline/intake"
	"dateline/storage"
)

func prepareImport(std streams, flags *flag.FlagSet) action {
	library := addLibraryFlag(flags)
	quiet := flags.Bool("q", false, "no progress, only failures and the summary")
	twice := flags.String("duplicates", "both", "what becomes of an article that is there in another wrapping: keep `both`, the earlier, or the added one")
	preview := flags.Bool("preview", false, "show what files of events (CSV, calendars …) hold and how it is understood; keep nothing")
	return func(ctx context.Context, args []string) error {
		if len(args) == 0 {
			return fmt.Errorf("%w: import: name the files or folders to read", errUsage)
		}
		if *twice != "both" && *twice != "earlier" && *twice != "added" {
			return fmt.Errorf("%w: import: -duplicates is both, earlier or added, not %q", errUsage, *twice)
		}
		std.out = harmless{std.out}
		if *preview {
			return printPreviews(std, args)
		}
		if slices.Contains(args, "-") && len(args) > 1 {
			return fmt.Errorf("%w: import: standard input (-) is read by itself", errUsage)
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
		report, err := importAll(ctx, std, reader, l, args, func(p intake.Progress) {
			if !*quiet {
				fmt.Fprintf(std.out, "%d/%d%s %s\n", p.Done, p.Total, pace(p), oneLine(p.Name))
			}
		})
		if err != nil {
			return err
		}
		if err := decide(std, reader, l, *twice, report.Duplicates); err != nil {
			return err
		}
		return printReport(std, report, ctx.Err())
	}
}

// importAll imports files and folders, or what comes from standard input.
func importAll(ctx context.Context, std streams, r *intake.Reader, l *storage.Library, args []string, progress func(intake.Progress)) (intake.Report, error) {
	if args[0] != "-" {
		return r.Import(ctx, l, args, progress), nil
	}
	data, err := intake.ReadStream(std.in)
	if err != nil {
		return intake.Report{}, fmt.Errorf("standard input: %w", err)
	}
	return r.ImportBytes(ctx, l, "standard input", data, progress), nil
}

// pace is the rate of an import and what is left of it, " (12/s, 3m20s left)", "" at its ends.
func pace(p intake.Progress) string {
	if p.Rate <= 0 || p.Left < time.Second {
		return ""
	}
	return fmt.Sprintf(" (%.3g/s, %s left)", p.Rate, p.Left.Round(time.Second))
}

// decide takes one of two articles out that are there twice, if the person said so beforehand.
func decide(std streams, r *intake.Reader, l *storage.Library, which string, all []intake.Duplicate) error {
	for _, d := range all {
		older, newer := d.Known, d.Added
		switch which {
		case "both":
			fmt.Fprintf(std.out, "%s: %s\n", oneLine(d.Path), d)
			continue
		case "earlier":
			older, newer = newer, older
		}
		done, err := r.Replace(context.Background(), l, older, newer)
		if err != nil {
			return err
		}
		fmt.Fprintf(std.out, "%s: there was another copy of “%s”; the %s one is kept, %s\n", oneLine(d.Path), oneLine(d.Title), which, done)
	}
	return nil
}

// printReport tells what became of an import: failures on the error stream, one a line, the sum on the other.
func printReport(std streams, r intake.Report, interrupted error) error {
	for _, f := range slices.Concat(r.Failures, r.Lines) {
		fmt.Fprintf(std.err, "dateline: %s: %s\n", oneLine(f.Path), f.Reason)
	}
	for _, u := range r.Updates {
		fmt.Fprintf(std.out, "%s: %s\n", oneLine(u.Path), u)
	}
	fmt.Fprintf(std.out, "%s added with %s; %s known already; %s failed\n",
		count(r.Added, "article"), count(r.Events, "event"), count(r.Known, "article"), count(len(r.Failures), "file"))
	if r.Eras > 0 {
		fmt.Fprintf(std.out, "%s added\n", count(r.Eras, "era"))
	}
	if len(r.Lines) > 0 {
		fmt.Fprintf(std.out, "%s of data could not be read as meant\n", count(len(r.Lines), "line"))
	}
	if r.Skipped > 0 {
		fmt.Fprintf(std.out, "%s passed over in folders: clearly no articles\n", count(r.Skipped, "file"))
	}
	if interrupted != nil {
		return fmt.Errorf("stopped before the end; what is done is kept")
	}
	if len(r.Failures)+len(r.Lines) > 0 {
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
