/** A date written as another day in its author's own manner: "Mon., Sept. 3" becomes "Tue., Sept. 4". */
import type { Day } from '../base/calendar.ts'
import { monthName, monthNumber, weekdayName } from '../base/calendar-words.ts'
import { applyEdits, type Edit } from '../base/edit.ts'
import { type Span, slice } from '../base/span.ts'
import type { DateExpression } from '../syntax/dates/dates.ts'

/**
 * The text of `date` with another day in it, its weekday as it stands. `means` is the day it means; what `to` leaves out stays as it is. Null where the text cannot say it so: a range, or a day of a list
 * whose month stands elsewhere. A year that is asked for and not written is added.
 */
export const rewritten = (date: DateExpression, means: Day, to: Partial<Day>): string | null => {
  const parts = partsOf(date, means)
  if (!parts) return null
  const { text } = date
  const changes: Edit[] = []
  /** False where the part has to change and the text has no place for it. */
  const change = (part: keyof Day, words: (was: string, now: number) => string): boolean => {
    const [span, now] = [parts[part], to[part]]
    if (now === undefined || now === means[part]) return true
    if (span) changes.push({ span, text: words(slice(text, span), now) })
    return span !== null
  }
  if (!change('day', (was, day) => dayInManner(was, day, parts.padded))) return null
  if (!change('month', (was, month) => monthInManner(was, month, parts.padded))) return null
  const added = change('year', yearInManner) || to.year === undefined ? '' : yearBehind(parts, to.year)
  return applyEdits(text, changes) + added
}

interface Parts {
  readonly day: Span | null
  readonly month: Span | null
  readonly year: Span | null
  /** Whether figures are filled up to two digits. */
  readonly padded: boolean
  /** Words without a year: one may be added. */
  readonly bare: boolean
  readonly monthFirst: boolean
}

const weekdayWord = /^[a-z]{3,9}(?=\.?,?\s)/i
const monthWord = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?/i
const yearFigure = /(?:(?<=\D)(?:1[5-9]|20)\d\d|(?<=['’]|[a-z]-)\d\d)$/i
const compact = /^\d{8}$/

const partsOf = ({ text, form }: DateExpression, means: Day): Parts | null => {
  if (form.type !== 'day' && form.type !== 'numeric') return null
  const named = form.weekday === null ? null : weekdayWord.exec(text)
  const from = named?.[0].length ?? 0
  const month = monthWord.exec(text.slice(from))
  if (!month) return figures(text, from, form, means)
  const monthSpan = { start: from + month.index, end: from + month.index + month[0].length }
  const year = yearFigure.exec(text)
  const yearSpan = year ? { start: year.index, end: text.length } : null
  const days = [...text.slice(0, yearSpan?.start).matchAll(/\d{1,2}(?:st|nd|rd|th)?(?!\d)/g)]
  const [day] = days
  // A range of days or a list has more than one place to change.
  if (!day || days.length > 1) return null
  return {
    day: { start: day.index, end: day.index + day[0].length },
    month: monthSpan,
    year: yearSpan,
    padded: /^0/.test(day[0]),
    bare: yearSpan === null,
    monthFirst: monthSpan.start < day.index,
  }
}

const figures = (text: string, from: number, form: DateExpression['form'], means: Day): Parts | null => {
  const none = { bare: false, monthFirst: true }
  if (compact.test(text))
    return { ...none, year: { start: 0, end: 4 }, month: { start: 4, end: 6 }, day: { start: 6, end: 8 }, padded: true }
  const spans = [...text.slice(from).matchAll(/\d+/g)].map(found => ({
    start: from + found.index,
    end: from + found.index + found[0].length,
  }))
  const [a, b, c] = spans
  if (!a) return null
  // A day of a list, whose month stands before or after it.
  if (!b) return { ...none, day: a, month: null, year: null, padded: false }
  if (spans.length > 3) return null
  const padded = [a, b].every(({ start, end }) => end - start > 1)
  if (form.type === 'day') return c ? { ...none, year: a, month: b, day: c, padded: c.end - c.start > 1 } : null
  const monthFirst = form.type === 'numeric' && form.parts[0] === means.month && form.parts[1] === means.day
  return { ...none, monthFirst, month: monthFirst ? a : b, day: monthFirst ? b : a, year: c ?? null, padded }
}

/** The name as long and in the case that `was` is: in full, or its first three letters. */
const inManner = (was: string, name: string): string => {
  const word = isFull(was) ? name : name.slice(0, 3)
  return was === was.toUpperCase() ? word.toUpperCase() : /^[a-z]/.test(was) ? word.toLowerCase() : word
}

const isFull = (word: string): boolean => /day$/i.test(word) || word.toLowerCase() === monthName(monthNumber(word)).toLowerCase()

/** Another weekday's name as long and in the case that `was` is. */
export const weekdayInManner = (was: string, weekday: number): string => inManner(was, weekdayName(weekday))

/** With their stop months are abbreviated as the Associated Press Stylebook has them: March to July stay whole. */
const monthInManner = (was: string, month: number, padded: boolean): string => {
  if (/^\d/.test(was)) return padded ? String(month).padStart(2, '0') : String(month)
  const name = monthName(month)
  if (!was.endsWith('.')) return inManner(was, name)
  const short = month > 2 && month < 8 ? name : `${name.slice(0, month === 9 ? 4 : 3)}.`
  return was === was.toUpperCase() ? short.toUpperCase() : short
}

const dayInManner = (was: string, day: number, padded: boolean): string => {
  const figure = padded ? String(day).padStart(2, '0') : String(day)
  return /\d$/.test(was) ? figure : figure + ordinal(day)
}

const ordinal = (day: number): string => (day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'))

const yearInManner = (was: string, year: number): string => (was.length === 2 ? String(year % 100).padStart(2, '0') : String(year))

const yearBehind = ({ monthFirst, bare }: Parts, year: number): string => (!bare ? '' : monthFirst ? `, ${year}` : ` ${year}`)

/** "21 October 1997" */
export const inWords = (day: Day): string => writtenOut(day, day.year, false)

/** "21 October 1997" or "October 21, 1997"; the year left out where it is null. */
export const writtenOut = ({ month, day }: Day, year: number | null, monthFirst: boolean): string =>
  monthFirst
    ? `${monthName(month)} ${day}${year === null ? '' : `, ${year}`}`
    : `${day} ${monthName(month)}${year === null ? '' : ` ${year}`}`
