/** The report's citations with their sources looked up, their dates resolved and their notes followed. */
import { shift } from '../base/span.ts'
import type { Registry, Resolution, Source } from '../registry/registry.ts'
import type { Block, Citation, CitationItem, Report } from '../syntax/report.ts'
import type { ResolveDate } from './dates-of-report.ts'
import type { CitationKind, LinkedCitation, LinkedItem } from './model.ts'

const kinds: Readonly<Record<Citation['form'], CitationKind>> = {
  parenthesis: 'source',
  dash: 'source',
  link: 'link',
  url: 'link',
  footnote: 'footnote',
  key: 'key',
  'note-number': 'note-number',
}

const unknown: Resolution<Source> = { kind: 'unknown' }

/** Every citation of the report in text order. What names no date and no known source is left out: it is an aside. */
export const linkCitations = (report: Report, registry: Registry, resolve: ResolveDate): readonly LinkedCitation[] => {
  const notes = new Map(report.blocks.flatMap(block => (block.label === undefined ? [] : [[block.label, block] as const])))
  const linked: LinkedCitation[] = []
  for (const block of report.blocks) {
    if (!block.paragraph || block.kind === 'note') continue
    for (const citation of block.paragraph.citations) {
      if (citation.certainty === 'bare' && !isKnownSource(citation, block, registry, linked.length > 0)) continue
      linked.push(linkCitation(report, block, citation, registry, resolve, notes, linked.at(-1)))
    }
  }
  return linked
}

const linkCitation = (
  report: Report,
  block: Block,
  citation: Citation,
  registry: Registry,
  resolve: ResolveDate,
  notes: ReadonlyMap<string, Block>,
  before: LinkedCitation | undefined,
): LinkedCitation => {
  const span = shift(citation.span, block.origin)
  const own = citation.items.map(item => linkItem(item, block.origin, registry, resolve))
  const pointed = citation.labels.flatMap(label => pointedTo(citation, label, registry, resolve, notes))
  return {
    span,
    text: report.text.slice(span.start, span.end),
    kind: citation.crossReference ? 'cross-reference' : kinds[citation.form],
    items: ibidem(own.length > 0 && (citation.form !== 'link' || own.some(saysSource)) ? own : pointed, before),
    flaws: citation.flaws.map(flaw => ({
      ...flaw,
      span: shift(flaw.span, block.origin),
      repairs: flaw.repairs.map(repair => ({
        ...repair,
        edits: repair.edits.map(edit => ({ ...edit, span: shift(edit.span, block.origin) })),
      })),
    })),
    written: citation,
    block,
  }
}

/** Whether a link's own words name its source: "Eurasianet, 15 March", but not "post". */
const saysSource = (item: LinkedItem): boolean => item.date !== null || item.resolution.kind === 'known'

const linkItem = (item: CitationItem, origin: number, registry: Registry, resolve: ResolveDate): LinkedItem => ({
  span: item.source ? shift(item.source.span, origin) : null,
  source: item.source?.text ?? null,
  resolution: item.source ? registry.sources.resolve(item.source.text) : unknown,
  date: item.date ? resolve(item.date, origin, 'citation') : null,
})

/** What a note's label or a link's address leads to. */
const pointedTo = (
  citation: Citation,
  label: string,
  registry: Registry,
  resolve: ResolveDate,
  notes: ReadonlyMap<string, Block>,
): readonly LinkedItem[] => {
  if (citation.form === 'link' || citation.form === 'url') return [hostItem(label, citation.form, registry)]
  const note = notes.get(label)
  return note ? firstSources(note.items.map(item => linkItem(item, note.origin, registry, resolve))) : []
}

/** Of several names before one date in a note, those that are known; else the first: the rest is a title, a section, a page. */
const firstSources = (items: readonly LinkedItem[]): readonly LinkedItem[] => {
  const known = items.filter(item => item.resolution.kind === 'known')
  if (known.length > 0) return known
  return items.filter((item, i) => i === 0 || item.date === null || items[i - 1]?.date?.span.start !== item.date.span.start)
}

/** A link's host stands for its outlet; a bare address is itself what was written. */
const hostItem = (address: string, form: 'link' | 'url', registry: Registry): LinkedItem => {
  const host = /^(?:https?:\/\/)?(?:www\d?\.)?([^/:?#]+)/i.exec(address)?.[1] ?? address
  const resolution = registry.sources.resolve(host)
  return { span: null, source: form === 'url' ? address : resolution.kind === 'known' ? resolution.is.name : host, resolution, date: null }
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

/** Whether a parenthesis without a date names known sources and is neither the short form of the words before it nor an aside inside the sentence. */
const isKnownSource = (citation: Citation, block: Block, registry: Registry, afterAnother: boolean): boolean => {
  const names = citation.items.flatMap(item => (item.source ? [item.source.text] : []))
  if (citation.placement !== 'trailing' || names.length === 0) return false
  if (names.every(name => /^ibid\.?$/i.test(name))) return afterAnother
  const text = block.paragraph?.text ?? ''
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
