package syntax

import (
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// The file of the weights:
//
//	magic, the kinds of words, the tagger's table, the labels and where they fit, the net that reads back, the net that reads forth
//
// It is not compressed: that would save a fifth of it and cost half of the time of every start.
const magic = "DLSYNTAX5\n"

// errWeights says no more than that: the weights are embedded, and a person cannot mend them.
var errWeights = errors.New("syntax: the weights are damaged")

// Write packs the model's weights.
func (m *Model) Write(w io.Writer) error {
	b := m.tags.pack(m.kinds.pack([]byte(magic)))
	b = packNames(b, m.labels)
	b = m.fit.pack(b, len(m.tags.names)+2)
	_, err := w.Write(m.forth.net.pack(m.back.net.pack(b)))
	return err
}

// packNames writes up to 255 names of up to 255 bytes.
func packNames(b []byte, names []string) []byte {
	b = append(b, byte(len(names)))
	for _, n := range names {
		b = append(b, byte(len(n)))
		b = append(b, n...)
	}
	return b
}

// unpackNames undoes packNames.
func unpackNames(c *cursor) []string {
	names := make([]string, c.byte())
	for i := range names {
		names[i] = string(c.take(int(c.byte())))
	}
	return names
}

// Read unpacks what Write wrote.
func Read(packed []byte) (*Model, error) {
	c := &cursor{b: packed}
	if string(c.take(len(magic))) != magic {
		return nil, errWeights
	}
	m := &Model{kinds: unpackThesaurus(c), tags: unpack(c)}
	if c.bad {
		return nil, errWeights
	}
	m.classes = classesOf(m.tags.names)
	m.labels = unpackNames(c)
	c.bad = c.bad || len(m.labels) == 0 || len(m.labels) >= labelKinds
	fit := unpackFitting(c, newGrammar(m.tags.names, m.labels), len(m.tags.names)+2, len(m.labels))
	back, forth := unpackNet(c, m.kinds, len(m.labels)), unpackNet(c, m.kinds, len(m.labels))
	if c.bad {
		return nil, errWeights
	}
	m.fit, m.forth, m.back = fit, newReader(forth, fit), newReader(back, fit.mirrored())
	return m, nil
}

// pack writes names, keys and rows. Keys go in order, as differences, which are small.
func (t *table) pack(b []byte) []byte {
	b = packNames(b, t.names)
	used := slices.DeleteFunc(slices.Clone(t.slots), func(s slot) bool { return s.at == 0 })
	slices.SortFunc(used, func(a, b slot) int { return int(a.key) - int(b.key) })
	b = binary.AppendUvarint(b, uint64(len(used)))
	last := uint32(0)
	for _, s := range used {
		b = binary.AppendUvarint(b, uint64(s.key-last))
		last = s.key
	}
	return t.packRows(b, used)
}

// packRows writes counts, classes and weights as separate columns.
func (t *table) packRows(b []byte, used []slot) []byte {
	var classes, weights []byte
	for _, s := range used {
		pairs := t.pairs(nil, s.at)
		b = append(b, byte(len(pairs)/2))
		for i := 0; i < len(pairs); i += 2 {
			classes = append(classes, byte(pairs[i]))
			weights = append(weights, byte(pairs[i+1]))
		}
	}
	return append(append(b, classes...), weights...)
}

// A cursor reads packed bytes; it remembers a failure instead of returning it at each step.
type cursor struct {
	b   []byte
	bad bool
}

// take gives the next n bytes, nil when there are not that many.
func (c *cursor) take(n int) []byte {
	if n < 0 || n > len(c.b) {
		c.bad = true
		return nil
	}
	out := c.b[:n]
	c.b = c.b[n:]
	return out
}

// byte gives the next byte, 0 at the end.
func (c *cursor) byte() byte {
	if b := c.take(1); b != nil {
		return b[0]
	}
	return 0
}

// uvarint reads a size. None that is right is above 2³¹, which keeps sums of a few in an int.
func (c *cursor) uvarint() int {
	v, n := binary.Uvarint(c.b)
	if n <= 0 || v > 1<<31 {
		c.bad = true
		return 0
	}
	c.b = c.b[n:]
	return int(v)
}

// unpack undoes table.pack.
func unpack(c *cursor) *table {
	names := unpackNames(c)
	rows := c.uvarint()
	// A row takes a byte at least: a number that is larger would only ask for memory.
	if c.bad || len(names) == 0 || len(names) > tagKinds-2 || rows > len(c.b) {
		c.bad = true
		return nil
	}
	keys := make([]uint32, rows)
	last := 0
	for i := range keys {
		last += c.uvarint()
		keys[i] = uint32(last)
	}
	t := newTable(len(names), rows)
	t.names = names
	t.unpackRows(c, keys)
	return t
}

// unpackRows undoes packRows. A row cannot have more pairs than there are classes.
func (t *table) unpackRows(c *cursor, keys []uint32) {
	counts := c.take(len(keys))
	total := 0
	for _, n := range counts {
		c.bad = c.bad || int(n) > t.classes
		total += int(n)
	}
	classes, weights := c.take(total), c.take(total)
	if c.bad {
		return
	}
	fulls := 0
	for _, n := range counts {
		if n >= shortest {
			fulls++
		}
	}
	t.pool, t.full = make([]int8, 1, 1+len(keys)+2*total), make([]fullRow, 0, fulls)
	var pairs [2 * tagKinds]int8
	for i, k := range keys {
		n := int(counts[i])
		for k := range n {
			c.bad = c.bad || int(classes[k]) >= t.classes
			pairs[2*k], pairs[2*k+1] = int8(classes[k]), int8(weights[k])
		}
		if c.bad {
			return
		}
		t.add(k, pairs[:2*n])
		classes, weights = classes[n:], weights[n:]
	}
}
