import { addMonths, civil, type Day, daysInMonth, exists, fallsOn, numberOf, parseDay } from '../base/calendar.ts'
import { type Span, slice } from '../base/span.ts'
import { isFirm } from '../model/dates-of-report.ts'
import type { Model, ResolvedDate } from '../model/model.ts'
import { glossed } from '../syntax/dates/date-forms.ts'
import type { DateExpression } from '../syntax/dates/dates.ts'
import { inWords, rewritten } from './date-rewriting.ts'
import { datesWritten } from './dates-written.ts'
import { ignoreFix } from './ignore-fix.ts'
import type { Fix, Rule } from './rule.ts'
import { suggestion } from './suggestion.ts'

/** Who announces what is to come, or tells when a page was looked at, says nothing of the day a source came out. */
const noIssue = /\b(?:forthcoming|in press|accessed|retrieved|last visited|viewed)\b/i
/** How far before a date such words may stand, in UTF-16 units. */
const noIssueReach = 160
/** A year further ahead belongs to the title of a plan. */
const farthest = 10
const dayAlone = /^\d{1,2}(?:st|nd|rd|th)?$/
/** How far behind a day the next of its list may begin: ", and ". */
const nextInList = 7
/** Days beyond which their number says nothing. */
const farOff = 60

export const futureCitation: Rule = {
  id: 'future-citation',
  summary: 'A source is cited that is younger than the report.',
  why: 'What came out after the report cannot have told its author anything: the day, the month or the year is a slip.',
  severity: 'warning',
  *check(model) {
    const report = model.date.value === null ? null : parseDay(model.date.value)
    // Where the report's date is only told from these very dates, none of them can be after it.
    if (report === null || !(isFirm(model.date) || isGlossed(model))) return
    let told = -1
    for (const { span, date, source, written } of cited(model)) {
      // ISO days stand in the order of their days: nearly all dates are told by it.
      if (date.from === null || (model.date.value !== null && date.from <= model.date.value)) continue
      const ahead = daysAhead(date, report, model.report.text)
      // "May 8, 9": the month is told of once.
      if (ahead < 1 || (dayAlone.test(date.text) && told >= 0 && span.start - told < nextInList)) continue
      told = span.end
      const far = ahead === 1 ? ', the day after' : ahead < farOff ? `, ${ahead} days after` : ', after'
      yield {
        span,
        message: `${source} is dated ${dayAlone.test(date.text) ? inWords(civil(parseDay(date.from ?? '') ?? 0)) : date.text}${far} the report’s own date, ${inWords(civil(report))}.`,
        // Where it is already tomorrow, tomorrow's paper is out.
        ...(ahead === 1 ? { severity: 'information' as const } : {}),
        fixes: () => [
          ...(written ? repairs(model.report.text, date, written, report) : []),
          ignoreFix(model.report, span, 'future-citation'),
        ],
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'The ferry sailed on time (AFP, ⟦May 16, 2019⟧).',
        message: 'AFP is dated May 16, 2019, 10 days after the report’s own date, 6 May 2019.',
        fixed: 'The ferry sailed on time (AFP, April 16, 2019).',
      },
      {
        text: 'The ferry sailed on time (AFP, ⟦May 9⟧; Kyodo, May 2).',
        message: 'AFP is dated May 9, 3 days after the report’s own date, 6 May 2019.',
        fixed: 'The ferry sailed on time (AFP, April 9; Kyodo, May 2).',
      },
      {
        text: 'The ferry sailed on time (AFP, ⟦2 May 2020⟧).',
        message: 'AFP is dated 2 May 2020, after the report’s own date, 6 May 2019.',
        fixed: 'The ferry sailed on time (AFP, 2 May 2019).',
      },
      {
        text: 'The ferry sailed on time (Jakarta Post ⟦Aug. 2019⟧, 12).',
        message: 'Jakarta Post is dated Aug. 2019, after the report’s own date, 6 May 2019.',
        fixed: 'The ferry sailed on time (Jakarta Post Aug. 2018, 12).',
      },
      {
        text: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] Jakarta Post, ⟦3 September 2019⟧.\n',
        message: 'Jakarta Post is dated 3 September 2019, after the report’s own date, 6 May 2019.',
        fixed: 'The ferry sailed on time.[1]\n\nNotes\n\n[1] Jakarta Post, 3 May 2019.\n',
      },
    ],
    good: [
      'The ferry sailed on time (AFP, May 6; Kyodo, May 5).',
      'The ferry sailed on time (AFP, May 28, 2018; Kyodo, June 2018).',
      'We expect the ferry back on May 28.',
      'The ferry sailed on time (Jakarta Post, June 2019).',
    ],
  },
}

interface Cited {
  readonly span: Span
  readonly date: ResolvedDate
  readonly source: string
  /** Null where a bibliography says it. */
  readonly written: DateExpression | null
}

/** The dates that sources are cited with, each place and each entry of a bibliography once; the house's own work may be announced. */
const cited = (model: Model): readonly Cited[] => {
  const { text } = model.report
  const places = new Set<number>()
  const written = datesWritten(model).flatMap((one): readonly Cited[] => {
    const { date } = one
    if (!one.cited || places.has(date.span.start)) return []
    const { item, list } = one.cited
    // A link's words may be any: "the vote of 28 May".
    if (list.kind === 'cross-reference' || (list.kind === 'link' && item.resolution.kind !== 'known')) return []
    if (noIssue.test(slice(text, { start: Math.max(list.span.start, date.span.start - noIssueReach), end: date.span.start }))) return []
    places.add(date.span.start)
    return [{ span: date.span, date, source: item.source ?? 'This source', written: one.written }]
  })
  const keyed = new Map<string, Cited>()
  for (const { kind, items } of model.citations)
    for (const { date, source } of kind === 'key' ? items : []) {
      const key = `${source} ${date?.value}`
      if (date && !keyed.has(key)) keyed.set(key, { span: date.span, date, source: source ?? 'This source', written: null })
    }
  return [...written, ...keyed.values()]
}

/** Whether the report tells its own day in so many words: "yesterday (May 5)". */
const isGlossed = ({ dates }: Model): boolean => dates.some(({ written }) => written !== null && glossed(written) !== null)

/**
 * How many days after the report the date begins; 0 where it does not, or where it is usual: a magazine bears the month after the one it comes out in, a
 * book of November the year after.
 */
const daysAhead = ({ from, to, span, written }: ResolvedDate, report: number, text: string): number => {
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')]
  if (first === null || last === null || first <= report) return 0
  const [begins, ends, now] = [civil(first), civil(last), civil(report)]
  if (begins.day !== 1 || ends.day !== daysInMonth(ends.year, ends.month) || first === last) return first - report
  const next = addMonths(now.year, now.month, 1)
  if (begins.month === 1 && ends.month === 12) {
    const apart =
      written === null ||
      /,\s?$/.test(text.slice(Math.max(0, span.start - 2), span.start)) ||
      /^,\s(?:pp?\b|para|\d)/.test(text.slice(span.end, span.end + 8))
    return begins.year === addMonths(now.year, now.month, 2).year || begins.year > now.year + farthest || !apart ? 0 : first - report
  }
  return begins.year === next.year && begins.month === next.month ? 0 : first - report
}

/** More days of the same month follow: "May 8, 9". */
const listGoesOn = /^(?:,|\sand|\s&)\s\d/

/** The last such day of a month that is over, the same day of a year that is; those alone that fall on the weekday beside it, if any does. */
const repairs = (text: string, date: ResolvedDate, written: DateExpression, report: number): readonly Fix[] => {
  const first = parseDay(date.from ?? '')
  if (first === null) return []
  const means = civil(first)
  const { form } = written
  const listed = listGoesOn.test(text.slice(date.span.end, date.span.end + 6))
  const texts =
    form.type === 'day' || form.type === 'numeric'
      ? days(means, report, form.weekday)
          .filter(day => !listed || day.year === means.year)
          .flatMap(day => rewritten(written, means, day) ?? [])
      : earlierYear(written.text, means, report)
  return [...new Set(texts)]
    .filter(words => words !== written.text)
    .map((words, i) => suggestion(`Write ${words}`, date.span, words, i === 0))
}

const days = ({ year, month, day }: Day, report: number, told: number | null): readonly Day[] => {
  const now = civil(report)
  const over = (one: Day): boolean => exists(one.year, one.month, one.day) && numberOf(one) <= report
  const byMonth = [0, -1, -2]
    .map(by => ({ ...addMonths(now.year, now.month, by), day }))
    .filter(over)
    .slice(0, 1)
  const byYear = [now.year, year - 1].map(one => ({ year: one, month, day })).filter(over)
  // A year that is yet to begin is itself the likelier slip.
  const possible = year > now.year ? [...byYear, ...byMonth] : [...byMonth, ...byYear]
  const fitting = possible.filter(one => told !== null && fallsOn(one, told))
  return fitting.length > 0 ? fitting : possible
}

/** The month, the quarter or the year as it stands, in the last year in which it had begun before the report. */
const earlierYear = (text: string, { year, month }: Day, report: number): readonly string[] => {
  const now = civil(report)
  const at = text.lastIndexOf(String(year))
  const earlier = month > now.month ? now.year - 1 : now.year
  return at < 0 ? [] : [`${text.slice(0, at)}${earlier}${text.slice(at + String(year).length)}`]
}
