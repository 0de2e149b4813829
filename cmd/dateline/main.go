// Dateline finds the dated events in articles and draws them on a timeline. The
// window is the main thing; every command does without a display what the window does with one.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
)

// A command is one verb of the program. prepare adds its flags and gives what
// to do once they are read, with the arguments that are no flags.
type command struct {
	name, usage, summary, example string
	prepare                       func(std streams, flags *flag.FlagSet) action
}

type action func(ctx context.Context, args []string) error

// streams are what a command talks to, so that tests can stand in for a terminal.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

var commands = []command{
	{"import", "[-l LIBRARY] PATH...", "read files and folders into a library; - is standard input",
		"dateline import -l trial.dateline articles/ note.txt", prepareImport},
	{"events", "[-l LIBRARY] [flags]", "list the events of a library",
		"dateline events --from 2019-11 --to 2020-01 --find NATO", prepareEvents},
	{"extract", "[flags] FILE...", "read files, print their events, keep nothing",
		"dateline extract --published 2020-01-29 --format json article.txt", prepareExtract},
	{"tag", "[flags] FILE...", "print the time expressions of files",
		"dateline tag --published 2020-01-29 article.txt", prepareTag},
	{"export", "[-l LIBRARY | FILE...] -o OUT [flags]", "write a timeline as an image or as data",
		"dateline export -l trial.dateline -o timeline.svg --from 1990 --theme dark", prepareExport},
	{"check", "[-l LIBRARY]", "check that a library is whole, and count what is in it",
		"dateline check -l trial.dateline", prepareCheck},
	{"bench", "[flags]", "pan and zoom over generated events in a real window",
		"dateline bench --events 100000 --seconds 5 --json", prepareBench},
}

// The exit statuses of the contract.
const (
	exitDone = iota
	exitFailed
	exitUsage
)

var (
	errUsage    = errors.New("wrong usage")
	errReported = errors.New("some of it failed, and was told on the spot")
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, streams{os.Stdin, os.Stdout, os.Stderr}, os.Args[1:])
	stop()
	os.Exit(status)
}

// run does what args say and gives the exit status.
func run(ctx context.Context, std streams, args []string) int {
	std.err = harmless{std.err}
	err := dispatch(ctx, std, args)
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return exitDone
	case errors.Is(err, errUsage):
		fmt.Fprintln(std.err, "dateline:", strings.TrimPrefix(err.Error(), errUsage.Error()+": "))
		return exitUsage
	case !errors.Is(err, errReported):
		fmt.Fprintln(std.err, "dateline:", err)
	}
	return exitFailed
}

func dispatch(ctx context.Context, std streams, args []string) error {
	if len(args) == 0 {
		return openWindow("")
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.run(ctx, std, args[1:])
		}
	}
	switch strings.TrimLeft(args[0], "-") {
	case "help", "h":
		printHelp(std.out)
		return nil
	}
	if _, err := os.Stat(args[0]); len(args) > 1 || strings.HasPrefix(args[0], "-") || err != nil && filepath.Ext(args[0]) != ".dateline" {
		return fmt.Errorf("%w: %q is neither a command nor a library that is there (their names end in .dateline); 'dateline help' lists the commands", errUsage, args[0])
	}
	return openWindow(args[0])
}

func (c command) run(ctx context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // errors are told once, by run
	do := c.prepare(std, flags)
	positional, err := parseMixed(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		c.printHelp(std.out, flags)
		return err
	}
	if err != nil {
		return fmt.Errorf("%w: %s: %v; 'dateline %s --help' shows the flags", errUsage, c.name, err, c.name)
	}
	return do(ctx, positional)
}

// parseMixed lets flags stand after names too, as people type them; "--" ends the flags.
func parseMixed(flags *flag.FlagSet, args []string) (positional []string, err error) {
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		rest := flags.Args()
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			return append(positional, rest...), nil
		}
		if len(rest) == 0 {
			break
		}
		positional, args = append(positional, rest[0]), rest[1:]
	}
	return positional, nil
}

func printHelp(w io.Writer) {
	fmt.Fprint(w, "Dateline finds the dated events in articles and draws them on a timeline.\n\n"+
		"  dateline [LIBRARY]   open the window\n")
	for _, c := range commands {
		fmt.Fprintf(w, "  dateline %-11s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, "\n'dateline COMMAND --help' shows the flags of a command, with an example.\n"+
		"The library is -l, else $DATELINE_LIBRARY, else one in your data folder.\n")
}

func (c command) printHelp(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprintf(w, "dateline %s %s\n    %s\n\nExample:\n    %s\n\nFlags:\n", c.name, c.usage, c.summary, c.example)
	flags.SetOutput(w)
	flags.PrintDefaults()
}
