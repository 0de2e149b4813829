package syntax

// A grammar says what a treebank's tags and labels mean to the parser. Names that are not
// listed here mean nothing more to it than that they differ.
type grammar struct {
	kinds  [tagKinds]uint8 // by tag: bits of signKinds
	verbs  [tagKinds]bool  // by tag
	family [4]uint64       // sets of labels: a child of each kind is told to the net
	kin    [64]uint8       // by label: the families that it is in, as bits
}

// The signs that part clauses, as bits: which of them stand between two words says much about
// whether one can hang on the other.
var signKinds = map[string]uint8{
	",": 1, ":": 1, "``": 8, "''": 8, "-LRB-": 8, "-RRB-": 8, ".": 1, "HYPH": 0,
	"VBD": 2, "VBZ": 2, "VBP": 2, "MD": 2, "CC": 4, "WDT": 8, "WP": 8, "WRB": 8, "IN": 0,
}

// verbTags are all that a clause may have for its verb.
var verbTags = []string{"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}

// The numbers of two of the families.
const (
	familySubject   = 0
	familyAuxiliary = 2
)

// families are the labels of subjects, objects, auxiliaries and markers.
var families = [4][]string{
	{"nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer", "csubj:pass"},
	{"obj", "xcomp", "ccomp", "iobj"},
	{"cop", "aux", "aux:pass"},
	{"mark", "case", "cc"},
}

// newGrammar looks the names of a model up.
func newGrammar(tags, labels []string) *grammar {
	g := &grammar{}
	for i, t := range tags {
		g.kinds[i] = signKinds[t]
		for _, v := range verbTags {
			g.verbs[i] = g.verbs[i] || t == v
		}
	}
	for i, l := range labels {
		for f, names := range families {
			for _, n := range names {
				if l == n {
					g.family[f] |= 1 << i
					g.kin[i] |= 1 << f
				}
			}
		}
	}
	return g
}

// survey counts the signs and finds the verbs of the sentence, once for all its states.
func (s *state) survey(ws []word, tags []tagging) {
	s.mode = 0
	if s.n > 0 {
		s.mode = ws[0].traits >> 4 & 3
	}
	if cap(s.marks) < s.n+1 {
		s.marks, s.verb = make([]uint64, s.n+1, 2*s.n+64), make([]int32, s.n+1, 2*s.n+64)
	}
	s.marks, s.verb = s.marks[:s.n+1], s.verb[:s.n+1]
	sum := uint64(0)
	for i, t := range tags {
		s.marks[i] = sum
		// The four bits are spread to the four 16-bit lanes.
		k := uint64(s.kinds[t.first])
		sum += k&1 | k&2<<15 | k&4<<30 | k&8<<45
	}
	s.marks[s.n] = sum
	s.verb[s.n] = int32(s.n)
	for i := s.n - 1; i >= 0; i-- {
		if s.verb[i] = s.verb[i+1]; s.verbs[tags[i].first] {
			s.verb[i] = int32(i)
		}
	}
}

// between tells which signs stand between the words a and b, as bits; 0 if one is missing.
func (s *state) between(a, b int32) uint32 {
	if a < 0 || b <= a {
		return 0
	}
	// No sentence has so many signs that the uppermost bit of a lane is on before it tells that
	// there are any. The product moves the four bits together.
	const most, upper = 0x7FFF_7FFF_7FFF_7FFF, 0x8000_8000_8000_8000
	some := (s.marks[b] - s.marks[a+1] + most) & upper
	return uint32(some >> 15 * (1<<48 | 1<<33 | 1<<18 | 1<<3) >> 48 & 15)
}
