/** What a registry tells of citations by themselves, wherever in a report their paragraph stands. */
import { recalled } from '../base/recalled.ts'
import type { Span } from '../base/span.ts'
import type { Registry, Resolution, Source } from '../registry/registry.ts'
import { isPersonShaped } from '../syntax/citations/source-shapes.ts'
import type { Citation, CitationItem, Paragraph, WrittenSource } from '../syntax/report.ts'
import type { LinkedItem } from './model.ts'

/** A source that an item names; its span counts in the item's paragraph. */
export interface NamedSource {
  readonly span: Span | null
  readonly text: string | null
  readonly resolution: Resolution<Source>
}

/** What one registry tells. */
export interface KnownSources {
  /** Whether a citation of a paragraph with this text is one, and no aside. "ibid." is one behind another. */
  readonly isMeant: (citation: Citation, text: string) => boolean
  /** Those citations of a paragraph that are none of its asides; what `[words][label]` is, only the whole report can tell. */
  readonly citationsIn: (paragraph: Paragraph) => readonly Citation[]
  /** The source of an item, or each of the known ones that its name joins: "Itar-Tass and Kommersant, Dec. 2". */
  readonly sourcesOf: (item: CitationItem) => readonly NamedSource[]
  /** What the addresses of a link stand for. */
  readonly hostsOf: (citation: Citation) => readonly LinkedItem[]
}

/** What a registry tells, each once: after an edit a report asks again about all its citations. */
export const knownTo = recalled((registry: Registry): KnownSources => {
  const named = recalled((item: CitationItem) => sourcesOf(item, registry))
  const isMeant = (citation: Citation, text: string): boolean =>
    (citation.certainty === 'sure' || isKnownSource(citation, text, named)) && !isOccasion(citation, text, registry)
  return {
    isMeant,
    citationsIn: recalled(({ citations, text }) =>
      citations.filter(citation => citation.reference !== undefined || isMeant(citation, text)),
    ),
    sourcesOf: named,
    hostsOf: recalled(({ form, labels }) => labels.map(label => hostItem(label, form === 'link' ? 'link' : 'url', registry))),
  }
})

/** "ibid.", the source before it. */
export const isIbidem = (name: string): boolean => name.length < 6 && /^ibid\.?$/i.test(name)

const unknown: Resolution<Source> = { kind: 'unknown' }

/** "interview with Kyodo": who printed it. */
const interviewed = /^(?:an?\s|the\s)?(?:[a-z]{3,12}\s)?interview\s(?:with|in|by|to|for)\s(.{2,60})$/i
/** "Reuters from Grozny" */
const dispatched = /^(.{2,60}?)\sfrom\s\p{Lu}/u
/** "A. Olsen in the Jakarta Post", "Olga Marran for Kyodo", "AFP in Dawn": who carried what another wrote. */
const carried = /^(\P{Ll}[^,;]{0,60}?)\s(in|for|of|at)\s((?:the\s)?\p{Lu}[^,;]{1,60})$/u

const sourcesOf = (item: CitationItem, registry: Registry): readonly NamedSource[] => {
  const source = item.title && isPlace(item.source?.text ?? '', registry) ? item.title : item.source
  if (!source) return [{ span: null, text: null, resolution: unknown }]
  const whole = part(source, 0, source.text.length, registry)
  return whole.resolution.kind !== 'unknown' ? [whole] : (knownWithin(source, registry) ?? [whole])
}

/** A stretch of a name, `from` units in and `length` units long, by itself. */
const part = ({ span, text }: WrittenSource, from: number, length: number, registry: Registry): NamedSource => {
  const name = text.slice(from, from + length)
  const start = span.start + from
  return { span: { start, end: start + length }, text: name, resolution: registry.sources.resolve(name) }
}

/** The known sources that words name together with what is none; null where they name none. */
const knownWithin = (source: WrittenSource, registry: Registry): readonly NamedSource[] | null => {
  const { text } = source
  const known = (from: number, length: number): NamedSource | null => {
    const one = length > 0 ? part(source, from, length, registry) : null
    return one?.resolution.kind === 'unknown' ? null : one
  }
  const last = (length: number): NamedSource | null => known(text.length - length, length)
  const printed = last(interviewed.exec(text)?.[1]?.length ?? 0) ?? known(0, dispatched.exec(text)?.[1]?.length ?? 0)
  if (printed) return [printed]
  // "Moscow Interfax"
  const space = text.indexOf(' ')
  const sited = space > 2 && isPlace(text.slice(0, space), registry) ? last(text.length - space - 1) : null
  if (sited) return [sited]
  const [, author = '', by, outlet = ''] = carried.exec(text) ?? []
  const carrier = by === 'in' || (by !== undefined && isPersonShaped(author)) ? last(outlet.length) : null
  if (!carrier) return joined(source, registry)
  const first = known(0, author.length)
  return first ? [first, carrier] : [carrier]
}

/** "Itar-Tass and Kommersant", "AFP/AP": the sources a name joins, if all of them are known. */
const joined = (source: WrittenSource, registry: Registry): readonly NamedSource[] | null => {
  let at = 0
  const parts = source.text.split(/( (?:and|&) |\/)/).flatMap(({ length }, i) => {
    at += length
    return i % 2 === 0 ? [part(source, at - length, length, registry)] : []
  })
  return parts.length > 1 && parts.every(({ resolution }) => resolution.kind !== 'unknown') ? parts : null
}

/** Whether a name says where something was written and not who printed it: "“Apology Rejected,” Seoul, 11/8/00". */
export const isPlace = (name: string, registry: Registry): boolean => {
  const entity = registry.entities.resolve(name)
  return entity.kind === 'known' && entity.is.kind === 'place' && registry.sources.resolve(name).kind === 'unknown'
}

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

/** When something happened somewhere; a year is that of a state's own paper. */
const eventful: ReadonlySet<string | undefined> = new Set<string | undefined>(['day', 'days', 'month', 'months', 'quarter', 'weekday'])
/** A page or a section: in something written. */
const inText = /^,\s(?:(?:pp?|paras?|s|ss|secs?|arts?|chs?|fn|n|no|annex)\b\.?\s?\w|§|\d{1,4}(?:[–-]\d{1,4})?\s?[;,)\]])/i

/** A state's own paper of a year bears the state's name, not its capital's: "(Helsinki, 1975)". */
const isCapital = (name: string, registry: Registry): boolean => {
  const entity = registry.entities.resolve(name)
  return entity.kind === 'known' && entity.is.roles.some(({ title }) => title === 'capital')
}

/**
 * "(Oslo, May 3)": where and when it happened, not who says so. "(Honduras 4 Mar. 2014)" is a government's own paper, and so is what has pages:
 * "(Honduras, 4 Mar. 2014, 12)".
 */
const isOccasion = ({ form, crossReference, items }: Citation, text: string, registry: Registry): boolean =>
  (form === 'parenthesis' || form === 'bibliographic') &&
  !crossReference &&
  items.length > 0 &&
  items.every(
    ({ source, date }) =>
      source !== null &&
      (eventful.has(date?.form.type) || (date?.form.type === 'year' && isCapital(source.text, registry))) &&
      /^\s?,/.test(text.slice(source.span.end, source.span.end + 2)) &&
      !inText.test(text.slice(date?.span.end, (date?.span.end ?? 0) + 16)) &&
      isPlace(source.text, registry),
  )

/** Whether a name is known; a single word in small letters in just these or as an acronym: "taz", "dpa", but not "the dawn". */
const isSurelyKnown = ({ text, resolution }: NamedSource): boolean => {
  if (resolution.kind !== 'known' || text === null) return false
  const written = text.replace(/^the\s/, '')
  if (/^\P{Ll}|\s/u.test(written)) return true
  return [resolution.is, ...resolution.is.also].some(({ name }) => name === written || name === written.toUpperCase())
}

const saysReported = /^\((?:as\s)?(?:summari[sz]ed|quoted|cited|reported|carried)\s(?:in|by)\s/i

/**
 * Whether a parenthesis names known sources and, where it has no date, is neither the short form of the words before it nor an aside inside the
 * sentence.
 */
const isKnownSource = (citation: Citation, text: string, sourcesNamed: KnownSources['sourcesOf']): boolean => {
  const names = citation.items.flatMap(item => (item.source ? [item.source.text] : []))
  const dated = citation.items.some(item => item.date !== null)
  const apart = dated || citation.placement === 'trailing' || saysReported.test(text.slice(citation.span.start, citation.span.end))
  if (names.length === 0 || !apart) return false
  if (names.every(isIbidem)) return true
  return (
    citation.items.every(item => item.source === null || sourcesNamed(item).every(isSurelyKnown)) &&
    (dated || !names.some(name => abbreviates(name, text.slice(Math.max(0, citation.span.start - 160), citation.span.start))))
  )
}

/** From the last word of a name to its short form there are at most so many words; where more is said, the parenthesis says by whom. */
const farthest = 7

/** The initials of the last words, in capitals: of "regulatory impact assessment", RIA. */
const initialsOf = (before: string, count: number): string =>
  before
    .trim()
    .split(/[\s-]+/)
    .slice(-count)
    .map(word => word.replace(/^["“(]/, '').charAt(0))
    .join('')
    .toUpperCase()

/** Whether `short` is made of the initials of the words that end `before`: "International Monetary Fund" and "IMF". */
const abbreviates = (short: string, before: string): boolean => {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  if (letters.length < 2 || letters.length > 8 || letters !== short.replace(/[^\p{L}]/gu, '')) return false
  if (letters.length > 2 && initialsOf(before, letters.length) === letters) return true
  const words = [...before.matchAll(/(?:^|[\s–—-])["“(]?(\p{Lu})/gu)].slice(-letters.length - 2)
  const initials = words.map(word => word[1]).join('')
  const first = initials.lastIndexOf(letters)
  const last = words[first + letters.length - 1]?.index
  return first >= 0 && last !== undefined && before.slice(last).trim().split(/\s+/).length <= farthest
}
