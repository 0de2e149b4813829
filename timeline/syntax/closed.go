package syntax

import "strings"

// Prepositions, conjunctions, determiners, pronouns and modals are closed classes: English gains none of them.
// A verb that the treebank never shows in some place ("The firm won the contract") must not become one for want of
// a better guess, and these lists, not the treebank, say what can.

// A closedSet is a set of closed classes, one bit each.
type closedSet uint16

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
}

// closedTags gives each closed tag its bit, in the order of the letters.
var closedTags = []string{"CC", "DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "TO", "WDT", "WP", "WP$", "WRB"}

// closedBit is the bit of a tag, 0 for an open one.
func closedBit(tag string) closedSet {
	for i, t := range closedTags {
		if t == tag {
			return 1 << i
		}
	}
	return 0
}

// closedOf is the closed classes that a word may belong to, by its form in lower case.
var closedOf = func() map[string]closedSet {
	of := map[string]closedSet{}
	for tag, list := range closedWords {
		for w := range strings.FieldsSeq(list) {
			of[w] |= closedBit(tag)
		}
	}
	return of
}()

// barred is a score below any that a sum of weights can reach.
const barred = -1 << 30

// bar takes the closed classes that a word cannot belong to out of the race.
func bar(score []int32, classes []tagClass, may closedSet) {
	for c := range classes {
		if classes[c].closed&^may != 0 {
			score[c] = barred
		}
	}
}
