/** Citing sentences in the report's own style: sources cited near by first, then the most cited of the report and of others, then a form to fill in. */
import type { Edit } from '../base/edit.ts'
import { lineEndOf } from '../base/lines.ts'
import { recalled } from '../base/recalled.ts'
import { slice } from '../base/span.ts'
import type { CitationKind, LinkedCitation, LinkedItem, LinkedSentence, Model } from '../model/model.ts'
import type { Block } from '../syntax/report.ts'
import {
  comesFrom,
  dates,
  identity,
  isSound,
  mostCited,
  nearest,
  offered,
  prevailing,
  repeatable,
  repeated,
  repeats,
} from './cited-sources.ts'
import { filled, type Insertion, inserted, outer } from './insertion.ts'
import type { Fix, FixContext } from './rule.ts'

/** One way to cite: what goes behind a sentence, and what goes elsewhere with it. */
interface Offer extends Insertion {
  /** What is cited, for a title: "AFP, May 3". */
  readonly cites: string
  /** Where it comes from, for a title. */
  readonly from: string | null
  /** A note's own words. */
  readonly also: readonly Edit[]
}

/** More claims than these have hardly one source, whatever their paragraph looks like. */
export const mostTogether = 30

/**
 * Fixes that cite the sentence, and one that cites the run of uncited claims it stands in with one source: behind the last of them where a citation
 * reaches back over a paragraph, else behind each. None is certain: which source it was only the author knows.
 */
export const citeFixes = (
  model: Model,
  sentence: LinkedSentence,
  run: readonly LinkedSentence[] = [],
  { citedElsewhere }: FixContext = { citedElsewhere: [] },
): readonly Fix[] => {
  const offers = offersFor(model, sentence, citedElsewhere)
  const single = offers.map((offer, i) => fixOf(model, offer, [sentence], i === 0, titleOf(offer)))
  const [best] = offers
  if (!best || run.length < 2 || run.length > mostTogether || !run.includes(sentence)) return single
  const cited = model.coverage === 'paragraph' ? run.slice(-1) : run
  const title = `Cite these ${run.length} claims together${best.from === null ? '…' : `: ${best.cites}`}`
  // Before the form to fill in, which stands last, unless that is all there is.
  const last = Math.max(1, offers.findLastIndex(({ from }) => from !== null) + 1)
  return [...single.slice(0, last), fixOf(model, best, cited, false, title), ...single.slice(last)]
}

const titleOf = ({ cites, from }: Offer): string => `Cite ${cites}${from === null ? '' : ` (${from})`}`

const fixOf = (model: Model, offer: Offer, sentences: readonly LinkedSentence[], preferred: boolean, title: string): Fix => ({
  title,
  preferred,
  certain: false,
  edits: [...sentences.map(sentence => inserted(model, sentence, offer)), ...offer.also],
})

const offersFor = (model: Model, sentence: LinkedSentence, citedElsewhere: readonly string[]): readonly Offer[] => {
  const around = nearest(model, sentence)
  const kind = prevailing(around)
  const same = around.filter(citation => citation.kind === kind)
  if (kind === 'footnote' || kind === 'note-number') return noteOffers(model, kind, same, citedElsewhere)
  if (kind === 'key') return pointingOffers(model, kind, same)
  if (kind === 'link') return linkOffers(model, same)
  return namedOffers(model, same, citedElsewhere)
}

/** Parentheses: the source and its date stand in the text. */
const namedOffers = (model: Model, same: readonly LinkedCitation[], citedElsewhere: readonly string[]): readonly Offer[] => {
  const near = repeatable(model, same).slice(0, offered.near)
  const known = new Set(near.map(identity))
  const most = mostCited(model)
    .filter(item => !known.has(identity(item)))
    .slice(0, offered.report)
  const dated = dateToFill(model, same)
  const named = (item: LinkedItem, from: string): Offer => {
    const { words, date } = itemText(model, item, dated)
    return parenthesis(words, date === null ? [] : [date], words, from)
  }
  const others = notCitedHere(model, citedElsewhere).map(name => {
    const date = dates(model) ? dated.date : null
    return parenthesis(date === null ? name : name + dated.between + date, date === null ? [] : [date], name, comesFrom.elsewhere)
  })
  return [
    ...near.map(item => named(item, comesFrom.near)),
    ...most.map(item => named(item, comesFrom.report)),
    ...others,
    parenthesis(`SOURCE${dated.between}${dated.date}`, ['SOURCE', dated.date], 'a source…', null),
  ]
}

const parenthesis = (inside: string, fill: readonly string[], cites: string, from: string | null): Offer => ({
  kind: 'source',
  words: `(${inside})`,
  fill,
  cites,
  from,
  also: [],
})

interface DateToFill {
  /** A date as the report writes its own, to be written over. */
  readonly date: string
  /** What stands between a source and its date. */
  readonly between: string
}

const dateToFill = (model: Model, citations: readonly LinkedCitation[]): DateToFill => {
  const items = citations.flatMap(cited => cited.items)
  // Of numbers that may be read in two ways the form is good enough: the date is written over.
  const item =
    items.find(({ date }) => date !== null && isSound(model, date)) ??
    items.find(({ date }) => date !== null && date.other !== null && !date.impossible)
  return { date: item?.date ? slice(model.report.text, item.date.span) : 'DATE', between: (item && betweenOf(model, item)) ?? ', ' }
}

/** What the report writes between an item's name and its date where they are neighbours. */
const betweenOf = (model: Model, { span, date }: LinkedItem): string | null => {
  const between = span && date ? model.report.text.slice(span.end, date.span.start) : ''
  return /^,?\s$/.test(between) ? between.replace(/\s/, ' ') : null
}

/** The item as the report writes it, and its date; one without a date gets one where the report dates its sources. */
const itemText = (model: Model, item: LinkedItem, dated: DateToFill): { readonly words: string; readonly date: string | null } => {
  const { resolution } = item
  const name = resolution.kind === 'known' && !resolution.canonical ? resolution.is.name : (item.source ?? '')
  const date = item.date ? item.date.text.replace(/\s+/g, ' ') : dates(model) ? dated.date : null
  return { words: date === null ? name : name + (betweenOf(model, item) ?? dated.between) + date, date }
}

const citedHere = recalled(
  ({ sourceLists }: Model): ReadonlySet<string> => new Set(sourceLists.flatMap(({ items }) => items.map(identity))),
)

/** The sources that other reports cite and this one doesn't, as far as the registry knows them. */
const notCitedHere = (model: Model, names: readonly string[]): readonly string[] => {
  const here = citedHere(model)
  const found = new Map<string, string>()
  for (const name of names) {
    if (found.size === offered.elsewhere) break
    const resolution = model.registry.sources.resolve(name)
    if (resolution.kind !== 'known' || here.has(resolution.is.id) || found.has(resolution.is.id)) continue
    found.set(resolution.is.id, name)
  }
  return [...found.values()]
}

/** Keys and notes that are used again: point at one of them. */
const pointingOffers = (model: Model, kind: CitationKind, same: readonly LinkedCitation[]): readonly Offer[] => {
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
const noteOffers = (
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

/** Links: the same page again, or an address to fill in, in parentheses where most of the report's own stand in them. */
const linkOffers = (model: Model, same: readonly LinkedCitation[]): readonly Offer[] => {
  const { text } = model.report
  const trailing = same.filter(({ written }) => written.placement === 'trailing')
  const bare = trailing.filter(citation => !slice(text, outer(text, citation)).startsWith('('))
  const wrap = trailing.length > 0 && bare.length * 2 > trailing.length ? (words: string) => words : (words: string) => `(${words})`
  const plain = same.filter(({ written }) => written.form === 'url').length * 2 > same.length
  const seen = new Set<string>()
  const near = same.flatMap((citation): readonly Offer[] => {
    const address =
      citation.written.form === 'url' ? citation.text.replace(/^\(|\)$/g, '') : /\]\((https?:[^\s()]+)\)$/.exec(citation.text)?.[1]
    const [item] = citation.items
    const name = item?.resolution.kind === 'known' ? item.resolution.is.name : item?.source
    if (address === undefined || !name || seen.has(address) || seen.size === offered.near) return []
    seen.add(address)
    return [
      {
        kind: 'link',
        words: wrap(plain ? address : `[${name}](${address})`),
        fill: [],
        cites: /^https?:/.test(name) ? shown(address) : `${name}, ${shown(address)}`,
        from: comesFrom.near,
        also: [],
      },
    ]
  })
  const blank: Offer = {
    kind: 'link',
    words: wrap(plain ? 'https://ADDRESS' : '[SOURCE](https://ADDRESS)'),
    fill: plain ? ['ADDRESS'] : ['SOURCE', 'ADDRESS'],
    cites: 'a page…',
    from: null,
    also: [],
  }
  return [...near, blank]
}

/** The end of an address, for a title. */
const shown = (address: string): string => {
  const path = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return path.length > 40 ? `…${path.slice(-38)}` : path
}
