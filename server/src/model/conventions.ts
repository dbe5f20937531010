/** The conventions a report is held to: a named house, and what a team's settings say beyond it. */

export interface Conventions {
  /** The preset's name, as annotate prints it. */
  readonly house: string
  /** How far back a citation reaches; `auto` is told from the document. */
  readonly coverage: 'paragraph' | 'sentence' | 'auto'
  /** Order of numeric dates; `auto` is proved by any part over 12. */
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd' | 'auto'
  /** The report's date where nothing in it says one: an ISO day. */
  readonly date: string | null
  /** The year in which the first volume came out: the sixth is of the fifth year after it. */
  readonly firstVolume: number | null
}

const house = (name: string, coverage: Conventions['coverage'] = 'auto', dateOrder: Conventions['dateOrder'] = 'auto'): Conventions => ({
  house: name,
  coverage,
  dateOrder,
  date: null,
  firstVolume: null,
})

/** Nothing assumed: everything is told from the document. */
const general: Conventions = house('general')

/** The named houses. */
export const houses: readonly Conventions[] = [
  general,
  house('monitor', 'paragraph', 'mdy'),
  house('digest', 'paragraph', 'mdy'),
  house('links', 'sentence'),
  house('footnotes', 'sentence'),
  house('endnotes'),
  house('pandoc', 'sentence'),
  house('intel', 'paragraph'),
  house('market', 'paragraph'),
  house('osint', 'sentence'),
  house('country', 'sentence', 'dmy'),
]

/** The conventions of a house (`general` where the name is none of them), with what is set beyond it. */
export const conventionsOf = (
  name: string | null,
  set: {
    readonly coverage?: Conventions['coverage'] | null
    readonly dateOrder?: Conventions['dateOrder'] | null
    readonly date?: string | null
    readonly firstVolume?: number | null
  } = {},
): Conventions => {
  const preset = houses.find(one => one.house === name) ?? general
  return {
    ...preset,
    coverage: set.coverage ?? preset.coverage,
    dateOrder: set.dateOrder ?? preset.dateOrder,
    date: set.date ?? preset.date,
    firstVolume: set.firstVolume ?? preset.firstVolume,
  }
}

/** The conventions with those a report's own header asks for; a house nobody knows changes nothing. */
export const heldTo = (
  conventions: Conventions,
  own: { readonly house: string | null; readonly coverage: 'paragraph' | 'sentence' | null },
): Conventions => {
  const preset = houses.find(one => one.house === own.house)
  const base = preset ? { ...preset, date: conventions.date, firstVolume: preset.firstVolume ?? conventions.firstVolume } : conventions
  return { ...base, coverage: own.coverage ?? base.coverage }
}
