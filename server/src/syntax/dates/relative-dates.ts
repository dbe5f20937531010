/** Dates told from the report's own: "yesterday", "this past September", "two weeks ago". */

import { monthNumber } from '../../base/calendar-words.ts'
import { counted } from './anchored-dates.ts'
import type { DateForm, DateReader } from './date-forms.ts'
import { at, COUNT, count, FULL_WEEKDAY, GAP, MONTH, near, sentenceStart, take, weekdayNumber } from './date-words.ts'

const relativeDay = at('(?:yesterday|today|tomorrow|tonight)(?![a-z])')

export const weekend: DateReader = (text, index) => {
  const match = take(overWeekend, text, index, text.length)
  return match ? [{ span: { start: index, end: index + match[0].length }, form: { type: 'relative', unit: 'weekend', by: -1 } }] : null
}

export const dayWord: DateReader = (text, index) => {
  const match = take(relativeDay, text, index, text.length)
  if (!match) return null
  const left = text.slice(Math.max(0, index - near), index)
  const word = match[0]
  // "USA Today", "Russia Today"
  if (/^[A-Z]/.test(word) && !sentenceStart.test(left)) return null
  const two = /\bthe\sday\s(?:before|after)\s$/i.exec(left)
  const by = /^y/i.test(word) ? -1 : /^tom/i.test(word) ? 1 : 0
  return [
    {
      span: { start: index - (by !== 0 && two ? two[0].length : 0), end: index + word.length },
      form: { type: 'relative', unit: 'day', by: two ? by * 2 : by },
    },
  ]
}

const overWeekend = at(`over${GAP}the${GAP}weekend(?![a-z]|\\sof\\s)`)
const endOf = at(`end${GAP}of${GAP}the${GAP}(week|month|year)(?![a-z-]|\\s\\d)`)
const shiftedUnit = at(
  `(last|this|next)(?:${GAP}(past|last|coming|current))?${GAP}(week|weekend|month|quarter|year|night|morning|afternoon|evening|${MONTH}|${FULL_WEEKDAY})(?![a-z])`,
)

/** "the end of the year". */
export const endOfUnit: DateReader = (text, index) => {
  const whole = take(endOf, text, index, text.length)
  const unit = whole?.[1]
  if (!whole || unit === undefined) return null
  const article = /\bthe\s$/i.exec(text.slice(Math.max(0, index - 4), index))
  const form = shiftedForm(unit, 0)
  return form ? [{ span: { start: index - (article?.[0].length ?? 0), end: index + whole[0].length }, form }] : null
}

/** "last week", "this past September", "next Tuesday". */
export const shifted: DateReader = (text, index) => {
  const match = take(shiftedUnit, text, index, text.length)
  // "last December 5" is a day, and read as one from its month on.
  if (!match || dayFollows.test(text.slice(index + match[0].length, index + match[0].length + 6))) return null
  const [whole, word = '', turn, unit = ''] = match
  const shift = /past|last/i.test(turn ?? word) ? -1 : /coming|next/i.test(turn ?? word) ? 1 : 0
  // "The last week of May", "the next morning": of the story, not of the report.
  if (shift !== 0 && turn === undefined && /\bthe\s$/i.test(text.slice(Math.max(0, index - 4), index))) return null
  const span = { start: index, end: index + whole.length }
  const form = shiftedForm(unit, shift)
  // "Next Sunday" is that of the week after; "this coming Sunday" the first to come.
  if (form?.type === 'weekday' && /coming/i.test(turn ?? '')) return [{ span, form: { ...form, shift: null }, tense: 'future' }]
  return form ? [{ span, form }] : null
}

const dayFollows = /^\.?\s\d{1,2}(?!\d)/

const shiftedForm = (unit: string, shift: -1 | 0 | 1): DateForm | null => {
  switch (unit) {
    case 'week':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
      return { type: 'relative', unit, by: shift }
    case 'night':
    case 'evening':
    case 'afternoon':
    case 'morning':
      return shift === 1 ? null : { type: 'relative', unit: 'day', by: shift }
  }
  if (!/^[A-Z]/.test(unit)) return null
  return /day$/i.test(unit)
    ? { type: 'weekday', weekday: weekdayNumber(unit), shift }
    : { type: 'month', year: null, month: monthNumber(unit), shift }
}

const ago = at(`(${COUNT})${GAP}(day|week|month|year|decade)s?${GAP}(ago|later|earlier|before|after)(?![a-z-])`)

/** "three days ago"; "two years later" where the text named a date just before. */
export const distance: DateReader = (text, index, before) => {
  const match = take(ago, text, index, text.length)
  if (!match) return null
  const number = count(match[1] ?? '')
  if (number === null || number > 400) return null
  const span = { start: index, end: index + match[0].length }
  const [unit, side] = [(match[2] ?? '').toLowerCase(), (match[3] ?? '').toLowerCase()]
  return side === 'ago' ? [{ span, form: agoForm(number, unit) }] : counted(text, span, number, unit, side, before)
}

/** As exact as people mean it: "a year ago" is a month, "two weeks ago" a week, "ten years ago" a year. */
const agoForm = (number: number, unit: string): DateForm => {
  if (unit === 'decade') return { type: 'relative', unit: 'year', by: -10 * number }
  if (unit === 'year' && number === 1) return { type: 'relative', unit: 'month', by: -12 }
  if (unit === 'week' && number === 1) return { type: 'relative', unit: 'day', by: -7 }
  return { type: 'relative', unit: unit === 'year' ? 'year' : unit === 'month' ? 'month' : unit === 'week' ? 'week' : 'day', by: -number }
}
