/** Days and periods in words. ISO dates in, English out; no clock and no time zone. */
import { civil, daysInMonth, parseDay, weekday } from '../base/calendar.ts'
import { monthName, weekdayName } from '../base/calendar-words.ts'
import type { ResolvedDate } from '../model/model.ts'
import { escaped, plural } from './markdown.ts'

const ordinals = ['first', 'second', 'third', 'fourth']

/** "28 November 2000" for an ISO day; any other text as it is. */
export const plainDay = (iso: string): string => {
  const number = parseDay(iso)
  if (number === null) return iso
  const { year, month, day } = civil(number)
  return `${day} ${monthName(month)} ${year}`
}

/** "Tuesday, 28 November 2000" for an ISO day; any other text as it is. */
export const fullDay = (iso: string): string => {
  const number = parseDay(iso)
  return number === null ? iso : `${weekdayName(weekday(number))}, ${plainDay(iso)}`
}

/** What the date means, in words: "Tuesday, 28 November 2000", "November 2000", "11–14 November 2000"; what is written where that cannot be told. Markdown. */
export const dateInWords = (date: ResolvedDate): string => {
  if (date.value === null || date.from === null || date.to === null)
    return `“${escaped(date.text)}”${date.impossible ? ', which is no day of the calendar' : ''}`
  if (date.from === date.to) return fullDay(date.from)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date.value)
  if (quarter) return `the ${ordinals[Number(quarter[2]) - 1]} quarter of ${quarter[1]}`
  return period(date.from, date.to)
}

/** From one ISO day to another, as short as it can be said: whole years, whole months, else days. */
const period = (from: string, to: string): string => {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === null || last === null) return `${from}–${to}`
  const [a, b] = [civil(first), civil(last)]
  const whole = a.day === 1 && b.day === daysInMonth(b.year, b.month)
  if (whole && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`
  const year = a.year === b.year ? '' : ` ${a.year}`
  if (whole && a.year === b.year && a.month === b.month) return `${monthName(a.month)} ${a.year}`
  if (whole) return `${monthName(a.month)}${year}–${monthName(b.month)} ${b.year}`
  if (a.year === b.year && a.month === b.month) return `${a.day}–${plainDay(to)}`
  return `${a.day} ${monthName(a.month)}${year} – ${plainDay(to)}`
}

/** "2 days", "45 days", "262 days (about 9 months)": how far apart two days are. */
export const distance = (days: number): string => {
  const told = plural(days, 'day')
  if (days < 60) return told
  const inMonths = Math.round(days / 30.44)
  return `${told} (about ${inMonths < 24 ? plural(inMonths, 'month') : plural(Math.round(days / 365.25), 'year')})`
}
