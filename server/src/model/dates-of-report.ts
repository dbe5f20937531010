/** The report's own date, and its dates resolved against it. */
import { parseDay } from '../base/calendar.ts'
import { recalled } from '../base/recalled.ts'
import { outside, type Span, shift } from '../base/span.ts'
import { dateOfFileName } from '../syntax/blocks/file-name-date.ts'
import type { DateExpression, DateForm } from '../syntax/dates/dates.ts'
import type { Block, Paragraph, Report } from '../syntax/report.ts'
import type { Conventions } from './conventions.ts'
import { type DateContext, type DateValue, likelierOrder, resolveDate, settledOrder } from './dates.ts'
import { inferReportDate } from './inferred-date.ts'
import type { Model, ResolvedDate } from './model.ts'
import { monthFirstVotes, type NumericOrder, orderOf, provenOrder, wordedVotes } from './numeric-order.ts'
import type { Surroundings } from './surroundings.ts'

/** Resolves a date of a paragraph that begins at `origin`; a citation's dates lie in the past. */
export type ResolveDate = (date: DateExpression, origin: number, where: 'citation' | 'prose') => ResolvedDate

/** What the dates of one paragraph, or the items of one note, add to the report's. */
interface Dated {
  readonly citations: readonly DateExpression[]
  readonly prose: readonly DateExpression[]
  /** Votes for the month to stand before the day: in numbers that prove it, and in words. */
  readonly proven: number
  readonly worded: number
  /** Numeric dates that may be read in two ways. */
  readonly open: readonly { readonly date: DateExpression; readonly where: 'citation' | 'prose' }[]
}

const dated = (citations: readonly DateExpression[], prose: readonly DateExpression[]): Dated => {
  const both = [...citations, ...prose]
  const isOpen = ({ form }: DateExpression): boolean =>
    form.type === 'numeric' && form.parts[0] !== form.parts[1] && provenOrder(form.parts) === null
  return {
    citations,
    prose,
    proven: monthFirstVotes(both.map(date => date.form)),
    worded: wordedVotes(both),
    open: [
      ...citations.filter(isOpen).map(date => ({ date, where: 'citation' as const })),
      ...prose.filter(isOpen).map(date => ({ date, where: 'prose' as const })),
    ],
  }
}

/** A paragraph is a value of its own text: what its dates add is worked out once for it. */
const datedOf = recalled(({ citations, dates }: Paragraph) => {
  const cited: DateExpression[] = []
  for (const { certainty, items } of citations) if (certainty === 'sure') addDates(items, cited)
  return dated(cited, dates)
})

/** The same of the items of a note, which are one value of its text. */
const datedIn = recalled((items: Block['items']) => {
  const cited: DateExpression[] = []
  addDates(items, cited)
  return dated(cited, [])
})

const addDates = (items: Block['items'], to: DateExpression[]): void => {
  for (const { date } of items) if (date) to.push(date)
}

const datedBlocks = recalled((report: Report): readonly Dated[] => {
  const blocks: Dated[] = []
  for (const { paragraph, items } of report.blocks) {
    if (paragraph) blocks.push(datedOf(paragraph))
    if (items.length > 0) blocks.push(datedIn(items))
  }
  return blocks
})

/**
 * The date a report bears: its header's or front matter's, else its file name's, else the setting's, else the one its text implies, in the year of its
 * volume where that is known.
 */
export const reportDateOf = (report: Report, conventions: Conventions, { fileName }: Surroundings): Model['date'] => {
  const { date, volume } = report.header
  const own = date && (date.other === null ? date.value : readingOf(date.value, date.other, report, conventions))
  if (date && own) return { value: own, from: date.from }
  const named = fileName === null ? null : dateOfFileName(fileName)
  if (named !== null) return { value: named, from: 'file-name' }
  if (conventions.date !== null) return { value: conventions.date, from: 'setting' }
  const year = conventions.firstVolume !== null && /^\d{1,3}$/.test(volume ?? '') ? conventions.firstVolume + Number(volume) - 1 : null
  const implied = impliedDate(report, year)
  return { value: implied, from: implied === null ? 'none' : year === null ? 'inferred' : 'volume' }
}

/** The ISO day that the report's text implies, in `year` where that is known; null where it implies none. */
const impliedDate = (report: Report, year: number | null = null): string | null => {
  const citations: DateExpression[] = []
  const prose: DateExpression[] = []
  for (const block of datedBlocks(report)) {
    for (const date of block.citations) citations.push(date)
    for (const date of block.prose) prose.push(date)
  }
  return inferReportDate(citations, prose, year)
}

/** How far the day a text implies may lie from the one that a header means. */
const longestDelay = 7

/** Of the two readings of a header's numbers the one that the order of other numbers, the text or the way of other dates tells; null where none does. */
const readingOf = (mdy: string, dmy: string, report: Report, conventions: Conventions): string | null => {
  const set = conventions.dateOrder === 'mdy' || conventions.dateOrder === 'dmy' ? conventions.dateOrder : null
  const blocks = datedBlocks(report)
  const order = set ?? orderOf(sum(blocks, block => block.proven))
  if (order) return order === 'mdy' ? mdy : dmy
  const implied = parseDay(impliedDate(report) ?? '')
  const near = [mdy, dmy].filter(one => implied !== null && Math.abs((parseDay(one) ?? 0) - implied) <= longestDelay)
  const [only] = near
  if (only !== undefined && near.length === 1) return only
  const worded = orderOf(sum(blocks, block => block.worded))
  return worded === null ? null : worded === 'mdy' ? mdy : dmy
}

const sum = (blocks: readonly Dated[], of: (block: Dated) => number): number => blocks.reduce((all, block) => all + of(block), 0)

const firmly: ReadonlySet<Model['date']['from']> = new Set<Model['date']['from']>(['header', 'front-matter', 'file-name', 'setting'])

/** Whether the report, its file or its team says its date; what is only told from its dates proves nothing about them. */
export const isFirm = (date: Model['date']): boolean => firmly.has(date.from)

/** What dates last came to, where they stood and what told it: after an edit a report asks about those of all its paragraphs again. */
const lately = new WeakMap<
  DateExpression,
  { readonly against: string; readonly value: DateValue | null; readonly resolved: ResolvedDate }
>()

/** A function that resolves this report's dates, its order of numeric parts proved from all of them. */
export const resolverFor = (report: Report, conventions: Conventions, date: Model['date']): ResolveDate => {
  const context = contextOf(report, conventions, date, datedBlocks(report))
  const told = `${context.reportDate} ${context.firm} ${context.order} ${context.monthFirst}`
  const against = { citation: `${told} citation`, prose: `${told} prose` }
  return (date, origin, where) => {
    const before = lately.get(date)
    const known = before?.against === against[where] ? before : null
    if (known && known.resolved.span.start === date.span.start + origin) return known.resolved
    const value = known ? known.value : resolveDate(date.form, { ...context, tense: date.tense, bias: biasOf(where) })
    const resolved: ResolvedDate = {
      span: shift(date.span, origin),
      text: date.text,
      value: value?.value ?? null,
      from: value?.from ?? null,
      to: value?.to ?? null,
      impossible: value !== null && value.value === null,
      other: value?.other ?? null,
      written: date,
    }
    lately.set(date, { against: against[where], value, resolved })
    return resolved
  }
}

const biasOf = (where: 'citation' | 'prose'): DateContext['bias'] => (where === 'citation' ? 'past' : 'prose')

type Context = Omit<DateContext, 'bias'>

/** What all dates of the report are read with. */
const contextOf = (report: Report, conventions: Conventions, date: Model['date'], blocks: readonly Dated[]): Context => {
  const context: Context = { reportDate: date.value, firm: isFirm(date), order: conventions.dateOrder }
  const worded = orderOf(sum(blocks, block => block.worded))
  if (context.order !== 'auto') return { ...context, monthFirst: worded === null ? null : worded === 'mdy' }
  const header = report.header.date?.order
  const proven = orderOf(sum(blocks, block => block.proven) + (header === 'mdy' ? 1 : header === 'dmy' ? -1 : 0))
  if (proven) return { ...context, order: proven }
  // Nothing over 12: a date of which only one reading is possible tells; else what most of them look like, so that all are read alike.
  const settled = orderOf(openVotes(blocks, context, settledOrder))
  if (settled) return { ...context, order: settled }
  return { ...context, monthFirst: worded === null ? openVotes(blocks, context, likelierOrder) >= 0 : worded === 'mdy' }
}

/** How many more of the numeric dates that prove nothing have the month first, as `order` judges them. */
const openVotes = (
  blocks: readonly Dated[],
  context: Context,
  order: (form: Extract<DateForm, { type: 'numeric' }>, context: DateContext) => NumericOrder | null,
): number =>
  sum(blocks, ({ open }) =>
    open.reduce((votes, { date, where }) => {
      const told = date.form.type === 'numeric' ? order(date.form, { ...context, tense: date.tense, bias: biasOf(where) }) : null
      return votes + (told === 'mdy' ? 1 : told === 'dmy' ? -1 : 0)
    }, 0),
  )

/** The dates of the prose, in text order: those that lie in none of `closed`, the words that are no prose. */
export const datesOf = (report: Report, closed: readonly Span[], resolve: ResolveDate): readonly ResolvedDate[] => {
  const dates: ResolvedDate[] = []
  for (const { kind, paragraph, origin } of report.blocks)
    if (paragraph && kind !== 'note') for (const date of paragraph.dates) dates.push(resolve(date, origin, 'prose'))
  return outside(dates, date => date.span, closed)
}
