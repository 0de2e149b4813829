package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	digits     = regexp.MustCompile(`\d+`)
	pageNumber = regexp.MustCompile(`(?i)^[\W_]*(?:page|seite|p\.|s\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?[\W_]*$`)
)

// headLinesOfPage is how many lines at the top and at the bottom of a page can be running heads.
const headLinesOfPage = 3

// dropHeads takes away page numbers, and the lines that stand at the top or bottom of many pages, whatever
// number is in them.
func dropHeads(pages [][]piece) {
	count := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, i := range edges(page) {
			if key := headKey(page[i]); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	often := max(3, (len(pages)*3+9)/10)
	if len(pages) == 2 {
		often = 2
	}
	for n, page := range pages {
		var drop []int
		for _, i := range edges(page) {
			if count[headKey(page[i])] >= often || len(pages) > 1 && pageNumber.MatchString(page[i].text) {
				drop = append(drop, i)
			}
		}
		var kept []piece
		for i, l := range page {
			if !slices.Contains(drop, i) {
				kept = append(kept, l)
			}
		}
		pages[n] = kept
	}
}

func headKey(l piece) string { return digits.ReplaceAllString(strings.TrimSpace(l.text), "#") }

// edges gives the lines that stand highest and lowest on a page.
func edges(page []piece) []int {
	all := make([]int, len(page))
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmpFloat(page[b].middle(), page[a].middle()) })
	if len(all) <= 2*headLinesOfPage {
		return all
	}
	return slices.Concat(all[:headLinesOfPage], all[len(all)-headLinesOfPage:])
}

// titleSize is how much larger than the text a title is.
const titleSize = 1.15

// largest gives the lines of a first page that are set clearly larger than the rest, as one.
func largest(page []piece) string {
	body := medianSize(page)
	size := 0.0
	for _, l := range page {
		if utf8.RuneCountInString(l.text) > 8 {
			size = max(size, l.size)
		}
	}
	if size < titleSize*body {
		return ""
	}
	var words []string
	for _, l := range page {
		if l.size > 0.97*size {
			words = append(words, strings.TrimSpace(l.text))
		} else if len(words) > 0 {
			break
		}
	}
	if title := strings.Join(words, " "); len(title) <= longestTitle {
		return title
	}
	return ""
}

// medianSize is the size of the font in which most of the text is set.
func medianSize(lines []piece) float64 {
	var sizes []float64
	for _, l := range lines {
		for range 1 + len(l.text)/10 {
			sizes = append(sizes, l.size)
		}
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}
