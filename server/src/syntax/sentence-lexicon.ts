/** Words the sentence splitter knows: abbreviations by what may follow them, words that begin a sentence. Lower case but for the last two. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Followed by the name they stand before: never an end. */
export const titles = words(
  'mr mrs ms messrs mme dr prof gen lt col maj capt cmdr cdr sgt cpl pvt adm brig gov sen sens rep reps amb pres hon rev fr supt insp det atty st mt ft vs cf viz esp approx ca incl vice rear col-gen maj-gen lt-gen',
)
/** Followed by a number: an end only where none follows. */
export const numeric = words('no nos art arts sec secs ch fig figs vol vols p pp par para paras tel ext ed eds nr')
/** An end only where a word that begins sentences follows. */
export const maybeFinal = words('co corp inc ltd llc plc bros jr sr etc al est dept div ave blvd rd mins min hrs bn mn bldg resp ret')
export const calendar = words('jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun')
/** Capitalised words that begin a sentence rather than go on with an abbreviation. */
export const starters = words(
  'The A An He She It They We You I This That These Those There Here In On At By For From With After Before But And Or So Yet Not No Nor As If When While Where Who What Why How Which Whose Its His Her Their Our My Your Such Some Many Most Several Both All Each Every Other Others Another Only Also Even Still Then Now Today Yesterday Nobody Officials However Meanwhile Moreover Despite Although Though Since Because According Under Between During Did Does Do Is Are Was Were Has Have Had Will Would Can Could Should May Might Must Let Please',
)
/** What follows "U.S." in the name of an office or body. */
export const offices = words(
  'Government Congress Senate House State Department Army Navy Air Marine Marines Coast Embassy Ambassador President Secretary Treasury Supreme Court Federal Security Senator Representative General Defense National Constitution Trade Central European Special Charter Secretariat Mission Foreign Military Dollar Attorney District Fleet Forces Strategic Space Missile',
)
