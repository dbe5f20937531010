import { addMonths, civil, type Day, daysInMonth, exists, isoDay, numberOf, parseDay, weekday } from '../base/calendar.ts'
import { monthName } from '../base/calendar-words.ts'
import type { Span } from '../base/span.ts'
import { fullYear, yearNear } from '../model/date-values.ts'
import type { Model } from '../model/model.ts'
import { provenOrder } from '../model/numeric-order.ts'
import { yearAsWritten } from '../syntax/dates/date-forms.ts'
import type { DateExpression, DateForm } from '../syntax/dates/dates.ts'
import { rewritten } from './date-rewriting.ts'
import { datesWritten } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

export const impossibleDate: Rule = {
  id: 'impossible-date',
  summary: 'A date names a day that the calendar does not have.',
  why: 'Nobody can look up a paper of 31 September; the day or the month is a slip, and only the author knows which.',
  severity: 'warning',
  *check(model) {
    for (const { date, written, cited } of datesWritten(model)) {
      if (!date.impossible || (!cited && isQuotedAlone(model.report.text, date.span))) continue
      const day = dayNamed(written.form, model)
      const beside = (): readonly (string | null)[] =>
        (cited?.list.items ?? []).filter(item => item.date?.span.start !== date.span.start).map(item => item.date?.value ?? null)
      yield {
        span: date.span,
        message: message(written, day),
        fixes: () => [
          ...(day ? repairs(written, day, model, beside()) : []).map(toFix(date.span)),
          ignoreFix(model.report, date.span, 'impossible-date'),
        ],
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (AFP, ⟦April 31⟧).',
        message: 'There is no 31 April: April has 30 days.',
        fixed: 'The ferry sailed on time (AFP, April 30).',
      },
      {
        text: 'The ferry sailed on time.^[AFP, ⟦April 31⟧.]',
        message: 'There is no 31 April: April has 30 days.',
        fixed: 'The ferry sailed on time.^[AFP, April 30.]',
      },
      {
        text: 'The ferry sailed on time (AFP, ⟦February 29, 2019⟧; Kyodo, May 2).',
        message: 'There is no 29 February 2019: February 2019 has 28 days.',
        fixed: 'The ferry sailed on time (AFP, February 28, 2019; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, ⟦04.31.19⟧, Kyodo, 04.15.19).',
        message: 'There is no 31 April 2019: April has 30 days.',
        fixed: 'The ferry sailed on time (AFP, 04.30.19, Kyodo, 04.15.19).',
      },
      {
        text: 'We expect the ferry back by ⟦31 June⟧.',
        message: 'There is no 31 June: June has 30 days.',
        fixed: 'We expect the ferry back by 30 June.',
      },
      {
        text: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] AFP, ⟦31 November 2018⟧.\n',
        message: 'There is no 31 November 2018: November has 30 days.',
        fixed: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] AFP, 30 November 2018.\n',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, April 30; Kyodo, February 28).',
      'The ferry sailed on time (AFP, February 29, 2016).',
      'The ferry sailed on time (AFP, 04.30.19, Kyodo, 04.15.19).',
    ],
  },
}

/** "“February 30,” he joked": the day is spoken of, not told. */
const isQuotedAlone = (text: string, { start, end }: Span): boolean =>
  /["“‘]/.test(text.charAt(start - 1)) && /^[,.]?["”’]/.test(text.slice(end, end + 2))

/** The day as it is named, in the year it would have; null where no order of its numbers makes sense. */
const dayNamed = (form: DateForm, model: Model): Day | null => {
  const report = model.date.value === null ? null : parseDay(model.date.value)
  const inYear = (written: number | null, month: number, day: number): Day => {
    const year = written !== null ? fullYear(written, report) : report === null ? 2001 : yearNear(month, Math.min(day, 28), report, 31)
    return { year, month, day }
  }
  if (form.type === 'day') return inYear(form.year, form.month, form.day)
  if (form.type === 'days') {
    const year = form.year ?? inYear(null, form.to.month, form.to.day).year
    const bad = exists(year, form.from.month, form.from.day) ? form.to : form.from
    return inYear(form.year, bad.month, bad.day)
  }
  if (form.type !== 'numeric') return null
  const [a, b, year] = form.parts
  const order = provenOrder(form.parts) ?? (model.conventions.dateOrder === 'dmy' ? 'dmy' : 'mdy')
  const day = order === 'mdy' ? inYear(year, a, b) : inYear(year, b, a)
  return day.month > 12 ? null : day
}

const message = ({ text, form }: DateExpression, named: Day | null): string => {
  if (!named || named.month < 1 || named.month > 12) return `There is no such day as ${text}.`
  const { year, month, day } = named
  const leap = month === 2 && day === 29
  const when = `${monthName(month)}${saysYear(form) || leap ? ` ${year}` : ''}`
  return `There is no ${day} ${when}: ${monthName(month)}${leap ? ` ${year}` : ''} has ${daysInMonth(year, month)} days.`
}

type Repair = readonly [title: string, text: string]

const toFix =
  (span: Span) =>
  ([title, text]: Repair, index: number): Fix =>
    suggestion(title, span, text, index === 0)

/**
 * The last day of the month, the first of the next, and of a leap day the nearest year that has it; those alone that fall on the weekday beside it,
 * if any does; none that stands `beside` it already.
 */
const repairs = (written: DateExpression, named: Day, model: Model, beside: readonly (string | null)[]): readonly Repair[] => {
  const { year, month, day } = named
  if (month > 12) return day > 12 ? [] : repair(written, named, { month: day, day: month })
  const last = { year, month, day: daysInMonth(year, month) }
  const first = { ...addMonths(year, month, 1), day: 1 }
  const leap = month === 2 && day === 29 && saysYear(written.form) ? nearestLeap(year, model) : null
  const days = [last, first, ...(leap === null ? [] : [{ year: leap, month, day }])]
  const told = 'weekday' in written.form ? written.form.weekday : null
  const fitting = days.filter(one => told !== null && weekday(numberOf(one)) === told)
  return (fitting.length > 0 ? fitting : days)
    .filter(one => !beside.includes(isoDay(numberOf(one))))
    .flatMap(one => repair(written, named, saysYear(written.form) ? one : { month: one.month, day: one.day }))
}

const saysYear = (form: DateForm): boolean => yearAsWritten(form) !== null

const repair = (written: DateExpression, named: Day, to: Partial<Day>): readonly Repair[] => {
  const text = rewritten(written, named, to) ?? lastOfRange(written, named, to)
  return text === null || text === written.text ? [] : [[`Write ${text}`, text]]
}

/** "April 29-31": the end of a range in the same month, put back to the last day. */
const lastOfRange = ({ text }: DateExpression, { day, month }: Day, to: Partial<Day>): string | null => {
  if (to.day === undefined || to.month !== month) return null
  const ends = new RegExp(`([-–—]|to |through )${day}(?!\\d)`, 'i').exec(text)
  const begins = /\d{1,2}(?!\d)/.exec(text)
  if (!ends || Number(begins?.[0]) >= to.day) return null
  const at = ends.index + (ends[1] ?? '').length
  return `${text.slice(0, at)}${to.day}${text.slice(at + String(day).length)}`
}

/** The leap year nearest to `year`, none after the report's. */
const nearestLeap = (year: number, model: Model): number | null => {
  const latest = model.date.value === null ? year + 1 : civil(parseDay(model.date.value) ?? 0).year
  for (let far = 1; far <= 8; far++) for (const one of [year - far, year + far]) if (one <= latest && exists(one, 2, 29)) return one
  return null
}
