/** What a bibliography (a BibTeX or CSL file) declares for the keys of a report. */
import type { Span } from '../base/span.ts'
import { bibtexReferences } from './bibtex-references.ts'
import { cslReferences, cslYamlReferences } from './csl-json.ts'
import { isRelative, join } from './paths.ts'
import type { Problem } from './problem.ts'
import type { ReadFile } from './team.ts'

/** One entry. Fields that the entry does not have are null or empty. */
export interface Reference {
  readonly key: string
  /** The outlet, house or institution that published it; the authors' names where the entry names none. */
  readonly source: string | null
  readonly title: string | null
  /** As they are to be read: "Mariam Sidibé". */
  readonly authors: readonly string[]
  /** An ISO day, month or year, or two days with a slash between them. */
  readonly date: string | null
  readonly url: string | null
  /** Where the key stands in the file `uri` names. */
  readonly declared: { readonly uri: string; readonly span: Span }
}

/** A bibliography as it was read: a value of its text. */
export interface Bibliography {
  /** The name by which the report or the settings call it; empty for the references in a report's own front matter. */
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

/** UTF-16 units: some 30,000 entries. A larger file is as none. */
const largest = 20_000_000

/** The bibliography that a file's text makes, read by its name's ending, else as its first character shows. Linear in the text; never throws. */
export const bibliographyOf = (name: string, uri: string, text: string | null): Bibliography => {
  if (text === null || text.length > largest) return { name, uri, text: null, references: new Map(), problems: [] }
  const read = /\.ya?ml$/i.test(name)
    ? cslYamlReferences
    : /\.json$/i.test(name) || (!/\.bib/i.test(name) && /^\s{0,1000}[[{]/.test(text))
      ? cslReferences
      : bibtexReferences
  return { name, uri, text, ...read(uri, text) }
}

/** Bibliographies read before: the same text under the same name gives the same value. */
export class Shelf {
  readonly #known = new Map<string, Bibliography>()

  /** The bibliography that `name` calls from `folder`. One that is no path from there, is missing or cannot be read has no text. Never rejects. */
  async read(folder: string, name: string, read: ReadFile): Promise<Bibliography> {
    if (!isRelative(name)) return bibliographyOf(name, name, null)
    const uri = join(folder, name)
    const text = await read(uri).catch(() => null)
    return this.#keep(`${name}\n${uri}`, text, () => bibliographyOf(name, uri, text))
  }

  /** The references in the front matter of the report `uri`, which stands from `start` on in it. */
  keepReferences(uri: string, frontMatter: string, start: number): Bibliography {
    return this.#keep(`\n${uri}\n${start}`, frontMatter, () => ({
      name: '',
      uri,
      text: frontMatter,
      ...cslYamlReferences(uri, frontMatter, start),
    }))
  }

  #keep(id: string, text: string | null, make: () => Bibliography): Bibliography {
    const old = this.#known.get(id)
    if (old?.text === text) return old
    const fresh = make()
    this.#known.set(id, fresh)
    return fresh
  }
}
