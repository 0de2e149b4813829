package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"dateline/intake"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/exchange"
)

// A choice is the part of a library that a command is about.
type choice struct{ from, to, words *string }

func addChoiceFlags(flags *flag.FlagSet) choice {
	return choice{
		from:  flags.String("from", "", "leave out what is before `DATE` (EDTF or plain words)"),
		to:    flags.String("to", "", "leave out what is after `DATE`"),
		words: flags.String("find", "", "only events with these `WORDS`"),
	}
}

// span is the time that --from and --to leave.
func (c choice) span() (timeline.Span, error) {
	s := timeline.Always
	if *c.from != "" {
		d, err := intake.ParseTyped(*c.from)
		if err != nil {
			return s, fmt.Errorf("%w: --from: %v", errUsage, err)
		}
		s.Start = d.Span().Start
	}
	if *c.to != "" {
		d, err := intake.ParseTyped(*c.to)
		if err != nil {
			return s, fmt.Errorf("%w: --to: %v", errUsage, err)
		}
		s.End = d.Span().End
	}
	if s.IsEmpty() {
		return s, fmt.Errorf("%w: --to is before --from", errUsage)
	}
	return s, nil
}

func (c choice) query() (timeline.Query, error) {
	s, err := c.span()
	q := timeline.Query{Words: *c.words}
	if s != timeline.Always {
		q.During = s
	}
	return q, err
}

func prepareEvents(std streams, flags *flag.FlagSet) action {
	library, choice := addLibraryFlag(flags), addChoiceFlags(flags)
	format := flags.String("format", "table", "table, json or csv")
	return func(ctx context.Context, args []string) error {
		if len(args) > 0 {
			return fmt.Errorf("%w: events: %q is not a flag; a library is named with -l", errUsage, args[0])
		}
		q, err := choice.query()
		if err != nil {
			return err
		}
		l, err := library.openExisting()
		if err != nil {
			return err
		}
		defer l.Close()
		t, err := publish.Collect(ctx, l, q, nil)
		if err != nil {
			return err
		}
		return printEvents(std.out, t, *format)
	}
}

func printEvents(w io.Writer, t exchange.Timeline, format string) error {
	if format == "table" {
		return printTable(w, t.Events)
	}
	if _, err := exchange.Write(w, t, format); err != nil {
		return fmt.Errorf("%w: --format: %v", errUsage, err)
	}
	return nil
}

// titleWidth is where a title is cut in a table, in characters: three columns then fit 120.
const titleWidth = 72

func printTable(w io.Writer, events []timeline.Event) error {
	table := tabwriter.NewWriter(harmless{w}, 0, 0, 2, ' ', 0)
	for _, e := range events {
		title := oneLine(strings.Join(strings.Fields(e.Title), " "))
		if utf8.RuneCountInString(title) > titleWidth {
			title = string([]rune(title)[:titleWidth-1]) + "…"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", e.Date.Words(), e.Status, title)
	}
	return table.Flush()
}
