package intake

import "time"

// Progress is how far an import is.
type Progress struct {
	Done, Total int // files; Total grows while folders are still being counted
	Name        string
	Rate        float64       // files a second since the beginning
	Left        time.Duration // what the rest takes at this rate
}

// A Report says what became of an import.
type Report struct {
	Added, Known, Events int // articles read, articles already in the library, events found
	Eras                 int // named stretches of time that were new
	Skipped              int // files in folders that are clearly no articles
	Failures             []Failure
	Updates              []Update    // articles that were added in the place of an older version
	Lines                []Failure   // lines of files of events that could not be read, or not as meant; the rest of the file was
	Duplicates           []Duplicate // articles that were added, and that look like others in the library
	Cancelled            bool        // ctx ended before everything was read
}

// An Update is an article of which the library had an older version, and what changed.
type Update struct {
	Title, Path string
	Replacement
}

// String is the update as a sentence without the name of the file.
func (u Update) String() string {
	return "a newer version of “" + u.Title + "” took the place of the older one: " + u.Replacement.String()
}

// A Failure is a file that could not be read, and why, in plain words.
type Failure struct{ Path, Reason string }
