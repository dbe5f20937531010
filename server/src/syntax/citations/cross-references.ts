/** References to other work, which support nothing by themselves: "(see the Monitor, September 11, 21)", "(see Ref B)", "See the Monitor, May 4." */
import { outside, type Span } from '../../base/span.ts'
import { dateListAt } from '../dates/dates.ts'
import type { Citation, CitationItem } from '../report.ts'
import { type ItemList, readItems } from './citation-items.ts'
import { listed, type Unplaced, withoutItems } from './placement.ts'
import { sourceAt } from './source-part.ts'

const codesOf = (letters: string): ReadonlySet<number> => new Set([...letters].map(letter => letter.charCodeAt(0)))

const see =
  /^\s?(?:for\s[^;]{1,120}?,\s)?(?:please\s)?see(?:,?\s+(?:also|generally|especially|particularly|esp\.|e\.g\.|inter alia|for example|for instance|most recently|further|mainly|notably)(?=[\s,:]),?){0,2}(?=[\s:])\s*:?/i
/** "cf." leads to a scholar's work of a year too, which is cited by it. */
const compare = /^\s?(?:cf\.?|compare(?:\s+with)?)(?=\s)/i
/** Parts of the report itself, its annexes, and telegrams that it refers to, wherever they stand among the words. */
const named =
  /\b(?:articles?|issues?|reports?|briefs?|notes?|analys[ie]s|stor(?:y|ies)|pieces?|tables?|figures?|charts?|maps?|annex(?:es)?|appendi(?:x|ces)|graphs?|exhibits?|attachments?|enclosures?|sidebars?|insets?|infographics?|timelines?|chronolog(?:y|ies)|glossar(?:y|ies)|bibliograph(?:y|ies)|footnotes?|endnotes?|cables?|telegrams?|memos?|reftels?|septels?)\b|https?:\/\/|\bwww\./i
/** The same where they stand first, or with a number: elsewhere the words mean too much else. */
const numbered =
  /^\s*(?:the\s|our\s|accompanying\s|separate\s|attached\s|adjoining\s|previous\s|preceding\s|next\s|following\s){0,2}(?:(?:text\s)?box(?:es)?|(?:sub)?sections?|chapters?|refs?|references?|tels?|panels?|schedules?|maps?|photos?|pictures?|images?|plates?)\b(?!\s(?:who|that|which)\b)|^\s*(?:the\s)?(?:parts?|pages?|pp?|paras?(?:graphs?)?|items?|nos?|nrs?|vols?|volumes?|chs?|secs?|figs?|apps?|fns?|nn?|slides?|entr(?:y|ies)|steps?|col|columns?|lines?)\b\.?\s?(?:[A-Z]?\d|[IVX]{1,5}\b|[A-Z]\b)|^\s*§/i
/** Places in the same text: no more than "as was said". */
const nearby = /^\s*(?:above|below|supra|infra|overleaf|opposite|right|left|over|here|there)\b/i

/** Telegrams that a telegram refers to without "see": "(reftels A and C)", "(Ref B)". */
const telegrams = /^(?:reftels?|septels?|refs?\.?\s[A-H])(?=$|[\s,;])[\sA-H,;and]{0,20}$/i

/** Whether the words are nothing but a reference to telegrams. */
export const refersToTelegrams = (words: string): boolean => telegrams.test(words)

/** The first letters of "see", "for", "please" and "cf.", and white space. */
const leads = codesOf('sfpc ')

/** Where the words between the two places that lead to other work end: "see also"; null where none do. `compared` for "cf." */
export const leadOf = (text: string, start: number, end: number): { readonly end: number; readonly compared: boolean } | null => {
  if (!leads.has(text.charCodeAt(start) | 32)) return null
  const words = text.slice(start, Math.min(end, start + 160))
  const plain = see.exec(words)?.[0].length
  if (plain !== undefined) return { end: start + plain, compared: false }
  const compared = compare.exec(words)?.[0].length
  return compared === undefined ? null : { end: start + compared, compared: true }
}

/**
 * "see the Monitor, May 4" and "see accompanying article" point at other work, the second without an item; "see below" does not. `list` is what
 * follows "see", and `read` what is read in it. Null where the words point nowhere.
 */
export const crossReferenceOf = (
  text: string,
  span: Span,
  list: Span,
  read: ItemList = readItems(text, list.start, list.end),
): Unplaced | null => {
  const issue = issueOf(text, list)
  if (issue) return { ...withoutItems('parenthesis', span, []), items: issue, crossReference: true }
  if (isDated(read)) return { ...listed(span, read, list), certainty: 'sure', crossReference: true }
  const words = text.slice(list.start, list.end)
  return !nearby.test(words) && (named.test(words) || numbered.test(words))
    ? { ...withoutItems('parenthesis', span, []), crossReference: true }
    : null
}

const isDated = ({ dated, items }: ItemList): boolean => dated && items.some(item => item.source !== null && item.date !== null)

/** Whether "cf." leads to works that are named by their years, and so cited: "cf. Olsen 1992, 115". */
export const isByYear = (read: ItemList): boolean =>
  isDated(read) && read.items.every(({ date }) => date === null || date.form.type === 'year')

/** The first letters of "the" and "our", and the last of "issue", "edition", "number" and their plurals; white space. */
const determiners = codesOf('to ')
const nouns = codesOf('enrs ')
const ofIssue = /^\s*(?:the|our)\s(.{3,40}?)\s(?:issues?|editions?|numbers?)\sof\s/i
const itsIssue = /^\s*(.{2,60}?)[’']s?\s(?=[A-Z\d])(.{3,40}?)\s(?:issues?|editions?|numbers?)\s*$/

/** "the May 4 issue of the Monitor", "the Monitor’s May 4 issue": one item for each day; null where no issue is named so. */
export const issueOf = (text: string, { start, end }: Span): readonly CitationItem[] | null => {
  const opens = determiners.has(text.charCodeAt(start) | 32)
  if (!opens && !nouns.has(text.charCodeAt(end - 1) | 32)) return null
  const words = text.slice(start, Math.min(end, start + 200))
  const first = opens ? ofIssue.exec(words) : null
  const second = first ? null : itsIssue.exec(words)
  const when = first?.[1] ?? second?.[2]
  if (when === undefined) return null
  const at = start + (first ? first[0].indexOf(when) : (second?.[0].lastIndexOf(when) ?? 0))
  const dates = dateListAt(text, at, at + when.length)
  if (dates?.end !== at + when.length) return null
  const source = first ? sourceAt(text, start + first[0].length, end) : sourceAt(text, start, start + (second?.[1] ?? '').length)
  const written = { span: source.name, text: text.slice(source.name.start, source.name.end) }
  return source.shaped ? dates.dates.map(date => ({ source: written, date })) : null
}

const openings = ['See ', 'Cf. ']
const stop = /[.!?](?=\s+[\p{Lu}“"‘(–—]|\s*$)|\n|$/u
const behindStop = /[.!?…)\]]["”’)]{0,2}\s{1,3}$/
const longest = 400

/**
 * The references that are a sentence of their own behind another: "See the Monitor, May 4." `found` are the citations already known, in text order.
 * Linear in the text.
 */
export const referringSentences = (text: string, found: readonly Citation[]): readonly Unplaced[] => {
  const references: Unplaced[] = []
  for (const opening of openings)
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
      const reference = behindStop.test(text.slice(Math.max(0, at - 6), at)) ? referringAt(text, at, at + opening.length) : null
      if (reference) references.push(reference)
    }
  if (references.length === 0) return references
  const spanOf = ({ span }: Unplaced): Span => span
  return outside(
    references.sort((a, b) => a.span.start - b.span.start),
    spanOf,
    found.map(spanOf),
  )
}

const referringAt = (text: string, start: number, from: number): Unplaced | null => {
  const words = text.slice(start, start + longest)
  const end = start + (stop.exec(words)?.index ?? words.length)
  const list = { start: from, end }
  if (end >= start + longest || !/\d/.test(words)) return null
  const read = readItems(text, from, end)
  const shaped = read.whole || (read.doubtful && /\sof\s\S/.test(words))
  if (!issueOf(text, list) && (!shaped || !read.items.every(item => item.source !== null) || isByYear(read))) return null
  const reference = crossReferenceOf(text, { start, end }, list, read)
  return reference?.items.some(item => item.date !== null) ? { ...reference, form: 'bibliographic' } : null
}
