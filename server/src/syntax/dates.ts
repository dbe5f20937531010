import type { Span } from '../base/span.ts'

/** A date as written, not yet resolved: what it means may hang on the report's date and the house's order. */
export interface DateExpression {
  readonly span: Span
  readonly text: string
  readonly form: DateForm
}

/** Months are 1–12, weekdays 1 (Monday)–7, as in ISO 8601. A missing year is null. */
export type DateForm =
  | { readonly type: 'day'; readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: number | null }
  | {
      readonly type: 'days'
      readonly from: { readonly month: number; readonly day: number }
      readonly to: { readonly month: number; readonly day: number }
      readonly year: number | null
    }
  | { readonly type: 'numeric'; readonly parts: readonly [number, number, number | null]; readonly weekday: number | null }
  | { readonly type: 'month'; readonly year: number | null; readonly month: number; readonly shift: -1 | 0 | 1 | null }
  | { readonly type: 'quarter'; readonly year: number | null; readonly quarter: number }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'years'; readonly from: number; readonly to: number }
  | { readonly type: 'relative'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly shift: -1 | 0 | 1 | null }
