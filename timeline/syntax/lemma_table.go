package syntax

import "strings"

// verbForms maps irregular verb forms to their lemma.
var verbForms = forms(`be am is are was were been being art 's 'm 're ai wast|have has had having 've hath|do does did done doing doth|
	say said says|go went gone goes|get got gotten|make made|know knew known|think thought|take took taken|see saw seen|come came|
	give gave given|find found|tell told|become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|
	write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lain lying|
	lead led|grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|
	spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|
	catch caught|deal dealt|win won|fight fought|teach taught|eat ate eaten|sing sang sung|strike struck stricken|hang hung|shake shook shaken|
	ride rode ridden|feed fed|shoot shot|fly flew flown flies|sell sold|sleep slept|swear swore sworn|forget forgot forgotten|
	arise arose arisen|wake woke woken|bear bore borne born|beat beaten|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|
	breed bred|burn burnt|cling clung|creep crept|deny denied denies|dig dug digging|dream dreamt|drink drank drunk|dwell dwelt|flee fled|
	fling flung|forbid forbade forbidden|foresee foresaw foreseen|forgive forgave forgiven|freeze froze frozen|grind ground|hide hid hidden|
	kneel knelt|lay laid|lean leant|leap leapt|learn learnt|lend lent|light lit|mislead misled|mistake mistook mistaken|overcome overcame|
	oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|overrun overran|prove proven|ring rang rung|
	shine shone|show shown|shrink shrank shrunk|sink sank sunk sinking|slay slew slain|slide slid|sow sown|spill spilt|spin spun|spring sprang sprung|
	steal stole stolen|stick stuck|sting stung|stink stank stunk|swell swollen|swim swam swum|swing swung|tear tore torn|tread trod trodden|
	undergo underwent undergone undergoes|undertake undertook undertaken|undo undid undone|uphold upheld|weave wove woven|weep wept|wind wound|
	withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|rebuild rebuilt|resell resold|retake retook retaken|
	rewrite rewrote rewritten|repay repaid|remake remade|redo redid redone|outgrow outgrew outgrown|befall befell befallen|behold beheld|
	die died dies dying|tie tied ties tying|vie vied vies vying|untie untied|add added adding|odd|agree agreed|disagree disagreed|free freed|guarantee guaranteed|decree decreed|see seeing|
	flee fleeing|agree agreeing|free freeing|be bein|sign signed signing|can ca|will wo 'll|shall sha|would 'd|
	set setting|put putting|cut cutting|hit hitting|let letting|shut shutting|split splitting|quit quitting quitted|bet betting|rid ridding|
	spread spreading|read reading|cost costing|hurt hurting|cast casting|burst bursting|bid bidding|shed shedding|thrust thrusting|upset upsetting|
	broadcast broadcasting|forecast forecasting|focus focused focusing focuses focussed|panic panicked panicking|traffic trafficked trafficking|
	picnic picnicked|mimic mimicked|bus bused|gas gassed|use used using|please pleased|lease leased|release released releasing|increase increased increasing|
	decrease decreased decreasing|cease ceased ceasing|ease eased easing|base based basing|raise raised raising|praise praised praising|cause caused causing|
	accuse accused accusing|refuse refused refusing|excuse excused|pause paused|house housed housing|lose losing|close closed closing|propose proposed proposing|
	impose imposed imposing|oppose opposed opposing|expose exposed exposing|suppose supposed|choose choosing|purchase purchased purchasing|chase chased|
	promise promised promising|advise advised advising|exercise exercised|supervise supervised|surprise surprised|revise revised|rise rising|arise arising|
	canvass canvassed|collapse collapsed collapsing|bias biased|travel travelled travelling|cancel cancelled cancelling|label labelled labelling|
	signal signalled signalling|model modelled|fuel fuelled fuelling|level levelled|quarrel quarrelled|control controlled controlling|
	patrol patrolled patrolling|enrol enrolled|compel compelled compelling|expel expelled expelling|propel propelled|rebel rebelled rebelling|
	repel repelled|excel excelled|equal equalled|dispel dispelled|counsel counselled|marshal marshalled`)

// nounForms maps irregular plurals to their lemma.
var nounForms = forms(`child children|people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|man men|woman women|
	life lives|wife wives|knife knives|leaf leaves|half halves|wolf wolves|thief thieves|shelf shelves|self selves|loaf loaves|calf calves|
	crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|axis axes|oasis oases|diagnosis diagnoses|emphasis emphases|
	phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|referendum referenda|memorandum memoranda|stadium stadia|
	index indices|appendix appendices|matrix matrices|vertex vertices|nucleus nuclei|stimulus stimuli|alumnus alumni|radius radii|cactus cacti|
	news|supplies|troops|clothes|grandchild grandchildren|proceedings|remains|savings|series|species|means|headquarters|politics|economics|physics|barracks|gallows|works|athletics|
	movie movies|cookie cookies|tie ties|lie lies|pie pies|zombie zombies|rookie rookies|shoe shoes|toe toes|foe foes|canoe canoes|
	bus buses|gas gases|virus viruses|lens lenses|quiz quizzes|ally allies|axe|use uses|house houses|horse horses|case cases|cause causes|
	base bases|course courses|nurse nurses|purpose purposes|phase phases|response responses|release releases|purchase purchases|cache caches|
	photo photos|video videos|studio studios|radio radios|portfolio portfolios|casino casinos|euro euros|hero heroes|potato potatoes|tomato tomatoes|
	echo echoes|veto vetoes|embargo embargoes|torpedo torpedoes|volcano volcanoes|cargo cargoes|tornado tornadoes|mosquito mosquitoes`)

// degreeForms maps irregular comparatives and superlatives to their lemma.
var degreeForms = forms(`good better best|well|bad worse worst|more|most|less lesser|least|far farther further farthest furthest|old elder eldest|
	late later latest last|near nearer nearest|early earlier earliest|large larger largest|wide wider widest|close closer closest|safe safer safest|
	fine finer finest|nice nicer nicest|white whiter whitest|strange stranger strangest|brave braver bravest|rare rarer rarest|wise wiser wisest|
	small smaller smallest|tall taller tallest|full fuller fullest|free freer freest|simple simpler simplest|able abler|noble nobler`)

// functionLemmas maps pronouns, articles and negations to the form that rules ask for.
var functionLemmas = forms(`not n't|a an|i me|we us|he him|she her|they them|who whom|his|their theirs|our ours|my mine|
	this these|that those|your yours`)

// silent are stems of verbs in -e that the rules would leave bare; bare are
// stems that the rules would give an e; takesE are longer stems that need one.
var (
	silent = wordSet(`announc argu continu rescu su issu valu pursu ensu vot writ not invit unit ignit excit quot promot devot
		decid provid divid guid sid invad persuad upgrad trad fad evad explod erod conced preced reced supersed intrud includ exclud conclud
		clos pos los chas eas caus us hous tast wast past hast
		damag manag engag encourag challeng chang charg merg emerg urg judg pledg arrang rang
		tak mak bak wak shak lik strik hik smok provok invok evok
		describ subscrib prescrib inscrib brib prob nam blam fram tam resum assum consum presum perfum
		tim rhym com welcom becom overcom
		defin combin examin determin imagin declin refin confin undermin min lin shin
		phon ston postpon dethron tun prun
		escap shap hop cop scop typ wip
		car shar compar declar prepar scar squar admir fir hir retir requir acquir inquir inspir expir wir tir
		figur desir adher stor restor explor ignor bor scor ador ensur secur measur captur tortur injur assur insur cur pictur featur ventur lectur manufactur structur
		dat stat rat hat creat debat updat
		delet compet complet
		extradit incit recit cit disput execut commut contribut distribut institut constitut prosecut salut pollut
		rul schedul schem fil smil pil compil reconcil
		gaz fus accus refus
		sav hav giv liv driv mov prov lov serv achiev believ reliev receiv involv resolv
		hom`)
	bare = wordSet(`bring sing ring hang long belong throng wrong focus bus discus gas bias canvas debug plug hug drag tag bag beg prolong eat beat treat
		heat cheat repeat defeat threat seat sweat combat float coat boat chat format spring swing cling fling sting veto tang bang gang basic
		visit exhibit audit edit panic`)
	takesE = wordSet(`admir acquir requir stockpil compil reconcil exil revil defil profil`)
	// doubled are stems whose doubled l, s, f or z is undone.
	doubled = wordSet(`controll patroll cancell travell labell signall modell fuell compell expell propell rebell repell excell dispell enroll
		gass buss quizz fulfill`)
)

// forms reads "lemma form form|lemma form"; a lemma maps to itself.
func forms(list string) map[string]string {
	m := map[string]string{}
	for group := range strings.SplitSeq(list, "|") {
		fields := strings.Fields(group)
		for _, f := range fields {
			if _, taken := m[f]; !taken {
				m[f] = fields[0]
			}
		}
	}
	return m
}
