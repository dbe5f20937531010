/** What a written date means: its days, told from the report's own date and from the order a document writes numeric dates in. */
import { civil, dayNumber, exists, fallsOn, isoMonth, isoYear, parseDay, weekday } from '../base/calendar.ts'
import type { DateForm, Tense } from '../syntax/dates/dates.ts'
import { type DateValue, fullYear, impossible, monthsValue, range, relativeValue, single, yearNear } from './date-values.ts'
import { type NumericOrder, provenOrder } from './numeric-order.ts'

export type { DateValue } from './date-values.ts'

export interface DateContext {
  /** ISO day; null where the report has none. */
  readonly reportDate: string | null
  /** Whether the report itself or its team says that date; what is only told from its dates proves nothing about them. */
  readonly firm?: boolean | undefined
  /** Order of numeric dates, as the team's settings or `numericOrder` say it. */
  readonly order: 'mdy' | 'dmy' | 'ymd' | 'auto'
  /** Where a year is missing: `past` in citations, `future` for what is still to come, `prose` to judge by `tense`. */
  readonly bias: 'past' | 'future' | 'prose'
  /** What the words around the date say of its time. */
  readonly tense?: Tense | null | undefined
  /** Whether the document's other dates write the month before the day, where nothing proves the order of its numeric ones. */
  readonly monthFirst?: boolean | null | undefined
}

/**
 * Where the year is missing, the date is the latest that lies at most so many days after the report. A citation is nearest past, save that a
 * report may go to press a day before the paper it cites; and one of the days right after a report's own date is a slip rather than a paper of
 * the year before, which nobody cites without its year (`slip`). What is told as past may still be a plan ("announced a summit on December 12"), and
 * without any cue a date two months ahead is likelier than one ten months old.
 */
const daysAhead = { citation: 1, slip: 31, past: 31, open: 92, none: 92, planned: 250, future: 330, coming: 365 }

/** What the form means. Null when the report's date is needed and missing; a value of nulls for a day that does not exist. */
export const resolveDate = (form: DateForm, context: DateContext): DateValue | null => {
  const report = context.reportDate === null ? null : parseDay(context.reportDate)
  switch (form.type) {
    case 'day':
      return dayValue(form, report, context)
    case 'numeric':
      return numericValue(form, report, context)
    case 'days':
      return daysValue(form, report, context)
    case 'month': {
      const year = form.year === null ? shiftedYear(form.month, form.shift, report, context) : fullYear(form.year, report)
      return year === null ? null : monthsValue(year, form.month, year, form.month, isoMonth(year, form.month))
    }
    case 'months': {
      const year = yearOfPeriod(form.year, form.from, form.shift, report, context)
      if (year === null) return null
      if (form.begins !== undefined) return monthsValue(form.begins, form.from, year, form.to)
      // "December-January 2001" begins the year before; without a year it is the beginning that was placed.
      const wraps = form.from > form.to ? 1 : 0
      return form.year === null ? monthsValue(year, form.from, year + wraps, form.to) : monthsValue(year - wraps, form.from, year, form.to)
    }
    case 'quarter': {
      const first = form.quarter * 3 - 2
      const year = yearOfPeriod(form.year, first, form.shift, report, context)
      return year === null ? null : monthsValue(year, first, year, first + 2, `${isoYear(year)}-Q${form.quarter}`)
    }
    case 'year':
      return monthsValue(form.year, 1, form.year, 12, isoYear(form.year))
    case 'years':
      return monthsValue(form.from, 1, form.to, 12, `${isoYear(form.from)}/${isoYear(form.to)}`)
    case 'relative':
      return report === null ? null : relativeValue(form.unit, form.by, report)
    case 'weekday':
      return report === null ? null : single(weekdayNear(form.weekday, form.shift, report, context))
    case 'anchored':
      return anchoredValue(form, context)
  }
}

/** Null as well where the other date is one that the calendar lacks: that one is the slip. */
const anchoredValue = ({ unit, by, anchor }: Extract<DateForm, { type: 'anchored' }>, context: DateContext): DateValue | null => {
  const other = resolveDate(anchor.form, { ...context, tense: anchor.tense })
  const [first, last] = [parseDay(other?.from ?? ''), parseDay(other?.to ?? '')]
  if (first === null || last === null) return null
  return relativeValue(unit, by, by > 0 ? last : first)
}

const reach = (context: DateContext): number => {
  if (context.bias === 'past') return context.firm ? daysAhead.slip : daysAhead.citation
  return context.bias === 'future' ? daysAhead.coming : daysAhead[context.tense ?? 'none']
}

/** A day of the month, its year and weekday where they are written. */
type DayWritten = Pick<Extract<DateForm, { type: 'day' }>, 'year' | 'month' | 'day' | 'weekday'>

const dayValue = (written: DayWritten, report: number | null, context: DateContext): DateValue | null => {
  const { month, day } = written
  if (written.year === null && report === null) return exists(2000, month, day) ? null : impossible
  const year = written.year === null ? yearByWeekday(written, report ?? 0, context) : fullYear(written.year, report)
  return exists(year, month, day) ? single(dayNumber(year, month, day)) : impossible
}

/**
 * The year of a day without one. In prose the weekday beside it may tell a year from the next that lies about as far from the report:
 * "Friday, March 14" of a report in September may be ahead or behind.
 */
const yearByWeekday = ({ month, day, weekday: named }: DayWritten, report: number, context: DateContext): number => {
  const year = yearNear(month, day, report, reach(context))
  if (named === null || context.bias !== 'prose' || fallsOn({ year, month, day }, named)) return year
  const far = (one: number): number => Math.abs(dayNumber(one, month, day) - report)
  const allowed = [year + 1, year - 1].filter(
    one =>
      fallsOn({ year: one, month, day }, named) &&
      far(one) <= far(year) * 1.5 + 31 &&
      (context.tense !== 'past' || one < year || dayNumber(one, month, day) <= report),
  )
  return allowed[0] ?? year
}

const daysValue = (form: Extract<DateForm, { type: 'days' }>, report: number | null, context: DateContext): DateValue | null => {
  const wraps = form.from.month > form.to.month ? 1 : 0
  let year: number
  if (form.year !== null) year = fullYear(form.year, report)
  else if (report === null) return null
  else year = yearNear(form.from.month, form.from.day, report, reach(context)) + wraps
  if (!exists(year - wraps, form.from.month, form.from.day) || !exists(year, form.to.month, form.to.day)) return impossible
  return range(dayNumber(year - wraps, form.from.month, form.from.day), dayNumber(year, form.to.month, form.to.day))
}

const yearOfPeriod = (
  written: number | null,
  month: number,
  shift: -1 | 0 | 1 | null,
  report: number | null,
  context: DateContext,
): number | null => {
  if (written !== null) return fullYear(written, report)
  if (report === null) return null
  return shift === null ? yearNear(month, 1, report, reach(context)) : civil(report).year + shift
}

/** "last March" is the last one over, "next March" the first one to begin, "this March" the one of the report's year (or the coming one, if told as future). */
const shiftedYear = (month: number, shift: -1 | 0 | 1 | null, report: number | null, context: DateContext): number | null => {
  if (report === null) return null
  const now = civil(report)
  if (shift === -1) return month < now.month ? now.year : now.year - 1
  if (shift === 1) return month > now.month ? now.year : now.year + 1
  if (shift === 0) return context.tense === 'future' && month < now.month ? now.year + 1 : now.year
  return yearNear(month, 1, report, reach(context))
}

/**
 * "last Friday": the last one before the report. "next Friday": that of the week after. "this Friday": that of the report's week, or of the next
 * where it is over and told as still to come.
 * Bare: the last one up to the report, or the first one from it on where the words around it look ahead.
 */
const weekdayNear = (day: number, shift: -1 | 0 | 1 | null, report: number, context: DateContext): number => {
  const monday = report - weekday(report) + 1
  const back = (weekday(report) - day + 7) % 7
  if (shift === -1) return report - (back || 7)
  if (shift === 1) return monday + 6 + day
  const ahead = context.bias === 'future' || (context.bias === 'prose' && (context.tense === 'future' || context.tense === 'planned'))
  if (shift === 0) return monday + day - 1 + (ahead && monday + day - 1 < report ? 7 : 0)
  return ahead ? report + ((7 - back) % 7) : report - back
}

type Numeric = Extract<DateForm, { type: 'numeric' }>

const numericValue = (form: Numeric, report: number | null, context: DateContext): DateValue | null => {
  const [a, b, c] = form.parts
  if (context.order === 'ymd' && c !== null && exists(fullYear(a, report), b, c))
    return dayValue({ year: a, month: b, day: c, weekday: form.weekday }, report, context)
  const sure = provenOrder(form.parts) ?? (context.order === 'mdy' || context.order === 'dmy' ? context.order : settledOrder(form, context))
  if (sure) return reading(form, sure, report, context)
  const likelier = likelierOrder(form, context)
  const value = reading(form, likelier, report, context)
  const other = reading(form, likelier === 'mdy' ? 'dmy' : 'mdy', report, context)?.from ?? null
  return value?.from && other !== null && other !== value.from ? { ...value, other } : value
}

const reading = (
  { parts: [a, b, c], weekday }: Numeric,
  order: NumericOrder,
  report: number | null,
  context: DateContext,
): DateValue | null => dayValue({ year: c, month: order === 'mdy' ? a : b, day: order === 'mdy' ? b : a, weekday }, report, context)

/**
 * The order of a numeric date that may be read in two ways, where the report tells it: only one reading falls on the weekday written beside it, or
 * only one lies before the report that cites it, or tells of it as past. Null where neither does.
 */
export const settledOrder = (form: Numeric, context: DateContext): NumericOrder | null => {
  const { report, mdy, dmy } = bothDays(form, context)
  if (mdy === null || dmy === null || mdy === dmy) return null
  if (form.weekday !== null && (weekday(mdy) === form.weekday) !== (weekday(dmy) === form.weekday))
    return weekday(mdy) === form.weekday ? 'mdy' : 'dmy'
  if (report === null || !context.firm || (context.bias !== 'past' && context.tense !== 'past')) return null
  const limit = report + daysAhead.citation
  return mdy > limit !== dmy > limit ? (mdy > limit ? 'dmy' : 'mdy') : null
}

/** The report's day, and the day of either reading; null where it is none. */
const bothDays = (form: Numeric, context: DateContext) => {
  const report = parseDay(context.reportDate ?? '')
  const day = (order: NumericOrder): number | null => parseDay(reading(form, order, report, context)?.from ?? '')
  return { report, mdy: day('mdy'), dmy: day('dmy') }
}

/**
 * Nothing proves the order: a date lies before its report rather than after it; else the document's other dates tell; else the one nearer to the
 * report; else the month stands first.
 */
export const likelierOrder = (form: Numeric, context: DateContext): NumericOrder => {
  const { report, mdy, dmy } = bothDays(form, context)
  const monthFirst = context.monthFirst ?? null
  if (report !== null && mdy !== null && dmy !== null) {
    if (mdy > report !== dmy > report) return mdy > report ? 'dmy' : 'mdy'
    if (monthFirst === null) return Math.abs(report - dmy) < Math.abs(report - mdy) ? 'dmy' : 'mdy'
  }
  return monthFirst === false ? 'dmy' : 'mdy'
}
