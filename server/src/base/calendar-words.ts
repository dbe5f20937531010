/** The English names of months and weekdays, and their numbers. */

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Three letters of each month, in lower case. */
export const monthAbbreviations: readonly string[] = months.map(name => name.slice(0, 3).toLowerCase())

/** 1–12 for a month's name or abbreviation; 0 for any other word. */
export const monthNumber = (word: string): number => monthAbbreviations.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** "November" for 11; empty for a month that is none. */
export const monthName = (month: number): string => months[month - 1] ?? ''

/** "Monday" for 1 … "Sunday" for 7, as ISO 8601 counts them; empty for any other number. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''
