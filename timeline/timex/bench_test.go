package timex

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// hostile texts are made of what could go wrong: long runs, deep nesting, and
// beginnings of expressions that never end.
var hostile = []struct{ name, unit string }{
	{"digits", "1234567890"},
	{"years", "1990 "},
	{"day before", "the day before "},
	{"quotes", "\"'“‘`` "},
	{"brackets", "((["},
	{"months", "June "},
	{"numbers", "twenty-"},
	{"hundreds", "hundred and "},
	{"dates", "1/2/3/4-5.6:7,"},
	{"halves", "the first half of the "},
	{"letters", "a"},
	{"initials", "a.b."},
	{"spaces", " "},
	{"lines", "\n"},
	{"apostrophes", "'s"},
	{"umlauts", "ü"},
	{"broken", "\xff\xfe"},
	{"later", "three days later "},
}

// newsText is n bytes of ordinary prose from the passages.
func newsText(t testing.TB, n int) string {
	var b strings.Builder
	for b.Len() < n {
		for _, file := range []string{"en/news.txt", "en/history.txt"} {
			for _, p := range readPassages(t, file) {
				b.WriteString(p.text)
			}
		}
		for range 60 {
			for _, line := range filler {
				b.WriteString(line)
			}
		}
	}
	return b.String()[:n]
}

// filler thins the expressions out to about what newspapers have, one in 200 bytes.
var filler = []string{
	"The committee heard from farmers, millers and bakers, who spoke of the price of flour and of the state of the roads in the north.\n\n",
	"Nobody in the village could say where the letter had come from, nor who had carried it over the pass in such weather.\n\n",
	"Critics of the plan point to the cost of the dam and to the villages that would be flooded; its friends speak of light and of work for the young.\n\n",
}

func BenchmarkReadProse(b *testing.B) {
	text := newsText(b, 1<<20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(text, "en")
	}
}

func BenchmarkReadHostile(b *testing.B) {
	for _, h := range hostile {
		text := strings.Repeat(h.unit, 1<<20/len(h.unit))
		b.Run(h.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Read(text, "en")
			}
		})
	}
}

func BenchmarkResolve(b *testing.B) {
	d := Read(newsText(b, 1<<20), "en")
	published := timeline.DayDate(2013, 3, 22)
	for b.Loop() {
		d.Resolve(published)
	}
}

// TestLinear counts what is done for a text and for one four times as long: rules
// tried, bytes scanned, tokens made. Counts do not depend on how busy the machine is.
func TestLinear(t *testing.T) {
	work := func(text string) int {
		r := readAll(text, languages["en"]())
		r.document()
		return r.matcher.work + r.scanner.work + len(r.mentions) + len(text)
	}
	for _, h := range hostile {
		const n = 40 << 10
		short, long := strings.Repeat(h.unit, n/len(h.unit)), strings.Repeat(h.unit, 4*n/len(h.unit))
		if a, b := work(short), work(long); b > 5*a {
			t.Errorf("%s: %d bytes take %d steps, %d bytes %d", h.name, len(short), a, len(long), b)
		}
	}
}

// TestWorkIsBounded holds that no byte of any hostile text costs more than a fixed number of steps.
func TestWorkIsBounded(t *testing.T) {
	for _, h := range hostile {
		text := strings.Repeat(h.unit, 40<<10/len(h.unit))
		r := readAll(text, languages["en"]())
		if steps := (r.matcher.work + r.scanner.work) / len(text); steps > 200 {
			t.Errorf("%s: %d steps a byte", h.name, steps)
		}
	}
}
