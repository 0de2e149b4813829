package article

import (
	"strings"
	"testing"
)

// Control words and groups, as word processors write them.
func TestRTF(t *testing.T) {
	for source, want := range map[string]string{
		`The well ran dry.`:                                   "The well ran dry.",
		`The {\b well} ran {\i\ul dry}.`:                      "The well ran dry.",
		`One.\par Two.\par\par Three.`:                        "One.\n\nTwo.\n\nThree.",
		`One\line two.`:                                       "One\ntwo.",
		`a\tab b`:                                             "a\tb",
		`\'c9lan, stra\'dfe`:                                  "Élan, straße",
		`\u201?lan \u322?\u243?d\u378?`:                       "Élan łódź",
		`{\uc2 \u201\'c3\'89lan}`:                             "Élan",
		`{\uc0 \u201 lan}`:                                    "Élan",
		`\u-10179?\u-8704?`:                                   "😀",
		`\ldblquote Yes\rdblquote , he said\emdash twice.`:    "“Yes”, he said—twice.",
		`a\~b\_c\-d`:                                          "a\u00a0b-cd",
		`\{braces\} and back\\slash`:                          `{braces} and back\slash`,
		`{\fonttbl{\f0 Times;}}{\colortbl;\red0;}Text.`:       "Text.",
		`{\*\generator Word 12;}Text.`:                        "Text.",
		`{\pict 89504e470d0a}Text.`:                           "Text.",
		`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}} x`: "link x",
		`{\header Head}{\footer Foot}Text.`:                   "Text.",
		`{\footnote A note.}Text.`:                            "Text.",
		`a\cell b\cell\row c\cell\row`:                        "a\tb\n\nc",
		"Lines of the\nfile are\r\nno lines of the text.":     "Lines of the" + "file are" + "no lines of the text.",
		`Text.}}}} more`:                                      "Text. more",
		`Text.{\b open`:                                       "Text.open",
		`\unknown12 Text\another-3 .`:                         "Text.",
		`Text.\bin5 {}}{{ Rest.`:                              "Text. Rest.",
	} {
		all, err := readAll(t, "x.rtf", []byte(`{\rtf1\ansi\ansicpg1252 `+source+"}"))
		if err != nil || len(all) != 1 || strings.TrimSpace(all[0].Text) != want {
			t.Errorf("%s: %v, want %q", source, texts(all, err), want)
		}
	}
}

func texts(all []Article, err error) any {
	if err != nil {
		return err
	}
	var out []string
	for _, a := range all {
		out = append(out, a.Text)
	}
	return out
}

// The code page of a file tells what its bytes are.
func TestCodePagesOfRTF(t *testing.T) {
	for page, c := range map[string]struct{ bytes, want string }{
		"1251": {`\'c3\'e0\'e2\'e0\'ed\'fc`, "Гавань"}, "1250": {`\'a3\'f3d\'9f`, "Łódź"}, "1253": {`\'cb\'e9\'ec\'dc\'ed\'e9`, "Λιμάνι"}, "1252": {`\'c9lan`, "Élan"},
		"9999": {`\'c9lan`, "Élan"}, // not known: as most are
	} {
		a := one(t, "x.rtf", `{\rtf1\ansi\ansicpg`+page+` `+c.bytes+` and more words.}`)
		if a.Text != c.want+" and more words." {
			t.Errorf("%s: %q", page, a.Text)
		}
	}
}

func TestWhatAnRTFSaysOfItself(t *testing.T) {
	a := one(t, "x.rtf", `{\rtf1{\info{\title The well}{\author Ann Bell}{\creatim\yr2020\mo5\dy9}}The well of Ardmoor ran dry in the spring, and nobody in the council knew why.\par It was dug again in the autumn by forty men.}`)
	if a.Title != "The well" || a.Byline != "Ann Bell" || a.Published.Date.IsKnown() {
		t.Errorf("%q by %q, %s", a.Title, a.Byline, a.Published.Date)
	}
	deep := `{\rtf1 ` + strings.Repeat("{", maxGroups+50) + "hidden" + strings.Repeat("}", maxGroups+50) + " The well ran dry.}"
	if all, err := readAll(t, "x.rtf", []byte(deep)); err == nil && !strings.Contains(all[0].Text, "The well ran dry.") {
		t.Errorf("got %q", all[0].Text)
	}
}
