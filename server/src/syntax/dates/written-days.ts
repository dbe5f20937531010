/** Dates written with a day's number: "November 28, 29", "20-26 January 2003", "11.30.17", as they stand in prose and in citations. */

import { monthNumber } from '../../base/calendar-words.ts'
import type { Span } from '../../base/span.ts'
import type { DateForm, WrittenDate } from './date-forms.ts'
import { at, GAP, isAbbreviation, MONTH, take, WEEKDAY, weekdayNumber, YEAR } from './date-words.ts'

/** What was read from one place on. */
export interface DayList {
  readonly end: number
  readonly dates: readonly WrittenDate[]
  /** A comma between month and day, where none belongs: "October, 22". */
  readonly stray: Span | null
}

/** Citations are read generously: the next number there is a day. In prose it may as well count something: "On May 3, 21 people…". */
export type Place = 'prose' | 'citation'

/** One number of a list, or a range of two. */
interface Stretch {
  readonly span: Span
  readonly from: number
  readonly to: number
}

const weekdayBefore = at(`(${WEEKDAY})\\.?,?${GAP}`)
const monthBeforeDay = at(`(${MONTH})(?:\\.?(,?)${GAP}|\\.)(?=\\d)`)
/** "3. Mai": as German and its neighbours write it. In prose the stop may be a sentence's. */
const monthAfterDot = at(`\\.${GAP}(${MONTH})`)
const monthAfterDay = at(`(?:${GAP}(?:of${GAP})?|(,)\\s{0,2}|-)(${MONTH})`)
const numberOfDay = at('(\\d{1,2})(?:st|nd|rd|th)?(?![a-zà-ÿ\\d]|[.:/]\\d|,\\d{3}(?!\\d)|\\s?%|\\s(?:percent|per\\scent)\\b)')
const rangeMark = at('\\s?[-–—]\\s?|\\s(?:to|through)\\s')
const listMark = at('\\s?,\\s{0,2}(?:(?:and|&)\\s)?|\\s(?:and|&)\\s')
const yearAfter = at(`(?:\\s?,\\s{0,3}|${GAP}(?:of\\s)?)(${YEAR})(?![a-z\\d]|[,.]\\d)`)
const shortYear = at("(?:,?\\s)?['’](\\d\\d)(?!\\d)")
/** "24 Aug 05": two figures at the end of a date that stands between marks. */
const bareYear = at('\\s(\\d\\d)(?=\\s{0,3}(?:[,;)\\]–—]|\\.(?!\\w)|$))')
/** Two figures that are the number of no day: "Channel 5 May 13" may be a channel and a day. */
const noDay = /^(?:0|3[2-9]|[4-9])/
const hyphenYear = at('-(\\d\\d|\\d{4})(?![a-z\\d-])')
const yearFirst = at(`(${YEAR})([-./])(\\d{1,2})\\2(\\d{1,2})(?![a-su-z\\d]|t(?!\\d)|[-./]\\d)`)
const yearLast = at(`(\\d{1,2})([-./])(\\d{1,2})\\2(${YEAR}|\\d\\d)(?![a-z\\d]|[-./:%]\\d)`)
const yearless = at('(\\d{1,2})(?:/(\\d{1,2})|\\.(\\d{1,2})\\.)(?![a-z\\d]|[-./:%]\\d)')
/** "23.11": a day and a month of two figures each, between marks. */
const dotted = at('([0-3]\\d)\\.([01]\\d)(?=\\s{0,3}(?:[,;)\\]–—]|\\.(?!\\w)|$))')
/** What stands before a date that a mark parts from its source. */
const mark = /[,;:([–—]\s{0,2}$/
const endOfDate = /^(?:\s{0,3}(?:[;)\]–—-]|,(?!\d)|$)|\.(?![\p{L}\d]))/u
const endOfDay = /^\s{0,3}(?:[,;)\]–—-]|\.(?![\p{L}\d])|(?:and|to|through)\s|$)/u
/** In prose "3, 21" is two days only where a mark, another day or a year follows. */
const endOfListedDay = /^(?:[;)\]]|\.(?![\p{L}\d])|,(?:\s?and)?\s\d|,\s[a-z]|\s(?:and|&)\s\d|,?\s(?:18|19|20)\d\d(?!\d)|$)/u
/** In prose "3 and 21" is two days unless what is counted follows. */
const counted = /^\s(?!(?:in|at|on|of|by|to|for|from|with|after|before|and|as|but|that|when|while|were|was|had|have|has|will|would)\s)[a-z]/

/**
 * The date, list or range of days written exactly at `index` and not past `end`; null where none is. Days the calendar lacks are read like others.
 * A range is one date of the form `days`.
 */
export const dayListAt = (text: string, index: number, end: number, place: Place): DayList | null => {
  // The patterns of words are tried on words, and those of figures on figures.
  const named = isDigit(text, index) ? null : take(weekdayBefore, text, index, end)
  const start = index + (named?.[0].length ?? 0)
  const weekday = named ? weekdayNumber(named[1] ?? '') : null
  const read = isDigit(text, start)
    ? (dayFirst(text, start, end, place, weekday) ?? numeric(text, start, end, place, weekday))
    : monthFirst(text, start, end, place, weekday)
  const first = read?.dates[0]
  if (!read || !first) return null
  return { ...read, dates: [{ form: first.form, span: { start: index, end: first.span.end } }, ...read.dates.slice(1)] }
}

const isDigit = (text: string, index: number): boolean => text.charCodeAt(index) >= 48 && text.charCodeAt(index) <= 57

const monthFirst = (text: string, index: number, end: number, place: Place, weekday: number | null): DayList | null => {
  const named = take(monthBeforeDay, text, index, end)
  if (!named) return null
  const month = monthNumber(named[1] ?? '')
  const comma = named[2] ? index + named[0].indexOf(',') : -1
  const from = index + named[0].length
  const numbers = numbersAt(text, from, end, place, true) ?? nightAt(text, from, end, nightBehind)
  const last = numbers?.at(-1)
  if (!numbers || !last) return null
  let to = last.span.end
  const across = rangeAcross(text, to, end, numbers, month)
  if (across) to = across.end
  const year = yearAt(text, to, end)
  return {
    end: year.end,
    dates: across
      ? [{ span: { start: index, end: year.end }, form: { ...across.form, year: year.year } }]
      : dated(index, numbers, month, year, weekday),
    stray: comma < 0 ? null : { start: comma, end: comma + 1 },
  }
}

/** "The night of 2/3 May", "May 2/3" */
const nightBefore = at(`(\\d{1,2})/(\\d{1,2})(?=\\s${MONTH})`)
const nightBehind = at('(\\d{1,2})/(\\d{1,2})(?![\\d/.:-])')

const nightAt = (text: string, index: number, end: number, night: RegExp): Stretch[] | null => {
  const match = take(night, text, index, end)
  const [from, to] = [Number(match?.[1]), Number(match?.[2])]
  return match && to === from + 1 ? [{ span: { start: index, end: index + match[0].length }, from, to }] : null
}

const dayFirst = (text: string, index: number, end: number, place: Place, weekday: number | null): DayList | null => {
  const numbers = numbersAt(text, index, end, place, false) ?? nightAt(text, index, end, nightBefore)
  const last = numbers?.at(-1)
  if (!numbers || !last) return null
  const named =
    take(monthAfterDay, text, last.span.end, end) ?? (place === 'citation' ? take(monthAfterDot, text, last.span.end, end) : null)
  const name = named?.[2] ?? named?.[1]
  if (!named || name === undefined || (named[0].startsWith('-') && numbers.length > 1)) return null
  const month = monthNumber(name)
  const comma = named[1] === ',' ? text.indexOf(',', last.span.end) : -1
  const bare = last.span.end + named[0].length
  const dot = bare < end && text[bare] === '.' ? 1 : 0
  const written = yearAt(text, bare + dot, end, named[0].startsWith('-'))
  const short = written.year === null && place === 'citation' ? take(bareYear, text, bare + dot, end) : null
  const year =
    short && (isMarked(text, index) || noDay.test(short[1] ?? '')) ? { year: Number(short[1]), end: bare + dot + short[0].length } : written
  // "Channel 5 May 3": the month belongs to the number after it.
  if (year.year === null && /^\.?\s\d{1,2}(?![\d:.,/])/.test(text.slice(bare, Math.min(end, bare + 5)))) return null
  // The full stop after a whole name ends the sentence; after an abbreviation it belongs to the word.
  const to = year.year !== null ? year.end : bare + (isAbbreviation(name) ? dot : 0)
  const across = year.year === null ? rangeToDayFirst(text, to, end, numbers, month) : null
  return {
    end: across?.end ?? to,
    dates: across
      ? [{ span: { start: index, end: across.end }, form: across.form }]
      : dated(index, numbers, month, { year: year.year, end: to }, weekday),
    stray: comma < 0 ? null : { start: comma, end: comma + 1 },
  }
}

/** Days and ranges of days one after another: "28, 29", "25-26", "29 and 30". */
const numbersAt = (text: string, index: number, end: number, place: Place, monthKnown: boolean): Stretch[] | null => {
  const numbers: Stretch[] = []
  let next = index
  for (;;) {
    const first = take(numberOfDay, text, next, end)
    const from = Number(first?.[1])
    if (!first || from < 1 || from > 39) break
    let to = from
    let stop = next + first[0].length
    const mark = take(rangeMark, text, stop, end)
    const second = mark ? take(numberOfDay, text, stop + mark[0].length, end) : null
    if (mark && second && Number(second[1]) > from && Number(second[1]) <= 39) {
      to = Number(second[1])
      stop += mark[0].length + second[0].length
    }
    if (numbers.length > 0 && monthKnown && !listedDay(text, stop, end, place, text.slice(index, next))) break
    numbers.push({ span: { start: next, end: stop }, from, to })
    const separator = take(listMark, text, stop, end)
    if (!separator || numbers.length > 12) break
    next = stop + separator[0].length
  }
  return numbers.length > 0 ? numbers : null
}

/** Whether a further number after a month and a day is a day of that month too. */
const listedDay = (text: string, at: number, end: number, place: Place, before: string): boolean => {
  const rest = text.slice(at, Math.min(end, at + 12))
  if (place === 'citation') return endOfDay.test(rest) || /^,?\s{1,2}(?:18|19|20)\d\d(?!\d)/.test(rest)
  return /(?:and|&)\s$/.test(before) ? !counted.test(text.slice(at, Math.min(end, at + 24))) : endOfListedDay.test(rest)
}

type Across = { readonly end: number; readonly form: Extract<DateForm, { type: 'days' }> }

/** Where the last day of a range would begin whose first, `only`, is read up to `index`; null where no dash follows, or no one day stands before it. */
const rangeEndAt = (
  text: string,
  index: number,
  end: number,
  numbers: readonly Stretch[],
): { readonly first: number; readonly at: number } | null => {
  const [only, more] = numbers
  const mark = take(rangeMark, text, index, end)
  return only && !more && only.from === only.to && mark && /[-–—]/.test(mark[0]) ? { first: only.from, at: index + mark[0].length } : null
}

/** The days from the one to the other; null where they are the wrong way round in one month. */
const daysAcross = (
  first: number,
  month: number,
  to: { readonly month: number; readonly day: number },
  year: number | null,
): Across['form'] | null => (to.month === month && to.day <= first ? null : { type: 'days', from: { month, day: first }, to, year })

/** "January 28-February 2", read up to "January 28". */
const rangeAcross = (text: string, index: number, end: number, numbers: readonly Stretch[], month: number): Across | null => {
  const range = rangeEndAt(text, index, end, numbers)
  const named = range ? take(monthBeforeDay, text, range.at, end) : null
  const day = range && named && !named[2] ? take(numberOfDay, text, range.at + named[0].length, end) : null
  if (!range || !named || !day) return null
  const form = daysAcross(range.first, month, { month: monthNumber(named[1] ?? ''), day: Number(day[1]) }, null)
  return form && { end: range.at + named[0].length + day[0].length, form }
}

/** "28 January–2 February 2003", read up to "28 January". */
const rangeToDayFirst = (text: string, index: number, end: number, numbers: readonly Stretch[], month: number): Across | null => {
  const range = rangeEndAt(text, index, end, numbers)
  const day = range ? take(numberOfDay, text, range.at, end) : null
  const named = range && day ? take(monthAfterDay, text, range.at + day[0].length, end) : null
  if (!range || !day || !named || named[1]) return null
  const bare = range.at + day[0].length + named[0].length
  const year = yearAt(text, text[bare] === '.' && isAbbreviation(named[2] ?? '') ? bare + 1 : bare, end)
  const form = daysAcross(range.first, month, { month: monthNumber(named[2] ?? ''), day: Number(day[1]) }, year.year)
  return form && { end: year.end, form }
}

/** The year after month and day; `hyphened` where they are joined as in "3-Dec-99". */
const yearAt = (text: string, index: number, end: number, hyphened = false): { readonly year: number | null; readonly end: number } => {
  const match = hyphened ? take(hyphenYear, text, index, end) : (take(yearAfter, text, index, end) ?? take(shortYear, text, index, end))
  return match ? { year: Number(match[1]), end: index + match[0].length } : { year: null, end: index }
}

/** The numbers as days of the month: the first takes in what stands before it, the last the year. */
const dated = (
  start: number,
  numbers: readonly Stretch[],
  month: number,
  year: { readonly year: number | null; readonly end: number },
  weekday: number | null,
): WrittenDate[] =>
  numbers.map((number, i) => ({
    span: { start: i === 0 ? start : number.span.start, end: i === numbers.length - 1 ? year.end : number.span.end },
    form:
      number.from === number.to
        ? { type: 'day', year: year.year, month, day: number.from, weekday: i === 0 ? weekday : null }
        : { type: 'days', from: { month, day: number.from }, to: { month, day: number.to }, year: year.year },
  }))

const numeric = (text: string, index: number, end: number, place: Place, weekday: number | null): DayList | null => {
  const one = (length: number, form: DateForm): DayList => ({
    end: index + length,
    dates: [{ span: { start: index, end: index + length }, form }],
    stray: null,
  })
  const iso = take(yearFirst, text, index, end)
  if (iso) return one(iso[0].length, { type: 'day', year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), weekday })
  const full = take(yearLast, text, index, end)
  if (full) {
    const [whole, first = '', mark, second = '', year = ''] = full
    const loose = year.length === 2 && (mark === '-' || (mark === '.' && whole.length < 8))
    if (place === 'prose' && (loose || !isPlausible(Number(first), Number(second)))) return null
    return one(whole.length, { type: 'numeric', parts: [Number(first), Number(second), Number(year)], weekday })
  }
  if (place === 'prose') return null
  const two = take(dotted, text, index, end)
  if (two && isMarked(text, index) && Number(two[2]) <= 12 && isPlausible(Number(two[1]), Number(two[2])))
    return one(two[0].length, { type: 'numeric', parts: [Number(two[1]), Number(two[2]), null], weekday })
  const short = take(yearless, text, index, end)
  if (!short || !endOfDate.test(text.slice(index + short[0].length, Math.min(end, index + short[0].length + 4)))) return null
  const parts = [Number(short[1]), Number(short[2] ?? short[3])] as const
  return isPlausible(...parts) ? one(short[0].length, { type: 'numeric', parts: [...parts, null], weekday }) : null
}

/** Whether a mark, and no word, stands before the date. */
const isMarked = (text: string, index: number): boolean => mark.test(text.slice(Math.max(0, index - 3), index))

/** Whether one of the numbers can be a month and the other a day. */
const isPlausible = (a: number, b: number): boolean => a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31
