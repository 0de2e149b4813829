package article

import "strings"

// monthNames are the names of months as date lines write them, full, inflected and short, in the
// languages whose pages are common. Croatian "listopad" (October) gives way to the Polish and Czech one (November).
var monthNames = [13]string{
	1:  "january januar jänner janvier enero gennaio janeiro januari stycznia styczeń januára ledna leden января январь січня ianuarie ocak tammikuu tammikuuta január ιανουαρίου ιανουάριος gener siječnja jan janv ene gen янв січ ιαν",
	2:  "february februar feber février febrero febbraio fevereiro februari lutego luty února únor февраля февраль лютого februarie şubat helmikuu helmikuuta február φεβρουαρίου φεβρουάριος febrer veljače feb febr fév févr fev фев φεβ şub",
	3:  "march märz mars marzo março maart marca marzec března březen марта март березня martie mart maaliskuu maaliskuuta március μαρτίου μάρτιος març ožujka mar mär mrz мар бер μαρ",
	4:  "april avril abril aprile kwietnia kwiecień dubna duben апреля апрель квітня aprilie nisan huhtikuu huhtikuuta április απριλίου απρίλιος travnja apr avr abr апр кві απρ",
	5:  "may mai mayo maggio maio mei maja maj května květen мая май травня mayıs toukokuu toukokuuta május μαΐου μάιος maig svibnja mag тра μαϊ",
	6:  "june juni juin junio giugno junho czerwca czerwiec června červen июня июнь червня iunie haziran kesäkuu kesäkuuta június ιουνίου ιούνιος juny lipnja jun giu июн чер ιουν",
	7:  "july juli juillet julio luglio julho lipca lipiec července červenec июля июль липня iulie temmuz heinäkuu heinäkuuta július ιουλίου ιούλιος juliol srpnja jul juil lug июл лип ιουλ",
	8:  "august août agosto augustus sierpnia sierpień srpna srpen августа август серпня ağustos elokuu elokuuta augusztus αυγούστου αύγουστος agost kolovoza aug aoû ago авг сер αυγ",
	9:  "september septembre septiembre settembre setembro września wrzesień září сентября сентябрь вересня septembrie eylül syyskuu syyskuuta szeptember σεπτεμβρίου σεπτέμβριος setembre rujna sep sept set сен вер σεπ",
	10: "october oktober octobre octubre ottobre outubro października październik října říjen октября октябрь жовтня octombrie ekim lokakuu lokakuuta október οκτωβρίου οκτώβριος oct okt ott out окт жов οκτ",
	11: "november novembre noviembre novembro listopada listopad listopadu ноября ноябрь листопада noiembrie kasım marraskuu marraskuuta νοεμβρίου νοέμβριος studenoga nov ноя лис νοε",
	12: "december dezember décembre diciembre dicembre dezembro grudnia grudzień prosince prosinec декабря декабрь грудня decembrie aralık joulukuu joulukuuta δεκεμβρίου δεκέμβριος desembre prosinca dec dez déc dic дек гру δεκ",
}

// monthByName turns monthNames around.
var monthByName = func() map[string]int {
	all := map[string]int{}
	for m, names := range monthNames {
		for _, n := range strings.Fields(names) {
			all[n] = m
		}
	}
	return all
}()

// month gives 1–12 for the name of a month or its abbreviation, 0 for another word.
func month(word string) int { return monthByName[strings.ToLower(strings.TrimSuffix(word, "."))] }
