// Package fonts embeds the typefaces that pictures and labels are set in: Noto
// Sans (Latin, Greek, Cyrillic) and its companions for Arabic, Hebrew and
// Devanagari, under the SIL Open Font License (LICENSE_OFL.txt beside the files), and the
// common Chinese characters, simplified and traditional (GB 2312 level 1, Big5 level 1, JIS level 1), and kana of Droid Sans Fallback, under the Apache License (LICENSE_APACHE.txt).
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
	//go:embed DroidSansFallback-Chinese.ttf
	chinese []byte
)

// Regular gives the upright book weights, in the order in which a glyph is looked
// for. The bytes are shared: they must not be changed.
func Regular() [][]byte { return [][]byte{latin, arabic, hebrew, devanagari, chinese} }

// Bold gives the bold weights in the same order as Regular. Chinese has one weight only.
func Bold() [][]byte { return [][]byte{latinBold, arabicBold, hebrewBold, devanagariBold, chinese} }

// Chinese gives the one font that has Chinese characters, and nothing but these, kana, their punctuation, and the blank: the toolkit
// sets what follows a Chinese word in the same font as long as it can.
func Chinese() []byte { return chinese }
