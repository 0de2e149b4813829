package syntax

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// The file of the weights is a deflated stream:
//
//	magic, number of tables
//	per table: names of its classes; rows; pool bytes; the keys in rising order
//	as differences (varint); the rows one after the other
const magic = "DLSYNTAX1\n"

var errWeights = errors.New("syntax: the embedded weights are damaged")

// writeTables packs tables in their order.
func writeTables(w io.Writer, tables []*table) error {
	out, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	b := append([]byte(magic), byte(len(tables)))
	for _, t := range tables {
		b = t.pack(b)
	}
	if _, err := out.Write(b); err != nil {
		return err
	}
	return out.Close()
}

func (t *table) pack(b []byte) []byte {
	b = append(b, byte(t.classes), 0)
	if t.dense {
		b[len(b)-1] = 1
	}
	b = binary.AppendUvarint(b, uint64(len(t.names)))
	for _, n := range t.names {
		b = append(b, byte(len(n)))
		b = append(b, n...)
	}
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

// packRows writes counts, classes and weights as separate columns, which deflate
// packs a fifth tighter than rows.
func (t *table) packRows(b []byte, used []slot) []byte {
	if t.dense {
		for c := range t.classes - 1 {
			for _, s := range used {
				b = append(b, byte(t.pool[int(s.at)+c]))
			}
		}
		return b
	}
	for _, s := range used {
		b = append(b, byte(t.pool[s.at]))
	}
	for part := range uint32(2) {
		for _, s := range used {
			for k := range uint32(t.pool[s.at]) {
				b = append(b, byte(t.pool[s.at+1+2*k+part]))
			}
		}
	}
	return b
}

// A cursor reads packed bytes; it remembers a failure instead of returning it at each step.
type cursor struct {
	b   []byte
	bad bool
}

func (c *cursor) take(n int) []byte {
	if n < 0 || n > len(c.b) {
		c.bad = true
		return nil
	}
	out := c.b[:n]
	c.b = c.b[n:]
	return out
}

func (c *cursor) byte() byte {
	if b := c.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (c *cursor) uvarint() int {
	v, n := binary.Uvarint(c.b)
	if n <= 0 || v > 1<<31 {
		c.bad = true
		return 0
	}
	c.b = c.b[n:]
	return int(v)
}

// readTables unpacks what writeTables wrote.
func readTables(packed []byte) ([]*table, error) {
	raw := bytes.NewBuffer(make([]byte, 0, 3*len(packed)))
	if _, err := raw.ReadFrom(flate.NewReader(bytes.NewReader(packed))); err != nil {
		return nil, errWeights
	}
	c := &cursor{b: raw.Bytes()}
	if string(c.take(len(magic))) != magic {
		return nil, errWeights
	}
	tables := make([]*table, c.byte())
	for i := range tables {
		if tables[i] = unpack(c); c.bad {
			return nil, errWeights
		}
	}
	return tables, nil
}

func unpack(c *cursor) *table {
	classes, dense := int(c.byte()), c.byte() == 1
	names := make([]string, min(c.uvarint(), 255))
	for i := range names {
		names[i] = string(c.take(int(c.byte())))
	}
	rows := c.uvarint()
	if c.bad || classes == 0 || rows > len(c.b) {
		c.bad = true
		return nil
	}
	keys := make([]uint32, rows)
	last := 0
	for i := range keys {
		last += c.uvarint()
		keys[i] = uint32(last)
	}
	t := newTable(classes, rows, dense)
	t.names = names
	if dense {
		t.unpackDense(c, keys)
	} else {
		t.unpackSparse(c, keys)
	}
	return t
}

func (t *table) unpackDense(c *cursor, keys []uint32) {
	width := t.classes - 1
	col := c.take(width * len(keys))
	if c.bad {
		return
	}
	t.pool = make([]int8, 1+len(col))
	for i, k := range keys {
		at := 1 + i*width
		t.slots[t.find(k)] = slot{k, uint32(at)}
		for w := range width {
			t.pool[at+w] = int8(col[w*len(keys)+i])
		}
	}
}

func (t *table) unpackSparse(c *cursor, keys []uint32) {
	counts := c.take(len(keys))
	total := 0
	for _, n := range counts {
		total += int(n)
	}
	classes, weights := c.take(total), c.take(total)
	if c.bad {
		return
	}
	t.pool = make([]int8, 1, 1+len(keys)+2*total)
	for i, k := range keys {
		t.slots[t.find(k)] = slot{k, uint32(len(t.pool))}
		t.pool = append(t.pool, int8(counts[i]))
		for range counts[i] {
			if int(classes[0]) >= t.classes {
				c.bad = true
				return
			}
			t.pool = append(t.pool, int8(classes[0]), int8(weights[0]))
			classes, weights = classes[1:], weights[1:]
		}
	}
}
