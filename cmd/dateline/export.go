package main

import (
	"bytes"
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/publish"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/exchange"
)

// An exporting is what the flags of export ask for.
type exporting struct {
	std         streams
	library     libraryFlag
	choice      choice
	published   func() (timeline.Date, error)
	out, format *string
	paths       *bool
	image       imageFlags
}

func prepareExport(std streams, flags *flag.FlagSet) action {
	x := exporting{std: std, library: addLibraryFlag(flags), choice: addChoiceFlags(flags), published: addPublishedFlag(flags), image: addImageFlags(flags)}
	x.out = flags.String("o", "", "the file to `OUT`put to; - is standard output")
	x.paths = flags.Bool("paths", false, "name the files of articles in a table, not their addresses and titles: paths tell of this machine")
	x.format = flags.String("format", "", "when the ending of OUT does not say it: "+strings.Join(publish.Formats(), ", "))
	return func(ctx context.Context, args []string) error {
		if *x.out == "" {
			return fmt.Errorf("%w: export: name the file to write with -o", errUsage)
		}
		format, err := x.chooseFormat()
		if err != nil {
			return err
		}
		if err := x.image.check(format); err != nil {
			return err
		}
		q, err := x.choice.query()
		if err != nil {
			return err
		}
		t, failed, err := x.gather(ctx, args, q)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := x.write(&b, t, format); err != nil {
			return err
		}
		if err := x.deliver(b.Bytes()); err != nil {
			return err
		}
		return failed
	}
}

// chooseFormat takes --format, else the ending of OUT.
func (x exporting) chooseFormat() (string, error) {
	known := publish.Formats()
	format := *x.format
	if format == "" && *x.out != "-" {
		format = strings.ToLower(strings.TrimPrefix(filepath.Ext(*x.out), "."))
	}
	if !slices.Contains(known, format) {
		return "", fmt.Errorf("%w: export: %q is not a format; one of %s is (--format, or the ending of OUT)", errUsage, format, strings.Join(known, ", "))
	}
	return format, nil
}

// gather takes the events from the named files, or else from the library. failed
// tells, at the end, that a file could not be read.
func (x exporting) gather(ctx context.Context, files []string, q timeline.Query) (t exchange.Timeline, failed, err error) {
	if len(files) == 0 {
		l, err := x.library.openExisting()
		if err != nil {
			return t, nil, err
		}
		defer l.Close()
		if t, err = publish.Collect(ctx, l, q, nil); err == nil {
			t.Eras, err = l.Eras(ctx)
		}
		return t, nil, err
	}
	if *x.library.given != "" {
		return t, nil, fmt.Errorf("%w: export: from a library (-l) or from files, not from both", errUsage)
	}
	day, err := x.published()
	if err != nil {
		return t, nil, err
	}
	t = exchange.Timeline{Sources: map[timeline.ID]timeline.Source{}}
	failed = eachEntry(ctx, x.std, files, day, func(e storage.Entry) error {
		t.Sources[e.Source.ID] = e.Source
		for _, event := range e.Events {
			if matches(event, q) {
				t.Events = append(t.Events, event)
			}
		}
		return nil
	})
	if failed != nil && len(t.Sources) == 0 {
		return t, nil, failed
	}
	slices.SortStableFunc(t.Events, func(a, b timeline.Event) int { return cmp.Compare(a.Date.Begins().Start, b.Date.Begins().Start) })
	return t, failed, nil
}

// matches is the part of a query that export offers, for events that are in no library.
func matches(e timeline.Event, q timeline.Query) bool {
	if q.During != (timeline.Span{}) && !(e.Date.IsKnown() && e.Date.Span().Overlaps(q.During)) {
		return false
	}
	said := strings.ToLower(strings.Join(append([]string{e.Title, e.Place, e.Notes}, e.Participants...), " "))
	for _, word := range strings.Fields(strings.ToLower(q.Words)) {
		if !strings.Contains(said, word) {
			return false
		}
	}
	return true
}

func (x exporting) write(w io.Writer, t exchange.Timeline, format string) error {
	t.Paths = *x.paths
	span, err := x.choice.span()
	if err != nil {
		return err
	}
	notes, err := publish.Write(w, t, x.image.request(format, span))
	for _, n := range notes {
		fmt.Fprintln(x.std.err, "dateline:", n)
	}
	return err
}

// deliver writes to standard output, or to a file in one step: a failed export
// never leaves half a picture over a good one.
func (x exporting) deliver(data []byte) error {
	if *x.out == "-" {
		_, err := x.std.out.Write(data)
		return err
	}
	return publish.WriteFile(*x.out, func(f *os.File) error {
		_, err := f.Write(data)
		return err
	})
}
