/** The dates of a report where they are written, each once: many sources may share one, and one range may stand for many days. */
import { type Span, touches } from '../base/span.ts'
import type { Model, ResolvedDate } from '../model/model.ts'

/** One stretch of text that names a day or a period. */
export interface WrittenDate {
  readonly span: Span
  /** What it means as a whole: of a range in a citation, from its first day to its last. */
  readonly date: ResolvedDate
  /** In a citation or a note; otherwise in the prose. */
  readonly cited: boolean
}

/** The dates of the prose, the citations and the notes that touch `within`, in text order. */
export const writtenDates = (model: Model, within: Span): readonly WrittenDate[] => {
  const near = ({ span }: { readonly span: Span }): boolean => span.start <= within.end && span.end >= within.start
  const found = new Map<string, WrittenDate>()
  const key = ({ start, end }: Span): string => `${start}-${end}`
  for (const list of model.sourceLists) {
    // A link's address names its day behind the words that the list is.
    if (list.span.start > within.end || (list.kind !== 'link' && list.span.end < within.start)) continue
    for (const { date } of list.items) {
      if (date === null || date.written === null || !near(date)) continue
      const same = found.get(key(date.span))
      found.set(key(date.span), { span: date.span, date: same ? spanning(same.date, date) : date, cited: true })
    }
  }
  // The words of a link are prose as well.
  for (const date of model.dates) {
    if (!near(date) || found.has(key(date.span))) continue
    found.set(key(date.span), { span: date.span, date, cited: false })
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** The date written at `offset`: of two that touch there, the one that begins there. */
export const dateAt = (model: Model, offset: number): WrittenDate | null =>
  writtenDates(model, { start: offset, end: offset })
    .filter(({ span }) => touches(span, offset))
    .at(-1) ?? null

/** Two days of one range as the range. */
const spanning = (a: ResolvedDate, b: ResolvedDate): ResolvedDate => {
  if (a.from === null || a.to === null) return b
  if (b.from === null || b.to === null || a.value === b.value) return a
  const from = a.from < b.from ? a.from : b.from
  const to = a.to > b.to ? a.to : b.to
  return { ...a, from, to, value: `${from}/${to}` }
}
