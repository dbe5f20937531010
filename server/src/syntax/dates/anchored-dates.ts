/** Dates told from the date last named in the same text: "two days later", "the following year", "later that week". */
import type { Span } from '../../base/span.ts'
import { type AnchorUnit, type DateForm, type DateReader, grainOf, type WrittenDate, writtenYear } from './date-forms.ts'
import { tenseAround } from './date-tense.ts'
import { at, GAP, take } from './date-words.ts'

/** How far back a date may stand that others are told from; half a paragraph, its citations counted in. */
const anchorReach = 400
/** The story has moved on by a step that nobody can count: "some weeks later", "the following Monday", "soon afterwards". */
const step = /\b(?:later|earlier|afterwards?|meanwhile|(?:the|that)\s(?:following|next|previous|preceding|same))\b/i
/** Within 2000 years either way, whatever a text adds up. */
const furthest = 4000

/** What is counted about, up to or for so long is no date: "about two years later", "ten to twelve days later". */
const loose =
  /(?:\b(?:about|around|some|nearly|almost|roughly|over|than|least|most|up\sto|within|every|for|or|to|throughout|across)\s|[-–—])$/i
/** The same of "the following year", but not of "up over the previous year". */
const throughout = /\b(?:over|within|throughout|across|for|through|every)\s$/i

const followed = at(
  `the${GAP}(?:(following|next|previous|preceding|same)${GAP}(day|month|year)(?![a-z-])|(day|month|year)${GAP}(before|after)(?![a-z-]))`,
)
/** "The day or two", "the same month last year": not the day and the month they seem. */
const qualified = /^['’]?\s(?:or|as|that|when|in\s(?:which|\d)|of|a|last|this|next|the\sprevious|\d)\b/i
/** After "before" and "after" nothing else may follow that they could belong to. */
const alone = /^(?:[.;:)”"]|$|,\s(?!(?:during|after|before|and|or|but)\b))/

/** "The following year", "the next day", "the day before": where the text named a date just before. */
export const following: DateReader = (text, index, before) => {
  const match = before ? take(followed, text, index, text.length) : null
  if (!match) return null
  const [whole, word, unit, single = '', side] = match
  const span = { start: index, end: index + whole.length }
  const rest = text.slice(span.end, span.end + 24)
  if (side !== undefined) {
    const by = side.toLowerCase() === 'before' ? -1 : 1
    return alone.test(rest) ? toldFrom(text, span, unitOf(single), by, before) : null
  }
  if (qualified.test(rest)) return null
  const kind = (word ?? '').toLowerCase()
  // "The next year" is as often the one after the report.
  if (kind === 'next' && unit?.toLowerCase() !== 'day') return null
  const by = kind === 'same' ? 0 : kind === 'following' || kind === 'next' ? 1 : -1
  return by > 0 && throughout.test(text.slice(Math.max(0, index - 16), index)) ? null : toldFrom(text, span, unitOf(unit ?? ''), by, before)
}

const ofThat = at(`(?:later|earlier|late|early)(?:${GAP}in)?${GAP}that${GAP}(?:same${GAP})?(day|week|month|year)(?![a-z-])`)

/** "Later that year", "earlier that week". */
export const partOfThat: DateReader = (text, index, before) => {
  const match = before ? take(ofThat, text, index, text.length) : null
  if (!match) return null
  return toldFrom(text, { start: index, end: index + match[0].length }, unitOf(match[1] ?? ''), 0, before)
}

/** "Two days later", "a year earlier", "three weeks before": `number` units to the side the word says, which ends at `end`. */
export const counted = (
  text: string,
  span: Span,
  number: number,
  unit: string,
  side: string,
  before: WrittenDate | undefined,
): readonly WrittenDate[] | null => {
  const rest = text.slice(span.end, span.end + 24)
  if (loose.test(text.slice(Math.max(0, span.start - 16), span.start))) return null
  const back = side === 'earlier' || side === 'before'
  if (side === 'before' || side === 'after' ? !alone.test(rest) : /^\s(?:than|this|next)\b/i.test(rest)) return null
  const by = back ? -number : number
  if (unit === 'week') return toldFrom(text, span, 'day', by * 7, before)
  if (unit !== 'day' && unit !== 'month' && unit !== 'year') return null
  // "Exports in May fell from a year earlier": compared with the same month, or the same quarter.
  const form = before?.form
  if (form && unit === 'year' && by === -1) {
    if (grainOf(form) === 'month') return toldFrom(text, span, 'month', -12, before)
    if ((form.type === 'quarter' || form.type === 'months') && writtenYear(form) !== null)
      return tells(text, span.start, before) ? [{ span, form: yearBack(form) }] : null
  }
  return toldFrom(text, span, unit, by, before)
}

const yearBack = (form: Extract<DateForm, { type: 'quarter' | 'months' }>): DateForm => {
  const year = (writtenYear(form) ?? 1) - 1
  return form.type === 'months' && form.begins !== undefined ? { ...form, year, begins: form.begins - 1 } : { ...form, year }
}

const unitOf = (word: string): AnchorUnit => {
  const unit = word.toLowerCase()
  return unit === 'day' || unit === 'week' || unit === 'month' ? unit : 'year'
}

/** Whether the date last read is near enough for another to be told from it, and nothing in between moved the story on. */
const tells = (text: string, start: number, before: WrittenDate | undefined): before is WrittenDate =>
  before !== undefined && start - before.span.end < anchorReach && !step.test(text.slice(before.span.end, start))

/** So many units from the date last read; null where it is too far off, or too coarse to count from. */
const toldFrom = (
  text: string,
  span: Span,
  unit: AnchorUnit,
  by: number,
  before: WrittenDate | undefined,
): readonly WrittenDate[] | null => {
  if (!tells(text, span.start, before)) return null
  const form = fromForm(text, unit, by, before)
  return form ? [{ span, form }] : null
}

const fromForm = (text: string, unit: AnchorUnit, by: number, before: WrittenDate): DateForm | null => {
  const { form } = before
  if (unit === 'year') {
    const year = writtenYear(form)
    if (year !== null) return year + by > 999 && year + by < 2100 ? { type: 'year', year: year + by } : null
    // "In May … two years later" would lie ahead of most reports: the May was another year's.
    if (by > 0 && form.type !== 'relative') return null
  }
  const grain = grainOf(form)
  if (grain === null || coarseness[grain] > coarseness[unit] || (unit !== 'day' && parted(form))) return null
  // A whole week, month or year has no "same day", and a run of days not one of them.
  if (unit === 'day' && by === 0 && form.type === 'days') return null
  if (form.type !== 'anchored')
    return { type: 'anchored', unit, by, anchor: { form, tense: form.type === 'relative' ? undefined : tenseOf(text, before) } }
  if (form.unit !== unit) return { type: 'anchored', unit, by, anchor: { form, tense: undefined } }
  const sum = form.by + by
  return Math.abs(sum) < furthest ? { ...form, by: sum } : null
}

const coarseness: Readonly<Record<'day' | 'week' | 'month' | 'year', number>> = { day: 0, week: 1, month: 2, year: 3 }

const tenseOf = (text: string, date: WrittenDate) => date.tense ?? tenseAround(text, date.span) ?? undefined

/** Whether a run of days lies in two months. */
const parted = (form: DateForm): boolean => form.type === 'days' && form.from.month !== form.to.month
