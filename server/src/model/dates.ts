/** What a written date means: its days, told from the report's own date and from the order a document writes numeric dates in. */
import { civil, type Day, dayNumber, exists, isoDay, isoMonth, isoYear, parseDay, weekday } from '../base/calendar.ts'
import type { DateExpression, DateForm, Tense } from '../syntax/dates.ts'
import { type DateValue, fullYear, impossible, monthsValue, range, relativeValue, single, yearNear } from './date-values.ts'

export type { DateValue } from './date-values.ts'

export interface DateContext {
  /** ISO day; null where the report has none. */
  readonly reportDate: string | null
  /** Order of numeric dates, as the team's settings or `numericOrder` say it. */
  readonly order: 'mdy' | 'dmy' | 'ymd' | 'auto'
  /** Where a year is missing: `past` in citations, `future` for what is still to come, `prose` to judge by `tense`. */
  readonly bias: 'past' | 'future' | 'prose'
  /** What the words around the date say of its time. */
  readonly tense?: Tense | null | undefined
  /** Whether the document's other dates write the month before the day, where nothing proves the order of its numeric ones. */
  readonly monthFirst?: boolean | null | undefined
}

/**
 * Where the year is missing, the date is the latest that lies at most so many days after the report. A citation is nearest past, save that a
 * report may go to press a day before the paper it cites. What is told as past may still be a plan ("announced a summit on December 12"), and
 * without any cue a date two months ahead is likelier than one ten months old.
 */
const daysAhead = { citation: 1, past: 31, open: 92, none: 92, planned: 250, future: 330, coming: 365 }

/** What the form means. Null when the report's date is needed and missing; a value of nulls for a day that does not exist. */
export const resolveDate = (form: DateForm, context: DateContext): DateValue | null => {
  const report = context.reportDate === null ? null : parseDay(context.reportDate)
  switch (form.type) {
    case 'day':
      return dayValue(form.year, form.month, form.day, report, context)
    case 'numeric':
      return numericValue(form.parts, report, context)
    case 'days':
      return daysValue(form, report, context)
    case 'month': {
      const year = form.year === null ? shiftedYear(form.month, form.shift, report, context) : fullYear(form.year, report)
      return year === null ? null : monthsValue(year, form.month, year, form.month, isoMonth(year, form.month))
    }
    case 'months': {
      const year = yearOfPeriod(form.year, form.from, form.shift, report, context)
      if (year === null) return null
      // "December-January 2001" begins the year before; without a year it is the beginning that was placed.
      const wraps = form.from > form.to ? 1 : 0
      return form.year === null ? monthsValue(year, form.from, year + wraps, form.to) : monthsValue(year - wraps, form.from, year, form.to)
    }
    case 'quarter': {
      const first = form.quarter * 3 - 2
      const year = yearOfPeriod(form.year, first, form.shift, report, context)
      return year === null ? null : monthsValue(year, first, year, first + 2, `${isoYear(year)}-Q${form.quarter}`)
    }
    case 'year':
      return monthsValue(form.year, 1, form.year, 12, isoYear(form.year))
    case 'years':
      return monthsValue(form.from, 1, form.to, 12)
    case 'relative':
      return report === null ? null : relativeValue(form.unit, form.by, report)
    case 'weekday':
      return report === null ? null : single(weekdayNear(form.weekday, form.shift, report, context))
  }
}

const reach = (context: DateContext): number =>
  context.bias === 'past' ? daysAhead.citation : context.bias === 'future' ? daysAhead.coming : daysAhead[context.tense ?? 'none']

const dayValue = (written: number | null, month: number, day: number, report: number | null, context: DateContext): DateValue | null => {
  if (written === null && report === null) return exists(2000, month, day) ? null : impossible
  const year = written === null ? yearNear(month, day, report ?? 0, reach(context)) : fullYear(written, report)
  return exists(year, month, day) ? single(dayNumber(year, month, day)) : impossible
}

const daysValue = (form: Extract<DateForm, { type: 'days' }>, report: number | null, context: DateContext): DateValue | null => {
  const wraps = form.from.month > form.to.month ? 1 : 0
  let year: number
  if (form.year !== null) year = fullYear(form.year, report)
  else if (report === null) return null
  else year = yearNear(form.from.month, form.from.day, report, reach(context)) + wraps
  if (!exists(year - wraps, form.from.month, form.from.day) || !exists(year, form.to.month, form.to.day)) return impossible
  return range(dayNumber(year - wraps, form.from.month, form.from.day), dayNumber(year, form.to.month, form.to.day))
}

const yearOfPeriod = (
  written: number | null,
  month: number,
  shift: -1 | 0 | 1 | null,
  report: number | null,
  context: DateContext,
): number | null => {
  if (written !== null) return fullYear(written, report)
  if (report === null) return null
  return shift === null ? yearNear(month, 1, report, reach(context)) : civil(report).year + shift
}

/** "last March" is the last one over, "next March" the first one to begin, "this March" the one of the report's year (or the coming one, if told as future). */
const shiftedYear = (month: number, shift: -1 | 0 | 1 | null, report: number | null, context: DateContext): number | null => {
  if (report === null) return null
  const now = civil(report)
  if (shift === -1) return month < now.month ? now.year : now.year - 1
  if (shift === 1) return month > now.month ? now.year : now.year + 1
  if (shift === 0) return context.tense === 'future' && month < now.month ? now.year + 1 : now.year
  return yearNear(month, 1, report, reach(context))
}

/**
 * "last Friday": the last one before the report. "next Friday": that of the week after. "this Friday": that of the report's week, or of the next
 * where it is over and told as still to come.
 * Bare: the last one up to the report, or the first one from it on where the words around it look ahead.
 */
const weekdayNear = (day: number, shift: -1 | 0 | 1 | null, report: number, context: DateContext): number => {
  const monday = report - weekday(report) + 1
  const back = (weekday(report) - day + 7) % 7
  if (shift === -1) return report - (back || 7)
  if (shift === 1) return monday + 6 + day
  const ahead = context.bias === 'future' || (context.bias === 'prose' && (context.tense === 'future' || context.tense === 'planned'))
  if (shift === 0) return monday + day - 1 + (ahead && monday + day - 1 < report ? 7 : 0)
  return ahead ? report + ((7 - back) % 7) : report - back
}

type Order = 'mdy' | 'dmy'
type Parts = readonly [number, number, number | null]

/** The order that a numeric date proves by itself: one part over 12 can be no month. */
const proves = ([a, b]: Parts): Order | null => (a > 12 && a <= 31 && b <= 12 ? 'dmy' : b > 12 && b <= 31 && a <= 12 ? 'mdy' : null)

/** The order a document writes its numeric dates in, proved by any part over 12 (by the greater number where they contradict); null without proof. */
export const numericOrder = (forms: readonly DateForm[]): Order | null => {
  const votes = forms.reduce((sum, form) => {
    const order = form.type === 'numeric' ? proves(form.parts) : null
    return sum + (order === 'mdy' ? 1 : order === 'dmy' ? -1 : 0)
  }, 0)
  return votes > 0 ? 'mdy' : votes < 0 ? 'dmy' : null
}

/** Whether a document's worded dates write the month before the day ("November 28") more often than after it; null where none is written or they tie. */
export const writesMonthFirst = (dates: readonly DateExpression[]): boolean | null => {
  const votes = dates.reduce(
    (sum, { form, text }) =>
      form.type !== 'day' && form.type !== 'days' ? sum : /^[a-z]/i.test(text) ? sum + 1 : /[a-z]/i.test(text) ? sum - 1 : sum,
    0,
  )
  return votes === 0 ? null : votes > 0
}

const numericValue = (parts: Parts, report: number | null, context: DateContext): DateValue | null => {
  const [a, b, c] = parts
  if (context.order === 'ymd' && c !== null && exists(fullYear(a, report), b, c)) return dayValue(a, b, c, report, context)
  const own = proves(parts) ?? (context.order === 'mdy' || context.order === 'dmy' ? context.order : null)
  const read = (order: Order): DateValue | null =>
    order === 'mdy' ? dayValue(c, a, b, report, context) : dayValue(c, b, a, report, context)
  return read(own ?? likelierOrder(read, report, context.monthFirst ?? null))
}

/**
 * Nothing proves the order: a date lies before its report rather than after it; else the document's other dates tell; else the one nearer to the
 * report; else the month stands first.
 */
const likelierOrder = (read: (order: Order) => DateValue | null, report: number | null, monthFirst: boolean | null): Order => {
  const [mdy, dmy] = [read('mdy')?.from, read('dmy')?.from].map(iso => (iso ? parseDay(iso) : null))
  if (report !== null && typeof mdy === 'number' && typeof dmy === 'number') {
    if (mdy > report !== dmy > report) return mdy > report ? 'dmy' : 'mdy'
    if (monthFirst === null) return Math.abs(report - dmy) < Math.abs(report - mdy) ? 'dmy' : 'mdy'
  }
  return monthFirst === false ? 'dmy' : 'mdy'
}

/**
 * The report's date as its dates imply it, an ISO day; null where no year stands anywhere or nothing is cited by the day.
 * It is the day that a gloss gives ("yesterday (October 14)"); else the day of the newest citation, or the day after it where the text speaks of
 * "yesterday" (a daily goes to press the day after the papers it cites). Of days without a year the newest is the one that most of them lie
 * shortly before. Its year is told by the dates that have one: those behind the report, else those ahead of it.
 */
export const inferReportDate = (citations: readonly DateExpression[], prose: readonly DateExpression[]): string | null => {
  const all = [...citations, ...prose]
  const order = numericOrder(all.map(date => date.form)) ?? (writesMonthFirst(all) === false ? 'dmy' : 'mdy')
  const context: DateContext = { reportDate: null, order, bias: 'past' }
  const behind = prose.filter(date => date.tense !== 'future' && date.tense !== 'planned')
  const named = citations.some(date => date.form.type === 'day' || date.form.type === 'numeric') ? citations : behind
  const explicit = greatest(named.filter(isDay).flatMap(date => startOf(date.form, context)))
  const yearless = named.flatMap(({ form }) =>
    form.type === 'day' && form.year === null && exists(2000, form.month, form.day) ? [form] : [],
  )
  const newest = newestOf(yearless)
  const told = newest === null ? null : inYearTold(newest, citations, prose, context)
  const latest = Math.max(explicit, told ?? Number.NEGATIVE_INFINITY)
  if (!Number.isFinite(latest)) return null
  const glossed = prose.find(date => date.form.type === 'relative' && date.form.unit === 'day' && date.gloss?.type === 'day')
  if (glossed?.form.type === 'relative' && glossed.gloss?.type === 'day') {
    const { month, day } = glossed.gloss
    return isoDay(dayNumber(yearNear(month, day, latest, 183), month, day) - glossed.form.by)
  }
  const yesterday = prose.some(date => date.form.type === 'relative' && date.form.unit === 'day' && date.form.by === -1)
  return isoDay(yesterday ? latest + 1 : latest)
}

/** The greatest of any number of numbers; -Infinity of none. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

const isDay = (date: DateExpression): boolean => date.form.type === 'day' || date.form.type === 'numeric'

/** The day number a form begins on, if it has a year. */
const startOf = (form: DateForm, context: DateContext): readonly number[] => {
  const from = resolveDate(form, context)?.from
  const day = from ? parseDay(from) : null
  return day === null ? [] : [day]
}

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
    for (const [other, { times }] of cited) age += times * Math.log1p((place - other + 366) % 366)
    if (best === null || age < best.age) best = { day, age }
  }
  return best?.day ?? null
}

/** The day in the first year that leaves the dates told as past behind it, or the last that leaves those still to come ahead; null where none tells. */
const inYearTold = (
  { month, day }: Pick<Day, 'month' | 'day'>,
  citations: readonly DateExpression[],
  prose: readonly DateExpression[],
  context: DateContext,
): number | null => {
  // A bare year is too coarse to tell: the treaty of 1974, the games of 2010.
  const dated = prose.filter(date => date.form.type !== 'year')
  const starts = (dates: readonly DateExpression[]): readonly number[] => dates.flatMap(date => startOf(date.form, context))
  const ahead = -greatest(starts(dated.filter(date => date.tense === 'future' || date.tense === 'planned')).map(start => -start))
  const uncertain = starts(dated.filter(date => (date.tense === undefined || date.tense === 'open') && date.form.type !== 'years'))
  const past = starts(dated.filter(date => date.tense === 'past' && date.form.type !== 'years'))
  const behind = greatest([...starts(citations.filter(isDay)), ...past, ...uncertain.filter(start => start < ahead)])
  // A year on, less a month: papers of the same weeks are cited with their year and without.
  if (Number.isFinite(behind)) return dayNumber(yearNear(month, day, behind, 334), month, day)
  return Number.isFinite(ahead) ? dayNumber(yearNear(month, day, ahead, -1), month, day) : null
}
