package timex

// english is the table of English. Extents follow TIMEX3: articles, "last",
// "early", "about" belong to the expression, prepositions do not.
var english = table{
	name: "en", pastSuffix: "ed", decimal: '.', monthFirst: true, numbers: nil,
	prefixes: map[string]bool{"q": true, "h": true, "fy": true},
	suffixes: map[string]string{"s": "s", "st": "th", "nd": "th", "rd": "th", "th": "th", "am": "am", "pm": "pm", "q": "q", "t": "t"},
	words: `
NUMWORD: zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
NUMWORD: fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
NUMWORD: hundred=100 thousand=1000 million=1000000 billion=1000000000 dozen=12
ORDWORD: first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14
ORDWORD: fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 hundredth=100
numberAnd: and
MONTH: january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
MONTH: janurary=1 january=1 janaury=1 febuary=2 feburary=2 februrary=2 septmber=9 septembre=9 ocotber=10 octobre=10 novemeber=11 decemeber=12 agust=8 augst=8
MONABBR: jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sept=9 sep=9 oct=10 nov=11 dec=12
WEEKDAY: monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 wendesday=3 wednsday=3 wensday=3 tuseday=2 thurday=4 thrusday=4 saterday=6
WDABBR: mon=1 tue=2 tues=2 wed=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7
WEEKDAYS: mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7
UNIT: second=Second minute=Minute hour=Hour day=Day week=Week fortnight=Fortnight month=Month quarter=Quarter year=Year decade=Decade century=Century millennium=Millennium millenium=Millennium
UNIT: weekend=Weekend semester=Half
UNITS: seconds=Second minutes=Minute hours=Hour days=Day weeks=Week fortnights=Fortnight months=Month quarters=Quarter years=Year decades=Decade centuries=Century millennia=Millennium
UNITS: weekends=Weekend mins=Minute hrs=Hour yrs=Year nights=Night evenings=Evening mornings=Morning semesters=Half generations=Generation
DEEPUNIT: ka=Kiloyear kya=Kiloyear ma=Megayear mya=Megayear ga=Gigayear bya=Gigayear gya=Gigayear
CALUNIT: day=Day week=Week month=Month quarter=Quarter year=Year decade=Decade century=Century weekend=Weekend millennium=Millennium
FINEUNIT: second=Second minute=Minute hour=Hour
SEASON: spring=SP summer=SU autumn=FA winter=WI springtime=SP summertime=SU wintertime=WI midsummer=SU midwinter=WI
FALL: fall=FA
SOUTHERN: southern=S austral=S australian=S argentine=S argentinian=S argentinean=S chilean=S uruguayan=S tasmanian=S antarctic=S
SOUTHLAND: australia=S argentina=S chile=S uruguay=S tasmania=S antarctica=S patagonia=S queensland=S
OPEN: (=Open [=Open
CLOSE: )=Close ]=Close
PART: morning=MO afternoon=AF evening=EV night=NI midday=MI noon=MI midnight=NI lunchtime=MI dawn=MO dusk=EV daytime=DT daybreak=MO sunrise=MO sunset=EV nightfall=NI
PARTS: mornings=MO afternoons=AF evenings=EV nights=NI
BC: bc bce
AD: ad ce
EARLY: early=Early
LATE: late=Late
MID: mid=Mid middle=Mid
BEGIN: beginning=Start start=Start onset=Start outset=Start dawn=Start opening=Start
END: end=End close=End conclusion=End
ZONE: utc=UTC gmt=UTC est=EST edt=EDT cst=CST cdt=CDT mst=MST mdt=MDT pst=PST pdt=PDT et=ET ct=CT pt=PT bst=BST cet=CET cest=CEST ist=IST jst=JST aest=AEST aedt=AEDT msk=MSK eet=EET eest=EEST
SETWORD: daily=Day weekly=Week monthly=Month yearly=Year annual=Year annually=Year quarterly=Quarter nightly=Day hourly=Hour biweekly=Week biannual=Year biennial=Biennium biannually=Year fortnightly=Fortnight
FREQ: once=1 twice=2 thrice=3
ABOUT: about=Approx around=Approx approximately=Approx roughly=Approx some=Approx circa=Approx ca=Approx nearly=LessThan almost=LessThan over=MoreThan
APPROX: about=Approx around=Approx approximately=Approx roughly=Approx circa=Approx ca=Approx nearly=LessThan almost=LessThan
NOW: now currently nowadays presently
RECENT: recently lately
SOON: soon shortly
speech: said says say told tells announced announces reported reports added stated according spokesman spokeswoman spokesperson
# words whose neighbourhood decides: see refine.go
future: must ends resume begin convene reopen plays sits airs faces resumes begins starts opens meets convenes votes expires hosts premieres debuts reopens will shall tomorrow upcoming scheduled expected expects expect plans plan planned planning set due slated going hopes hope intends intend forecast would should ll could forthcoming may might aims wants promises vowed
past: follows ended shut cast spread split burst quit let bid beat rode tore swore froze stole swept slept crept dealt meant lent bent hung swung stuck dug spun sought bound forgot woke rang swam shook withdrew overthrew underwent undertook overtook arose befell forbade foresaw bore bred fed fled sped shed shone strove clung hid slid blew withstood ate awoke laid
past: was were had did said told went came took gave made got saw began became left won lost met held sent led found fell rose kept built bought sold broke brought caught chose cut drove fought flew gave grew hit knew lay paid put ran sang sat spoke stood struck taught thought threw understood wore wrote died hurt shot slid spent sank drew
present: is are says say am
beforeYear: in since by from until till to of during before after between and or through the early late mid for around about circa ca until's summer spring autumn winter fall year years than throughout as & beyond into to- prior
modal: will would shall should could may might must be ll expected scheduled set due slated planned
dayPrep: on by until till before since after between and
article: the
indefinite: a an
attribute: current ongoing
pluperfect: had
verb: last
ahead: in
earlyPrep: in since until till before after by from to between and around about circa year years
than: than
overnight: overnight
afterYear: half all both everyone everything nothing nobody much many most several some every each another such then there again finally still only even never soon
alternative: or so more other others fewer further additional new per
infinitive: to can cannot not t
title: mr mrs ms dr gen maj col lt sgt capt st sen rep gov prof rev hon jr sr no vs inc corp co ltd jan feb mar apr aug sept sep oct nov dec
risky: may march august mar jan dec
timePrep: in since of until till by from to through throughout before after during for and or this last next early late mid that between , ( on the each every all past around about via
signal: since until till by before after from to through during in on at within for over between around about following prior throughout as amid
clockPrep: at by from to until till around about before after since between about approximately and shortly ( on ,
partPrep: in at by before after until till around toward towards since
pluralPrep: for over in after within of many through by
function: he she they it we i a an who which when where while but not no at with
function: was is has as its his this us ships' whereas across its
possessive: his her their my our your its
counted: people men women troops soldiers workers employees jobs cars units homes houses students dollars euros pounds points miles km kilometres kilometers metres meters feet ft acres tons tonnes members copies votes seats passengers pages lines words islands species rpm hp kg mm cm m mph square cubic percent degrees lives prisoners casualties ships tanks horses cavalry infantry warriors calories items others patients residents villages families deaths shares barrels watts mw hectares inhabitants block
numbered: no number page pages chapter section article room flight route highway interstate model version vol volume figure table line psalm verse bus lot box gate channel suite apartment apt boeing airbus windows office resolution act bill road street avenue level area unit code extension serial size windows
`,
	rules: englishRules,
}
