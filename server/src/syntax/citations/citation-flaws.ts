/** The faults in a list of sources and dates, each with its repairs. */
import type { Edit } from '../../base/edit.ts'
import type { Span } from '../../base/span.ts'
import type { Flaw } from '../report.ts'
import type { DatesPart, Part } from './citation-parts.ts'
import { type LoneQuote, quoteFlaw } from './citation-quotes.ts'
import type { SourcePart } from './source-part.ts'
import { brokenWord } from './source-shapes.ts'

/** The flaws of the parts read between `start` and `end`, in text order. A lone quotation mark blurs all else and is told alone. */
export const flawsOf = (text: string, parts: readonly Part[], lone: LoneQuote | null, start: number, end: number): readonly Flaw[] => {
  if (lone) {
    const flaw = quoteFlaw(text, parts, lone)
    return flaw.repairs.length > 0 ? [flaw] : []
  }
  if (isFaultless(text, parts)) return []
  return [
    ...separatorFlaws(text, parts, start, end),
    ...missingSeparators(parts),
    ...dateFlaws(text, parts),
    ...brokenWords(text, parts),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** Whether nothing in the parts can be a fault; the other way round is open. Nearly all citations are told by it. */
const isFaultless = (text: string, parts: readonly Part[]): boolean => {
  let before: Part['type'] = 'separator'
  for (const part of parts) {
    if (part.type === 'dates' ? part.stray !== null || before !== 'separator' : part.type === 'separator' && before === 'separator')
      return false
    if (part.type === 'source' && (before !== 'separator' || text.slice(part.name.start, part.name.end).includes('- '))) return false
    before = part.type
  }
  return before !== 'separator'
}

const one = (title: string, edits: readonly Edit[], certain = true) => ({ title, edits, certain })

const separatorFlaws = (text: string, parts: readonly Part[], start: number, end: number): Flaw[] => {
  const flaws: Flaw[] = []
  for (let i = 0; i < parts.length; i++) {
    const first = parts[i]
    if (first?.type !== 'separator') continue
    const marks: string[] = []
    let run = first.span
    let next: Part | undefined = first
    while (next?.type === 'separator') {
      marks.push(next.mark)
      run = { start: run.start, end: next.span.end }
      next = parts[i + marks.length]
    }
    if (next === undefined) flaws.push(dangling(text, run, end))
    else if (i === 0) flaws.push(leading(run, next.span.start, start))
    else if (marks.length > 1) flaws.push(doubled(marks, run, next))
    i += marks.length - 1
  }
  return flaws
}

const doubled = (marks: readonly string[], run: Span, next: Part): Flaw => {
  const keep = marks.includes(';') ? ';' : ','
  if (marks[0] === ';' && marks.at(-1) === ',' && next.type === 'dates')
    return {
      span: run,
      message: 'The slot for a source is empty: a date follows with no name before it.',
      repairs: [one('Give the date to the source before it', [{ span: run, text: ',' }], false)],
    }
  const same = new Set(marks).size === 1
  const name = marks[0] === ';' ? 'semicolon' : 'comma'
  return {
    span: run,
    message: same ? `There is a ${name} too many here.` : 'Two separators stand side by side.',
    repairs: [
      one(same ? `Remove the extra ${name}` : `Keep only the ${keep === ';' ? 'semicolon' : 'comma'}`, [{ span: run, text: keep }]),
    ],
  }
}

const dangling = (text: string, run: Span, end: number): Flaw => ({
  span: run,
  message: `The citation ends in a ${text[run.end - 1] === ';' ? 'semicolon' : 'comma'}: something is missing after it, or it is one mark too many.`,
  repairs: [one('Remove the mark at the end', [{ span: { start: run.start, end }, text: '' }])],
})

const leading = (run: Span, next: number, start: number): Flaw => ({
  span: run,
  message: 'The citation begins with a separator: a source is missing before it, or it is one mark too many.',
  repairs: [one('Remove the mark at the beginning', [{ span: { start, end: next }, text: '' }])],
})

/** Where a source follows a date, or a date a date, with nothing between them. */
const missingSeparators = (parts: readonly Part[]): Flaw[] => {
  const semicolons = parts.some(part => part.type === 'separator' && part.mark === ';')
  return parts.flatMap((part, i) => {
    const before = parts[i - 1]?.type
    // Where nothing else in the list says which mark parts its items, the author may choose.
    if (part.type === 'source' && (before === 'dates' || before === 'locator') && part.name.start - part.span.start < shortestLead)
      return [semicolons ? missing(part.span.start, ';', null) : missing(part.span.start, ',', ';')]
    return part.type === 'dates' && before === 'dates' ? [missing(part.span.start, ',', null)] : []
  })
}

/** "and ", "see ", "& ": what leads to a source parts it too. Quotation marks alone are shorter. */
const shortestLead = 2

const missing = (at: number, mark: string, other: string | null): Flaw => ({
  span: { start: at - 1, end: at },
  message: `A ${named(mark)} is missing between two items.`,
  repairs: [mark, ...(other === null ? [] : [other])].map((text, i) =>
    one(`Insert a ${named(text)}`, [{ span: { start: at - 1, end: at - 1 }, text }], i === 0),
  ),
})

const named = (mark: string): string => (mark === ';' ? 'semicolon' : 'comma')

/** A month before its day: "May 3", "Feb. 26". */
const monthFirst = /^[A-Z][a-z]+\.?,?\s+\d{1,2}(?!\d)/

/** "Kyodo October, 22": the comma stands inside the date; "Kyodo October 22": none stands before it. */
const dateFlaws = (text: string, parts: readonly Part[]): Flaw[] => {
  const glued = parts.filter((part, i) => part.type === 'dates' && isLoose(text, parts[i - 1]) && !part.stray)
  const parted = parts.some(
    (part, i) => part.type === 'dates' && isDay(part) && parts[i - 1]?.type === 'separator' && namedBefore(parts, i),
  )
  return parts.flatMap((part, i): Flaw[] => {
    if (part.type !== 'dates') return []
    const after = parts[i - 1]
    const loose = isLoose(text, after)
    const named = monthFirst.test(text.slice(part.span.start, part.span.start + 16))
    const inMonth = loose && !part.stray ? commaOfMonth(text, part) : null
    if (inMonth) return [{ ...strayComma(part.span.start - 1, inMonth, false), repairs: waysOut(part.span.start - 1, inMonth) }]
    if (part.stray) return [strayComma(part.span.start - 1, part.stray, loose && named)]
    // Day-first dates after a bare name are a house style ("HRW 14 Jan. 2015"), and so is any date where every source has it so.
    const house = parted ? !isDay(part) : !named || glued.length > 1
    return !loose || after?.type !== 'source' || house ? [] : [missingComma(text, after, part)]
  })
}

/** Whether a date directly after the part has no comma before it: one inside quotation marks will do, and so does a colon or "of". */
const isLoose = (text: string, before: Part | undefined): boolean =>
  before?.type === 'source' &&
  text[before.span.end - 1] !== ':' &&
  !/\s(?:of|dated|for|on)$/.test(text.slice(Math.max(0, before.span.end - 6), before.span.end)) &&
  !/[,.!?]["”]$/.test(text.slice(Math.max(0, before.span.end - 2), before.span.end))

const isDay = (part: DatesPart): boolean => part.dates.some(({ form }) => form.type === 'day' || form.type === 'numeric')

/** Whether the separator before part `i` parts a date from its own source. */
const namedBefore = (parts: readonly Part[], i: number): boolean => parts[i - 2]?.type === 'source'

/** The comma of "Kyodo July, 2015", which stands behind the month instead of before it; "Kyodo, July, 2015" is old usage. */
const commaOfMonth = (text: string, { dates, span }: DatesPart): Span | null => {
  const [date] = dates
  if (dates.length !== 1 || date?.form.type !== 'month' || date.form.year === null) return null
  const at = text.indexOf(',', span.start)
  return at < 0 || at >= span.end ? null : { start: at, end: at + 1 }
}

/** Without the comma or with one before the date: which of them is the house's usage the citation does not say. */
const waysOut = (before: number, stray: Span): Flaw['repairs'] => [false, true].flatMap(move => strayComma(before, stray, move).repairs)

const strayComma = (before: number, stray: Span, move: boolean): Flaw => {
  const removal: Edit = { span: stray, text: '' }
  const insertion: Edit = { span: { start: before, end: before }, text: ',' }
  return {
    span: stray,
    message: move ? 'The comma stands inside the date instead of before it.' : 'A comma stands inside the date.',
    repairs: [move ? one('Move the comma before the date', [insertion, removal]) : one('Remove the comma from the date', [removal])],
  }
}

const missingComma = (text: string, source: SourcePart, part: DatesPart): Flaw => {
  const { end } = source.span
  if (stopped.test(text.slice(Math.max(source.span.start, end - longestWord), end)))
    return {
      span: { start: end - 1, end },
      message: 'A full stop stands before the date where a comma belongs.',
      repairs: [one('Put a comma before the date', [{ span: { start: end - 1, end }, text: ',' }])],
    }
  return {
    span: { start: end, end: part.span.start },
    message: 'A comma is missing before the date.',
    repairs: [one('Insert a comma before the date', [{ span: { start: end, end }, text: ',' }])],
  }
}

/** A whole word or an acronym and a full stop, which abbreviates nothing: "Kommersant." */
const stopped = /(?:^|\s)(?:\p{Lu}{3,6}|\p{Lu}?\p{Ll}{5,})\.$/u
const longestWord = 30

/** "To- day": a word that the end of a line once broke. It may be a compound too, so both are offered. */
const brokenWords = (text: string, parts: readonly Part[]): Flaw[] =>
  parts.flatMap(part => {
    if (part.type !== 'source' || part.make === 'address') return []
    const words = text.slice(part.name.start, part.name.end)
    const found = words.includes('- ') ? brokenWord.exec(words) : null
    if (!found) return []
    const hyphen = part.name.start + found.index + found[0].indexOf('-')
    const span = { start: hyphen, end: hyphen + 2 }
    return [
      {
        span,
        message: 'A word is broken by a hyphen and a space.',
        repairs: [one('Join the word', [{ span, text: '' }], false), one('Keep the hyphen', [{ span, text: '-' }], false)],
      },
    ]
  })
