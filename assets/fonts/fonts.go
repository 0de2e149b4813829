// Package fonts embeds the typefaces that pictures and labels are set in: Noto
// Sans (Latin, Greek, Cyrillic) and its companions for Arabic, Hebrew,
// Devanagari and Thai, under the SIL Open Font License (LICENSE_OFL.txt beside the files); and one font put together of the
// common Chinese characters, simplified and traditional (GB 2312 level 1, Big5 level 1, JIS level 1), and kana of Droid Sans Fallback (LICENSE_APACHE.txt), the
// 2350 common syllables of Hangul (KS X 1001) of Nanum Barun Gothic, and Thai and Devanagari of Noto Sans.
package fonts

import _ "embed" // the font files

var (
	//go:embed NotoSans-Regular.ttf
	latin []byte
	//go:embed NotoSans-Bold.ttf
	latinBold []byte
	//go:embed NotoSansArabic-Regular.ttf
	arabic []byte
	//go:embed NotoSansArabic-Bold.ttf
	arabicBold []byte
	//go:embed NotoSansHebrew-Regular.ttf
	hebrew []byte
	//go:embed NotoSansHebrew-Bold.ttf
	hebrewBold []byte
	//go:embed NotoSansDevanagari-Regular.ttf
	devanagari []byte
	//go:embed NotoSansDevanagari-Bold.ttf
	devanagariBold []byte
	//go:embed NotoSansThai-Regular.ttf
	thai []byte
	//go:embed NotoSansThai-Bold.ttf
	thaiBold []byte
	//go:embed DatelineScripts-Regular.ttf
	scripts []byte
)

// Regular gives the upright book weights, in the order in which a glyph is looked
// for. The bytes are shared: they must not be changed.
func Regular() [][]byte { return [][]byte{latin, arabic, hebrew, devanagari, thai, scripts} }

// Bold gives the bold weights in the same order as Regular. Chinese and Hangul have one weight only.
func Bold() [][]byte {
	return [][]byte{latinBold, arabicBold, hebrewBold, devanagariBold, thaiBold, scripts}
}

// Scripts gives the one font for Chinese, kana, Hangul, Thai and Devanagari. It has nothing but these, their punctuation, and the blank: the toolkit
// sets what follows a Chinese word in the same font as long as it can.
// Pictures take Thai and Devanagari from the fonts of their own, which are small enough to go into an SVG whole.
func Scripts() []byte { return scripts }
