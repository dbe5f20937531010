/** Days of the Gregorian calendar as integers: no clock, no time zone. Months are 1–12, weekdays 1 (Monday)–7, as in ISO 8601. */

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in 400 years. */
const ERA = 146_097

/**
 * Days since 1970-01-01. Days past a month's end run on into the next: `dayNumber(2001, 2, 29)` is March 1.
 * Counts in years that begin on March 1, so that the leap day comes last.
 */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

/** The day number of a day; days past a month's end as `dayNumber` has them. */
export const numberOf = ({ year, month, day }: Day): number => dayNumber(year, month, day)

/** Whether the calendar has that day, and it falls on the weekday. */
export const fallsOn = (day: Day, on: number): boolean => exists(day.year, day.month, day.day) && weekday(numberOf(day)) === on

/** Year, month and day of a day number. */
export const civil = (number: number): Day => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / ERA)
  const dayOfEra = shifted - era * ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** "2000-11-28" for a day number. Years outside 0–9999 have no ISO day of this form and are printed as they are. */
export const isoDay = (number: number): string => {
  const { year, month, day } = civil(number)
  return `${isoMonth(year, month)}-${pad(day, 2)}`
}

/** "2000-11" */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month, 2)}`

/** "2000" */
export const isoYear = (year: number): string => pad(year, 4)

/** The day number of an ISO day ("2000-11-28"); null for any other text and for days that do not exist. */
export const parseDay = (iso: string): number | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))]
  return exists(year, month, day) ? dayNumber(year, month, day) : null
}

/** 1 (Monday)–7 (Sunday). */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** 28–31; 0 for a month that is none. */
export const daysInMonth = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)

/** Whether the calendar has that day. */
export const exists = (year: number, month: number, day: number): boolean => day >= 1 && day <= daysInMonth(year, month)

/** The month `by` months on (back where negative). */
export const addMonths = (year: number, month: number, by: number): { readonly year: number; readonly month: number } => {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: months - Math.floor(months / 12) * 12 + 1 }
}
