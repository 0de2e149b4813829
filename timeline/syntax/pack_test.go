package syntax

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// smallModel is trained once for all tests of the file format.
var smallModel = sync.OnceValues(func() (*Model, error) {
	gold, err := ReadTreebank(strings.NewReader(news))
	if err != nil {
		return nil, err
	}
	o := small
	o.TagEpochs, o.ParseEpochs, o.Log = 2, 1, io.Discard
	return Train(gold[:20], o)
})

// sections gives the raw bytes of a file and where each of its parts ends.
func sections(t testing.TB) (raw []byte, ends []int) {
	t.Helper()
	m, err := smallModel()
	if err != nil {
		t.Fatal(err)
	}
	raw = m.kinds.pack([]byte(magic))
	ends = append(ends, len(magic), len(raw))
	raw = m.tags.pack(raw)
	ends = append(ends, len(raw))
	raw = packNames(raw, m.labels)
	ends = append(ends, len(raw))
	raw = m.fit.pack(raw, len(m.tags.names)+2)
	ends = append(ends, len(raw))
	raw = m.back.net.pack(raw)
	ends = append(ends, len(raw))
	raw = m.forth.net.pack(raw)
	return raw, append(ends, len(raw))
}

// The file is its sections one after the other, and reading them leaves nothing over.
func TestFormat(t *testing.T) {
	raw, _ := sections(t)
	m, err := smallModel()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), raw) {
		t.Errorf("%d bytes, want %d", b.Len(), len(raw))
	}
}

// What is written, read and written again is the same, and parses the same.
func TestRoundTrip(t *testing.T) {
	m, err := smallModel()
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	if err := m.Write(&first); err != nil {
		t.Fatal(err)
	}
	again, err := Read(first.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Write(&second); err != nil {
		t.Fatal(err)
	}
	third, err := Read(second.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(again.labels, m.labels) || !slices.Equal(again.tags.names, m.tags.names) || !slices.Equal(again.classes, m.classes) {
		t.Error("names were lost")
	}
	a, b := again.Parse(passage), third.Parse(passage)
	for i := range a {
		if !slices.EqualFunc(a[i].Tokens, b[i].Tokens, func(x, y Token) bool { return x == y }) {
			t.Errorf("sentence %d is parsed in another way", i)
		}
	}
}

// A number of a matrix comes back to within half a step of its row.
func TestMatrixRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMatrix(rapid.IntRange(1, 4).Draw(t, "rows"), rapid.IntRange(1, 6).Draw(t, "wide"))
		copy(m.w, drawVector(t, len(m.w)))
		c := &cursor{b: m.pack(nil)}
		got := unpackMatrix(c)
		if c.bad || len(c.b) != 0 || got.wide != m.wide {
			t.Fatalf("bad %v, %d bytes left", c.bad, len(c.b))
		}
		for r := range int32(len(m.w) / m.wide) {
			top := float32(0)
			for _, x := range m.row(r) {
				top = max(top, x, -x)
			}
			for i, x := range m.row(r) {
				if off := math.Abs(float64(got.row(r)[i] - x)); off > float64(top)/127*.51 {
					t.Fatalf("%v came back as %v", x, got.row(r)[i])
				}
			}
		}
	})
}

func TestNamesRoundTrip(t *testing.T) {
	for _, names := range [][]string{{}, {""}, {"nsubj:pass", "root"}, {strings.Repeat("x", 255), "é"}} {
		c := &cursor{b: packNames(nil, names)}
		if got := unpackNames(c); !slices.Equal(got, names) || c.bad || len(c.b) != 0 {
			t.Errorf("%q came back as %q", names, got)
		}
	}
}

// A file that ends anywhere in any section, or right at the end of one, is an error.
func TestTruncated(t *testing.T) {
	raw, ends := sections(t)
	from := 0
	for s, end := range ends {
		for i := range 12 {
			cut := from + (end-from)*i/12
			if _, err := Read(raw[:cut]); err == nil {
				t.Errorf("section %d: %d of %d bytes were taken", s, cut, len(raw))
			}
		}
		from = end
	}
	if _, err := Read(raw[:len(raw)-1]); err == nil {
		t.Error("a file without its end was taken")
	}
}

// Whatever byte is wrong, the file is refused or parses to whole trees; nothing panics.
func TestDamagedBytes(t *testing.T) {
	raw, ends := sections(t)
	rapid.Check(t, func(t *rapid.T) {
		bad := slices.Clone(raw)
		// Sizes stand at the beginnings of sections: most of the damage is done there.
		s := rapid.IntRange(0, len(ends)-2).Draw(t, "section")
		at := ends[s] + rapid.IntRange(0, min(64, ends[s+1]-ends[s]-1)).Draw(t, "place")
		if rapid.IntRange(0, 3).Draw(t, "far") == 0 {
			at = rapid.IntRange(0, len(raw)-1).Draw(t, "anywhere")
		}
		bad[at] = rapid.Byte().Draw(t, "byte")
		m, err := Read(bad)
		if err != nil {
			return
		}
		for _, s := range m.Parse("The envoys left Oslo on Monday. Nobody knew why.") {
			for i := range s.Tokens {
				if !rooted(s, i) {
					t.Fatalf("byte %d: no tree: %+v", at, s.Tokens)
				}
			}
		}
	})
}

// Numbers that no training gives are refused: the parser would compare them with nothing.
func TestUnreasonableScale(t *testing.T) {
	for _, scale := range []float32{float32(math.NaN()), float32(math.Inf(1)), -1, 2 * largestScale} {
		m := newMatrix(1, 2)
		b := m.pack(nil)
		bits := math.Float32bits(scale)
		copy(b[2:], []byte{byte(bits), byte(bits >> 8), byte(bits >> 16), byte(bits >> 24)})
		if c := (&cursor{b: b}); len(unpackMatrix(c).w) != 0 || !c.bad {
			t.Errorf("%v was taken", scale)
		}
	}
}

// A full disk is an error.
func TestWriteFails(t *testing.T) {
	m, err := smallModel()
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Write(noRoom{}); err == nil {
		t.Error("no error")
	}
}

type noRoom struct{}

func (noRoom) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
