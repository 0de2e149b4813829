package article

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// labelWords say that the date after them is the one of publication, and
// updateWords that it is the one of the last change, in the languages of month.go.
const (
	labelWords = `first published|published(?: on)?|publication date|pub date|posted(?: on)?|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|publié(?:e)?(?: le)?|mis en ligne(?: le)?|publicado(?: el| em)?|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad|publisert|udgivet|julkaistu|` +
		`opublikowano|data publikacji|publikacja|publikováno|опубликовано|дата публикации|опубліковано|yayınlanma(?: tarihi)?|yayın tarihi|giriş(?: tarihi)?|publicat(?: la)?|közzétéve|megjelent|objavljeno|δημοσίευση|δημοσιεύτηκε`
	updateWords = `last updated|last update|letzte (?:aktualisierung|änderung)|dernière mise à jour|última actualización|última atualização|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)|aangepast|senast uppdaterad|sist oppdatert|sidst opdateret|updated(?: on)?|last modified|modified|aktualisiert(?: am)?|mis à jour(?: le)?|` +
		`actualizado(?: el)?|atualizado(?: em)?|aggiornato(?: il)?|bijgewerkt(?: op)?|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|(?:son )?güncelleme(?: tarihi)?|güncellenme|actualizat(?: la)?|frissítve|ažurirano|(?:τελευταία )?ενημέρωση`
	// labelEnd is what stands behind a label: \b knows no letters but those of ASCII.
	labelEnd = `(?:\s*[:.]\s*|\s+|[^\pL\pN]\s*|$)`
	// eastern labels stand before the day without a gap.
	easternLabels  = `(?:公開日?|投稿日?|掲載日?|配信日?|発行日?|发布时间|发布日期|发布于|发布|發布時間|發布|입력|등록|게재|게시일)`
	easternUpdates = `(?:最終更新日?|更新日?時?|更新时间|更新時間|최종\s?수정|수정|업데이트)`
)

// updateRoots is what updateWords begin with, for a look before the pattern is tried.
var updateRoots = strings.Split("last update|letzte aktualisierung|letzte änderung|dernière mise à jour|última actualización|última atualização|ultimo aggiornamento|laatst gewijzigd|updated|modified|"+
	"aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|güncelleme|güncellenme|actualizat|frissítve|ažurirano|ενημέρωση|aangepast", "|")

// labelRoots are parts of every label of publication but those that only name a date, for a look before the pattern is tried.
var labelRoots = lexicon{words: strings.Split("publi|pub date|post|pubbl|veröff|ersch|erstellt|mis en ligne|udgivet|julkaistu|опубл|дата|yay|giriş|közzé|megjelent|objavlj|δημοσ|公開|投稿|掲載|配信|発行|发布|發布|입력|등록|게재|게시", "|")}

var (
	publishedLabel = regexp.MustCompile(`(?i)(?:^|[|•·(,–-]\s*|\d\s+)(?:` + labelWords + `|date|datum|fecha|data)` + labelEnd + `|` + easternLabels + `\s*[:：]?\s*`)
	updatedLabel   = regexp.MustCompile(`(?i)(?:^|[|•·(,–-]\s*)(?:` + updateWords + `)` + labelEnd + `|` + easternUpdates + `\s*[:：]?\s*`)
	// place, and perhaps a day, before a dash: BRUSSELS, Jan. 29 (Agency) — or AKRON, Ohio--(WIRE)--May 3, 2018--
	dateline = regexp.MustCompile(`^(\p{Lu}[\p{Lu}\pM.'’ -]{2,40}(?:,\s\p{Lu}[\pL. ]{1,20}){0,2}|\p{Lu}[\pL.'’ -]{2,40}(?:,\s\p{Lu}[\pL.]{1,20})?)` +
		`(?:\s?--\s?\([^)]{2,30}\)\s?--|,|\s[(/|—–-])\s*([^—–]{0,60}?)\s*(?:\([^)]{2,30}\)\s*)?[)/]?\s*(?:—|–|--|-\s)`)
	// entryWords begin the sentence in which weblogs say when an entry was written.
	entryWords  = regexp.MustCompile(`(?i)\b(?:this (?:entry|post|article|story|item|page|page's content) was (?:first |originally |last )?(?:posted|published|written|created)|(?:dieser|dieses|der) (?:beitrag|eintrag|artikel|posting) wurde|cet? (?:article|billet|entrée) a été|(?:esta?e?) (?:entrada|artículo|noticia) (?:fue|se)|questo? (?:articolo|post) è stato|este (?:artigo|post) foi)\b`)
	yearlessDay = regexp.MustCompile(`\b(?:(\pL{3,12})\.?\s(\d{1,2})|(\d{1,2})\.?\s(\pL{3,12}))\b`)
	weekdayWord = regexp.MustCompile(`(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|^(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s|^(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),?\s|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s`)
	clockRest   = regexp.MustCompile(`(?i)^[\s,|•·⋅/–-]*(?:at|um|à|a las)?[\s,]*(?:\d{1,2}[:.h]\d{2}(?::\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:uhr|[A-Z]{2,5}|[+-]\d{2}:?\d{2})?[\s.,)\]|•·⋅/–-]*$`)
	// bracketed is a place and a day in brackets before the text: Karlsruhe (12.11.2021).
	bracketed = regexp.MustCompile(`^\p{Lu}[\pL.'’/ -]{2,30},?\s\(([^()]{6,25})\)`)
)

// lineDates finds the dates of publication that a line tells. The first line of
// running text can begin with a date line; a bare date counts only early.
func lineDates(line string, early bool) []candidate {
	if m := dateline.FindStringSubmatch(line); m != nil && early {
		if c, ok := datelineDate(m); ok {
			return []candidate{c}
		}
	}
	if m := bracketed.FindStringSubmatch(line); m != nil && early {
		if s, ok := findStamp(m[1], eitherOrder); ok && isBareDate(m[1], s) {
			return []candidate{{stamp: s, witness: inDateline, evidence: "dateline: " + m[0]}}
		}
	}
	if utf8.RuneCountInString(line) > longestLine {
		return nil
	}
	var all []candidate
	if at := publishedLabel.FindStringIndex(line); at != nil && !inSentence(line, at) {
		if s, ok := findStamp(line[at[1]:], eitherOrder); ok && s.begin < 25 && !startsUpdate(line[at[0]:]) {
			all = append(all, candidate{stamp: s, witness: inDateline, evidence: "text: " + line})
		}
	}
	if at := updatedLabel.FindStringIndex(line); at != nil {
		if s, ok := findStamp(line[at[1]:], eitherOrder); ok && s.begin < 25 {
			return append(all, candidate{stamp: s, witness: inUpdate, evidence: "text: " + line})
		}
	}
	if len(all) > 0 || !early {
		return all
	}
	if s, ok := findStamp(line, eitherOrder); ok && !isOtherDate(line, s) && (isBareDate(line, s) || byLine.MatchString(line) || separators(line) > 0 && len(line) < 100) {
		c := candidate{stamp: s, witness: inDateline, evidence: "dateline: " + line, heading: isBareDate(line, s)}
		if isLabelledStrangely(line, s) {
			c.witness, c.evidence = inMargin, "text: "+line
		}
		return []candidate{c}
	}
	return nil
}

// otherLabel are words before a date that is not one of publication: of a life, a deadline, an event, a reader's opinion, a look at a source.
var otherLabel = regexp.MustCompile(`(?i)^\W*(?:born|died|geboren|gestorben|née?|nacid[oa]|fallecid[oa]|nat[oa]|founded|established|gegründet|opened|deadline|expires|valid|next|until|when|starts?|begins?|ends?|` +
	`bis|gültig|frist|einsendeschluss|anmeldeschluss|bewerbungsschluss|termine?|wann|beginn|ende|date limite|jusqu['’]au|quand|début|hasta|plazo|cuándo|inicio|fino al|scadenza|quando|inizio|até|wanneer|begin|einde|` +
	`(?:kunden)?bewertung|customer review|reviewed|rated|joined|member since|mitglied seit|registriert|accessed|retrieved|last visit|abgerufen|zugriff|consulté|consultado)(?:[^\pL]|$)`)

// isOtherDate reports a line that dates something else: a life, a deadline, a stretch from one day to another.
func isOtherDate(line string, s stamp) bool {
	if otherLabel.MatchString(line) || rangeStart.MatchString(line[:s.begin]) {
		return true
	}
	rest := line[s.end:]
	sign := rangeSign.FindString(rest)
	second, ok := findStamp(rest, eitherOrder)
	return ok && sign != "" && second.begin <= len(sign)
}

// rangeStart is the first day of a stretch before its last one: "12–14 July 2019", "28 June to 2 July 2019". What ends in a clock time is none.
var rangeStart = regexp.MustCompile(`(?:^|[^\d:.h])\d{1,2}\.?(?:\s\pL{3,12}\.?)?\s?(?:–|—|-|to|until|bis|au|al)\s?$`)

var rangeSign = regexp.MustCompile(`^\s*(?:–|—|-|to|until|bis|au|al|a)\s`)

func startsUpdate(s string) bool {
	at := updatedLabel.FindStringIndex(s)
	return at != nil && at[0] == 0
}

// isBareDate reports a line that holds the date, perhaps a weekday, a place and a clock time, and nothing else.
func isBareDate(line string, s stamp) bool {
	before := strings.TrimSpace(weekdayWord.ReplaceAllString(line[:s.begin], ""))
	before = strings.Trim(before, "*_|•·⋅ ,([")
	after := agency.ReplaceAllString(tail.ReplaceAllString(line[s.end:], ""), "")
	return len(strings.Fields(before)) <= 2 && clockRest.MatchString(strings.Trim(after, "*_"))
}

// tail is what may follow the day in its line: that it was updated, and how long reading takes.
var tail = regexp.MustCompile(`(?i)[\s/|•·⋅(,;–-]+(?:(?:and )?(?:` + updateWords + `)` + labelEnd + `.{0,60}|\d{1,3}[\s-]?min(?:ute[ns]?|\.)?(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura|leestijd))?\s*)$`)

// agency is what tells the news, in brackets behind the day.
var agency = regexp.MustCompile(`^\s*\(\pL[\pL .]{1,20}\)`)

// leastAfterDateline is how many bytes of text follow a place and a dash in the same line.
const leastAfterDateline = 20

// isDateline reports whether running text begins with a place and a dash.
func isDateline(line string) bool {
	at := dateline.FindStringIndex(line)
	return at != nil && len(line)-at[1] > leastAfterDateline && strings.ToUpper(line[:3]) == line[:3]
}

// datelineDate reads the day of a date line. One without a year is a hint: it says
// the day to somebody who knows the year.
func datelineDate(m []string) (candidate, bool) {
	words := strings.TrimRight(strings.TrimSpace(m[1]+", "+m[2]), ",( ")
	if s, ok := findStamp(m[2], eitherOrder); ok {
		return candidate{stamp: s, witness: inDateline, evidence: "dateline: " + words}, true
	}
	d := yearlessDay.FindStringSubmatch(m[2])
	if d == nil || month(d[1]+d[4]) == 0 {
		return candidate{}, false
	}
	return candidate{witness: inHint, evidence: "dateline without a year: " + words}, true
}
