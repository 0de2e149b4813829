package syntax

import (
	"encoding/binary"
	"math"
	"slices"
)

// pack appends a net: its keys in the order of their vectors, then its matrices,
// each row as a scale and one signed byte a number.
func (n *net) pack(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(n.dim))
	b = binary.AppendUvarint(b, uint64(n.hidden))
	for _, keys := range []map[uint32]int32{n.suffixes, n.forms} {
		b = binary.AppendUvarint(b, uint64(len(keys)))
		list := make([]uint32, 0, len(keys))
		for k := range keys {
			list = append(list, k)
		}
		slices.SortFunc(list, func(a, b uint32) int { return int(keys[a] - keys[b]) })
		for _, k := range list {
			b = binary.LittleEndian.AppendUint32(b, k)
		}
	}
	for _, m := range n.matrices() {
		b = m.pack(b)
	}
	return b
}

// matrices lists what is packed and trained, in the order of the file.
func (n *net) matrices() []*matrix {
	return []*matrix{&n.words, &n.places, &n.marks, &n.bias, &n.moveOut, &n.labelOut}
}

// pack writes a matrix. Each row has its own scale, because rare words keep small weights.
func (m *matrix) pack(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(m.wide))
	b = binary.AppendUvarint(b, uint64(len(m.w)/m.wide))
	for r := range int32(len(m.w) / m.wide) {
		top := largest(m.row(r))
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(top/127))
		for _, x := range m.row(r) {
			q := 0.0
			if top > 0 {
				q = math.Round(float64(x / top * 127))
			}
			b = append(b, byte(int8(q)))
		}
	}
	return b
}

// unpackNet undoes pack. The parser asks nothing of a net while it runs, so every size and
// every number is looked at here: a damaged file must be an error and no panic later.
func unpackNet(c *cursor, kinds *thesaurus, labels int) *net {
	n := &net{dim: c.uvarint(), hidden: c.uvarint(), suffixes: map[uint32]int32{}, forms: map[uint32]int32{}}
	n.fine, n.topics = kinds.sizes()
	next := n.firstEnding()
	for _, keys := range []map[uint32]int32{n.suffixes, n.forms} {
		for range c.uvarint() {
			k := c.take(4)
			if c.bad {
				return nil
			}
			keys[binary.LittleEndian.Uint32(k)] = next
			next++
		}
	}
	for _, m := range n.matrices() {
		*m = unpackMatrix(c)
	}
	if c.bad || n.hidden != cells || n.dim == 0 || n.dim > largeDim {
		c.bad = true
		return nil
	}
	for i, want := range [...][2]int{{int(next), n.dim}, {wordPlaces * n.dim, cells}, {markRows, cells}, {1, cells}, {moves, cells + 1}, {2 * labels, cells + 1}} {
		if m := n.matrices()[i]; m.wide != want[1] || len(m.w) != want[0]*want[1] {
			c.bad = true
			return nil
		}
	}
	return n
}

// largestScale is far beyond any that training gives; sums of such weights are still numbers.
const largestScale = 1e3

// unpackMatrix undoes matrix.pack.
func unpackMatrix(c *cursor) matrix {
	wide, rows := c.uvarint(), c.uvarint()
	if c.bad || wide == 0 || rows > len(c.b)/(wide+4) {
		c.bad = true
		return matrix{}
	}
	m := newMatrix(rows, wide)
	for r := range int32(rows) {
		scale := math.Float32frombits(binary.LittleEndian.Uint32(c.take(4)))
		packed := c.take(wide)
		if !(scale >= 0 && scale <= largestScale) { // no number at all fails both
			c.bad = true
			return matrix{}
		}
		row := m.row(r)
		for i := range row {
			row[i] = float32(int8(packed[i])) * scale
		}
	}
	return m
}
