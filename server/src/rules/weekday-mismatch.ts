import { civil, type Day, fallsOn, numberOf, parseDay, weekday } from '../base/calendar.ts'
import { weekdayName } from '../base/calendar-words.ts'
import { type Span, shift, slice } from '../base/span.ts'
import { isFirm } from '../model/dates-of-report.ts'
import type { Model } from '../model/model.ts'
import { yearAsWritten } from '../syntax/dates/date-forms.ts'
import { type DateExpression, findDates } from '../syntax/dates/dates.ts'
import { inWords, rewritten, weekdayInManner } from './date-rewriting.ts'
import { datesWritten } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** The last countries of Europe changed to the Gregorian calendar in 1923; weekdays of days before may be told from the other one. */
const gregorianSince = 1924

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  summary: 'A date and the weekday beside it are not the same day.',
  why: 'One of the two is wrong, and with it perhaps the whole chain of days that the report tells.',
  severity: 'warning',
  *check(model) {
    const pairs = [...headerPairs(model), ...pairsOf(model)]
    // Where the year is only inferred it may be the year that is wrong, unless another weekday confirms it.
    const sure = isFirm(model.date) || pairs.some(pair => !saysYear(pair.written) && weekdayOf(pair.means) === pair.told)
    const confirmed = sure ? () => true : yearConfirmed(model)
    const yearsAround = yearsByPlace(model)
    for (const pair of pairs) {
      const { span, means, told, written } = pair
      if (weekdayOf(means) === told || means.year < gregorianSince) continue
      const other = (year: number): boolean => fallsOn({ ...means, year }, told) && (year < means.year || mayBeAhead(model, written, means))
      if (!saysYear(written) && (!confirmed(pair) || yearsAround(span).some(other))) continue
      yield {
        span,
        message: `${inWords(means)} is a ${weekdayName(weekdayOf(means))}, not a ${weekdayName(told)}.`,
        fixes: () => [...repairs(model, pair), ignoreFix(model.report, span, 'weekday-mismatch')],
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry of ⟦Monday, April 30⟧ was probably late.',
        message: '30 April 2019 is a Tuesday, not a Monday.',
        fixed: 'The ferry of Tuesday, April 30 was probably late.',
      },
      {
        text: 'The ferry sailed on time (AFP, Monday, 30 April 2018; Kyodo, ⟦Sat. 4 May 2018⟧).',
        message: '4 May 2018 is a Friday, not a Saturday.',
        fixed: 'The ferry sailed on time (AFP, Monday, 30 April 2018; Kyodo, Fri. 4 May 2018).',
      },
      {
        text: 'Since ⟦Thursday (May 3)⟧ the ferry is likely to be late.',
        message: '3 May 2019 is a Friday, not a Thursday.',
        fixed: 'Since Friday (May 3) the ferry is likely to be late.',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, Tuesday, April 30; Kyodo, Thursday, 2 May 2019).',
      'Since Friday (May 3) the ferry is likely to be late.',
      'On Monday, the ferry is likely to be late; April 30 was too early.',
    ],
  },
}

/** A weekday and the day beside it. */
interface Pair {
  readonly span: Span
  /** The weekday's word. */
  readonly word: Span
  readonly told: number
  /** The date beside it, where that stands, and the day it means. */
  readonly written: DateExpression
  readonly place: Span
  readonly means: Day
  readonly cited: boolean
}

/** "Monday, October 21"; "Monday (October 21)"; "October 21 (Monday)". */
function* pairsOf(model: Model): Generator<Pair> {
  const dates = datesWritten(model)
  for (const [i, { date, written, cited }] of dates.entries()) {
    const { form } = written
    const told = form.type === 'day' || form.type === 'numeric' ? form.weekday : null
    const means = told === null ? null : dayOf(date)
    if (told !== null && means && !isOneOfTwo(model, date.span)) yield within(date.span, written, told, means, cited !== null)
    const next = dates[i + 1]
    if (!next || next.date.span.start - date.span.end !== 2) continue
    const span = { start: date.span.start, end: next.date.span.end + 1 }
    if (!/^\s\([\s\S]*\)$/.test(slice(model.report.text, { start: date.span.end, end: span.end }))) continue
    const [named, other] = written.form.type === 'weekday' ? [date, next] : [next.date, { date, written }]
    const day = dayOf(other.date)
    if (named.written?.form.type !== 'weekday' || (other.written.form.type !== 'day' && other.written.form.type !== 'numeric') || !day)
      continue
    yield {
      span,
      word: named.span,
      told: named.written.form.weekday,
      written: other.written,
      place: other.date.span,
      means: day,
      cited: false,
    }
  }
}

const weekdayBefore = /(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s?[-–—/,]\s?|\s(?:and|or|to|through)\s)$/i
const dayBehind = /^(?:\s?[-–—,/]\s?|,?\s(?:and|or|to|through|&)\s)\d{1,2}(?!\d)/

/** "Monday and Tuesday, May 6 and 7": the weekdays are listed apart from their days. */
const isOneOfTwo = ({ report: { text } }: Model, { start, end }: Span): boolean =>
  weekdayBefore.test(text.slice(Math.max(0, start - 20), start)) && dayBehind.test(text.slice(end, end + 12))

/** The weekday that the report's own date begins with. */
const headerPairs = ({ report }: Model): readonly Pair[] => {
  const { date } = report.header
  const means = dayOf(date)
  if (!date || !means || date.other !== null) return []
  const origin = date.span.start + slice(report.text, date.span).lastIndexOf(date.text)
  return findDates(date.text).flatMap(written => {
    const { form } = written
    const same = form.type === 'day' && form.weekday !== null && form.month === means.month && form.day === means.day
    return same ? [within(shift(written.span, origin), written, form.weekday ?? 0, means, true)] : []
  })
}

const within = (span: Span, written: DateExpression, told: number, means: Day, cited: boolean): Pair => {
  const length = /^[a-z]+/i.exec(written.text)?.[0].length ?? 0
  return { span, word: { start: span.start, end: span.start + length }, told, written, place: span, means, cited }
}

const dayOf = (date: { readonly value: string | null } | null): Day | null => {
  const number = date?.value ? parseDay(date.value) : null
  return number === null ? null : civil(number)
}

const weekdayOf = (day: Day): number => weekday(numberOf(day))

/** How far from a date another may lie that is of the same weeks. */
const sameWeeks = 31

/** Whether a date may be of a later year than was told for it: not one told as over, nor, without a word of its time, one of the last weeks. */
const mayBeAhead = (model: Model, { tense }: DateExpression, means: Day): boolean => {
  if (tense !== undefined) return tense !== 'past'
  const report = parseDay(model.date.value ?? '')
  const before = report === null ? null : report - numberOf(means)
  return before === null || before < 0 || before > sameWeeks
}

/** Whether the year of a day is told by another, written out with its own, of the same weeks; and the weekday fits neither of the years around. */
const yearConfirmed = (model: Model): ((pair: Pair) => boolean) => {
  const days = datesWritten(model).flatMap(({ date, written }) => {
    const number = saysYear(written) && date.value !== null ? parseDay(date.value) : null
    return number ?? []
  })
  return ({ means, told }) => {
    const number = numberOf(means)
    return [-1, 1].every(by => !fallsOn({ ...means, year: means.year + by }, told)) && days.some(day => Math.abs(day - number) <= sameWeeks)
  }
}

const saysYear = ({ form }: DateExpression): boolean => yearAsWritten(form) !== null

/** The years that the paragraph around a place names: what it tells may be of one of them. Places are asked for in text order. */
const yearsByPlace = ({ report: { blocks } }: Model): ((span: Span) => readonly number[]) => {
  let next = -1
  let years: readonly number[] = []
  return span => {
    // Worked out once a paragraph: all its dates may ask.
    if (next >= 0 && (blocks[next]?.span.end ?? Number.POSITIVE_INFINITY) >= span.end) return years
    next = Math.max(next, 0)
    while ((blocks[next]?.span.end ?? Number.POSITIVE_INFINITY) < span.end) next++
    const dates = blocks[next]?.paragraph?.dates ?? []
    years = [...new Set(dates.flatMap(({ form }) => ('year' in form && form.year !== null && form.year > 99 ? [form.year] : [])))]
    return years
  }
}

/** The right weekday first; then the nearest days that are the one named, none of a source after its report. */
const repairs = (model: Model, { word, told, written, place, means, cited }: Pair): readonly Fix[] => {
  const name = weekdayInManner(slice(model.report.text, word), weekdayOf(means))
  const number = numberOf(means)
  const back = (weekdayOf(means) - told + 7) % 7
  const report = model.date.value === null ? null : parseDay(model.date.value)
  const moved = [number - back, number - back + 7]
    .filter(one => !cited || report === null || one <= report)
    .sort((a, b) => Math.abs(a - number) - Math.abs(b - number))
    .flatMap(one => rewritten(written, means, civil(one)) ?? [])
  return [suggestion(`Write ${name}`, word, name, true), ...moved.map(text => suggestion(`Write ${text}`, place, text))]
}
