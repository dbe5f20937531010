import { dayNumber, exists, isoDay } from '../../base/calendar.ts'
import { MONTH } from '../dates/date-words.ts'
import { type DateForm, findDates } from '../dates/dates.ts'
import type { HeaderDate } from '../report.ts'

/** A day as a header writes it. */
type HeaderDay = Pick<HeaderDate, 'value' | 'other' | 'order'>

/**
 * The day that a header line or a front matter's value names: "October 23, 1997", "4 September 2019, 07:15 London", "2000-11-30"; the last one of a
 * range. Null where it names none with its year, or one that does not exist.
 */
export const readHeaderDate = (text: string): HeaderDay | null => {
  const plain = plainly(text)
  const dates = findDates(plain)
  for (const [i, { form, span }] of dates.entries()) {
    const next = dates[i + 1]
    const ends = next && /^\s?(?:[-–—]|to|through|until)\s?$/.test(plain.slice(span.end, next.span.start)) ? dayOf(next.form) : null
    const day = ends ?? dayOf(form)
    if (day) return day
  }
  return null
}

const monthWord = new RegExp(`\\b${MONTH}`, 'gi')
const yearMonthDay = new RegExp(`\\b(\\d{4})([ -])(${MONTH})\\2(\\d{1,2})(?!\\d)`, 'i')

/** Ways of headers alone put as prose has them: "3 may 2019", "3. May 2019", "2019-May-03". */
const plainly = (text: string): string =>
  text
    .replace(yearMonthDay, (_, year, _gap, month, day) => `${day} ${month} ${year}`)
    .replace(monthWord, word => word.charAt(0).toUpperCase() + word.slice(1))
    .replace(/(?<=\b\d{1,2})\.(?= ?[A-Z])/g, ' ')

const dayOf = (form: DateForm): HeaderDay | null => {
  if (form.type === 'day' && form.year !== null) return only(form.year, form.month, form.day)
  if (form.type === 'days' && form.year !== null) return only(form.year, form.to.month, form.to.day)
  if (form.type !== 'numeric') return null
  const [a, b, year] = form.parts
  if (year === null) return null
  if (a > 12) return only(year, b, a, 'dmy')
  const first = only(year, a, b, b > 12 ? 'mdy' : null)
  const second = a === b || b > 12 ? null : only(year, b, a)
  return first && second ? { ...first, other: second.value } : first
}

/** Two digits are the year nearest to today's reports: 70–99 are of the last century. */
const whole = (year: number): number => (year > 99 ? year : year < 70 ? 2000 + year : 1900 + year)

const only = (written: number, month: number, day: number, order: HeaderDay['order'] = null): HeaderDay | null => {
  const year = whole(written)
  return exists(year, month, day) ? { value: isoDay(dayNumber(year, month, day)), other: null, order } : null
}
