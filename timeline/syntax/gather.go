package syntax

import (
	"slices"
	"sync/atomic"
)

// What a state adds up is cut down before it is added: the row of a word has those of its tags in
// it, and small counts that stand in every state have a row for each combination of their values.
// The sums are the same.

// A wordRows is a word with its tags, and what it adds to the hidden layer at each place, computed
// when it first stands there.
type wordRows struct {
	of          parts
	tag, second uint8 // as a node has them
	vector      packedVector
	rows        [wordPlaces]atomic.Pointer[packedRow]
	next        *wordRows // words with the same place: the same one with other tags or, of strangers, another one
}

// variants is how many tags of a word are kept; for more it is worked out each time.
const variants = 16

// strangers is how many places there are for words whose form is not known, a power of two.
const strangers = 1 << 12

// place is where the rows of a word are kept.
func (r *reader) place(of parts) *atomic.Pointer[wordRows] {
	if of[partForm] != vectorForm {
		return &r.lexicon[of[partForm]]
	}
	h := uint64(0)
	for _, v := range of[partEnding:] {
		h = mix(h, uint32(v))
	}
	return &r.strangers[key(h)%strangers]
}

// A bundle is a few places of the marks that have one row for each combination of their values. The
// number of a row is the sum of the marks at the places, each times its stride, less from.
type bundle struct {
	parts []bundlePart
	from  int32
	rows  []packedRow
}

type bundlePart struct{ place, stride int32 }

// bundled lists the bundles: places of marks, with the number of values that look gives them.
var bundled = [][][2]int32{
	{{countAt, 8}, {countAt + 1, 8}, {countAt + 15, 8}},
	{{countAt + 2, 4}, {countAt + 3, 4}, {countAt + 6, 4}},
	{{countAt + 4, 4}, {countAt + 5, 4}, {countAt + 14, 16}},
	{{countAt + 7, 16}, {countAt + 8, 16}},
	{{countAt + 9, 16}, {countAt + 11, 16}},
	{{countAt + 12, 16}, {countAt + 13, 16}},
	{{countAt + 10, 32}},
}

// bundledHints are the bundles of the hints.
var bundledHints = [][][2]int32{
	{{hintCountAt, 28}, {hintCountAt + 1, 28}},
	{{hintCountAt + 2, 28}, {hintCountAt + 3, 28}},
	{{hintCountAt + 4, 4}, {hintCountAt + 5, 4}, {hintCountAt + 6, 4}, {hintCountAt + 7, 9}},
}

// Where the counts begin among the places of the marks.
const (
	countAt     = tagPlaces + labelPlaces
	hintLabelAt = marksAlone
	hintCountAt = marksAlone + hintLabels
)

// newBundle adds up the rows of all combinations.
func (r *reader) newBundle(parts [][2]int32) bundle {
	b := bundle{rows: make([]packedRow, 1), parts: make([]bundlePart, len(parts))}
	for _, part := range parts {
		wider := make([]packedRow, 0, len(b.rows)*int(part[1]))
		for _, row := range b.rows {
			for v := range part[1] {
				sum := row
				sum.add(&r.marks[firstRow(part[0])+v])
				wider = append(wider, sum)
			}
		}
		b.rows = wider
	}
	for i, stride := len(parts)-1, int32(1); i >= 0; i-- {
		b.parts[i] = bundlePart{parts[i][0], stride}
		b.from += stride * firstRow(parts[i][0])
		stride *= parts[i][1]
	}
	return b
}

// firstRow is the row of value 0 at a place of the counts.
func firstRow(place int32) int32 {
	if place < marksAlone {
		return countRows + (place-countAt)*countKinds
	}
	return hintCountRows + (place-hintCountAt)*countKinds
}

// of gives the row for the values that a view has.
func (b *bundle) of(v *view) *packedRow {
	at := -b.from
	for _, part := range b.parts {
		at += v.marks[part.place] * part.stride
	}
	return &b.rows[at]
}

// wordRows gives what is kept of a word with its tags; all is what its place holds.
func (r *reader) wordRows(all *wordRows, of parts, tag, second uint8) *wordRows {
	for first := r.place(of); ; all = first.Load() {
		n := 0
		for w := all; w != nil; w = w.next {
			if w.tag == tag && w.second == second && w.of == of {
				return w
			}
			n++
		}
		rest := all
		if of[partForm] == vectorForm && n >= variants {
			rest, n = nil, 0 // strangers make room for each other
		}
		w := &wordRows{of: of, tag: tag, second: second, vector: r.vector(of), next: rest}
		if n >= variants || first.CompareAndSwap(all, w) {
			return w
		}
	}
}

// newRow works out what a word adds at a place together with its tags, more than no word there does.
func (r *reader) newRow(w *wordRows, place int) *packedRow {
	row := new(packedRow)
	r.places[place].multiply(row, w.vector)
	row.subtract(&r.nobody[place])
	row.add(&r.marks[place*tagKinds+int(w.tag)])
	if second := secondAt[place]; second > 0 {
		row.add(&r.marks[second*tagKinds+int32(w.second)])
	}
	w.rows[place].Store(row)
	return row
}

// vector gives the vector of a word.
func (r *reader) vector(of parts) packedVector {
	sum := slices.Clone(r.words.row(of[0]))
	for _, v := range of[1:] {
		addTo(sum, r.words.row(v))
	}
	return pack(sum)
}

// gather collects the rows of a view, the bias first. A place where nothing stands has no row: what
// it adds is in the bias, and what stands there is told by its difference from nothing.
func (r *reader) gather(p *pass) []*packedRow {
	rows, v := &p.rows, &p.view
	rows[0] = &r.bias
	n := 1
	for place, i := range v.words {
		if i < 0 {
			continue
		}
		w := p.words[i]
		row := w.rows[place].Load()
		if row == nil {
			row = r.newRow(w, place)
		}
		rows[n] = row
		n++
	}
	for _, m := range v.marks[wordPlaces:seconds] {
		rows[n&63] = &r.marks[m]
		if m%tagKinds != 0 {
			n++
		}
	}
	for _, m := range v.marks[tagPlaces:countAt] {
		rows[n&63] = &r.marks[m]
		if m%labelKinds != 0 {
			n++
		}
	}
	bundles := r.bundles
	if v.used == marksAlone {
		bundles = bundles[:len(bundled)]
	} else {
		for _, m := range v.marks[hintLabelAt:hintCountAt] {
			rows[n&63] = &r.marks[m]
			n++
		}
	}
	for i := range bundles {
		rows[n&63] = bundles[i].of(v)
		n++
	}
	return rows[:n]
}

// settle moves what empty places add into the bias: no word, no tag and no label there.
func (r *reader) settle() {
	for i := range r.bias {
		r.bias[i] += half
	}
	nobody := r.vector(r.apart(vectorNone))
	for place := range r.nobody {
		r.places[place].multiply(&r.nobody[place], nobody)
		r.bias.add(&r.nobody[place])
	}
	// Rows of tags and of labels are alike and follow each other: labelKinds is tagKinds.
	for place := range tagPlaces + labelPlaces {
		kinds := r.marks[place*tagKinds:][:tagKinds]
		nothing := kinds[0]
		r.bias.add(&nothing)
		for i := range kinds {
			kinds[i].subtract(&nothing)
		}
	}
}
