package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	maxPages     = 3000             // of one PDF
	maxPieces    = 20_000           // pieces of text on one page, each compared with all others: a page of small advertisements has five thousand
	pdfLimit     = 90 * time.Second // for one PDF, then its engine is stopped
	pdfMemory    = 512 << 20        // bytes that the engine may use for one PDF
	pdfEngines   = 4                // PDFs that are read at the same time
	wasmPageSize = 64 << 10
)

var kindPDF = single("PDF", readPDF)

// engine gives the PDF engine, which takes its time to start: the first PDF pays for it. It runs in a
// sandbox without files, without network, with bounded memory.
func (r *Reader) engine() (pdfium.Pool, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.pdf != nil {
		return r.pdf, nil
	}
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).WithMemoryLimitPages(pdfMemory / wasmPageSize)
	if r.CacheDir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(r.CacheDir); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{MaxIdle: 1, MaxTotal: pdfEngines, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		return nil, errors.New("the PDF engine does not start on this computer")
	}
	r.pdf = pool
	return pool, nil
}

// Close frees what reading needed. The Reader must not be used afterwards.
func (r *Reader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.pdf == nil {
		return nil
	}
	return r.pdf.Close()
}

// readPDF reads a PDF. It says nothing about the publication but in its text: the dates that it carries
// are those of the file.
func readPDF(f file) (Article, error) {
	pool, err := f.reader.engine()
	if err != nil {
		return Article{}, err
	}
	ctx, cancel := context.WithTimeout(f.ctx, pdfLimit)
	defer cancel()
	instance, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return Article{}, errors.New("the PDF engine does not start on this computer")
	}
	done := make(chan struct{})
	finished := make(chan struct{})
	go func() { // stops an engine that does not come back
		defer close(finished)
		select {
		case <-done:
			instance.Close()
		case <-ctx.Done():
			instance.Kill()
		}
	}()
	a, err := pdfArticle(f, instance)
	close(done)
	<-finished
	if f.ctx.Err() != nil {
		return Article{}, f.ctx.Err()
	}
	if ctx.Err() != nil {
		return Article{}, fmt.Errorf("reading the PDF was given up after %s", pdfLimit)
	}
	return a, err
}

func pdfArticle(f file, instance pdfium.Pdfium) (Article, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &f.data})
	if err != nil {
		if strings.Contains(err.Error(), "password") {
			return Article{}, errors.New("the PDF is locked with a password")
		}
		return Article{}, errors.New("the PDF is damaged")
	}
	doc := opened.Document
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil || count.PageCount == 0 {
		return Article{}, errors.New("the PDF is damaged")
	}
	if count.PageCount > maxPages {
		return Article{}, fmt.Errorf("the PDF has %d pages; up to %d are read", count.PageCount, maxPages)
	}
	pages := make([][]piece, count.PageCount)
	length := 0
	for i := range pages {
		if f.ctx.Err() != nil {
			return Article{}, f.ctx.Err()
		}
		if pages[i], err = pagePieces(instance, doc, i); err != nil {
			continue // one damaged page is no reason to drop the others
		}
		if err := checkPieces(i+1, pages[i]); err != nil {
			return Article{}, err
		}
		for _, p := range pages[i] {
			length += len(p.text)
		}
		if length > maxText {
			return Article{}, tooLong(length)
		}
	}
	if length == 0 {
		return Article{}, scanned(count.PageCount)
	}
	text, title := layOut(f.ctx, pages)
	if strings.TrimSpace(text) == "" {
		return Article{}, scanned(count.PageCount)
	}
	h := readHead(text, false)
	a := Article{Title: firstOf(title, h.title, metaText(instance, doc, "Title")), Byline: firstOf(h.byline, metaText(instance, doc, "Author")),
		Publisher: h.publisher, Address: h.address, Text: text}
	setPublished(&a, append(h.candidates, fromName(f.path)...))
	return a, nil
}

// checkPieces refuses a page in so many pieces that finding its lines would take hours.
func checkPieces(page int, pieces []piece) error {
	if len(pieces) > maxPieces {
		return fmt.Errorf("page %d of the PDF is made of %d pieces of text; up to %d are read", page, len(pieces), maxPieces)
	}
	return nil
}

func scanned(pages int) error {
	if pages == 1 {
		return errors.New("the page of the PDF is a picture (a scan): there is no text in it")
	}
	return fmt.Errorf("the %d pages of the PDF are pictures (a scan): there is no text in them", pages)
}

// metaText reads what the PDF says about itself.
func metaText(instance pdfium.Pdfium, doc references.FPDF_DOCUMENT, tag string) string {
	r, err := instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: tag})
	if err != nil {
		return ""
	}
	return r.Value
}

// pagePieces gives the pieces of text on a page with their places.
func pagePieces(instance pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) ([]piece, error) {
	r, err := instance.GetPageTextStructured(&requests.GetPageTextStructured{Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}},
		Mode: requests.GetPageTextStructuredModeRects, CollectFontInformation: true})
	if err != nil {
		return nil, err
	}
	var all []piece
	for _, rect := range r.Rects {
		text := strings.Map(pdfRune, rect.Text)
		p := rect.PointPosition
		if strings.TrimSpace(text) == "" {
			continue
		}
		q := piece{text: text, left: p.Left, right: p.Right, top: max(p.Top, p.Bottom), bottom: min(p.Top, p.Bottom)}
		if q.size = q.top - q.bottom; rect.FontInformation != nil && rect.FontInformation.RenderedSize > 0 {
			q.size = rect.FontInformation.RenderedSize
		}
		all = append(all, q)
	}
	return all, nil
}

// pdfRune mends characters that PDFs put for others: U+FFFE stands for a hyphen at the end of a line.
func pdfRune(r rune) rune {
	switch {
	case r == '\uFFFE' || r == '\u0002' || r == '\u00ad':
		return '-'
	case r < ' ' || r == '\uFFFD':
		return ' '
	}
	return r
}
