package extract

import (
	"dateline/timeline"
	"dateline/timeline/timex"
)

// A Reading is what an article says, before anything is anchored: its time
// expressions as operators, its mentions of events, and the order between them.
// It survives JSON, so that a library can keep it and date it again.
type Reading struct {
	Source   timeline.ID
	News     bool           // it reports the day's events; else it tells a history
	Dateline int            `json:",omitempty"` // expression of a day without a year in the agency's line, counted from one
	Document timex.Document // every expression of time, with its anchor
	Relative []bool         // which expressions move with the publication date
	Texts    []string       // the words of each expression
	Mentions []Mention      // the events in the order of the text, retellings joined
	Links    []Link         // what the words say about their order
}

// A Mention is an event that the article tells, not dated yet.
type Mention struct {
	ID           timeline.ID
	Title        string
	Confidence   float64 // that the title says it as a sub-editor would, 0–1
	Kind         string  // lemma: "kill", "set up"
	Category     timeline.Category
	Participants []string
	Place        string
	Words        []string // lemmas that say what it is about, to find retellings and known events
	Status       timeline.Status
	Tense        Tense
	Alleged      bool `json:",omitempty"` // somebody says so, and nobody has shown it: dated like what happened, told as possible
	Lead         bool // opens a news article: its day is the publication day unless the text says otherwise
	Fresh        bool // news without a date, told as just happened ("has opened", "demanded")
	Apart        bool `json:",omitempty"` // it is told by something earlier ("since then", "a day after the vote"), and no default day holds
	Aside        bool `json:",omitempty"` // it goes on with what explains something else: "the hall, which burnt down in 1996 and reopened in 2003"
	Main         bool // what its sentence tells, in the past
	Along        bool `json:",omitempty"` // told below a main clause in the past, and of its time: "stayed calm, although officers fired tear gas"
	Paragraph    int
	At           int  `json:",omitempty"` // the byte of the text at which its verb or noun begins
	Sentence     int  // the number of the sentence that tells it first
	Perfect      bool // told in the present perfect: over by now, whatever was told before
	Later        bool `json:",omitempty"` // a word of its clause says that it was not at once, or not once: "two seasons later", "three times"
	Then         bool `json:",omitempty"` // its words go on from what was told right before: "were later identified", "Meanwhile her rival left"
	Opens        bool // that sentence opens its paragraph
	Age          int  `json:",omitempty"` // at which the one who acts did it, in years; 0 when the text does not say
	Thread       int  // the mention before it in the same story; -1 for none
	Weight       float64
	Names        []string // fixed names that its words may be, such as "fall of the berlin wall"
	Tellings     []Telling
}

// A Telling is one place in the text that reports a Mention.
type Telling struct {
	Sentence timeline.Range
	Times    []Timing // what its own clause says about when; the first is the one to show
}

// A Timing ties an expression of time to a Telling.
type Timing struct {
	Expr   int    // index into Document.Exprs
	Signal Signal // how: on it, since it, before it …
	Word   string // the word that says so, "" when none does
}

// A Tense is what a mention's verb says about its time, seen from the day of publication.
type Tense uint8

// The tenses.
const (
	Untensed Tense = iota // nouns and infinitives
	Past                  // also the perfect: over by the time of publication
	Before                // the pluperfect: over before the point that the story has reached
	Now
	Later    // the future, and what is planned
	Foreseen // the future as seen from the past: "was to be held"
)

// A Signal is how an expression bounds an event.
type Signal uint8

// The signals.
const (
	On     Signal = iota // the event lies inside the expression
	Since                // it began then and went on
	Until                // it ended then
	Prior                // it lies before
	By                   // before, or in it at the latest
	After                // it lies after
	For                  // it lasted that long
	Said                 // it was said then: it happened then or before
	Toward               // it was said then to come later
)

// A Link is an order between two mentions, or what a word says of it.
type Link struct {
	From, To int    // mentions: From is not after To
	Period   int    // expression of the time between them ("two days after"), -1 without
	Gap      string `json:",omitempty"` // the same where no expression stands for it: P1D for "the day after"
	Same     bool   // they are at the same time
	Word     string // "after", "amid", "then"; what the text says
	Sure     int8   // the greater the more it is trusted when links contradict each other
}
