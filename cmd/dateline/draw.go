package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"slices"

	"dateline/app/session"
	"dateline/assets/fonts"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
	"dateline/timeline/picture"
)

type imageFlags struct {
	width, height  *int
	scale          *float64
	theme          *string
	title, caption *string
	legend, dates  *bool
	sources        *bool
	transparent    *bool
}

func addImageFlags(flags *flag.FlagSet) imageFlags {
	return imageFlags{
		width:   flags.Int("width", 1600, "of an image, in `PIXELS`"),
		height:  flags.Int("height", 0, "of an image, in `PIXELS` (default: what the events need)"),
		scale:   flags.Float64("scale", 2, "PNG pixels to a pixel, 1 to 4"),
		theme:   flags.String("theme", "light", "light or dark"),
		title:   flags.String("title", "", "`TEXT` over the timeline"),
		caption: flags.String("caption", "", "`TEXT` under the title"),

		legend:      flags.Bool("legend", true, "explain the colours and forms in the picture"),
		dates:       flags.Bool("dates", true, "say the date behind each title"),
		sources:     flags.Bool("sources", false, "number the articles below the drawing"),
		transparent: flags.Bool("transparent", false, "no background"),
	}
}

func (f imageFlags) check() error {
	switch {
	case *f.theme != "light" && *f.theme != "dark":
		return fmt.Errorf("%w: export: --theme %q is neither light nor dark", errUsage, *f.theme)
	case *f.width < 100 || *f.width > 20000 || *f.height < 0 || *f.height > 20000:
		return fmt.Errorf("%w: export: --width must be 100 to 20000, --height 0 to 20000", errUsage)
	case !(*f.scale >= 1 && *f.scale <= 4):
		return fmt.Errorf("%w: export: --scale must be 1 to 4", errUsage)
	}
	return nil
}

// draw writes the timeline as a picture of the chosen span, or else of all of it.
func (x exporting) draw(w io.Writer, t exchange.Timeline, format string) error {
	span, err := x.choice.span()
	if err != nil {
		return err
	}
	set := picture.Fonts{Regular: fonts.Regular(), Bold: fonts.Bold()}
	briefs := make([]timeline.Brief, len(t.Events))
	for i, e := range t.Events {
		briefs[i] = e.Brief()
	}
	levels := chart.NewLevels(briefs, chart.Options{MaxLabel: printedLabel, Lanes: printedLanes})
	if undated := len(levels.Undated()); undated > 0 {
		fmt.Fprintf(x.std.err, "dateline: not in the picture: %s without a date\n", count(undated, "event"))
	}
	switch extent := levels.Extent(); {
	case span == timeline.Always:
		span = timeline.Span{} // everything
	case span.Start == timeline.Beginning:
		span.Start = min(extent.Start, span.End-1)
	case span.End == timeline.Forever:
		span.End = max(extent.End, span.Start+1)
	}
	return picture.Encode(w, levels.Poster(span, x.sheet(t)), format, *x.image.scale, set)
}

// printedLanes is how many lanes a picture may grow to before events go behind counts.
const printedLanes = 48

// printedLabel is how wide a title may be on paper, in pixels: wider than on screen, where one can click it.
const printedLabel = 420

func (x exporting) sheet(t exchange.Timeline) chart.Sheet {
	f := x.image
	s := chart.Sheet{Width: float64(*f.width), Height: float64(*f.height), Title: *f.title, Caption: *f.caption,
		Legend: *f.legend, Dates: *f.dates, Transparent: *f.transparent, Fill: *f.height > 0, Style: chart.Style{Dark: *f.theme == "dark"}}
	if *f.sources {
		for _, id := range slices.Sorted(maps.Keys(t.Sources)) {
			s.Sources = append(s.Sources, session.Citation(t.Sources[id]))
		}
	}
	return s
}
