package gold

import "strings"

// presentVerb reports whether the title has a finite verb in the present after
// its first word: an auxiliary, or a form of a verb of the table that is not its past.
// The table only has to know the verbs of news; a noun that looks like a verb passes.
func presentVerb(title string) bool {
	all := words(title)
	for _, w := range all[min(1, len(all)):] {
		if auxiliaries[w] || newsVerbs[w] || newsVerbs[strings.TrimSuffix(w, "s")] || newsVerbs[strings.TrimSuffix(w, "es")] ||
			strings.HasSuffix(w, "ies") && newsVerbs[strings.TrimSuffix(w, "ies")+"y"] {
			return true
		}
	}
	return false
}

var auxiliaries = setOf(`is are has have will may could might does do must can would should cannot`)

// newsVerbs are base forms.
var newsVerbs = setOf(`
	abandon abdicate abolish absolve accelerate accept accuse achieve acknowledge acquire acquit activate adapt add address
	adjourn adjust admit adopt advance agree aid aim allege allocate allow alter amend anchor annex announce answer apologise
	apologize appeal appear appease apply appoint approve argue arm arrange arrest arrive ask assassinate assault assemble
	assert assess assign assist assume assure attach attack attempt attend attract authorise authorize avert avoid award back
	bail ban bar bear beat become begin belong besiege bet bid bind bite blame bless block blow board bomb book boost borrow bounce
	boycott brand breach break breed bring broadcast broker build burn burst bury buy calculate call cancel capsize capture
	carry carve cast catch cause cease celebrate censor chair challenge change charge charter chase check choose circle cite
	civilise claim clarify clash clean clear climb close collapse collect collide combine come command comment commission
	commit compare compel compensate compete compile complain complete comply compose concede concentrate concern conclude
	condemn conduct confess confirm confiscate confront connect conquer consecrate consider constitute construct consult
	contact contain contest continue contribute control convene convert convey convict cook coordinate cope copy cost count
	crash crawl create criticise cross crown cruise crush curb cure cut cycle damage dance dare date deal debate debut deceive
	decide declare decline decorate dedicate deepen default defeat defect defend delay delete delist deliver demand demolish
	demonstrate deny depart depend depict deploy depose derail descend describe deserve design destroy detail detain detect
	determine detonate devastate develop devise die differ dig diminish dip direct disable disagree disappear disappoint disarm
	disband discharge disclose discover discuss dismantle dismiss disown disperse display dispute disrupt dissolve distribute
	dive divert divide dock dominate donate double draft drag drain draw dress drift drill drive drop drown dry dump earn ease
	eat edge edit educate elect elevate eliminate embark embrace emerge emigrate employ empower empty enable enact encounter
	end endorse enforce engage enjoy enlist enrol enroll ensure enter entertain equalise erase erect erupt escape establish
	evacuate evade evict evolve examine excavate exceed exchange exclude execute exhaust exhibit exhume exist exonerate expand
	expect expel expire explode explore export express extend extract extradite face fade fail fall father favour feature feed
	fell fence fetch fight file fill find fine finish fire fix flag flash flee float flood flow fly fold follow fool forbid
	force forecast forge forget forgive form forward foster foul found free freeze fuel fulfil function fund gain gamble gather
	generate get give go grab graduate grant greet ground grow guarantee guard guide hail halt hand hang harm harvest hatch
	haul head heal hear heat help hesitate hide highlight hijack hint hire hit hold honour host house hunt hurt identify ignite
	ignore illuminate illustrate imagine impeach implement import impose impress imprison improve inaugurate incite include
	increase indict infect inflict influence inform inherit initiate injure insist inspect install insult insure integrate
	intend intensify intercept interrupt intervene interview introduce invade invent invest investigate invite invoke involve
	isolate issue jail join joke judge jump justify keep kidnap kill kneel knock know label lack lag land lapse last laugh
	launch lay lead leak leap learn leave lecture legalise lend let level levy liberate license lift light linger link list
	listen litter live load loan lock log long loot lose love lower maintain make manage manufacture map march mark marry mass
	master mature measure meddle mediate meet melt mend mention merge migrate mine miss misuse mix mobilise model modernise
	modify monitor mourn move multiply murder name narrow nationalise navigate need negotiate nest nominate normalise note
	notice object observe obtain occupy occur offer omit open operate oppose orbit order organise originate oust outbid outlaw
	outline overcome overlook overrule overrun overtake overthrow overturn own pack paint panic parade pardon park parole part
	participate pass patent patrol pause pay peak pen penalise perform permit persist persuade petition photograph pick pilot
	plan plant play plead pledge plummet plunge point poison police pool pop pose possess postpone pour practise praise preach
	predate predict premiere prepare present preside press presume prevent print privatise probe proceed process proclaim
	produce profit progress prolong promise promote prompt propose prosecute prosper protest prove provide publicise publish
	pull pump puncture punish purchase pursue push put quadruple qualify quarantine quash question quit quote race raid rain
	raise rally ram rank ratify reach read reap reassign reassure rebel rebuild rebuke recall recede receive reckon recognise
	recommend reconvene record recount recover recruit recycle redesign reduce refer refine reflect refloat reform refuse
	regain regard register regret regulate rehearse reimpose reinstate reject relate relaunch relax release relegate relocate
	rely remain remand remember remind remove rename render renew renounce reopen reorganise repair repay repeal repeat repel
	replace reply report represent request reroute rescind rescue research resemble reserve resettle reside resign resist
	resolve respond rest restart restore restrict restructure result resume resurface retain retake retaliate retire retract
	retreat retrieve return reunite reveal reverse review revise revoke ride rig ring rise roar rob roll rotate ruin rule run
	rush sack sail sample sanction save say scale scan scatter schedule score scrap scrape screen scrutinise sculpt seal search
	secure see seek seize select sell send sense sentence separate serve set settle shake shape share sharpen shatter shed
	shell shift shine ship shock shoot shorten shout show shrink shut sideline sight sign simplify sing sink skip slam slash
	slide slip slow slump smash smoke smother smuggle snow soar solve sort sound sow spare spark speak spell spend spill spin
	split sponsor spot spread spy squeeze stab stabilise stage stand star start starve state stay steal steer stem step stick
	stimulate stir stockpile stop store storm strand strengthen stress stretch strike strip struggle study stumble submit
	subpoena subside subsidise substitute succeed suck sue suffer suggest summon supply support surface surge surpass surrender
	surround survey survive suspect suspend swap sway swear sweep swell swim switch tackle tag take target tarnish taste tax
	teach tear telegraph telephone tell terminate test testify thank thaw think threaten thrive throw tie tighten tip top
	topple torch total touch tour trace track trade trail train transfer translate trap travel treat trigger triple triumph
	trouble trust try tumble tune turn type uncover undergo understand underwrite unearth unify unite unleash unload unlock
	unveil update upgrade uphold upset urge use utilise vacate vaccinate value vanish vary venture verify veto view violate
	visit voice void volunteer vote vow wage wait wake walk wander want warm warn wash waste watch wave weaken wear wed weep
	weigh welcome widen win wind wipe wire wish withdraw withstand witness work worry worsen wound wrap wreck write yield zoom`)
