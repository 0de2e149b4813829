package syntax

// What a state adds up is cut down before it is added: the row of a word is kept with that of the
// tag it had when it was first met, and small counts that stand in every state have a row for
// each combination of their values. The sums are the same.

// A wordRow is what a word with its tag adds to the hidden layer at a place.
type wordRow struct {
	row  packedRow
	mark int32    // the row of the tag that is in it
	_    [60]byte // keeps rows at the begin of a cache line
}

// A bundle is a few places of the marks that have one row for each combination of their values.
type bundle struct {
	places, kinds [4]int32 // kinds is 1 behind the last place, where the value is 0
	rows          []packedRow
}

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
	b := bundle{kinds: [4]int32{1, 1, 1, 1}, rows: make([]packedRow, 1)}
	for i, part := range parts {
		b.places[i], b.kinds[i] = part[0], part[1]
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
	at := int32(0)
	for i, place := range b.places {
		if b.kinds[i] == 1 {
			break
		}
		at = at*b.kinds[i] + v.marks[place] - firstRow(place)
	}
	return &b.rows[at]
}

// word gives what a word adds at a place together with its tag, more than no word there does.
func (r *reader) word(p *pass, known int32, place int) *packedRow {
	mark := p.view.marks[place]
	at := &r.rows[int(known)*wordPlaces+place]
	w := at.Load()
	if w == nil {
		w = &wordRow{mark: mark}
		r.vector(&w.row, known, place)
		w.row.subtract(&r.nobody[place])
		w.row.add(&r.marks[mark])
		at.Store(w)
	}
	if w.mark == mark {
		return &w.row
	}
	// The same word with another tag: rare enough to be worked out each time.
	other := &p.other[place]
	*other = w.row
	other.add(&r.marks[mark])
	other.subtract(&r.marks[w.mark])
	return other
}

// vector puts what the vector of a word alone adds at a place into an empty row.
func (r *reader) vector(row *packedRow, known int32, place int) {
	form, ending := r.pair(known)
	r.places[place].multiply(row, r.words.row(form), r.words.row(ending))
}

// gather collects the rows of a view, the bias first. A place where nothing stands has no row: what
// it adds is in the bias, and what stands there is told by its difference from nothing.
func (r *reader) gather(p *pass) []*packedRow {
	rows, v := &p.rows, &p.view
	rows[0] = &r.bias
	n := 1
	for place, i := range v.words {
		if uint(i) < uint(len(p.ids)) {
			rows[n] = r.word(p, p.ids[i], place)
			n++
		}
	}
	for _, m := range v.marks[wordPlaces:countAt] {
		rows[n&63] = &r.marks[m]
		if m%tagKinds != 0 {
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
	for place := range r.nobody {
		r.vector(&r.nobody[place], vectorNone, place)
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
