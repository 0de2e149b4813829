// Package timeline holds the nouns of Dateline, on the standard library alone,
// and its tree is the sentence that the program is:
//
//	file → article → time expressions → events → library → view → scene → screen and image
//
// Words turn into events in the reading wing. [dateline/timeline/article] turns
// the bytes of a file into an Article. [dateline/timeline/timex] finds the
// expressions of time in its text and writes down what each means as an operator.
// [dateline/timeline/syntax] finds words, tags and arcs. [dateline/timeline/extract]
// puts them together into events, and [dateline/timeline/stn] turns the order
// that the text gives into bounds. [dateline/timeline/merge] finds the same event in several articles.
//
// Events turn into shapes in the drawing wing. [dateline/timeline/chart] decides
// lanes, labels and levels of detail and draws a viewport as a
// [dateline/timeline/scene]; [dateline/timeline/picture] writes a scene as SVG, PDF or PNG.
//
// [dateline/timeline/exchange] writes the formats of other programs, and reads them back.
//
// Around them, [dateline/storage] keeps a library in one SQLite file,
// [dateline/intake] leads a file through the reading wing into a library,
// [dateline/publish] leads events out of it into pictures, pages and data, and the desktop window ([dateline/app]) and the commands (cmd/dateline) show it.
// [dateline/processor] tells benchmarks how much was computed for that.
//
// The two wings meet only in the nouns: [Instant], [Span], [Grain], [Date] (an EDTF
// value that answers with two spans), [Event] with its [Quote]s, [Source], [Brief] and [Query].
package timeline
