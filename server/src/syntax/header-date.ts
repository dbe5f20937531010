import { dayNumber, exists, isoDay } from '../base/calendar.ts'
import { findDates } from './dates.ts'

/**
 * The ISO day that a header line or a front matter's value names: "October 23, 1997", "4 September 2019, 07:15 London", "2000-11-30".
 * Null where it names none with its year, one that does not exist, or a numeric one that may be read in two ways.
 */
export const readHeaderDate = (text: string): string | null => {
  for (const { form } of findDates(text)) {
    if (form.type === 'day' && form.year !== null && form.year > 99) return iso(form.year, form.month, form.day)
    if (form.type !== 'numeric') continue
    const [a, b, year] = form.parts
    if (year === null || year < 100) continue
    if (a > 12 || a === b) return iso(year, b, a)
    if (b > 12) return iso(year, a, b)
  }
  return null
}

const iso = (year: number, month: number, day: number): string | null =>
  exists(year, month, day) ? isoDay(dayNumber(year, month, day)) : null
