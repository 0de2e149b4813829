package article

import "regexp"

// strangeLabel is a word and a colon before a day that may say what else it is of: "Release: 14 November 2019" of a game, "Valid from: …".
var strangeLabel = regexp.MustCompile(`(?:^|[|•·(,–-]\s*)(\pL[\pL .-]{1,30}?)\s?:\s*$`)

// plainLabels are those that say no more than that a day follows, or who wrote and where, in the languages of month.go.
var plainLabels = regexp.MustCompile(`(?i)(?:date|datum|fecha|data|dato|дата|dátum|pvm|tarih|ημερομηνία|stand|online|news|am|vom|von|le|el|il|em|on|zeit|time|day|tag|dag|jour|day and time|updated?|add(?:ed)?|created?|submitted|entered|issued|released|for (?:immediate )?release|filed|written|wrote|` +
	`post(?:ed)?|publi[\pL]*|pub|pubbl[\pL]*|opubli[\pL]*|veröff[\pL]*|erstellt|erfasst|eingestellt|eingetragen|geschrieben|verfasst|gespeichert|erschienen|inserito|scritto|ajouté|créé|rédigé|mis en ligne|escrito|creado|ingresado|dodano|utworzono|napisano|vloženo|vytvořeno|добавлено|размещено|создано|опублик[\pL]*|gepubl[\pL]*|geplaatst|skapad|opprettet|oprettet|lisätty|` +
	`by|author|autor|autore|auteur|par|por|di|door|source|quelle|fuente|fonte|redaktion|redacci[oó]n|press(?:e)?(?: release|mitteilung)?|release date|last\b.*|letzte\b.*|\pL*aktualis\pL*|\pL*änder\pL*)$`)

// isLabelledStrangely reports a line that names the day in it as something that is hardly the publication.
func isLabelledStrangely(line string, s stamp) bool {
	m := strangeLabel.FindStringSubmatch(line[:s.begin])
	return m != nil && !plainLabels.MatchString(m[1])
}
