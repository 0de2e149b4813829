package article

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// What is no article is told for what it is, and is passed over in a folder.
func TestWhatIsNoArticle(t *testing.T) {
	for want, data := range map[string]string{
		"it is not text: it looks like a PNG image":                 "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
		"it is not text: it looks like a GIF image":                 "GIF89a\x01\x00\x01\x00\x00\x00\x00;",
		"it is not text: it looks like a JPG image":                 "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
		"it is not text: it looks like a program":                   "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00\x01\x00\x00\x00",
		"it is not text: it looks like a database (SQLite)":         "SQLite format 3\x00\x10\x00\x01\x01\x00",
		"it is not text: it looks like a GZ archive":                "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
		"it is not text: it looks like a 7Z archive":                "7z\xbc\xaf\x27\x1c\x00\x04",
		"it is not text: it looks like a WAV sound file":            "RIFF\x24\x00\x00\x00WAVEfmt \x10\x00",
		"it is XML of a kind that is not read":                      `<?xml version="1.0"?><feed><entry>x</entry></feed>`,
		"it is not text: it looks like a binary file":               "\x00\x01\x02\x03\x00\x05\x06\x00\x08",
		"it is no article: it looks like a Java program":            string(zipOf(t, "META-INF/MANIFEST.MF", "x")),
		"it is no article: it looks like an Android program":        string(zipOf(t, "AndroidManifest.xml", "x")),
		"it is no article: it looks like an Excel spreadsheet":      string(zipOf(t, "xl/workbook.xml", "x")),
		"it is no article: it looks like a PowerPoint presentation": string(zipOf(t, "ppt/presentation.xml", "x")),
	} {
		_, err := readAll(t, "x", []byte(data))
		if err == nil || err.Error() != want || !errors.Is(err, ErrNoArticle) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

// The first bytes tell the kind, whatever comes before them that people and programs put there.
func TestKinds(t *testing.T) {
	for want, all := range map[string][]string{
		"page": {"<!DOCTYPE html><p>x", "\n\n<html><body>x", "<!-- saved from url=(0014)about:internet -->\n<html>x", `<?xml version="1.0"?><html xmlns="x">x`, "\uFEFF<html>x", "<p>x</p>", "<title>x</title>",
			"<!-- a --> <!-- b -->\n<!DOCTYPE HTML PUBLIC>x", "<article>x</article>", "<style>\nb{}</style>\n<html>x", "<br />\n<b>Warning</b>: x in <b>y</b>\n<!DOCTYPE html><html><body>x", "<noscript>x</noscript>",
			"<custom-bar>x</custom-bar>" + strings.Repeat(" ", 9000) + "<body class=x>x"},
		"mail":    {"From: a@b.example\nTo: c@d.example\nSubject: x\nDate: x\n\nx", "Received: by x\n\tfor y\nFrom: a@b.example\nSubject: x\nX-Odd: y\n\nx"},
		"mailbox": {"From a@b.example Thu Mar  6 10:00:00 2008\nFrom: a@b.example\nTo: c@d\nSubject: x\n\nx"},
		"JSON":    {`{"title":"x","text":"y"}`, `[{"text":"y"}]`, "{\"text\":\"x\"}\n{\"text\":\"y\"}\n", "\uFEFF{\"text\":\"x\"}"},
		"table":   {"title,text\na,b\n", "date;title;body\n1;2;3\n", "Headline\tArticle Body\na\tb\n"},
		"RTF":     {`{\rtf1\ansi x}`},
		"PDF":     {"%PDF-1.4\nx", "\n\n%PDF-1.4\nx"},
		"text": {"The well ran dry.", "# The well\n\nIt ran dry.", "From: the well came a noise.\n\nNobody knew.", "<3 is no tag, they said.", "<b>Bold</b> words, they said, and no <page>.", "In <html> there is a <body>.", "a,b\nc,d\n", "[a note] The well ran dry.", "{curly} words",
			"title\nand text", "Subject: wells\n\nThey ran dry."},
	} {
		for _, s := range all {
			if k, err := recognise([]byte(s)); err != nil || k.name != want {
				t.Errorf("%q is %q, %v, want %s", s, k.name, err, want)
			}
		}
	}
}

// Every failure is one sentence that a person can read: no line breaks, no panic's words, no name of a Go type, not too long.
func TestFailuresAreSentences(t *testing.T) {
	deep := zipOf(t, "a.txt", "x")
	for range 5 {
		deep = zipOf(t, "b.zip", string(deep))
	}
	for name, data := range map[string][]byte{
		"empty": {}, "blank": []byte(" \n\t "), "torn PDF": []byte("%PDF-1.7\nx"), "torn zip": zipOf(t, "a", "b")[:20], "torn word": zipOf(t, "word/document.xml", "<w:p"), "deep": deep,
		"empty page": []byte("<html></html>"), "empty mail": []byte("From: a@b.example\nTo: c@d.example\nSubject: x\n\n"), "no text column": []byte(`{"a":1}`), "empty row": []byte("title,text\na,\n"),
		"empty RTF": []byte(`{\rtf1 }`), "empty book": zipOf(t, "META-INF/container.xml", bookRoot, "OPS/book.opf", "<package/>"), "image": []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
		"torn mailbox": []byte("From a@b.example Thu Mar  6 10:00:00 2008\nFrom: a@b\nTo: c@d\nSubject: x\n\n\nFrom b Thu Mar  6 10:00:00 2008\nx\n"), "long": []byte(strings.Repeat("word ", maxText/4)),
		"list of nothing": []byte(`[1,2,3]`), "flat without text": []byte(`<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"></office:document>`),
	} {
		all, err := readAll(t, name, data)
		if err == nil {
			t.Errorf("%s: %d articles and no error", name, len(all))
			continue
		}
		for sentence := range strings.Lines(err.Error()) {
			s := strings.TrimSpace(sentence)
			first, _ := utf8.DecodeRuneInString(s)
			if s == "" || len(s) > 200 || strings.ContainsAny(s, "\x00\t") || strings.Contains(s, "0x") || strings.Contains(s, "runtime") || strings.Contains(s, "*") || unicode.IsUpper(first) || strings.HasSuffix(s, ".") {
				t.Errorf("%s: %q", name, s)
			}
		}
	}
}

func TestLanguages(t *testing.T) {
	texts := map[string]string{
		"en": "The council of the town voted on Tuesday to close the old harbour, because nobody wanted to pay for the new wall any more, and the fishermen had left long ago.",
		"de": "Der Rat der Stadt hat am Dienstag beschlossen, den alten Hafen zu schließen, weil niemand mehr für die neue Mauer bezahlen wollte, und die Fischer längst fort waren.",
		"fr": "Le conseil de la ville a décidé mardi de fermer le vieux port, parce que personne ne voulait plus payer le nouveau mur et que les pêcheurs étaient partis depuis longtemps.",
		"es": "El ayuntamiento de la ciudad decidió el martes cerrar el puerto viejo, porque nadie quería pagar el nuevo muro y los pescadores se habían marchado hacía mucho tiempo.",
	}
	for want, text := range texts {
		if got := detectLanguage(text); got != want {
			t.Errorf("%s is taken for %q", want, got)
		}
		for tag := range littleWords {
			if (tag != want) && isIn(text, tag) {
				t.Errorf("%s is without doubt %s", want, tag)
			}
		}
		// What the page declares gives way to its text; the region stays where both agree.
		for declared, kept := range map[string]string{"": want, "ja": want, want + "-XX": want + "-XX"} {
			if a := finish(Article{Text: text, Language: declared}); a.Language != kept {
				t.Errorf("%s declared as %q becomes %q", want, declared, a.Language)
			}
		}
	}
	if got := detectLanguage("Too short."); got != "" {
		t.Errorf("two words are %q", got)
	}
	for s, want := range map[string]string{"en_US": "en-US", " de ": "de", "zh-hans-cn": "zh-Hans-CN", "x": "", "garbage!": "", "": "", "und": ""} {
		if got := declaredLanguage(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
