/** BibTeX and BibLaTeX text as entries with the places of their keys. A mistake costs the entry it stands in at most. */
import { monthAbbreviations } from '../base/calendar-words.ts'
import { skipSpace } from '../base/space.ts'
import type { Span } from '../base/span.ts'
import { mostProblems, type Problem, problem } from './problem.ts'

/** One entry: its fields by their names in lower case, the values as TeX. */
export interface Entry {
  /** In lower case: "article", "online". */
  readonly type: string
  readonly key: string
  readonly keySpan: Span
  readonly fields: ReadonlyMap<string, string>
}

export interface Entries {
  /** In text order; of two with one key both are here. */
  readonly entries: readonly Entry[]
  /** In text order. */
  readonly problems: readonly Problem[]
}

/** Values that abbreviations make are cut at so many UTF-16 units: abbreviations of abbreviations could make of a short file a huge one. */
const longestExpansion = 1_000

const entryStart = /^[ \t]{0,20}@[A-Za-z]{1,40}[ \t]{0,20}[{(]/gm
const word = /[^\s{}(),=#"%@\\]{1,500}/y
const keyWord = /[^\s{},="#%\\]{1,500}/y

/**
 * The entries of a file. `@string` abbreviations (and those of the months) are filled in, `@comment`, `@preamble` and everything outside entries
 * left out. Where an entry is broken, the next one begins at the next line that opens one. Takes time linear in the text; never throws.
 */
export const readBibtex = (text: string): Entries => new Reader(text).read()

class Reader {
  readonly #text: string
  readonly #entries: Entry[] = []
  readonly #problems: Problem[] = []
  readonly #strings = new Map<string, string>(monthAbbreviations.map((month, index) => [month, String(index + 1)]))
  /** Where entries open a line, in text order; the last is the text's end. */
  readonly #starts: readonly number[]
  #nextStart = 0
  #at = 0
  /** Where the entry that is being read has to end. */
  #stop = 0
  /** Whether a mistake in it was reported: what follows may be an after-effect. */
  #said = false

  constructor(text: string) {
    this.#text = text
    this.#starts = [...[...text.matchAll(entryStart)].map(found => found.index), text.length]
  }

  read(): Entries {
    for (let at = this.#text.indexOf('@'); at >= 0; at = this.#text.indexOf('@', this.#at)) {
      this.#at = at + 1
      this.#entry(at)
    }
    return { entries: this.#entries, problems: this.#problems }
  }

  #entry(start: number): void {
    const type = this.#word(word).toLowerCase()
    const head = { start, end: this.#at }
    this.#skip()
    const open = this.#text[this.#at]
    if (type === '' || (open !== '{' && open !== '(') || this.#isCommented(start)) return
    this.#at++
    this.#said = false
    while ((this.#starts[this.#nextStart] ?? this.#text.length) <= start) this.#nextStart++
    this.#stop = this.#starts[this.#nextStart] ?? this.#text.length
    if (type === 'comment' || type === 'preamble') this.#past()
    else if (type === 'string') this.#fields(head, (name, value) => this.#strings.set(name, value.slice(0, longestExpansion)))
    else this.#declared(type, head)
  }

  #declared(type: string, head: Span): void {
    this.#skip()
    const start = this.#at
    const key = this.#word(keyWord)
    const keySpan = { start, end: this.#at }
    this.#skip()
    const after = this.#text[this.#at]
    const keyless = key === '' || after === '='
    if (keyless) {
      this.#say(head, 'This entry has no key to cite it by.')
      this.#at = start
    } else if (after !== ',' && after !== '}' && after !== ')') this.#say(keySpan, `A comma is missing after the key “${key}”.`)
    const fields = new Map<string, string>()
    this.#fields(keyless ? head : keySpan, (name, value) => {
      if (!fields.has(name)) fields.set(name, value)
    })
    if (!keyless) this.#entries.push({ type, key, keySpan, fields })
  }

  /** Reads fields to the entry's end; `named` is what a mistake in the whole is reported at. */
  #fields(named: Span, take: (name: string, value: string) => void): void {
    for (;;) {
      this.#skip()
      if (this.#at >= this.#stop) {
        this.#say(named, 'This entry is never closed: a brace is missing in it.')
        this.#at = this.#stop
        return
      }
      const char = this.#text[this.#at]
      if (char === '}' || char === ')') {
        this.#at++
        this.#closed()
        return
      }
      if (char === ',') {
        this.#at++
        continue
      }
      const start = this.#at
      const name = this.#word(word).toLowerCase()
      const span = { start, end: this.#at }
      if (name === '') {
        this.#say({ start, end: start + 1 }, `A field is expected here, not “${char}”.`)
        this.#at = this.#stop
        return
      }
      this.#skip()
      if (this.#text[this.#at] !== '=') {
        this.#say(span, `“=” is missing after “${name}”.`)
        this.#toNextField()
        continue
      }
      this.#at++
      const value = this.#value(span)
      if (value === null) return
      take(name, value)
      this.#skip()
      if (/[A-Za-z]/.test(this.#text[this.#at] ?? '')) this.#say(span, `A comma is missing after the field “${name}”.`)
    }
  }

  /** Values joined by `#`; null where one is never closed, and the entry lost from there on. */
  #value(field: Span): string | null {
    let value = ''
    for (;;) {
      this.#skip()
      const char = this.#text[this.#at]
      if (char === '{' || char === '"') {
        const start = this.#at
        const end = this.#close(char)
        if (end === null) {
          this.#say({ start: field.start, end: start + 1 }, `This ${char} is never closed.`)
          this.#at = this.#stop
          return null
        }
        value += this.#text.slice(start + 1, end)
        this.#at = end + 1
      } else {
        const name = this.#word(word)
        if (name === '') {
          this.#say(field, `“${this.#text.slice(field.start, field.end)}” has no value.`)
          this.#toNextField()
          return value
        }
        value += this.#strings.get(name.toLowerCase()) ?? name
      }
      this.#skip()
      if (this.#text[this.#at] !== '#') return value
      this.#at++
    }
  }

  /** Where the value that opens here closes; null where that is not before the next entry. */
  #close(open: '{' | '"'): number | null {
    let depth = 0
    for (let at = this.#at + 1; at < this.#stop; at++) {
      const char = this.#text[at]
      if (char === '\\') at++
      else if (char === '{') depth++
      else if (char === '}') {
        if (depth === 0) return open === '{' ? at : null
        depth--
      } else if (char === '"' && open === '"' && depth === 0) return at
    }
    return null
  }

  /** After an entry's end: more fields are a sign that it came too early. */
  #closed(): void {
    const end = this.#at
    this.#skip()
    if (this.#text[this.#at] === ',') this.#say({ start: end - 1, end }, 'The entry ends here, before its last field: a brace too many.')
    this.#at = end
  }

  /** Past the closing brace of what is not read, or to the next entry. */
  #past(): void {
    this.#at--
    const open = this.#text[this.#at] === '{'
    const end = open ? this.#close('{') : null
    this.#at = end === null ? this.#stop : end + 1
  }

  /** To the end of the line or the next comma. */
  #toNextField(): void {
    while (this.#at < this.#stop && !/[\n,}]/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  /** Whether a `%` stands before it on its line: a comment to BibLaTeX's reader. */
  #isCommented(start: number): boolean {
    const line = this.#text.slice(Math.max(0, start - 200), start)
    return /^[ \t]*%/.test(line.slice(line.lastIndexOf('\n') + 1))
  }

  #word(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  /** Past white space, and comments as BibLaTeX's reader knows them. */
  #skip(): void {
    for (;;) {
      this.#at = skipSpace(this.#text, this.#at)
      if (this.#text[this.#at] !== '%') return
      const end = this.#text.indexOf('\n', this.#at)
      this.#at = end < 0 ? this.#text.length : end
    }
  }

  #say(span: Span, message: string): void {
    if (!this.#said && this.#problems.length < mostProblems) this.#problems.push(problem(span, message))
    this.#said = true
  }
}
