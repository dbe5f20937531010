/** Citing by what stands elsewhere: notes and keys. */
import { lineEndOf } from '../base/lines.ts'
import { recalled } from '../base/recalled.ts'
import type { CitationKind, LinkedCitation, Model } from '../model/model.ts'
import type { Block } from '../syntax/report.ts'
import { dateToFill, itemText, notCitedHere } from './cite-by-name.ts'
import { comesFrom, offered, repeatable, repeated, repeats } from './cited-sources.ts'
import { filled, type Offer } from './insertion.ts'

/** Keys and notes that are used again: point at one of them. */
export const pointingOffers = (model: Model, kind: CitationKind, same: readonly LinkedCitation[]): readonly Offer[] => {
  // A key that a bibliography does not hold, or a mark without its note, is a fault that is not to be repeated.
  const isLookedUpNowhere = kind === 'key' && model.surroundings.bibliographies.length === 0
  const seen = new Set<string>()
  const pointing = (citations: readonly LinkedCitation[], most: number, from: string): readonly Offer[] =>
    citations
      .filter(
        ({ text, items, flaws }) => flaws.length === 0 && (items.length > 0 || isLookedUpNowhere) && !seen.has(text) && seen.add(text),
      )
      .slice(0, most)
      .map(citation => {
        const names = namesIn(citation)
        return { kind, words: citation.text, fill: [], cites: citation.text + (names === '' ? '' : `, ${names}`), from, also: [] }
      })
  const near = pointing(same, offered.near, comesFrom.near)
  return [...near, ...pointing(repeated(model)(kind), offered.report, comesFrom.report)]
}

const namesIn = ({ items }: LinkedCitation): string =>
  items
    .map(item => item.source)
    .filter(name => name !== null)
    .join(', ')

/** Notes: one again where the report does so, else a new one with the words of an old one; at last a new one to fill in. */
export const noteOffers = (
  model: Model,
  kind: 'footnote' | 'note-number',
  same: readonly LinkedCitation[],
  citedElsewhere: readonly string[],
): readonly Offer[] => {
  const form = noteForm(model, kind, same)
  const date = dateToFill(model, same).date
  const blank = form.note(`SOURCE, ${date}.`, ['SOURCE', date], `in a new note ${form.mark}`, null)
  const others = notCitedHere(model, citedElsewhere).map(name =>
    form.note(`${name}, ${date}.`, [date], `${name} in a new note ${form.mark}`, comesFrom.elsewhere),
  )
  if (repeats(model)(kind)) return [...pointingOffers(model, kind, same), ...others, blank]
  const copies = repeatable(model, same)
    .slice(0, offered.near)
    .map(item => {
      const words = itemText(model, item, { date, between: ', ' })
      return form.note(
        `${words.words}.`,
        words.date === null ? [] : [words.date],
        `${words.words} in a new note ${form.mark}`,
        comesFrom.near,
      )
    })
  return [...copies, ...others, blank]
}

interface NoteForm {
  /** The new note's mark in the text. */
  readonly mark: string
  readonly note: (words: string, fill: readonly string[], cites: string, from: string | null) => Offer
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The last two notes of the report, and the number after the highest. */
const notesOf = recalled(({ report: { blocks } }: Model) => {
  const notes = blocks.filter(block => block.kind === 'note')
  const highest = blocks.reduce((most, { label }) => Math.max(most, Number.parseInt(label ?? '', 10) || 0), 0)
  return { last: notes.at(-1), before: notes.at(-2), number: String(highest + 1) }
})

/** A new note as the report writes its own, numbered after the last. */
const noteForm = (model: Model, kind: 'footnote' | 'note-number', same: readonly LinkedCitation[]): NoteForm => {
  const { text } = model.report
  const { last, before, number } = notesOf(model)
  const pattern = same[0]?.text ?? (kind === 'footnote' ? '[^1]' : '[1]')
  if (pattern.startsWith('^['))
    return {
      mark: '^[…]',
      note: (words, fill, cites, from) => ({
        kind,
        words: `^[${words}]`,
        fill,
        cites: cites.replace('new note ^[…]', 'new note'),
        from,
        also: [],
      }),
    }
  const mark = numbered(pattern, number) ?? (kind === 'footnote' ? `[^${number}]` : `[${number}]`)
  const end = last?.span.end ?? text.trimEnd().length
  const feed = lineEndOf(text)
  const head = (last && numbered(text.slice(last.span.start, last.origin), number)) ?? `${mark}${kind === 'footnote' ? ':' : ''} `
  const gap = last && !isSpacedFrom(text, before, last) ? feed : feed + feed
  return {
    mark,
    note: (words, fill, cites, from) => ({
      kind,
      words: mark,
      fill: [],
      cites,
      from,
      also: [filled({ start: end, end }, gap + head, words, '', fill)],
    }),
  }
}

/** Whether an empty line stands between two notes. */
const isSpacedFrom = (text: string, one: Block | undefined, next: Block): boolean =>
  one !== undefined && /\n[ \t\r]*\n|\r\r/.test(text.slice(one.span.end, next.span.start))

/** A mark or a label with another number in the place of its own; null where it has none, or is a name: "[^port2]". */
const numbered = (words: string, number: string): string | null => {
  if (/\p{L}/u.test(words)) return null
  if (/\d/.test(words)) return words.replace(/\d+/, number)
  if (/[⁰¹²³⁴-⁹]/.test(words)) return words.replace(/[⁰¹²³⁴-⁹]+/, [...number].map(digit => raised[Number(digit)] ?? '').join(''))
  return null
}
