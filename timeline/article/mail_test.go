package article

import (
	"fmt"
	"strings"
	"testing"
)

const mailHead = "From: =?utf-8?Q?Ann_B=C3=A9ll?= <ann@bell.example>\nTo: b@c.example\nSubject: =?iso-8859-1?Q?Der_alte_H=E4fen?=\nDate: Thu, 6 Mar 2008 23:30:00 -0800\nMIME-Version: 1.0\n"

// Messages as programs build them: which part is the text, and who says so.
func TestMessages(t *testing.T) {
	const page = "<html><head><style>p{}</style></head><body><p>The old harbour of Ardmoor is closed, as the council decided on Tuesday.</p><p>Boats move to the new basin next month.</p></body></html>"
	for name, c := range map[string]struct{ rest, want string }{
		"plain":              {"\nThe old harbour is closed.\n", "The old harbour is closed."},
		"quoted":             {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe =C3=A9lan of the old har=\nbour is gone.\n", "The élan of the old harbour is gone."},
		"base64":             {"Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\nVGhlIOlsYW4gaXMgZ29uZS4=\n", "The élan is gone."},
		"text before page":   {"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe old harbour is closed.\n--b\nContent-Type: text/html\n\n" + page + "\n--b--\n", "The old harbour is closed."},
		"page alone":         {"Content-Type: text/html\n\n" + page, "The old harbour of Ardmoor is closed, as the council decided on Tuesday.\n\nBoats move to the new basin next month."},
		"an attachment":      {"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe old harbour is closed.\n--b\nContent-Type: application/pdf; name=x.pdf\nContent-Disposition: attachment; filename=x.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--b--\n", "The old harbour is closed."},
		"parts in parts":     {"Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe old harbour is closed.\n--b--\n--a--\n", "The old harbour is closed."},
		"boundary never met": {"Content-Type: multipart/mixed; boundary=b\n\nThe old harbour is closed.\n", ""},
		"lines of Windows":   {"Content-Type: text/plain\n\nThe old harbour\r\nis closed.\r\n\r\nNobody knew.\r\n", "The old harbour\nis closed.\n\nNobody knew."},
		"says ASCII":         {"Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\nThe élan of the harbour — and of the council, which voted on Tuesday — is gone, as everybody in Ardmoor knows; “so be it”, said the mayor of the town.\n", "The élan of the harbour — and of the council, which voted on Tuesday — is gone, as everybody in Ardmoor knows; “so be it”, said the mayor of the town."},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := readAll(t, "x.eml", []byte(mailHead+c.rest))
			if c.want == "" {
				if err == nil {
					t.Errorf("got %+v", all)
				}
				return
			}
			if err != nil || len(all) != 1 {
				t.Fatalf("%d articles, %v", len(all), err)
			}
			a := all[0]
			if a.Text != c.want || a.Title != "Der alte Häfen" || a.Byline != "Ann Béll" {
				t.Errorf("%q by %q: %q", a.Title, a.Byline, a.Text)
			}
			// The day of the sender, wherever the reader is.
			if a.Published.Date.String() != "2008-03-06" || !strings.HasPrefix(a.Published.Evidence, "mail: Date:") {
				t.Errorf("published %s (%s)", a.Published.Date, a.Published.Evidence)
			}
		})
	}
}

func TestSendersAndSubjects(t *testing.T) {
	for head, want := range map[string][2]string{
		"From: Ann Bell <ann@bell.example>\nSubject: The well":  {"Ann Bell", "The well"},
		"From: ann@bell.example\nSubject: The well":             {"ann@bell.example", "The well"},
		"From: \"Bell, Ann\" <ann@bell.example>\nSubject: Well": {"Bell, Ann", "Well"},
		"From: nobody at all\nSubject: The well":                {"", "The well"},
		"From: ann@bell.example\nX-Odd: y":                      {"ann@bell.example", "The well of Ardmoor ran dry in May."},
	} {
		a := one(t, "x.eml", head+"\nTo: b@c.example\nDate: Thu, 6 Mar 2008 10:00:00 +0100\n\nThe well of Ardmoor ran dry in May.\n")
		if a.Byline != want[0] || a.Title != want[1] {
			t.Errorf("%q: by %q, %q", head, a.Byline, a.Title)
		}
	}
}

// savedPage is a page as browsers save it in one file.
func savedPage(headers, partHeaders, page string) string {
	return headers + "MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\n" + partHeaders + "\n" + page + "\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://mercury.example/x.png\n\niVBORw0=\n--b--\n"
}

func TestSavedPages(t *testing.T) {
	const page = `<html><head><title>Harbour closes</title></head><body><h1>Harbour closes</h1><p>The council of Ardmoor voted on Tuesday to close the old harbour.</p></body></html>`
	dated := strings.Replace(page, "<title>", `<meta name="pubdate" content="2008-03-06"><title>`, 1)
	for name, c := range map[string]struct{ data, address, day string }{
		"Chromium":          {savedPage("From: <Saved by Blink>\nSnapshot-Content-Location: https://mercury.example/2008/03/06/harbour\nSubject: Harbour closes\nDate: Sat, 9 May 2020 10:00:00 -0000\n", "", page), "https://mercury.example/2008/03/06/harbour", "2008-03-06"},
		"Internet Explorer": {savedPage("From: \"Saved by Windows Internet Explorer 8\"\nSubject: Harbour closes\nDate: Sat, 9 May 2020 10:00:00 +0100\nX-MimeOLE: Produced By Microsoft MimeOLE\n", "Content-Location: https://mercury.example/harbour\n", dated), "", "2008-03-06"},
		"no day anywhere":   {savedPage("From: <Saved by Blink>\nSnapshot-Content-Location: https://mercury.example/harbour\nSubject: Harbour closes\nDate: Sat, 9 May 2020 10:00:00 -0000\n", "", page), "https://mercury.example/harbour", ""},
	} {
		a := one(t, "x.mht", c.data)
		if a.Title != "Harbour closes" || !strings.HasPrefix(strings.TrimPrefix(a.Text, "Harbour closes\n\n"), "The council of Ardmoor") || a.Address != c.address || a.Published.Date.String() != c.day {
			t.Errorf("%s: %q at %q of %s: %q", name, a.Title, a.Address, a.Published.Date, a.Text)
		}
	}
}

// A bound on parts that hold parts, exactly.
func TestPartsThatHoldParts(t *testing.T) {
	message := func(n int) string {
		var b strings.Builder
		b.WriteString("From: a@b.example\nTo: c@d.example\nSubject: x\n")
		for i := range n {
			fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		}
		return b.String() + "Content-Type: text/plain\n\nThe well ran dry.\n"
	}
	if _, err := readAll(t, "x.eml", []byte(message(mostMultiparts+1))); err == nil || !strings.Contains(err.Error(), "more than 100 of its parts hold other parts") {
		t.Errorf("got %v", err)
	}
	if a := one(t, "x.eml", message(20)); a.Text != "The well ran dry." {
		t.Errorf("got %q", a.Text)
	}
}
