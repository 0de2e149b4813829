// Package assets holds the files that the program carries with it: sample
// articles for a first look, and the table of well-known events.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed samples
var samples embed.FS

//go:embed known.tsv
var known string

// Samples holds the bundled articles, all at its top level. They tell of one
// shipwreck three times, with dates that disagree, so that the timeline shows at
// once what it does with several sources.
func Samples() fs.FS {
	sub, err := fs.Sub(samples, "samples")
	if err != nil { // only a wrong name above can do this, and the test would tell
		return samples
	}
	return sub
}

// KnownEvents is the table of well-known events: lines parted by tabs under a
// header line that names the columns.
//
//	edtf          when it happened, no finer than is certain; an interval for what lasted.
//	              Days before October 1582 are Julian, as histories write them
//	title         a short sentence in the present tense
//	kind          lemmas of verbs and nouns that can name this kind of event, parted by ";"
//	participants  who, what and where, the principal one first, parted by ";"; other names
//	              of the same one after "|". One bare surname is never enough for a match
//	aliases       fixed names of the event, parted by ";", each unique in the table. Some
//	              also name the thing that came of it (a treaty, a law): there only a
//	              context such as "after" or "the signing of" means the event
//	source        where it can be looked up
//
// Rows stand in order of beginning, then end, then title.
func KnownEvents() string { return known }

//go:embed translations
var translations embed.FS

// Translations holds a table for each language but English: de.json says the texts of the window in German.
func Translations() fs.FS {
	sub, err := fs.Sub(translations, "translations")
	if err != nil { // as in Samples
		return translations
	}
	return sub
}
