/** Dates as they are written: anywhere in prose, and at one place of a citation. What they mean is told in the model. */

import { daysInMonth } from '../../base/calendar.ts'
import type { Span } from '../../base/span.ts'
import { type DateExpression, type DateForm, inherit, type WrittenDate } from './date-forms.ts'
import { at, take } from './date-words.ts'
import { proseDates } from './dates-in-prose.ts'
import { foreignDayAt } from './foreign-days.ts'
import { dayListAt } from './written-days.ts'
import { monthAt, quarterAt, yearAt } from './written-periods.ts'

export type { DateExpression, DateForm, Tense } from './date-forms.ts'

/** The dates of a citation from one place on. */
export interface DateList {
  /** Where the last of them ends. */
  readonly end: number
  /** One expression a day: ranges of up to 31 days are spelt out, each day with the span of the whole range. */
  readonly dates: readonly DateExpression[]
  /** A comma between month and day, where none belongs: "October, 22". */
  readonly stray: Span | null
}

/**
 * The dates in prose, in text order, none overlapping another and none beginning in `closed` (spans in text order). Offsets count in `text`.
 * Linear in its length.
 */
export const findDates = (text: string, closed: readonly Span[] = []): readonly DateExpression[] => proseDates(text, closed)

const separator = at('\\s?,\\s{0,2}(?:(?:and|&)\\s)?|\\s{1,2}(?:and|&)\\s{1,2}|/(?=[A-Z\\d])')
/** What may follow a month or a year that stands alone: anything else makes it part of a name. */
const standsAlone = /^[a-f]?(?:\s{0,3}(?:[,;:)\]–—-]|$)|\.(?![\p{L}\d])|\s(?:and|&|pp?\.|(?:issue|edition|number)\b))/u
const longestRange = 31

/**
 * The date, or the list or range of dates, written exactly at `index` and not past `end`: "September 11, 21, 2008", "20-26 January", "11.30.17",
 * "Sept. 2015", "2014"; null where none is. Days that do not exist ("November 31") are dates all the same.
 */
export const dateListAt = (text: string, index: number, end: number): DateList | null => {
  const limit = Math.min(end, text.length)
  const first = unitAt(text, index, limit)
  if (!first) return null
  const written = [...first.dates]
  let to = first.end
  while (written.length < longestRange) {
    const mark = take(separator, text, to, limit)
    const next = mark ? unitAt(text, to + mark[0].length, limit) : null
    // A further date belongs to the list only when it is of the same make: "1998, May" is no list.
    if (!next || makeOf(next.dates[0]) !== makeOf(first.dates[0]) || next.stray) break
    written.push(...next.dates)
    to = next.end
  }
  return {
    end: to,
    dates: withYears(written)
      .flatMap(spellOut)
      .map(({ span, form }) => ({ span, text: text.slice(span.start, span.end), form })),
    stray: first.stray,
  }
}

const makeOf = (date: WrittenDate | undefined): string =>
  date?.form.type === 'year' ? 'year' : date?.form.type.startsWith('month') ? 'month' : 'day'

const unitAt = (
  text: string,
  index: number,
  end: number,
): { readonly end: number; readonly dates: readonly WrittenDate[]; readonly stray: Span | null } | null => {
  const days = dayListAt(text, index, end, 'citation')
  if (days) return days
  const foreign = foreignDayAt(text, index, end)
  if (foreign) return { end: foreign.span.end, dates: [foreign], stray: null }
  const period =
    monthOfYear(text, index, end) ??
    monthAt(text, index, end) ??
    quarterAt(text, index, end) ??
    yearAt(text, index, end) ??
    letteredYear(text, index, end) ??
    seasonAt(text, index, end)
  if (!period || !standsAlone.test(text.slice(period.span.end, Math.min(end, period.span.end + 9)))) return null
  return { end: period.span.end, dates: [period], stray: null }
}

const yearWithLetter = at('((?:18|19|20)\\d\\d)[a-f](?![a-z\\d])')

/** "2014a": the author's first work of that year. */
const letteredYear = (text: string, index: number, end: number): WrittenDate | null => {
  const match = take(yearWithLetter, text, index, end)
  return match ? { span: { start: index, end: index + match[0].length }, form: { type: 'year', year: Number(match[1]) } } : null
}

const season = at('(?:spring|summer|autumn|fall|winter)(?:\\s?[/,]\\s?|\\s(?:of\\s)?)')

const monthInFigures = at('(0?[1-9]|1[0-2])[/.]((?:19|20)\\d\\d)(?![\\d/.-])')

/** "03/2021" */
const monthOfYear = (text: string, index: number, end: number): WrittenDate | null => {
  const match = take(monthInFigures, text, index, end)
  if (!match) return null
  return {
    span: { start: index, end: index + match[0].length },
    form: { type: 'month', year: Number(match[2]), month: Number(match[1]), shift: null },
  }
}

/** "Winter 2000/01", "Winter 2000/2001" */
const nextYear = at('/(?:\\d{4}|\\d\\d)(?!\\d)')

/** "Spring 2014": a quarterly's issue. When its season is hangs on the hemisphere, so only the year is told. */
const seasonAt = (text: string, index: number, end: number): WrittenDate | null => {
  const named = take(season, text, index, end)
  const year = named ? yearAt(text, index + named[0].length, end) : null
  if (!year) return null
  const across = take(nextYear, text, year.span.end, end)
  const form: DateForm = year.form.type === 'years' ? { type: 'year', year: year.form.from } : year.form
  return { span: { start: index, end: year.span.end + (across?.[0].length ?? 0) }, form }
}

/**
 * A year at the end of a list holds for the days before it: "January 22, February 13, 2020", "December 28 and January 3, 2020". A day behind a
 * year and earlier in it is one of the next: "December 31, 2018, January 2".
 */
const withYears = (dates: readonly WrittenDate[]): readonly WrittenDate[] => {
  const out = [...dates]
  for (let i = 1; i < out.length; i++) {
    const [before, date] = [out[i - 1], out[i]]
    if (before && date) out[i] = { ...date, form: afterYear(date.form, before.form) }
  }
  for (let i = out.length - 2; i >= 0; i--) {
    const [date, next] = [out[i], out[i + 1]]
    if (date && next) out[i] = { span: date.span, form: inherit(date.form, next.form) }
  }
  return out
}

const afterYear = (form: DateForm, before: DateForm): DateForm => {
  if (form.type !== 'day' || before.type !== 'day' || form.year !== null || before.year === null || before.year < 1000) return form
  const earlier = form.month < before.month || (form.month === before.month && form.day < before.day)
  return earlier ? { ...form, year: before.year + 1 } : form
}

/** A range of days as its days; every other form as it is. */
const spellOut = (date: WrittenDate): readonly WrittenDate[] => {
  const { form } = date
  if (form.type !== 'days') return [date]
  const { from, to, year } = form
  const days: WrittenDate[] = []
  let { month, day } = from
  while (days.length < longestRange) {
    const begins = year !== null && month > to.month ? year - 1 : year
    days.push({ span: date.span, form: { type: 'day', year: begins, month, day, weekday: null } })
    if (month === to.month && day >= to.day) return days
    const beyond = month !== to.month && day >= daysInMonth(begins ?? 2001, month)
    day = beyond ? 1 : day + 1
    month = beyond ? (month % 12) + 1 : month
  }
  const [first] = days
  return first ? [first, { span: date.span, form: { type: 'day', year, month: to.month, day: to.day, weekday: null } }] : days
}
