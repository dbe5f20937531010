/** The report's citations with their sources looked up, their dates resolved and their notes followed. */
import { grouped } from '../base/grouped.ts'
import { shift } from '../base/span.ts'
import type { Bibliography } from '../registry/bibliography.ts'
import type { Registry, Resolution, Source } from '../registry/registry.ts'
import { linkLabel } from '../syntax/blocks-labels.ts'
import type { Block, Citation, CitationItem, Flaw, Report } from '../syntax/report.ts'
import { dayInAddress } from '../syntax/square-brackets.ts'
import type { ResolveDate } from './dates-of-report.ts'
import type { CitationKind, LinkedCitation, LinkedItem, LinkedNote, SourceList } from './model.ts'
import { hasNamesake } from './nearest-keys.ts'
import { Notes, type Pointer, pointersOf, referenceOf } from './pointers.ts'
import { referenceItem } from './reference-item.ts'

const kinds: Readonly<Record<Citation['form'], CitationKind>> = {
  parenthesis: 'source',
  dash: 'source',
  bibliographic: 'source',
  link: 'link',
  url: 'link',
  footnote: 'footnote',
  key: 'key',
  'note-number': 'note-number',
}

const unknown: Resolution<Source> = { kind: 'unknown' }

/** Every citation of the report in text order. What names no date and no known source is left out: it is an aside. */
export const linkCitations = (
  report: Report,
  registry: Registry,
  resolve: ResolveDate,
  listed: readonly LinkedNote[],
  bibliographies: readonly Bibliography[],
): readonly LinkedCitation[] => {
  const notes = new Notes(report, listed)
  const definitions = grouped(
    report.blocks.filter(block => block.target),
    block => block.label,
  )
  const linked: LinkedCitation[] = []
  for (const block of report.blocks) {
    if (!block.paragraph || block.kind === 'note') continue
    for (const citation of block.paragraph.citations.flatMap(one => asDefined(one, block, report.text, definitions))) {
      if (citation.certainty === 'bare' && !isKnownSource(citation, block, registry, linked.length > 0)) continue
      if (isOccasion(citation, block.paragraph.text, registry)) continue
      if (isHandle(report, block, citation, bibliographies)) continue
      linked.push(linkCitation(report, block, citation, registry, resolve, notes, bibliographies, linked.at(-1)))
    }
  }
  return linked
}

/** What `[words][label]` is: a link where the report defines the label; else what its two brackets are by themselves. */
const asDefined = (
  citation: Citation,
  block: Block,
  text: string,
  definitions: ReadonlyMap<string | undefined, readonly Block[]>,
): readonly Citation[] => {
  const { reference, span, items } = citation
  if (reference === undefined) return [citation]
  // Of two definitions the first counts (CommonMark 0.31, 4.7).
  const target = definitions.get(linkLabel(reference))?.[0]?.target
  if (target) {
    const day = dayInAddress(text, target.span.start, target.address)
    const published = day && { ...day, span: shift(day.span, -block.origin) }
    return [{ ...citation, labels: [target.address], ...(published ? { published } : {}) }]
  }
  const words = block.paragraph?.text.slice(span.start, span.end) ?? ''
  const parting = span.start + words.indexOf('][') + 1
  const first: Citation = { ...citation, form: 'parenthesis', span: { start: span.start, end: parting } }
  const second: Citation = { ...citation, form: 'note-number', span: { start: parting, end: span.end }, items: [], labels: [reference] }
  return [
    ...(items.some(item => item.date) && items.every(item => item.source) ? [first] : []),
    ...(/^\d{1,3}$/.test(reference) ? [second] : []),
  ]
}

const linkCitation = (
  report: Report,
  block: Block,
  citation: Citation,
  registry: Registry,
  resolve: ResolveDate,
  notes: Notes,
  bibliographies: readonly Bibliography[],
  before: LinkedCitation | undefined,
): LinkedCitation => {
  const span = shift(citation.span, block.origin)
  const kind = citation.crossReference ? 'cross-reference' : kinds[citation.form]
  const own = citation.items.flatMap(item => linkItems(item, block.origin, registry, resolve))
  const pointed =
    citation.form === 'link' || citation.form === 'url'
      ? citation.labels.map(label => hostItem(label, citation.form === 'link' ? 'link' : 'url', registry))
      : pointersOf(report.text, { span, kind, written: citation }).flatMap(pointer => pointedTo(pointer, registry, notes, bibliographies))
  const items = own.length > 0 && (citation.form !== 'link' || own.some(saysSource)) ? own : pointed
  const published = citation.published ? resolve(citation.published, block.origin, 'citation') : null
  return {
    span,
    text: report.text.slice(span.start, span.end),
    kind,
    items: ibidem(published ? items.map(item => ({ ...item, date: item.date ?? published })) : items, before),
    flaws: citation.flaws.map(flaw => inReport(flaw, block)),
    written: citation,
    block,
  }
}

/** A flaw of a block's paragraph with its spans in the report. */
const inReport = (flaw: Flaw, { origin }: Block): Flaw => ({
  ...flaw,
  span: shift(flaw.span, origin),
  repairs: flaw.repairs.map(repair => ({ ...repair, edits: repair.edits.map(edit => ({ ...edit, span: shift(edit.span, origin) })) })),
})

/** Whether a link's own words name its source: "Eurasianet, 15 March", but not "post". */
const saysSource = (item: LinkedItem): boolean => item.date !== null || item.resolution.kind === 'known'

const linkItem = (item: CitationItem, origin: number, registry: Registry, resolve: ResolveDate): LinkedItem => {
  const source = item.title && isPlace(item.source?.text ?? '', registry) ? item.title : item.source
  return {
    span: source ? shift(source.span, origin) : null,
    source: source?.text ?? null,
    resolution: source ? registry.sources.resolve(source.text) : unknown,
    date: item.date ? resolve(item.date, origin, 'citation') : null,
    written: item,
  }
}

/** One item, or one for each of the known sources that its name joins: "Itar-Tass and Kommersant, Dec. 2". */
const linkItems = (item: CitationItem, origin: number, registry: Registry, resolve: ResolveDate): readonly LinkedItem[] => {
  const whole = linkItem(item, origin, registry, resolve)
  if (whole.resolution.kind !== 'unknown' || whole.source === null || whole.span === null) return [whole]
  let at = whole.span.start
  const parts = whole.source.split(/( (?:and|&) )/).flatMap((name, i) => {
    const span = { start: at, end: at + name.length }
    at = span.end
    return i % 2 === 0 ? [{ ...whole, source: name, span, resolution: registry.sources.resolve(name) }] : []
  })
  return parts.length > 1 && parts.every(part => part.resolution.kind !== 'unknown') ? parts : [whole]
}

/** Whether what follows a title says where it was written and not who printed it: "“Apology Rejected,” Seoul, 11/8/00". */
const isPlace = (name: string, registry: Registry): boolean => {
  const entity = registry.entities.resolve(name)
  return entity.kind === 'known' && entity.is.kind === 'place' && registry.sources.resolve(name).kind === 'unknown'
}

/** The sources of what a key, a footnote or a note's number leads to; none where it leads nowhere. */
const pointedTo = (pointer: Pointer, registry: Registry, notes: Notes, bibliographies: readonly Bibliography[]): readonly LinkedItem[] => {
  if (pointer.kind !== 'key') return notes.of(pointer)?.items ?? []
  const found = referenceOf(bibliographies, pointer.label)
  return found ? [referenceItem(found.reference, pointer.span, registry)] : []
}

/** Whether a word with an @, without brackets, is somebody's account: where bibliographies are read, it is the key of no entry. */
const isHandle = (report: Report, block: Block, citation: Citation, bibliographies: readonly Bibliography[]): boolean => {
  if (citation.form !== 'key' || bibliographies.length === 0 || bibliographies.some(one => one.text === null)) return false
  const span = shift(citation.span, block.origin)
  const [first, ...others] = pointersOf(report.text, { span, kind: 'key', written: citation })
  if (!first || others.length > 0 || first.span.start !== span.start || first.span.end !== span.end) return false
  return referenceOf(bibliographies, first.label) === null && !hasNamesake(bibliographies, first.label)
}

/** The notes of a report, with the sources they name. */
export const linkNotes = (report: Report, registry: Registry, resolve: ResolveDate): readonly LinkedNote[] =>
  report.blocks.flatMap(block =>
    block.label === undefined || block.kind !== 'note'
      ? []
      : [
          {
            label: block.label,
            block,
            span: { start: block.origin, end: block.origin + (block.paragraph?.text.length ?? 0) },
            kind: 'note' as const,
            items: firstSources(block.items.flatMap(item => linkItems(item, block.origin, registry, resolve))),
            flaws: block.flaws.map(flaw => inReport(flaw, block)),
          },
        ],
  )

const pointing: ReadonlySet<CitationKind> = new Set<CitationKind>(['footnote', 'note-number', 'key'])

/** Every place where sources are written, in text order. */
export const sourceListsOf = (citations: readonly LinkedCitation[], notes: readonly LinkedNote[]): readonly SourceList[] =>
  [...citations.filter(({ kind }) => !pointing.has(kind)), ...notes].sort((a, b) => a.span.start - b.span.start)

/** Of several names before one date in a note, those that are known; else the first: the rest is a title, a section, a page. */
const firstSources = (items: readonly LinkedItem[]): readonly LinkedItem[] => {
  const groups: LinkedItem[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (first && sharesDate(first, item)) group?.push(item)
    else groups.push([item])
  }
  return groups.flatMap(group => {
    const known = group.filter(item => item.resolution.kind === 'known')
    if (known.length > 0) return known
    return group.filter(item => item.date === null || item.span?.start === group[0]?.span?.start)
  })
}

/** Whether the item's source stands before the date of the other: both then wait for the same one. */
const sharesDate = (first: LinkedItem, item: LinkedItem): boolean =>
  first.date === null || item.date === null ? first.date === item.date : item.span !== null && item.span.start < first.date.span.start

/** A link's host stands for its outlet, its account where many write under one host; a bare address is itself what was written. */
const hostItem = (address: string, form: 'link' | 'url', registry: Registry): LinkedItem => {
  const path = /^(?:https?:\/\/)?(?:www\d?\.)?(.*)$/i.exec(address)?.[1] ?? address
  const channel = /^t\.me\/(?:s\/)?\w{3,40}/i.exec(path)?.[0].replace('/s/', '/')
  const handle = /^(?:twitter|x)\.com\/(\w{1,40})\/status\b/i.exec(path)?.[1]
  const host = channel ?? (handle === undefined ? (/^[^/:?#]+/.exec(path)?.[0] ?? address) : `@${handle}`)
  const resolution = registry.sources.resolve(host)
  const written = form === 'url' && channel === undefined && handle === undefined ? address : host
  return {
    span: null,
    source: form === 'link' && resolution.kind === 'known' ? resolution.is.name : written,
    resolution,
    date: null,
    written: null,
  }
}

/** "ibid." is the source before it, and its date where it gives none of its own. */
const ibidem = (items: readonly LinkedItem[], before: LinkedCitation | undefined): readonly LinkedItem[] => {
  let last = before?.items.at(-1)
  return items.map(item => {
    const same =
      last && /^ibid\.?$/i.test(item.source ?? '')
        ? { ...item, source: last.source, resolution: last.resolution, date: item.date ?? last.date }
        : item
    last = same
    return same
  })
}

/** "(Oslo, May 3)": where and when it happened, not who says so. "(Honduras 4 Mar. 2014)" is a government's own paper. */
const isOccasion = ({ form, crossReference, items }: Citation, text: string, registry: Registry): boolean =>
  (form === 'parenthesis' || form === 'bibliographic') &&
  !crossReference &&
  items.length > 0 &&
  items.every(
    ({ source, date }) =>
      source !== null &&
      date?.form.type === 'day' &&
      /^\s?,/.test(text.slice(source.span.end, source.span.end + 2)) &&
      isPlace(source.text, registry),
  )

const saysReported = /^\((?:as\s)?(?:summari[sz]ed|quoted|cited|reported|carried)\s(?:in|by)\s/i

/** Whether a parenthesis without a date names known sources and is neither the short form of the words before it nor an aside inside the sentence. */
const isKnownSource = (citation: Citation, block: Block, registry: Registry, afterAnother: boolean): boolean => {
  const names = citation.items.flatMap(item => (item.source ? [item.source.text] : []))
  const text = block.paragraph?.text ?? ''
  if (names.length === 0 || (citation.placement !== 'trailing' && !saysReported.test(text.slice(citation.span.start, citation.span.end))))
    return false
  if (names.every(name => /^ibid\.?$/i.test(name))) return afterAnother
  return (
    names.every(name => registry.sources.resolve(name).kind === 'known') &&
    !names.some(name => abbreviates(name, text.slice(Math.max(0, citation.span.start - 160), citation.span.start)))
  )
}

/** Whether `short` is made of the initials of the words that end `before`: "International Monetary Fund" and "IMF". */
const abbreviates = (short: string, before: string): boolean => {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  if (letters.length < 2 || letters.length > 8 || letters !== short.replace(/[^\p{L}]/gu, '')) return false
  const initials = [...before.matchAll(/(?:^|[\s–—-])["“(]?(\p{Lu})/gu)].map(found => found[1] ?? '').join('')
  return initials.slice(-letters.length - 2).includes(letters)
}
