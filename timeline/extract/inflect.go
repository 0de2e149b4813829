package extract

import (
	"regexp"
	"strings"
)

// thirdPerson is the present tense of a lemma after he, she or it: "pause" → "pauses".
func thirdPerson(lemma string) string {
	if f, ok := irregularPresent[lemma]; ok {
		return f
	}
	n := len(lemma)
	switch {
	case n == 0:
		return lemma
	case strings.HasSuffix(lemma, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	}
	return lemma + "s"
}

var irregularPresent = map[string]string{"be": "is", "have": "has", "do": "does", "go": "goes", "veto": "vetoes", "quiz": "quizzes"}

// presentPlural is the present tense after a plural subject.
func presentPlural(lemma string) string {
	if lemma == "be" {
		return "are"
	}
	return lemma
}

// base mends the lemma of an irregular verb that the tagger does not know: "overheard" → "overhear".
func base(lemma, form string) string {
	known := words().verbs
	if _, ok := known[lemma]; !ok {
		if _, ok := known[lemma+"e"]; ok && strings.HasPrefix(form, lemma+"e") || ok && strings.HasPrefix(form, lemma+"i") {
			return lemma + "e" // "telephoned"
		}
		if form == lemma+"ed" && !words().knows(lemma) && (words().knows(lemma+"e") || endsInE.MatchString(lemma)) {
			return lemma + "e" // "reassumed"
		}
		if n := len(lemma); n > 3 && lemma[n-1] == lemma[n-2] && words().knows(lemma[:n-1]) && !words().knows(lemma) {
			return lemma[:n-1] // "annulled"
		}
	}
	if strings.HasSuffix(lemma, "sum") && strings.HasPrefix(form, lemma+"e") {
		return lemma + "e" // "reassumed"
	}
	if lemma != form {
		return lemma
	}
	if rest, ok := strings.CutSuffix(form, "ed"); ok && len(rest) > 2 && !strings.HasSuffix(form, "ceed") { // "disagreed", but "succeed"
		if _, ok := known[rest]; ok {
			return rest
		}
		return rest + "e"
	}
	for _, prefix := range [...]string{"", "over", "under", "re", "out", "mis", "un"} {
		if rest, ok := strings.CutPrefix(form, prefix); ok {
			if b, ok := irregularBase[rest]; ok {
				return prefix + b
			}
		}
	}
	return lemma
}

// endsInE are endings of stems that no English verb has without an -e: "resum", "creat", "involv", "stockpil".
var endsInE = regexp.MustCompile(`(?:[vcuz]|[dr]g|[bcdfgkpt]l|[nr]s|um|pil|[bcdgiklmnrsu]at)$`)

// irregularBase are past forms that differ from the lemma and are no lemmas themselves.
var irregularBase = func() map[string]string {
	m := map[string]string{"heard": "hear", "froze": "freeze", "fled": "flee", "sank": "sink", "shook": "shake", "wrote": "write", "flew": "fly",
		"threw": "throw", "drew": "draw", "broke": "break", "stole": "steal", "spoke": "speak", "chose": "choose", "rose": "rise", "drove": "drive",
		"gave": "give", "took": "take", "came": "come", "became": "become", "began": "begin", "ran": "run", "won": "win", "swore": "swear", "tore": "tear",
		"wore": "wear", "hid": "hide", "ate": "eat", "grew": "grow", "knew": "know", "blew": "blow", "fell": "fall", "went": "go", "saw": "see", "slew": "slay",
		"thrust": "thrust", "bade": "bid", "wove": "weave", "withdrew": "withdraw", "underwent": "undergo", "overthrew": "overthrow", "swept": "sweep"}
	for lemma, p := range irregularParticiple {
		if p != lemma && irregularParticiple[p] == "" {
			m[p] = lemma
		}
	}
	return m
}()

// participle is the past participle of a lemma: "pause" → "paused". Irregular ones are in a table.
func participle(lemma string) string {
	if p, ok := irregularParticiple[lemma]; ok {
		return p
	}
	n := len(lemma)
	switch {
	case n == 0:
		return lemma
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case strings.HasSuffix(lemma, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ied"
	case doubling[lemma]:
		return lemma + lemma[n-1:] + "ed"
	}
	return lemma + "ed"
}

var doubling = set(`ban stop plan drop rob stab grab permit admit commit submit transfer refer occur ship trap strip slam
	shut rig tip cap scrap scan plot nab tap wrap unplug equip rip flip swap chop clip drag beg plug tag trim slip grip zip snap tug pin
	step skip skid dub dip drum fan flag gag jam knit log map mug net pop prop rub sag scrub shred skim snub stem strap stun sum throb
	acquit compel control expel propel repel rebel excel dispel patrol defer deter prefer infer incur recur regret omit emit remit
	embed overlap kidnap unwrap allot abet rebut`)

var irregularParticiple = map[string]string{
	"be": "been", "beat": "beaten", "become": "become", "begin": "begun", "bind": "bound", "bite": "bitten", "break": "broken",
	"bring": "brought", "build": "built", "burn": "burned", "buy": "bought", "catch": "caught", "choose": "chosen",
	"come": "come", "cut": "cut", "deal": "dealt", "do": "done", "draw": "drawn", "drive": "driven", "eat": "eaten",
	"fall": "fallen", "feed": "fed", "fight": "fought", "find": "found", "flee": "fled", "forbid": "forbidden", "free": "freed",
	"freeze": "frozen", "get": "got", "give": "given", "go": "gone", "hang": "hanged", "hear": "heard", "hide": "hidden",
	"hit": "hit", "hold": "held", "hurt": "hurt", "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent",
	"lose": "lost", "make": "made", "meet": "met", "oust": "ousted", "overthrow": "overthrown", "overturn": "overturned", "pay": "paid", "put": "put",
	"read": "read", "rebuild": "rebuilt", "rise": "risen", "run": "run", "say": "said", "see": "seen", "sell": "sold", "send": "sent",
	"set": "set", "shake": "shaken", "shoot": "shot", "show": "shown", "shut": "shut", "sink": "sunk", "speak": "spoken", "spend": "spent",
	"split": "split", "spread": "spread", "steal": "stolen", "strike": "struck", "swear": "sworn", "sweep": "swept", "take": "taken",
	"teach": "taught", "tear": "torn", "tell": "told", "think": "thought", "throw": "thrown", "undergo": "undergone",
	"uphold": "upheld", "win": "won", "withdraw": "withdrawn", "write": "written", "quit": "quit", "seek": "sought",
	"overtake": "overtaken", "rewrite": "rewritten", "withhold": "withheld", "grow": "grown", "know": "known", "blow": "blown",
	"panic": "panicked", "bomb": "bombed", "fly": "flown", "cast": "cast", "broadcast": "broadcast", "forecast": "forecast", "wound": "wounded",
	"found": "founded", "hijack": "hijacked",
}
