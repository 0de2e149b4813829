package exchange

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
)

// The shapes of a `.timeline` file of thetimelineproj (documentation/timeline.xsd). Their order is the schema's.
type xmlTimeline struct {
	XMLName    xml.Name      `xml:"timeline"`
	Version    string        `xml:"version"`
	TimeType   string        `xml:"timetype"`
	Eras       xmlEras       `xml:"eras"` // the schema asks for the list, even for an empty one
	Categories []xmlCategory `xml:"categories>category"`
	Events     []xmlEvent    `xml:"events>event"`
	View       xmlView       `xml:"view"`
}

// xmlEras are named stretches of time.
type xmlEras struct {
	All []xmlEra `xml:"era"`
}

// An xmlEra has two plain ends and a colour.
type xmlEra struct {
	Name      string `xml:"name"`
	Start     string `xml:"start"`
	End       string `xml:"end"`
	Color     string `xml:"color"`
	EndsToday string `xml:"ends_today"`
}

// An xmlView says what is shown first.
type xmlView struct {
	Start  string   `xml:"displayed_period>start"`
	End    string   `xml:"displayed_period>end"`
	Hidden struct{} `xml:"hidden_categories"`
}

// An xmlCategory has the four colours of the schema, each as red,green,blue.
type xmlCategory struct {
	Name     string `xml:"name"`
	Color    string `xml:"color"`
	Progress string `xml:"progress_color"`
	Done     string `xml:"done_color"`
	Font     string `xml:"font_color"`
}

// An xmlEvent has its flags as the words True and False, as Python writes them.
type xmlEvent struct {
	Start       string `xml:"start"`
	End         string `xml:"end"`
	Text        string `xml:"text"`
	Fuzzy       string `xml:"fuzzy"`
	Locked      string `xml:"locked"`
	EndsToday   string `xml:"ends_today"`
	Category    string `xml:"category,omitempty"`
	Description string `xml:"description,omitempty"`
	Hyperlink   string `xml:"hyperlink,omitempty"`
}

// xmlColors are Okabe and Ito's, which people who are colour-blind can tell apart; a category takes the next one in turn.
var xmlColors = [...]string{"230,159,0", "86,180,233", "0,158,115", "240,228,66", "0,114,178", "213,94,0", "204,121,167", "200,200,200"}

// xmlEraColors are light enough to stand behind events.
var xmlEraColors = [...]string{"200,220,255", "255,230,200", "215,240,215", "240,215,240"}

// writeTimelineXML writes a `.timeline` file. Its years are astronomical, as ours are; its
// events have two plain ends, so an uncertain one covers its span and is marked fuzzy.
func writeTimelineXML(w io.Writer, t Timeline) ([]string, error) {
	out := xmlTimeline{Version: "2.3.0", TimeType: "gregoriantime"}
	var lost losses
	var shown timeline.Span
	used := map[timeline.Category]bool{}
	for i, e := range t.Eras {
		s := closed(e.Date)
		out.Eras.All = append(out.Eras.All, xmlEra{oneLine(e.Name), xmlTime(s.Start), xmlTime(s.End), xmlEraColors[i%len(xmlEraColors)], "False"})
		if e.Date.Span().IsOpen() {
			lost.openEras++
		}
	}
	for _, e := range t.Events {
		if !e.Date.IsKnown() {
			lost.undated++
			continue
		}
		lost.count(e.Date)
		if span := closed(e.Date); shown == (timeline.Span{}) {
			shown = span
		} else {
			shown = shown.Hull(span)
		}
		used[e.Category] = true
		out.Events = append(out.Events, t.xmlEvent(e))
	}
	for _, c := range t.Kinds.Categories() {
		// Only those in use: nobody looks for an empty one.
		if used[c] {
			out.Categories = append(out.Categories, xmlCategory{t.Kinds.Name(c), t.xmlColor(c), "255,153,153", "255,153,153", "0,0,0"})
		}
	}
	out.View.Start, out.View.End = xmlTime(shown.Start), xmlTime(max(shown.End, shown.Start+1))
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return nil, fmt.Errorf("write .timeline: %w", err)
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write .timeline: %w", err)
	}
	return lost.notes("a .timeline file", "the title"), nil
}

// xmlColor is the colour that the library has for a category, as red,green,blue.
func (t Timeline) xmlColor(c timeline.Category) string {
	var r, g, b int
	if k, ok := t.Kinds.Of(c); ok {
		if n, _ := fmt.Sscanf(k.Color, "#%02x%02x%02x", &r, &g, &b); n == 3 {
			return fmt.Sprintf("%d,%d,%d", r, g, b)
		}
	}
	return xmlColors[int(c)%len(xmlColors)]
}

// xmlEvent gives an event two plain ends.
func (t Timeline) xmlEvent(e timeline.Event) xmlEvent {
	x := xmlEvent{Text: xmlTitle(inWords(e)), Locked: "False", EndsToday: "False", Category: t.Kinds.Name(e.Category)}
	x.when(e.Date)
	// The whole truth about the date, for people and for reading the file back.
	x.Description = strings.Join([]string{"EDTF " + e.Date.String(), e.Status.String(), e.ID.String()}, "; ")
	if q, src, ok := t.quote(e); ok {
		x.Description += "\n" + text(src, q.Sentence)
		x.Hyperlink = strings.ReplaceAll(src.Address, ";", "%3B") // a semicolon parts two links
	}
	return x
}

// when sets the two ends. An open one is closed at the bound that is known, and the event is marked fuzzy, which draws
// it with soft ends there.
func (x *xmlEvent) when(d timeline.Date) {
	span := closed(d)
	if d.Span().End == timeline.Forever && span.End == span.Start+1 {
		span.End = span.Start
	}
	x.Fuzzy = "False"
	if isInWords(d) {
		x.Fuzzy = "True"
	}
	x.Start, x.End = xmlTime(span.Start), xmlTime(span.End)
}

// xmlTitle guards a text that its reader would take for a container "[id]" or a part of one "(id)".
func xmlTitle(s string) string {
	if s = oneLine(s); strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(") {
		return " " + s
	}
	return s
}

// xmlTime writes an instant; its year may have any length, and a sign.
func xmlTime(t timeline.Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%d-%02d-%02d %02d:%02d:%02d", c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
}
