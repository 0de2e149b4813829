package syntax

import "encoding/binary"

// A kind is what is known of a word from the company that it keeps in print: classes of words that are used alike in
// a sentence, a coarse and a fine one, and of words that stand in texts of the same matter. 0 is no class: the word is too rare.
type kind struct {
	coarse, topic uint8
	fine          uint16
}

// A thesaurus tells the kinds of the words of news, most of which the treebank never shows. It is
// read-only; nil knows no word.
type thesaurus struct {
	coarse []uint8  // by fine class
	topics int      // number of topics
	starts []uint32 // by the upper bits of a word's key: its entries are from here to the next start
	lower  []uint8  // by entry: the lower bits of the key
	fine   []uint16
	topic  []uint8
}

const (
	entryBits = 24 // of a word's key: one unknown word in two hundred passes for a known one
	lowerBits = 8
)

// entryKey is the key that a form has in a thesaurus.
func entryKey(form uint32) uint32 { return form * 0x9E3779B1 >> (32 - entryBits) }

// formOf is the form of a word, as wordOf has it.
func formOf(word string) uint32 { return hashString(maskDigits(lower(word))) }

// of tells the kind of the word with this form.
func (t *thesaurus) of(form uint32) kind {
	if t == nil {
		return kind{}
	}
	k := entryKey(form)
	for i := t.starts[k>>lowerBits]; i < t.starts[k>>lowerBits+1]; i++ {
		if t.lower[i] == uint8(k) {
			return kind{t.coarse[t.fine[i]], t.topic[i], t.fine[i]}
		}
	}
	return kind{}
}

// sizes are the numbers of fine classes and of topics, with the one for words that have none.
func (t *thesaurus) sizes() (fine, topics int) {
	if t == nil {
		return 1, 1
	}
	return len(t.coarse), t.topics + 1
}

// add takes one more entry in; keys come in order, each once.
func (t *thesaurus) add(key uint32, fine uint16, topic uint8) {
	t.lower, t.fine, t.topic = append(t.lower, uint8(key)), append(t.fine, fine), append(t.topic, topic)
	t.starts[key>>lowerBits+1] = uint32(len(t.lower))
}

// close fills in the starts of what no key begins with.
func (t *thesaurus) close() {
	for i := 1; i < len(t.starts); i++ {
		t.starts[i] = max(t.starts[i], t.starts[i-1])
	}
}

// newStarts is room for the starts of all keys and one more.
func newStarts() []uint32 { return make([]uint32, 1<<(entryBits-lowerBits)+1) }

// pack writes the classes and then the entries, columns one after the other; keys go as differences.
func (t *thesaurus) pack(b []byte) []byte {
	if t == nil {
		return binary.AppendUvarint(b, 0)
	}
	b = binary.AppendUvarint(b, uint64(len(t.coarse)))
	b = append(b, t.coarse...)
	b = append(b, uint8(t.topics))
	b = binary.AppendUvarint(b, uint64(len(t.lower)))
	last := uint32(0)
	for upper := range uint32(len(t.starts) - 1) {
		for _, low := range t.lower[t.starts[upper]:t.starts[upper+1]] {
			key := upper<<lowerBits | uint32(low)
			b = binary.AppendUvarint(b, uint64(key-last))
			last = key
		}
	}
	for _, f := range t.fine {
		b = binary.LittleEndian.AppendUint16(b, f)
	}
	return append(b, t.topic...)
}

// unpackThesaurus undoes pack.
func unpackThesaurus(c *cursor) *thesaurus {
	n := c.uvarint()
	if n == 0 || c.bad {
		return nil
	}
	t := &thesaurus{coarse: c.take(n), topics: int(c.byte()), starts: newStarts()}
	entries := c.uvarint()
	if c.bad || n > 1<<16 || entries > len(c.b)/4 {
		c.bad = true
		return nil
	}
	keys := make([]uint32, entries)
	last := 0
	for i := range keys {
		step := c.uvarint()
		last += step
		c.bad = c.bad || last >= 1<<entryBits || step == 0 && i > 0
		keys[i] = uint32(last)
	}
	fine, topic := c.take(2*entries), c.take(entries)
	if c.bad {
		return nil
	}
	t.lower, t.fine, t.topic = make([]uint8, 0, entries), make([]uint16, 0, entries), make([]uint8, 0, entries)
	for i, k := range keys {
		f := binary.LittleEndian.Uint16(fine[2*i:])
		c.bad = c.bad || int(f) >= n || int(topic[i]) > t.topics
		t.add(k, f, topic[i])
	}
	t.close()
	return t
}
