/** Takes items out of a citation, which is then written again in its own style. */
import type { Edit } from '../../base/edit.ts'
import type { Citation } from '../report.ts'
import { type CitationLayout, type LayoutGroup, type LayoutName, layoutOf, printCitation } from './print-citation.ts'
import { withoutDays } from './without-days.ts'

/**
 * The edit of `text` (the paragraph that the citation stands in) that takes out item `index` of `citation.items`. The rest is written as the author
 * writes: a shared date stays with those who share it, a source that later dates lean on is named there. Empty where nothing would be left of
 * the citation, or it is no list of sources.
 */
export const withoutItem = (text: string, citation: Citation, index: number): readonly Edit[] =>
  withoutItems(text, citation, new Set([index]))

/** The same for several items at once. */
export const withoutItems = (text: string, citation: Citation, dropped: ReadonlySet<number>): readonly Edit[] => {
  const layout = layoutOf(text, citation)
  const fewer = layout && reduced(layout, dropped)
  if (!fewer) return []
  const { start, end } = citation.span
  return difference(text.slice(start, end), printCitation(fewer), start)
}

/** One source of a group, and which of its days stay. */
interface Row {
  readonly name: LayoutName | null
  readonly source: string
  readonly kept: readonly boolean[]
}

const reduced = (layout: CitationLayout, dropped: ReadonlySet<number>): CitationLayout | null => {
  const between = layout.groups[1]?.mark ?? '; '
  const beforeDate = layout.groups.find(group => group.names.length > 0)?.dates[0]?.mark ?? ', '
  const groups: LayoutGroup[] = []
  let next = 0
  /** Whom a group without names means, and whom it would mean as written so far. */
  let meant = ''
  let understood = ''
  for (const group of layout.groups) {
    const rows = rowsOf(group, meant, next, dropped)
    next += rows.reduce((count, row) => count + row.kept.length, 0)
    meant = rows.at(-1)?.source ?? meant
    for (const row of alike(rows)) {
      const [first] = row
      const dates = group.dates.length === 0 ? [] : withoutDays(group.dates, first?.kept ?? [])
      if (!dates || !first) return null
      const names = first.name ? namesOf(group, row) : understood === first.source ? [] : [plain(first.source)]
      const marked = dates.map((date, i) =>
        i > 0 ? date : { ...date, mark: names.length === 0 ? '' : first.name ? date.mark : beforeDate },
      )
      groups.push({ ...group, mark: groups.length === 0 ? '' : group.mark || between, names, dates: marked })
      understood = row.at(-1)?.source ?? understood
    }
  }
  return groups.length === 0 ? null : { ...layout, groups }
}

const rowsOf = (group: LayoutGroup, meant: string, from: number, dropped: ReadonlySet<number>): readonly Row[] => {
  const days = Math.max(
    1,
    group.dates.reduce((count, date) => count + date.days.length, 0),
  )
  const sources =
    group.names.length === 0 ? [{ name: null, source: meant }] : group.names.flatMap(name => name.sources.map(source => ({ name, source })))
  return sources.map((row, i) => ({ ...row, kept: Array.from({ length: days }, (_, j) => !dropped.has(from + i * days + j)) }))
}

/** The rows that keep any day, put together where they keep the same. */
const alike = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const kinds = new Map<string, Row[]>()
  for (const row of rows) {
    if (!row.kept.includes(true)) continue
    const key = row.kept.map(Number).join('')
    const kind = kinds.get(key)
    if (kind) kind.push(row)
    else kinds.set(key, [row])
  }
  return [...kinds.values()]
}

/** The names of the rows as the group writes them, the marks between them set right. */
const namesOf = (group: LayoutGroup, rows: readonly Row[]): readonly LayoutName[] => {
  const names = group.names.flatMap(name => {
    const sources = rows.filter(row => row.name === name).map(row => row.source)
    return sources.length > 0 ? [{ ...name, sources }] : []
  })
  return names.map((name, i) => {
    const all = names.length === group.names.length
    const joined = /^(?:and|&)\s/.exec(name.lead)?.[0] ?? ''
    // "A, B, and C" without B is "A and C", without A and B it is "C".
    if (i === 0) return { ...name, mark: '', lead: all ? name.lead : name.lead.slice(joined.length) }
    return joined && !all && names.length === 2 ? { ...name, mark: ' ' } : name
  })
}

const plain = (source: string): LayoutName => ({ mark: '', lead: '', sources: [source], joint: '', tail: '' })

/** The one edit that turns `before`, which begins at `start`, into `after`. Cuts no pair of surrogates. */
const difference = (before: string, after: string, start: number): readonly Edit[] => {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before[same] === after[same]) same++
  if (isHalf(before.charCodeAt(same - 1), 0xd800)) same--
  let tail = 0
  while (tail < most - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (isHalf(before.charCodeAt(before.length - tail), 0xdc00)) tail--
  return [{ span: { start: start + same, end: start + before.length - tail }, text: after.slice(same, after.length - tail) }]
}

/** Whether the code unit is the half of a pair whose units begin at `first`. */
const isHalf = (unit: number, first: number): boolean => unit >= first && unit < first + 0x400
