package timex

import (
	"fmt"
	"strings"
)

// A Meaning is an operator tree (SCATE, Bethard and Parker 2016): an operator
// with arguments, or an atom, which is an operator without any. It is written
// Last(Year) or In(Month(10),Next(Year)), and ParseMeaning reads that back.
type Meaning struct {
	Op   string
	Args []Meaning
}

// String writes the tree out.
func (m Meaning) String() string {
	var b strings.Builder
	m.write(&b)
	return b.String()
}

// write is String on a shared buffer: trees are written often, once for every expression.
func (m Meaning) write(b *strings.Builder) {
	b.WriteString(m.Op)
	if len(m.Args) == 0 {
		return
	}
	b.WriteByte('(')
	for i, a := range m.Args {
		if i > 0 {
			b.WriteByte(',')
		}
		a.write(b)
	}
	b.WriteByte(')')
}

// maxDepth bounds how deep a tree may nest, so that hostile input cannot
// overflow the stack. No sentence comes near it.
const maxDepth = 40

// ParseMeaning reads what Meaning.String writes. The error says where it stopped.
func ParseMeaning(s string) (Meaning, error) {
	m, rest, err := parseMeaning(s, 0)
	if err == nil && rest != "" {
		err = fmt.Errorf("%q is left over", rest)
	}
	if err != nil {
		return Meaning{}, fmt.Errorf("%q is not a meaning: %w", s, err)
	}
	return m, nil
}

// parseMeaning reads one tree from the beginning of s and gives what is left.
func parseMeaning(s string, depth int) (Meaning, string, error) {
	n := strings.IndexAny(s, "(),")
	if n < 0 {
		n = len(s)
	}
	m := Meaning{Op: strings.TrimSpace(s[:n])}
	s = s[n:]
	if m.Op == "" {
		return m, s, fmt.Errorf("an operator is missing before %q", s)
	}
	if !strings.HasPrefix(s, "(") {
		return m, s, nil
	}
	if depth++; depth > maxDepth {
		return m, s, fmt.Errorf("it nests deeper than %d", maxDepth)
	}
	for more := true; more; {
		a, rest, err := parseMeaning(s[1:], depth)
		if err != nil {
			return m, rest, err
		}
		m.Args, s = append(m.Args, a), rest
		more = strings.HasPrefix(s, ",")
	}
	if !strings.HasPrefix(s, ")") {
		return m, s, fmt.Errorf("a ) is missing before %q", s)
	}
	return m, s[1:], nil
}

// arg is the i-th argument, the zero Meaning when there is none.
func (m Meaning) arg(i int) Meaning {
	if i < len(m.Args) {
		return m.Args[i]
	}
	return Meaning{}
}

// int reads an atom as a whole number; anything else is 0.
func (m Meaning) int() int64 {
	digits, negative := strings.CutPrefix(m.Op, "-")
	var n int64
	for _, c := range digits {
		if c < '0' || c > '9' || n > maxNumber {
			return 0
		}
		n = n*10 + int64(c-'0')
	}
	if negative {
		return -n
	}
	return n
}

// maxNumber is beyond every year that a text can speak of.
const maxNumber = 20_000_000_000

// wrap puts an operator around m.
func (m Meaning) wrap(op string) Meaning { return Meaning{Op: op, Args: []Meaning{m}} }

// has reports whether the operator stands anywhere in m.
func (m Meaning) has(op string) bool {
	if m.Op == op {
		return true
	}
	for _, a := range m.Args {
		if a.has(op) {
			return true
		}
	}
	return false
}

// fill replaces the atoms $1, $2, … by the captured meanings.
func (m Meaning) fill(captured []Meaning) Meaning {
	if len(m.Args) == 0 {
		if len(m.Op) == 2 && m.Op[0] == '$' {
			if i := int(m.Op[1] - '1'); i < len(captured) && captured[i].Op != "" {
				return captured[i]
			}
			return Meaning{Op: "_"} // an optional element that was not there
		}
		return m
	}
	out := Meaning{Op: m.Op, Args: make([]Meaning, len(m.Args))}
	for i, a := range m.Args {
		out.Args[i] = a.fill(captured)
	}
	return out
}
