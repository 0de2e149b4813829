package syntax

import "strings"

// What a word can be, whatever the weights say. The treebank is small: of a word that it shows rarely or never the
// tagger has an opinion that rests on the neighbours alone, and a wrong tag takes the whole sentence with it.

// Prepositions, conjunctions, determiners, pronouns and modals are closed classes: English gains none of them.
// A verb that the treebank never shows in some place ("The firm won the contract") must not become one for want of
// a better guess, and these lists, not the treebank, say what can.

// closedWords are the words of each closed tag. The treebank's misspellings of them are left out.
var closedWords = map[string]string{
	"IN": `of in to for on with that at as if from by about like after because than into before since over through out while
		between under against around during so without until within per whether although though off upon unless among once along
		up behind across except near vs. vs v. versus via toward towards outside above despite but re below throughout beyond
		inside down onto cause till then past thru besides whilst whereas unlike save next til round beside beneath amongst worth
		notwithstanding post minus plus circa atop astride aside amid amidst albeit ahead aboard lest pending regarding concerning
		considering following given including excluding barring touching granted provided providing supposing opposite underneath
		alongside ere sans nearby short apart where when whereby w/ w/o w/out unto tho 'til 'cause both either neither not no
		instead rather as-of ago back hence lik @ - – —`,
	"DT": `the a an this that these those some all any no another every each both either neither half such many del la le el les
		los las al an' th' yon nary 'the 't`,
	"PDT": `all both half such quite many nary rather what`,
	"MD":  `will can would could should may might must shall 'll 'd ca wo sha ought need dare used 'd' ’ll ’d ll d cannot can't better`,
	"CC": `and but or & both either yet nor plus for neither n n' 'n 'n' minus times less so whether not and/or / vs. versus then
		as et und y`,
	"PRP": `i you it they he she we me him her them us it's itself himself herself themselves myself yourself yourselves
		ourselves oneself one mine yours his hers ours theirs 's s ’s u ye thee thou thyself ya y'all 'em em self there themself`,
	"PRP$": `my your his her its our their one's whose thy ur mine out it it's you there`,
	"WDT":  `that which what whatever whichever`,
	"WP":   `what who whom whatever whoever whomever that which whose whosoever`,
	"WP$":  `whose whosever`,
	"WRB":  `when how where why whenever however wherever whereby wherein whereupon whence whereabouts whither ever whereof`,
	"TO":   `to na ta too 2`,
	"EX":   `there`,
	"UH": `yes no oh well ok okay hi hello please wow hey yeah yep nope thanks ah aha um uh uhm er alas indeed sorry bye goodbye hmm mm ha haha lol damn
		gee huh amen bravo cheers hurrah farewell like so now right sure ooh ouch oops whoa yay welcome god lord man boy dear my eh`,
}

// prepositions are never anything else.
const prepositions = "of amid amidst among amongst despite during toward towards upon"

// pastForms are past tenses that are spelled like no noun, no adjective and no infinitive.
const pastForms = `won froze fled sank shook wrote flew threw drew stole spoke chose drove gave took came became began ran swore tore wore ate
	grew knew blew went withdrew underwent overthrew told sold held sent brought bought caught taught fought sought kept met paid said
	struck swept fell overtook arose hid had did made got built led heard stood understood sang swam drank sprang stank forbade forgot
	forgave mistook withstood undertook rebuilt retook slept wept crept dealt meant swung clung flung hung shone`

// noParticiples are nouns that are spelled like a participle, which they hardly ever are: "cut its profit forecast on Thursday".
const noParticiples = "forecast broadcast"

// participles are no adjectives: of a man who "was wounded in the shoulder" it is told what happened to him.
const participles = "wounded injured killed arrested detained jailed hanged beaten"

// baseForms are verbs whose past is another word.
const baseForms = `choose lose rise win begin give take go make meet hold sell send bring buy catch teach fight seek keep pay say strike sweep hide
	build stand understand sing drink forbid forget forgive withstand sleep weep deal mean swing speak write fly throw draw steal drive
	tear wear eat know blow freeze flee sink shake`

// nameTags are what a capitalised word inside an ordinary sentence is.
const nameTags = "NNP NNPS NN NNS JJ JJR JJS CD FW PRP POS LS SYM GW ADD AFX ,"

// tagNames lists the tags that a tagSet can tell apart; all others share the last bit.
var tagNames = strings.Fields(`CC DT EX IN MD PDT PRP PRP$ TO WDT WP WP$ WRB VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJ JJR JJS RB RBR RBS
	RP CD FW POS LS SYM GW ADD AFX UH ,`)

// A tagSet is a set of tags, one bit each.
type tagSet uint64

// tagBit is the bit of one tag.
func tagBit(tag string) tagSet {
	for i, t := range tagNames {
		if t == tag {
			return 1 << i
		}
	}
	return 1 << len(tagNames)
}

// tagsOf is the set of the tags in a list.
func tagsOf(list string) tagSet {
	var s tagSet
	for t := range strings.FieldsSeq(list) {
		s |= tagBit(t)
	}
	return s
}

// constraints are the sets that words are held to.
type constraints struct {
	byForm map[string]tagSet // lower case; what is not here may be of any open class
	open   tagSet
	name   tagSet
	to     tagSet // the sign of the infinitive
	verbs  tagSet
}

// limits are read from the lists above, once.
var limits = readLimits()

func readLimits() constraints {
	l := constraints{byForm: map[string]tagSet{}, open: ^tagSet(0), name: tagsOf(nameTags), to: tagBit("TO"), verbs: tagsOf("VB VBD VBG VBN VBP VBZ")}
	for tag := range closedWords {
		l.open &^= tagBit(tag)
	}
	for tag, list := range closedWords {
		for w := range strings.FieldsSeq(list) {
			l.byForm[w] |= l.open | tagBit(tag)
		}
	}
	for w := range strings.FieldsSeq(baseForms) {
		l.byForm[w] = l.open &^ tagsOf("VBD VBN")
	}
	for w := range strings.FieldsSeq(noParticiples) {
		l.byForm[w] = l.open &^ tagBit("VBN")
	}
	for w := range strings.FieldsSeq(participles) {
		l.byForm[w] = l.open &^ tagBit("JJ")
	}
	for w := range strings.FieldsSeq(prepositions) {
		l.byForm[w] = tagsOf("IN")
	}
	for w := range strings.FieldsSeq(pastForms) {
		l.byForm[w] = tagsOf("VBD VBN")
	}
	return l
}

// of is what a word may be by its form in lower case.
func (l *constraints) of(low string) tagSet {
	if s, ok := l.byForm[low]; ok {
		return s
	}
	if strings.HasSuffix(low, "men") {
		return l.open &^ l.verbs // "Gunmen"
	}
	return l.open
}

// hold narrows what the capitalised words of an ordinary sentence may be: "flew to Mexico" has no infinitive. Behind
// a quotation mark or a colon a new sentence may begin, and a headline in capitals says nothing.
func (l *constraints) hold(ws []word, forms []string) {
	for i := 1; i < len(ws); i++ {
		if ws[i].capital && !ws[i].caps && ws[i-1].letter {
			ws[i].may = l.name | l.byForm[lower(forms[i])]&^l.open
			ws[i-1].may &^= l.to // "to Mexico"
		}
	}
}

// barred is a score below any that a sum of weights can reach.
const barred = -1 << 30

// bar takes the tags that a word cannot have out of the race.
func bar(score []int32, classes []tagClass, may tagSet) {
	for c := range classes {
		if classes[c].bit&may == 0 {
			score[c] = barred
		}
	}
}
