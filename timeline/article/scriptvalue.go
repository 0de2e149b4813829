package article

import (
	"context"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A scriptValue is a JSON value with its fields in the order in which they stand: what a page shows goes by it.
type scriptValue struct {
	text   string // of a string
	number int    // of a whole number, which can stand for a place in a list; -1 for any other
	fields []scriptMember
	list   []scriptValue
}

// A scriptMember is a name with its value.
type scriptMember struct {
	name  string
	value scriptValue
}

// field is the value under a name, the empty one without it.
func (v scriptValue) field(name string) scriptValue {
	for _, f := range v.fields {
		if f.name == name {
			return f.value
		}
	}
	return scriptValue{number: -1}
}

const (
	maxScriptDepth  = 100     // how deep values may lie in one another: rich text has a level for each of its marks
	maxScriptValues = 200_000 // of one page
	leastScript     = 400     // bytes of a value that can hold an article
	mostStarts      = 40      // places in a script that are tried
)

var (
	// valueStart is where scripts set a value: window.state = {…, ["Nuxt", …], JSON.parse("…").
	valueStart = regexp.MustCompile(`[=(,]\s*(?:JSON\.parse\(\s*("|')|[{\[])`)
	undefined  = regexp.MustCompile(`([:,\[])\s*undefined\b`)
)

// scriptValues gives the data that the scripts of a page begin with: what frameworks hand over from the server to the browser.
func scriptValues(ctx context.Context, doc *html.Node) (all []scriptValue) {
	room, left := mostScript, maxScriptValues
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil || strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			continue
		}
		data := n.FirstChild.Data
		if room -= len(data); room < 0 || ctx.Err() != nil {
			break
		}
		if strings.Contains(data, "undefined") {
			data = undefined.ReplaceAllString(data, "${1}null")
		}
		all = append(all, valuesIn(data, &left)...)
	}
	return all
}

// valuesIn gives the values of one script: it is one, or sets some.
func valuesIn(data string, left *int) (all []scriptValue) {
	if data = strings.TrimSpace(data); strings.HasPrefix(data, "{") || strings.HasPrefix(data, "[") {
		if v, _, ok := decodeValue(data, left); ok {
			return []scriptValue{v}
		}
	}
	for at, tries := 0, 0; len(data)-at >= leastScript && tries < mostStarts; tries++ {
		m := valueStart.FindStringSubmatchIndex(data[at:])
		if m == nil {
			break
		}
		start := at + m[1] - 1
		value := data[start:]
		if m[2] >= 0 {
			value, _ = unquoted(value)
		}
		v, length, ok := decodeValue(value, left)
		if ok && length >= leastScript {
			all = append(all, v)
		}
		at = start + 1
		if ok && m[2] < 0 {
			at = start + length
		}
	}
	return all
}

// unquoted is the text of the string that begins a script, in quotes of either kind.
func unquoted(s string) (string, bool) {
	quote := s[0]
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case quote:
			inner := s[1:i]
			if quote == '\'' {
				inner = strings.ReplaceAll(strings.ReplaceAll(inner, `\'`, `'`), `"`, `\"`)
				inner = strings.ReplaceAll(inner, `\\"`, `\"`)
			}
			var text string
			err := json.Unmarshal([]byte(`"`+inner+`"`), &text)
			return text, err == nil
		}
	}
	return "", false
}

// decodeValue reads the JSON value that begins s; length is that of the value.
func decodeValue(s string, left *int) (v scriptValue, length int, ok bool) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	v, ok = nextValue(d, 0, left)
	return v, int(d.InputOffset()), ok
}

func nextValue(d *json.Decoder, depth int, left *int) (v scriptValue, ok bool) {
	t, err := d.Token()
	if *left--; err != nil || *left < 0 || depth > maxScriptDepth {
		return v, false
	}
	v.number = -1
	switch t := t.(type) {
	case string:
		v.text = t
	case json.Number:
		v.number = number(t.String())
	case json.Delim:
		for d.More() {
			var f scriptMember
			if t == '{' {
				name, err := d.Token()
				if err != nil {
					return v, false
				}
				f.name, _ = name.(string)
			}
			if f.value, ok = nextValue(d, depth+1, left); !ok {
				return v, false
			}
			if t == '{' {
				v.fields = append(v.fields, f)
			} else {
				v.list = append(v.list, f.value)
			}
		}
		_, err := d.Token()
		return v, err == nil || err == io.EOF
	}
	return v, true
}

// unflattened puts a value together that was written as one list in which whole numbers stand for places (devalue, as Nuxt 3 and Astro have
// it); any other value stays.
func unflattened(v scriptValue, left *int) scriptValue {
	if len(v.list) < 3 {
		return v
	}
	first := v.list[0]
	places := func(f scriptMember) bool { return f.value.number >= 0 && f.value.number < len(v.list) }
	isRoot := len(first.fields) > 0 && !slices.ContainsFunc(first.fields, func(f scriptMember) bool { return !places(f) }) ||
		len(first.list) == 2 && isWrapper(first)
	if !isRoot {
		return v
	}
	return placedAt(v.list, 0, 0, left)
}

// isWrapper reports ["Reactive", 1] and its kin.
func isWrapper(v scriptValue) bool {
	return len(v.list) == 2 && v.list[0].text != "" && v.list[1].number >= 0
}

// placedAt is the value at a place of such a list.
func placedAt(all []scriptValue, at, depth int, left *int) scriptValue {
	if *left--; at < 0 || at >= len(all) || depth > maxScriptDepth || *left < 0 {
		return scriptValue{number: -1}
	}
	v := all[at]
	switch {
	case isWrapper(v):
		return placedAt(all, v.list[1].number, depth+1, left)
	case v.fields != nil:
		fields := make([]scriptMember, len(v.fields))
		for i, f := range v.fields {
			fields[i] = scriptMember{f.name, placedAt(all, f.value.number, depth+1, left)}
		}
		v.fields = fields
	case v.list != nil:
		list := make([]scriptValue, len(v.list))
		for i, e := range v.list {
			list[i] = placedAt(all, e.number, depth+1, left)
		}
		v.list = list
	}
	return v
}
