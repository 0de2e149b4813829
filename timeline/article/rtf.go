package article

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

var kindRTF = single("RTF", readRTF)

// rtfSkipped are the groups of an RTF file that are not running text.
var rtfSkipped = map[string]bool{"fonttbl": true, "colortbl": true, "stylesheet": true, "pict": true, "object": true, "header": true, "footer": true,
	"headerl": true, "headerr": true, "headerf": true, "footerl": true, "footerr": true, "footerf": true, "info": true, "fldinst": true, "footnote": true,
	"annotation": true, "themedata": true, "datastore": true, "xmlnstbl": true, "listtable": true, "revtbl": true, "generator": true, "nonshppict": true}

// rtfSigns are control words that stand for characters.
var rtfSigns = map[string]string{"par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "line": "\n", "tab": "\t", "cell": "\t", "emdash": "—", "endash": "–",
	"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "~": "\u00a0", "_": "-", "-": ""}

// maxGroups is how deep groups may lie in each other.
const maxGroups = 2000

// An rtfReader walks through the groups and control words of an RTF file.
type rtfReader struct {
	out    strings.Builder
	bytes  []byte // in the code page, not decoded yet
	page   encoding.Encoding
	groups []rtfGroup
	group  rtfGroup
	skip   int    // characters that stand for a Unicode one, for old readers
	high   uint16 // the first half of a surrogate pair
}

// An rtfGroup is what closes with a brace.
type rtfGroup struct {
	hidden bool
	after  int // of \uc: how many characters stand in for a Unicode one
}

// readRTF reads a Rich Text file.
func readRTF(f file) (Article, error) {
	r := rtfReader{page: charmap.Windows1252, group: rtfGroup{after: 1}}
	for data, n := f.data, 0; len(data) > 0 && r.out.Len() <= maxText; n++ {
		if n%stepsBetween == 0 && f.ctx.Err() != nil {
			return Article{}, f.ctx.Err()
		}
		data = data[r.next(data):]
	}
	r.flush()
	var b textBuilder
	for p := range strings.SplitSeq(r.out.String(), "\n\n") {
		b.paragraph.WriteString(p)
		b.flush()
	}
	return document(f, &b, rtfField(f.data, "title"), rtfField(f.data, "author"), "")
}

// rtfField is a field of what the file says about itself, if it is plain ASCII: {\title Harbour closes}.
func rtfField(data []byte, name string) string {
	_, rest, found := bytes.Cut(data[:min(len(data), 16*sniffed)], []byte(`{\`+name+" "))
	value, _, closed := bytes.Cut(rest, []byte("}"))
	if !found || !closed || len(value) > longestTitle || bytes.ContainsAny(value, `\{`) {
		return ""
	}
	return string(value)
}

// next reads one sign, group mark or control word and gives its length.
func (r *rtfReader) next(data []byte) int {
	switch c := data[0]; c {
	case '{':
		r.flush()
		if len(r.groups) < maxGroups {
			r.groups = append(r.groups, r.group)
		}
	case '}':
		r.flush()
		if n := len(r.groups); n > 0 {
			r.group, r.groups = r.groups[n-1], r.groups[:n-1]
		}
		r.skip = 0
	case '\\':
		return r.control(data)
	case '\r', '\n', 0:
	default:
		r.put(c)
	}
	return 1
}

// put adds a character of the code page.
func (r *rtfReader) put(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	if !r.group.hidden {
		r.bytes = append(r.bytes, c)
	}
}

// flush decodes what was collected.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	if s, err := r.page.NewDecoder().Bytes(r.bytes); err == nil {
		r.out.Write(s)
	}
	r.bytes = r.bytes[:0]
}

func (r *rtfReader) write(s string) {
	r.flush()
	if !r.group.hidden {
		r.out.WriteString(s)
	}
}

// control reads what follows a backslash.
func (r *rtfReader) control(data []byte) int {
	if len(data) < 2 {
		return len(data)
	}
	c := data[1]
	switch {
	case c == '\'' && len(data) >= 4:
		if n, err := strconv.ParseUint(string(data[2:4]), 16, 8); err == nil {
			r.put(byte(n))
		}
		return 4
	case c == '*':
		r.flush()
		r.group.hidden = true
		return 2
	case c == '\\' || c == '{' || c == '}':
		r.put(c)
		return 2
	case c == '\r' || c == '\n':
		r.write("\n\n")
		return 2
	case c < 'A' || c > 'z' || c > 'Z' && c < 'a':
		r.write(rtfSigns[string(c)])
		return 2
	}
	return r.word(data)
}

// word reads a control word with its number and the blank that ends it.
func (r *rtfReader) word(data []byte) int {
	end := 1
	for end < len(data) && end < 40 && (data[end]|0x20 >= 'a' && data[end]|0x20 <= 'z') {
		end++
	}
	name, from := string(data[1:end]), end
	for end < len(data) && end-from < 11 && (data[end] >= '0' && data[end] <= '9' || data[end] == '-' && end == from) {
		end++
	}
	value, err := strconv.Atoi(string(data[from:end]))
	if end < len(data) && data[end] == ' ' {
		end++
	}
	if name == "bin" && err == nil { // so many bytes of anything follow, braces too
		return min(end+max(value, 0), len(data))
	}
	r.obey(name, value, err == nil)
	return end
}

func (r *rtfReader) obey(name string, value int, has bool) {
	switch {
	case rtfSkipped[name]:
		r.flush()
		r.group.hidden = true
	case name == "u" && has:
		r.unicode(uint16(value))
		r.skip = r.group.after
	case name == "uc" && has:
		r.group.after = min(max(value, 0), 10)
	case name == "ansicpg" && has:
		if e, err := htmlindex.Get("windows-" + strconv.Itoa(value)); err == nil {
			r.page = e
		}
	case name == "mac":
		r.page = charmap.Macintosh
	default:
		if s, ok := rtfSigns[name]; ok {
			r.write(s)
		}
	}
}

// unicode adds a character that is told as UTF-16.
func (r *rtfReader) unicode(c uint16) {
	switch {
	case utf16.IsSurrogate(rune(c)) && c < 0xdc00:
		r.high = c
	case utf16.IsSurrogate(rune(c)):
		r.write(string(utf16.DecodeRune(rune(r.high), rune(c))))
	default:
		r.write(string(rune(c)))
	}
}
