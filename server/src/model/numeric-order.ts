/** In which order numeric dates are written: "03/04/2019" is March 4 or April 3. */
import type { DateExpression, DateForm } from '../syntax/dates/dates.ts'

export type NumericOrder = 'mdy' | 'dmy'
type Parts = readonly [number, number, number | null]

/** The order that a numeric date proves by itself: one part over 12 can be no month. Null where neither or both are. */
export const provenOrder = ([a, b]: Parts): NumericOrder | null =>
  a > 12 && a <= 31 && b <= 12 ? 'dmy' : b > 12 && b <= 31 && a <= 12 ? 'mdy' : null

/** How much more often numeric dates prove that the month stands first than that the day does; below 0 the day does. */
export const monthFirstVotes = (forms: readonly DateForm[]): number =>
  forms.reduce((sum, form) => {
    const order = form.type === 'numeric' ? provenOrder(form.parts) : null
    return sum + (order === 'mdy' ? 1 : order === 'dmy' ? -1 : 0)
  }, 0)

/** The order a document writes its numeric dates in, proved by any part over 12 (by the greater number where they contradict); null without proof. */
export const numericOrder = (forms: readonly DateForm[]): NumericOrder | null => orderOf(monthFirstVotes(forms))

/** What so many votes for the month to stand first come to; null where they are even. */
export const orderOf = (votes: number): NumericOrder | null => (votes > 0 ? 'mdy' : votes < 0 ? 'dmy' : null)

/** A date that begins with its month, a weekday before it left out. */
const monthStands = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?[a-z]/i

/** How much more often worded dates write the month before the day ("November 28") than after it. */
export const wordedVotes = (dates: readonly DateExpression[]): number =>
  dates.reduce(
    (sum, { form, text }) =>
      form.type !== 'day' && form.type !== 'days' ? sum : monthStands.test(text) ? sum + 1 : /[a-z]/i.test(text) ? sum - 1 : sum,
    0,
  )

/** Whether a document's worded dates write the month first; null where none is written or they tie. */
export const writesMonthFirst = (dates: readonly DateExpression[]): boolean | null => {
  const votes = wordedVotes(dates)
  return votes === 0 ? null : votes > 0
}
