package exchange

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/timeline"
)

// A Reading is what was found in a file of another program.
type Reading struct {
	Format   string // as Formats names it
	Title    string
	Items    []Item
	Eras     []timeline.Era
	Kinds    timeline.Kinds // categories of a person's own, which the library that is read into does not have yet
	Problems []Problem      // what could not be read, by line
	Columns  []Column       // of a table: what each was taken for

	known timeline.Kinds // Reader.Kinds and Kinds
}

// An Item is an event as a file tells it. Its Quotes are empty: where its words will stand is for the library to say.
type Item struct {
	Line  int    // on which it begins, from 1
	Said  string // its date as the file writes it
	Text  string // what is told besides the title: a description, a quotation
	Link  string // where that comes from
	Event timeline.Event

	category string // as the file names it
}

// A Problem is a line that could not be read, or not as it was meant.
type Problem struct {
	Line   int // from 1
	Reason string
}

// String is a sentence: "line 12: …".
func (p Problem) String() string { return fmt.Sprintf("line %d: %s", p.Line, p.Reason) }

// A Reader reads the formats of other programs.
type Reader struct {
	// Words reads a date in plain words ("3 May 2019"); with nil only EDTF and ISO 8601 are read. It must refuse what
	// could mean two days. Its error is a sentence.
	Words func(string) (timeline.Date, error)
	// Columns says what the columns of a table are, by place, as Column.Field names them; "" leaves one out. With nil their names decide.
	Columns []string
	// Kinds are the categories of the library that is read into: a file may name them.
	Kinds timeline.Kinds
}

// errNoEvents is of a file in which not even one line was understood.
var errNoEvents = errors.New("it holds no events")

// readers are the formats that can be read, each with how it is recognised. A table comes last: it is the most general.
var readers = []struct {
	name    string
	matches func(name string, text string) bool
	read    func(Reader, string, *Reading) error
}{
	{"ics", looksLikeICS, Reader.readICS},
	{"timeline", looksLikeTimelineXML, Reader.readTimelineXML},
	{"timelinejs", looksLikeTimelineJS, Reader.readTimelineJS},
	{"json", looksLikeJSONLines, Reader.readJSONLines},
	{"mw", looksLikeMarkwhen, Reader.readMarkwhen},
	{"csv", looksLikeEventTable, Reader.readCSV},
}

// Recognise names the format of a file of events, "" when it is none: an article, or something else. name
// is that of the file, whose ending speaks where the content leaves a doubt.
func Recognise(name string, data []byte) string {
	text := plainText(data)
	for _, r := range readers {
		if r.matches(name, text) {
			return r.name
		}
	}
	return ""
}

// Read reads a file of a format that Recognise named. What it cannot read becomes a Problem and the rest goes
// on; the error, a sentence, is for a file that as a whole is not what it seems to be.
func (r Reader) Read(data []byte, format string) (Reading, error) {
	found := Reading{Format: format, known: r.Kinds}
	for _, reader := range readers {
		if reader.name != format {
			continue
		}
		if err := reader.read(r, plainText(data), &found); err != nil {
			return found, err
		}
		found.settle()
		if len(found.Items)+len(found.Eras) == 0 && len(found.Problems) == 0 {
			return found, errNoEvents
		}
		return found, nil
	}
	return found, fmt.Errorf("%q is not a format that can be read", format)
}

// problem notes what could not be read.
func (f *Reading) problem(line int, format string, a ...any) {
	f.Problems = append(f.Problems, Problem{line, fmt.Sprintf(format, a...)})
}

// add notes an event, unless it has no title: nothing could be shown of it.
func (f *Reading) add(it Item, uid string) {
	it.Event.Title = oneLine(it.Event.Title)
	it.Text = strings.TrimSpace(it.Text)
	if it.Event.Title == "" {
		f.problem(it.Line, "there is no title")
		return
	}
	id, ours := ourID(uid)
	if it.Event.ID = id; !ours {
		it.Event.ID = identify(uid, it)
	}
	f.categorise(&it, ours)
	f.Items = append(f.Items, it)
}

// era notes a named stretch of time.
func (f *Reading) era(line int, name string, d timeline.Date) {
	if name = oneLine(name); name == "" || !d.IsKnown() {
		f.problem(line, "an era has no name or no date")
		return
	}
	f.Eras = append(f.Eras, timeline.Era{Name: name, Date: d})
}

// settle takes out what stands in the file twice, and puts the problems in order.
func (f *Reading) settle() {
	first := map[timeline.ID]int{}
	f.Items = slices.DeleteFunc(f.Items, func(it Item) bool {
		line, twice := first[it.Event.ID]
		if twice {
			f.problem(it.Line, "it is the same event as in line %d", line)
			return true
		}
		first[it.Event.ID] = it.Line
		return false
	})
	slices.SortStableFunc(f.Problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
}

// ourID reads the ID that an event had in a library.
func ourID(uid string) (id timeline.ID, ours bool) {
	id, err := timeline.ParseID(strings.TrimSuffix(uid, "@dateline"))
	return id, err == nil && id != 0
}

// identify gives an event that is not ours an ID derived from what tells it from others: the ID that its program gave it, or its
// title and date.
func identify(uid string, it Item) timeline.ID {
	said := "uid\x00" + uid
	if uid == "" {
		said = "event\x00" + it.Event.Title + "\x00" + it.Event.Date.String()
	}
	return timeline.IDOf([]byte(said))
}

// date reads a date: EDTF, a stamp of ISO 8601, or plain words. "" is the zero Date: nobody knows.
func (r Reader) date(s string) (timeline.Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return timeline.Date{}, nil
	}
	if d, err := timeline.ParseDate(s); err == nil {
		return d, nil
	}
	if m := spacedStamp.FindStringSubmatch(s); m != nil {
		if d, err := timeline.ParseDate(m[1] + "T" + m[2] + cmp.Or(m[3], "Z")); err == nil {
			return d, nil
		}
	}
	if r.Words == nil {
		return timeline.Date{}, fmt.Errorf("%q is not understood as a date", s)
	}
	return r.Words(s)
}

// spacedStamp is a stamp with a blank, or without a zone.
var spacedStamp = regexp.MustCompile(`^(-?\d{4,}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?$`)

// lasting joins a beginning and an end as a file gives them; an end that is the beginning adds nothing.
func lasting(begin, end timeline.Date) timeline.Date {
	if !end.IsKnown() || begin == end {
		return begin
	}
	return timeline.Lasting(begin, end)
}

// plainText decodes a file: UTF-8, UTF-16 with its mark, or else Windows-1252's Latin part, which is what old
// spreadsheets write. Line ends become "\n".
func plainText(data []byte) string {
	var s string
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		s = utf16Text(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		s = utf16Text(data[2:], binary.BigEndian)
	case utf8.Valid(data):
		s = strings.TrimPrefix(string(data), "\ufeff")
	default:
		runes := make([]rune, len(data))
		for i, b := range data {
			runes[i] = rune(b)
		}
		s = string(runes)
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

// utf16Text decodes UTF-16; half a character at the end is left out.
func utf16Text(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// takeStatus reads our own words.
func takeStatus(it *Item, word string) {
	if s, err := timeline.ParseStatus(strings.ToLower(strings.TrimSpace(word))); err == nil {
		it.Event.Status = s
	}
}

// categorise finds the category that a file names among the built-in ones and those of the library. Another name is a category of a person's own
// where the event came out of a library, and stays a word of the text where another program calls something so.
func (f *Reading) categorise(it *Item, ours bool) {
	words := oneLine(it.category)
	if c, err := f.known.Parse(words); err == nil {
		it.Event.Category = c
		return
	}
	var others []string
	found := false
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == ',' || r == ';' }) {
		word = strings.TrimSpace(word)
		if c, err := f.known.Parse(word); err == nil {
			it.Event.Category, found = c, true
		} else if word != "" {
			others = append(others, word)
		}
	}
	if ours && !found && len(others) > 0 {
		if c, err := f.known.Fresh(); err == nil {
			kind := timeline.Kind{Category: c, Name: words}
			f.Kinds, f.known = append(f.Kinds, kind), append(slices.Clip(f.known), kind)
			it.Event.Category = c
			return
		}
	}
	for _, word := range others {
		it.Text = strings.TrimSpace(it.Text + "\nCategory: " + word)
	}
}

// bare is a title without the words for its date that our own writers put behind it.
func bare(title string, d timeline.Date) string {
	if !isInWords(d) {
		return title
	}
	return strings.TrimSuffix(title, " ("+d.Words()+")")
}
