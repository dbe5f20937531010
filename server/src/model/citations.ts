/** The report's citations with their sources looked up, their dates resolved and their notes followed. */
import { fold } from '../base/fold.ts'
import { grouped } from '../base/grouped.ts'
import { type Span, shift } from '../base/span.ts'
import type { Bibliography } from '../registry/bibliography.ts'
import type { Registry } from '../registry/registry.ts'
import { linkLabel } from '../syntax/blocks/blocks-labels.ts'
import { dayInAddress } from '../syntax/citations/square-brackets.ts'
import type { Block, Citation, CitationItem, Flaw, Report } from '../syntax/report.ts'
import type { ResolveDate } from './dates-of-report.ts'
import { isIbidem, isPlace, type KnownSources, knownTo } from './known-sources.ts'
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

/** What citations are linked with. */
interface Around {
  readonly report: Report
  readonly registry: Registry
  readonly known: KnownSources
  readonly resolve: ResolveDate
  readonly notes: Notes
  readonly bibliographies: readonly Bibliography[]
}

/** Every citation of the report in text order. What names no date and no known source is left out: it is an aside. */
export const linkCitations = (
  report: Report,
  registry: Registry,
  resolve: ResolveDate,
  listed: readonly LinkedNote[],
  bibliographies: readonly Bibliography[],
): readonly LinkedCitation[] => {
  const known = knownTo(registry)
  const around: Around = { report, registry, known, resolve, notes: new Notes(report, listed), bibliographies }
  const definitions = grouped(
    report.blocks.filter(block => block.target),
    block => block.label,
  )
  const linked: LinkedCitation[] = []
  for (const block of report.blocks) {
    if (!block.paragraph || block.kind === 'note') continue
    const { text } = block.paragraph
    for (const written of known.citationsIn(block.paragraph)) {
      const meant =
        written.reference === undefined
          ? [written]
          : asDefined(written, block, report.text, definitions).filter(citation => known.isMeant(citation, text))
      for (const citation of meant) {
        if (citation.form === 'key' && isHandle(report, block, citation, bibliographies)) continue
        linked.push(linkCitation(citation, block, linked.at(-1), around))
      }
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

const linkCitation = (citation: Citation, block: Block, before: LinkedCitation | undefined, around: Around): LinkedCitation => {
  const { report, registry, known, resolve } = around
  const span = shift(citation.span, block.origin)
  const kind = citation.crossReference ? 'cross-reference' : kinds[citation.form]
  const written: LinkedItem[] = []
  for (const item of citation.items) addItems(item, block.origin, known, resolve, written)
  const own = written.length > 1 ? withoutPlaces(written, registry) : written
  const listed = kind === 'footnote' ? firstSources(own) : own
  const items = own.length > 0 && citation.form !== 'link' ? listed : itemsBehind(citation, span, kind, own, around)
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

/** The items but for where a dispatch was written: "Kyodo, Oslo, May 3". A place with a date of its own may be a government's paper. */
const withoutPlaces = (items: readonly LinkedItem[], registry: Registry): readonly LinkedItem[] =>
  items.filter(({ source, date, resolution }) => {
    if (date === null || resolution.kind !== 'unknown') return true
    const beside = items.some(other => other.date === date && other.resolution.kind === 'known')
    return !beside || !isPlace(source ?? '', registry)
  })

/** The items of what a citation leads to; its own where a link's words say whose page it is. */
const itemsBehind = (
  citation: Citation,
  span: Span,
  kind: CitationKind,
  own: readonly LinkedItem[],
  around: Around,
): readonly LinkedItem[] => {
  const pointed =
    citation.form === 'link' || citation.form === 'url'
      ? around.known.hostsOf(citation)
      : pointersOf(around.report.text, { span, kind, written: citation }).flatMap(pointer => pointedTo(pointer, around))
  return own.some(item => saysSource(item) || spellsHost(item, pointed)) ? own : pointed
}

/** A flaw of a block's paragraph with its spans in the report. */
const inReport = (flaw: Flaw, { origin }: Block): Flaw => ({
  ...flaw,
  span: shift(flaw.span, origin),
  repairs: flaw.repairs.map(repair => ({ ...repair, edits: repair.edits.map(edit => ({ ...edit, span: shift(edit.span, origin) })) })),
})

/** Whether a link's own words name its source: "Eurasianet, 15 March", but not "post". */
const saysSource = (item: LinkedItem): boolean => item.date !== null || item.resolution.kind === 'known'

/** Whether a link's words name the outlet of a host that nobody has declared: "[The Elephant](https://www.theelephant.example/…)". */
const spellsHost = ({ source }: LinkedItem, [host]: readonly LinkedItem[]): boolean => {
  if (host?.resolution.kind !== 'unknown' || !host.source || !source) return false
  const label = fold(/^(?:www\d?\.)?([^.]*)/i.exec(host.source)?.[1] ?? '')
  return label.length >= shortestHost && fold(`x ${source}`).endsWith(label)
}

const shortestHost = 5

/** Adds what an item is linked to: one for each source that it names. */
const addItems = (item: CitationItem, origin: number, known: KnownSources, resolve: ResolveDate, to: LinkedItem[]): void => {
  const date = item.date ? resolve(item.date, origin, 'citation') : null
  for (const { span, text, resolution } of known.sourcesOf(item))
    to.push({ span: span && shift(span, origin), source: text, resolution, date, written: item })
}

/** The sources of what a key, a footnote or a note's number leads to; none where it leads nowhere. */
const pointedTo = (pointer: Pointer, { registry, notes, bibliographies }: Around): readonly LinkedItem[] => {
  if (pointer.kind !== 'key') return notes.of(pointer)?.items ?? []
  const found = referenceOf(bibliographies, pointer.label)
  return found ? [referenceItem(found.reference, pointer.span, registry)] : []
}

/** Whether a key, a word with an @, without brackets, is somebody's account: where bibliographies are read, it is the key of no entry. */
const isHandle = (report: Report, block: Block, citation: Citation, bibliographies: readonly Bibliography[]): boolean => {
  if (bibliographies.length === 0 || bibliographies.some(one => one.text === null)) return false
  const span = shift(citation.span, block.origin)
  const [first, ...others] = pointersOf(report.text, { span, kind: 'key', written: citation })
  if (!first || others.length > 0 || first.span.start !== span.start || first.span.end !== span.end) return false
  return referenceOf(bibliographies, first.label) === null && !hasNamesake(bibliographies, first.label)
}

/** The notes of a report, with the sources they name. */
export const linkNotes = (report: Report, registry: Registry, resolve: ResolveDate): readonly LinkedNote[] => {
  const known = knownTo(registry)
  return report.blocks.flatMap(block => {
    if (block.label === undefined || block.kind !== 'note') return []
    const items: LinkedItem[] = []
    for (const item of block.items) addItems(item, block.origin, known, resolve, items)
    return {
      label: block.label,
      block,
      span: { start: block.origin, end: block.origin + (block.paragraph?.text.length ?? 0) },
      kind: 'note' as const,
      items: firstSources(items),
      flaws: block.flaws.map(flaw => inReport(flaw, block)),
    }
  })
}

const pointing: ReadonlySet<CitationKind> = new Set<CitationKind>(['footnote', 'note-number', 'key'])

/** Every place where sources are written, in text order: a note in its place is one, a mark that points at a note is none. */
export const sourceListsOf = (citations: readonly LinkedCitation[], notes: readonly LinkedNote[]): readonly SourceList[] =>
  [...citations.filter(({ kind, written }) => !pointing.has(kind) || written.items.length > 0), ...notes].sort(
    (a, b) => a.span.start - b.span.start,
  )

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

/** "ibid." is the source before it, and its date where it gives none of its own. */
const ibidem = (items: readonly LinkedItem[], before: LinkedCitation | undefined): readonly LinkedItem[] => {
  if (!items.some(item => isIbidem(item.source ?? ''))) return items
  let last = before?.items.at(-1)
  return items.map(item => {
    const same =
      last && isIbidem(item.source ?? '')
        ? { ...item, source: last.source, resolution: last.resolution, date: item.date ?? last.date }
        : item
    last = same
    return same
  })
}
