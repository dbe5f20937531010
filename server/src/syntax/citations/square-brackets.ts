/** What square brackets and their like point at: links, footnotes, numbered notes, keys; or a citation written in them. */

import { monthNumber } from '../../base/calendar-words.ts'
import type { Span } from '../../base/span.ts'
import { MONTH } from '../dates/date-words.ts'
import type { DateExpression } from '../dates/dates.ts'
import type { Flaw } from '../report.ts'
import { readItems } from './citation-items.ts'
import { crossReferenceOf, isByYear, leadOf } from './cross-references.ts'
import { listed, type Unplaced, withoutItems } from './placement.ts'

const link = /\[([^[\]]{1,400})\]\(\s?<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s+"[^"]{0,200}")?\)/y
/** A link to an address defined elsewhere; an empty second bracket stands for the words themselves (CommonMark 0.31, 6.3). */
const referenceLink = /\[([^[\]@^]{1,400})\]\[([^[\]\s,;@^]{0,60}|[A-Za-z][A-Za-z ]{1,60})\]/y
const footnote = /\[\^([^\]\s[]{1,40})\]/y
const noteNumber = /\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8})\]/y
const keys = /\[(?:[^[\]@]{0,80})@[^[\]]{1,400}\]/y
/** A day as addresses of articles name it: "/2019/05/03/", "/2019/5/3/", "-2019-05-03"; "-20190503"; "/2019/may/03/"; "-3-may-2019". */
const addressDays: readonly RegExp[] = [
  /[/_=-](?<y>(?:19|20)\d\d)([/_-])(?<m>[01]?\d)\2(?<d>[0-3]?\d)(?!\d)/,
  new RegExp(`[/_=-](?<y>(?:19|20)\\d\\d)[/_-](?<m>${MONTH})[/_-](?<d>[0-3]?\\d)(?!\\d)`, 'i'),
  new RegExp(`[/_=-](?<d>[0-3]?\\d)[/_-]?(?<m>${MONTH})[/_-]?(?<y>(?:19|20)\\d\\d)(?!\\d)`, 'i'),
  new RegExp(`[/_=-](?<m>${MONTH})[/_-](?<d>[0-3]?\\d)[/_-](?<y>(?:19|20)\\d\\d)(?!\\d)`, 'i'),
  /[/_=-](?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/,
]
/** Separators at the beginning or the end of a list of keys, and two in a row. */
const strayMarks = /(?<=^\[)\s?[;,](?:\s?[;,]){0,8}\s?|\s?[;,](?:\s?[;,]){0,8}\s?(?=\]$)|[;,](?:\s?[;,]){1,8}/g
const squareGroup = /\[[^[\]]{3,300}\](?!\()/y
const bareKey = /@[\p{L}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,60}[\p{L}\p{N}_](?: \[[^[\]]{1,80}\])?/uy
const url = /https?:\/\/[^\s<>()[\]“”"]{1,2000}/y

const tryAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** The citation whose "[" stands at `index`; null where none does. */
export const squareBracketAt = (text: string, index: number): Unplaced | null => {
  const noted = tryAt(footnote, text, index)
  if (noted) return withoutItems('footnote', spanOf(noted), [noted[1] ?? ''])
  const numbered = tryAt(noteNumber, text, index)
  if (numbered && text[numbered.index + numbered[0].length] !== '(')
    return withoutItems('note-number', spanOf(numbered), numbersOf(numbered[1] ?? ''))
  const referring = text[index - 1] === '[' ? null : tryAt(referenceLink, text, index)
  if (referring) return { ...linkOf(text, referring), labels: [], reference: referring[2] || (referring[1] ?? '') }
  const linked = tryAt(link, text, index)
  if (linked) return linkOf(text, linked)
  const keyed = tryAt(keys, text, index)
  if (keyed && text[index - 1] !== '[')
    return { ...withoutItems('key', spanOf(keyed), keyLabels(keyed[0])), flaws: keyFlaws(text, spanOf(keyed)) }
  const square = tryAt(squareGroup, text, index)
  // "[[May 3]]" is the name of a note.
  if (!square || text[index - 1] === '[' || !/\d/.test(square[0])) return null
  const span = spanOf(square)
  const lead = leadOf(text, span.start + 1, span.end - 1)
  const list = { start: lead?.end ?? span.start + 1, end: span.end - 1 }
  const read = readItems(text, list.start, list.end)
  if (!read.dated || !read.whole || !read.items.every(item => item.source !== null)) return null
  return lead && !(lead.compared && isByYear(read)) ? crossReferenceOf(text, span, list, read) : listed(span, read, list)
}

/** Brackets inside a note are followed this deep, and its end looked for this far. */
const deepestNote = 4
const longestNote = 2_000

/** The note in its place, "^[AFP, May 3.]", whose "[" stands at `index` (Pandoc User's Guide, "Footnotes"); null where it is never closed. */
export const inlineNoteAt = (text: string, index: number): Unplaced | null => {
  const end = noteEnd(text, index)
  if (end === null) return null
  const span = { start: index - 1, end: end + 1 }
  const list = { start: index + 1, end: end - (/[.\s]+$/.exec(text.slice(Math.max(index + 1, end - 8), end))?.[0].length ?? 0) }
  const { items, flaws, whole, dated } = readItems(text, list.start, list.end)
  return { ...withoutItems('footnote', span, []), items: whole || dated ? items : [], flaws: whole && dated ? flaws : [], list }
}

const noteEnd = (text: string, index: number): number | null => {
  let depth = 0
  for (let i = index; i < Math.min(text.length, index + longestNote) && depth <= deepestNote; i++) {
    if (text[i] === '[') depth++
    else if (text[i] === ']' && --depth === 0) return i
  }
  return null
}

/** The key written without brackets whose "@" stands at `index`: "@marran2014 [p. 3]". A word without a year or a colon is somebody's handle. */
export const bareKeyAt = (text: string, index: number): { readonly end: number; readonly citation: Unplaced | null } | null => {
  const found = tryAt(bareKey, text, index)
  if (!found) return null
  const span = spanOf(found)
  return { end: span.end, citation: /\d{4}|:/.test(found[0]) ? withoutItems('key', span, keyLabels(found[0])) : null }
}

/** The bare address that begins at `index`. */
export const addressAt = (text: string, index: number): Unplaced | null => {
  const found = tryAt(url, text, index)?.[0].replace(/[.,;:!?]+$/, '')
  return found ? withoutItems('url', { start: index, end: index + found.length }, [found]) : null
}

const linkOf = (text: string, found: RegExpExecArray): Unplaced => {
  const [, words = '', address = ''] = found
  const span = spanOf(found)
  const list = { start: span.start + 1, end: span.start + 1 + words.length }
  const read = readItems(text, list.start, list.end)
  const says = read.whole && (read.dated || read.items.length === 1) && text[span.start - 1] !== '!'
  const published = dayInAddress(text, text.indexOf(address, span.start + words.length), address)
  return { ...withoutItems('link', span, [address]), items: says ? read.items : [], ...(published ? { published } : {}) }
}

/** The day that an address names which stands at `start`. */
export const dayInAddress = (text: string, start: number, address: string): DateExpression | null => {
  if (!/(?:19|20)\d\d/.test(address)) return null
  for (const pattern of addressDays) {
    const found = pattern.exec(address)
    const { y, m = '', d } = found?.groups ?? {}
    const [month, day] = [/\d/.test(m) ? Number(m) : monthNumber(m), Number(d)]
    if (!found || month < 1 || month > 12 || day < 1 || day > 31) continue
    const span = { start: start + found.index + 1, end: start + found.index + found[0].length }
    return { span, text: text.slice(span.start, span.end), form: { type: 'day', year: Number(y), month, day, weekday: null } }
  }
  return null
}

/** "[@marran2014, p. 3;]", "[@marran2014;; @olsen2015]": separators with nothing between them. */
const keyFlaws = (text: string, { start, end }: Span): readonly Flaw[] =>
  [...text.slice(start, end).matchAll(strayMarks)].map(({ 0: run, index }) => {
    const at = start + index
    const span = { start: at, end: at + run.trimEnd().length }
    const name = run.includes(';') ? 'semicolon' : 'comma'
    const [first, last] = [at === start + 1, at + run.length === end - 1]
    const [title, kept] = first || last ? [`Remove the ${name}`, ''] : [`Remove the extra ${name}`, run.includes(';') ? ';' : ',']
    return {
      span,
      message: first || last ? `A ${name} parts nothing here.` : `There is a ${name} too many here.`,
      repairs: [{ title, edits: [{ span: first || last ? { start: at, end: at + run.length } : span, text: kept }], certain: true }],
    }
  })

const spanOf = (found: RegExpExecArray): Span => ({ start: found.index, end: found.index + found[0].length })

const numbersOf = (written: string): readonly string[] =>
  written.split(/\s?,\s?/).flatMap(part => {
    const [from = 0, to = from] = part.split(/\s?[–-]\s?/).map(Number)
    return Array.from({ length: Math.min(50, Math.max(1, to - from + 1)) }, (_, k) => String(from + k))
  })

const keyLabels = (written: string): readonly string[] =>
  [...written.matchAll(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,60})/gu)].map(found => (found[1] ?? '').replace(/[.:?]+$/, ''))
