package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/publish"
	"dateline/timeline"
	"dateline/timeline/chart"
)

type imageFlags struct {
	width, height  *int
	scale          *float64
	theme          *string
	title, caption *string
	legend, dates  *bool
	sources        *bool
	transparent    *bool
	pages, paper   *string
	zone           *string
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
		sources:     flags.Bool("sources", false, "number the articles below the drawing, and behind each event"),
		transparent: flags.Bool("transparent", false, "no background"),

		pages: flags.String("pages", "", "of a pdf: tiles (the picture cut into pages), bands (stretches one under the other) or report (picture, events, sentences, sources)"),
		zone:  flags.String("zone", "UTC", "times that name their zone stand in a picture where a clock in `ZONE` showed them, such as Europe/Berlin"),
		paper: flags.String("paper", publish.Papers[0].Name, "of a pdf with pages: "+strings.Join(paperNames(), ", ")),
	}
}

func paperNames() []string {
	var names []string
	for _, p := range publish.Papers {
		names = append(names, p.Name)
	}
	return names
}

func (f imageFlags) check(format string) error {
	layout := publish.Layout(*f.pages)
	switch {
	case *f.theme != "light" && *f.theme != "dark":
		return fmt.Errorf("%w: export: --theme %q is neither light nor dark", errUsage, *f.theme)
	case *f.width < 100 || *f.width > 20000 || *f.height < 0 || *f.height > 20000:
		return fmt.Errorf("%w: export: --width must be 100 to 20000, --height 0 to 20000", errUsage)
	case !(*f.scale >= 1 && *f.scale <= 4):
		return fmt.Errorf("%w: export: --scale must be 1 to 4", errUsage)
	case layout != publish.OnePage && !slices.Contains(publish.Layouts, layout):
		return fmt.Errorf("%w: export: --pages %q is neither tiles nor bands nor report", errUsage, layout)
	case layout != publish.OnePage && format != "pdf":
		return fmt.Errorf("%w: export: --pages is of a pdf, not of %s", errUsage, format)
	case !slices.Contains(paperNames(), *f.paper):
		return fmt.Errorf("%w: export: --paper %q is none of %s", errUsage, *f.paper, strings.Join(paperNames(), ", "))
	}
	if tongue.Reckon(*f.zone) != nil {
		return fmt.Errorf("%w: export: --zone %q is no zone that this system knows; Europe/Berlin is one", errUsage, *f.zone)
	}
	return nil
}

// request is what the flags ask to be published.
func (f imageFlags) request(format string, span timeline.Span) publish.Request {
	return publish.Request{Format: format, Layout: publish.Layout(*f.pages), Paper: *f.paper, Span: span, Scale: *f.scale, Sources: *f.sources, Clock: session.OnClock,
		Sheet: chart.Sheet{Width: float64(*f.width), Height: float64(*f.height), Title: *f.title, Caption: *f.caption,
			Legend: *f.legend, Dates: *f.dates, Transparent: *f.transparent, Fill: *f.height > 0, Style: chart.Style{Dark: *f.theme == "dark"}}}
}
