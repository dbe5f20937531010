/**
 * The words by which a sentence shows what it is: classes of English words, each a plain list. Written for the genre of the analyst
 * report (monitors, market notes, country reports, intelligence estimates), from general grammar; no name of a person or an outlet
 * belongs here. A word may stand in several classes.
 */

const lists = {
  /** Verbs in the past tense that don't end in -ed (the common irregular verbs of English). */
  pastIrregular: `
    arose ate awoke beat became began bent bet bid bit blew bore bought bound bred broke brought built burnt burst came caught chose
    clung cost crept cut dealt did drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave got grew ground
    had heard held hid hit hung hurt kept knew laid lay led leapt learnt left lent lit lost made meant met overran oversaw overtook
    paid put ran rang read rebuilt rode rose said sang sank sat saw sent sewed shook shone shot showed shrank shut slept slid sold
    sought spelt spent split spoke sprang spread spun stole stood struck stuck swam swept swore swung taught thought threw told took
    tore underwent undertook understood was were went withdrew withstood woke won wore wound wrote`,
  /** Participles that don't end in -ed, for the passive and the perfect. */
  participleIrregular: `
    arisen repaid resold retaken rewritten beaten become been begun bitten blown borne born bought bound broken brought built burnt
    caught chosen come cut dealt done
    drawn driven drunk eaten fallen fed felt fled flown forbidden forgotten fought found frozen given gone got grown heard held hidden
    hit hung hurt kept known laid led left lent lit lost made meant met overtaken paid put read rebuilt ridden risen run said sat seen
    sent set shaken shot shown shrunk shut slept sold sought spent split spoken spread spun stolen stood struck stuck sunk sworn swept
    swollen taken taught thought thrown told torn understood undertaken withdrawn woken won worn wound written`,
  /** Common verbs in the present tense; those that are as often nouns are left out. */
  presentVerb: `
    accepts allows appears applies asks becomes believes belongs brings builds buys calls carries comes consists contains continues
    covers creates denies depends deserves earns employs enjoys ends expects explains explain fails falls finds follows forgets gets
    gives goes grows happens helps holds imposes includes insists keeps keep knows know lacks lack leaves lets lies lives
    loses makes make matters means meets moves needs obliges offers opens outlives outnumber owes owns pays permits points prefers
    prefer produces promises proves provides pulls puts raises reads receives refuses refuse relies rely remains remain requires
    require rests returns rules runs says seems seem sees sells sends serves sets shares shows sits sit sleeps sleep speaks spends
    stands starts stays stay stops suits takes take tells tends thinks think travels treats tries turns understands uses wait waits
    wants want wins works writes yields believe belong become bring consist contain continue depend give get hear happen include
    learn live lose mean meet forgive pay receive remember resemble see sell send serve sow stand survive tell understand`,
  /** Verbs of saying, as reports of what somebody said use them. */
  speech: `
    said says say told tells tell announced announces announce declared declares declare stated states denied denies deny claimed
    claims claim warned warns warn added adds argued argues argue complained complains complain conceded concedes admitted admits
    insisted insists insist reported reports report explained explains promised promises promise replied replies protested protests
    acknowledged acknowledges confirmed confirms confirm testified accused accuses accuse alleged alleges allege demanded demands
    demand asserted asserts remarked remarks observed noted notes wrote writes write vowed pledged pledges urged urges called calls
    hinted hints quoted quotes described describes recalled recalls contended contends maintained maintains maintain threatened
    threatens threaten condemned condemns criticized criticised criticizes praised praises welcomed welcomes asked asks ask answered
    answers rejected rejects dismissed dismisses informed informs boasted boasts predicted predicts joked shrugged grumbled assured
    assures cited cites blamed blames blame commented comments mentioned mentions pronounced proclaimed ruled swore apologised
    apologized suggested proposed offered offers speaks spoke talks talked`,
  /** Nouns for what somebody said or wrote. */
  speechNoun: `
    statement statements announcement communiqué communique declaration letter letters speech interview briefing testimony spokesman
    spokeswoman spokesperson spokesmen press reply complaint complaints memorandum dispatch bulletin affidavit transcript decree
    circular filing`,
  /** People and bodies whose acts are reported. */
  actor: `
    official officials minister ministers ministry ministries president prime premier government governments parliament deputies
    deputy senator senators police policemen gendarmes army navy soldiers troops soldier officer officers commander commanders general
    colonel captain major lieutenant admiral brigade battalion battalions regiment division militia militiamen rebels insurgents
    gunmen fighters guerrillas court courts judge judges prosecutor prosecutors lawyer lawyers counsel delegation delegates ambassador
    envoy embassy diplomats diplomat secretary chairman director governor governors mayor mayors chief chiefs head bank banks company
    companies producers traders trader dealers miners farmers workers union unions strikers crew crews pilots residents villagers
    families refugees migrants prisoners detainees inmates students teachers doctors nurses inspectors inspectorate auditors
    commission commissioners committee council authorities customs guards patrol patrols agency operator operators refiner refiners
    smelter smelters mills buyers sellers shippers exporters importers shareholders board widow mother father brother son daughter
    wife nephew man men woman women boy boys girl girls children driver drivers witnesses witness journalist journalists editor party
    parties opposition faction cabinet directorate staff conscripts recruits reservists sergeant contractor contractors bishop priest
    priests imam elders herders fishermen tribunal ombudsman monitors observers mission missions mediator mediators candidate
    candidates clerk clerks cook cooks mechanic mechanics technician technicians engineer engineers surveyor surveyors pilot skipper
    sailors sailor marines marine airmen paratroopers infantry cavalry gendarmerie sentry sentries guard jailer jailers warden wardens
    magistrate magistrates registrar registrars notary notaries bailiff defendant defendants accused suspect suspects hostage hostages
    captive captives deserter deserters volunteer volunteers reservist conscript draftees veterans widows orphans survivor survivors
    victim victims patients patient midwife midwives teacher student pupil pupils headmaster rector professor nun chieftain smuggler
    smugglers poacher poachers trafficker traffickers broker brokers banker bankers investor investors creditor creditors depositor
    depositors bondholders lender lenders regulator regulators auditor auditor-general treasurer accountant accountants economist
    economists analyst analysts grower growers planter planters smallholder smallholders herder fisherman dockers docker stevedores
    welders welder hauliers haulier truckers tenants landlords landlord householders enumerators campaigners activists activist
    protesters demonstrators marchers crowd crowds supporters members delegate envoys consul attaché legation spokesman aide aides
    adviser advisers counterpart counterparts successor predecessor gunman attacker attackers bomber raiders platoon company-commander
    squadron fleet flotilla unit units forces garrison headquarters presidency senate congress assembly municipality administration
    authority bureau service department inquiry panel team teams`,
  /** Concrete things that events happen to. */
  thing: `
    ship ships vessel vessels tanker tankers cargo cargoes truck trucks lorry lorries train trains wagon wagons car cars bus buses
    aircraft plane planes helicopter helicopters jet jets drone drones missile missiles rocket rockets shell shells gun guns rifle
    rifles howitzer howitzers tank tanks bomb bombs mine mines warhead warheads submarine submarines frigate frigates corvette
    corvettes boat boats barge barges bridge bridges road roads railway highway pipeline port ports harbor harbour airport airfield
    runway base bases barracks camp camps depot depots warehouse warehouses factory factories plant plants refinery mill hospital
    hospitals school schools clinic prison prisons cell cells house houses building buildings village villages town towns market
    markets border crossing checkpoint checkpoints river dam dams station stations office offices field fields well wells pit shaft
    furnace quay berth berths jetty roof wall fence door window windows floor bed beds bodies body grave graves passport passports
    ballot ballots votes vote election elections register loan loans contract contracts tender auction budget tariff tax permits
    permit licence licences license licenses wages salaries rent shares bonds bond coupon photograph photographs video videos footage
    image images imagery frame frames copper nickel zinc tin aluminium aluminum steel coal oil gas diesel gasoline wheat maize rice
    sugar coffee cocoa cotton rubber iron ore lithium cobalt gold silver cable cables wire wires sand cement timber wood bread meat
    fish cattle goats sheep camels horses grain seed seeds fertiliser fertilizer petrol kerosene fuel water food tents tent blankets
    shelter shelters corridor corridors yard yards wharf wharves dock docks crane cranes hull hulls deck engine engines wheel wheels
    tyre tyres turret barrel-bomb mortar mortars launcher launchers battery batteries radar radars antenna mast masts sensor sensors
    camera cameras telephone telephones phone phones laptop computer computers server servers letterbox envelope desk table chair
    chairs room rooms kitchen garage hangar hangars shed sheds silo silos tunnel tunnels trench trenches canal canals lake lakes reef
    reefs island islands coast beach hill hills mountain mountains valley forest forests plantation plantations farm farms orchard
    plum garden gardens pump pumps valve valves turbine turbines reactor reactors transformer transformers substation grid furnaces
    smelters mills boiler boilers stack stacks hoist hoists newspaper newspapers leaflet leaflets poster posters banner banners flag
    flags badge badges uniform uniforms boots helmet helmets coffin coffins cemetery church churches mosque mosques monastery
    courtroom square street streets bus-stop stadium hotel hotels restaurant shop shops stall stalls bakery bakeries ration rations
    parcel parcels certificate certificates stamp stamps visa visas invoice invoices receipt receipts cheque cheques banknote
    banknotes coins salary pension pensions deposit deposits account accounts reserves stocks inventory inventories output production
    exports imports sales price prices volume volumes freight shipment shipments consignment consignments container containers`,
  month: `
    january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday`,
  /** Words that place a sentence in time, looking back. */
  past: `yesterday ago earlier previously formerly since recently last overnight then hitherto already afterwards thereafter`,
  timeUnit: `
    day days week weeks month months year years hour hours minute minutes morning afternoon evening night midnight noon dawn dusk
    weekend spring summer autumn winter season seasons decade decades quarter session sessions today tonight`,
  daypart: `morning afternoon evening night midnight noon dawn dusk`,
  numberWord: `
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
    dozen dozens half third thirds quarters fifth tenth twice double doubled tripled halved`,
  ordinal: `first second third fourth fifth sixth seventh eighth ninth tenth`,
  unit: `
    percent per cent tonnes tonne tons ton kilometers kilometres kilometer kilometre km miles mile meters metres meter metre mm cm kg
    kilograms grams litres liters barrels barrel bushel bushels acres hectares hectare euros euro dollars dollar pounds rubles roubles
    yen yuan rupees pesos kroner francs lira cents pence basis points megawatts mw gw kilowatt hours nautical degrees`,
  modal: `would should could may might must can cannot can't couldn't wouldn't shouldn't ought need needn't shall`,
  will: `will won't`,
  maybe: `may might could`,
  ought: `should ought must shall`,
  /** Degrees of likelihood, of which an author speaks for himself unless he says who does. */
  estimative: `likely likelier unlikely likeliest probably probable improbable improbably`,
  likely: `
    likely likelier likeliest unlikely probably perhaps presumably possibly conceivably arguably apparently evidently plausibly
    plausible probable improbable doubtful doubtless surely inevitably inevitable certain certainly undoubtedly conceivable chances
    chance odds risk risks danger prospect prospects expect expected expects bet`,
  seem: `
    seem seems seemed appear appears suggest suggests imply implies indicate indicates point points look looks sound sounds amount
    amounts tend tends deserve deserves matter matters mean means hardly scarcely owe owes`,
  assess: `
    judge assess expect believe think doubt suspect rate estimate conclude advise recommend prefer regard consider see read find hold
    reckon infer suppose guess assume anticipate advised assessed judgement judgment assessment view confidence conclusion suspicion
    inclined persuaded unconvinced sceptical skeptical`,
  /** Adjectives and nouns that pass judgement when they stand in a predicate. */
  evaluative: `
    good bad better best worse worst wrong right true false fair unfair poor rich strong weak wise unwise foolish sensible absurd odd
    strange curious peculiar remarkable impressive modest trifling trivial slight small enough adequate inadequate sufficient
    insufficient clear unclear plain obvious evident mysterious familiar understandable excusable reasonable unreasonable defensible
    rational irrational natural sound honest dishonest fortunate unfortunate lucky unlucky useful useless helpful harmless harmful
    dangerous risky safe unsafe cheap dear expensive easy hard difficult impossible possible simple complicated subtle crude clumsy
    clever ingenious shrewd surprising unsurprising surprise tempting temptation pity shame disgrace scandal farce joke bluff pretext
    excuse fiction illusion myth mirage theatre theater gesture symbol symptom signal sign lesson virtue vice weakness strength
    mistake error blunder folly luxury bargain gamble wager triumph defeat victory failure success achievement humiliation
    embarrassment advantage disadvantage opportunity threat temptations test tests matter question puzzle paradox irony answer
    explanation culprit cause reason reasons case argument objection evidence proof alibi habit instinct appetite nerve patience
    courage credit blame fault price cost worth consequence consequences logic sense purpose intention ambition motive aim effect
    truth fact misleading premature overdue overdone crucial decisive important unimportant significant insignificant serious grave
    vital essential necessary unnecessary futile doomed hollow empty thin slender flimsy credible incredible convincing unconvincing
    persuasive real unreal genuine artificial dubious questionable desirable undesirable welcome unwelcome healthy unhealthy ominous
    reassuring encouraging discouraging disappointing satisfactory unsatisfactory ideal perfect imperfect normal abnormal rare unusual
    telling instructive revealing ambiguous contradictory consistent inconsistent compatible incompatible legitimate sane mad bleak
    grim rosy comfortable uncomfortable awkward delicate fragile brittle robust durable temporary permanent tolerable intolerable
    overwhelming negligible vulnerable exposed formality afterthought attractive unattractive prudent imprudent cautious reckless bold
    timid generous mean mild harsh severe cruel crisis bottleneck constraint obstacle remedy cure solution alternative compromise
    concession precedent loser losers winner winners beneficiary victim scapegoat hostage prize dependency liability asset burden
    nuisance headache distraction loud quiet popular unpopular loyal disloyal proud humble timely untimely belated hasty patient
    impatient ordinary extraordinary interesting uninteresting candid frank discreet stingy adroit sly naive cynical sincere insincere
    frivolous responsible irresponsible respectable shameful disgraceful admirable deplorable regrettable lamentable commendable
    creditable laudable pointless meaningless meaningful worthless valuable priceless precious profitable unprofitable sustainable
    unsustainable viable unviable feasible unfeasible workable unworkable realistic unrealistic optimistic pessimistic complacent
    nervous confident hopeful hopeless desperate inconvenient convenient irrelevant relevant central marginal peripheral secondary
    primary key main chief likeliest taunt boast admission confession apology insult compliment courtesy warning promise pretence
    pretense fantasy wish dream nightmare trap bargaining-chip ploy trick ruse manoeuvre maneuver bribe novelty rehearsal prelude
    epilogue postscript footnote milestone watershed turning-point breakthrough stalemate deadlock impasse retreat surrender
    capitulation climb-down omen portent blessing curse tragedy comedy`,
  quantAll: `
    all every always never ever nobody nothing none neither nor no-one anyone anybody anything nowhere everyone everybody everything
    whatever whoever whichever however any either`,
  generic: `
    usually often seldom rarely generally normally commonly invariably frequently sometimes rule habitually occasionally ordinarily`,
  degree: `
    merely simply only just hardly scarcely barely almost nearly quite rather too so very precisely exactly indeed even still yet
    altogether entirely wholly largely mostly mainly partly thoroughly nonetheless nevertheless instead`,
  comparative: `
    more less fewer better worse larger smaller cheaper dearer easier harder longer shorter sooner later higher lower greater likelier
    stronger weaker safer than rather`,
  superlative: `
    most least best worst largest smallest cheapest dearest easiest hardest longest shortest highest lowest greatest likeliest
    strongest weakest safest biggest`,
  conditional: `if unless whether provided otherwise supposing assuming`,
  cause: `because since therefore hence thus consequently why reason reasons explains explain`,
  concession: `but though although however despite yet while whereas nonetheless nevertheless`,
  abstractNoun: `
    case argument point trouble problem difficulty question answer lesson logic choice calculation bargain policy strategy diplomacy
    politics economics arithmetic pressure leverage influence credibility legitimacy loyalty confidence patience caution restraint
    hope hopes fear fears anger pride resentment peace war stability security independence sovereignty democracy justice reform
    reforms corruption power prestige compromise solution settlement outcome alternative course thing things kind sort way matter
    chance risk danger virtue merit advantage interest interests demand supply discipline morale habit tradition culture memory
    history future present trend pattern appetite incentive incentives temptation instinct consequence sign symptom motive excuse
    pretext quarrel grievance ambition rivals rival friend friends enemy enemies ally allies neighbor neighbour neighbors neighbours
    hostage weapon weapons money time diplomat state states nation nations society economy doctrine deterrence deterrent rhetoric
    propaganda ideology principle principles theory practice precedent balance equilibrium order instability uncertainty certainty
    necessity possibility impossibility probability likelihood complexity simplicity weakness strength strengths weaknesses vice
    wisdom folly honesty dishonesty generosity cruelty greed envy gratitude ingratitude betrayal trust distrust mistrust suspicion
    respect contempt dignity humiliation shame guilt innocence responsibility duty obligation obligations rights right freedom liberty
    equality competition cooperation rivalry alliance friendship enmity hostility tolerance intolerance enthusiasm apathy indifference
    curiosity ignorance knowledge understanding misunderstanding confusion clarity silence noise accident coincidence luck fortune
    misfortune failure success mistake mistakes error errors miscalculation haste delay urgency nothing something anything everything
    somebody someone`,
  we: `we our us ours i my`,
  you: `you your one's`,
  reportWord: `
    report paper note section chapter annex appendix table chart figure map page box footnote endnote paragraph edition issue article
    essay study bulletin series account review assessment estimate estimates update brief volume author readers reader draft
    methodology method glossary terminology definition definitions names spelling spellings figures`,
  frameVerb: `
    consider considered examine examined discuss discussed describe described address addressed summarise summarize summarised
    summarized list listed return returned turn begin begins start follow follows following set sets use used suppose recall remember
    treat treated note noted mention mentioned take taken omitted withheld rounded refer refers cover covers covered replaces replace
    reproduced deals answer answers explained explains lay outline outlined`,
  place: `below above here overleaf hereafter later next following elsewhere`,
  known: `course know knows known familiar famous famously remembered reminder reminding introduction`,
  enumeration: `
    reasons explanations objections questions arguments points possibilities answers schools views theories versions conclusions
    scenarios things facts lessons remarks observations considerations caveats cautions readings ways hypotheses outcomes paths
    options strands developments factors issues elements parts sections qualifications explanation`,
  definition: `
    called term terms word words phrase name meaning means defined stands refers denotes abbreviation acronym literally`,
  plan: `
    plan plans planned planning intend intends intended schedule scheduled due hopes hoped aims aim promised promises pledged proposes
    proposed wants want wanted considering preparing prepares prepared order ordered`,
  location: `
    outside near between inside behind beside across north south east west northern southern eastern western northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern offshore aboard upstream downstream`,
  pronounFirst: `he she they it his her their its`,
  demonstrative: `this that these those such`,
  evidenceNoun: `evidence record pattern figures numbers data signs timing silence tone wording language`,
  hedge: `
    perhaps probably presumably possibly apparently evidently seemingly supposedly doubtless maybe arguably seem seems
    seemed appear appears appeared suggest suggests imply implies indicate indicates likely likelier likeliest unlikely probable improbable
    may might doubtful`,
  preposition: `of in on at by for from to with into through over under about`,
  determiner: `the a an this that these those its his her their our my your no every each some any another`,
  relative: `who which that whom whose where when`,
  auxiliaryBe: `is are was were be been being am`,
  contraction: `isn't aren't wasn't weren't don't doesn't didn't won't hasn't haven't hadn't it's that's there's`,
  /** Verbs after which the words are somebody else’s. */
  saying: `
    said says say saying told tells announced declared declares denied denies claimed claims warned warns added adds adding argued
    argues complained complains conceded concedes admitted admits insisted insists reported explained explains promised promises
    replied acknowledged confirmed confirms testified alleged alleges asserted remarked recalled recalls contended maintained vowed
    pledged hinted hopes hoped believes believed thinks thought fears feared wondered predicted predicts boasted swore ruled informed
    assured`,
  /** Verbs that open a piece of advice or a word to the reader. */
  imperative: `
    sell buy avoid hold keep watch ignore expect consider note let take wait look treat add compare imagine suppose recall remember
    see read begin start do give stay trim switch reduce lock roll fade cover exit book fund`,
  /** The state of things at the time of writing. */
  current: `now already still currently again meanwhile elsewhere nearby daily weekly monthly`,
  /** What somebody has in mind. */
  mind: `
    wants want wish wishes wished hope hopes fear fears prefer prefers preferred know knows knew understand understands understood
    forget forgets remember remembers learned learnt imagine imagines trust trusts believe believes`,
}

export const classNames: readonly string[] = Object.keys(lists)

/** The names of the classes of each word, which is in lower case with a straight apostrophe. */
export const classesByWord: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words.trim().split(/\s+/)) {
      const classes = map.get(word)
      if (classes) classes.push(name)
      else map.set(word, [name])
    }
  }
  return map
})()
