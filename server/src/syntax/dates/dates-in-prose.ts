/** Dates in running prose: where one may begin, and whether the words beside it make it a date at all. */
import type { Span } from '../../base/span.ts'
import { following, partOfThat } from './anchored-dates.ts'
import { type DateExpression, type DateReader, inherit, type WrittenDate } from './date-forms.ts'
import { figureAt, nextOpening, type Opening, openingAt } from './date-openings.ts'
import { tenseAround } from './date-tense.ts'
import { near } from './date-words.ts'
import { compactDay, dayOfThatMonth, days, namedAfterDay, newYear, timeGroup } from './days-in-prose.ts'
import { month, shortDecade, weekday, year } from './lone-periods.ts'
import { dayWord, distance, endOfUnit, shifted, weekend } from './relative-dates.ts'
import { quarterAt, seasonAt } from './written-periods.ts'

/** The dates in prose, in text order, none overlapping another or beginning in `closed` (in text order). Offsets count in `text`. */
export const proseDates = (text: string, closed: readonly Span[]): readonly DateExpression[] => {
  const written: WrittenDate[] = []
  let [cursor, from, shut] = [0, 0, 0]
  while (from < text.length) {
    const next = closed[shut]
    const to = next ? Math.max(from, next.start) : text.length
    const index = nextOpening(text, from, to)
    if (index === to) {
      from = Math.max(from, next?.end ?? text.length)
      shut++
      continue
    }
    from = index + 1
    const kind = openingAt(text, index) ?? 'word'
    const dates = readAt(text, index, kind, cursor, written.at(-1))
    const last = dates?.at(-1)
    if (!dates || !last) continue
    const named = last.form.type === 'day' ? namedAfterDay(text, index) : null
    if (named === null) written.push(...dates)
    cursor = named ?? last.span.end
    from = Math.max(from, cursor)
  }
  return expressions(text, written)
}

const readAt = (
  text: string,
  index: number,
  kind: Opening,
  cursor: number,
  before: WrittenDate | undefined,
): readonly WrittenDate[] | null => {
  const readers = kind === 'word' ? ofWords[text.charCodeAt(index) | 32] : kind === 'figure' ? ofFigure(text, index) : lists[kind]
  for (const read of readers ?? []) {
    const dates = read(text, index, before)
    const first = dates?.[0]
    if (!dates || !first || first.span.start < cursor) continue
    const start = withModifier(text, first, cursor)
    return start === first.span.start ? dates : [{ ...first, span: { start, end: first.span.end } }, ...dates.slice(1)]
  }
  return null
}

/** The readers of a figure, told by its length and what follows it: most figures count something. */
const ofFigure = (text: string, index: number): readonly DateReader[] => {
  const { end } = figureAt(text, index)
  const length = end - index
  if (!(length < 5 || length === 6 || length === 8) || !beginsFigure(text, index)) return none
  if (length > 4) return ofNumbers
  const after = text.charCodeAt(end)
  if (length > 2) return after === space ? ofSpacedYears : ofYears
  if (after === space) return ofSpacedDays
  return isLetter(after) ? ofLetteredDays : ofDays
}

const space = 32
const isLetter = (c: number): boolean => (c | 32) > 96 && (c | 32) < 123

/** Whether a figure begins here, rather than goes on (as in 1,100, 24.11, Il-76, $2000 or a web address). */
const beginsFigure = (text: string, index: number): boolean => {
  const before = text.charCodeAt(index - 1)
  if (before === 32 || index === 0) return true
  const left = text.slice(Math.max(0, index - 6), index)
  if (/[-–]$/.test(left)) return /(?:^|[\s(])[-–]$|\b(?:mid|end|pre|post|early|late)-$|[a-z]–$/i.test(left)
  return !/[./:#@$€£¥+=&%~_\\^*]$|\d,$/.test(left) || /[A-Za-z)”"’]\.$/.test(left)
}

const quarter: DateReader = (text, index) => {
  const date = quarterAt(text, index, text.length)
  return date ? [date] : null
}

/** A table by code unit. */
const byLetter = (readers: Readonly<Record<string, readonly DateReader[]>>): readonly (readonly DateReader[] | undefined)[] =>
  Array.from({ length: 128 }, (_, c) => readers[String.fromCharCode(c)])

const none: readonly DateReader[] = []
/** "3-Dec-99", "11.30.17" */
const ofDays: readonly DateReader[] = [days]
/** "3 May", "3 weeks ago" */
const ofSpacedDays: readonly DateReader[] = [days, distance]
/** "3rd of May", "1Q19", "the 28th", "the '90s" */
const ofLetteredDays: readonly DateReader[] = [days, quarter, dayOfThatMonth, shortDecade]
const ofYears: readonly DateReader[] = [days, quarter, year]
const ofSpacedYears: readonly DateReader[] = [quarter, distance, year]
const ofNumbers: readonly DateReader[] = [compactDay, timeGroup]
const lists: Readonly<Record<'name' | 'article', readonly DateReader[]>> = { name: [days, weekday, month], article: [following] }
/** By the word's first letter: "end", "first", "last", "nine", "over"… */
const ofWords: readonly (readonly DateReader[] | undefined)[] = byLetter({
  a: [distance, seasonAt],
  e: [endOfUnit, distance, partOfThat],
  f: [quarter, distance, seasonAt],
  h: [quarter],
  l: [shifted, quarter, partOfThat],
  n: [shifted, distance, newYear],
  o: [weekend, distance],
  q: [quarter],
  s: [quarter, distance, seasonAt],
  t: [shifted, dayWord, quarter, distance],
  y: [dayWord],
})

const modifier =
  /(?:\b(?:mid[-\s]|end-)|\b(?:earlier|later|early|late)(?:\sin)?(?:\sthe)?\s|\b(?:the\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s)?)$/i
const article = /\bthe\s$/i

/** Where the expression begins when the words that narrow it are taken in: "mid-April", "the end of 2009", "earlier this week". */
const withModifier = (text: string, date: WrittenDate, cursor: number): number => {
  const { start } = date.span
  const { type } = date.form
  if (type === 'day' || type === 'days' || type === 'numeric' || type === 'weekday') return start
  const left = text.slice(Math.max(cursor, start - near), start)
  const found =
    modifier.exec(left) ??
    (type === 'quarter' || type === 'months' || (type === 'years' && /s$/.test(text.slice(start, date.span.end)))
      ? article.exec(left)
      : null)
  return found ? start - found[0].length : start
}

const joined = /^(?:\s?[-–—,]\s?|,?\s(?:and|to|through|until|or)\s)$/
const opening = /^\s\($/

/** The dates with what their neighbours add: a year they share, a gloss in parentheses, a tense. */
const expressions = (text: string, written: readonly WrittenDate[]): readonly DateExpression[] => {
  const out: DateExpression[] = []
  for (let i = written.length - 1; i >= 0; i--) {
    const date = written[i]
    if (!date) continue
    const next = out.at(-1)
    const between = next && next.span.start - date.span.end < 12 ? text.slice(date.span.end, next.span.start) : ''
    const form = next && joined.test(between) ? inherit(date.form, next.form) : date.form
    const glossed = next && opening.test(between) && text[next.span.end] === ')' && (form.type === 'relative' || form.type === 'weekday')
    const tense = form.type === 'relative' || form.type === 'anchored' ? null : (date.tense ?? tenseAround(text, date.span))
    const read = { span: date.span, text: text.slice(date.span.start, date.span.end), form }
    const placed = tense ? { ...read, tense } : read
    out.push(glossed ? { ...placed, gloss: next.form } : placed)
  }
  return out.reverse()
}
