package chart

import "unicode"

// MeasureNoto is the width in pixels that text takes in Noto Sans at size, from a
// table of advances: the same with and without a display, so that screen and export decide alike.
// Scripts outside Latin, Greek and Cyrillic are measured by a generous advance a letter.
func MeasureNoto(text string, size float64, bold bool) float64 {
	table := &advancesRegular
	if bold {
		table = &advancesBold
	}
	sum := 0
	for _, r := range text {
		if i := r - ' '; i >= 0 && int(i) < len(table) {
			sum += int(table[i])
		} else {
			sum += otherAdvance(r)
		}
	}
	return float64(sum) * size / 250
}

// otherAdvance is the advance of runes outside the table in 1/250 em.
func otherAdvance(r rune) int {
	switch {
	case r < ' ', r >= 0x200b && r <= 0x200f, r >= 0xfe00 && r <= 0xfe0f, unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0xac00 && r < 0xd7a4: // Hangul
		return 230
	case r >= 0x1100 && r < 0x1160, r >= 0x2e80 && r < 0xa4d0, r >= 0xf900 && r < 0xfb00, r >= 0xff01 && r < 0xff61, r >= 0x20000 && r < 0x40000:
		return 250
	case r >= 0x1f000 && r < 0x20000, r >= 0x2600 && r < 0x27c0:
		return 320
	}
	for _, s := range scriptAdvances {
		if r >= s.first && r <= s.last {
			return s.advance
		}
	}
	return 165
}

// scriptAdvances are what letters take on average in running text, in 1/250 em, measured
// on shaped text in the fonts of assets/fonts.
var scriptAdvances = []struct {
	first, last rune
	advance     int
}{
	{0x590, 0x5ff, 145}, {0x600, 0x6ff, 118}, {0x750, 0x77f, 118}, {0x900, 0x97f, 140}, {0xe00, 0xe7f, 145}, {0x2010, 0x2027, 125},
}
