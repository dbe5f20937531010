/** Dates in running prose: where one may begin, and whether the words beside it make it a date at all. */
import type { Span } from '../base/span.ts'
import { type DateExpression, type DateReader, inherit, type WrittenDate } from './date-forms.ts'
import { figureAt, nextOpening, type Opening, openingAt } from './date-openings.ts'
import { tenseAround } from './date-tense.ts'
import { near } from './date-words.ts'
import { compactDay, dayOfThatMonth, days, namedAfterDay, newYear, timeGroup } from './days-in-prose.ts'
import { month, shortDecade, weekday, year } from './lone-periods.ts'
import { dayWord, distance, shifted } from './relative-dates.ts'
import { quarterAt } from './written-periods.ts'

/** The dates in prose, in text order, none overlapping another or beginning in `closed` (in text order). Offsets count in `text`. */
export const proseDates = (text: string, closed: readonly Span[]): readonly DateExpression[] => {
  const written: WrittenDate[] = []
  let [cursor, from, shut] = [0, 0, 0]
  for (let index = nextOpening(text, from); index < text.length; index = nextOpening(text, from)) {
    while ((closed[shut]?.end ?? text.length) <= index) shut++
    const span = closed[shut]
    if (span && span.start <= index) {
      from = span.end
      continue
    }
    from = index + 1
    const kind = openingAt(text, index) ?? 'word'
    const named = kind === 'word' ? null : namedAfterDay(text, index)
    const dates = named === null ? readAt(text, index, kind, cursor, written.at(-1)) : null
    const last = dates?.at(-1)
    if (dates && last) written.push(...dates)
    cursor = last ? last.span.end : cursor
    from = Math.max(from, named ?? 0, last?.span.end ?? 0)
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
  for (const read of kind === 'figure'
    ? ofFigure(text, index)
    : kind === 'name'
      ? ofNames
      : (ofWords[text.charAt(index).toLowerCase()] ?? [])) {
    const dates = read(text, index, before)
    const first = dates?.[0]
    if (dates && first && first.span.start >= cursor)
      return [{ ...first, span: { start: withModifier(text, first, cursor), end: first.span.end } }, ...dates.slice(1)]
  }
  return null
}

/** The readers of a figure, told by its length: most figures count something. */
const ofFigure = (text: string, index: number): readonly DateReader[] => {
  const { end } = figureAt(text, index)
  const length = end - index
  if (!(length < 5 || length === 6 || length === 8) || !beginsFigure(text, index)) return []
  return length < 3 ? ofDays : length < 5 ? ofYears : ofNumbers
}

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

const ofDays: readonly DateReader[] = [days, quarter, distance, dayOfThatMonth, shortDecade]
const ofYears: readonly DateReader[] = [days, quarter, distance, year]
const ofNumbers: readonly DateReader[] = [compactDay, timeGroup]
const ofNames: readonly DateReader[] = [days, weekday, month]
/** By the word's first letter: "end", "first", "last", "nine", "over"… */
const ofWords: Readonly<Record<string, readonly DateReader[]>> = {
  a: [distance],
  e: [shifted, distance],
  f: [quarter, distance],
  h: [quarter],
  l: [shifted, quarter],
  n: [shifted, distance, newYear],
  o: [dayWord, distance],
  q: [quarter],
  s: [quarter, distance],
  t: [shifted, dayWord, quarter, distance],
  y: [dayWord],
}

const modifier =
  /(?:\b(?:mid[-\s]|end-)|\b(?:earlier|later|early|late)(?:\sin)?(?:\sthe)?\s|\b(?:the\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s)?)$/i
const article = /\bthe\s$/i

/** Where the expression begins when the words that narrow it are taken in: "mid-April", "the end of 2009", "earlier this week". */
const withModifier = (text: string, date: WrittenDate, cursor: number): number => {
  const { start } = date.span
  const left = text.slice(Math.max(cursor, start - near), start)
  const { type } = date.form
  if (type === 'day' || type === 'days' || type === 'numeric' || type === 'weekday') return start
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
    const tense = form.type === 'relative' ? null : (date.tense ?? tenseAround(text, date.span))
    const read = { span: date.span, text: text.slice(date.span.start, date.span.end), form }
    const placed = tense ? { ...read, tense } : read
    out.push(glossed ? { ...placed, gloss: next.form } : placed)
  }
  return out.reverse()
}
