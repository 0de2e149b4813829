package extract

import (
	"math"
	"slices"
	"strings"
)

// How likely a sub-editor would print a title is told by what it was made from: a pronoun that may mean somebody else, words of another
// sentence, a subject far from its verb, a title that is too short to say anything.

// confidence is from 0 to 1. The weights are those of a logistic regression on the titles of our own articles to develop with, rounded;
// what gave nothing there (quotation, passive, gaps, length of the sentence) is left out.
func (r *reader) confidence(c *clause, title string) float64 {
	rival := 0.0
	if k := subjectToken(c); k >= 0 {
		rival = r.meant[phrase{c.t, k}].rival
	}
	before := c.subject.t == c.t && c.subject.head < c.group.first
	z := 2.6
	for _, sign := range [...]struct {
		holds  bool
		weight float64
	}{
		{r.fault(c, title) != sound, -1.35},
		{c.unsure, -3.5},
		{rival > 0.65, -1.75},
		{length(title) < 18, -0.9},
		{length(title) > comfortable, -0.85},
		{strings.Count(title, " ") < 3, -0.7},
		{c.subject.ok() && c.subject.t != c.t, -0.7},
		{before && c.group.first-c.subject.head > 4, -0.25},
		{c.inner >= 0, -0.6},
		{slices.Contains(strings.Fields(strings.ToLower(title)), "one"), -1.9},
	} {
		if sign.holds {
			z += sign.weight
		}
	}
	return 1 / (1 + math.Exp(-z))
}

// doubtful is the confidence below which the sentence's own words, up to where its clause ends, make the surer title: of our own titles
// below it less than two of three were fit to print, of those above nine of ten.
const doubtful = 0.75
