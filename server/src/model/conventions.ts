/** The conventions a report is held to: a named house, or what a team's settings say. */

export interface Conventions {
  /** The preset's name, as annotate prints it. */
  readonly house: string
  /** How far back a citation reaches; `auto` is told from the document. */
  readonly coverage: 'paragraph' | 'sentence' | 'auto'
  /** Order of numeric dates; `auto` is proved by any part over 12. */
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd' | 'auto'
  /** The report's date where nothing in it says one: an ISO day. */
  readonly date: string | null
}

/** Nothing assumed: everything is told from the document. */
export const general: Conventions = { house: 'general', coverage: 'auto', dateOrder: 'auto', date: null }
