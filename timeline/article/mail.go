package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jhillyerd/enmime/v2"
)

var (
	kindMail    = single("mail", readMail)
	kindMailbox = kind{"mailbox", mailboxParts}
)

var (
	headerLine  = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?`)
	mailHeaders = map[string]bool{"from": true, "to": true, "subject": true, "date": true, "received": true, "mime-version": true, "message-id": true,
		"content-type": true, "return-path": true, "delivered-to": true, "reply-to": true, "snapshot-content-location": true, "content-transfer-encoding": true}
	boxStart = regexp.MustCompile(`(?m)^From \S+.*\d{4}\s*$`)
)

// looksLikeMail reports a file that begins with the header lines of a message and an empty line after them.
func looksLikeMail(data []byte) bool {
	known, any := 0, 0
	for line := range bytes.Lines(data[:min(len(data), 16*sniffed)]) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		m := headerLine.FindSubmatch(line)
		if m == nil {
			return false
		}
		any++
		if mailHeaders[strings.ToLower(string(m[1]))] {
			known++
		}
	}
	return known >= 3 && known*4 >= any
}

func looksLikeMailbox(data []byte) bool {
	at := boxStart.FindIndex(data[:min(len(data), sniffed)])
	return at != nil && at[0] == 0 && looksLikeMail(bytes.TrimLeft(data[at[1]:], "\r\n"))
}

// mailboxParts parts a mailbox (mbox) into its messages.
func mailboxParts(f file, yield func(Part, error) bool) {
	starts := boxStart.FindAllIndex(f.data, -1)
	number := 0
	for i, at := range starts {
		if f.ctx.Err() != nil {
			return
		}
		end := len(f.data)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		message := bytes.TrimLeft(f.data[min(at[1], end):end], "\r\n")
		if number++; !looksLikeMail(message) {
			if !yield(Part{}, f.part(number, errors.New("it is no message"))) {
				return
			}
			continue
		}
		m := f.member(number, bytes.ReplaceAll(message, []byte("\n>From "), []byte("\nFrom ")))
		if !yield(m.as(readMail), nil) {
			return
		}
	}
}

// mostMultiparts is how many parts of a message may hold parts themselves. The parser goes through all lines once for each level:
// a few thousand levels in a hundred kilobytes take it hours.
const mostMultiparts = 100

var multipart = regexp.MustCompile(`(?i)content-type:\s*multipart/`)

// readMail reads a message, or a page that a browser saved as one (MHTML).
func readMail(f file) (Article, error) {
	if len(multipart.FindAllIndex(f.data, mostMultiparts+1)) > mostMultiparts {
		return Article{}, fmt.Errorf("more than %d of its parts hold other parts: it may be made to do harm", mostMultiparts)
	}
	envelope, err := readEnvelope(f.ctx, f.data)
	if err != nil {
		return Article{}, errors.New("it looks like a mail message but is damaged")
	}
	if isSavedPage(envelope) {
		return readSavedPage(f, envelope)
	}
	a := Article{Text: paragraphs(envelope.Text)}
	if strings.TrimSpace(a.Text) == "" && envelope.HTML != "" {
		if a, err = readPage(file{ctx: f.ctx, path: f.path, data: []byte(envelope.HTML)}); err != nil {
			return Article{}, errors.New("the message holds no text")
		}
		a.Candidates, a.Published = nil, none // the templates of newsletters carry any dates
	}
	if strings.TrimSpace(a.Text) == "" {
		return Article{}, errors.New("the message holds no text")
	}
	a.Title = firstOf(envelope.GetHeader("Subject"), a.Title, readHead(a.Text, false).title)
	a.Byline = senderName(envelope)
	if s, ok := parseStamp(envelope.GetHeader("Date"), dayFirst); ok {
		s.universal = false // the sender's day counts
		setPublished(&a, []candidate{{stamp: s, witness: inMeta, evidence: "mail: Date: " + envelope.GetHeader("Date")}})
	}
	return a, nil
}

// plainASCII matches a part that says that it has nothing but ASCII, as programs do that never thought about it.
var plainASCII = regexp.MustCompile(`(?i)charset="?us-ascii`)

// readEnvelope decodes a message. What its parts say about their signs is believed: guessing from a short text takes an ü for two
// other signs. Only a message that says ASCII, or cannot be what it says, is looked at.
func readEnvelope(ctx context.Context, data []byte) (*enmime.Envelope, error) {
	data = mendSigns(data)
	read := func(believe bool) (*enmime.Envelope, error) {
		return enmime.NewParser(enmime.DisableTextConversion(true), enmime.SkipMalformedParts(true), enmime.DisableCharacterDetection(believe)).ReadEnvelope(untilDone(ctx, bytes.NewReader(data)))
	}
	unread := func(e *enmime.Envelope) int { return strings.Count(e.Text, "\uFFFD") + strings.Count(e.HTML, "\uFFFD") }
	e, err := read(!plainASCII.Match(data))
	if err != nil || unread(e) == 0 || ctx.Err() != nil {
		return e, err
	}
	guessed, err := read(false)
	if err != nil || unread(guessed) >= unread(e) {
		return e, nil
	}
	return guessed, nil
}

var (
	declaresSigns = regexp.MustCompile(`(?i)charset\s*=\s*"?([\w-]+)`)
	declaresKind  = regexp.MustCompile(`(?im)^content-type:`)
)

// mendSigns makes a message with signs above ASCII what it says, where that is plain: one that says nothing of its signs, or UTF-8 alone and
// is none, is brought into UTF-8.
func mendSigns(data []byte) []byte {
	if !bytes.ContainsFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return data
	}
	said := declaresSigns.FindAllSubmatch(data, mostMultiparts)
	for _, m := range said {
		if name := strings.ToLower(string(m[1])); name != "utf-8" && name != "utf8" {
			return data
		}
	}
	if len(said) > 0 && utf8.Valid(data) {
		return data
	}
	text, err := decode(data)
	if err != nil {
		return data
	}
	if head, _, _ := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n"); len(said) == 0 && !declaresKind.MatchString(head) {
		return []byte("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n" + text)
	}
	return []byte(text)
}

// isSavedPage tells a page saved as MHTML from a message.
func isSavedPage(e *enmime.Envelope) bool {
	kind, _, _ := mime.ParseMediaType(e.GetHeader("Content-Type"))
	saved := e.GetHeader("Snapshot-Content-Location") != "" || strings.Contains(e.GetHeader("From"), "Saved by") ||
		strings.Contains(e.GetHeader("X-MimeOLE"), "MSHTML") || e.GetHeader("Content-Location") != ""
	return kind == "multipart/related" && e.HTML != "" && (saved || e.GetHeader("Received") == "" && e.GetHeader("To") == "") ||
		kind == "text/html" && saved
}

// readSavedPage reads the page in an MHTML file. Its Date header says when it was saved, which says
// nothing about the publication.
func readSavedPage(f file, e *enmime.Envelope) (Article, error) {
	a, err := readPage(file{ctx: f.ctx, path: f.path, data: []byte(e.HTML)})
	if err != nil {
		return Article{}, err
	}
	if a.Address == "" {
		a.Address = webAddress(firstOf(e.GetHeader("Snapshot-Content-Location"), e.GetHeader("Content-Location")))
		a.Publisher = firstOf(a.Publisher, host(a.Address))
		if !a.Published.Date.IsKnown() {
			setPublished(&a, fromAddress(a.Address))
		}
	}
	return a, nil
}

// senderName is the name of the sender, or the address without one.
func senderName(e *enmime.Envelope) string {
	from, err := e.AddressList("From")
	if err != nil || len(from) == 0 {
		return ""
	}
	return firstOf(from[0].Name, from[0].Address)
}
