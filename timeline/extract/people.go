package extract

// Words that say what kind of thing a name belongs to. The lists are short on purpose: they only
// break ties that titles, pronouns and grammar leave open.
var (
	roleWords = set(`president minister chancellor king queen prince princess pope senator governor mayor secretary
		secretary-general general colonel major captain lieutenant sergeant admiral judge justice professor ambassador chairman
		chairwoman ceo director spokesman spokeswoman spokesperson congressman congresswoman representative rep sen gov gen col maj lt
		prof coach manager leader chief officer emperor empress sultan archbishop bishop cardinal commissioner premier
		actor actress singer author writer director-general deputy envoy lawmaker striker midfielder defender goalkeeper attorney
		executive lawyer founder co-founder boss duke duchess earl baron marshal commander rev reverend father sheikh ayatollah`)
	orgWords = set(`organization organisation party union council committee court bank company corporation corp inc ltd plc group agency
		ministry department university college institute school church army navy force forces police team club league association federation
		commission parliament senate congress house office bureau service services authority board fund foundation times post news
		airlines airways motors games cup act treaty agreement states nations kingdom republic front movement brigade mission alliance
		industries systems technologies holdings partners street square park river island islands mountains bridge hospital airport
		station museum theatre theater hall centre center stadium city county province state valley bay sea ocean lake war battle`)
	places = set(`africa america asia europe australia china japan india russia france germany italy spain portugal england scotland
		wales ireland britain iran iraq syria israel egypt turkey greece canada mexico brazil argentina bolivia chile peru colombia venezuela
		ukraine poland hungary austria switzerland sweden norway denmark finland belgium netherlands pakistan afghanistan bangladesh
		indonesia malaysia singapore thailand vietnam philippines taiwan kuwait yemen lebanon jordan libya tunisia algeria
		morocco nigeria kenya ethiopia sudan somalia zimbabwe london paris berlin rome madrid moscow beijing tokyo baghdad tehran kabul
		washington brussels geneva vienna jerusalem cairo istanbul athens dublin sydney melbourne delhi mumbai shanghai california texas
		florida dakar lagos nairobi seoul haiti cuba nepal romania bulgaria serbia croatia kosovo albania iceland estonia latvia lithuania`)
	femaleNames = set(`mary anna anne ann angela theresa nancy elizabeth margaret maria sarah susan karen lisa linda barbara jennifer
		patricia jessica emily emma olivia sophia laura julia julie kate katherine catherine christine christina helen jane janet joan judith
		victoria diana alice marie rosa greta michelle melania hillary kamala ursula jeanine jacinda carrie fiona marta elena
		natalia irina olga svetlana fatima aisha indira benazir yulia meghan camilla charlotte rachel rebecca ruth simone naomi serena
		venus martina steffi hannah amy amanda amelia caroline claire clara eleanor eva florence grace heather isabel jill joanna josephine
		kelly kim lucy monica nicole paula rita sandra sharon sheila sonia stephanie teresa tina ada hedy lise marguerite valentina gina`)
	maleNames = set(`john james robert michael william david richard joseph thomas charles donald george kenneth steven edward brian
		ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric stephen andrew raymond gregory joshua jerry
		dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan jack albert jonathan justin terry gerald keith
		samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne billy steve louis jeremy aaron randy howard
		eugene carlos russell bobby victor martin ernest phillip todd jesse craig alan shawn clarence sean philip chris johnny earl jimmy
		antonio danny bryan tony luis mike stanley leonard nathan dale manuel rodney curtis norman allen marvin vincent glenn jeff boris
		emmanuel vladimir jens evo barack bill hassan ali mohammed muhammad ahmed abdullah benjamin recep xi narendra shinzo jair mauricio
		sebastian pedro pablo luigi giuseppe silvio jean pierre jacques francois nicolas hans karl friedrich wilhelm otto konrad helmut
		willy olaf ivan nikolai mikhail leonid sergei dmitri igor alexander alexei viktor lech julian jeremy nigel tim tom ben dan sam max
		leo oscar hugo felix lewis novak rafael roger lionel cristiano isaac galileo leonardo napoleon winston neville clement gordon
		harold franklin theodore abraham ulysses dwight lyndon herbert calvin jorge fidel che simon ernesto mark matt paul neil buzz yuri`)
	pluralNouns = set("people police troops officials forces authorities lawmakers scientists men women children cattle")
)
