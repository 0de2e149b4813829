package syntax

import "encoding/binary"

// A fitting tells which labels an arc may have, by its direction and the tags of its two words:
// those that the treebank has there. Most pairs of tags leave a handful of the four dozen labels,
// and only these are scored.
type fitting struct {
	*grammar
	pairs [2][tagKinds][tagKinds]uint64 // by direction, tag of the dependent, tag of the head
}

// labels gives the set of the labels that fit the arc of a move; it is never empty.
func (f *fitting) labels(move int, dependent, head uint8) uint64 {
	return f.pairs[move-left][dependent][head]
}

// seldom is the number of arcs below which a pair of tags has told too little: it then also gets
// what its dependent has under other heads.
const seldom = 30

// newFitting counts the arcs of the lessons. The direction is that of the move: an arc to the
// left hangs on a later word. Tags are those that the parser sees, plus two as in a node.
func newFitting(g *grammar, all []*lesson, labels int) *fitting {
	f := &fitting{grammar: g}
	var times [2][tagKinds][tagKinds]int
	var any [2][tagKinds]uint64
	for _, l := range all {
		for d, h := range l.heads {
			side, tag, over := 0, l.guessed[d].first+2, uint8(1)
			if int(h) < d {
				side = 1
			}
			if int(h) < len(l.heads) {
				over = l.guessed[h].first + 2
			}
			f.pairs[side][tag][over] |= 1 << l.labels[d]
			times[side][tag][over]++
			any[side][tag] |= 1 << l.labels[d]
		}
	}
	for side := range f.pairs {
		for tag := range f.pairs[side] {
			for over := range f.pairs[side][tag] {
				set := &f.pairs[side][tag][over]
				if times[side][tag][over] < seldom {
					*set |= any[side][tag]
				}
				if *set == 0 {
					*set = 1<<labels - 1
				}
			}
		}
	}
	return f
}

// mirrored is the fitting of sentences that are read from their end.
func (f *fitting) mirrored() *fitting {
	return &fitting{f.grammar, [2][tagKinds][tagKinds]uint64{f.pairs[1], f.pairs[0]}}
}

// pack appends the sets of the first kinds tags.
func (f *fitting) pack(b []byte, kinds int) []byte {
	for side := range f.pairs {
		for tag := range kinds {
			for over := range kinds {
				b = binary.LittleEndian.AppendUint64(b, f.pairs[side][tag][over])
			}
		}
	}
	return b
}

// unpackFitting undoes fitting.pack.
func unpackFitting(c *cursor, g *grammar, kinds, labels int) *fitting {
	f := &fitting{grammar: g}
	if c.bad {
		return f
	}
	for side := range f.pairs {
		for tag := range kinds {
			for over := range kinds {
				b := c.take(8)
				if b == nil {
					return f
				}
				set := binary.LittleEndian.Uint64(b)
				c.bad = c.bad || set == 0 || set >= 1<<labels
				f.pairs[side][tag][over] = set
			}
		}
	}
	return f
}
