/**
 * How English prose says who somebody is: titles and ranks before a name, nouns for what a person does, and the words that go with
 * them. Compiled from general knowledge of ranks, offices and professions; lower case, abbreviations without their stop.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Words that stand capitalised before a person's name and are no part of it. */
export const titles = words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon honourable honorable
  gen general lt lieut lieutenant col colonel maj major brig brigadier capt captain cmdr cdr commander cmdre commodore adm admiral
  sgt sergeant cpl corporal pvt private marshal wing airman petty warrant ensign sqn flt gp
  sen senator rep representative gov governor pres president vice pm premier prime minister deputy secretary undersecretary
  chancellor speaker ambassador amb envoy consul commissioner chairman chairwoman chair director prosecutor attorney judge justice
  mayor prefect ombudsman comptroller auditor inspector superintendent det detective sheriff constable spokesman spokeswoman
  spokesperson chief head leader mp mep king queen prince princess emperor emir sheikh sheik shaykh sultan shah mullah ayatollah
  hojatoleslam imam pope cardinal archbishop bishop patriarch metropolitan father brother sister rabbi mufti comrade
  herr frau madame mme monsieur señor señora don doña chairperson councillor councilor alderman congressman congresswoman delegate
  academician engineer maestro hajji haji ustaz crown secretary-general director-general attorney-general vice-president
  co-chairman first-lady rear minister-president ret`)

/** Titles that are given names as well: with one word after them they are read as part of the name where a name is due. */
export const givenNameTitles = words('imam sultan prince major dean judge earl duke bishop pope king marshal guy sheikh shah don emir')

/** Nouns for what a person is, lower case before a name ("spokesman Pavel Orlov") or heading an apposition ("a hydrologist at …"). */
export const roleNouns = words(`
  ceo cfo coo cto cio mp mep mps accountant activist actor adjutant admiral adviser advisor agent aide ally ambassador analyst anchor archbishop archaeologist
  architect archivist artist assistant associate astronomer attache attaché attorney auditor aunt author backbencher banker barrister
  biologist bishop blogger boss boy brigadier broker brother bureaucrat businessman businesswoman cabbie campaigner candidate captain
  cardinal caretaker cashier chair chairman chairperson chairwoman champion chancellor chaplain chemist chief cleric clerk co-author
  co-chair co-chairman co-founder coach colleague collector colonel columnist commander commissar commissioner commissary commodore
  comptroller conscript consul consultant contractor controller convict coordinator co-ordinator coroner corporal correspondent
  councillor councilor counsel counsellor counselor counterpart courier cousin critic curator dancer daughter dealer dean defector
  defendant delegate demographer deputy designer detective diplomat director dispatcher dissident doctor driver ecologist economist
  editor elder emir emissary employee engineer entrepreneur envoy epidemiologist ethnographer executive ex-husband ex-minister
  ex-president ex-wife expert farmer father favourite favorite fellow figurehead financier fisherman foreman founder fugitive
  gangster gendarme general geographer geologist geophysicist governor graduate guard guerrilla guide gunman harbourmaster
  harbormaster head headman heir historian host hostage hunter husband hydrologist ideologist ideologue imam informant informer
  inmate inspector instructor interpreter inventor investigator journalist judge justice king lawmaker lawyer leader lecturer
  legislator librarian lieutenant linguist lobbyist magistrate magnate major man manager marshal mastermind mathematician mayor
  mechanic mediator member merchant messenger meteorologist midwife militant militiaman miner minister mogul monk mother mullah
  musician namesake narrator navigator negotiator neighbour neighbor nephew niece nominee notary novelist nun nurse observer
  oceanographer officer official oligarch ombudsman operative operator opponent organiser organizer outsider owner painter pastor
  patriarch pathologist patron pensioner pharmacist philosopher photographer physician physicist pilot pioneer playwright plotter
  poet policeman policewoman politician pollster preacher predecessor prefect premier president priest prince princess principal
  prisoner producer professor programmer proprietor prosecutor protege protégé provost psychiatrist psychologist publicist publisher
  quartermaster rabbi radiologist rancher rapporteur rector referee refugee registrar relative reporter representative researcher
  resident rival sailor scholar scientist secretary secretary-general senator sergeant shareholder sheikh sheriff shipowner singer
  sister skipper sociologist soldier solicitor son spokesman spokesperson spokeswoman spy stationmaster statesman statistician
  strategist strongman student subordinate successor suitor sultan superintendent supervisor supporter surgeon surveyor survivor
  suspect teacher technician technocrat tenor theorist toxicologist trader trainer translator treasurer trustee tutor tycoon uncle
  undersecretary vet veteran victim viceroy vicar villager volcanologist volunteer warden warlord watchman whistleblower
  whistle-blower widow widower wife winner witness woman worker writer`)

/** Endings of nouns for people that no list holds whole. */
export const roleEnding = /(?:ologist|ographer|onomist|ician|woman|sman|person|master|keeper|holder|maker|worker)$/

/** Plain words that go before a role noun and belong to the role: "former deputy defence". */
export const roleModifiers = words(`
  former acting deputy vice vice- first second third then then- ex senior junior chief principal prime lead leading veteran retired late
  outgoing incoming interim provisional presidential parliamentary ministerial congressional senatorial gubernatorial mayoral
  municipal provincial regional local district city state federal national royal imperial military naval civil civilian human rights
  defence defense foreign interior finance energy trade transport transportation health education justice security intelligence
  police army navy air force coast guard border customs tax central bank government opposition party ruling union trade labor labour
  press public relations legal political economic financial commercial scientific technical chief-of-staff special permanent
  honorary general executive managing founding assistant associate adjunct top high-ranking longtime long-time one-time onetime
  self-styled self-proclaimed self-declared exiled jailed imprisoned disgraced ousted hardline hard-line liberal conservative
  nationalist communist islamist socialist rebel separatist militia tribal religious village foreign-policy lieutenant major rear
  brigadier colonel warrant petty non-executive elected appointed designated nominated shadow under secretary-general lawyer
  oil gas mining shipping railway port fleet mine ministry agency company group committee commission council faction campaign news
  independent prominent noted well-known young old elder elderly wealthy influential powerful`)

/** What ministers are of: after "Minister of" these words belong to the office, not to the name. */
export const portfolios = words(`
  human rights defence defense foreign affairs external relations interior internal home finance finances economy economics economic development
  energy trade industry commerce transport transportation communications health education culture justice security agriculture food
  labor labour employment environment natural resources mines mining fisheries science technology tourism information planning
  state treasury war emergency situations emergencies railways water irrigation housing sport sports youth women social welfare
  immigration european integration regional public works oil petroleum power staff the army navy air force republic parliament
  government board council union committee court supreme national state`)
