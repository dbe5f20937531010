/** What stands inside a citation: "A, B, November 28; C, November 29" as sources with their dates, and the faults in it. */
import type { Span } from '../../base/span.ts'
import type { CitationItem, Flaw, WrittenSource } from '../report.ts'
import { flawsOf } from './citation-flaws.ts'
import { type DatesPart, type Part, partsOf } from './citation-parts.ts'
import { loneQuote, withTitle } from './citation-quotes.ts'
import { dashedParts } from './dashed-parts.ts'
import type { SourcePart } from './source-part.ts'
import { isInterviewName, isPersonShaped } from './source-shapes.ts'
import { withSureRepairs } from './sure-repairs.ts'

/**
 * How a list of items is written. `list`: every name is a source. `bibliographic`: "Author, Title, Outlet, May 3; …", where the last name before
 * the date is the source.
 */
export type ListStyle = 'list' | 'bibliographic'

/** The reading of one stretch of text as a list of items. */
export interface ItemList {
  readonly groups: readonly Group[]
  readonly items: readonly CitationItem[]
  readonly flaws: readonly Flaw[]
  /** Whether every part of it is a source, a date or a locator: prose in parentheses is not. */
  readonly whole: boolean
  /** Where it is not whole: whether every part that is none of these may at least be the name of a known source. */
  readonly doubtful: boolean
  /** Whether a source has a date of its own behind it, or the word that it bears none. */
  readonly dated: boolean
}

/** Names and the dates they share: "A, B, November 28, 29, p. 3". */
export interface Group {
  readonly names: readonly Name[]
  readonly dates: DatesPart | null
  /** Of a group that names nobody ("…; June 10"): the source before it; null where the slot is empty. */
  readonly inherited: WrittenSource | null
  /** After the locators behind its dates. */
  readonly end: number
}

/** One name in its place, which may stand for several sources: "UNAMA/UNHCHR". */
export interface Name {
  /** From its author, its title and its "see" to the place of printing and the page behind it. */
  readonly span: Span
  readonly sources: readonly WrittenSource[]
  readonly title: WrittenSource | null
}

/** Reads `text` between `start` and `end`. Never throws; linear in the length. */
export const readItems = (text: string, start: number, end: number, style: ListStyle = 'list'): ItemList => {
  const { lone, parts, groups, items } = readParts(text, start, end, style)
  const whole = parts.length > 0 && parts.every(isCertain)
  return {
    groups,
    items,
    flaws: withSureRepairs(
      text,
      start,
      end,
      items,
      flawsOf(text, parts, lone, start, end),
      list => readParts(list, 0, list.length, style).items,
    ),
    whole,
    doubtful: !whole && parts.every(part => part.type !== 'source' || part.shaped || part.doubtful),
    dated: (items.some(isSurelyDated) || parts.some(part => part.type === 'locator' && part.says === 'undated')) && !isTurned(groups),
  }
}

const readParts = (text: string, start: number, end: number, style: ListStyle) => {
  const lone = loneQuote(text, start, end)
  const parts = lone
    ? withTitle([...partsOf(text, start, end, lone.at)], lone)
    : (dashedParts(text, start, end) ?? [...partsOf(text, start, end)])
  const groups = groupsOf(text, parts, style)
  return { lone, parts, groups, items: turned(groups).flatMap(itemsOf) }
}

/** Whether a part is surely what a citation is made of. */
const isCertain = (part: Part): boolean => (part.type === 'source' ? part.shaped : part.type !== 'locator' || part.says !== 'remark')

/** Whether it has a date; "Monday" or "last week" alone may say when something happened. */
const isSurelyDated = ({ date }: CitationItem): boolean =>
  date !== null && date.form.type !== 'weekday' && date.form.type !== 'relative' && !('shift' in date.form && date.form.shift !== null)

/** Whether the dates stand before the sources, "May 3, AFP; May 4, Kyodo", as they do in "May 3, Oslo" too. */
export const isTurned = ([first, second]: readonly Group[]): boolean => first?.names.length === 0 && second?.dates === null

/** The groups with each date given to the names behind it, where the dates stand first. */
const turned = (groups: readonly Group[]): readonly Group[] =>
  isTurned(groups)
    ? groups.flatMap((group, i) => {
        const before = groups[i - 1]
        if (group.names.length === 0 && groups[i + 1]?.dates === null) return []
        return [before && before.names.length === 0 && group.dates === null ? { ...group, dates: before.dates } : group]
      })
    : groups

/** One item for each name and each of its days, in the order in which they are written. */
export const itemsOf = (group: Group): readonly CitationItem[] => {
  const items: CitationItem[] = []
  const dates = group.dates?.dates ?? dateless
  const add = (source: WrittenSource | null, title: WrittenSource | null): void => {
    for (const date of dates) items.push(title ? { source, date, title } : { source, date })
  }
  for (const { sources, title } of group.names) for (const source of sources) add(source, title)
  if (group.names.length === 0) add(group.inherited, null)
  return items
}

const dateless = [null]

/** A source that waits for its date, with the extent of what goes with it. */
interface Pending {
  readonly part: SourcePart
  readonly start: number
  end: number
}

const groupsOf = (text: string, parts: readonly Part[], style: ListStyle): readonly Group[] => {
  const groups: { names: readonly Name[]; dates: DatesPart | null; inherited: WrittenSource | null; end: number }[] = []
  let pending: Pending[] = []
  let last: WrittenSource | null = null
  /** Where locators before any name begin. */
  let lead: number | null = null
  /** Whether a semicolon stands before what is pending. */
  let apart = false
  const close = (dates: DatesPart | null, inherited: WrittenSource | null, end: number): void => {
    groups.push({ names: namesOf(text, pending, style), dates, inherited, end })
    pending = []
  }
  const shared = isSharedByAll(parts)
  parts.forEach((part, i) => {
    const before = parts[i - 1]
    const opens = before?.type !== 'separator' || before.mark !== ';'
    const group = groups.at(-1)
    const waiting = pending.at(-1)
    if (part.type === 'separator') {
      if (part.mark === ';' && waiting && !shared) close(null, null, waiting.end)
    } else if (part.type === 'dates') {
      close(part, emptySlot(parts, i) ? null : last, part.span.end)
      last = groups.at(-1)?.names.at(-1)?.sources.at(-1) ?? last
    } else if (part.type === 'locator' || (opens && part.make === 'address' && (waiting ?? group))) {
      // A committee's minutes are those of the body in front: "Senate, Harbour Committee, Minutes, May 3".
      if (part.type === 'locator' && part.says === 'document' && style === 'bibliographic')
        pending = pending.slice(0, pending.findIndex(each => each.part.make !== 'quoted') + 1 || 1)
      const waiting = pending.at(-1)
      if (waiting) waiting.end = part.span.end
      else if (group) group.end = part.span.end
      else lead ??= part.span.start
    } else if (style === 'bibliographic' && !waiting && group && opens) group.end = part.span.end
    else {
      if (pending.length === 0) apart = !opens
      pending.push({ part, start: lead ?? part.span.start, end: part.span.end })
      lead = null
    }
  })
  const waiting = pending.at(-1)
  const group = groups.at(-1)
  // "FT, May 3, “Board Backs Swap”": the title of what was named before it.
  if (waiting && group && !apart && pending.every(({ part }) => part.make === 'quoted')) group.end = waiting.end
  else if (waiting) close(null, null, waiting.end)
  return groups
}

/** "AFP; Kyodo; May 3", "AFP, Kyodo; May 3": whether a semicolon parts the only date from nothing but sources. */
const isSharedByAll = (parts: readonly Part[]): boolean => {
  const at = parts.findIndex(part => part.type === 'dates')
  const before = parts[at - 1]
  if (before?.type !== 'separator' || before.mark !== ';' || at < parts.length - 1) return false
  return parts.slice(0, at).every((part, i) => part.type === (i % 2 === 0 ? 'source' : 'separator'))
}

/** The names among the parts before a date: titles and authors go with the outlet behind them. */
const namesOf = (text: string, pending: readonly Pending[], style: ListStyle): readonly Name[] => {
  const [first] = pending
  // With whom and where the interview was made is no source.
  if (first && pending.length > 1 && isInterviewName(text.slice(first.part.name.start, first.part.name.end)))
    return [{ span: { start: first.start, end: pending.at(-1)?.end ?? first.end }, sources: [written(text, first.part.name)], title: null }]
  const quoted = pending.reduce((count, { part }) => count + (part.make === 'quoted' ? 1 : 0), 0)
  if (quoted === pending.length || (quoted === 0 && style === 'list'))
    return pending.map(({ part, start, end }) => ({ span: { start, end }, sources: slashed(text, part), title: null }))
  const lastName = pending.findLastIndex(({ part }) => part.make !== 'quoted')
  const names: { span: Span; sources: readonly WrittenSource[]; title: WrittenSource | null }[] = []
  let title: WrittenSource | null = null
  let start: number | null = null
  pending.forEach(({ part, ...extent }, i) => {
    const name = names.at(-1)
    if (part.make === 'quoted' && i > lastName) {
      if (name) name.span = { start: name.span.start, end: extent.end }
    } else if (part.make === 'quoted' || (i < lastName && (style === 'bibliographic' || isAuthor(text, pending)))) {
      title = part.make === 'quoted' ? written(text, part.name) : title
      start ??= extent.start
    } else {
      names.push({ span: { start: start ?? extent.start, end: extent.end }, sources: slashed(text, part), title })
      start = null
      title = null
    }
  })
  return names
}

/** "Olga Marran, “Ships in Debt,” Kyodo, May 3": whether the first of three wrote the second for the third. */
const isAuthor = (text: string, pending: readonly Pending[]): boolean => {
  const [author, title] = pending
  if (pending.length !== 3 || author?.part.make !== 'name' || title?.part.make !== 'quoted') return false
  return isPersonShaped(text.slice(author.part.name.start, author.part.name.end))
}

const written = (text: string, span: Span): WrittenSource => ({ span, text: text.slice(span.start, span.end) })

/** "UNAMA/UNHCHR" and "AP and AFP" are two; "RFE/RL Newsline", "24/7 News", "Radio/TV" and "Globe and Mail" are one. */
const slashed = (text: string, { make, name }: SourcePart): readonly WrittenSource[] => {
  const words = text.slice(name.start, name.end)
  if (make === 'name' && many.test(words)) return split(text, name, words)
  const joint =
    make !== 'name' ? null : /[/+|]/.test(words) ? halves.exec(words) : words.length < longestAcronyms ? acronyms.exec(words) : null
  const [, first = '', second = ''] = joint ?? []
  if (!joint || words.length < shortestPair) return [{ span: name, text: words }]
  return [
    written(text, { start: name.start, end: name.start + first.length }),
    written(text, { start: name.end - second.length, end: name.end }),
  ]
}

/** "AP/AFP/Reuters" */
const many = /^[^/\s]{2,40}(?:\/[^/\s]{2,40}){2,6}$/

const split = (text: string, { start }: Span, words: string): readonly WrittenSource[] => {
  let at = start
  return words.split('/').map(part => {
    const span = { start: at, end: at + part.length }
    at = span.end + 1
    return written(text, span)
  })
}

const acronyms = /^(\p{Lu}{2,8})\s(?:and|&)\s(\p{Lu}{2,8})$/u
const longestAcronyms = 22
const halves = /^([^./]*[^./\s]{2})\s?[/+|]\s?(?!TV$|Radio$|\p{Lu}{2}(?:\s|[’']s))(\p{Lu}[^./\s][^./]*)$/u
/** "RFE/RL" is shorter than any two sources joined by a slash. */
const shortestPair = 7

/** Whether the slot before part `i` is one the author left empty: "BelTA, April 20;, April 19". */
const emptySlot = (parts: readonly Part[], i: number): boolean =>
  parts[i - 1]?.type === 'separator' && (parts[i - 2]?.type ?? 'separator') === 'separator'

/**
 * Where the items that begin at `start` end when no bracket says so: after the last date of "A, May 3; B, May 4" before prose goes on or `limit`
 * comes; null where no dated item begins there.
 */
export const itemsEnd = (text: string, start: number, limit: number): number | null => {
  let end: number | null = null
  let before: Part['type'] | null = null
  for (const part of partsOf(text, start, limit)) {
    if (part.type === 'source' && (!part.shaped || before === 'dates' || before === 'locator')) break
    if (part.type === 'dates') end = part.span.end
    before = part.type
  }
  return end
}
