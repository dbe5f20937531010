/** The sources that a sentence may have been written from: those cited around it, then the most cited of the report, then of other reports. */
import { countLeading } from '../base/bisect.ts'
import { parseDay, weekday } from '../base/calendar.ts'
import { grouped } from '../base/grouped.ts'
import { recalled } from '../base/recalled.ts'
import { supports } from '../model/coverage.ts'
import type { CitationKind, LinkedCitation, LinkedItem, LinkedSentence, Model, ResolvedDate } from '../model/model.ts'
import { saysItself } from './dates-written.ts'

/** Where a source that is offered comes from, in words for a title. */
export const comesFrom = { near: 'cited near by', report: 'most cited here', elsewhere: 'cited in other reports' } as const

/** How many are offered from each. */
export const offered = { near: 4, report: 2, elsewhere: 2 } as const

const supporting = recalled((model: Model): readonly LinkedCitation[] => model.citations.filter(supports))

/** How many citations before a sentence, and how many behind it, are looked at. */
const neighbourhood = 30

/** The supporting citations around the sentence: those of its paragraph, then of others, nearest first; one before it is nearer than one as far behind it. */
export const nearest = (model: Model, sentence: LinkedSentence): readonly LinkedCitation[] => {
  const away = (citation: LinkedCitation): number =>
    (citation.block === sentence.block ? 0 : 1e9) +
    (citation.span.start < sentence.span.start ? sentence.span.start - citation.span.end : 1 + citation.span.start - sentence.span.end)
  const all = supporting(model)
  const middle = countLeading(all.length, i => (all[i]?.span.start ?? 0) < sentence.span.start)
  return all.slice(Math.max(0, middle - neighbourhood), middle + neighbourhood).sort((a, b) => away(a) - away(b))
}

/** The kind that most of the citations are of; of two the one that comes first. A source in parentheses where there are none. */
export const prevailing = (citations: readonly LinkedCitation[]): CitationKind => {
  const counts = new Map<CitationKind, number>()
  for (const { kind } of citations) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].reduce<readonly [CitationKind, number]>((most, one) => (one[1] > most[1] ? one : most), ['source', 0])[0]
}

/** What tells a source from others: its entry in the registry, or its name. */
export const identity = ({ resolution, source }: LinkedItem): string => (resolution.kind === 'known' ? resolution.is.id : `“${source}”`)

/** An item whose source is known and that says the same wherever it is written. */
const isRepeatable = (model: Model, { source, resolution, date }: LinkedItem): boolean =>
  source !== null && resolution.kind !== 'unknown' && (date === null || isSound(model, date))

/** "October, 22" and "22, October" */
const misplacedComma =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,\s?\d{1,2}(?!\d)|\d,\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** A date that says the same wherever it is written, and that no rule has a fault to find with. */
export const isSound = (model: Model, date: ResolvedDate): boolean => {
  if (date.impossible || date.other !== null || !saysItself(date) || misplacedComma.test(date.text)) return false
  if (date.from !== null && model.date.value !== null && date.from > model.date.value) return false
  const form = date.written?.form
  const told = form && 'weekday' in form ? form.weekday : null
  if (told === null || told === undefined) return true
  const day = date.value === null ? null : parseDay(date.value)
  return day !== null && weekday(day) === told
}

const unique = <T>(list: readonly T[], key: (one: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return list.filter(one => !seen.has(key(one)) && seen.add(key(one)))
}

/** The different items of the citations that can be written again, in their order. */
export const repeatable = (model: Model, citations: readonly LinkedCitation[]): readonly LinkedItem[] =>
  unique(
    citations.flatMap(({ items, flaws }) => (flaws.length > 0 ? [] : items.filter(item => isRepeatable(model, item)))),
    item => `${identity(item)}|${item.date?.value}`,
  )

/** Of every source that is cited in parentheses how often, and the last item that can be written again; the most cited first. */
export const mostCited = recalled((model: Model): readonly LinkedItem[] => {
  const counts = new Map<string, { count: number; item: LinkedItem }>()
  for (const { kind, items, flaws } of supporting(model))
    for (const item of kind === 'source' && flaws.length === 0 ? items : [])
      if (isRepeatable(model, item)) counts.set(identity(item), { count: (counts.get(identity(item))?.count ?? 0) + 1, item })
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ item }) => item)
})

/** The citations of each kind by their texts, as often as each stands in the report. */
const byText = recalled(
  (model: Model): ReadonlyMap<CitationKind, readonly (readonly LinkedCitation[])[]> =>
    new Map(
      Array.from(
        grouped(supporting(model), ({ kind }) => kind),
        ([kind, citations]) => [kind, [...grouped(citations, ({ text }) => text).values()]],
      ),
    ),
)

/** One citation of each text of a kind that stands in the report more than once, the most frequent first. */
export const repeated = recalled((model: Model) => {
  const most = new Map(
    Array.from(byText(model), ([kind, groups]) => [
      kind,
      groups
        .filter(({ length }) => length > 1)
        .sort((a, b) => b.length - a.length)
        .flatMap(group => group.slice(-1)),
    ]),
  )
  return (kind: CitationKind): readonly LinkedCitation[] => most.get(kind) ?? []
})

/** So many citations without a repeated one show that the report repeats none. */
const telling = 4

/** Whether the report writes the same note or key more than once, as far as that can be told. */
export const repeats =
  (model: Model) =>
  (kind: CitationKind): boolean => {
    const groups = byText(model).get(kind) ?? []
    const all = groups.reduce((sum, { length }) => sum + length, 0)
    return all < telling || groups.length < all
  }

/** Whether the report dates most of the sources it names. */
export const dates = recalled((model: Model): boolean => {
  const items = supporting(model).flatMap(({ kind, items }) => (kind === 'source' ? items : []))
  return items.filter(({ date }) => date !== null).length * 2 >= items.length
})
