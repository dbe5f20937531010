/** The values dates have, as the contract writes them. Days are day numbers of `base/calendar.ts`. */
import { addMonths, civil, dayNumber, daysInMonth, isoDay, isoMonth, isoYear, weekday } from '../base/calendar.ts'
import type { DateForm } from '../syntax/dates/dates.ts'

/** A date's value as the contract writes it, with the first and last ISO day it covers; all null for a day the calendar does not have. */
export interface DateValue {
  readonly value: string | null
  readonly from: string | null
  readonly to: string | null
  /** The day that numbers which may be read in two ways would name in the other order. */
  readonly other?: string
}

/** A day the calendar does not have. */
export const impossible: DateValue = { value: null, from: null, to: null }

/** One day. */
export const single = (day: number): DateValue => {
  const iso = isoDay(day)
  return { value: iso, from: iso, to: iso }
}

/** From one day to another, both counted in. */
export const range = (from: number, to: number): DateValue => {
  const [first, last] = [isoDay(from), isoDay(to)]
  return { value: `${first}/${last}`, from: first, to: last }
}

/** Whole months, under the name given, else as a range; impossible where a month is none. */
export const monthsValue = (fromYear: number, fromMonth: number, toYear: number, toMonth: number, value?: string): DateValue => {
  if (fromMonth < 1 || fromMonth > 12 || toMonth < 1 || toMonth > 12) return impossible
  const whole = range(dayNumber(fromYear, fromMonth, 1), dayNumber(toYear, toMonth, daysInMonth(toYear, toMonth)))
  return value === undefined ? whole : { ...whole, value }
}

/** A year of two digits is the one nearest to the report's; without a report's date 70–99 are of the last century. */
export const fullYear = (year: number, report: number | null): number => {
  if (year > 99) return year
  const near = report === null ? 2019 : civil(report).year
  const century = Math.floor(near / 100) * 100
  return [century - 100, century, century + 100].map(c => c + year).reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
}

/** The latest year in which month and day lie at most `ahead` days after the report. */
export const yearNear = (month: number, day: number, report: number, ahead: number): number => {
  const limit = civil(report + ahead)
  return month < limit.month || (month === limit.month && day <= limit.day) ? limit.year : limit.year - 1
}

/** So many days, weeks, months… from the report's day; weeks begin on Monday. */
export const relativeValue = (unit: Extract<DateForm, { type: 'relative' }>['unit'], by: number, report: number): DateValue => {
  const now = civil(report)
  const monday = report - weekday(report) + 1
  switch (unit) {
    case 'day':
      return single(report + by)
    case 'week':
      return range(monday + 7 * by, monday + 7 * by + 6)
    case 'weekend':
      return range(monday + 7 * by + 5, monday + 7 * by + 6)
    case 'month': {
      const { year, month } = addMonths(now.year, now.month, by)
      return monthsValue(year, month, year, month, isoMonth(year, month))
    }
    case 'quarter': {
      const { year, month } = addMonths(now.year, Math.floor((now.month - 1) / 3) * 3 + 1, by * 3)
      return monthsValue(year, month, year, month + 2, `${isoYear(year)}-Q${(month + 2) / 3}`)
    }
    case 'year':
      return monthsValue(now.year + by, 1, now.year + by, 12, isoYear(now.year + by))
  }
}
