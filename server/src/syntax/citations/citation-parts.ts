/** What a citation is made of, one part after another: sources, dates, locators and the marks between them. */
import { isSpace } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import { take, weekdayNumber } from '../dates/date-words.ts'
import { type DateExpression, type DateList, dateListAt } from '../dates/dates.ts'
import { dayWord, shifted } from '../dates/relative-dates.ts'
import { isDateInitial } from './date-initials.ts'
import { isDocument } from './documents.ts'
import { isLocator, mayBeLocator } from './locators.ts'
import { beforeDate, beforeLeaning, isClock, isCode, isEdition, isRemark, leading, mayRemark, type Stage } from './remarks.ts'
import { isLanguage, isOpening, type SourcePart, singleQuoted, sourceAt, trimmed } from './source-part.ts'

export type Part = SourcePart | DatesPart | LocatorPart | SeparatorPart

export interface DatesPart {
  readonly type: 'dates'
  readonly span: Span
  readonly dates: readonly DateExpression[]
  /** A comma inside the date. */
  readonly stray: Span | null
}

/** A page, a paragraph, an hour, the day of reading, a kind of document: where in the source to look, and that it bears no date. */
export interface LocatorPart {
  readonly type: 'locator'
  readonly span: Span
  /** `document`: what the body before it issued. `undated`: "n.d." `remark`: small words that nothing proves to say something of the source. */
  readonly says: 'document' | 'undated' | 'remark' | null
}

export interface SeparatorPart {
  readonly type: 'separator'
  readonly span: Span
  readonly mark: ',' | ';' | '–'
}

const accessed = /^(?:last\s)?(?:accessed|retrieved|visited|viewed|archived|updated)(?:\son)?:?\s/i
const address = /^(?:<[^\s<>]{1,2000}>|(?:https?:\/\/|www\.)[^\s<>;]{1,2000})/
const timed = /\d{4}-\d\d-\d\dT\d\d(?::?\d\d){0,2}(?:Z|[+-]\d\d(?::?\d\d)?)?/y
/** "n.d.": the source bears no date, or none yet. */
const undated = /^(?:n\.\s?d\.?|no date|undated|forthcoming|in press)$/i
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const longestRelative = 24
const longestLeading = 40
/** No part is longer: an address may be this long. */
const longestPart = 2_100

/**
 * The parts of `text` between `start` and `end`, in text order, read as they are asked for. Never throws; linear in the length.
 * `loneQuote` is the place of a quotation mark that quotes nothing.
 */
export function* partsOf(text: string, start: number, end: number, loneQuote = -1): Generator<Part, void> {
  const so: SoFar = { stage: 'begun', before: null, dates: null }
  let at = start
  while (at < end) {
    const char = text[at] ?? ''
    // "Marran 2014: 30": a page follows. "Kyodo, May 3?": the author is not sure.
    if (isSpace(text.charCodeAt(at)) || at === loneQuote || isPassed(char, so) || (char === '-' && endsInDash(so))) at++
    else {
      const mark = markAt(char, so)
      const part: Part = mark ? { type: 'separator', span: { start: at, end: at + 1 }, mark } : partAt(text, at, end, loneQuote, so)
      if (part.type === 'dates') so.dates = part
      so.stage = part.type === 'separator' ? (mark === ',' ? so.stage : 'begun') : stageAfter(part, so.stage)
      so.before = part
      yield part
      at = Math.max(at + 1, part.span.end)
    }
  }
}

/** What has been read when a part begins. */
interface SoFar {
  stage: Stage
  before: Part | null
  dates: DatesPart | null
}

/** Whether a mark that stands behind a part parts nothing. */
const isPassed = (char: string, { before }: SoFar): boolean =>
  char === ':' ? before !== null && before.type !== 'separator' : (char === '?' || char === '!') && before?.type === 'dates'

/** Whether a dash was the last mark: "--" is one. */
const endsInDash = ({ before }: SoFar): boolean => before?.type === 'separator' && before.mark === '–'

const stageAfter = ({ type }: Part, stage: Stage): Stage => (type === 'locator' ? stage : type === 'source' ? 'waiting' : 'dated')

/** The mark that parts items: a dash does behind a date, "Kyodo, May 3 – see also AFP, May 4". */
const markAt = (char: string, { before }: SoFar): SeparatorPart['mark'] | null => {
  if (char === ',' || char === ';') return char
  const parted = before?.type === 'dates' || (before?.type === 'source' && before.make === 'quoted')
  return parted && (char === '–' || char === '—' || char === '-') ? '–' : null
}

const partAt = (text: string, at: number, end: number, loneQuote: number, { stage, before, dates }: SoFar): Part => {
  const dated = datesAt(text, at, end, stage)
  if (dated) return dated
  const raw = trimmed(text, at, partEnd(text, at, end, loneQuote))
  const located = isChannel(text, raw) ? null : locatorEnd(text, raw, end)
  if (located !== null) {
    const span = { start: raw.start, end: located }
    return { type: 'locator', span, says: isUndated(text, raw, located) ? 'undated' : null }
  }
  const told = weekdayIn(text, raw) ?? (stage === 'waiting' ? relativeDay(text, raw) : null)
  if (told !== null)
    return stage === 'waiting' ? { type: 'dates', span: raw, dates: [told], stray: null } : { type: 'locator', span: raw, says: null }
  const words = text.slice(raw.start, Math.min(raw.end, raw.start + longestRemark))
  if (stage === 'waiting' && dates && words.length < longestSameDay && sameDay.test(words))
    return { type: 'dates', span: raw, dates: dates.dates.map(date => ({ ...date, span: raw, text: words })), stray: null }
  const says = isSmall(words.charCodeAt(0))
    ? saidInSmall(words, stage, dateFollows.test(text.slice(raw.end, raw.end + 14)))
    : saidBeside(words, stage, before, text.slice(raw.end, raw.end + 14))
  if (says !== undefined) return { type: 'locator', span: raw, says }
  const leant = beforeLeaning(text.slice(raw.start, raw.end))
  const source = sourceAt(text, raw.start, leant === null ? raw.end : raw.start + leant)
  return stage === 'waiting' && source.make === 'name' && isDocument(text.slice(source.name.start, source.name.end))
    ? { type: 'locator', span: source.span, says: 'document' }
    : source
}

const sameDay = /^(?:(?:the\s)?same\s(?:day|date)|idem|ditto)$/i
const longestSameDay = 14
/** As many code units as a remark can have, and one. */
const longestRemark = 81
const dateFollows = /^,\s?(?:\d|\p{Lu}\p{Ll}{2,8}\.?\s\d)/u

/** What words in small letters say of the source beside them; undefined where they may be one, as a small name before a date may: "taz, May 3". */
const saidInSmall = (words: string, stage: Stage, dated: boolean): LocatorPart['says'] | undefined => {
  if (isRemark(words, stage, dated)) return null
  if (dated && (stage === 'begun' || !words.includes(' '))) return undefined
  return mayRemark(words) ? 'remark' : undefined
}

/** The same of words that begin with a capital: an edition, a clock, a document's code. */
const saidBeside = (words: string, stage: Stage, before: Part | null, after: string): null | undefined => {
  if (stage === 'waiting') return isEdition(words) ? null : undefined
  if (stage === 'begun') return undefined
  if (before?.type === 'dates' && isClock(words)) return null
  return isCode(words) && !dateFollows.test(after) ? null : undefined
}

/** "; N1, May 3": where an item begins, a letter and a figure name a station, and no page. */
const isChannel = (text: string, { start, end }: Span): boolean =>
  end - start < 4 && /[;(]\s{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) && /^[A-Z]\d{1,2}$/.test(text.slice(start, end))

const isSmall = (code: number): boolean => code > 96 && code < 123

/** The dates at a place, behind a source with the small words that lead to them. */
const datesAt = (text: string, at: number, end: number, stage: Stage): DatesPart | null => {
  const direct = bareDatesAt(text, at, end)
  if (direct || stage !== 'waiting') return direct
  const led = take(beforeDate, text, at, end)
  return led ? bareDatesAt(text, at + led[0].length, end) : null
}

const bareDatesAt = (text: string, at: number, end: number): DatesPart | null => {
  const dated = isDateInitial(text, at) ? (timedAt(text, at, end) ?? dateListAt(text, at, end)) : null
  if (!dated || !endsWell(text, dated.end, end)) return null
  return { type: 'dates', span: { start: at, end: dated.end }, dates: dated.dates, stray: dated.stray }
}

/** "yesterday", "last week", where the part says no more. */
const relativeDay = (text: string, span: Span): DateExpression | null => {
  if (span.end - span.start > longestRelative || !isDateInitial(text, span.start)) return null
  const [read] = dayWord(text, span.start, undefined) ?? shifted(text, span.start, undefined) ?? []
  if (!read || read.span.start !== span.start || read.span.end !== span.end) return null
  return { span, text: text.slice(span.start, span.end), form: read.form }
}

/** Whether a locator says that its source bears no date, or only when it was read. */
const isUndated = (text: string, { start, end }: Span, located: number): boolean => {
  const first = text.charCodeAt(start)
  if (first > 47 && first < 58) return false
  const words = text.slice(start, located)
  return located > end || undated.test(words) || accessed.test(words)
}

/** The weekday that is all the part says. */
const weekdayIn = (text: string, span: Span): DateExpression | null => {
  if (span.end - span.start > 9 || text[span.end - 1] !== 'y') return null
  const words = text.slice(span.start, span.end)
  return weekday.test(words) ? { span, text: words, form: { type: 'weekday', weekday: weekdayNumber(words), shift: null } } : null
}

/** The day of "2019-05-03T12:00Z", as far as it reaches with its hour (ISO 8601). */
const timedAt = (text: string, at: number, end: number): DateList | null => {
  if (text[at + 10] !== 'T') return null
  timed.lastIndex = at
  const day = timed.exec(text)?.[0].length
  const read = day === undefined ? null : dateListAt(text, at, at + 10)
  return read && day !== undefined && at + day <= end ? { ...read, end: at + day } : null
}

/** Where the locator ends that the part is, or begins with the day of reading; null where it is none. */
const locatorEnd = (text: string, raw: Span, end: number): number | null => {
  const words = text.slice(raw.start, raw.end)
  if (!mayBeLocator(words)) return null
  const read = accessed.exec(words)?.[0].length
  if (read !== undefined) {
    const day = dateListAt(text, raw.start + read, end)
    if (day) return day.end
  }
  return isLocator(words) || undated.test(words) || (words.startsWith('in ') && isLanguage(words.slice(3).trim())) ? raw.end : null
}

/** A date ends at a separator, at the end, or before the next source where a separator was forgotten. */
const endsWell = (text: string, at: number, end: number): boolean =>
  at >= end || /^\s*(?:[,;.:?!–—-]|$)|^\s+\S/.test(text.slice(at, Math.min(end, at + 4)))

/** Where the part that begins at `at` ends: at the next separator outside quotation marks and brackets. */
const partEnd = (text: string, at: number, end: number, loneQuote: number): number => {
  const written = address.exec(text.slice(at, Math.min(end, at + longestPart)))?.[0].replace(/[,;]+$/, '').length
  if (written !== undefined) return at + written
  const titled = singleQuoted(text, at, end)
  if (titled !== null) return titled
  let opened = isOpening(text[at])
  let quoted = false
  let depth = 0
  const limit = Math.min(end, at + longestPart)
  for (let i = at; i < limit; i++) {
    const char = text[i]
    if (i === loneQuote) return i
    if (char === '“' || (char === '"' && !quoted)) {
      quoted = true
      // "See “Ships, Ports and Debts,” Kyodo".
      opened ||= i - at < longestLeading && leading.exec(text.slice(at, i + 1))?.[0].length === i - at
    } else if (char === '”' || char === '"') {
      quoted = false
      // A quoted title is a part of its own, whatever follows it.
      if (opened) return i + 1
    } else if (char === '[' || char === '(') depth++
    else if (char === ']' || char === ')') depth = Math.max(0, depth - 1)
    else if ((char === ',' || char === ';') && !quoted && depth === 0) return i
    // "Kyodo: “Ships in Debt”".
    else if (char === ':' && !quoted && i > at && /^\s["“]/.test(text.slice(i + 1, i + 3))) return i
  }
  return limit
}
