package extract

// Words that say what kind of thing a name belongs to. The lists are short on purpose: they only
// break ties that titles, pronouns and grammar leave open.
var (
	roleWords = set(`president minister chancellor king queen prince princess pope senator governor mayor secretary counsel
		secretary-general general colonel major captain lieutenant sergeant admiral sgt cpl cmdr dci det insp supt cllr inspector superintendent constable judge justice professor ambassador chairman
		chairwoman ceo director spokesman spokeswoman spokesperson congressman congresswoman representative rep sen gov gen col maj lt
		prof coach manager leader chief officer emperor empress sultan archbishop bishop cardinal commissioner premier
		actor actress singer author writer director-general deputy envoy lawmaker striker midfielder defender goalkeeper attorney
		executive lawyer substitute captain winger keeper rookie founder co-founder boss duke duchess earl baron marshal commander speaker sheriff ombudsman rabbi rev reverend father sheikh ayatollah`)
	orgWords = set(`organization organisation party union council committee court bank company co corporation corp inc ltd plc group agency
		ministry department university college institute school church army navy force forces police team club league association federation
		commission parliament senate congress house office bureau service services authority board fund foundation times post news
		ab ag nv oyj gmbh llc asa international watch media press energy oil gas steel insurance telecom railways rail network studios pictures records books airlines airways motors games cup act treaty agreement states nations kingdom republic front movement brigade mission alliance
		industries systems technologies holdings partners street square park river island islands mountains bridge hospital airport
		station museum theatre theater hall centre center stadium city county province state valley bay sea ocean lake war battle`)
	places = set(`africa america asia europe australia china japan india russia france germany italy spain portugal england scotland
		wales ireland britain iran iraq syria israel egypt turkey greece canada mexico brazil argentina bolivia chile peru colombia venezuela
		ukraine poland hungary austria switzerland sweden norway denmark finland belgium netherlands pakistan afghanistan bangladesh
		indonesia malaysia singapore thailand vietnam philippines taiwan kuwait yemen lebanon jordan libya tunisia algeria
		morocco nigeria kenya ethiopia sudan somalia zimbabwe london paris berlin rome madrid moscow beijing tokyo baghdad tehran kabul
		washington brussels geneva vienna jerusalem cairo istanbul athens dublin sydney melbourne delhi mumbai shanghai california texas
		mali niger chad senegal ghana cameroon gabon congo angola zambia malawi mozambique madagascar namibia botswana rwanda burundi uganda tanzania somalia eritrea
		djibouti mauritania benin togo liberia guinea gambia lesotho mauritius seychelles qatar bahrain oman turkmenistan kazakhstan uzbekistan kyrgyzstan tajikistan
		mongolia myanmar burma cambodia laos taiwan singapore brunei fiji tonga samoa ukraine belarus moldova georgia armenia azerbaijan cyprus malta monaco andorra
		luxembourg liechtenstein greenland slovakia slovenia bosnia montenegro macedonia ecuador paraguay uruguay guyana suriname honduras guatemala nicaragua panama
		jamaica bahamas barbados bermuda grenada palestine gaza kashmir catalonia crimea donbas xinjiang tibet hongkong bamako tripoli khartoum kampala kigali kinshasa
		caracas bogota lima santiago quito havana managua montevideo asuncion prague warsaw budapest bucharest sofia belgrade zagreb sarajevo pristina tirana kiev kyiv minsk
		tbilisi yerevan baku ankara damascus beirut amman riyadh doha dubai muscat sanaa aden karachi islamabad lahore dhaka colombo kathmandu yangon bangkok hanoi manila
		jakarta taipei canberra auckland ottawa toronto montreal vancouver chicago boston houston dallas seattle detroit philadelphia atlanta miami glasgow edinburgh cardiff
		belfast manchester birmingham liverpool leeds sheffield bristol lyon marseille munich hamburg frankfurt cologne barcelona valencia seville lisbon porto milan naples venice turin
		florida dakar lagos nairobi seoul haiti cuba nepal romania bulgaria serbia croatia kosovo albania iceland estonia latvia lithuania`)
	femaleNames = set(`mary anna anne ann angela theresa nancy elizabeth margaret maria sarah susan karen lisa linda barbara jennifer
		patricia jessica emily emma olivia sophia laura julia julie kate katherine catherine christine christina helen jane janet joan judith
		victoria diana alice marie rosa greta michelle melania hillary kamala ursula jeanine jacinda carrie fiona marta elena
		natalia irina olga svetlana fatima aisha indira benazir yulia meghan camilla charlotte rachel rebecca ruth simone naomi serena
		venus martina steffi hannah amy amanda amelia caroline claire clara eleanor eva florence grace heather isabel jill joanna josephine
		kelly kim lucy monica nicole paula rita sandra sharon sheila sonia stephanie teresa tina ada virginia theodora bridget molly alison angelina beatrice bianca carmen cecilia chloe clarissa cynthia daisy daphne deborah denise dolores doris dorothy edith ella ellen elsa erin esther evelyn felicity frances freya gabriela georgia gloria harriet ingrid iris isla jasmine jeanette jenny jessie joan joy juliet june katie kathleen kirsten leah leila lena lillian lorraine louise lydia mabel madeleine maggie malala margot marina marion megan mia mildred miriam monique nadia nancy nell nina nora olivia pamela paola pauline penelope phoebe rebekah renata rosa rosemary roxana sabine sally samantha sara selma shirley silvia sofia sonja sophie stella susanne sylvia tamara tessa thelma tracy ursula vera veronica vivian wanda wendy winifred yasmin yvonne zainab zara fiona eva-marie hedy lise marguerite valentina gina`)
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
		harold franklin theodore abraham ulysses dwight lyndon herbert calvin jorge fidel che simon ernesto prakash arjun rahul imran khalid omar yusuf ibrahim mustafa karim tariq hamid hussein bashar mahmoud anwar kenji hiroshi takeshi wei jun bo lars erik bjorn nils anders sven jan piet kees dirk jurgen stefan andreas matthias wolfgang klaus uwe dieter bernd rainer giovanni marco matteo luca paolo enzo franco roberto sergio diego javier miguel rafael alejandro fernando ricardo eduardo alberto enrique andres raul hernando joao paulo rui tiago pavel petr jiri tomas vaclav andrzej piotr marek janusz istvan laszlo gabor ion mihai radu dragan zoran milan goran slobodan ruslan timur oleg anatoly yevgeny konstantin maxim boris denis kirill emil gustav arnold alfred bernard bertrand bob clive colin craig cyril darren dean derek dominic duncan edgar edmund edwin elliot elon ethan evan ewan gareth gavin geoffrey gerard gilbert giles graham grant guy hal hamish hank herman horace hubert hugh iain irwin ivor jared jasper jerome joel jon jordan julius ken kent kurt lance larry laurence lee leon leopold lester liam lloyd logan lou luke magnus malcolm marcus mario marshall maurice mitch mitt morgan murray nathaniel ned neville newt noah noel oliver orlando oswald owen pascal percy perry pete piers preston quentin ramon randolph ray reginald rex rick rob robin rod roland ron ross rudolph rudy rupert russ ryan scot sebastian seth shane sidney simon spencer stan stuart ted theo toby todd tyler usman vernon vic vince wallace warren wesley wilbur winston yannick zachary mark matt paul neil buzz yuri`)
	pluralNouns = set("people police troops officials forces authorities lawmakers scientists men women children cattle")
)
