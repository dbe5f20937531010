/** The date of a report that bears none, told from the dates in it. */
import { civil, type Day, dayNumber, exists, isoDay, parseDay } from '../base/calendar.ts'
import { recalled } from '../base/recalled.ts'
import { glossed } from '../syntax/dates/date-forms.ts'
import type { DateExpression, DateForm } from '../syntax/dates/dates.ts'
import { yearNear } from './date-values.ts'
import { resolveDate } from './dates.ts'
import { type NumericOrder, numericOrder, writesMonthFirst } from './numeric-order.ts'

/**
 * The report's date as its dates imply it, an ISO day; null where no year stands anywhere or nothing is cited by the day.
 * It is the day that a gloss gives ("yesterday (October 14)"); else the day of the newest citation, or the day after it where the text speaks of
 * "yesterday" (a daily goes to press the day after the papers it cites). Of days without a year the newest is the one that most of them lie
 * shortly before. Its year is told by the dates that have one: those behind the report, else those ahead of it; or it is `year`, where something
 * else says it.
 */
export const inferReportDate = (
  citations: readonly DateExpression[],
  prose: readonly DateExpression[],
  year: number | null = null,
): string | null => {
  const all = [...citations, ...prose]
  const order = numericOrder(all.map(date => date.form)) ?? (writesMonthFirst(all) === false ? 'dmy' : 'mdy')
  const behind = prose.filter(date => date.tense !== 'future' && date.tense !== 'planned')
  const named = citations.some(isDay) ? citations : behind
  const days = startsOf(named.filter(isDay), order)
  const explicit = greatest(year === null ? days : days.filter(day => civil(day).year === year))
  const newest = newestOf(named.map(date => date.form).filter(isYearless))
  const told =
    newest === null ? null : year === null ? inYearTold(newest, citations, prose, order) : dayNumber(year, newest.month, newest.day)
  const latest = Math.max(explicit, told ?? Number.NEGATIVE_INFINITY)
  if (!Number.isFinite(latest)) return null
  const [gloss] = prose.flatMap(date => glossed(date) ?? [])
  if (gloss) return isoDay(dayNumber(yearNear(gloss.month, gloss.day, latest, 183), gloss.month, gloss.day) - gloss.by)
  const yesterday = prose.some(date => date.form.type === 'relative' && date.form.unit === 'day' && date.form.by === -1)
  return isoDay(yesterday ? latest + 1 : latest)
}

/** The greatest of any number of numbers; -Infinity of none. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

const isDay = (date: DateExpression): boolean => date.form.type === 'day' || date.form.type === 'numeric'

const isYearless = (form: DateForm): form is Extract<DateForm, { type: 'day' }> =>
  form.type === 'day' && form.year === null && exists(2000, form.month, form.day)

/** The day number a form begins on; null where it has no year. */
const startOf = (form: DateForm, order: NumericOrder): number | null => {
  const from = resolveDate(form, { reportDate: null, order, bias: 'past' })?.from
  return from ? parseDay(from) : null
}

/** The same, told once: a paragraph keeps its dates from one version of a report to the next. */
const starts = {
  mdy: recalled((form: DateForm) => startOf(form, 'mdy')),
  dmy: recalled((form: DateForm) => startOf(form, 'dmy')),
}

/** The day numbers that those of the dates begin on which have a year. */
const startsOf = (dates: readonly DateExpression[], order: NumericOrder): readonly number[] =>
  dates.map(date => starts[order](date.form)).filter(day => day !== null)

/** How much it counts that a day lies so many days back, round the year. */
const ages: readonly number[] = Array.from({ length: 366 }, (_, days) => Math.log1p(days))

/**
 * Of days of the year, the one that leaves all of them least long ago, counted back round the turn of the year. Ages are weighed by their
 * logarithm, so that a few old papers do not outweigh the many of the last days.
 */
const newestOf = (days: readonly Pick<Day, 'month' | 'day'>[]): Pick<Day, 'month' | 'day'> | null => {
  const cited = new Map<number, { readonly day: Pick<Day, 'month' | 'day'>; times: number }>()
  for (const day of days) {
    const place = dayNumber(2000, day.month, day.day)
    const known = cited.get(place)
    if (known) known.times++
    else cited.set(place, { day, times: 1 })
  }
  let best: { readonly day: Pick<Day, 'month' | 'day'>; readonly age: number } | null = null
  for (const [place, { day }] of cited) {
    let age = 0
    for (const [other, { times }] of cited) age += times * (ages[(place - other + 366) % 366] ?? 0)
    if (best === null || age < best.age) best = { day, age }
  }
  return best?.day ?? null
}

/** The day in the first year that leaves the dates told as past behind it, or the last that leaves those still to come ahead; null where none tells. */
const inYearTold = (
  { month, day }: Pick<Day, 'month' | 'day'>,
  citations: readonly DateExpression[],
  prose: readonly DateExpression[],
  order: NumericOrder,
): number | null => {
  let ahead = Number.POSITIVE_INFINITY
  // A bare year is too coarse to tell: the treaty of 1974, the games of 2010.
  for (const { form, tense } of prose)
    if (form.type !== 'year' && (tense === 'future' || tense === 'planned')) ahead = Math.min(ahead, starts[order](form) ?? ahead)
  let behind = greatest(startsOf(citations.filter(isDay), order))
  for (const { form, tense } of prose) {
    if (form.type === 'year' || form.type === 'years' || tense === 'future' || tense === 'planned') continue
    const start = starts[order](form)
    if (start !== null && (tense === 'past' || start < ahead)) behind = Math.max(behind, start)
  }
  // A year on, less a month: papers of the same weeks are cited with their year and without.
  if (Number.isFinite(behind)) return dayNumber(yearNear(month, day, behind, 334), month, day)
  return Number.isFinite(ahead) ? dayNumber(yearNear(month, day, ahead, -1), month, day) : null
}
