package timex

// A trait is what the program itself asks of a word, beyond the classes that
// rules name. Tables give them in lines with a small initial.
type trait uint8

const (
	traitFuture      trait = iota // verbs and words of what is to come
	traitPast                     // verbs in the past tense that have no regular ending
	traitPresent                  // verbs in the present
	traitBeforeYear               // words after which four digits are a year
	traitCounted                  // nouns that are counted, so that "1500 men" is no year
	traitNumbered                 // what bears a number: page, flight, room, a product
	traitRisky                    // months that are also names, verbs or auxiliaries
	traitTimePrep                 // words after which a risky month or a season is a time
	traitSignal                   // cue words of order: since, until, before
	traitClockPrep                // words after which 10:20 is a clock
	traitPartPrep                 // words after which a bare "night" is a time
	traitPluralPrep               // words after which bare "years" last
	traitFunction                 // function words that end like plurals
	traitPossessive               // his, her: "in his 80s" is an age
	traitNumberAnd                // and, inside a number
	traitDayPrep                  // words after which "the 8th" is a day
	traitArticle                  // the
	traitAttribute                // adjectives that refer to a time only before a noun: current
	traitPluperfect               // had: what is told there does not move the story on
	traitVerb                     // words that are verbs after an auxiliary: to last two hours
	traitInfinitive               // to, can
	traitSpeech                   // said, told: the marks of news
	traitEarlyPrep                // words after which three digits can be a year
	traitThan                     // than, after a comparison
	traitOvernight                // overnight
	traitAfterYear                // words that no number can count, so that a year may end before them
	traitAlternative              // words that go on counting: 300 or so, 300 more
	traitAhead                    // in, before a period that is to pass
	traitModal                    // auxiliaries that make a participle future: to be completed
	traitIndefinite               // a
	traitTitle                    // abbreviations whose stop ends no sentence: Gen., Inc.
)

// traitNames are the names of the lines that give a trait.
var traitNames = map[string]trait{"future": traitFuture, "past": traitPast, "present": traitPresent, "beforeYear": traitBeforeYear,
	"counted": traitCounted, "numbered": traitNumbered, "risky": traitRisky, "timePrep": traitTimePrep, "signal": traitSignal,
	"clockPrep": traitClockPrep, "partPrep": traitPartPrep, "pluralPrep": traitPluralPrep, "function": traitFunction,
	"possessive": traitPossessive, "speech": traitSpeech, "title": traitTitle, "verb": traitVerb, "infinitive": traitInfinitive, "pluperfect": traitPluperfect, "article": traitArticle, "indefinite": traitIndefinite, "attribute": traitAttribute, "dayPrep": traitDayPrep, "ahead": traitAhead, "earlyPrep": traitEarlyPrep, "alternative": traitAlternative, "afterYear": traitAfterYear, "than": traitThan, "overnight": traitOvernight, "modal": traitModal, "numberAnd": traitNumberAnd}

// has reports whether the tables give e the trait.
func (e *entry) has(t trait) bool { return e != nil && e.traits&(1<<t) != 0 }

// has reports whether the tables give the word the trait.
func (t *token) has(x trait) bool { return t != nil && t.entry.has(x) }

// wordClasses are the classes of a table that the program itself asks for.
type wordClasses struct {
	number, ordinal       class
	month, monthShort     class
	weekday, weekdayShort class
	season, fall          class
	deepUnit, unit, units class
	end                   class
	hyphen, of            *entry
}

// wordClasses looks the classes up once; a table that lacks one simply has no words in it.
func (l *language) wordClasses() wordClasses {
	return wordClasses{
		number: l.class("NUMWORD"), ordinal: l.class("ORDWORD"), month: l.class("MONTH"), monthShort: l.class("MONABBR"),
		weekday: l.class("WEEKDAY"), weekdayShort: l.class("WDABBR"), season: l.class("SEASON"), fall: l.class("FALL"),
		deepUnit: l.class("DEEPUNIT"), unit: l.class("UNIT"), units: l.class("UNITS"), end: l.class("END"),
		hyphen: l.entry("-"), of: l.entry("of"),
	}
}
