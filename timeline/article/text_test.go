package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"pgregory.net/rapid"
)

// shared saves the tests from starting the PDF engine again and again, and from compiling it at each run.
var shared = Reader{CacheDir: filepath.Join(os.TempDir(), "dateline-test-cache")}

// readAll is Read with the shared Reader.
func readAll(t testing.TB, name string, data []byte) (all []Article, failed error) {
	t.Helper()
	return shared.Read(t.Context(), name, data)
}

// one reads a file that must hold exactly one article.
func one(t testing.TB, name, data string) Article {
	t.Helper()
	all, err := readAll(t, name, []byte(data))
	if err != nil || len(all) != 1 {
		t.Fatalf("Read gives %d articles and the error %v, want one and none", len(all), err)
	}
	return all[0]
}

const body = "\n\nThe council of Ardmoor voted on Tuesday to close the old harbour, officials said. The decision ends a dispute that began in 2011.\n\nFishing boats will move to the new basin next month."

func TestTextIsKept(t *testing.T) {
	for name, text := range map[string]string{
		"plain":    "Ardmoor closes its harbour" + body,
		"crlf":     "Ardmoor closes its harbour\r\n\r\nThe council voted.\r\n",
		"mark":     "\uFEFFArdmoor closes its harbour" + body,
		"blanks":   "\n\n  Ardmoor closes its harbour  " + body + "\n\n\n",
		"markdown": "# Ardmoor closes its harbour" + body,
	} {
		t.Run(name, func(t *testing.T) {
			a := one(t, "a.txt", text)
			if a.Text != text {
				t.Errorf("the text is not that of the file: %q", a.Text)
			}
			if a.Title != "Ardmoor closes its harbour" {
				t.Errorf("the title is %q", a.Title)
			}
		})
	}
}

func TestUTF8IsKeptByteForByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefg ÄöüжЯ日本\r\n\t.,–“")), 1, 400, -1).Draw(t, "text")
		if strings.TrimSpace(text) == "" || looksLikePage([]byte(text)) {
			return
		}
		all, err := Read("a.txt", []byte(text))
		if err != nil || len(all) != 1 || all[0].Text != text {
			t.Fatalf("Read gives %v, %v", all, err)
		}
	})
}

func TestEncodings(t *testing.T) {
	texts := map[string]string{
		"windows-1251": "Городской совет Ардмура проголосовал за закрытие старой гавани. Решение завершает спор, начавшийся в 2011 году. Рыбацкие суда перейдут в новый порт в следующем месяце.",
		"koi8-r":       "Городской совет Ардмура проголосовал за закрытие старой гавани. Решение завершает спор, начавшийся в 2011 году. Рыбацкие суда перейдут в новый порт в следующем месяце.",
		"shift_jis":    "アードムーア市議会は火曜日、古い港を閉鎖することを決めた。この決定で二〇一一年に始まった争いが終わる。漁船は来月、新しい港に移る。",
		"euc-jp":       "アードムーア市議会は火曜日、古い港を閉鎖することを決めた。この決定で二〇一一年に始まった争いが終わる。漁船は来月、新しい港に移る。",
		"gb18030":      "阿德穆尔市议会周二投票决定关闭旧港口。这一决定结束了二〇一一年开始的争端。渔船将于下个月迁往新港池。市长说，居民们已经等待多年。",
		"big5":         "阿德穆爾市議會週二投票決定關閉舊港口。這一決定結束了二〇一一年開始的爭端。漁船將於下個月遷往新港池。市長說，居民們已經等待多年。",
		"euc-kr":       "아드무어 시의회는 화요일 오래된 항구를 폐쇄하기로 결정했다. 이 결정으로 이천십일년에 시작된 분쟁이 끝난다. 어선은 다음 달 새 항구로 옮긴다.",
		"windows-1252": "Der Stadtrat von Ardmoor beschloss am Dienstag, den alten Hafen zu schließen. Die Fischer müssen nächsten Monat in das neue Becken übersiedeln, sagte der Bürgermeister.",
		"windows-1250": "Rada miasta Dolina zdecydowała we wtorek o zamknięciu starej hali. Decyzja kończy spór, który zaczął się w 2011 roku, kiedy zawaliła się część dachu.",
		"iso-8859-2":   "Zastupitelstvo města Dolina rozhodlo v úterý o uzavření staré haly. Rozhodnutí končí spor, který začal v roce 2011, když se zřítila část střechy.",
		"macintosh":    "Der Bürgermeister eröffnete am Dienstag die neue Brücke über den Fluß, sagte ein Sprecher der Stadt.",
		"ibm850":       "Le maire a inauguré mardi l'école près de la forêt, a-t-il déclaré devant les élèves.",
		"iso-2022-jp":  "アードムーア市議会は火曜日、古い港を閉鎖することを決めた。この決定で争いが終わる。",
		"windows-1254": "Ardmoor belediye meclisi salı günü eski limanın kapatılmasına karar verdi. Karar, rıhtımın çöktüğü 2011 yılında başlayan anlaşmazlığı sona erdiriyor.",
		"iso-8859-7":   "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει το παλιό λιμάνι. Η απόφαση βάζει τέλος σε μια διαμάχη που άρχισε το 2011.",
		"utf-16le":     "Der Stadtrat von Ardmoor beschloss am Dienstag, den alten Hafen zu schließen.",
		"utf-16be":     "Der Stadtrat von Ardmoor beschloss am Dienstag, den alten Hafen zu schließen.",
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			e, err := htmlindex.Get(name)
			if name == "ibm850" {
				e, err = charmap.CodePage850, nil
			}
			if err != nil {
				t.Fatal(err)
			}
			data, err := e.NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			if a := one(t, "a.txt", data); a.Text != text {
				t.Errorf("got %q", a.Text)
			}
		})
	}
	t.Run("utf-16 with a mark", func(t *testing.T) {
		if a := one(t, "a.txt", "\xff\xfeH\x00i\x00!\x00"); a.Text != "Hi!" {
			t.Errorf("got %q", a.Text)
		}
	})
	t.Run("cut in the middle of a character", func(t *testing.T) {
		if a := one(t, "a.txt", "Zürich schließt den Hafen f\xc3"); a.Text != "Zürich schließt den Hafen f\uFFFD" {
			t.Errorf("got %q", a.Text)
		}
	})
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":   {"", "it is empty"},
		"blank":   {" \n\t\r\n", "it is empty"},
		"png":     {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01", "it is not text: it looks like a PNG image"},
		"jpeg":    {"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "it is not text: it looks like a JPG image"},
		"gif":     {"GIF89a\x01\x00\x01\x00\x80\x00\x00", "it is not text: it looks like a GIF image"},
		"program": {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00>\x00", "it is not text: it looks like a program"},
		"noise":   {"\x01\x02\x03\x00\x05\x06\x07\xff\xfe\x00\x00", "it is not text: it looks like a binary file"},
		"long":    {strings.Repeat("All work and no play. ", maxText/20), "its text is 5.5 MB long; an article may have up to 5 MB"},
		"drawing": {"<svg xmlns='x'><text>hi</text></svg>", "it is XML of a kind that is not read"},
		"feed":    {"<?xml version='1.0'?><rss><item><title>x</title></item></rss>", "it is XML of a kind that is not read"},
		"page":    {"<html><head><title>x</title></head><body></body></html>", "the page holds no text of an article"},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := readAll(t, name, []byte(c.data))
			if err == nil || err.Error() != c.want || len(all) != 0 {
				t.Errorf("Read gives %d articles and %v, want %q", len(all), err, c.want)
			}
		})
	}
}

func TestSameBytesSameID(t *testing.T) {
	a, b := one(t, "a.txt", "One"+body), one(t, "elsewhere/b.md", "One"+body)
	if a.ID != b.ID || a.ID == 0 {
		t.Errorf("the IDs are %s and %s", a.ID, b.ID)
	}
	if c := one(t, "a.txt", "Two"+body); c.ID == a.ID {
		t.Errorf("another text has the same ID")
	}
}
