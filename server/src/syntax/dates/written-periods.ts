/** Months, quarters, years and runs of them: "Sept. 2015", "the third quarter of 2019", "4Q19", "2001-2005", "the 1990s". */

import { monthNumber } from '../../base/calendar-words.ts'
import type { DateForm, DateReader, Shift, WrittenDate } from './date-forms.ts'
import { at, COUNT, count, GAP, isAbbreviation, MONTH, ordinal, take, YEAR } from './date-words.ts'

const month = at(`(${MONTH})`)
const yearOfMonth = at(`(?:\\s?,\\s{0,2}|${GAP}(?:of\\s)?|-)(${YEAR})(?![a-z\\d]|,\\d{3}(?!\\d))`)
const monthSpan = at(`(${MONTH})\\.?\\s?[-–—/]\\s?(${MONTH})`)
const ordinalPeriod = at(`(first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?:-|${GAP})(quarter|half)(?![a-z])`)
const firstMonths = at(`(first|last)${GAP}(${COUNT})${GAP}months(?![a-z])`)
const periodLetters = at(`(?:([1-4])([QH])|([QH])([1-4]))(?:\\s?(${YEAR})|['’]?(\\d\\d))?(?![a-z\\d%]|\\.\\d)`)
const yearQuarter = at(`(${YEAR})\\s?-?([QH])([1-4])(?![a-z\\d])`)
const ofYear = at(`${GAP}(?:of${GAP}|in${GAP})?(?:(${YEAR})(?![a-z\\d]|,\\d)|(this|last|next|the${GAP}current|the)${GAP}year(?![a-z]))`)
const years = at(`(${YEAR})(?:[-–—/]|\\s[-–—]\\s)(${YEAR}|\\d\\d)(?![a-z\\d]|[-–—/.,:]\\d|%)`)
/** "The 1900s" may be the century. */
const decade = at(`(?!1[89]00)((?:18|19|20)\\d)0['’]?s(?![a-z])`)
const year = at(`(${YEAR})(?![a-z\\d]|[-–—/.,:]\\d|\\s?%)`)

/** "February 2016", "July-August 2009", or the month alone, exactly at `index` and not past `end`; null where no month stands. */
export const monthAt = (text: string, index: number, end: number): WrittenDate | null => {
  const two = take(monthSpan, text, index, end)
  if (two) {
    const [to, written] = withYear(text, index + two[0].length, end, two[2] ?? '')
    const form: DateForm = { type: 'months', year: written, from: monthNumber(two[1] ?? ''), to: monthNumber(two[2] ?? ''), shift: null }
    return { span: { start: index, end: to }, form }
  }
  const one = take(month, text, index, end)
  if (!one) return null
  const [to, written] = withYear(text, index + one[0].length, end, one[1] ?? '')
  return { span: { start: index, end: to }, form: { type: 'month', year: written, month: monthNumber(one[1] ?? ''), shift: null } }
}

/** Where a month's expression ends and its year. A full stop belongs to an abbreviation; after a whole name it ends the sentence. */
const withYear = (text: string, index: number, end: number, month: string): readonly [number, number | null] => {
  const stopped = index < end && text[index] === '.'
  if (stopped && !isAbbreviation(month)) return [index, null]
  const bare = stopped ? index + 1 : index
  const match = take(yearOfMonth, text, bare, end)
  return match ? [bare + match[0].length, Number(match[1])] : [bare, null]
}

/**
 * A quarter, a half or the first months of a year, exactly at `index` and not past `end`; null where none stands.
 * "The first half" alone may be of anything, so a half needs its year.
 */
export const quarterAt = (text: string, index: number, end: number): WrittenDate | null => {
  const c = text.charCodeAt(index)
  return (
    ((c >= 48 && c <= 57) || /[QH]/i.test(text.charAt(index)) ? letteredPeriod(text, index, end) : null) ?? wordedPeriod(text, index, end)
  )
}

const letteredPeriod = (text: string, index: number, end: number): WrittenDate | null => {
  const letters = take(periodLetters, text, index, end)
  if (letters) {
    const digits = letters[5] ?? letters[6]
    const written = digits === undefined ? null : Number(digits)
    const [letter = '', number] = [letters[2] ?? letters[3], Number(letters[1] ?? letters[4])]
    // "H1" alone names too many other things.
    if (/h/i.test(letter) && (written === null || number > 2)) return null
    return { span: { start: index, end: index + letters[0].length }, form: lettered(letter, number, written, null) }
  }
  const turned = take(yearQuarter, text, index, end)
  if (turned) {
    const form = lettered(turned[2] ?? '', Number(turned[3]), Number(turned[1]), null)
    return { span: { start: index, end: index + turned[0].length }, form }
  }
  return null
}

const wordedPeriod = (text: string, index: number, end: number): WrittenDate | null => {
  const worded = take(ordinalPeriod, text, index, end)
  const run = worded ? null : take(firstMonths, text, index, end)
  const head = worded ?? run
  if (!head) return null
  const of = take(ofYear, text, index + head[0].length, end)
  const written = of?.[1] === undefined ? null : Number(of[1])
  const shift = of && written === null ? shiftOf(of[2] ?? '') : null
  const span = { start: index, end: index + head[0].length + (of?.[0].length ?? 0) }
  const nth = ordinal(head[1] ?? '')
  if (run) {
    const months = count(run[2] ?? '')
    const first = run[1]?.toLowerCase() === 'first'
    // "The last three months" with no year are those before the report, not a part of a year.
    if (months === null || months < 2 || months > 11 || (!first && !of)) return null
    return { span, form: { type: 'months', year: written, from: first ? 1 : 13 - months, to: first ? months : 12, shift } }
  }
  if (nth === null) return null
  const half = worded?.[2]?.toLowerCase() === 'half'
  const last = /^(?:last|final)$/i.test(head[1] ?? '')
  if (half && (!of || (nth > 2 && !last))) return null
  if (last && !of) return null
  return { span, form: lettered(half ? 'h' : 'q', half && last ? 2 : nth, written, shift) }
}

const lettered = (letter: string, number: number, written: number | null, shift: Shift): DateForm =>
  letter.toLowerCase() === 'q'
    ? { type: 'quarter', year: written, quarter: number, shift }
    : { type: 'months', year: written, from: number === 1 ? 1 : 7, to: number === 1 ? 6 : 12, shift }

const shiftOf = (word: string): Shift => (/^last$/i.test(word) ? -1 : /^next$/i.test(word) ? 1 : 0)

const seasonOfYear = at(`(spring|summer|autumn|fall)${GAP}(?:of${GAP})?(${YEAR})(?![a-z\\d]|[-–/,]\\d)`)
/** The first month of each, as the northern half of the world has them. */
const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
])

/** A season with its year, as the northern half of the world has it; winters lie in two years and are left to their year. Null where none stands. */
export const seasonAt: DateReader = (text, index) => {
  const found = take(seasonOfYear, text, index, text.length)
  const from = seasons.get(found?.[1]?.toLowerCase() ?? '')
  if (!found || from === undefined) return null
  const span = { start: index, end: index + found[0].length }
  return [{ span, form: { type: 'months', year: Number(found[2]), from, to: from + 2, shift: null } }]
}

/** A year, a run of years or a decade, exactly at `index` and not past `end`; null where no such figure stands. */
export const yearAt = (text: string, index: number, end: number): WrittenDate | null => {
  const run = take(years, text, index, end)
  const from = Number(run?.[1])
  if (run) {
    const to = (run[2] ?? '').length === 2 ? Math.floor(from / 100) * 100 + Number(run[2]) : Number(run[2])
    const span = { start: index, end: index + run[0].length }
    if (to > from) return { span, form: { type: 'years', from, to } }
    // "2013-07": no run of years, but a month as ISO 8601 writes it.
    const month = Number(run[2])
    if (month >= 1 && month <= 12 && /-\d\d$/.test(run[0])) return { span, form: { type: 'month', year: from, month, shift: null } }
  }
  const ten = take(decade, text, index, end)
  if (ten)
    return {
      span: { start: index, end: index + ten[0].length },
      form: { type: 'years', from: Number(ten[1]) * 10, to: Number(ten[1]) * 10 + 9 },
    }
  const one = take(year, text, index, end)
  return one ? { span: { start: index, end: index + one[0].length }, form: { type: 'year', year: Number(one[1]) } } : null
}
