/** Dates in running prose: where one may begin, and whether the words beside it make it a date at all. */
import type { Span } from '../base/span.ts'
import { type DateExpression, type DateForm, type DateReader, inherit, type WrittenDate } from './date-forms.ts'
import { tenseAround } from './date-tense.ts'
import { near } from './date-words.ts'
import { month, weekday, year } from './lone-periods.ts'
import { dayWord, distance, shifted } from './relative-dates.ts'
import { dayListAt } from './written-days.ts'
import { quarterAt } from './written-periods.ts'

/** Every place where a date may begin. Names of months and weekdays are capitalised: "may" and "march" are verbs. */
const trigger =
  /(?<![A-Za-zÀ-ÿ0-9_])(?:J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB|ri|RI)|M(?:ar|ay|on|AR|AY|ON)|A(?:pr|ug|PR|UG)|S(?:ep|EP|at|AT|un|UN)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|T(?:ue|hu|UE|HU)|W(?:ed|ED)|\d{1,4}(?!\d)|[QH][1-4]|[Yy]esterday|[Tt](?:oday|omorrow|onight|his\s)|[Ll]ast\s|[Nn]ext\s|[Oo]ver\sthe\sweekend|[Ee]nd\sof\sthe\s(?=year|month|week)|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[\s-]|(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Ee]ighteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)\s(?=(?:day|week|month|year|decade)s?\s)|[Tt]he\sfollowing\syear)/g

/** The dates in prose, in text order, none overlapping another. Offsets count in `text`. */
export const proseDates = (text: string): readonly DateExpression[] => {
  const written: WrittenDate[] = []
  let cursor = 0
  trigger.lastIndex = 0
  for (let found = trigger.exec(text); found; found = trigger.exec(text)) {
    const dates = readAt(text, found.index, found[0], cursor, written.at(-1))
    const last = dates?.at(-1)
    if (!dates || !last) continue
    written.push(...dates)
    cursor = last.span.end
    trigger.lastIndex = cursor
  }
  return expressions(text, written)
}

const readAt = (
  text: string,
  index: number,
  trigger: string,
  cursor: number,
  before: WrittenDate | undefined,
): readonly WrittenDate[] | null => {
  const figure = /^\d/.test(trigger)
  if (figure && !beginsFigure(text, index)) return null
  for (const read of figure ? ofFigures : trigger.length === 3 && !/\s$/.test(trigger) ? ofNames : ofWords) {
    const dates = read(text, index, before)
    const first = dates?.[0]
    if (dates && first) return [{ ...first, span: { start: withModifier(text, first, cursor), end: first.span.end } }, ...dates.slice(1)]
  }
  return null
}

/** Whether a figure begins here, rather than goes on (as in 1,100, 24.11, Il-76, $2000 or a web address). */
const beginsFigure = (text: string, index: number): boolean => {
  const left = text.slice(Math.max(0, index - 6), index)
  if (/[-–]$/.test(left)) return /(?:^|[\s(])[-–]$|\b(?:mid|end|pre|post|early|late)-$|[a-z]–$/i.test(left)
  return !/[./:#@$€£¥+=&%~_\\^*]$|\d,$/.test(left) || /[A-Za-z)”"’]\.$/.test(left)
}

const days: DateReader = (text, index) => {
  const list = dayListAt(text, index, text.length, 'prose')
  if (!list || list.stray) return null
  const [first, second] = list.dates
  const left = text.slice(Math.max(0, index - near), index)
  if (/\bLong\s$/.test(left) || !first) return null
  if (first.form.type !== 'numeric' && !/[A-Z]|^\d{4}/.test(text.slice(index, list.end))) return null
  if (first.form.type === 'day' && first.form.day > 31) return null
  // "between April 10 and 20"
  const between = /\bbetween\s$/i.exec(left)
  if (between && list.dates.length === 2 && first.form.type === 'day' && second?.form.type === 'day' && second.form.day > first.form.day) {
    const { month, day, year } = first.form
    const form: DateForm = { type: 'days', from: { month, day }, to: { month, day: second.form.day }, year }
    return [{ span: { start: index - between[0].length, end: list.end }, form }]
  }
  return list.dates
}

const quarter: DateReader = (text, index) => {
  const date = quarterAt(text, index, text.length)
  return date ? [date] : null
}

/** What a trigger may begin: a figure, a month's or weekday's name, any other word. */
const ofFigures: readonly DateReader[] = [days, quarter, distance, year]
const ofNames: readonly DateReader[] = [days, weekday, month]
const ofWords: readonly DateReader[] = [shifted, dayWord, quarter, distance]

const modifier =
  /(?:\b(?:mid[-\s]|end-)|\b(?:earlier|later|early|late)(?:\sin)?(?:\sthe)?\s|\b(?:the\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s)?)$/i
const article = /\bthe\s$/i

/** Where the expression begins when the words that narrow it are taken in: "mid-April", "the end of 2009", "earlier this week". */
const withModifier = (text: string, date: WrittenDate, cursor: number): number => {
  const { start } = date.span
  const left = text.slice(Math.max(cursor, start - near), start)
  const { type } = date.form
  if (type === 'day' || type === 'days' || type === 'numeric' || type === 'weekday') return start
  const found =
    modifier.exec(left) ??
    (type === 'quarter' || type === 'months' || (type === 'years' && /s$/.test(text.slice(start, date.span.end)))
      ? article.exec(left)
      : null)
  return found ? start - found[0].length : start
}

const joined = /^(?:\s?[-–—,]\s?|,?\s(?:and|to|through|until|or)\s)$/
const opening = /^\s\($/

/** The dates with what their neighbours add: a year they share, a gloss in parentheses, a tense. */
const expressions = (text: string, written: readonly WrittenDate[]): readonly DateExpression[] => {
  const out: DateExpression[] = []
  for (let i = written.length - 1; i >= 0; i--) {
    const date = written[i]
    if (!date) continue
    const next = out.at(-1)
    const between = next && next.span.start - date.span.end < 12 ? text.slice(date.span.end, next.span.start) : ''
    const form = next && joined.test(between) ? inherit(date.form, next.form) : date.form
    const glossed = next && opening.test(between) && text[next.span.end] === ')' && (form.type === 'relative' || form.type === 'weekday')
    const tense = form.type === 'relative' ? null : (date.tense ?? tenseAround(text, date.span))
    out.push({ ...expression(text, date.span, form), ...(tense ? { tense } : {}), ...(glossed ? { gloss: next.form } : {}) })
  }
  return out.reverse()
}

const expression = (text: string, span: Span, form: DateForm): DateExpression => ({ span, text: text.slice(span.start, span.end), form })
