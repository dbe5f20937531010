/** The dates of bibliographies as the contract writes dates. */

import { dayNumber, daysInMonth, exists, isoDay, isoMonth, isoYear } from '../base/calendar.ts'
import { monthNumber } from '../base/calendar-words.ts'

/** A day, a month or a year; what is 0 is not said. */
export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?[~?%]?$/

/** The parts of an ISO day, month or year, with the marks of doubt of EDTF (ISO 8601-2) left out; null for anything else. */
const isoParts = (written: string): Parts | null => {
  const found = iso.exec(written.trim())
  return found ? { year: Number(found[1]), month: Number(found[2] ?? 0), day: Number(found[3] ?? 0) } : null
}

/** The value of an ISO date or of two with a slash between them; null where there is none. An open end counts for nothing. */
export const isoValue = (written: string): string | null => {
  const [from = '', to = ''] = written.split('/', 2)
  const [first, last] = [isoParts(from), isoParts(to)]
  return first ? (last ? rangeValue(first, last) : dateValue(first)) : last && dateValue(last)
}

/** `2019-05-03`, `2019-05` or `2019`: as much as the parts say and the calendar has. */
export const dateValue = ({ year, month, day }: Parts): string => {
  if (month < 1 || month > 12) return isoYear(year)
  return exists(year, month, day) ? isoDay(dayNumber(year, month, day)) : isoMonth(year, month)
}

/** A range of days, from the first of the one to the last of the other; the one alone where they are the same or out of order. */
export const rangeValue = (first: Parts, last: Parts): string => {
  const from = dayNumber(first.year, within(first.month, 1), within(first.day, 1))
  const month = within(last.month, 12)
  const to = dayNumber(last.year, month, within(last.day, daysInMonth(last.year, month)))
  const [one, other] = [dateValue(first), dateValue(last)]
  return one === other || to <= from ? one : `${isoDay(from)}/${isoDay(to)}`
}

const within = (part: number, otherwise: number): number => (part >= 1 && part <= 31 ? part : otherwise)

/** 1–12 for a month's number, name or abbreviation; 0 for anything else. */
export const monthOf = (written: string): number => {
  if (!/^\d{1,2}$/.test(written)) return monthNumber(written)
  return Number(written) <= 12 ? Number(written) : 0
}

/** The year that stands in words such as "c. 2018" or "2018a"; null where none does. */
export const yearIn = (written: string): number | null => {
  const found = /(?:^|\D)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(written)
  return found ? Number(found[1]) : null
}
