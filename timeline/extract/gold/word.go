package gold

import (
	"strings"
	"unicode"
)

// words splits into lower-case words, without signs and possessive endings.
func words(s string) []string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	for i, w := range list {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		list[i] = strings.Trim(w, "'’")
	}
	return list
}

// content is the set of stems of the words that carry meaning.
func content(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words(s) {
		if w != "" && !empty[w] {
			set[stem(w)] = true
		}
	}
	return set
}

// stem brings the forms of a word together. It need only be consistent, so a few
// endings and a table of irregular verbs do.
func stem(w string) string {
	if base, ok := irregular[w]; ok {
		w = base
	} else if base, ok := irregular[strings.TrimSuffix(w, "s")]; ok {
		w = base
	}
	for _, e := range [...]struct{ end, with string }{{"ies", "y"}, {"ied", "y"}, {"ings", ""},
		{"ing", ""}, {"ation", "at"}, {"ment", ""}, {"es", ""}, {"ed", ""}, {"s", ""}, {"e", ""}} {
		if strings.HasSuffix(w, e.end) && len(w)-len(e.end) >= 3 && !strings.HasSuffix(w, "ss") {
			w = strings.TrimSuffix(w, e.end) + e.with
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("aeiouls", rune(w[n-1])) {
		w = w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}

// likeness is how much two sets share: 0 nothing, 1 the same (F1 of the words).
func likeness(a, b map[string]bool) float64 {
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	if shared == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// covered is the share of want that is in got.
func covered(want, got map[string]bool) float64 {
	shared := 0
	for w := range want {
		if got[w] {
			shared++
		}
	}
	if len(want) == 0 {
		return 0
	}
	return float64(shared) / float64(len(want))
}

// setOf makes a set of the words of a table.
func setOf(table string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(table) {
		set[w] = true
	}
	return set
}

// stems is setOf with each word brought to its stem.
func stems(table string) map[string]bool {
	set := map[string]bool{}
	for w := range setOf(table) {
		set[stem(w)] = true
	}
	return set
}

// empty words say too little to tell two events apart.
var empty = setOf(`a an the of in on at to for and or but with by from as is are was were be been being has have had
	will would could may might its it his her their this that these those he she they who which not no into over under
	after before more than up out off about`)

// irregular verbs, past forms to base.
var irregular = pairs(`held hold met meet won win lost lose beat beat began begin begun begin broke break broken break
	brought bring built build bought buy caught catch chose choose chosen choose came come cut cut died die dying die
	drew draw drove drive fell fall fallen fall felt feel fled flee flew fly flown fly fought fight found find
	gave give given give went go gone go grew grow hit hit kept keep knew know laid lay led lead left leave
	made make said say sank sink sunk sink sat sit saw see seen see sent send set set shot shoot shut shut
	sold sell spoke speak spent spend spoken speak stood stand stole steal stolen steal struck strike swore swear
	sworn swear taught teach took take taken take tore tear told tell thought think threw throw thrown throw
	withdrew withdraw withdrawn withdraw woke wake wrote write written write burst burst rose rise risen rise
	lit light ran run rang ring hung hang became become paid pay put put quit quit read read rode ride sought seek split split
	spread spread swept sweep born bear bore bear death die deaths die elected elect election elect elections elect
	dug dig shook shake shaken shake swam swim blew blow blown blow clung cling crept creep dealt deal forbade forbid forgot forget
	forgotten forget froze freeze frozen freeze hid hide hidden hide knelt kneel lent lend sang sing sung sing shone shine slept sleep
	slid slide spun spin sprang spring stuck stick swung swing wept weep wore wear worn wear overthrew overthrow overthrown overthrow
	undertook undertake overcame overcome
	resignation resign decision decide arrival arrive departure depart attack attack explosion explode collision collide
	invasion invade withdrawal withdraw agreement agree victory win birth bear talks talk marriage marry
	wedding marry discovery discover verdict verdict approval approve refusal refuse launch launch`)

// pairs reads a table of two columns that runs on in one line.
func pairs(table string) map[string]string {
	f := strings.Fields(table)
	m := map[string]string{}
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = f[i+1]
	}
	return m
}
