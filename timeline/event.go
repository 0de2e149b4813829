package timeline

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

// An ID names an Event or a Source for good. It is derived from the content
// that the thing was read from, so that reading it again gives the same ID.
type ID uint64

// IDOf derives an ID from what stands for the thing, one part behind the other: the first eight bytes of SHA-256.
func IDOf(parts ...[]byte) ID {
	hash := sha256.New()
	for _, p := range parts {
		hash.Write(p)
	}
	return ID(binary.BigEndian.Uint64(hash.Sum(nil)))
}

// String is 16 hexadecimal digits.
func (id ID) String() string { return fmt.Sprintf("%016x", uint64(id)) }

// ParseID reads what String writes.
func ParseID(s string) (ID, error) {
	n, err := strconv.ParseUint(s, 16, 64)
	if err != nil || len(s) != 16 {
		return 0, fmt.Errorf("%q is not an id: 16 hexadecimal digits are", s)
	}
	return ID(n), nil
}

// MarshalText writes the ID as in String.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (id *ID) UnmarshalText(b []byte) (err error) {
	*id, err = ParseID(string(b))
	return err
}

// An Event is something that happened, is going on, is planned, could be or was
// denied, with the words that say so and the reasons for its date.
type Event struct {
	ID           ID
	Title        string // a short sentence: subject, present-tense verb, object
	Date         Date   // the zero Date when nothing bounds it
	Status       Status
	Category     Category
	Participants []string // as the article first gives their names in full
	Place        string
	Importance   float64 // 0–1, decides what is kept when zoomed out
	Review       Review
	Quotes       []Quote  // at least one for an event that was read; none for one added by hand
	Reasons      []string // steps that a person can check, in order
	Notes        string   // the person's own
	Edited       Fields   // what the person set: no later reading changes these
	Whole        ID       // the event that it is joined into, which stands for both; 0 when it stands for itself
}

// A Range is [Begin, End) in bytes of a Source's text; Begin == End when there is none.
type Range struct{ Begin, End int }

// IsEmpty reports whether r covers nothing.
func (r Range) IsEmpty() bool { return r.Begin >= r.End }

// A Quote is the place in a Source that reports an Event.
type Quote struct {
	Source     ID
	Sentence   Range
	Expression Range  // the time expression that dates the event; empty when order alone bounds it
	Meaning    string // of the expression, before it was anchored (an operator of timex)
	Value      string // its TIMEX3 value once anchored
	Date       Date   // the date that this source gives to the event
}

// A Source is an article as it was read and is kept.
type Source struct {
	ID         ID
	Path       string // where it was read from
	Title      string
	Byline     string
	Publisher  string
	Address    string // canonical URL, if the article names one
	Language   string // BCP 47 tag such as "en"; "" when unknown
	Text       string // UTF-8, paragraphs parted by blank lines; all Ranges count its bytes
	Published  Published
	Candidates []Published // all that was found, the most trusted first
}

// Published says when a Source was published, as far as is known, and how that
// is known. The zero Published is a normal state: nobody knows.
type Published struct {
	Date     Date
	Evidence string // "metadata: datePublished", "dateline: BRUSSELS, Jan. 29", "given by you"
}

// A Status says whether the Event took place.
type Status uint8

// The statuses.
const (
	Happened Status = iota
	Ongoing
	Planned
	Possible
	Denied
)

var statusNames = [...]string{"happened", "ongoing", "planned", "possible", "denied"}

// String is the word used in the JSON contract.
func (s Status) String() string { return statusNames[s] }

// ParseStatus reads what String writes.
func ParseStatus(s string) (Status, error) { return parseName[Status]("status", statusNames[:], s) }

// A Review says what the person thinks of a proposed Event.
type Review uint8

// The reviews.
const (
	Proposed Review = iota
	Accepted
	Rejected
)

var reviewNames = [...]string{"proposed", "accepted", "rejected"}

// String is the word used in the JSON contract.
func (r Review) String() string { return reviewNames[r] }

// ParseReview reads what String writes.
func ParseReview(s string) (Review, error) { return parseName[Review]("review", reviewNames[:], s) }

// A Category is one of a dozen kinds of event.
type Category uint8

// The categories.
const (
	Other Category = iota
	Conflict
	Politics
	Diplomacy
	Justice
	Economy
	Disaster
	Science // and technology, health
	Culture
	Sport
	Society
	Military // deployments, missions, exercises without fighting
	Crime
)

var categoryNames = [...]string{"other", "conflict", "politics", "diplomacy", "justice", "economy",
	"disaster", "science", "culture", "sport", "society", "military", "crime"}

// String is the word used in the JSON contract. A number that is not built in is named by its library alone, see Kinds.
func (c Category) String() string {
	if int(c) < len(categoryNames) {
		return categoryNames[c]
	}
	return "category " + strconv.Itoa(int(c))
}

// Categories lists all of them, Other first.
func Categories() []Category {
	all := make([]Category, len(categoryNames))
	for i := range all {
		all[i] = Category(i)
	}
	return all
}

// ParseCategory reads what String writes.
func ParseCategory(s string) (Category, error) {
	return parseName[Category]("category", categoryNames[:], s)
}

func parseName[T ~uint8](what string, names []string, s string) (T, error) {
	for i, n := range names {
		if n == s {
			return T(i), nil
		}
	}
	return 0, fmt.Errorf("%q is not a %s: one of %q is", s, what, names)
}

// Fields is a set of an Event's fields.
type Fields uint16

// The fields that a person can edit.
const (
	FieldTitle Fields = 1 << iota
	FieldDate
	FieldStatus
	FieldCategory
	FieldParticipants
	FieldPlace
	FieldImportance
	FieldNotes
)

// Has reports whether all of f is in the set.
func (s Fields) Has(f Fields) bool { return s&f == f }
