/** Citing in parentheses, where the source and its date stand in the text. */
import { recalled } from '../base/recalled.ts'
import { slice } from '../base/span.ts'
import type { LinkedCitation, LinkedItem, Model } from '../model/model.ts'
import { comesFrom, dates, identity, isSound, mostCited, offered, repeatable } from './cited-sources.ts'
import type { Offer } from './insertion.ts'

/** Parentheses: the source and its date stand in the text. */
export const namedOffers = (model: Model, same: readonly LinkedCitation[], citedElsewhere: readonly string[]): readonly Offer[] => {
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

export const dateToFill = (model: Model, citations: readonly LinkedCitation[]): DateToFill => {
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
export const itemText = (model: Model, item: LinkedItem, dated: DateToFill): { readonly words: string; readonly date: string | null } => {
  const { resolution } = item
  const name = resolution.kind === 'known' && !resolution.canonical ? resolution.is.name : (item.source ?? '')
  const date = item.date ? item.date.text.replace(/\s+/g, ' ') : dates(model) ? dated.date : null
  return { words: date === null ? name : name + (betweenOf(model, item) ?? dated.between) + date, date }
}

const citedHere = recalled(
  ({ sourceLists }: Model): ReadonlySet<string> => new Set(sourceLists.flatMap(({ items }) => items.map(identity))),
)

/** The sources that other reports cite and this one doesn't, as far as the registry knows them. */
export const notCitedHere = (model: Model, names: readonly string[]): readonly string[] => {
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
