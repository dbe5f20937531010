/** What a bibliography (a BibTeX or CSL-JSON file) declares for the keys of a report. */
import type { Span } from '../base/span.ts'
import type { Problem } from './problem.ts'

/** One entry. Fields that the entry does not have are null or empty. */
export interface Reference {
  readonly key: string
  /** The outlet, house or institution that published it; the authors' names where the entry names none. */
  readonly source: string | null
  readonly title: string | null
  /** As they are to be read: "Mariam Sidibé". */
  readonly authors: readonly string[]
  /** An ISO day, month or year. */
  readonly date: string | null
  readonly url: string | null
  /** Where the key stands in the file `uri` names. */
  readonly declared: { readonly uri: string; readonly span: Span }
}

/** A bibliography as it was read: a value of its text. */
export interface Bibliography {
  /** The name by which the report or the settings call it. */
  readonly name: string
  /** Path or URI. */
  readonly uri: string
  /** Null where there is no such file, or it cannot be read. */
  readonly text: string | null
  /** By key; of two entries with one key the first counts. */
  readonly references: ReadonlyMap<string, Reference>
  /** What is wrong in the file, in text order. */
  readonly problems: readonly Problem[]
}
