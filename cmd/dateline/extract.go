package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"

	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/exchange"
)

func addPublishedFlag(flags *flag.FlagSet) func() (timeline.Date, error) {
	given := flags.String("published", "", "the `DATE` on which the articles were published, when you know better than they say")
	return func() (timeline.Date, error) {
		if *given == "" {
			return timeline.Date{}, nil
		}
		d, err := intake.ParseTyped(*given)
		if err != nil {
			return d, fmt.Errorf("%w: --published: %v", errUsage, err)
		}
		return d, nil
	}
}

func prepareExtract(std streams, flags *flag.FlagSet) action {
	published := addPublishedFlag(flags)
	format := flags.String("format", "table", "table or json")
	return func(ctx context.Context, args []string) error {
		day, err := published()
		if err != nil {
			return err
		}
		show, ok := map[string]func(io.Writer, storage.Entry) error{"table": showTable, "json": showJSON}[*format]
		if !ok {
			return fmt.Errorf("%w: --format: %q is neither table nor json", errUsage, *format)
		}
		return eachEntry(ctx, std, args, day, func(e storage.Entry) error { return show(std.out, e) })
	}
}

// eachEntry reads the named files, "-" being standard input, and hands on every
// article with its events. A file that fails is told, and the rest goes on.
func eachEntry(ctx context.Context, std streams, names []string, published timeline.Date, use func(storage.Entry) error) error {
	reader, err := intake.NewReader()
	if err != nil {
		return err
	}
	return readEach(ctx, std, reader, names, published, use)
}

// A reader gives the articles of a file: with their events, or with their day of publication alone.
type reader interface {
	File(ctx context.Context, path string, published timeline.Date) ([]storage.Entry, error)
	Bytes(ctx context.Context, name string, data []byte, published timeline.Date) ([]storage.Entry, error)
}

// readEach is eachEntry with a given reader.
func readEach(ctx context.Context, std streams, reader reader, names []string, published timeline.Date, use func(storage.Entry) error) error {
	if len(names) == 0 {
		return fmt.Errorf("%w: name the files to read, or - for standard input", errUsage)
	}
	failed := false
	for _, name := range names {
		entries, err := readEntries(ctx, std, reader, name, published)
		if err != nil {
			fmt.Fprintf(std.err, "dateline: %s: %v\n", name, err)
			failed = true
		}
		for _, e := range entries {
			if err := use(e); err != nil {
				return err
			}
		}
		if ctx.Err() != nil {
			return fmt.Errorf("stopped before the end")
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func readEntries(ctx context.Context, std streams, reader reader, name string, published timeline.Date) ([]storage.Entry, error) {
	if name != "-" {
		return reader.File(ctx, name, published)
	}
	data, err := intake.ReadStream(std.in)
	if err != nil {
		return nil, err
	}
	return reader.Bytes(ctx, "standard input", data, published)
}

func showJSON(w io.Writer, e storage.Entry) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(exchange.NewRecord(e.Source, e.Events))
}

func showTable(w io.Writer, e storage.Entry) error {
	published := "publication date unknown"
	if p := e.Source.Published; p.Date.IsKnown() {
		published = "published " + p.Date.Words() + " (" + p.Evidence + ")"
	}
	fmt.Fprintf(harmless{w}, "%s: %s, %s\n", oneLine(e.Source.Path), oneLine(e.Source.Title), published)
	return printTable(w, e.Events)
}
