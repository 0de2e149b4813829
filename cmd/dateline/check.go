package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"dateline/storage"
	"dateline/timeline"
)

func prepareCheck(std streams, flags *flag.FlagSet) action {
	library := addLibraryFlag(flags)
	restore := flags.String("restore", "", "put the `BACKUP` in the library's place; what was there is kept beside it")
	return func(ctx context.Context, args []string) error {
		if len(args) > 0 {
			return fmt.Errorf("%w: check: %q is not a flag; a library is named with -l", errUsage, args[0])
		}
		std.out = harmless{std.out}
		path, err := libraryPath(*library.given)
		if err != nil {
			return err
		}
		if *restore != "" {
			return restoreBackup(ctx, std.out, path, *restore)
		}
		health, err := checkLibrary(ctx, library)
		if err != nil {
			if backups, _ := storage.Backups(path); len(backups) > 0 {
				fmt.Fprintf(std.err, "dateline: the newest backup is %s; put it back with: dateline check -l %q --restore %[1]q\n", backups[0].Path, path)
			}
			return err
		}
		return printHealth(std.out, path, health)
	}
}

func checkLibrary(ctx context.Context, library libraryFlag) (storage.Health, error) {
	l, err := library.openExisting()
	if err != nil {
		return storage.Health{}, err
	}
	defer l.Close()
	return l.Check(ctx)
}

// printHealth tells what a check found; a library that is not whole is an error.
func printHealth(w io.Writer, path string, h storage.Health) error {
	fmt.Fprintf(w, "%s: %s, %s, %s", path, count(h.Sources, "article"), count(h.Events, "event"), count(h.Quotes, "quote"))
	for _, r := range []timeline.Review{timeline.Proposed, timeline.Accepted, timeline.Rejected} {
		fmt.Fprintf(w, ", %d %s", h.Reviews[r], r)
	}
	fmt.Fprintf(w, ", %s of undo\n", count(h.Steps, "step"))
	for _, b := range h.Backups {
		fmt.Fprintf(w, "backup of %s: %s\n", b.Time.Format("2 January 2006, 15:04"), b.Path)
	}
	if !h.IsWhole() {
		for _, p := range h.Problems {
			fmt.Fprintln(w, "problem:", p)
		}
		return fmt.Errorf("%s is not whole: %s; a backup is put back with: dateline check -l %q --restore BACKUP", path, count(len(h.Problems), "problem"), path)
	}
	fmt.Fprintln(w, "the library is whole")
	return nil
}

func restoreBackup(ctx context.Context, w io.Writer, path, backup string) error {
	if _, err := os.Stat(backup); err != nil {
		return fmt.Errorf("%s: there is no such backup", backup)
	}
	aside, err := storage.Restore(ctx, path, backup)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s is again as in %s\n", path, backup)
	if aside != "" {
		fmt.Fprintf(w, "what was there before is kept in %s\n", aside)
	}
	return nil
}
