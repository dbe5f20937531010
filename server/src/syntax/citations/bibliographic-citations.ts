/** References that are a sentence of their own: "Olga Marran, “Ships in Debt,” The Harbour Post, 13 February 2010." */

import type { Citation } from '../report.ts'
import { type Group, readItems } from './citation-items.ts'
import { listed, placed } from './placement.ts'
import { isInterviewName, isPersonShaped } from './source-shapes.ts'

/** "Al-Hayat (London)", "Dawn [Karachi]". */
const placeOfPrinting = /^\s?[([]\p{Lu}[\p{L} .’'-]{2,30}[)\]]/u
const yearFigure = /(?:19|20)\d\d/g
/** A full date behind a comma, up to its year: without one, a line of names is no reference. */
const beforeYear = /[,>][”"]?\s{1,2}(?:\d{1,2}(?:[-–]\d{1,2})?\s[A-Z][a-z]{2,8}\.?,?\s|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)$/
const longestBeforeYear = 24
/** How far before its first date a reference begins at most. */
const longestLead = 400
const longestReference = 1_200
/** What ends a sentence. An initial, a page or a month does not. */
const stop =
  /(?<!\b(?:\p{Lu}|pp?|vol|nos?|eds?|ch|para|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))[.!?…]["”’)]{0,2}(?=\s+[\p{Lu}\p{N}“"‘(–—]|\s*$)|\n/u
const stops = new RegExp(stop, 'gu')
/** How a sentence begins that only looks like a reference. */
const worded = /^(?:Born|Died|Founded|Signed|Adopted|Updated|Posted|Written|Interview|Photo|Image|Source)s?\b(?!:\s)/

/** The references among the sentences of a text. `found` are the citations already known, in text order. */
export const bibliographicCitations = (text: string, found: readonly Citation[]): readonly Citation[] => {
  const references: Citation[] = []
  let next = 0
  let from = 0
  yearFigure.lastIndex = 0
  for (let year = yearFigure.exec(text); year; year = yearFigure.exec(text)) {
    const dated = yearFigure.lastIndex
    if (year.index < from || isDigit(text[dated])) continue
    const before = Math.max(0, year.index - longestBeforeYear)
    const comma = beforeYear.exec(text.slice(before, year.index))
    if (!comma) continue
    const date = before + comma.index
    while ((found[next]?.span.end ?? Number.POSITIVE_INFINITY) <= date) next++
    const limit = found[next]?.span.start ?? text.length
    if (limit < date) continue
    const earliest = Math.max(from, date - longestLead, found[next - 1]?.span.end ?? 0)
    const start = sentenceStart(text, earliest, date) ?? behindNote(text, found[next - 1], earliest, date)
    const reference = start === null ? null : referenceAt(text, start, dated, Math.min(limit, start + longestReference))
    from = reference?.span.end ?? dated
    if (reference) references.push(reference)
  }
  return references
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Where the sentence begins that `at` stands in; null where that is before `from`, or no sentence stands before it. */
const sentenceStart = (text: string, from: number, at: number): number | null => {
  const words = text.slice(from, at)
  const last = [...words.matchAll(stops)].at(-1)
  if (!last) return null
  const start = from + last.index + last[0].length
  const first = /^\s*/.exec(text.slice(start, at))?.[0].length ?? 0
  return /^[\p{Lu}“"«]/u.test(text.slice(start + first, start + first + 2)) ? start + first : null
}

/** "… were shelled.[2] Al-Hayat (London), November 3, 2004": where the note begins behind its mark; null where none stands there. */
const behindNote = (text: string, mark: Citation | undefined, from: number, at: number): number | null => {
  if (mark?.form !== 'note-number' || mark.span.end !== from) return null
  if (mark.span.start > 0 && !/(?:[.!?]["”’]?|\n)$/.test(text.slice(Math.max(0, mark.span.start - 2), mark.span.start))) return null
  const start = from + (/^\s*/.exec(text.slice(from, at))?.[0].length ?? 0)
  return /^[\p{Lu}“"«]/u.test(text.slice(start, start + 2)) ? start : null
}

const referenceAt = (text: string, start: number, dated: number, limit: number): Citation | null => {
  if (worded.test(text.slice(start, start + 12))) return null
  const stopped = stop.exec(text.slice(dated, limit))
  const closing = stopped ? dated + stopped.index + (/["”]/.test(stopped[0]) ? stopped[0].length : 0) : limit
  const paged = dated + (page.exec(text.slice(dated, dated + longestPage))?.[0].length ?? 0)
  for (const end of new Set([closing, paged, dated])) {
    if (end < dated || !/^[.!?…]?(?:\s+[\p{Lu}\p{N}“"‘([–—]|\s*$)/u.test(text.slice(end, end + 4))) continue
    const read = readItems(text, start, end, 'bibliographic')
    const [first] = read.groups
    const told = read.doubtful && first !== undefined && isInterview(first)
    if (!read.whole && !told) continue
    if (read.groups.every(isFullyDated) && read.groups.some(group => isReference(text, group)))
      return placed(text, { ...listed({ start, end }, read, { start, end }), form: 'bibliographic', certainty: 'sure' })
  }
  return null
}

/** The page behind a date, where no stop ends the reference. */
const page = /^,\s(?:pp?|paras?)\.?\s?\d{1,4}(?:[-–]\d{1,4})?/
const longestPage = 24

/** "Harbour Group interview, a dock worker, Tolland, 14 May 2014." */
const isInterview = ({ names }: Group): boolean => isInterviewName(names[0]?.sources[0]?.text ?? '')

const isFullyDated = ({ names, dates }: Group): boolean =>
  names.length > 0 && dates !== null && dates.dates.every(({ form }) => form.type === 'day' && form.year !== null)

/** Whether a group has what no dateline and no by-line has: a title or an author before its source, quotation marks, a page, an address. */
const isReference = (text: string, { names, dates, end }: Group): boolean => {
  const [name] = names
  const source = name?.sources[0]
  if (!name || !source) return false
  if (isInterviewName(source.text) || /^[,\s]*["“‘']/.test(text.slice(source.span.end, name.span.end))) return true
  if (/^Sources?:\s/.test(text.slice(name.span.start, source.span.start))) return true
  if (end > (dates?.span.end ?? end) || source.span.start > name.span.start || /["“]/.test(text[name.span.start] ?? '')) return true
  if (placeOfPrinting.test(text.slice(source.span.end, name.span.end)) && !isPersonShaped(source.text)) return true
  return text.slice(source.span.end, name.span.end).includes('://')
}
