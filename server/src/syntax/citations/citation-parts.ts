/** What a citation is made of, one part after another: sources, dates, locators and the marks between them. */
import { isSpace, skipSpace, skipSpaceBack } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import { demonyms } from '../countries.ts'
import { take, weekdayNumber } from '../dates/date-words.ts'
import { type DateExpression, type DateList, dateListAt } from '../dates/dates.ts'
import { dayWord, shifted } from '../dates/relative-dates.ts'
import { isDateInitial } from './date-initials.ts'
import { isDocument } from './documents.ts'
import { beforeDate, beforeLeaning, isRemark, leading, mayRemark, type Stage } from './remarks.ts'
import { isAddress, isDoubtful, isSourceShaped } from './source-shapes.ts'

export type Part = SourcePart | DatesPart | LocatorPart | SeparatorPart

export interface SourcePart {
  readonly type: 'source'
  /** All that belongs to it: "see", quotation marks, the place of printing in brackets. */
  readonly span: Span
  /** The name itself. */
  readonly name: Span
  /** Whether it looks like a name. */
  readonly shaped: boolean
  /** Whether words that do not may be the name of a known source all the same: "Glas javnosti". */
  readonly doubtful: boolean
  /** `quoted`: a title, or a name in quotation marks. `address`: of one page, where to look unless it is all there is. */
  readonly make: 'name' | 'quoted' | 'address'
}

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

const locator =
  /^(?:(?:pp?|paras?|nos?|vol|issue|ch|chap|secs?|ss?|arts?|reg|cl|ll?|lines?|app|fols?|fn|n|fig(?:ure)?|tab(?:le)?|box|chart|annex|part|section|col|slide|ep)\b\.?\s*(?:[A-Z]?\d|[ivxlc]{1,8}\b)[\w.–-]{0,12}(?:\(\w{1,4}\)){0,3}(?:\s*[,–-]\s*\d{1,5})*|§{1,2}\s*\d[\w.–-]{0,12}|[A-Z]?\d{1,4}(?:[–-]\d{1,4})?|\d{1,2}:?\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|Z|[A-Z]{2,4}T)(?:[+-]\d{1,2})?)?|at\s\d\d?:?\d\d(?:\s?(?:GMT|UTC))?|early|morning|noon|afternoon|evening|night|midnight|e\.g\.|for example|inter alia|emphasis (?:added|mine|in (?:the )?original)|(?:my|own|our|author[’']s) translation|\[[^\]]*\]|\([^)]*\))$/i
const accessed = /^(?:last\s)?(?:accessed|retrieved|visited|viewed|archived|updated)(?:\son)?:?\s/i
const address = /^(?:<[^\s<>]{1,2000}>|(?:https?:\/\/|www\.)[^\s<>;]{1,2000})/
/** A locator has a figure in it or begins small, but for the number of a volume in letters and what stands in brackets. */
const mayLocate = /^(?:\p{Ll}|\p{Lu}.{0,8}\s[IVXLCivxlc]+$|[[(§])|\d/u
const timed = /\d{4}-\d\d-\d\dT\d\d(?::?\d\d){0,2}(?:Z|[+-]\d\d(?::?\d\d)?)?/y
/** "n.d.": the source bears no date, or none yet. */
const undated = /^(?:n\.\s?d\.?|no date|undated|forthcoming|in press)$/i
const gluedUndated = /\sn\.\s?d\.?$/
/** A decree or a battle "of May 4" cites nothing; an issue of a known source does. */
const leadsToDate = /\s(?:of|dated|for|on)$/
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const longestLocator = 80
const longestRelative = 24
/** What may part a date from what follows it. */
const behindDates = ':–—-'
/** No source is longer. */
const longestSource = 160
/** No part is longer: an address may be this long. */
const longestPart = 2_100

/**
 * The parts of `text` between `start` and `end`, in text order, read as they are asked for. Never throws; linear in the length.
 * `loneQuote` is the place of a quotation mark that quotes nothing.
 */
export function* partsOf(text: string, start: number, end: number, loneQuote = -1): Generator<Part, void> {
  let before: Part | null = null
  let at = start
  let stage: Stage = 'begun'
  while (at < end) {
    const char = text[at] ?? ''
    // "Marran 2014: 30": a page follows; "Kyodo, May 3 – see also AFP": another source.
    if (isSpace(text.charCodeAt(at)) || at === loneQuote || (before?.type === 'dates' && behindDates.includes(char))) at++
    else if (char === ',' || char === ';') {
      before = { type: 'separator', span: { start: at, end: at + 1 }, mark: char }
      if (char === ';') stage = 'begun'
      yield before
      at++
    } else {
      before = partAt(text, at, end, loneQuote, stage)
      if (before.type !== 'locator') stage = before.type === 'source' ? 'waiting' : 'dated'
      yield before
      at = Math.max(at + 1, before.span.end)
    }
  }
}

const partAt = (text: string, at: number, end: number, loneQuote: number, stage: Stage): Part => {
  const dates = datesAt(text, at, end, stage)
  if (dates) return dates
  const raw = trimmed(text, at, partEnd(text, at, end, loneQuote))
  const located = raw.end - raw.start < longestLocator && !isChannel(text, raw) ? locatorEnd(text, raw, end) : null
  if (located !== null) {
    const span = { start: raw.start, end: located }
    return {
      type: 'locator',
      span,
      says: isUndated(text, span) || located > raw.end || accessed.test(text.slice(raw.start, located)) ? 'undated' : null,
    }
  }
  const told = weekdayIn(text, raw) ?? (stage === 'waiting' ? relativeDay(text, raw) : null)
  if (told !== null)
    return stage === 'waiting' ? { type: 'dates', span: raw, dates: [told], stray: null } : { type: 'locator', span: raw, says: null }
  if (isSmall(text.charCodeAt(raw.start))) {
    const words = text.slice(raw.start, raw.end)
    if (isRemark(words, stage)) return { type: 'locator', span: raw, says: null }
    if (stage !== 'begun' && mayRemark(words)) return { type: 'locator', span: raw, says: 'remark' }
  }
  const leant = beforeLeaning(text.slice(raw.start, raw.end))
  const source = sourceAt(text, raw.start, leant === null ? raw.end : raw.start + leant)
  return stage === 'waiting' && source.make === 'name' && isDocument(text.slice(source.name.start, source.name.end))
    ? { type: 'locator', span: source.span, says: 'document' }
    : source
}

/** "; N1, May 3": where an item begins, a letter and a figure name a station, and no page. */
const isChannel = (text: string, { start, end }: Span): boolean =>
  end - start < 4 && /[;(]\s{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) && /^[A-Z]\d{1,2}$/.test(text.slice(start, end))

const isSmall = (code: number): boolean => code > 96 && code < 123

/** The dates at a place, behind a source with the small words that lead to them. */
const datesAt = (text: string, at: number, end: number, stage: Stage): DatesPart | null => {
  const led = stage === 'waiting' ? take(beforeDate, text, at, end) : null
  const from = at + (led?.[0].length ?? 0)
  const dated = isDateInitial(text, from) ? (timedAt(text, from, end) ?? dateListAt(text, from, end)) : null
  if (!dated || !endsWell(text, dated.end, end)) return null
  return { type: 'dates', span: { start: from, end: dated.end }, dates: dated.dates, stray: dated.stray }
}

/** "yesterday", "last week", where the part says no more. */
const relativeDay = (text: string, span: Span): DateExpression | null => {
  if (span.end - span.start > longestRelative || !isDateInitial(text, span.start)) return null
  const [read] = dayWord(text, span.start, undefined) ?? shifted(text, span.start, undefined) ?? []
  if (!read || read.span.start !== span.start || read.span.end !== span.end) return null
  return { span, text: text.slice(span.start, span.end), form: read.form }
}

const isUndated = (text: string, { start, end }: Span): boolean => {
  const first = text.charCodeAt(start)
  return (first < 48 || first > 57) && undated.test(text.slice(start, end))
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
  if (!mayLocate.test(words)) return null
  const read = accessed.exec(words)?.[0].length
  if (read !== undefined) {
    const day = dateListAt(text, raw.start + read, end)
    if (day) return day.end
  }
  return locator.test(words) || undated.test(words) || (words.startsWith('in ') && isLanguage(words.slice(3).trim())) ? raw.end : null
}

/** A date ends at a separator, at the end, or before the next source where a separator was forgotten. */
const endsWell = (text: string, at: number, end: number): boolean =>
  at >= end || /^\s*(?:[,;.:–—-]|$)|^\s+\S/.test(text.slice(at, Math.min(end, at + 4)))

/** Where the part that begins at `at` ends: at the next separator outside quotation marks and brackets. */
const partEnd = (text: string, at: number, end: number, loneQuote: number): number => {
  const written = address.exec(text.slice(at, Math.min(end, at + longestPart)))?.[0].replace(/[,;]+$/, '').length
  if (written !== undefined) return at + written
  const opened = isOpening(text[at])
  let quoted = false
  let depth = 0
  const limit = Math.min(end, at + longestPart)
  for (let i = at; i < limit; i++) {
    const char = text[i]
    if (i === loneQuote) return i
    if (char === '“' || (char === '"' && !quoted)) quoted = true
    else if (char === '”' || char === '"') {
      quoted = false
      // A quoted title is a part of its own, whatever follows it.
      if (opened) return i + 1
    } else if (char === '[' || char === '(') depth++
    else if (char === ']' || char === ')') depth = Math.max(0, depth - 1)
    else if ((char === ',' || char === ';') && !quoted && depth === 0) return i
  }
  return limit
}

/** A source up to `end`, or up to a date that follows it without a comma: "HRW 14 Jan. 2015". */
export const sourceAt = (text: string, start: number, end: number): SourcePart => {
  const lead = leading.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0
  const from = start + lead < end ? start + lead : start
  let stop = end
  // A date inside a quoted title is the title's.
  const opened = isOpening(text[from]) || isOpening(text[from - 1])
  const limit = opened ? 0 : Math.min(end, from + longestSource)
  for (let i = from + 1; i < limit; i++) {
    if (!isSpace(text.charCodeAt(i - 1)) || !isDateInitial(text, i)) continue
    const dated = dateListAt(text, i, end)
    if (dated && (dated.end >= end || /^\s*[,;.:]|^\s+\S/.test(text.slice(dated.end, dated.end + 3))) && !isNumber(text, dated)) {
      stop = i
      break
    }
  }
  const written = trimmed(text, from, stop)
  // "Kyodo n.d."; "the Monitor of May 4".
  const last = text[written.end - 1] ?? ''
  const tail = stop < end ? ('fdrn'.includes(last) ? leadsToDate : null) : '.d'.includes(last) ? gluedUndated : null
  const tied = tail?.exec(text.slice(Math.max(written.start, written.end - 8), written.end))?.[0].length ?? 0
  const span = { start, end: stop < end ? written.end : written.end - tied }
  const whole = { start: written.start, end: written.end - tied }
  const words = text.slice(whole.start, whole.end)
  const make = /^["“].*["”]$/s.test(words) ? 'quoted' : isAddress(words) ? 'address' : 'name'
  const name = make === 'quoted' ? unquoted(text, whole) : make === 'name' ? undressed(words, whole) : unbracketed(words, whole)
  const said = text.slice(name.start, name.end)
  const named = make !== 'name' || isSourceShaped(said)
  const shaped = named && (tied === 0 || stop === end)
  return { type: 'source', span, name, shaped, doubtful: !shaped && (named || isDoubtful(said)), make }
}

const unbracketed = (words: string, { start, end }: Span): Span => ({
  start: words.startsWith('<') ? start + 1 : start,
  end: words.endsWith('>') ? end - 1 : end,
})

const isOpening = (char: string | undefined): boolean => char === '"' || char === '“'

/** Without the quotation marks, and without the comma that American usage puts inside them. */
const unquoted = (text: string, { start, end }: Span): Span => {
  const mark = text[end - 2]
  return { start: start + 1, end: end - (end - start > 2 && (mark === ',' || mark === '.') ? 2 : 1) }
}

/** Without the marks of emphasis, and without the place of printing in brackets: "Dawn [Karachi]", "Zerkalo Nedeli (Kyiv)", or the language. */
const undressed = (written: string, { start, end: last }: Span): Span => {
  // "Kyodo: May 3".
  const words = written.replace(/\s?:$/, '')
  const end = last - (written.length - words.length)
  const place = /\s{0,2}(?:\[[^\]]{1,40}\]|\([^)]{1,40}\))$/.exec(words)?.[0].length ?? languageOf(words)
  const bare = words.slice(0, words.length - place)
  const marks = /^[*_]{1,2}[^*_]+[*_]{1,2}$/.test(bare) ? (/^(?:\*\*|__)/.test(bare) ? 2 : 1) : 0
  return { start: start + marks, end: end - place - marks }
}

const languages = new Set(
  'English Arabic Persian Farsi Dari Pashto Urdu Hindi Hebrew Kurdish Mandarin Cantonese Swahili Bengali Tamil Tibetan'.split(' '),
)

/** Languages are named like those who speak them, but for a few. */
const isLanguage = (word: string): boolean => demonyms.has(word) || languages.has(word)

/** How much says the language of a service: "Interfax in English". */
const languageOf = (words: string): number => {
  const at = words.lastIndexOf(' in ')
  return at > 0 && isLanguage(words.slice(at + 4)) ? words.length - at : 0
}

/** Whether a year is a number in a name, its date still to come: "Resolution 1973, March 17, 2011". */
const isNumber = (text: string, dated: DateList): boolean => {
  if (dated.dates.length !== 1 || dated.dates[0]?.form.type !== 'year') return false
  const gap = /^,\s{1,3}/.exec(text.slice(dated.end, dated.end + 4))
  const next = gap && dateListAt(text, dated.end + gap[0].length, text.length)
  return next?.dates[0]?.form.type === 'day'
}

/** The span without the white space at its ends. */
export const trimmed = (text: string, start: number, end: number): Span => {
  const from = skipSpace(text, start, end)
  return { start: from, end: skipSpaceBack(text, end, from) }
}
