/** What a date leaves unsaid, shown behind it: the year of dates without one; of "yesterday" and the like the day itself. */
import type { Analysis } from '../analysis.ts'
import type { Span } from '../base/span.ts'
import { dateCard, lacksYear } from './date-card.ts'
import { type WrittenDate, writtenDates } from './written-dates.ts'

/** Which dates get one: none; those without a year their year; all whose day does not stand there, that as well. */
export const inlayHintModes = ['off', 'years', 'all'] as const
export type InlayHintMode = (typeof inlayHintModes)[number]

export interface InlayHint {
  /** Behind which code unit of the report it is shown. */
  readonly offset: number
  readonly label: string
  /** The date's card, as Markdown. */
  readonly tooltip: string
}

/** How far behind a date the next one of its list may begin, in UTF-16 units: ", and ". */
const nextInList = 7

/** The hints that stand in `within` (UTF-16 units), in text order. */
export const inlayHints = ({ model }: Analysis, within: Span, mode: InlayHintMode): readonly InlayHint[] => {
  if (mode === 'off') return []
  const dates = writtenDates(model, { start: within.start, end: within.end + nextInList })
  return dates.flatMap((written, i): InlayHint[] => {
    const offset = written.span.end
    if (offset < within.start || offset > within.end) return []
    const label = labelOf(written, mode)
    const next = dates[i + 1]
    if (label === null || (next && sharesYear(written, next) && label === labelOf(next, mode))) return []
    return [{ offset, label, tooltip: dateCard(model, written.date).join('\n\n') }]
  })
}

const labelOf = ({ date: { written, from, to, value, other } }: WrittenDate, mode: InlayHintMode): string | null => {
  if (written === null || value === null || from === null || to === null) return null
  const { form } = written
  // The order of its parts may be told as well as its year.
  if (form.type === 'numeric' && mode === 'all') return other === null ? value : `${value}?`
  if (lacksYear(form) || ('shift' in form && form.type !== 'weekday' && form.year === null)) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    return first === last ? first : `${first}–${last}`
  }
  return mode === 'all' && (form.type === 'relative' || form.type === 'anchored' || form.type === 'weekday')
    ? value.replace('/', ' – ')
    : null
}

/** A day or a range of days that leaves the month to the date before it. */
const dayAlone = /^\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?)?$/

/** "September 11, 21": the year is shown once, behind the last day of the month. */
const sharesYear = (date: WrittenDate, next: WrittenDate): boolean =>
  next.span.start - date.span.end < nextInList && dayAlone.test(next.date.text)
