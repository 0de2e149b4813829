package article

import "strings"

// finish fills in what every kind leaves open and holds the fields to one line, and all to UTF-8.
func finish(a Article) Article {
	a.Text = strings.ToValidUTF8(a.Text, "\uFFFD")
	a.Title = shorten(strings.ToValidUTF8(a.Title, ""), longestTitle)
	a.Byline = shorten(strings.ToValidUTF8(a.Byline, ""), longestTitle)
	a.Publisher = shorten(strings.ToValidUTF8(a.Publisher, ""), longestTitle)
	if isIn(a.Text, a.Language) {
		return a
	}
	if detected := detectLanguage(a.Text); a.Language == "" || detected != "" && !sameLanguage(a.Language, detected) {
		a.Language = detected
	}
	return a
}

// sameLanguage compares the languages of two tags, whatever their regions.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}
