package syntax

import "strings"

// lemma gives the dictionary form of a word, in lower case, from a table of
// irregular forms and, for the rest, from its ending and its tag.
func lemma(form, tag string) string {
	w := lower(form)
	switch {
	case tag == "VBD" || tag == "VBN" || tag == "VBG" || tag == "VBZ" || tag == "VBP" || tag == "VB" || tag == "MD":
		return verbLemma(w, tag)
	case tag == "NNS":
		return nounLemma(w)
	case tag == "NNPS":
		return w
	case tag == "JJR" || tag == "JJS" || tag == "RBR" || tag == "RBS":
		return degreeLemma(w)
	}
	if tag == "PRP$" {
		return w
	}
	if l, ok := functionLemmas[w]; ok && tag != "NNP" && tag != "POS" {
		return l
	}
	return w
}

// verbLemma knows the irregular forms and undoes the regular endings.
func verbLemma(w, tag string) string {
	if l, ok := verbForms[w]; ok {
		return l
	}
	switch {
	case tag == "VBZ":
		return dropS(w)
	case tag == "VBG" && strings.HasSuffix(w, "ing") && len(w) > 4:
		return stemLemma(w[:len(w)-3])
	case (tag == "VBD" || tag == "VBN") && strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case (tag == "VBD" || tag == "VBN") && strings.HasSuffix(w, "ed") && len(w) > 3:
		return stemLemma(w[:len(w)-2])
	}
	return w
}

// stemLemma restores what an ending took from a verb: the silent e ("suspend-ed",
// "announc-ed") or one of two consonants ("plann-ed").
func stemLemma(stem string) string {
	if silent[stem] {
		return stem + "e"
	}
	n := len(stem)
	if n < 3 {
		return stem + pick(n == 2 && vowel(stem, 0), "e", "")
	}
	a, b, c := vowel(stem, n-3), vowel(stem, n-2), vowel(stem, n-1)
	last := stem[n-1]
	switch {
	case stem[n-2] == last && !c:
		if strings.IndexByte("lsfz", last) >= 0 && !doubled[stem] {
			return stem
		}
		return stem[:n-1]
	case hasSuffix(stem, "at", "iz", "is", "yz", "ys", "iv", "av", "ev", "lv", "rv", "ov", "uc", "rc", "nc", "ic", "ac",
		"dg", "rg", "ng", "ag", "eg", "ug", "rs", "ns", "ps", "us", "as", "os", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "u"):
		return stem + pick(bare[stem], "", "e")
	case c || last == 'w' || last == 'x' || last == 'y':
		return stem
	// One vowel before one consonant in a short stem: "hop-ed", "fil-ed"; a longer one is "visit-ed".
	case b && !a && syllables(stem) == 1 && last != 'h':
		return stem + "e"
	case b && !a && hasSuffix(stem, "ir", "ur", "or", "ar", "id", "ud", "ad", "od", "ut", "ot", "in", "un", "um", "am", "im", "ap", "ok", "ak", "ul", "il", "as", "et", "ed", "ac"):
		return stem + pick(takesE[stem], "e", "")
	}
	return stem
}

// pick chooses without a branch in the text of a rule.
func pick(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// hasSuffix is strings.HasSuffix for any of several endings.
func hasSuffix(s string, list ...string) bool {
	for _, x := range list {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// vowel takes y as one: in a stem it mostly is ("deny", "destroy").
func vowel(s string, i int) bool { return strings.IndexByte("aeiouy", s[i]) >= 0 }

// syllables counts runs of vowels, which is near enough to tell "hop" from "visit".
func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if vowel(s, i) && (i == 0 || !vowel(s, i-1)) {
			n++
		}
	}
	return n
}

// dropS takes off the ending of the third person or of the plural.
func dropS(w string) string {
	switch {
	case len(w) < 4 || !strings.HasSuffix(w, "s") || hasSuffix(w, "ss", "us", "is"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case hasSuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

// nounLemma gives the singular.
func nounLemma(w string) string {
	if w == "" {
		return w
	}
	if l, ok := nounForms[w]; ok {
		return l
	}
	if w[0] >= '0' && w[0] <= '9' || w[0] == '\'' {
		return w // "1970s"
	}
	if hasSuffix(w, "men") && len(w) > 3 {
		return w[:len(w)-2] + "an"
	}
	if hasSuffix(w, "buses", "viruses", "statuses", "bonuses", "campuses", "censuses") {
		return w[:len(w)-2]
	}
	return dropS(w)
}

// degreeLemma takes the comparative or superlative back: doubled letters go, a lost y or e returns.
func degreeLemma(w string) string {
	if l, ok := degreeForms[w]; ok {
		return l
	}
	for _, end := range [...]string{"est", "er"} {
		stem, ok := strings.CutSuffix(w, end)
		n := len(stem)
		switch {
		case !ok || n < 3:
			continue
		case stem[n-1] == 'i':
			return stem[:n-1] + "y"
		case stem[n-1] == stem[n-2] && stem[n-1] != 'l' && stem[n-1] != 's':
			return stem[:n-1]
		case hasSuffix(stem, "rg", "at", "id", "fe", "os", "af", "ac", "iv", "ur", "bl", "pl", "in") && !hasSuffix(stem, "eat", "oad"):
			return stem + "e"
		}
		return stem
	}
	return w
}
