package publish

import (
	"crypto/sha256"
	_ "embed" // the parts of the page
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"image/color"
	"io"
	"net/url"
	"strings"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
)

// The parts of the page for browsers. It carries everything along and asks no network for anything: a
// policy in it forbids that, and every script but its own.
var (
	//go:embed web/page.html
	webPage string
	//go:embed web/page.css
	webStyle string
	//go:embed web/axis.js
	webAxis string
	//go:embed web/draw.js
	webDraw string
	//go:embed web/input.js
	webInput string
	//go:embed web/panel.js
	webPanel string
)

const (
	webLanes = 40  // they scroll
	webLabel = 360 // pixels of a title
)

// webData is what the page's script reads.
type webData struct {
	Start      float64       `json:"start"` // of the first view, seconds from 1970
	End        float64       `json:"end"`
	Lanes      int           `json:"lanes"`
	Undated    int           `json:"undated"`
	Categories []webCategory `json:"categories"`
	Eras       []webEra      `json:"eras"`
	Sources    []webSource   `json:"sources"`
	Events     []webEvent    `json:"events"`
}

type webCategory struct {
	Name   string `json:"name"`
	Color  string `json:"color"`
	Square bool   `json:"square"`
}

// A webEra is a stretch of time with a name; an open side reaches farther than anything.
type webEra struct {
	Begin float64 `json:"begin"`
	End   float64 `json:"end"`
	Name  string  `json:"name"`
	Color string  `json:"color"`
}

// A webSource has an address only when a browser may safely go there.
type webSource struct {
	Name    string `json:"name"`
	Address string `json:"address,omitempty"`
}

// A webEvent stands alone from the scale on at which it has room for its title; the lane is the same at all scales.
type webEvent struct {
	Begin     float64    `json:"begin"`
	End       float64    `json:"end"`
	Open      int        `json:"open"` // 1: no bound before, 2: no bound after
	Soft      bool       `json:"soft"` // some time within
	Lane      int        `json:"lane"`
	Scale     float64    `json:"scale"` // seconds a pixel; 0: never alone
	Category  int        `json:"category"`
	Status    int        `json:"status"`
	Light     bool       `json:"light"` // not reviewed
	Title     string     `json:"title"`
	Width     float64    `json:"width"` // of the title, in pixels
	Note      string     `json:"note,omitempty"`
	NoteWidth float64    `json:"noteWidth,omitempty"`
	Words     string     `json:"words"`
	Facts     string     `json:"facts,omitempty"`
	Why       string     `json:"why,omitempty"`
	Quotes    []webQuote `json:"quotes"`
}

type webQuote struct {
	Text   string `json:"text"`
	Source int    `json:"source"` // number, from 1
}

// writeWeb writes a page that shows the timeline in a browser, with zoom, pan, keys, search and sources.
func writeWeb(w io.Writer, t exchange.Timeline, r Request) (notes []string, err error) {
	r.Sources, r.Levels = true, nil
	d := newDrawing(t, r, func(d *drawing) chart.Options {
		return chart.Options{MaxLabel: webLabel, Lanes: webLanes, Dates: r.Sheet.Dates, Notes: d.cited.notes}
	})
	data := d.webData()
	encoded, err := json.Marshal(data) // escapes <, > and &: nothing in it ends the element
	if err != nil {
		return nil, fmt.Errorf("write the page: %w", err)
	}
	page, err := template.New("page").Parse(webPage)
	if err != nil {
		return nil, fmt.Errorf("write the page: %w", err)
	}
	script := strings.Join([]string{webAxis, webDraw, webInput, webPanel}, "")
	title := r.Sheet.Title
	if title == "" {
		title = "Timeline"
	}
	theme := "light"
	if r.Sheet.Style.Dark {
		theme = "dark"
	}
	if data.Undated > 0 {
		notes = append(notes, fmt.Sprintf("counted on the page, not on its line: %d without a date", data.Undated))
	}
	return notes, page.Execute(w, map[string]any{
		"Title": title, "Heading": r.Sheet.Title, "Caption": r.Sheet.Caption, "Theme": theme, "Legend": r.Sheet.Legend,
		"Style": template.CSS(webStyle), "StyleHash": policyHash(webStyle), "Script": template.JS(script), "ScriptHash": policyHash(script),
		"Data": template.JS(encoded), "Events": data.Events, "Sources": data.Sources,
	})
}

// policyHash names a script or style for the page's policy.
func policyHash(s string) template.HTMLAttr {
	sum := sha256.Sum256([]byte(s))
	return template.HTMLAttr("sha256-" + base64.StdEncoding.EncodeToString(sum[:]))
}

// webData turns events with their places into what the script reads.
func (d *drawing) webData() webData {
	span := d.whole()
	out := webData{Start: float64(span.Start), End: float64(max(span.End, span.Start+1)), Undated: len(d.levels.Undated()), Eras: []webEra{}, Sources: []webSource{}, Events: []webEvent{}}
	category := map[timeline.Category]int{} // its number on the page
	for i, c := range d.t.Kinds.Categories() {
		color, square := d.Sheet.Style.Palette.Color(c)
		out.Categories = append(out.Categories, webCategory{d.t.Kinds.Name(c), hex(color), square})
		category[c] = i
	}
	out.Sources = append(out.Sources, d.webSources()...)
	for _, e := range d.Sheet.Style.Eras {
		out.Eras = append(out.Eras, webEra{float64(e.Span.Start), float64(e.Span.End), oneLine(e.Name), hex(e.Color)})
	}
	for _, e := range d.t.Events {
		place, ok := d.levels.Find(e.ID)
		if !ok {
			continue
		}
		out.Lanes = max(out.Lanes, place.Lane+1)
		out.Events = append(out.Events, d.webEvent(e, place, category[e.Category]))
	}
	return out
}

// hex is a colour as style sheets have it.
func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// webSources lists the cited articles by number.
func (d *drawing) webSources() []webSource {
	all := make([]webSource, len(d.cited.list))
	for id, n := range d.cited.numbers {
		all[n-1] = webSource{Name: d.cited.list[n-1], Address: safeAddress(d.t.Sources[id].Address)}
	}
	return all
}

// safeAddress is an address that leads to a page, "" for one that could be a script.
func safeAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func (d *drawing) webEvent(e timeline.Event, place chart.Place, category int) webEvent {
	b := d.brief(&e)
	out := webEvent{Begin: float64(place.Span.Start), End: float64(place.Span.End), Soft: !e.Date.HasExtent(), Lane: max(place.Lane, 0), Scale: place.Scale,
		Category: category, Status: int(e.Status), Light: e.Review != timeline.Accepted, Title: oneLine(e.Title), Words: e.Date.Words(),
		Facts: facts(e, d.t.Kinds), Why: strings.Join(e.Reasons, "; "), Quotes: []webQuote{}, Note: d.cited.notes[e.ID]}
	if e.Date.Begins().Start == timeline.Beginning {
		out.Open |= 1
	}
	if e.Date.Ends().End == timeline.Forever {
		out.Open |= 2
	}
	if d.Sheet.Dates {
		out.Note = strings.TrimSpace(chart.DateText(&b) + " " + out.Note)
	}
	out.Width = min(chart.MeasureNoto(out.Title, 13, false), webLabel)
	out.NoteWidth = chart.MeasureNoto(out.Note, 11, false)
	for _, q := range e.Quotes {
		if said := sentence(d.t.Sources[q.Source], q.Sentence); said != "" {
			out.Quotes = append(out.Quotes, webQuote{said, d.cited.numbers[q.Source]})
		}
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
