/** The places where a report points at a note of its own or at an entry of a bibliography, and what each leads to. */
import { countLeading } from '../base/bisect.ts'
import { grouped } from '../base/grouped.ts'
import { recalled } from '../base/recalled.ts'
import type { Span } from '../base/span.ts'
import type { Bibliography, Reference } from '../registry/bibliography.ts'
import type { Report } from '../syntax/report.ts'
import type { LinkedCitation, LinkedNote, Model } from './model.ts'

/** One key, footnote label or note number; a citation may hold several. */
export interface Pointer {
  /** The key with its @, the footnote's brackets, the number; of a number inside a range ("3-5"), the range. */
  readonly span: Span
  readonly kind: 'key' | 'footnote' | 'number'
  /** "sidibe2020"; "11" for `[^11]` and `[11]`. */
  readonly label: string
}

/**
 * A key as Pandoc writes it (Pandoc User's Guide, "Citation syntax"): `@` and a letter, digit or _, then those and single marks between them, or
 * anything in braces. Not after a letter, digit or dot, as in an address of electronic mail.
 */
const key = /(?<![\p{L}\p{N}_.])@(?:\{([^{}\n]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}))/gu
const number = /(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))?/g
/** No range of notes is longer. */
const longestRange = 50

/** What a citation points at, in text order; empty for one that names its sources itself. `text` is the report's. */
export const pointersOf = (
  text: string,
  { span, kind, written }: Pick<LinkedCitation, 'span' | 'kind' | 'written'>,
): readonly Pointer[] => {
  if (kind === 'footnote') return written.labels.map(label => ({ span, kind, label }))
  if (kind !== 'key' && kind !== 'note-number') return []
  const words = text.slice(span.start, span.end)
  const at = (from: number, length: number): Span => ({ start: span.start + from, end: span.start + from + length })
  if (kind === 'key')
    return [...words.matchAll(key)].map(found => ({
      span: at(found.index, found[0].length),
      kind: 'key',
      label: found[1] ?? found[2] ?? '',
    }))
  if (!words.startsWith('[')) return written.labels.map(label => ({ span, kind: 'number', label }))
  return [...words.matchAll(number)].flatMap(({ 0: whole, 1: first = '', 2: last, index }) => {
    const one: Pointer = { span: at(index, first.length), kind: 'number', label: String(Number(first)) }
    if (last === undefined) return [one]
    const [from, to] = [Number(first), Math.min(Number(last), Number(first) + longestRange)]
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, k): Pointer => {
      const label = String(from + k)
      if (k === 0) return one
      return from + k === Number(last)
        ? { span: at(index + whole.length - last.length, last.length), kind: 'number', label }
        : { span: at(index, whole.length), kind: 'number', label }
    })
  })
}

/** Every pointer of a report, with the citation it stands in, in text order. */
export const pointersIn = recalled(
  ({ report, citations }: Pick<Model, 'report' | 'citations'>): readonly (Pointer & { readonly citation: LinkedCitation })[] => {
    const found: (Pointer & { readonly citation: LinkedCitation })[] = []
    for (const citation of citations) for (const pointer of pointersOf(report.text, citation)) found.push({ ...pointer, citation })
    return found
  },
)

/** Whether a note is a footnote of Markdown, `[^3]: …`, or one of a numbered list. */
export const kindOfNote = ({ text }: Report, note: LinkedNote): 'footnote' | 'number' =>
  /^\s{0,3}\[\^/.test(text.slice(note.block.span.start, note.block.span.start + 6)) ? 'footnote' : 'number'

/** The first of the notes, which are in text order, that begins after `offset`. */
const firstAfter = (notes: readonly LinkedNote[], offset: number): LinkedNote | undefined =>
  notes[countLeading(notes.length, i => (notes[i]?.span.start ?? 0) <= offset)]

/** Finds notes by their labels. */
export class Notes {
  readonly #ofKind: ReadonlyMap<string, readonly LinkedNote[]>
  readonly #ofAny: ReadonlyMap<string, readonly LinkedNote[]>

  constructor(report: Report, notes: readonly LinkedNote[]) {
    this.#ofKind = grouped(notes, note => `${kindOfNote(report, note)} ${note.label}`)
    this.#ofAny = grouped(notes, note => note.label)
  }

  /** The note that a pointer leads to: of several, one of its own kind, and of a numbered list the first that follows; null where there is none. */
  of({ label, kind, span }: Pointer): LinkedNote | null {
    const notes = this.#ofKind.get(`${kind} ${label}`) ?? this.#ofAny.get(label) ?? []
    return (kind === 'number' ? firstAfter(notes, span.start) : undefined) ?? notes[0] ?? null
  }
}

/** The entry of a key: of several bibliographies, the first one's; null where there is none. */
export const referenceOf = (
  bibliographies: readonly Bibliography[],
  label: string,
): { readonly reference: Reference; readonly bibliography: Bibliography } | null => {
  for (const bibliography of bibliographies) {
    const reference = bibliography.references.get(label)
    if (reference) return { reference, bibliography }
  }
  return null
}
