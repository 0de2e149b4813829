package article

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	wide "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// marks are the byte order marks and what they stand for; the longer ones first,
// because UTF-32's begins like UTF-16's.
var marks = []struct {
	bytes    string
	encoding encoding.Encoding
}{
	{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
	{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
	{"\xff\xfe", wide.UTF16(wide.LittleEndian, wide.UseBOM)},
	{"\xfe\xff", wide.UTF16(wide.BigEndian, wide.UseBOM)},
}

// decodeMarked decodes what a byte order mark announces.
func decodeMarked(data []byte) (string, bool) {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.bytes)) {
			text, err := m.encoding.NewDecoder().Bytes(data)
			return string(text), err == nil
		}
	}
	return "", false
}

// guessed is how many bytes the guess of an encoding looks at.
const guessed = 1 << 18

// decode gives a file as UTF-8. UTF-8 comes back byte for byte, with its mark if it has one,
// so that offsets stay those of the file.
func decode(data []byte) (string, error) {
	if text, ok := decodeMarked(data); ok {
		return text, nil
	}
	if utf8.Valid(data) && !hasEscapes(data) {
		return string(data), nil
	}
	if e, ok := unmarkedWide(data); ok {
		return decodeWith(e, data)
	}
	if hasEscapes(data) {
		return decodeWith(japanese.ISO2022JP, data)
	}
	if nearlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), nil
	}
	return decodeWith(guess(data), data)
}

func decodeWith(e encoding.Encoding, data []byte) (string, error) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", errors.New("its characters are in an encoding that could not be told")
	}
	return string(text), nil
}

// guess asks the statistics of the bytes, and for Latin letters, which they mix up, the words.
func guess(data []byte) encoding.Encoding {
	sample := data
	if len(data) > guessed {
		sample = denseSample(data)
	}
	e, err := htmlindex.Get(chardet.Detect(sample).Encoding)
	if name, _ := htmlindex.Name(e); err == nil && !slices.Contains(mixedUp, name) {
		return e
	}
	return likeliest(sample)
}

// denseSample takes a stretch from the first byte above ASCII on: a long Latin head says nothing.
func denseSample(data []byte) []byte {
	from := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	from = min(max(from-100, 0), len(data)-guessed)
	return data[from : from+guessed]
}

// hasEscapes reports the escape sequences of ISO-2022-JP, whose texts are ASCII to the eye.
func hasEscapes(data []byte) bool {
	return bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))
}

// unmarkedWide recognises UTF-16 without a mark: a Latin text has a zero in every other byte.
func unmarkedWide(data []byte) (encoding.Encoding, bool) {
	var zeros [2]int
	sample := data[:min(len(data), sniffed)]
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case half < 4 || len(data)%2 == 1:
	case zeros[1] > half*6/10 && zeros[0] < half/50+1:
		return wide.UTF16(wide.LittleEndian, wide.IgnoreBOM), true
	case zeros[0] > half*6/10 && zeros[1] < half/50+1:
		return wide.UTF16(wide.BigEndian, wide.IgnoreBOM), true
	}
	return nil, false
}

// nearlyUTF8 reports a UTF-8 text with a few broken bytes, such as one that was cut in the middle of a character.
func nearlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		rest = rest[n:]
	}
	return bad <= good/20 || bad == 1 && good > 0
}

// looksLikeText reports whether the bytes can be a text in any encoding: no zeros, and hardly
// any control characters, unless it is UTF-16 or UTF-32.
func looksLikeText(data []byte) bool {
	if _, ok := decodeMarked(data[:min(len(data), sniffed)&^3]); ok {
		return true
	}
	if _, ok := unmarkedWide(data); ok {
		return true
	}
	sample := data[:min(len(data), 16*sniffed)]
	controls := 0
	for _, b := range sample {
		if b == 0 {
			return false
		}
		if b < 0x20 && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(b)) || b == 0x7f {
			controls++
		}
	}
	return controls <= len(sample)/200
}
