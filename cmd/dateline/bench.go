package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
)

// maxBenchEvents keeps a mistyped number from filling the memory.
const maxBenchEvents = 10_000_000

func prepareBench(std streams, flags *flag.FlagSet) action {
	events := flags.Int("events", 1000, "`N`umber of generated events")
	seconds := flags.Float64("seconds", 10, "how long to pan and zoom")
	rest := flags.Bool("rest", false, "touch nothing until all events are in their lanes")
	folder := flags.String("import", "", "measure frames while this `FOLDER` is imported instead, and before")
	asJSON := flags.Bool("json", false, "print the figures as JSON")
	return func(_ context.Context, args []string) error {
		if len(args) > 0 || *events < 1 || *events > maxBenchEvents || !(*seconds > 0 && *seconds <= 3600) {
			return fmt.Errorf("%w: bench: --events is 1 to %d, --seconds up to 3600", errUsage, maxBenchEvents)
		}
		application, err := newApplication()
		if err != nil {
			return err
		}
		if *folder != "" {
			return benchImport(std, application, *folder, time.Duration(*seconds*float64(time.Second)))
		}
		var report *app.BenchReport
		app.Bench(application, app.BenchOptions{Events: *events, Rest: *rest, Length: time.Duration(*seconds * float64(time.Second))},
			func(r app.BenchReport) { report = &r })
		application.Run()
		if report == nil {
			return fmt.Errorf("bench: the window was closed before the end")
		}
		if *asJSON {
			return json.NewEncoder(std.out).Encode(report)
		}
		_, err = fmt.Fprintf(std.out, "%d events: first picture after %.0f ms, all in their lanes after %.0f ms; %d frames, p50 %.1f ms, p95 %.1f ms, longest %.1f ms, %.1f ms of the processors a frame; %.0f MB; an empty window: p50 %.1f ms, p95 %.1f ms, %.1f ms of the processors\n",
			report.Events, report.FirstFrame, report.Ready, report.Frames, report.P50, report.P95, report.Max, report.CPU, report.MemoryMB, report.Floor.P50, report.Floor.P95, report.Floor.CPU)
		return err
	}
}

// benchImport prints, as JSON, the frames of a window at rest and during an import.
func benchImport(std streams, application fyne.App, folder string, rest time.Duration) error {
	var report *app.ImportBenchReport
	err := app.BenchImport(application, []string{folder}, rest, func(r app.ImportBenchReport) { report = &r })
	if err != nil {
		return err
	}
	application.Run()
	if report == nil {
		return fmt.Errorf("bench: the window was closed before the end")
	}
	return json.NewEncoder(std.out).Encode(report)
}
