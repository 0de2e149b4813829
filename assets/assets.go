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
//	edtf          when it happened, in EDTF and no finer than is certain
//	title         a short sentence in the present tense
//	kind          lemmas that name the kind of event, parted by ";"
//	participants  who or what took part, parted by ";"; other names of the same one after "|"
//	aliases       fixed names of the event itself, parted by ";"
//	source        where it can be looked up
func KnownEvents() string { return known }
