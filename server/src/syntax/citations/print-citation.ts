/** A citation as values and back: taken apart into names, dates and the marks between them, and written again in its own style. */

import type { DateExpression } from '../dates/date-forms.ts'
import type { Citation } from '../report.ts'
import { type Group, isTurned, type ListStyle, type Name, readItems } from './citation-items.ts'

/** What a citation is made of. Written one after another, its strings are the citation. */
export interface CitationLayout {
  /** The bracket or dash, with what leads in: "(", "(see ", "– ". */
  readonly open: string
  readonly groups: readonly LayoutGroup[]
  readonly close: string
}

/** Names with the dates they share, as in `readItems`. */
export interface LayoutGroup {
  /** What parts it from the group before; empty in the first. */
  readonly mark: string
  readonly names: readonly LayoutName[]
  readonly dates: readonly LayoutDate[]
  /** Pages and the like, with the mark before them: ", p. 3". */
  readonly locator: string
}

export interface LayoutName {
  /** What parts it from the name before; empty in the first of a group. */
  readonly mark: string
  /** Before the name: "see ", an author, a title. */
  readonly lead: string
  /** Several where slashes or an "and" join them. */
  readonly sources: readonly string[]
  readonly joint: string
  /** Behind the name: a closing quotation mark, a place of printing, a page. */
  readonly tail: string
}

/** A day, or a range of days, of a list. */
export interface LayoutDate {
  /** What parts it from the name or the date before. */
  readonly mark: string
  readonly text: string
  /** The days it stands for, one an item. */
  readonly days: readonly DateExpression[]
}

/** The text of a citation. `printCitation(layoutOf(text, citation))` is what `text` has at the citation. */
export const printCitation = ({ open, groups, close }: CitationLayout): string => open + groups.map(printGroup).join('') + close

const printGroup = ({ mark, names, dates, locator }: LayoutGroup): string =>
  mark + names.map(printName).join('') + dates.map(date => date.mark + date.text).join('') + locator

const printName = ({ mark, lead, sources, joint, tail }: LayoutName): string => mark + lead + sources.join(joint) + tail

/** A citation of a paragraph's text taken apart; null where it is no list of sources, each before its dates (a link, a note's number, "May 3, AFP"). */
export const layoutOf = (text: string, citation: Citation): CitationLayout | null => {
  if (!citation.list) return null
  const { groups } = readItems(text, citation.list.start, citation.list.end, styleOf(citation))
  if (groups.length === 0 || isTurned(groups)) return null
  let at = startOf(groups[0], citation.list.end)
  const open = text.slice(citation.span.start, at)
  const laid = groups.map((group): LayoutGroup => {
    const mark = text.slice(at, startOf(group, at))
    at = startOf(group, at)
    const names = group.names.map(name => {
      const laidName = nameOf(text, at, name)
      at = name.span.end
      return laidName
    })
    const dates = datesOf(text, at, group)
    at += dates.reduce((length, date) => length + date.mark.length + date.text.length, 0)
    const locator = text.slice(at, group.end)
    at = group.end
    return { mark, names, dates, locator }
  })
  return { open, groups: laid, close: text.slice(at, citation.span.end) }
}

/** How the list of a citation is written. */
export const styleOf = (citation: Citation): ListStyle => (citation.form === 'bibliographic' ? 'bibliographic' : 'list')

const startOf = (group: Group | undefined, otherwise: number): number =>
  group?.names[0]?.span.start ?? group?.dates?.span.start ?? otherwise

const nameOf = (text: string, at: number, { span, sources }: Name): LayoutName => {
  const [first, second] = sources
  const last = sources.at(-1)
  return {
    mark: text.slice(at, span.start),
    lead: text.slice(span.start, first?.span.start),
    sources: sources.map(source => source.text),
    joint: first && second ? text.slice(first.span.end, second.span.start) : '',
    tail: text.slice(last?.span.end, span.end),
  }
}

const datesOf = (text: string, from: number, group: Group): readonly LayoutDate[] => {
  const pieces: { mark: string; text: string; days: DateExpression[] }[] = []
  let at = from
  for (const day of group.dates?.dates ?? []) {
    if (day.span.end === at && pieces.length > 0) pieces.at(-1)?.days.push(day)
    else pieces.push({ mark: text.slice(at, day.span.start), text: day.text, days: [day] })
    at = day.span.end
  }
  return pieces
}
