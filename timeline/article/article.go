// Package article turns the bytes of a file into articles: title, byline,
// publisher, language, address, text in paragraphs, and every hint of when it was
// published, each with its evidence.
package article

import "dateline/timeline"

// An Article is a source as it was read.
type Article = timeline.Source

// Read recognises the format by content and gives the articles of one file. name
// serves messages and, when it holds a date, as evidence. The error is a sentence
// for a person, without the name.
func Read(name string, data []byte) ([]Article, error) { return nil, nil }
