package syntax

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
)

// Vectors are words with what is known of the company that each keeps in print, the most frequent word first.
type Vectors struct {
	words []string
	of    matrix
}

// ReadVectors reads the vectors of the most frequent words. The file is a JSON object with "dimensions", a list
// "words" in the order of frequency, and behind them an object "vectors" with a list of numbers for each word, of which
// as many count as there are dimensions.
func ReadVectors(r io.Reader, most int) (*Vectors, error) {
	in := json.NewDecoder(r)
	v, dim := &Vectors{}, 0
	err := eachMember(in, func(name string) error {
		switch name {
		case "dimensions":
			return in.Decode(&dim)
		case "words":
			return v.readWords(in, most)
		case "vectors":
			if dim <= 0 || len(v.words) == 0 {
				return errors.New("they come before the words and dimensions")
			}
			v.of = newMatrix(len(v.words), dim)
			return v.readRows(in)
		}
		var skip json.RawMessage
		return in.Decode(&skip)
	})
	if err == nil && len(v.of.w) == 0 {
		err = errors.New("there are none")
	}
	if err != nil {
		return nil, fmt.Errorf("vectors: %w", err)
	}
	return v, nil
}

// eachMember calls f for each name of the object that comes next; f reads its value.
func eachMember(in *json.Decoder, f func(name string) error) error {
	if _, err := in.Token(); err != nil {
		return err
	}
	for in.More() {
		token, err := in.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string)
		if err := f(name); err != nil {
			return err
		}
	}
	_, err := in.Token()
	return err
}

// readWords keeps the most frequent words that have a letter; of those with one form the first.
func (v *Vectors) readWords(in *json.Decoder, most int) error {
	var all []string
	if err := in.Decode(&all); err != nil {
		return err
	}
	seen := map[uint32]bool{}
	for _, w := range all {
		form := formOf(w)
		if len(v.words) < most && !seen[form] && strings.ContainsFunc(w, unicode.IsLetter) {
			seen[form] = true
			v.words = append(v.words, w)
		}
	}
	return nil
}

// readRows keeps the vectors of the words that were kept, at length 1 and around their common middle: how
// frequent a word is counts for less then.
func (v *Vectors) readRows(in *json.Decoder) error {
	number := map[string]int32{}
	for i, w := range v.words {
		number[w] = int32(i)
	}
	var raw json.RawMessage
	err := eachMember(in, func(word string) error {
		if err := in.Decode(&raw); err != nil {
			return err
		}
		i, ok := number[word]
		if !ok {
			return nil
		}
		var row []float32
		if err := json.Unmarshal(raw, &row); err != nil {
			return err
		}
		if len(row) < v.of.wide {
			return fmt.Errorf("%q has %d numbers", word, len(row))
		}
		copy(v.of.row(i), row)
		return nil
	})
	v.of.centre()
	v.of.normalise()
	return err
}

// centre takes the mean of all rows away from each.
func (m *matrix) centre() {
	rows := len(m.w) / m.wide
	mean := make([]float32, m.wide)
	for i := range rows {
		axpy(mean, m.row(int32(i)), 1/float32(rows))
	}
	for i := range rows {
		axpy(m.row(int32(i)), mean, -1)
	}
}

// normalise gives each row the length 1.
func (m *matrix) normalise() {
	for i := range int32(len(m.w) / m.wide) {
		row := m.row(i)
		if n := dot(row, row); n > 0 {
			f := float32(1 / math.Sqrt(float64(n)))
			for k := range row {
				row[k] *= f
			}
		}
	}
}
