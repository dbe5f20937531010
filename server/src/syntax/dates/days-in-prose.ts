/** Days as they stand in running prose: told from what only begins like one, and the ways of writing them that citations do not know. */

import { monthNumber } from '../../base/calendar-words.ts'
import type { DateForm, DateReader } from './date-forms.ts'
import { at, GAP, MONTH, near, take, YEAR } from './date-words.ts'
import { dayListAt } from './written-days.ts'

/** What a figure that begins a day goes on with: more figures, or days and the capital of a month. Most figures count something, and end here. */
const mayBeDay =
  /\d{1,4}(?:[-./]\d|(?:st|nd|rd|th)?(?:(?:\s?[-–—,]\s{0,2}|,?\s(?:and|to|through|&)\s)\d{1,2}(?:st|nd|rd|th)?){0,13}(?:\s{1,3}(?:of\s{1,3})?|,\s{0,2}|-)[ADFJMNOS])/y

/** "November 28, 29", "between April 10 and 20", "11.30.17". */
export const days: DateReader = (text, index) => {
  const c = text.charCodeAt(index)
  if (c >= 48 && c <= 57 && !take(mayBeDay, text, index, text.length)) return null
  const list = dayListAt(text, index, text.length, 'prose')
  if (!list || list.stray) return null
  const [first, second] = list.dates
  const left = text.slice(Math.max(0, index - near), index)
  if (/\bLong\s$/.test(left) || !first) return null
  if (first.form.type !== 'numeric' && !/[A-Z]|^\d{4}/.test(text.slice(index, list.end))) return null
  if (first.form.type === 'day' && (first.form.day > 31 || first.form.month > 12)) return null
  if (first.form.type === 'numeric' && numbered.test(left)) return null
  // "between April 10 and 20"
  const between = /\bbetween\s$/i.exec(left)
  if (between && list.dates.length === 2 && first.form.type === 'day' && second?.form.type === 'day' && second.form.day > first.form.day) {
    const { month, day, year } = first.form
    const form: DateForm = { type: 'days', from: { month, day }, to: { month, day: second.form.day }, year }
    return [{ span: { start: index - between[0].length, end: list.end }, form }]
  }
  return list.dates
}

/** What is numbered in parts: "section 10.11.12". */
const numbered =
  /(?:\b(?:section|sec|version|ver|v|release|build|firmware|ios|chapter|article|art|clause|paragraph|para|item|point|annex|appendix|table|figure|rule|ip|address|subnet|standard)s?|§)\.?:?\s?$/i

/** Days that name an event of their own year, or a thing: "the September 11 attacks", "the March 8 coalition", "9 May Square". */
const namedDay = at(`(?:${MONTH}\\.?${GAP}\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?:${GAP}of)?${GAP}${MONTH})${GAP}([a-z]+)`)
const things = new Set(
  'coalition alliance bloc movement camp group organisation organization brigade brigades martyrs party front street square avenue boulevard bridge stadium station metro university airport barracks district park embankment'.split(
    ' ',
  ),
)
const attacks = /^(?:attack|terror|hijack)/i
const attacksOf = /\battacks?\s(?:of|on)\s$/i
const september11 = /^(?:sept?(?:ember)?\.?\s11|11(?:th)?\s(?:of\s)?sept?(?:ember)?)(?!\d)/i

/** Where the name of a thing or an event that begins with a day at `index` ends; null where none stands. */
export const namedAfterDay = (text: string, index: number): number | null => {
  const c = text.charCodeAt(index)
  if ((c === 83 || c === 49) && september11.test(text.slice(index, index + near))) {
    const end = index + (september11.exec(text.slice(index, index + near))?.[0].length ?? 0)
    const right = text.slice(end, end + 12)
    if (/^,?\s(?:18|19|20)\d\d/.test(right)) return null
    return attacks.test(right.trimStart()) || attacksOf.test(text.slice(Math.max(0, index - near), index)) ? end : null
  }
  const named = take(namedDay, text, index, text.length)
  const thing = named?.[1] ?? ''
  if (!named || !things.has(thing.toLowerCase())) return null
  // "On March 8 coalition aircraft": the day; "the March 8 coalition": the name.
  return /^\p{Lu}/u.test(thing) || /\b(?:the|an?|of|pro-|anti-)\s?$/i.test(text.slice(Math.max(0, index - 8), index))
    ? index + named[0].length
    : null
}

/** "20190503": ISO 8601 without its hyphens, as file names and time stamps write it. */
export const compactDay: DateReader = (text, index) => {
  const match = take(compact, text, index, text.length)
  if (!match || quantity.test(text.slice(Math.max(0, index - near), index))) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return [{ span: { start: index, end: index + 8 }, form: { type: 'day', year, month, day, weekday: null } }]
}

const compact = at('((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![a-z\\d]|[.,]\\d|\\s?[%€$£])')
const quantity = /(?:\b(?:no|nos|number|id|tel|phone|account|serial|ref)|№|#)[.:]?\s?$/i

/** "101430Z MAY 18": a day of the month, a time and its zone's letter, as the military and air traffic write them (Allied Communications Publication 121). */
export const timeGroup: DateReader = (text, index) => {
  const match = take(group, text, index, text.length)
  if (!match) return null
  const [whole, day, month = '', year] = match
  if (Number(day) > 31 || Number(day) < 1) return null
  return [
    {
      span: { start: index, end: index + whole.length },
      form: { type: 'day', year: year === undefined ? null : Number(year), month: monthNumber(month), day: Number(day), weekday: null },
    },
  ]
}

const group = at(`(\\d\\d)(?:[01]\\d|2[0-3])[0-5]\\d[A-IK-Z]\\s?(${MONTH})(?:\\s?((?:19|20)?\\d\\d)(?!\\d))?`)

/** "New Year's Day", "New Year's Eve 2015"; other calendars' new years move. */
export const newYear: DateReader = (text, index) => {
  const match = take(newYears, text, index, text.length)
  if (!match || otherCalendar.test(text.slice(Math.max(0, index - near), index))) return null
  const [month, day] = /^e/i.test(match[1] ?? '') ? [12, 31] : [1, 1]
  return [
    {
      span: { start: index, end: index + match[0].length },
      form: { type: 'day', year: match[2] === undefined ? null : Number(match[2]), month, day, weekday: null },
    },
  ]
}

const newYears = at(`New${GAP}Year['’]s${GAP}(Day|Eve)(?:,?${GAP}(?:of${GAP})?(${YEAR})(?!\\d))?(?![a-z])`)
const otherCalendar = /\b(?:lunar|chinese|persian|iranian|kurdish|orthodox|jewish|islamic|hijri|old|thai|khmer|lao|burmese)\s$/i

/** "The siege began on April 3; on the 28th it was lifted": a day of the month last named, where it comes later in it. */
export const dayOfThatMonth: DateReader = (text, index, before) => {
  const match = take(ordinalDay, text, index, text.length)
  const left = text.slice(Math.max(0, index - 16), index)
  const article = /\b(?:on|by|until|till|since|and|to|through|from)\s(the\s)$/i.exec(left)?.[1]
  if (!match || article === undefined || !before || index - before.span.end > monthReach) return null
  const { form } = before
  const month = form.type === 'day' ? form.month : form.type === 'days' ? form.to.month : null
  const from = form.type === 'day' ? form.day : form.type === 'days' ? form.to.day : 31
  const day = Number(match[1])
  if (month === null || day <= from || day > 31 || !alone.test(text.slice(index + match[0].length, index + near))) return null
  return [{ span: { start: index - article.length, end: index + match[0].length }, form: dayOf(form, month, day) }]
}

/** How far back a month may stand that "the 28th" is a day of. */
const monthReach = 160
const ordinalDay = at('(\\d{1,2})(?:st|nd|rd|th)(?![a-z\\d])')
/** What follows a day; anything else is counted or named: "the 28th Guards Brigade". */
const alone = /^(?:[.,;:)”"–—]|$|\s(?:it|he|she|they|we|the|an?|this|in|at|with|when|after|before|and|but|by|to|for|as)\s)/

const dayOf = (form: DateForm, month: number, day: number): DateForm => ({
  type: 'day',
  year: form.type === 'day' || form.type === 'days' ? form.year : null,
  month,
  day,
  weekday: null,
})
