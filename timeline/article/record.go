package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// fieldNames are the names under which tables and JSON keep the parts of an article, in lower case without
// blanks and signs, the most telling first.
var fieldNames = map[string][]string{
	"text": {"articlebody", "fulltext", "articletext", "maintext", "bodytext", "text", "content", "body", "article", "story", "contenttext", "contenthtml", "html",
		"texte", "inhalt", "texto", "testo", "tekst", "description", "summary", "abstract"},
	"title": {"headline", "title", "articletitle", "heading", "subject", "titel", "titre", "titulo", "titolo", "name"},
	"date": {"datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat", "publishedon", "pubdate", "published", "date", "articledate", "datetime", "webpublicationdate",
		"dct", "createdat", "created", "timestamp", "time", "datum", "fecha", "data"},
	"address":   {"canonicalurl", "url", "link", "address", "articleurl", "weburl", "permalink", "uri", "sourceurl", "href"},
	"byline":    {"byline", "authors", "author", "creator", "writer", "autor", "auteur"},
	"publisher": {"publisher", "publication", "outlet", "newspaper", "source", "sourcename", "sitename", "site", "medium", "media", "domain"},
	"language":  {"language", "lang", "inlanguage", "locale"},
}

// A record is an article in a table: its fields by the names of fieldNames.
type record map[string]string

// fieldOf tells which part of an article a column holds, "" for others; rank is lower for more telling names.
func fieldOf(column string) (field string, rank int) {
	column = strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-.\uFEFF\"", r) {
			return -1
		}
		return r
	}, column))
	for field, names := range fieldNames {
		if i := slices.Index(names, column); i >= 0 {
			return field, i
		}
	}
	return "", 0
}

// article makes an article of a record.
func (r record) article(f file) (Article, error) {
	text := r["text"]
	if looksLikeMarkup(text) {
		doc, err := parsePage(f.ctx, []byte(text))
		if err != nil {
			return Article{}, err
		}
		text = render(doc)
	}
	text = paragraphs(text)
	if strings.TrimSpace(text) == "" {
		return Article{}, errors.New("it has no text")
	}
	if err := checkText(text); err != nil {
		return Article{}, err
	}
	a := Article{Title: r["title"], Byline: r["byline"], Publisher: notAddress(r["publisher"]), Address: webAddress(r["address"]),
		Language: declaredLanguage(r["language"]), Text: text}
	h := readHead(text, a.Title != "")
	a.Title = firstOf(a.Title, h.title)
	dates := append(h.candidates, fromAddress(a.Address)...)
	if s, ok := parseStamp(r["date"], orderOf(a.Language)); ok {
		dates = append(dates, candidate{stamp: s, witness: inMeta, evidence: "column: " + r["date"]})
	}
	setPublished(&a, dates)
	return a, nil
}

// looksLikeMarkup reports a text that is a piece of HTML.
func looksLikeMarkup(s string) bool {
	for _, tag := range []string{"</p>", "<br", "</div>", "</a>", "<p>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

var kindJSON = kind{"JSON", jsonParts}

// plainJSON gives JSON in UTF-8 without a mark and blanks around.
func plainJSON(data []byte) []byte {
	if text, ok := decodeMarked(data); ok {
		data = []byte(text)
	}
	return bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF")))
}

// looksLikeJSON reports a JSON value, or lines of them.
func looksLikeJSON(data []byte) bool {
	data = plainJSON(data)
	if len(data) == 0 || data[0] != '{' && data[0] != '[' {
		return false
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return json.Valid(data) || first[0] == '{' && json.Valid(first)
}

// maxNesting is how deep in a JSON value a list of articles may lie.
const maxNesting = 4

// jsonParts gives the articles of a JSON file: one object, a list of them, anywhere
// in it, or one on each line.
func jsonParts(f file, yield func(Part, error) bool) {
	data := plainJSON(f.data)
	w := jsonWalker{file: f, yield: yield}
	if json.Valid(data) {
		w.value(data, 0)
	} else {
		w.lines = true
		for line := range bytes.Lines(data) {
			line = bytes.TrimSpace(line)
			if len(line) == 0 || w.stopped {
				continue
			}
			if !json.Valid(line) {
				w.n++
				w.stopped = !yield(Part{}, f.part(w.n, errors.New("the line is no JSON")))
				continue
			}
			w.value(line, 0)
		}
	}
	if w.n == 0 && !w.stopped {
		yield(Part{}, errNot{"it is JSON, but no field in it holds the text of an article"})
	}
}

type jsonWalker struct {
	file    file
	yield   func(Part, error) bool
	lines   bool // each line is a value of its own
	n       int
	stopped bool
}

// value looks for articles in one JSON value.
func (w *jsonWalker) value(raw json.RawMessage, depth int) {
	if w.stopped = w.stopped || w.file.ctx.Err() != nil; w.stopped || depth > maxNesting {
		return
	}
	var list []json.RawMessage
	var object map[string]json.RawMessage
	switch {
	case json.Unmarshal(raw, &list) == nil:
		for _, e := range list {
			w.value(e, depth+1)
		}
	case json.Unmarshal(raw, &object) == nil:
		if r := jsonRecord(object); r["text"] != "" {
			w.n++
			m := w.file.member(w.n, raw)
			if depth == 0 && !w.lines { // the file is one article
				m.path, m.number = w.file.path, 0
			}
			w.stopped = !w.yield(m.as(r.article), nil)
			return
		}
		for _, key := range sortedKeys(object) {
			w.value(object[key], depth+1)
		}
	}
}

func sortedKeys(m map[string]json.RawMessage) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// jsonRecord takes the known fields out of an object. A text needs company, or length:
// many objects that are no articles have a description.
func jsonRecord(object map[string]json.RawMessage) record {
	r, ranks := record{}, map[string]int{}
	for _, key := range sortedKeys(object) {
		field, rank := fieldOf(key)
		if old, ok := ranks[field]; field == "" || ok && old <= rank {
			continue
		}
		if s := jsonText(object[key], field); strings.TrimSpace(s) != "" {
			r[field], ranks[field] = s, rank
		}
	}
	if len(r) < 2 && len(r["text"]) < leastForLanguage {
		delete(r, "text")
	}
	return r
}

// jsonText is a value as text: a string, a number, a list joined, or the name of an object.
func jsonText(raw json.RawMessage, field string) string {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return ""
	}
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return fmt.Sprintf("%.0f", v)
	case map[string]any:
		return plain(v["name"])
	case []any:
		join := ", "
		if field == "text" {
			join = "\n\n"
		}
		var all []string
		for _, e := range v {
			if m, ok := e.(map[string]any); ok {
				e = m["name"]
			}
			if s := plain(e); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, join)
	}
	return ""
}
