package timex

// french is the table of French. The article of a date (le 3 mai) stays outside the
// expression, as does the preposition.
var french = table{
	name: "fr", decimal: ',', elides: true, vigesimal: true, numbers: romanNumbers,
	suffixes: map[string]string{"er": "th", "e": "th", "ème": "th", "ere": "th", "ère": "th", "eme": "th", "nd": "th", "h": "h", "t": "t"},
	words: `
NUMWORD: zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 mille=1000
ORDWORD: premier=1 première=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 douzième=12 treizième=13 quinzième=15 seizième=16 dernier=-1
ONE: un une
MONTH: janvier=1 février=2 fevrier=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 aout=8 septembre=9 octobre=10 novembre=11 décembre=12 decembre=12 setpembre=9
MONABBR: janv=1 févr=2 avr=4 juil=7 sept=9 oct=10 nov=11 déc=12
WEEKDAY: lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7
WDABBR: lun=1 mer=3 jeu=4 ven=5 sam=6 dim=7
WEEKDAYS: lundis=1 mardis=2 mercredis=3 jeudis=4 vendredis=5 samedis=6 dimanches=7
UNIT: seconde=Second minute=Minute heure=Hour jour=Day journée=Day semaine=Week mois=Month trimestre=Quarter semestre=Half an=Year année=Year décennie=Decade siècle=Century millénaire=Millennium
UNITS: secondes=Second minutes=Minute heures=Hour jours=Day semaines=Week mois=Month trimestres=Quarter semestres=Half ans=Year années=Year décennies=Decade siècles=Century millénaires=Millennium
SEASON: printemps=SP été=SU automne=FA hiver=WI
PART: matin=MO matinée=MO après-midi=AF soir=EV soirée=EV nuit=NI midi=MI aube=MO
LAST: dernier dernière passé passée
NEXT: prochain prochaine
FOLLOW: suivant suivante
PREV: précédent précédente
THIS: ce cet cette
EARLY: début=Start
LATE: fin=End
MID: milieu=Mid
ABOUT: environ=Approx quelque=Approx vers=Approx presque=LessThan près=LessThan
SETWORD: quotidien=Day quotidienne=Day quotidiennement=Day hebdomadaire=Week hebdomadairement=Week mensuel=Month mensuelle=Month mensuellement=Month trimestriel=Quarter annuel=Year annuelle=Year annuellement=Year
NOW: maintenant actuellement désormais présentement
RECENT: récemment dernièrement naguère
SOON: bientôt prochainement
ZONE: utc=UTC gmt=UTC
future: sera seront aura auront devrait devraient doit doivent va vont prévu prévue prévus prévues pourra pourraient viendra tiendra commencera ouvrira fermera votera reprendra demain pourrait ferait serait seraient
past: était étaient fut furent avait avaient eut eurent a ont fit prit mourut naquit devint vint alla vit tomba commença finit gagna perdit mena conduisit rompit reçut brûla siégea coula démissionna éclata dit déclara
present: est sont
modal: sera seront devrait doit va vont
speech: déclaré déclare affirmé indiqué annoncé dit selon porte-parole expliqué
beforeYear: en de depuis dès avant après jusqu'en entre et ou à l'an année années an l'année vers fin début mi été hiver printemps automne du des d'
counted: hommes femmes soldats personnes euros dollars mètres kilomètres habitants tonnes employés salariés voix voitures maisons degrés km m kg morts blessés prisonniers pages places emplois postes hectares familles livres spectateurs
numbered: numéro page pages chapitre article salle chambre vol windows version ligne rue route modèle airbus boeing avenue quai porte
timePrep: en de depuis dès avant après jusqu'en entre et ou à au du l' d' cet ce début fin mi le vers , ( pendant durant jusqu'à
signal: depuis dès avant après jusqu'en en à au entre vers pendant durant du de le jusqu'au jusqu'à
clockPrep: à vers dès avant après depuis jusqu'à (
partPrep: le au ce cette en dans
pluralPrep: pendant depuis après durant
possessive: ses leurs son
pluperfect: avait avaient
function: pas plus dans sans très mais ils nous vous sous vers
dayPrep: le
article: le la l' les
`,
	rules: frenchRules,
}

// romanNumbers gives the centuries as French writes them: XIXe, Ier.
func romanNumbers() string {
	tens, ones := []string{"", "x", "xx"}, []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
	out := "CENTURYNUM: ier=1"
	for n := 1; n < 30; n++ {
		roman := tens[n/10] + ones[n%10]
		value := "=" + list("", int32(n)).Args[0].Op
		out += " " + roman + "e" + value + " " + roman + "ème" + value
	}
	return out
}

// frenchRules is the second half of the table; see rule for the notation.
const frenchRules = `
# --- counts
count: N => $1
count: plusieurs|quelques => X
count: de nombreux|nombreuses => X
units: UNIT|UNITS => $1
period: <count> <units> => Period($1,$2)
period: un|une UNIT => Period(1,$1)
period: un|une UNIT et demi|demie => Period(1.5,$1)
period: N UNITS et demi|demie => Period(Half($1),$2)
period: une dizaine|douzaine|vingtaine|trentaine|cinquantaine|centaine de|d' UNITS => Period(X,$1)
period: une demi - heure => Period(0.5,Hour)
period: un demi - siècle => Period(0.5,Century)
period: <count> longs|longues|bons|bonnes UNITS => Period($1,$2)
quantity: <period> => $1
quantity: ABOUT <period> => Mod($1,$2)
quantity: près de <period> => Mod(LessThan,$1)
quantity: plus de|d' <period> => Mod(MoreThan,$1)
quantity: moins de|d' <period> => Mod(LessThan,$1)
quantity: au moins <period> => Mod(AtLeast,$1)
quantity: au plus <period> => Mod(AtMost,$1)
quantity: jusqu'à <period> => Mod(AtMost,$1)
# --- dates
bc: av .? jc => BC
bc: avant j . - c .? => BC
bc: av . j . - c .? => BC
bc: avant jésus - christ => BC
bc: avant notre ère => BC
ad: après|apr .? j . - c .? => AD
y: YEAR => $1
y: ANYYEAR <bc> => BC($1)
y: ANYYEAR <ad> => $1
month: MONTH => $1
month: MONABBR . => $1
day: DAY|DAYTH => $1
day: premier => 1
date: <day> <month> <y> => Date($3,$2,$1)
date: WEEKDAY <date> => $2
date: ISO => $1
monthyear: <month> <y> => Date($2,$1)
monthyear: <month> de l'? année? <y> => Date($2,$1)
season: SEASON => Season($1)
decade: années YEAR => Decade($1)
decade: années YY => ShortDecade($1)
decade: années vingt => ShortDecade(20)
decade: années trente => ShortDecade(30)
decade: années quarante => ShortDecade(40)
decade: années cinquante => ShortDecade(50)
decade: années soixante => ShortDecade(60)
decade: années soixante - dix => ShortDecade(70)
decade: années quatre - vingt => ShortDecade(80)
decade: années quatre - vingts => ShortDecade(80)
decade: années quatre - vingt - dix => ShortDecade(90)
century: CENTURYNUM siècle <bc> => Century(BC($1))
century: CENTURYNUM siècle => Century($1)
century: ORD|DAYTH siècle <bc> => Century(BC($1))
century: ORD|DAYTH siècle => Century($1)
century: CENTURYNUM millénaire <bc> => Millennium(BC($1))
century: CENTURYNUM millénaire => Millennium($1)
century: ORD|DAYTH millénaire <bc> => Millennium(BC($1))
holiday: noël => Holiday(christmas)
holiday: réveillon de noël => Holiday(christmas-eve)
holiday: veille de noël => Holiday(christmas-eve)
holiday: saint - sylvestre => Holiday(new-year-eve)
holiday: jour de l' an => Holiday(new-year)
holiday: pâques => Holiday(easter)
holiday: dimanche de pâques => Holiday(easter)
holiday: lundi de pâques => Holiday(easter-monday)
holiday: vendredi saint => Holiday(good-friday)
holiday: jeudi saint => Holiday(maundy-thursday)
holiday: mardi gras => Holiday(shrove-tuesday)
holiday: mercredi des cendres => Holiday(ash-wednesday)
holiday: dimanche des rameaux => Holiday(palm-sunday)
holiday: ascension => Holiday(ascension)
holiday: pentecôte => Holiday(pentecost)
holiday: lundi de pentecôte => Holiday(whit-monday)
holiday: assomption => Holiday(assumption)
holiday: toussaint => Holiday(all-saints)
holiday: épiphanie => Holiday(epiphany)
holiday: fête nationale => Holiday(bastille-day)
# --- last, this, next
deictic: THIS UNIT => This($2)
deictic: THIS UNIT - ci => This($2)
deictic: THIS UNIT - là => That($2)
deictic: UNIT LAST => Last($1)
deictic: UNIT NEXT => Next($1)
deictic: UNIT FOLLOW => Following($1)
deictic: UNIT PREV => Previous($1)
deictic: UNIT d' après => Following($1)
deictic: UNIT d' avant => Previous($1)
deictic: même UNIT => That($1)
deictic: lendemain => Following(Day)
deictic: surlendemain => Following(Day,2)
deictic: veille => Previous(Day)
deictic: avant - veille => Previous(Day,2)
deictic: <month> LAST => Last(Month($1))
deictic: <month> NEXT => Next(Month($1))
deictic: <month> FOLLOW => Following(Month($1))
deictic: WEEKDAY LAST => Last(Weekday($1))
deictic: WEEKDAY NEXT => Next(Weekday($1))
deictic: WEEKDAY FOLLOW => Following(Weekday($1))
deictic: THIS WEEKDAY => This(Weekday($2))
deictic: SEASON LAST => Last(Season($1))
deictic: SEASON NEXT => Next(Season($1))
deictic: SEASON FOLLOW => Following(Season($1))
deictic: THIS SEASON => This(Season($2))
deictic: THIS SEASON - là => That(Season($2))
deictic: aujourd'hui => Today
deictic: hier => Yesterday
deictic: demain => Tomorrow
deictic: avant - hier => Ago(Period(2,Day))
deictic: après - demain => Hence(Period(2,Day))
deictic: <month> de l' UNIT LAST => In(Month($1),Last($2))
deictic: <month> de l' année FOLLOW => In(Month($1),Following(Year))
deictic: <month> de l' année PREV => In(Month($1),Previous(Year))
deictic: <month> de la même année => In(Month($1),That(Year))
deictic: week - end LAST => Last(Weekend)
deictic: week - end NEXT => Next(Weekend)
deictic: THIS week - end => This(Weekend)
# --- parts
whole: <y> => Date($1)
whole: l' année <y> => Date($1)
whole: l' UNIT LAST => Last($1)
whole: la UNIT LAST => Last($1)
whole: l' année => The(Year)
whole: <century> => $1
whole: <monthyear> => $1
quarter: ORD|DAYTH trimestre => Quarter($1)
quarter: ORD|DAYTH trimestre <y> => In(Quarter($1),Date($2))
quarter: ORD|DAYTH trimestre de|d' <whole> => In(Quarter($1),$2)
quarter: ORD|DAYTH semestre => Half($1)
quarter: ORD|DAYTH semestre <y> => In(Half($1),Date($2))
quarter: ORD|DAYTH semestre de|d' <whole> => In(Half($1),$2)
quarter: ORD|DAYTH moitié du <century> => In(Half($1),$2)
quarter: ORD|DAYTH moitié de|d' <whole> => In(Half($1),$2)
unit: <date> => $1
unit: <monthyear> => $1
unit: <y> => Date($1)
unit: année|an <y> => Date($1)
unit: <season> <y> => In($1,Date($2))
unit: <season> de|d' l'? année? <y> => In($1,Date($2))
unit: <season> YEAR - YY|YEAR => In($1,Date($2))
unit: <season> => $1
unit: <decade> => $1
unit: <century> => $1
unit: <deictic> => $1
unit: <quarter> => $1
unit: <holiday> => $1
unit: <holiday> <y> => In($1,Date($2))
unit: <day> <month> => MonthDay($2,$1)
unit: <day> <month> LAST => Last(MonthDay($2,$1))
unit: <day> <month> NEXT => Next(MonthDay($2,$1))
unit: WEEKDAY <day> <month> => MonthDay($3,$2)
unit: WEEKDAY <day> => DayOfMonth($2)
unit: mois de|d' <month> => Month($1)
unit: mois de|d' <month> <y> => Date($2,$1)
unit: <month> => Month($1)
unit: WEEKDAY => Weekday($1)
time: <unit> => $1
time: EARLY|LATE|MID <unit> => Part($1,$2)
time: EARLY|LATE|MID de|d'|du <unit> => Part($1,$2)
time: EARLY|LATE|MID de|d' l'|la <unit> => Part($1,$2)
time: EARLY|LATE|MID des <decade> => Part($1,$2)
time: EARLY|LATE|MID de l' UNIT => Part($1,The($2))
time: EARLY|LATE|MID de la UNIT => Part($1,The($2))
time: EARLY|LATE|MID du UNIT => Part($1,The($2))
time: mi - <unit> => Part(Mid,$1)
time: vers <y> => Mod(Approx,Date($1))
time: environ <y> => Mod(Approx,Date($1))
time: plus tôt THIS UNIT => Earlier(This($2))
time: plus tard THIS UNIT => Later(This($2))
time: week - end => Weekend(1)
time: UNIT => None
# --- ranges
time: [ DAY|DAYTH ] au|à|-|et|ou [ DAY|DAYTH <month> <y> ] => Date($4,$3,$1) ; Date($4,$3,$2)
time: [ DAY|DAYTH ] au|à|-|et|ou [ DAY|DAYTH <month> ] => MonthDay($3,$1) ; MonthDay($3,$2)
time: [ DAY|DAYTH <month> ] au|à|-|et|ou [ DAY|DAYTH <month> <y> ] => Date($5,$2,$1) ; Date($5,$4,$3)
time: [ <month> ] à|-|et|ou [ <month> <y> ] => Date($3,$1) ; Date($3,$2)
time: [ YEAR ] - [ YEAR ] => Date($1) ; Date($2)
time: [ YEAR ] - [ YY ] => Date($1) ; Clip($1,$2)
time: [ ANYYEAR ] à|- [ ANYYEAR <bc> ] => Date(BC($1)) ; Date(BC($2))
time: [ N ] à|ou|- [ N UNITS ] => Period($1,$3) ; Period($2,$3)
# --- clocks and parts of the day
clock: CLOCK => $1
clock: HOUR h => Clock($1,0)
clock: HOUR h DAY|YY|N => Clock($1,$2)
clock: HOUR|N heures => Clock($1,0)
clock: HOUR|N heures DAY|YY|N => Clock($1,$2)
clock: HOUR|N heures et demie => Clock($1,30)
clock: HOUR|N heures du matin => Hour12($1,0,AM)
clock: HOUR|N heures du soir => Hour12($1,0,PM)
clock: midi => Clock(12,0)
clock: minuit => Clock(24,0)
clock: <clock> ZONE => Zone($2,$1)
clock: vers|environ <clock> => Mod(Approx,$1)
dayof: <date> => $1
dayof: <day> <month> => MonthDay($2,$1)
dayof: WEEKDAY <day> <month> => MonthDay($3,$2)
dayof: WEEKDAY => Weekday($1)
dayof: WEEKDAY LAST => Last(Weekday($1))
dayof: hier => Yesterday
dayof: demain => Tomorrow
dayof: aujourd'hui => Today
dayof: lendemain => Following(Day)
dayof: veille => Previous(Day)
time: <clock> => At($1)
time: <dayof> ,? à|vers <clock> => In($2,$1)
time: <dayof> <part> => In($2,$1)
time: <dayof> au|en <part> => In($2,$1)
part: PART => DayPart($1)
part: après - midi => DayPart(AF)
time: THIS <part> => In($2,Today)
time: THIS <part> - là => In($2,That(Day))
time: même <part> => In($1,That(Day))
time: nuit dernière => In(DayPart(NI),Yesterday)
time: <part> du <dayof> => In($1,$2)
time: nuit du <dayof> => In(DayPart(NI),$1)
time: nuit de WEEKDAY à WEEKDAY => In(DayPart(NI),Weekday($1))
time: dans la <part> => In($1,That(Day))
# --- relative by a period
time: il y a <quantity> => Ago($1)
time: voici|voilà <quantity> => Ago($1)
time: dans <quantity> => Hence($1)
time: <quantity> plus tard => After($1,That(Time))
time: <quantity> après => After($1,That(Time))
time: <quantity> plus tôt => Before($1,That(Time))
time: <quantity> auparavant|avant => Before($1,That(Time))
time: <count> derniers|dernières UNITS => Past(Period($1,$2))
time: <count> prochains|prochaines UNITS => Ahead(Period($1,$2))
time: ces derniers|dernières UNITS => Ref(PAST)
time: derniers|dernières UNITS => Past(Period(X,$1))
time: prochains|prochaines UNITS => Ref(FUTURE)
time: NOW => Ref(PRESENT)
time: à l' heure actuelle => Ref(PRESENT)
time: RECENT => Ref(PAST)
time: le passé => Ref(PAST)
time: avenir => Ref(FUTURE)
time: SOON => Ref(FUTURE)
time: <quantity> => $1
time: UNITS => Plural($1)
# --- sets
time: chaque UNIT => Each(Period(1,$1))
time: chaque WEEKDAY => Each(Weekday($1))
time: chaque SEASON => Each(Season($1))
time: chaque <part> => Each($1)
time: tous les UNITS => Each(Period(1,$1))
time: toutes les UNITS => Each(Period(1,$1))
time: tous|toutes les <period> => Each($1)
time: tous les WEEKDAYS => Each(Weekday($1))
time: tous les matins => Each(DayPart(MO))
time: tous les soirs => Each(DayPart(EV))
time: WEEKDAYS => Each(Weekday($1))
time: SETWORD => Each(Period(1,$1))
time: N fois par UNIT => Often($1,Period(1,$2))
time: une fois par UNIT => Often(1,Period(1,$1))
# --- no time at all
time: âgé|âgée|âgés|âgées de|d' N UNITS => None
time: à l' âge de N UNITS => None
time: homme|femme|garçon|fille|fillette|enfant|adolescent|fils de N UNITS => None
time: planète mars => None
`
