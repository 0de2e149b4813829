package merge

import "strings"

// stopWords say nothing about what happened.
var stopWords = set(`a an the of in on at to for from by with into onto over under off out up down about after before between
	and or but as is are was were be been being has have had do does did will would shall should can could may might must not no
	its his her their our my your it he she they we you this that these those there who which what when where while
	some any all most more than then also again still just only first second new former last late early own other another
	mr mrs ms dr sir takes take place gets get
	der die das den dem des ein eine einen einem eines und oder im am zum zur von mit auf für ist sind war wird hat haben nicht
	le la les l un une des du de et ou au aux en dans pour par sur est sont a ont`)

// numerals are numbers that news writes as words.
var numerals = table(`1 one once; 2 two twice; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve dozen;
	13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 100 hundred;
	1000 thousand; 1000000 million; 1000000000 billion`)

// sameAs gives one word for all that stand for the same in a title, and their irregular forms. Only what means the same
// in whatever sentence is in a row: "strike" hits or stops work, and is in none.
var sameAs = table(`kill kills killed killing slay slain assassinate assassinated assassination murder murdered;
	die dies died death perish;
	resign resigns resigned resignation quit quits;
	arrest arrests arrested detain detained detains apprehend;
	begin begins began begun start starts started launch launches launched commence;
	end ends ended finish finished finishes complete completed completes conclude concluded;
	win wins won victory triumph;
	defeat defeats defeated beat beats beaten;
	meet meets met meeting;
	say says said tell tells told announce announces announced announcement declare declared stated;
	ask asks asked request requested urge urged;
	leave leaves left depart departs departed departure;
	sail sails sailed;
	reach reaches reached arrive arrives arrived arrival;
	sink sinks sank sunk sinking founder;
	ship vessel freighter boat;
	plane aircraft airliner jet;
	refuse refuses refused reject rejects rejected rejection;
	approve approves approved approval adopt adopts adopted ratify ratifies ratified;
	buy buys bought acquire acquires acquired acquisition purchase purchased;
	sell sells sold sale;
	sign signs signed signing;
	elect elects elected election;
	appoint appoints appointed name names named;
	sue sues sued;
	pay pays paid payment;
	build builds built erect erected;
	found founds founded establish establishes established;
	form forms formed create creates created;
	open opens opened reopen reopens reopened;
	close closes closed shut shuts;
	collapse collapses collapsed;
	crash crashes crashed;
	explode explodes exploded explosion blast blasts;
	burn burns burned burnt fire blaze;
	quake earthquake tremor;
	attack attacks attacked raid raids raided;
	invade invades invaded invasion;
	withdraw withdraws withdrew withdrawn withdrawal;
	suspend suspends suspended suspension pause pauses paused halt halts halted;
	resume resumes resumed resumption;
	convict convicts convicted conviction;
	acquit acquits acquitted acquittal;
	sentence sentences sentenced jail jails jailed imprison imprisoned;
	charge charges charged indict indicted indictment;
	testify testifies testified testimony;
	vote votes voted;
	rescue rescues rescued save saves saved;
	evacuate evacuates evacuated evacuation;
	injure injures injured wound wounds wounded hurt;
	find finds found discover discovers discovered discovery;
	send sends sent;
	give gives gave given;
	strand strands ground grounds grounded aground;
	spill spills spilled leak leaks leaked;
	steal steals stole stolen theft;
	publish publishes published release releases released;
	call calls called phone phones phoned telephone;
	visit visits visited;
	protest protests protested demonstrate demonstrated demonstration;
	us usa; uk britain;
	minister ministers; sailor sailors crew;
	ban bans banned forbid forbids forbade prohibit prohibits prohibited;
	cut cuts; raise raises raised increase increases increased;
	marry marries married wed weds wedding;
	cancel cancels cancelled canceled scrap scrapped;
	postpone postpones postponed delay delays delayed;
	deploy deploys deployed deployment;
	land lands landed landing; orbit orbits orbited`)

// opposites are words of which one event cannot be told both.
var opposites = [][2]string{{"begin", "end"}, {"open", "close"}, {"convict", "acquit"}, {"approve", "refuse"}, {"win", "lose"}, {"reach", "leave"},
	{"rise", "fall"}, {"raise", "cut"}, {"raise", "fall"}, {"arrest", "free"}, {"resume", "suspend"}, {"resume", "end"}, {"deploy", "withdraw"}, {"elect", "resign"},
	{"appoint", "dismiss"}, {"join", "leave"}, {"land", "launch"}, {"founder", "rescue"}, {"sign", "cancel"}, {"begin", "postpone"}, {"begin", "cancel"}, {"open", "postpone"}}

// recurring are what the same may do to the same again within a month: that two articles look back on it need not mean one time.
var recurring = func() map[string]bool {
	all := map[string]bool{}
	for w := range set(`meets says asks calls visits wins defeats loses votes attacks protests plays speaks travels talks leaves reaches sails publishes pays buys sells sends
		gives raises cuts suspends resumes postpones cancels injures warns criticises praises accuses threatens tests fires shells bombs hits strikes searches closes opens
		begins ends refuses`) {
		all[stem(w)] = true
	}
	return all
}()

// phrases are told in one word before anything else is read.
var phrases = strings.NewReplacer("United States", "US", "United Kingdom", "UK", "Soviet Union", "USSR", "European Union", "EU", "United Nations", "UN",
	"runs aground", "strands", "ran aground", "strands", "run aground", "strands", "steps down", "resigns", "stepped down", "resigned", "takes over", "buys",
	"calls off", "cancels", "called off", "cancelled", "sets up", "founds", "set up", "founded", "pulls out", "withdraws", "pulled out", "withdrew",
	"holds talks", "meets", "hold talks", "meet", "held talks", "met", "passes away", "dies", "passed away", "died", "blows up", "explodes", "blew up", "exploded",
	"breaks out", "begins", "broke out", "began")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// table reads rows that are parted by semicolons; the first word of each stands for all of it.
func table(rows string) map[string]string {
	out := map[string]string{}
	for _, row := range strings.Split(rows, ";") {
		words := strings.Fields(row)
		for _, w := range words {
			out[w] = words[0]
		}
	}
	return out
}
