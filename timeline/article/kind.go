package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/gabriel-vasile/mimetype"
)

// ErrNoArticle is in the chain of errors about files that are something else than an
// article: an image, a style sheet, a program. In a folder they are passed over.
var ErrNoArticle = errors.New("no article")

// errNot says what a file is instead of an article.
type errNot struct{ sentence string }

func (e errNot) Error() string        { return e.sentence }
func (e errNot) Is(target error) bool { return target == ErrNoArticle }

// A file is what a kind gets to read.
type file struct {
	ctx    context.Context
	reader *Reader
	path   string
	data   []byte
	depth  int // how many containers it lies in
	number int // which part of its container it is, from 1; 0 when it is a file or a member with a name
}

// A kind is a format: it parts a file into articles.
type kind struct {
	name  string
	parts func(f file, yield func(Part, error) bool)
}

// single is a kind whose files are one article each.
func single(name string, read func(f file) (Article, error)) kind {
	return kind{name, func(f file, yield func(Part, error) bool) {
		yield(f.as(read), nil)
	}}
}

var (
	kindText = single("text", readText)
	kindPage = single("page", readPage)
	kindXML  = kind{"XML", func(_ file, yield func(Part, error) bool) {
		yield(Part{}, errNot{"it is XML of a kind that is not read"})
	}}
)

// xmlStart matches what XML files begin with.
var xmlStart = regexp.MustCompile(`(?s)^(?:\x{FEFF})?\s*(?:<\?xml\s|<svg[\s>]|<!DOCTYPE svg)`)

// looksLikeXML reports XML that is no page: drawings, feeds, data.
func looksLikeXML(data []byte) bool { return xmlStart.Match(data[:min(len(data), sniffed)]) }

// textKinds are the kinds that are text themselves, in the order in which they are tried.
var textKinds = []struct {
	matches func(data []byte) bool
	kind    kind
}{
	{func(data []byte) bool { return bytes.HasPrefix(data, []byte(`{\rtf`)) }, kindRTF},
	{looksLikeMailbox, kindMailbox},
	{looksLikeMail, kindMail},
	{looksLikePage, kindPage},
	{looksLikeFlat, kindFlat},
	{looksLikeXML, kindXML},
	{looksLikeJSON, kindJSON},
	{looksLikeSheet, kindSheet},
	{func([]byte) bool { return true }, kindText},
}

// recognise tells the kind of a file from its first bytes, and from the rest when they leave a doubt.
func recognise(data []byte) (kind, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return kind{}, errors.New("it is empty")
	}
	mime := mimetype.Detect(data)
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipKind(data)
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return kindPDF, nil
	case !looksLikeText(data):
		return kind{}, errNot{"it is not text: it looks like " + describe(mime)}
	}
	for _, k := range textKinds {
		if k.matches(data) {
			return k.kind, nil
		}
	}
	return kindText, nil
}

// descriptions say in words what the most common files are that are no articles.
var descriptions = []struct{ prefix, words string }{
	{"image/", "%s image"}, {"audio/", "%s sound file"}, {"video/", "%s film"}, {"font/", "%s font"},
	{"application/x-elf", "program"}, {"application/x-executable", "program"}, {"application/x-sharedlib", "program library"},
	{"application/vnd.microsoft.portable-executable", "Windows program"},
	{"application/x-object", "program"}, {"application/vnd.sqlite3", "database (SQLite)"}, {"application/x-sqlite3", "database (SQLite)"},
	{"application/gzip", "%s archive"}, {"application/x-7z", "%s archive"}, {"application/x-rar", "%s archive"},
	{"application/x-tar", "%s archive"}, {"application/x-bzip2", "%s archive"}, {"application/x-xz", "%s archive"},
	{"application/msword", "Word document of the old kind (.doc): save it as .docx or PDF"}, {"application/vnd.ms-", "document of an old Office program: save it in its newer form or as PDF"},
	{"application/x-ole-storage", "document of an old Office program: save it in its newer form or as PDF"},
	{"application/octet-stream", "a binary file"},
}

// describe gives "a PNG image" for image/png.
func describe(m *mimetype.MIME) string {
	name := strings.ToUpper(strings.TrimPrefix(m.Extension(), "."))
	if m.Is("application/octet-stream") {
		return "a binary file"
	}
	for _, d := range descriptions {
		if strings.HasPrefix(m.String(), d.prefix) {
			words := d.words
			if strings.Contains(words, "%s") {
				words = strings.TrimSpace(fmt.Sprintf(words, name))
			}
			return withIndefinite(words)
		}
	}
	if name != "" {
		return withIndefinite(name + " file")
	}
	return "a file of type " + m.String()
}

// spelledWithVowel are the capitals whose names begin with a vowel.
const spelledWithVowel = "AEFHILMNORSX"

func withIndefinite(s string) string {
	first, _, _ := strings.Cut(s, " ")
	vowel := strings.ContainsRune("aeiou", rune(s[0]))
	if first == strings.ToUpper(first) {
		vowel = strings.ContainsRune(spelledWithVowel, rune(s[0]))
	}
	if vowel {
		return "an " + s
	}
	return "a " + s
}

var (
	// pageStart matches what HTML files begin with, after comments and an XML declaration.
	pageStart = regexp.MustCompile(`(?is)^(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|meta|title|base|style|article|main|section|header|nav|div|p|h1|script|noscript|link|table|center|font)[\s>/]`)
	// tagStart matches a file that begins with some other tag, and pageMark what then makes it a page: servers put warnings and
	// trackers before it.
	tagStart = regexp.MustCompile(`^\s*<[A-Za-z!]`)
	pageMark = regexp.MustCompile(`(?i)<(?:!doctype\s+html|html|head|body)[\s>]`)
)

// sniffed is how many bytes of a file decide about its kind, and sniffedLonger how many of one that begins with a tag.
const sniffed, sniffedLonger = 4096, 256 << 10

func looksLikePage(data []byte) bool {
	head := data[:min(len(data), sniffedLonger)]
	if text, ok := decodeMarked(head); ok {
		head = []byte(text)
	}
	head = bytes.TrimPrefix(head, []byte("\uFEFF"))
	return pageStart.Match(head[:min(len(head), sniffed)]) || tagStart.Match(head) && !looksLikeXML(head) && pageMark.Match(head)
}
