import type { Span } from '../../base/span.ts'

/** A date as written, not yet resolved: what it means may hang on the report's date and the house's order. */
export interface DateExpression {
  readonly span: Span
  readonly text: string
  readonly form: DateForm
  /** In prose: whether the words around it place it before or after the report; absent where they do not say. */
  readonly tense?: Tense
  /** The day the text itself gives for it right after, in parentheses: "yesterday (January 28)". */
  readonly gloss?: DateForm
}

/**
 * `past`: "was signed in March". `future`: "will meet in March". `planned`: "would, until, before": ahead, though less surely.
 * `open`: "was set for March": what was planned may be behind or ahead.
 */
export type Tense = 'past' | 'open' | 'planned' | 'future'

/** "last", "this" (also "of this year") and "next"; null where no such word stands there. */
export type Shift = -1 | 0 | 1 | null

/** Months are 1–12, weekdays 1 (Monday)–7, as in ISO 8601. A missing year is null; one of two digits stands as written (`99`). */
export type DateForm =
  | { readonly type: 'day'; readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: number | null }
  | {
      readonly type: 'days'
      readonly from: { readonly month: number; readonly day: number }
      readonly to: { readonly month: number; readonly day: number }
      /** The year the range ends in: "December 28-January 2, 2001" begins the year before. */
      readonly year: number | null
    }
  | { readonly type: 'numeric'; readonly parts: readonly [number, number, number | null]; readonly weekday: number | null }
  | { readonly type: 'month'; readonly year: number | null; readonly month: number; readonly shift: Shift }
  | {
      readonly type: 'months'
      /** The one the range ends in: "the first nine months of 2004", "October-November 2009". */
      readonly year: number | null
      readonly from: number
      readonly to: number
      readonly shift: Shift
      /** The year the range begins in, where it is told: "June 2013 to May 2016". */
      readonly begins?: number
    }
  | { readonly type: 'quarter'; readonly year: number | null; readonly quarter: number; readonly shift: Shift }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'years'; readonly from: number; readonly to: number }
  | { readonly type: 'relative'; readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year'; readonly by: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly shift: Shift }
  /** So many units from another date of the text; of a week the whole one the day lies in: "two days later", "later that week". */
  | { readonly type: 'anchored'; readonly unit: AnchorUnit; readonly by: number; readonly anchor: Anchor }

export type AnchorUnit = 'day' | 'week' | 'month' | 'year'

/** The date that another is told from, and the tense it is read with. */
export interface Anchor {
  readonly form: DateForm
  readonly tense: Tense | undefined
}

/** A form and where it is written. */
export interface WrittenDate {
  readonly span: Span
  readonly form: DateForm
  /** Where the expression itself says it: "this coming Sunday". */
  readonly tense?: Tense
}

/** The form with the year of the date it is joined to ("January 22 and February 13, 2020"), if it has none and that one does. */
export const inherit = (form: DateForm, next: DateForm): DateForm => {
  if (!('year' in form) || form.year !== null || !('year' in next) || next.year === null) return form
  if (form.type === 'year' || next.type === 'year') return form
  if ('shift' in form && form.shift !== null) return form
  // December before January is the December of the year before.
  return { ...form, year: placeInYear(form) > placeInYear(next) ? next.year - 1 : next.year }
}

/** Orders the forms of one year by the day they begin on. */
const placeInYear = (form: DateForm): number => {
  if (form.type === 'day') return form.month * 32 + form.day
  if (form.type === 'days') return form.from.month * 32 + form.from.day
  if (form.type === 'month') return form.month * 32
  if (form.type === 'months') return form.from * 32
  if (form.type === 'quarter') return (form.quarter * 3 - 2) * 32
  return 0
}

/** The year as it is written in a form, also one of two digits; for a range the one it ends in. Null where none is. */
export const yearAsWritten = (form: DateForm): number | null =>
  form.type === 'numeric' ? form.parts[2] : 'year' in form ? form.year : null

/** The year that is written in a form, in full; for a range the one it ends in. Null where none is. */
export const writtenYear = (form: DateForm): number | null => {
  const year = yearAsWritten(form)
  return year !== null && year > 99 ? year : null
}

/** How exactly a form says when; null where it says something else than a day, a week, a month or a year. A run of days counts as days. */
export const grainOf = (form: DateForm): AnchorUnit | null => {
  switch (form.type) {
    case 'day':
    case 'days':
    case 'numeric':
    case 'weekday':
      return 'day'
    case 'month':
    case 'year':
      return form.type
    case 'relative':
      return form.unit === 'day' || form.unit === 'month' || form.unit === 'year' ? form.unit : null
    case 'anchored':
      return form.unit
    default:
      return null
  }
}

/** Reads the date, or the dates of a list, that begin exactly at `index`; null where none does. `before` is the date last read. */
export type DateReader = (text: string, index: number, before: WrittenDate | undefined) => readonly WrittenDate[] | null

/** The day that the text itself gives for "yesterday" and the like, and how many days from the report that lies; null where it gives none. */
export const glossed = ({ form, gloss }: DateExpression): { readonly by: number; readonly month: number; readonly day: number } | null =>
  form.type === 'relative' && form.unit === 'day' && gloss?.type === 'day' ? { by: form.by, month: gloss.month, day: gloss.day } : null
