package main

import (
	"flag"
	"fmt"
	"io"

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
}

func addImageFlags(flags *flag.FlagSet) imageFlags {
	return imageFlags{
		width:   flags.Int("width", 1600, "of an image, in `PIXELS`"),
		height:  flags.Int("height", 0, "of an image, in `PIXELS` (default: what the events need)"),
		scale:   flags.Float64("scale", 2, "PNG pixels to a pixel, 1 to 4"),
		theme:   flags.String("theme", "light", "light or dark"),
		title:   flags.String("title", "", "`TEXT` over the timeline"),
		caption: flags.String("caption", "", "`TEXT` under the timeline"),
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
	measure, err := picture.Measurer(set)
	if err != nil {
		return err
	}
	briefs := make([]timeline.Brief, len(t.Events))
	for i, e := range t.Events {
		briefs[i] = e.Brief()
	}
	levels := chart.NewLevels(briefs, chart.Options{Measure: measure})
	if undated := len(levels.Undated()); undated > 0 {
		fmt.Fprintf(x.std.err, "dateline: not in the picture: %s without a date\n", count(undated, "event"))
	}
	extent := levels.Extent()
	if span.Start == timeline.Beginning {
		span.Start = extent.Start
	}
	if span.End == timeline.Forever {
		span.End = extent.End
	}
	height := float64(*x.image.height)
	if height == 0 {
		height = max(240, levels.Height()+40)
	}
	view := chart.Viewport{Width: float64(*x.image.width), Height: height}.Fit(span)
	return picture.Encode(w, levels.Draw(view, chart.Style{Dark: *x.image.theme == "dark", Trim: true}, nil), format, *x.image.scale, set)
}
