package intake

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/processor"
	"dateline/timeline"
)

// BenchmarkImport imports b.N web pages into a new library in one go: -benchtime 10000x measures ten thousand. It tells the pages
// for each second of processor time, the share of that time that is not reading and extracting, the peak of memory, and by how much the
// second half of the pages raised it: it should be next to nothing, however many they are.
//
//	go test -tags migrated_fynedo,sqlite_fts5 ./intake -run xxx -bench Import -benchtime 1000x
func BenchmarkImport(b *testing.B) {
	if b.N < 2 { // the toolkit tries with one first
		return
	}
	dir := b.TempDir()
	for i := range b.N {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.html", i)), webPage(i), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	l, r := open(b), reader(b)
	begun, began := processor.Used(), time.Now()
	half := 0.0
	report := r.Import(b.Context(), l, []string{dir}, func(p Progress) {
		if p.Done == b.N/2 {
			half = peakMemory()
		}
	})
	whole, wall := processor.Used()-begun, time.Since(began)
	if report.Added != b.N {
		b.Fatalf("%+v", report)
	}
	peak := peakMemory()
	sample := min(b.N, 500)
	begun = processor.Used()
	for i := range sample {
		if _, err := r.Bytes(b.Context(), "x.html", webPage(i), timeline.Date{}); err != nil {
			b.Fatal(err)
		}
	}
	reading := (processor.Used() - begun) * time.Duration(b.N) / time.Duration(sample)
	b.ReportMetric(float64(b.N)/whole.Seconds(), "pages/cpu-s")
	b.ReportMetric(float64(b.N)/wall.Seconds(), "pages/s")
	b.ReportMetric(100*(1-reading.Seconds()/whole.Seconds()), "%-not-reading")
	b.ReportMetric(peak, "MB-peak")
	b.ReportMetric(peak-half, "MB-2nd-half")
	b.ReportMetric(float64(report.Events)/float64(b.N), "events/page")
	b.ReportMetric(0, "ns/op")
}

// webPage makes page number n of a newspaper: some four hundred words, and a site around them.
func webPage(n int) []byte {
	dice := rand.New(rand.NewPCG(uint64(n), 7))
	one := func(words string) string {
		all := strings.Split(words, "|")
		return all[dice.IntN(len(all))]
	}
	name := func() string { // of people and places, other ones in each page
		s := one("Ar|Be|Cor|Dun|El|Fal|Gor|Hal|Is|Ker|Lor|Mar|Nor|Os|Pel|Ros|Sen|Tor|Ul|Val") + one("a|e|i|o|u") + one("bert|den|dric|gan|lin|mond|nas|rak|ris|sen|ton|vik|wen|zar")
		return s
	}
	place, person := name()+one("| Bay| Heights| Mills"), one("Mara|Bo|Ines|Jon|Ana|Karl|Joan|Piet")+" "+name()
	day := timeline.DayDate(int64(2014+dice.IntN(6)), 1+dice.IntN(12), 1+dice.IntN(28))
	sentence := func() string {
		when := one("on Tuesday|last week|in " + strconv.Itoa(1970+dice.IntN(44)) + "|in March " + strconv.Itoa(1990+dice.IntN(24)) + "|yesterday|on 14 May " + strconv.Itoa(1990+dice.IntN(24)) + "|next month|two years ago|earlier this year|")
		did := one("opened a bridge in "+name()+"|closed the harbour of "+place+"|voted to build a school for "+name()+"|signed an agreement with "+name()+"|arrested three men from "+name()+"|presented a report about "+name()+
			"|won the election in "+place+"|resigned|bought the railway to "+name()+"|announced a strike") + " " + when
		is := one("is one of the oldest of the region|has no money to spare for such plans|likes to speak of better times|depends on the weather and on the harvest|was never popular with the farmers of " + place)
		who := one("The council of " + place + "|The mayor|" + person + "|The ministry of " + one("transport|health|war|schools") + "|A court in " + place + "|The union of " + name() + "|The police|" + one("Mara|Bo") + " " + name())
		tail := one("|, officials said|, after a dispute about the wall|, although not everyone agreed|, according to a spokesman|, as letters to this newspaper show")
		if dice.IntN(2) == 0 {
			did = is
		}
		return strings.Join(strings.Fields(who+" "+did+tail), " ") + "."
	}
	title := strings.TrimSuffix(sentence(), ".") + " (" + strconv.Itoa(n) + ")"
	var text strings.Builder
	for range 8 + dice.IntN(5) {
		text.WriteString("<p>")
		for range 4 {
			text.WriteString(sentence() + " ")
		}
		text.WriteString("</p>\n")
	}
	var menu, other strings.Builder
	for i := range 60 {
		fmt.Fprintf(&menu, "<li class=\"menu-item menu-item-%d\"><a href=\"/section/%d\">Section %d</a></li>\n", i, i, i)
		fmt.Fprintf(&other, "<div class=\"card related\"><a href=\"/story/%d\">%s</a><span class=date>%d May 2019</span></div>\n", i, one("Ferry fares rise|Train late|Rain expected|Market moves"), 1+i%28)
	}
	return fmt.Appendf(nil, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | The Daily</title><link rel="canonical" href="https://daily.example/%d">
<meta property="article:published_time" content="%sT09:00:00+01:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":%q,"datePublished":"%sT09:00:00+01:00"}</script></head>
<body><nav><ul>%s</ul></nav><main><article><h1>%s</h1><div class=byline>By %s</div><time datetime="%s">%s</time>%s</article></main><aside>%s</aside><footer>© The Daily</footer></body></html>`,
		title, n, day, title, day, menu.String(), title, person, day, day, text.String(), other.String())
}

var peakLine = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peakMemory is the most memory that this process had so far, in MB; 0 where the system does not tell.
func peakMemory() float64 {
	status, err := os.ReadFile("/proc/self/status")
	m := peakLine.FindSubmatch(status)
	if err != nil || m == nil {
		return 0
	}
	kB, _ := strconv.ParseFloat(string(m[1]), 64)
	return kB / 1024
}
