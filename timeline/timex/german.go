package timex

// german is the table of German. Articles and contracted prepositions (am, im, vom)
// stay outside the expression.
var german = table{
	name: "de", decimal: ',', ordinalDot: true, capitalNouns: true, numbers: germanNumbers,
	suffixes: map[string]string{"er": "s", "ern": "s", "h": "h", "t": "t"},
	words: `
ORDWORD: ersten=1 erste=1 erstes=1 erster=1 zweiten=2 zweite=2 zweites=2 zweiter=2 dritten=3 dritte=3 drittes=3 dritter=3 vierten=4 vierte=4 viertes=4 vierter=4
ORDWORD: fünften=5 fünfte=5 sechsten=6 sechste=6 siebten=7 siebte=7 siebenten=7 achten=8 achte=8 neunten=9 neunte=9 zehnten=10 zehnte=10 elften=11 elfte=11 zwölften=12 zwölfte=12
ORDWORD: dreizehnten=13 vierzehnten=14 fünfzehnten=15 sechzehnten=16 siebzehnten=17 achtzehnten=18 neunzehnten=19 neunzehnte=19 zwanzigsten=20 zwanzigste=20 einundzwanzigsten=21
MONTH: januar=1 jänner=1 februar=2 feber=2 märz=3 maerz=3 april=4 mai=5 juni=6 juno=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12
MONTH: januars=1 februars=2 märzes=3 aprils=4 mais=5 junis=6 julis=7 augusts=8 septembers=9 oktobers=10 novembers=11 dezembers=12 febraur=2 dezemeber=12 ocktober=10
MONABBR: jan=1 jän=1 febr=2 feb=2 mrz=3 apr=4 jun=6 jul=7 aug=8 sept=9 sep=9 okt=10 nov=11 dez=12
WEEKDAY: montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7 mittwochs=3
WDABBR: mo=1 di=2 mi=3 do=4 fr=5 sa=6 so=7
WEEKDAYS: montags=1 dienstags=2 donnerstags=4 freitags=5 samstags=6 sonnabends=6 sonntags=7
UNIT: sekunde=Second minute=Minute stunde=Hour tag=Day tages=Day tage=Day woche=Week monat=Month monats=Month quartal=Quarter quartals=Quarter halbjahr=Half halbjahres=Half jahr=Year jahre=Year jahres=Year
UNIT: jahrzehnt=Decade jahrzehnts=Decade jahrhundert=Century jahrhunderts=Century jahrtausend=Millennium jahrtausends=Millennium wochenende=Weekend wochenendes=Weekend
UNITS: sekunden=Second minuten=Minute stunden=Hour tagen=Day tage=Day wochen=Week monate=Month monaten=Month quartale=Quarter quartalen=Quarter jahren=Year jahre=Year
UNITS: jahrzehnte=Decade jahrzehnten=Decade jahrhunderte=Century jahrhunderten=Century jahrtausende=Millennium jahrtausenden=Millennium wochenenden=Weekend
SEASON: frühling=SP frühjahr=SP frühlings=SP frühjahrs=SP sommer=SU sommers=SU herbst=FA herbstes=FA winter=WI winters=WI spätsommer=SU spätherbst=FA frühsommer=SU hochsommer=SU
PART: vormittag=MO nachmittag=AF abend=EV nacht=NI mittag=MI mitternacht=NI
PARTS: morgens=MO vormittags=MO nachmittags=AF abends=EV nachts=NI mittags=MI
PREVNIGHT: vorabend=EV
LAST: letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen voriger voriges vorigem verflossenen abgelaufenen
NEXT: kommende kommenden kommender kommendes kommendem nächste nächsten nächster nächstes nächstem
FOLLOW: folgende folgenden folgender folgendes folgendem darauffolgenden darauffolgende anschließenden
PREV: vorherigen vorherige vorangegangenen vorangegangene vorhergehenden
THIS: diese diesen dieser dieses diesem laufenden laufende aktuellen heurigen
THAT: jene jenen jener jenes jenem
SAME: selben selbe gleichen gleiche desselben derselben demselben
EACH: jede jeden jeder jedes jedem
EARLY: anfang=Start früh=Early frühen=Early frühe=Early
LATE: ende=End spät=Late späten=Late späte=Late
MID: mitte=Mid
ABOUT: etwa=Approx rund=Approx ungefähr=Approx circa=Approx ca=Approx zirka=Approx
LESS: fast beinahe knapp nahezu
MORE: über gut
SETWORD: täglich=Day tägliche=Day täglichen=Day wöchentlich=Week wöchentliche=Week wöchentlichen=Week monatlich=Month monatliche=Month monatlichen=Month jährlich=Year jährliche=Year jährlichen=Year alljährlich=Year stündlich=Hour
FREQ: einmal=1 zweimal=2 dreimal=3 viermal=4 fünfmal=5
NOW: jetzt derzeit zurzeit gegenwärtig momentan heutzutage nun
RECENT: kürzlich neulich unlängst jüngst zuletzt
SOON: bald demnächst
SHORTDECADE: zwanziger=20 dreißiger=30 vierziger=40 fünfziger=50 sechziger=60 siebziger=70 achtziger=80 neunziger=90
ZONE: utc=UTC gmt=UTC mez=CET mesz=CEST
future: werde wird werden will wollen soll sollen sollte würde würden morgen geplant voraussichtlich künftig kommt plant planen möchte dürfte
past: sank brannte stieg flog lief schlug verließ war waren wurde wurden hatte hatten hat haben ging kam gab nahm starb trat fiel begann verlor gewann schloss zog stand hielt lag sah fand blieb ließ rief traf schrieb sprach brach griff floh trug erschien entstand eroberte besiegte gründete
past: besetzte erklärte kehrte führte stürzte endete scheiterte folgte erreichte überschritt kapitulierte unterzeichnete ernannte heiratete verließ wählte tagte tötete sagte teilte
present: ist sind
modal: wird werden soll sollen
speech: sagte sagt sagten erklärte erklärten teilte berichtete berichteten mitteilte sprecher sprecherin laut
beforeYear: in im seit ab von bis um vor nach zwischen und oder jahr jahre jahres jahren anno zu gegen winter sommer herbst frühjahr frühling anfang mitte ende während als des dem der
counted: menschen soldaten mann männer frauen euro dollar meter kilometer kilo tonnen einwohner personen teilnehmer mitarbeiter beschäftigte stimmen sitze seiten autos häuser arbeitsplätze stellen besucher hektar grad prozent tote verletzte gefangene km kg qm zuschauer
numbered: nummer nr seite seiten kapitel paragraph artikel raum zimmer flug windows version gleis linie straße platz band absatz modell airbus boeing hausnummer
timePrep: in im seit ab von vom bis um vor nach zwischen und oder am an zum zur ende anfang mitte während dieser diesen letzten nächsten vergangenen kommenden jeden ( , den der des dem
signal: seit ab von vom bis um vor nach während in im am zwischen gegen
clockPrep: um gegen ab bis von vor nach seit zwischen (
partPrep: am in der zum gegen bis
pluralPrep: seit vor nach über für
possessive: seinen ihren seinem ihrem seiner ihrer
pluperfect: hatte hatten
function: das als was es bis uns des
dayPrep: am bis vom zum
article: die der das
`,
	rules: germanRules,
}

// germanNumbers gives the number words up to 99, which are written as one word.
func germanNumbers() string {
	ones := []string{"null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
		"dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"}
	tens := []string{"zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"}
	out := "NUMWORD: hundert=100 tausend=1000 million=1000000 millionen=1000000"
	add := func(word string, n int) { out += " " + word + "=" + list("", int32(n)).Args[0].Op }
	for i, w := range ones {
		add(w, i)
	}
	for i, t := range tens {
		add(t, 20+10*i)
		for k := 1; k <= 9; k++ {
			one := ones[k]
			if k == 1 {
				one = "ein"
			}
			add(one+"und"+t, 20+10*i+k)
		}
	}
	days := []string{"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"}
	parts := [][2]string{{"morgen", "MO"}, {"vormittag", "MO"}, {"mittag", "MI"}, {"nachmittag", "AF"}, {"abend", "EV"}, {"nacht", "NI"}}
	out += "\nDAYANDPART:"
	for i, d := range days {
		for _, p := range parts {
			out += " " + d + p[0] + "=" + inside("DayPart("+p[1]+")", list("Weekday", int32(i+1)).String())
		}
	}
	return out
}

// inside writes an In of two meanings.
func inside(inner, outer string) string { return "In(" + inner + "," + outer + ")" }

// germanRules is the second half of the table; see rule for the notation.
const germanRules = `
# --- counts
one: ein|eine|einen|einem|einer|eines => 1
half: halbe|halben|halbes|halber => 0.5
count: N => $1
count: mehrere|mehreren|einige|einigen|wenige|wenigen|viele|vielen|etliche|zahlreiche => X
count: ein paar => X
units: UNIT|UNITS => $1
period: <count> <units> => Period($1,$2)
period: <one> UNIT => Period($1,$2)
period: ein|eine|einem|einer|einen <half> UNIT => Period($1,$2)
period: N und|, N <units> => Period($2,$3)
period: eineinhalb|anderthalb UNITS => Period(1.5,$1)
period: zweieinhalb UNITS => Period(2.5,$1)
period: <count> volle|ganze|lange|weitere|vollen|ganzen|weiteren <units> => Period($1,$2)
period: N <units> und N <units> => Sum(Period($1,$2),Period($3,$4))
quantity: <period> => $1
quantity: ABOUT <period> => Mod($1,$2)
quantity: LESS <period> => Mod(LessThan,$2)
quantity: MORE <period> => Mod(MoreThan,$2)
quantity: mehr|länger als <period> => Mod(MoreThan,$1)
quantity: weniger als <period> => Mod(LessThan,$1)
quantity: mindestens|wenigstens <period> => Mod(AtLeast,$1)
quantity: höchstens|maximal <period> => Mod(AtMost,$1)
quantity: bis zu <period> => Mod(AtMost,$1)
# --- dates
bc: v . chr .? => BC
bc: vor christus => BC
ad: n . chr .? => AD
ad: nach christus => AD
y: YEAR => $1
y: ANYYEAR <bc> => BC($1)
y: ANYYEAR <ad> => $1
month: MONTH => $1
month: MONABBR .? => $1
day: DAY . => $1
day: ORD => $1
weekday: WEEKDAY => $1
weekday: WDABBR . => $1
date: <day> <month> ,? <y> => Date($3,$2,$1)
date: <day> <month> des jahres <y> => Date($3,$2,$1)
date: <weekday> ,? den|dem|der? <date> => $2
date: ISO => $1
monthyear: <month> ,? <y> => Date($2,$1)
monthyear: <month> des jahres <y> => Date($2,$1)
season: SEASON => Season($1)
decade: DECADE jahre|jahren|jahrzehnt => Decade($1)
decade: DECADE => Decade($1)
decade: DECADE2 jahre|jahren => ShortDecade($1)
decade: SHORTDECADE jahre|jahren => ShortDecade($1)
century: DAY .? jahrhundert|jahrhunderts <bc> => Century(BC($1))
century: DAY .? jahrhundert|jahrhunderts => Century($1)
century: DAY .? jh .? <bc> => Century(BC($1))
century: DAY .? jh . => Century($1)
century: ORD jahrhundert|jahrhunderts <bc> => Century(BC($1))
century: ORD jahrhundert|jahrhunderts => Century($1)
century: DAY .? jahrtausend|jahrtausends <bc> => Millennium(BC($1))
century: DAY .? jahrtausend|jahrtausends => Millennium($1)
holiday: weihnachten => Holiday(christmas)
holiday: heiligabend => Holiday(christmas-eve)
holiday: heiligen abend => Holiday(christmas-eve)
holiday: silvester => Holiday(new-year-eve)
holiday: neujahr => Holiday(new-year)
holiday: neujahrstag => Holiday(new-year)
holiday: ostern => Holiday(easter)
holiday: ostersonntag => Holiday(easter)
holiday: ostermontag => Holiday(easter-monday)
holiday: karfreitag => Holiday(good-friday)
holiday: gründonnerstag => Holiday(maundy-thursday)
holiday: palmsonntag => Holiday(palm-sunday)
holiday: aschermittwoch => Holiday(ash-wednesday)
holiday: rosenmontag => Holiday(carnival-monday)
holiday: pfingsten => Holiday(pentecost)
holiday: pfingstsonntag => Holiday(pentecost)
holiday: pfingstmontag => Holiday(whit-monday)
holiday: fronleichnam => Holiday(corpus-christi)
holiday: christi himmelfahrt => Holiday(ascension)
holiday: mariä himmelfahrt => Holiday(assumption)
holiday: dreikönigstag => Holiday(epiphany)
holiday: allerheiligen => Holiday(all-saints)
holiday: allerseelen => Holiday(all-souls)
holiday: reformationstag => Holiday(reformation)
holiday: martinstag => Holiday(martinmas)
holiday: nikolaustag => Holiday(nicholas)
holiday: valentinstag => Holiday(valentine)
holiday: tag der deutschen einheit => Holiday(german-unity)
holiday: muttertag => Holiday(mothers-day)
# --- last, this, next
deictic: THIS UNIT => This($2)
deictic: LAST UNIT => Last($2)
deictic: NEXT tag|tages => Following(Day)
deictic: NEXT UNIT => Next($2)
deictic: THAT UNIT => That($2)
deictic: SAME UNIT => That($2)
deictic: FOLLOW UNIT => Following($2)
deictic: PREV UNIT => Previous($2)
deictic: vorjahr|vorjahres => Previous(Year)
deictic: vormonat|vormonats => Previous(Month)
deictic: vorwoche => Previous(Week)
deictic: vortag|vortages => Previous(Day)
deictic: folgejahr|folgejahres => Following(Year)
deictic: folgemonat => Following(Month)
deictic: tags darauf => Following(Day)
deictic: tags zuvor => Previous(Day)
deictic: UNIT darauf|danach => Following($1)
deictic: UNIT zuvor|davor => Previous($1)
deictic: THIS <month> => This(Month($2))
deictic: LAST <month> => Last(Month($2))
deictic: NEXT <month> => Next(Month($2))
deictic: THAT <month> => That(Month($2))
deictic: FOLLOW <month> => Following(Month($2))
deictic: THIS <weekday> => This(Weekday($2))
deictic: LAST <weekday> => Last(Weekday($2))
deictic: NEXT <weekday> => Next(Weekday($2))
deictic: FOLLOW <weekday> => Following(Weekday($2))
deictic: THIS SEASON => This(Season($2))
deictic: LAST SEASON => Last(Season($2))
deictic: NEXT SEASON => Next(Season($2))
deictic: THAT SEASON => That(Season($2))
deictic: SAME SEASON => That(Season($2))
deictic: FOLLOW SEASON => Following(Season($2))
deictic: heute => Today
deictic: gestern => Yesterday
deictic: morgen => Tomorrow
deictic: vorgestern => Ago(Period(2,Day))
deictic: übermorgen => Hence(Period(2,Day))
deictic: <month> LAST jahres => In(Month($1),Last(Year))
deictic: <month> THIS jahres => In(Month($1),This(Year))
deictic: <month> NEXT jahres => In(Month($1),Next(Year))
deictic: <month> THAT|SAME jahres => In(Month($1),That(Year))
deictic: <month> des LAST jahres => In(Month($1),Last(Year))
deictic: <month> des NEXT jahres => In(Month($1),Next(Year))
deictic: <month> des FOLLOW|SAME jahres => In(Month($1),Following(Year))
deictic: heuer => This(Year)
# --- parts
whole: <y> => Date($1)
whole: des jahres <y> => Date($1)
whole: des|der <deictic> => $1
whole: des <century> => $1
whole: <century> => $1
whole: der <decade> => $1
whole: <monthyear> => $1
whole: des UNIT => The($1)
whole: der UNIT => The($1)
quarter: ORD quartal|quartals => Quarter($1)
quarter: DAY . quartal|quartals => Quarter($1)
quarter: ORD quartal|quartals <whole> => In(Quarter($1),$2)
quarter: DAY . quartal|quartals <whole> => In(Quarter($1),$2)
quarter: ORD halbjahr|halbjahres => Half($1)
quarter: ORD halbjahr|halbjahres <whole> => In(Half($1),$2)
quarter: ORD hälfte <whole> => In(Half($1),$2)
quarter: ORD <weekday> im? <monthyear> => In(NthWeekday($1,$2),$3)
quarter: LAST <weekday> im <monthyear> => In(NthWeekday(-1,$2),$3)
unit: <date> => $1
unit: <monthyear> => $1
unit: <y> => Date($1)
unit: jahr|jahre|jahres <y> => Date($1)
unit: <season> <y> => In($1,Date($2))
unit: <season> des jahres <y> => In($1,Date($2))
unit: <season> YEAR - YY|YEAR => In($1,Date($2))
unit: <season> des <deictic> => In($1,$2)
unit: <season> LAST jahres => In($1,Last(Year))
unit: <season> => $1
unit: <decade> => $1
unit: <century> => $1
unit: <deictic> => $1
unit: <quarter> => $1
unit: <holiday> => $1
unit: <holiday> <y> => In($1,Date($2))
unit: <day> <month> => MonthDay($2,$1)
unit: <weekday> ,? den|dem|der? <day> <month> => MonthDay($3,$2)
unit: <month> => Month($1)
unit: <weekday> => Weekday($1)
time: <unit> => $1
time: EARLY|LATE|MID <unit> => Part($1,$2)
time: EARLY|LATE|MID der <decade> => Part($1,$2)
time: EARLY|LATE|MID des <century> => Part($1,$2)
time: EARLY|LATE|MID des jahres <y> => Part($1,Date($2))
time: EARLY|LATE|MID des|der UNIT => Part($1,The($2))
time: EARLY|LATE|MID des|der <deictic> => Part($1,$2)
time: beginn des|der <deictic> => Part(Start,$1)
time: beginn des jahres <y> => Part(Start,Date($1))
time: beginn des <century> => Part(Start,$1)
time: jahresende => Part(End,The(Year))
time: jahresbeginn => Part(Start,The(Year))
time: monatsende => Part(End,The(Month))
time: wochenende => Weekend(1)
time: früher THIS UNIT => Earlier(This($2))
time: später THIS UNIT => Later(This($2))
time: später im selben UNIT => Later(That($1))
time: ABOUT <y> => Mod($1,Date($2))
time: um|gegen <y> => Mod(Approx,Date($1))
time: <unit> => $1
# --- ranges
time: [ <day> ] bis|-|und|oder zum? [ <day> <month> <y> ] => Date($4,$3,$1) ; Date($4,$3,$2)
time: [ <day> ] bis|-|und|oder zum? [ <day> <month> ] => MonthDay($3,$1) ; MonthDay($3,$2)
time: [ <day> <month> ] bis|-|und|oder zum? [ <day> <month> <y> ] => Date($5,$2,$1) ; Date($5,$4,$3)
time: [ <month> ] bis|-|und|oder [ <month> <y> ] => Date($3,$1) ; Date($3,$2)
time: [ YEAR ] - [ YEAR ] => Date($1) ; Date($2)
time: [ YEAR ] - [ YY ] => Date($1) ; Clip($1,$2)
time: [ ANYYEAR ] bis|- [ ANYYEAR <bc> ] => Date(BC($1)) ; Date(BC($2))
time: [ N ] bis|oder|- [ N <units> ] => Period($1,$3) ; Period($2,$3)
# --- clocks and parts of the day
clock: HOUR|N uhr => Clock($1,0)
clock: HOUR uhr DAY => Clock($1,$2)
clock: HOUR uhr N => Clock($1,$2)
clock: CLOCK uhr? => $1
clock: CLOCKDOT uhr => $1
clock: mitternacht => Clock(24,0)
clock: <clock> ZONE => Zone($2,$1)
clock: ABOUT <clock> => Mod($1,$2)
dayof: <date> => $1
dayof: <day> <month> => MonthDay($2,$1)
dayof: <weekday> => Weekday($1)
dayof: heute => Today
dayof: gestern => Yesterday
dayof: morgen => Tomorrow
dayof: vorgestern => Ago(Period(2,Day))
dayof: FOLLOW|NEXT tag|tages => Following(Day)
dayof: SAME tag|tages => That(Day)
dayof: LAST <weekday> => Last(Weekday($2))
time: <clock> => At($1)
time: <dayof> ,? um? <clock> => In($2,$1)
time: <dayof> PART|PARTS => In(DayPart($2),$1)
time: <dayof> morgen|früh => In(DayPart(MO),$1)
time: abend des <dayof> => In(DayPart(EV),$1)
time: morgen|vormittag des <dayof> => In(DayPart(MO),$1)
time: nachmittag des <dayof> => In(DayPart(AF),$1)
time: nacht zum <dayof> => In(DayPart(NI),$1)
time: nacht vom? <dayof> => In(DayPart(NI),$1)
time: DAYANDPART => $1
time: LAST|THIS DAYANDPART => $2
time: FOLLOW|NEXT morgen => In(DayPart(MO),Following(Day))
time: FOLLOW|NEXT PART => In(DayPart($2),Following(Day))
time: THAT|SAME PART => In(DayPart($2),That(Day))
time: LAST nacht => In(DayPart(NI),Yesterday)
time: THIS nacht => In(DayPart(NI),Today)
time: PART => In(DayPart($1),That(Day))
# --- relative by a period
time: vor <quantity> => Ago($1)
time: heute vor <quantity> => Ago($1)
time: vor UNITS => Ago(Period(X,$1))
time: <quantity> später|danach|darauf => After($1,That(Time))
time: <quantity> zuvor|früher|vorher|davor => Before($1,That(Time))
time: UNITS später|danach => After(Period(X,$1),That(Time))
time: LAST <period> => Past($2)
time: NEXT <period> => Ahead($2)
time: LAST UNITS => Past(Period(X,$2))
time: NEXT UNITS => Ref(FUTURE)
time: NOW => Ref(PRESENT)
time: gegenwart => Ref(PRESENT)
time: RECENT => Ref(PAST)
time: vergangenheit => Ref(PAST)
time: zukunft => Ref(FUTURE)
time: SOON => Ref(FUTURE)
time: <quantity> => $1
time: UNITS => Plural($1)
time: UNIT => None
time: <quantity> lang => $1
time: jahrelang|jahrelange|jahrelangen|jahrelanger => Period(X,Year)
time: jahrzehntelang|jahrzehntelange|jahrzehntelangen => Period(X,Decade)
time: monatelang|monatelange|monatelangen => Period(X,Month)
time: wochenlang|wochenlange|wochenlangen => Period(X,Week)
time: tagelang|tagelange|tagelangen => Period(X,Day)
time: stundenlang|stundenlange => Period(X,Hour)
# --- sets
time: EACH UNIT => Each(Period(1,$2))
time: alle <period> => Each($1)
time: EACH ORD UNIT => Each(Period($2,$3))
time: EACH <weekday> => Each(Weekday($2))
time: EACH <month> => Each(Month($2))
time: EACH SEASON => Each(Season($2))
time: EACH PART => Each(DayPart($2))
time: EACH morgen => Each(DayPart(MO))
time: WEEKDAYS => Each(Weekday($1))
time: PARTS => Each(DayPart($1))
time: SETWORD => Each(Period(1,$1))
time: FREQ pro|im|am|in UNIT => Often($1,Period(1,$2))
time: FREQ die|der woche => Often($1,Period(1,Week))
# --- no time at all
time: N jahre|jahren|monate|wochen alt|alte|alten|alter => None
time: alter von N jahren|monaten => None
time: N - jährige|jährigen|jähriger|jähriges => None
`
