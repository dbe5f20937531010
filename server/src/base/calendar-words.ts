/** The English names of months and weekdays. */

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "November" for 11; empty for a month that is none. */
export const monthName = (month: number): string => months[month - 1] ?? ''

/** "Monday" for 1 … "Sunday" for 7, as ISO 8601 counts them; empty for any other number. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''
