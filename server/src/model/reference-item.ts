/** What a bibliography's entry says of a citation: its source and its date. */
import { dayNumber, daysInMonth, isoDay } from '../base/calendar.ts'
import type { Span } from '../base/span.ts'
import type { Reference } from '../registry/bibliography.ts'
import type { Registry } from '../registry/registry.ts'
import type { LinkedItem, ResolvedDate } from './model.ts'

/** The item that the key at `span` stands for. What the entry names no source for is known by its title. */
export const referenceItem = (reference: Reference, span: Span, registry: Registry): LinkedItem => {
  const source = reference.source ?? reference.title
  return {
    span: null,
    source,
    resolution: source === null ? { kind: 'unknown' } : registry.sources.resolve(source),
    date: reference.date === null ? null : dated(reference.date, span),
    written: null,
  }
}

/** A date of the contract (a day, a month, a year, or two days) with the days it covers. */
const dated = (value: string, span: Span): ResolvedDate => {
  const [first = value, second = first] = value.split('/')
  return { span, text: value, value, from: dayOf(first, 'first'), to: dayOf(second, 'last'), impossible: false, other: null, written: null }
}

const dayOf = (value: string, which: 'first' | 'last'): string => {
  const [year = 0, month, day] = value.split('-').map(Number)
  if (day !== undefined) return value
  if (which === 'first') return isoDay(dayNumber(year, month ?? 1, 1))
  return isoDay(dayNumber(year, month ?? 12, daysInMonth(year, month ?? 12)))
}
