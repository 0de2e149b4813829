// Package article turns the bytes of a file into articles: title, byline,
// publisher, language, address, text in paragraphs, and every hint of when it was
// published, each with its evidence.
//
// A file is recognised by what it holds, never by its name. It falls into parts,
// one for each article in it; each part knows its ID before anything is parsed, so
// that what a library already has costs nothing. The flow of a part is
//
//	bytes → kind → decoded text or page → head (title, byline, dates) → Article
//
// The day of publication is never guessed: it is the one on which the most trusted
// witnesses in the file agree, or unknown. The day of the file, of a PDF's making or of saving a page is none.
//
//	text, Markdown     any encoding; the text of UTF-8 files is kept byte for byte     text of an article, in every format: 5 MB
//	HTML, MHTML        head, JSON-LD, main text, or that in the state of its scripts;
//	                   wikis without their boxes and lists                             16 MB, 500 000 elements, 512 deep
//	PDF                columns, split words, running heads; in a sandbox               3000 pages, 20 000 pieces a page, 512 MB, 90 s
//	DOCX, ODT, FODT, EPUB   text and what the document says about itself               64 MB a member, XML 500 deep
//	RTF                text in its code page                                           2000 groups deep
//	EML, mbox          the text of a message, else its HTML                            100 parts that hold parts
//	JSON, JSON lines, CSV   title, text, date, address columns found by name           lists 4 deep
//	zip of any         names that climb out are held inside                             20 000 members, 1 GB, 250:1, 3 deep
//
// Package intake reads files up to 256 MB and gives each two minutes to be got and two to be read; Cancel waits for neither. Every reader ends with its context, and
// what it has by then is dropped: patience.go says how. The limits stand beside
// their readers, as constants, with their reasons; hostile_test.go, archive_test.go and patience_test.go hold each of them.
package article

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"

	"dateline/timeline"

	"github.com/klippa-app/go-pdfium"
)

// An Article is a source as it was read.
type Article = timeline.Source

// Read recognises the format by content and gives the articles of one file. name
// serves messages and, when it holds a date, as evidence. The error is a sentence
// for a person, without the name. When some parts of the file could not be read,
// the others are given together with an error that joins the reasons.
func Read(name string, data []byte) ([]Article, error) {
	r := &Reader{}
	defer r.Close()
	return r.Read(context.Background(), name, data)
}

// A Reader reads files. The zero Reader is ready for use, by several goroutines;
// it must not be copied after its first use.
type Reader struct {
	// CacheDir is a folder for what makes later starts faster, the compiled PDF
	// engine; "" keeps nothing.
	CacheDir string

	mu  sync.Mutex
	pdf pdfium.Pool // nil until the first PDF
}

// Read is the function Read, with what the Reader has started already.
func (r *Reader) Read(ctx context.Context, name string, data []byte) ([]Article, error) {
	var all []Article
	var failed []error
	for p, err := range r.Parts(ctx, name, data) {
		if ctx.Err() != nil {
			return all, ctx.Err()
		}
		if err == nil {
			var a Article
			if a, err = p.Read(ctx); err == nil {
				all = append(all, a)
				continue
			}
		}
		failed = append(failed, err)
	}
	return all, errors.Join(failed...)
}

// A Part is one article of a file, before it is parsed.
type Part struct {
	ID   timeline.ID // of the article that Read gives
	Path string      // the file, and the member of it when it holds several
	name string      // of the member, "" when the file is the article
	read func(ctx context.Context) (Article, error)
}

// Read parses the part. The error is a sentence for a person, with the name of the part when it is
// one of several. A parser that panics on a damaged file is an error like any other. When ctx ends, so does
// the reading, soon, with the error of ctx.
func (p Part) Read(ctx context.Context) (a Article, err error) {
	defer func() {
		if recover() != nil {
			a, err = Article{}, errors.New("it is damaged in a way that its reader could not cope with")
		}
		if ctx.Err() != nil { // what a parser makes of half a file is no article, and no fault of the file
			a, err = Article{}, ctx.Err()
		} else if err != nil && p.name != "" {
			err = fmt.Errorf("%s: %w", p.name, err)
		}
	}()
	if a, err = p.read(ctx); err == nil {
		err = checkText(a.Text)
	}
	if err != nil {
		return Article{}, err
	}
	a.ID, a.Path = p.ID, p.Path
	return finish(a), nil
}

// Parts gives the parts of a file, one by one, so that a container of thousands
// needs memory for one. An error ends the file, or stands for a part of it and
// the rest goes on; its sentence then names the part. ErrNoArticle marks files that are
// clearly something else.
func (r *Reader) Parts(ctx context.Context, name string, data []byte) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		kind, err := recognise(data)
		if err != nil {
			yield(Part{}, err)
			return
		}
		kind.parts(file{ctx: ctx, reader: r, path: name, data: data}, func(p Part, err error) bool {
			if ctx.Err() != nil { // what a container says then is no fault of the file
				yield(Part{}, ctx.Err())
				return false
			}
			return yield(p, err)
		})
	}
}
