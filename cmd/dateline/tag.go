package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"io"
	"path/filepath"
	"strings"

	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/timex"
)

// A tagged is one line of `dateline tag --format jsonl`.
type tagged struct {
	Doc   string   `json:"doc"`
	Timex []timex3 `json:"timex"`
}

// A timex3 is a time expression in the terms of TimeML. Offsets are bytes.
type timex3 struct {
	Begin int    `json:"begin"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod"`
}

func prepareTag(std streams, flags *flag.FlagSet) action {
	published := addPublishedFlag(flags)
	format := flags.String("format", "jsonl", "jsonl or timeml")
	return func(ctx context.Context, args []string) error {
		day, err := published()
		if err != nil {
			return err
		}
		show, ok := map[string]func(io.Writer, timeline.Source, []timex3) error{"jsonl": showTags, "timeml": showTimeML}[*format]
		if !ok {
			return fmt.Errorf("%w: --format: %q is neither jsonl nor timeml", errUsage, *format)
		}
		return readEach(ctx, std, intake.NewDater(), args, day, func(e storage.Entry) error { return show(std.out, e.Source, tags(e.Source)) })
	}
}

// tags finds the time expressions of an article, resolved against its publication date.
func tags(src timeline.Source) []timex3 {
	d := timex.Read(src.Text, src.Language)
	out := make([]timex3, 0, len(d.Exprs))
	for i, v := range d.Resolve(src.Published.Date) {
		x := d.Exprs[i]
		out = append(out, timex3{x.Begin, x.End, src.Text[x.Begin:x.End], v.Type.String(), v.Value, v.Mod})
	}
	return out
}

func docName(src timeline.Source) string {
	base := filepath.Base(src.Path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func showTags(w io.Writer, src timeline.Source, found []timex3) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(tagged{docName(src), found})
}

// showTimeML writes a TimeML document: the text with TIMEX3 elements in place.
func showTimeML(w io.Writer, src timeline.Source, found []timex3) error {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>%s</DOCID>\n", html.EscapeString(docName(src)))
	if day := src.Published.Date; day.IsKnown() {
		fmt.Fprintf(&b, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" functionInDocument=\"CREATION_TIME\">%[1]s</TIMEX3></DCT>\n", html.EscapeString(day.String()))
	}
	b.WriteString("<TEXT>")
	at := 0
	for i, x := range found {
		if x.Begin < at { // XML cannot nest what overlaps
			continue
		}
		mod := ""
		if x.Mod != "" {
			mod = fmt.Sprintf(" mod=%q", x.Mod)
		}
		fmt.Fprintf(&b, "%s<TIMEX3 tid=\"t%d\" type=\"%s\" value=\"%s\"%s>%s</TIMEX3>", xmlText(src.Text[at:x.Begin]),
			i+1, x.Type, html.EscapeString(x.Value), mod, xmlText(x.Text))
		at = x.End
	}
	fmt.Fprintf(&b, "%s</TEXT>\n</TimeML>\n", xmlText(src.Text[at:]))
	_, err := io.WriteString(w, b.String())
	return err
}

// xmlText escapes s and drops the control characters that XML 1.0 forbids.
func xmlText(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s))
}
