package syntax

import "strings"

// A stop says what the period of an abbreviation may mean.
type stop uint8

const (
	ordinary stop = iota // not an abbreviation
	never                // a name follows: "Gen. Smith"
	number               // only before a number: "No. 5"; else a word that ends a sentence
	date                 // before a number; before a capital only a usual first word starts a sentence
	either               // may end a sentence: "Inc.", "U.S.", "etc."
	clock                // "p.m." ends one unless a weekday, a month or a time zone follows
)

// stopLists are abbreviations by what their period may mean, in lower case without it. No word is in two of them: which one
// counted would be chance.
var stopLists = map[stop]string{
	never: `mr mrs ms mx dr prof gen maj col lt capt sgt cpl pvt adm cmdr cdr brig sen rep gov pres rev hon
		messrs mme mlle supt det insp amb atty sec treas dir st ft mt msgr fr br reps sens gens govs
		vs v e.g i.e cf viz approx esp spc pfc cpt ltc ens vice-adm del asst assoc
		hr frau dipl ing ca bzw z.b u.a d.h vgl sog evtl ggf inkl bspw geb mgr bros`,
	number: `no nos vol vols p pp para paras ch chap fig figs art arts sect ver ed eds nr abs str op ser pt cl`,
	date: `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		janv févr avr juil déc okt dez circa`,
	either: `inc co corp ltd llc plc etc jr sr ph.d u.s u.k u.n e.u u.s.a d.c l.a bn mln est dept univ intl
		usw al ave blvd rd hwy calif fla ill tex mass mich wash ore pa va ga md conn ariz ala colo ind kan ky la
		minn miss mo neb nev okla tenn wis wyo ark penn n.y n.j n.c s.c n.h n.m n.d s.d w.va ont que b.c
		ltda s.a n.v co.kg`,
	clock: `a.m p.m`,
}

// abbreviations are the words of stopLists.
var abbreviations = stops(stopLists)

// stops turns the lists, which are easy to read and to add to, into one look-up.
func stops(lists map[stop]string) map[string]stop {
	m := map[string]stop{}
	for kind, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = kind
		}
	}
	return m
}

// starters open a sentence and are rarely the next word of a name: after "U.S."
// or "Inc." they tell that the period also ended the sentence.
var starters = wordSet(`the a an this that these those he she it they we i you his her its their our my
	but and or so yet in on at by for from with after before when while since as if although though however
	there then here what who why how where which no not some many most all both each one two several
	meanwhile earlier later last next now today yesterday according under over during despite among between
	analysts critics officials police prosecutors voters residents investors
	der die das ein eine er sie es wir in im am bei nach vor mit und aber doch
	le la les un une il elle ils elles nous en dans mais et`)

// afterClock continue a time of day.
var afterClock = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april
	may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	est edt et gmt utc bst cet cest pst pdt pt cst cdt ct mst mdt mt msk ist jst local eastern pacific central
	mon tue tues wed thu thurs fri sat sun greenwich moscow`)

// afterOrdinal are the words before a German ordinal ("am 3. Oktober").
var afterOrdinal = wordSet(`am der dem den vom zum im des die das ab bis seit und beim jeden`)

// germanMonths, and some words that are counted like them, follow a German ordinal: "3. Oktober", "20. Jahrhundert".
var germanMonths = wordSet(`januar februar märz april mai juni juli august september oktober november dezember jänner
	jahrhundert jahrestag weltkrieg liga platz`)

// wordSet makes a set of the words of a list.
func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// stopOf classes the word before a period. Initials and words with inner periods
// are abbreviations that need no entry.
func stopOf(w string) stop {
	low := lower(w)
	if len(w) == 1 && low != w {
		return never // "William P. Hale": a capital is no "p." of a page
	}
	if s, ok := abbreviations[low]; ok {
		// Lower-case "no", "sat", "ill", "mass" … are words.
		if s != clock && low == w && !strings.Contains(w, ".") && !lowerAbbreviation[low] {
			return ordinary
		}
		if s == either && low != w && afterClock[low] && strings.ToUpper(w) == w {
			return ordinary // "9:30 a.m. EST." is a zone of time
		}
		return s
	}
	letters, periods := 0, 0
	for _, r := range w {
		if r == '.' {
			periods++
		} else {
			letters++
		}
	}
	switch {
	case periods > 0 && letters <= 2*periods+2 && letters <= 8:
		return either
	case letters == 1 && low != w:
		return never
	}
	return ordinary
}

// lowerAbbreviation are the entries that keep their meaning in lower case.
var lowerAbbreviation = wordSet(`vs v e.g i.e cf viz approx esp p pp vol para ca bzw z.b u.a d.h vgl sog evtl ggf inkl
	bspw geb circa etc al bn mln usw ed eds janv févr avr juil déc fig`)
