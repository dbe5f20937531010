/** Words the sentence splitter knows: abbreviations by what may follow them, words that begin a sentence. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * `title` stands before a name, `inner` within a sentence always, `numeric` before a number (an end only where none follows), `open` at an
 * end only where a word that begins sentences follows, `month` before a day, `weekday` before a date.
 */
export type Abbreviation = 'title' | 'inner' | 'numeric' | 'open' | 'month' | 'weekday'

const kinds: readonly (readonly [Abbreviation, string])[] = [
  // Ranks, titles and offices, as the press and the services shorten them.
  [
    'title',
    'mr mrs ms messrs mme mlle mgr msgr dr drs prof profs gen gens lt lieut col cols maj capt cmdr comdr cdr sgt cpl pvt pfc spc adm vadm radm brig gov govs sen sens rep reps amb pres hon rev fr supt insp det atty asst assoc st ste mt ayat srta sra ing',
  ],
  ['inner', 'vs cf viz esp approx ca incl'],
  [
    'numeric',
    'no nos n° nº № rs tk ksh kshs tsh ush frw app cl art arts sec secs ch chap fig figs vol vols p pp par para paras tel ext ed eds nr',
  ],
  ['open', 'co corp inc ltd llc plc bros jr sr al est dept div ave blvd rd ft min mins hrs bldg resp ret univ intl govt natl'],
  ['month', 'jan feb mar apr jun jul aug sept sep oct nov dec'],
  ['weekday', 'mon tue tues wed thu thur thurs fri sat sun'],
]

/** Abbreviations without their stop, in lower case. */
export const abbreviations: ReadonlyMap<string, Abbreviation> = new Map(
  kinds.flatMap(([kind, list]) => list.split(' ').map((word): readonly [string, Abbreviation] => [word, kind])),
)

/** Names of companies with an exclamation mark of their own, as written. */
export const exclaiming = words('Yahoo Yum Jeopardy Joomla')
/** In lower case, what a single letter or a numeral is the name of: "Plan B", "Annex A", "World War I". After it the letter is no initial. */
export const lettered = words(
  'plan class group type grade vitamin annex appendix option phase part title chapter section article schedule exhibit category tier zone point block gate terminal pier room unit team company battery letter figure table hepatitis influenza variant scenario sector hall war stage volume tranche',
)
/** Capitalised words that begin a sentence rather than go on with an abbreviation, as written. */
export const starters = words(
  'The A An He She It They We You I This That These Those There Here In On At By For From With After Before But And Or So Yet Not No Nor As If When While Where Who What Why How Which Whose Its His Her Their Our My Your Such Some Many Most Several Both All Each Every Neither Either Other Others Another Only Also Even Still Then Now Today Yesterday Tomorrow Nobody Nothing Everyone None Few Officials However Meanwhile Moreover Furthermore Nevertheless Nonetheless Instead Otherwise Indeed Thus Hence Therefore Finally Later Earlier Despite Although Though Since Until Unless Because Besides Whether According Under Over Between Among Amid During Within Without Against Across Along Throughout Following Did Does Do Is Are Was Were Has Have Had Will Would Can Could Should May Might Must Let Please',
)
/** What follows "U.S." in the name of an office or body, as written. */
export const offices = words(
  'Government Congress Senate House State Department Army Navy Air Marine Marines Coast Embassy Ambassador President Secretary Treasury Supreme Court Federal Security Senator Representative General Defense Defence National Constitution Trade Central European African Special Charter Secretariat Mission Foreign Military Dollar Attorney District Fleet Forces Strategic Space Missile Agency Bureau Chamber Commission Committee Consulate Capitol Customs Geological Institute Justice Energy Commerce Interior Labor Transportation Postal Steel Open Virgin Presidential Vice Chief Deputy Assistant Under Undersecretary Permanent Holocaust Census Food Pacific Southern Northern Cyber',
)
