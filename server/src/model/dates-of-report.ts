/** The report's own date, and its dates resolved against it. */
import { outside, type Span, shift } from '../base/span.ts'
import type { DateExpression } from '../syntax/dates.ts'
import type { Report } from '../syntax/report.ts'
import type { Conventions } from './conventions.ts'
import { inferReportDate, numericOrder, resolveDate, writesMonthFirst } from './dates.ts'
import type { Model, ResolvedDate } from './model.ts'

/** Resolves a date of a paragraph that begins at `origin`; a citation's dates lie in the past. */
export type ResolveDate = (date: DateExpression, origin: number, where: 'citation' | 'prose') => ResolvedDate

/** The date a report bears: its header's, else the setting's, else the one its text implies. */
export const reportDateOf = (report: Report, conventions: Conventions): Model['date'] => {
  if (report.header.date) return { value: report.header.date.value, from: report.header.date.from }
  if (conventions.date !== null) return { value: conventions.date, from: 'setting' }
  const implied = inferReportDate(citationDates(report), proseDates(report))
  return { value: implied, from: implied === null ? 'none' : 'inferred' }
}

const proseDates = (report: Report): readonly DateExpression[] => report.blocks.flatMap(block => block.paragraph?.dates ?? [])

const citationDates = (report: Report): readonly DateExpression[] =>
  report.blocks.flatMap(block =>
    [
      ...(block.paragraph?.citations.filter(citation => citation.certainty === 'sure') ?? []).flatMap(citation => citation.items),
      ...block.items,
    ].flatMap(item => (item.date ? [item.date] : [])),
  )

/** A function that resolves this report's dates, its order of numeric parts proved from all of them. */
export const resolverFor = (report: Report, conventions: Conventions, reportDate: string | null): ResolveDate => {
  const dates = [...citationDates(report), ...proseDates(report)]
  const order = conventions.dateOrder === 'auto' ? (numericOrder(dates.map(date => date.form)) ?? 'auto') : conventions.dateOrder
  const monthFirst = writesMonthFirst(dates)
  return (date, origin, where) => {
    const resolved = resolveDate(date.form, {
      reportDate,
      order,
      monthFirst,
      tense: date.tense,
      bias: where === 'citation' ? 'past' : 'prose',
    })
    return {
      span: shift(date.span, origin),
      text: date.text,
      value: resolved?.value ?? null,
      from: resolved?.from ?? null,
      to: resolved?.to ?? null,
      impossible: resolved !== null && resolved.value === null,
      written: date,
    }
  }
}

/** The dates of the prose, in text order: those that lie in none of `closed`, the words that are no prose. */
export const datesOf = (report: Report, closed: readonly Span[], resolve: ResolveDate): readonly ResolvedDate[] =>
  outside(
    report.blocks.flatMap(block =>
      block.kind === 'note' ? [] : (block.paragraph?.dates ?? []).map(date => resolve(date, block.origin, 'prose')),
    ),
    date => date.span,
    closed,
  )
