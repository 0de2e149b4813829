package gold

import "strings"

// presentVerb reports whether the title has a finite verb in the present after
// its first word: an auxiliary, or a form of a verb of the table that is not its past.
// The table only has to know the verbs of news; a noun that looks like a verb passes.
func presentVerb(title string) bool {
	all := words(title)
	for _, w := range all[min(1, len(all)):] {
		if auxiliaries[w] || isPresent(w) {
			return true
		}
	}
	return false
}

// predicate is the title from its verb on, all of it when no verb is found.
func predicate(title string) string {
	all := words(title)
	for i, w := range all {
		if i > 0 && (auxiliaries[w] || isPresent(w)) {
			return strings.Join(all[i:], " ")
		}
	}
	return title
}

// isPresent reports whether the word is a present form of a verb of the table.
func isPresent(w string) bool {
	return newsVerbs[w] || thirdPerson[w] || newsVerbs[strings.TrimSuffix(w, "s")] || newsVerbs[strings.TrimSuffix(w, "es")] ||
		strings.HasSuffix(w, "ies") && newsVerbs[strings.TrimSuffix(w, "ies")+"y"]
}

// thirdPerson forms are verbs although their base form is mostly another word: "Mount Ketu", "calms down".
var thirdPerson = setOf(`downs mounts nets overhauls purges routs swamps tows`)

// auxiliaries make a present form of whatever follows.
var auxiliaries = setOf(`is are has have will may might could does do must can would should cannot`)

// newsVerbs are base forms.
var newsVerbs = setOf(`
	alert herd spit twist vault
	hope clip overhear withhold congratulate tamper spray siphon absorb affirm airlift ambush amputate annul anoint applaud appraise axe balk bankroll baptise barricade behead bemoan bequeath
	blacklist blackmail blast blockade boast bombard brag bribe brighten christen circulate commemorate confide contaminate corrode
	cremate crumble decry defer deflate defraud denounce deplore diagnose dial displace disseminate divorce divulge dredge
	drench eject elope embezzle endure engulf enthrone erode estimate evaluate exaggerate extort feel gallop haggle heckle
	hibernate hospitalise hurl incarcerate inflate inoculate inundate invalidate jeer laud launder lean lengthen lie liquidate
	look marginalise maul nullify ordain outlive outplay outscore overflow override oversee pollute quell
	rate ransack raze rebuff rebut redeem refinance reimburse relapse remarry seep sicken snub sour spurn submerge succumb
	sustain taunt thrash tilt toss tout transmit trounce veer waver wilt winch
	auction calm halve organize recognize refrain renegotiate sever stagnate tweet undo unwind vape
	abandon abdicate advise react faint approach overpower sit boo
	abstain air farm film skid sanction pilot publish overturn escort arraign brief cheer deport dub field grill phone reclaim recuse stun abolish absolve accelerate accept accuse achieve acknowledge acquire acquit activate adapt add address
	adjourn adjust admit adopt advance agree aid aim allege allocate allow alter amend anchor annex announce answer apologise
	apologize appeal appear appease apply appoint approve argue arm arrange arrest arrive ask assassinate assault assemble
	assert assess assign assist assume assure attach attack attempt attend attract authorise authorize avert avoid award back
	bail ban bar bark bear beat become beg begin belong bend besiege bet bid bind bite blame bleed bless block blow board boil
	bomb book boost bore borrow bounce bow boycott brand breach break breathe breed brew bring broadcast broker brush build
	bump burn burst bury buy calculate call camp cancel capsize capture carry carve cast catch cause cease celebrate censor
	chain chair challenge change charge charter chase check chew choose circle cite civilise claim clap clarify clash classify
	clean clear climb cling close coach collapse collect collide combine come comfort command comment commission commit compare
	compel compensate compete compile complain complete comply compose concede concentrate concern conclude condemn conduct
	confess confine confirm confiscate confront confuse connect conquer consecrate consider constitute construct consult
	consume contact contain contest continue contribute control convene converge convert convey convict cook coordinate cope
	copy cost cough count countersign cover crack crash crawl create creep criticise cross crouch crown cruise crush cry curb cure curse
	cut cycle damage dance dare darken date dawn deal debate debut decay deceive decide declare decline decorate dedicate
	deepen default defeat defect defend defy delay delete deliberate delist deliver demand demolish demonstrate deny depart
	depend depict deploy depose deposit deprive derail descend describe deserve design destroy detail detain detect determine
	detonate devastate develop devise dictate die differ dig diminish dip direct disable disagree disappear disappoint disarm
	disband discharge disclose discover discuss dismantle dismiss disown dispatch disperse display dispute disrupt dissolve
	distribute distrust dive divert divide dock dominate donate double doubt draft drag drain draw dread dress drift drill
	drive drop drown dry dump dwell earn ease eat echo edge edit educate elaborate elect elevate eliminate embark embrace
	emerge emigrate emit employ empower empty enable enact encounter end endanger endorse enforce engage enjoy enlist enrol
	enroll ensure enter entertain envisage envy equalise erase erect err erupt escape escort establish evacuate evade evict
	evolve examine excavate exceed exchange exclude excuse execute exhaust exhibit exhume exist exonerate expand expect expel
	expire explode exploit explore export expose express extend extinguish extract extradite face fade fail fall falter fasten
	father favour fear feature feed fell fence fetch fight file fill filter find fine finish fire fix flag flash flatten flee
	float flood flourish flow flutter fly fold follow fool forbid force forecast foresee forfeit forge forget forgive form
	forward foster foul found free freeze frown fry fuel fulfil function fund gain gamble gather gaze generate gesture get give
	glow go gossip govern grab graduate grant greet grieve grind groan ground grow guarantee guard guide hail halt hand handle
	hang harm harvest hatch hate haul head heal hear heat help hesitate hide highlight hijack hint hire hit hold honour host
	house howl hug hum hunt hurt identify idle ignite ignore illuminate illustrate imagine impair impeach implement imply
	import impose impound impress imprison improve inaugurate incite include increase indict infect inflict influence inform
	inhabit inherit initiate inject injure innovate inquire insert insist inspect install instruct insult insure integrate
	intend intensify intercept interfere interrogate interrupt intervene interview intimidate introduce invade invent invest
	investigate invite invoice invoke involve irritate isolate issue jail jeopardise join joke judge jump justify keep kick
	kidnap kill kiss kneel knock know label lack laden lag lament land lapse last laugh launch lay lead leak leap learn leave
	lecture legalise lend let level levy liberate license lick lift light line linger link list listen litter live load loan
	lobby lock lodge log long loot lose love lower lunch lure maintain make manage mandate manufacture map march mark marry
	marvel mass master mature measure meddle mediate meet melt mend mention merge migrate mine miss misuse mix mobilise mock
	model modernise modify monitor mourn move multiply murder murmur name narrow nationalise navigate need neglect negotiate
	nest nod nominate normalise note notice notify number nurse obey object oblige observe obtain occupy occur offend offer
	omit ooze open operate oppose orbit order organise originate oust outbid outlaw outline outrage outvote overcharge overcome
	overlook overrule overrun overtake overthrow overturn own pace pack paint panic parade paralyse pardon park parole part
	participate pass patent patrol pause pave pay peak peel pen penalise perceive perform perish permit persist persuade
	petition photograph pick pierce pile pilot pin pitch pity plague plan plant play plead pledge plot plough plummet plunder
	plunge point poison police polish ponder pool pop portray pose possess post postpone pour practise praise pray preach
	precede predate predict premiere prepare present preserve preside press presume prevent print privatise probe proceed
	process proclaim produce profit progress prohibit prolong promise promote prompt pronounce propose prosecute prosper
	protect protest prove provide provoke prune publicise publish pull pump punch puncture punish purchase pursue push put
	quadruple qualify quarantine quarrel quash quench question quit quote race rage raid rain raise rally ram rank ratify
	rattle reach read reap reassign reassure rebel rebound rebuild rebuke recall recede receive recite reckon recognise
	recommend reconcile reconsider reconvene record recount recover recruit rectify recycle redesign reduce refer refine
	reflect refloat reform refuse refute regain regard register regret regulate rehearse reign reimpose reinstate reject relate
	relaunch relax release relegate relieve relocate rely remain remand remember remind remove rename render renew renounce
	reopen reorganise repair repatriate repay repeal repeat repel replace reply report represent repress reprieve request
	reroute rescind rescue research resemble resent reserve resettle reside resign resist resolve respond rest restart restore
	restrain restrict restructure result resume resurface resurrect retain retake retaliate retire retract retreat retrieve
	return reunite reveal reverse review revise revisit revive revoke revolt reward ride rig ring rise roam roar rob roll rot
	rotate rub ruin rule rumble run rupture rush rust sack sail salute salvage sample sanction save savour say scale scan
	scatter schedule scold scorch score scrap scrape scream screen scrub scrutinise sculpt seal search secede secure see seek
	seize select sell send sense sentence separate serve set settle sew shake shape share sharpen shatter shave shed shell
	shelter shift shine ship shock shoot shorten shout show shower shrink shrug shut sideline sight sign signal simplify sing
	sink sip skip slam sleep slash slide slip slow slump smash smell smile smoke smother smuggle snap sneak sniff snow soak soar
	solve soothe sort sound sow spare spark speak spell spend spill spin split spoil sponsor spot spread sprint spy squander
	squeeze stab stabilise stack stage stagger stain stall stamp stand star stare start startle starve state station stay steal
	steer stem step stick stifle stimulate stir stitch stockpile stop store storm strain strand strangle strengthen stress
	stretch strew strike strip strive struggle study stumble subdue submit subpoena subside subsidise substitute succeed suck
	sue suffer suggest summon supply support surface surge surpass surrender surround survey survive suspect suspend swallow
	swap sway swear sweep swell swerve swim swing switch tackle tag take target tarnish taste tax teach tear telegraph
	telephone tell tempt terminate test testify thank thaw think threaten thrive throw thunder tie tighten tip tolerate top
	topple torch total touch tour trace track trade trail train trample transfer translate trap travel tread treat tremble
	trick trigger trim triple triumph trouble trust try tug tumble tune turn type uncover undergo understand underwrite unearth
	unfold unfreeze unify unite unleash unload unlock unveil update upgrade uphold upset urge use utilise vacate vaccinate
	value vandalise vanish vary venture verify veto view vindicate violate visit voice void volunteer vote vouch vow wage wager
	wait waive wake walk wander wane want ward warm warn wash waste watch wave weaken wear weave wed weep weigh welcome weld
	whisper whistle widen wield win wind wipe wire wish withdraw wither withstand witness wobble work worry worsen wound wrap
	wreck wrest wrestle write yield zoom`)
