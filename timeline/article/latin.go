package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// mixedUp are the encodings of languages with Latin letters that statistics of bytes take for each other.
var mixedUp = []string{"windows-1250", "windows-1252", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-15", "macintosh"}

// The encodings of languages with Latin letters, the most common first.
var (
	western = []encoding.Encoding{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850}
	central = []encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2, charmap.CodePage852}
	turkish = []encoding.Encoding{charmap.Windows1254}
	baltic  = []encoding.Encoding{charmap.Windows1257}
)

// latinOf are the encodings of the languages that western ones are no home of.
var latinOf = map[string][]encoding.Encoding{"pl": central, "cs": central, "sk": central, "hu": central, "sl": central, "hr": central, "ro": central, "bs": central,
	"tr": turkish, "az": turkish, "lt": baltic, "lv": baltic, "et": baltic}

// margin is by how much more plausible a text must be in an encoding of other languages, per sign above ASCII.
const margin = 0.05

// likeliest chooses the encoding in which the signs above ASCII stand where letters and quotation marks stand. Which languages are asked
// first follows from the letters of ASCII, which are the same in all.
func likeliest(sample []byte) encoding.Encoding {
	text, _ := decodeWith(charmap.Windows1252, sample)
	home, ok := latinOf[whatlanggo.Detect(clip(text, mostForLanguage)).Lang.Iso6391()]
	if !ok {
		home = western
	}
	best, bestScore := home[0], plausibility(home[0], sample)
	for i, e := range slices.Concat(home, western, central) {
		need := bestScore
		if i >= len(home) {
			need += margin
		}
		if s := plausibility(e, sample); s > need {
			best, bestScore = e, s
		}
	}
	return best
}

// widespread are the letters that several languages of western Europe have, and those that stand in every line elsewhere.
const widespread = "äöüßéèêëàâáíîïóôúûñçåøæãõœÄÖÜÉÀÅØěščřžůąęłśżćőşğı"

// plausibility is the mean over the signs above ASCII: 1 for a letter in a word of its case and for a mark at the edge of a word, a little
// less for a letter of few languages, 0 for a mark or a capital in the middle of a small word.
func plausibility(e encoding.Encoding, sample []byte) float64 {
	text, err := e.NewDecoder().Bytes(sample)
	if err != nil {
		return 0
	}
	runes := []rune(string(text))
	signs, good := 0, 0.0
	for i, r := range runes {
		if r < utf8.RuneSelf {
			continue
		}
		signs++
		before, after := i > 0 && unicode.IsLower(runes[i-1]), i+1 < len(runes) && unicode.IsLower(runes[i+1])
		switch {
		case unicode.IsLower(r), unicode.IsUpper(r) && !before:
			if good += 0.9; strings.ContainsRune(widespread, r) {
				good += 0.1
			}
		case unicode.IsPunct(r) && !(before && after), unicode.IsSymbol(r) && !before && !after:
			good++
		case r == '’' || r == '\u00ad': // l’été
			good++
		}
	}
	return good / float64(max(signs, 1))
}
