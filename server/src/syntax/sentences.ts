/** Sentence boundaries in a paragraph. Citations are atoms: nothing inside one ends a sentence, and a trailing one belongs to the sentence before it. */
import type { Span } from '../base/span.ts'
import type { Citation } from './report.ts'
import { calendar, maybeFinal, numeric, offices, starters, titles } from './sentence-lexicon.ts'

export interface SentenceSpans {
  /** Without a trailing citation and what follows it. */
  readonly span: Span
  /** With them: the extents cover the paragraph. */
  readonly extent: Span
}

/** Something no boundary lies in. */
interface Atom extends Span {
  readonly trailing: boolean
}

const closers = '"”’\'»)]*_¹²³⁴⁵⁶⁷⁸⁹⁰†‡'
const openers = '"“‘\'«([*_@'
const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u00a0'
const isUpper = (char: string): boolean => char !== char.toLowerCase()
const isDigit = (char: string): boolean => char >= '0' && char <= '9'
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}\p{N}’'-]/u.test(char)

/** The sentences of a paragraph, in order. Linear in its length; never throws. `inert` are comments and code. */
export const splitSentences = (text: string, citations: readonly Citation[], inert: readonly Span[]): readonly SentenceSpans[] => {
  const atoms: Atom[] = [
    ...citations.map(citation => ({ ...withParentheses(text, citation.span), trailing: citation.placement === 'trailing' })),
    ...inert.map(span => ({ ...span, trailing: false })),
  ].sort((a, b) => a.start - b.start)
  const ends = boundaries(text, atoms)
  const sentences: SentenceSpans[] = []
  let start = 0
  for (const end of ends) {
    const extent = { start, end }
    const span = body(text, extent, atoms)
    const before = sentences.at(-1)
    if (span.end > span.start) sentences.push({ span, extent })
    else if (before) sentences[sentences.length - 1] = { ...before, extent: { start: before.extent.start, end } }
    else continue
    start = end
  }
  return sentences
}

/** "([Reuters](https://…))": the parentheses around a link go with it. */
const withParentheses = (text: string, span: Span): Span =>
  text[span.start - 1] === '(' && text[span.end] === ')' ? { start: span.start - 1, end: span.end + 1 } : span

/** The ends of the sentences' extents; the last is the end of the text. */
const boundaries = (text: string, atoms: readonly Atom[]): readonly number[] => {
  const ends: number[] = []
  let start = 0
  let depth = 0
  let next = 0
  let i = 0
  while (i < text.length) {
    while ((atoms[next]?.end ?? Number.POSITIVE_INFINITY) <= i) next++
    const atom = atoms[next]
    if (atom && i >= atom.start) {
      i = atom.end
      continue
    }
    const char = text[i]
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    else if (char === '.' || char === '!' || char === '?' || char === '…') {
      const stop = stopAt(text, i, depth)
      const end = stop.end === null ? null : boundaryAfter(text, i, stop, start, atoms, next)
      if (end !== null) {
        ends.push(end)
        start = end
        depth = 0
        i = end
        continue
      }
      depth = stop.depth
      i = stop.resume
      continue
    }
    i++
  }
  if (start < text.length) ends.push(text.length)
  return ends
}

interface Stop {
  /** After the stop, the closing marks behind it; null where the stop can end nothing. */
  readonly end: number | null
  /** After the stop itself. */
  readonly bare: number
  readonly dots: number
  readonly hard: boolean
  readonly depth: number
  readonly resume: number
}

/** A run of stops ("?!", ". . .") with the marks that close behind it. */
const stopAt = (text: string, at: number, depth: number): Stop => {
  let dots = 0
  let hard = false
  let j = at
  for (;;) {
    const char = text[j]
    if (char === '.') dots++
    else if (char === '…') dots += 3
    else if (char === '!' || char === '?') hard = true
    else if (char === ' ' && dots > 0 && text[j + 1] === '.') {
      j += 1
      continue
    } else break
    j++
  }
  const bare = j
  let inner = depth
  while (j < text.length && closers.includes(text[j] ?? '')) {
    if (text[j] === ')' || text[j] === ']') inner = Math.max(0, inner - 1)
    j++
  }
  return { end: inner > 0 ? null : j, bare, dots, hard, depth: inner > 0 ? depth : inner, resume: inner > 0 ? bare : j }
}

/** Where the sentence whose stop begins at `at` ends, citations behind it included; null where it goes on. */
const boundaryAfter = (text: string, at: number, stop: Stop, start: number, atoms: readonly Atom[], next: number): number | null => {
  let j = stop.end ?? stop.bare
  let a = next
  // A note's number stands glued to the stop.
  while (atoms[a] && atoms[a]?.start === j) j = atoms[a++]?.end ?? j
  if (j < text.length && !isSpace(text[j])) return null
  let cited = j > (stop.end ?? j)
  for (;;) {
    let k = j
    while (isSpace(text[k])) k++
    const atom = atoms[a]
    if (!atom?.trailing || atom.start !== k) break
    j = atom.end
    a++
    cited = true
    if (/^\.(?:\s|$)/.test(text.slice(j, j + 2))) j++
  }
  let k = j
  while (isSpace(text[k])) k++
  if (k >= text.length) return text.length
  if (cited) return k
  return begins(text, at, stop, start, k) ? k : null
}

/** Whether a sentence begins at `k`, after the stop at `at`. */
const begins = (text: string, at: number, stop: Stop, start: number, k: number): boolean => {
  let q = k
  while (q < text.length && openers.includes(text[q] ?? '')) q++
  const first = text[q] ?? ''
  // A key or a handle is written small at a sentence's beginning too.
  if (text[q - 1] !== '@' && !isUpper(first) && !isDigit(first) && !/\p{Lo}/u.test(first))
    return /^[•⁃–—-] ?\p{Lu}/u.test(text.slice(q, q + 3)) && stop.dots === 0
  let w = q
  while (isLetter(text[w])) w++
  const word = text.slice(q, w).replace(/[’'].*$/, '')
  if (stop.hard) return true
  // "Capt. (ret.) Esteban": an abbreviation alone in parentheses.
  if (text[stop.bare] === ')' && /\(\p{L}{1,6}\.$/u.test(text.slice(Math.max(0, stop.bare - 9), stop.bare))) return false
  if (stop.dots >= 3) return stop.bare !== (stop.end ?? stop.bare) || stop.dots > 3 || text[at] === '…' || starters.has(word)
  return stop.bare !== stop.end || !isAbbreviation(text, at, start, word, first, w, q > k)
}

/** What goes on after "5 p.m.": a day, a zone, "Moscow time". */
const ofTheHour =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|[A-Z]{2,5}\b|\d|(?:Eastern|Pacific|Central|Mountain|Greenwich|Zulu)\b|\p{L}+\stime\b)/u

/** Whether the full stop at `at` is an abbreviation's, judged by its word and the one that follows. */
const isAbbreviation = (
  text: string,
  at: number,
  start: number,
  word: string,
  first: string,
  wordEnd: number,
  quoted: boolean,
): boolean => {
  let b = at
  while (b > start && !isSpace(text[b - 1]) && !'(["“‘\'«/–—'.includes(text[b - 1] ?? '')) b--
  const token = text.slice(b, at)
  const low = token.toLowerCase()
  if (/^(?:e\.g|i\.e|viz|cf|vs|ca)$/.test(low)) return true
  if (titles.has(low)) return true
  if (quoted) return false
  if (numeric.has(low) && !/^\p{Lu}$/u.test(token)) return isDigit(first)
  if (calendar.has(low)) return isDigit(first)
  if (maybeFinal.has(low)) return !starters.has(word)
  if (/^\p{L}$/u.test(token)) {
    if (token === 'I') return !/\b(?:and|or|than|am)\s$/.test(text.slice(Math.max(0, b - 6), b))
    return !(
      starters.has(word) &&
      word.length > 1 &&
      /\b(?:Vitamin|Plan|Class|Group|Type|Grade)\s$/.test(text.slice(Math.max(0, b - 9), b))
    )
  }
  if (/^[ap]\.m$/.test(low)) return ofTheHour.test(text.slice(at + 1, at + 30).trimStart())
  if (/^(?:\p{L}\.){1,6}\p{L}$/u.test(token)) return isInitialism(text, b, word, wordEnd)
  return /^\d{1,2}$/.test(token) && text.slice(start, b).trim() === ''
}

/** "the U.S. Navy" goes on, "in the U.S. Moscow declined" does not. */
const isInitialism = (text: string, at: number, word: string, wordEnd: number): boolean => {
  if (starters.has(word)) return false
  if (offices.has(word)) return true
  let z = wordEnd
  while (isSpace(text[z])) z++
  const verb = /\p{Ll}/u.test(text[z] ?? '')
  const before =
    text
      .slice(Math.max(0, at - 12), at)
      .trimEnd()
      .split(/\s/)
      .pop() ?? ''
  return !(verb && /^(?:the|in|of|to|,)$/i.test(before))
}

/** The extent less white space, trailing citations and the stop behind them. */
const body = (text: string, extent: Span, atoms: readonly Atom[]): Span => {
  let { start, end } = extent
  while (start < end && isSpace(text[start])) start++
  let a = lastBefore(atoms, end)
  for (;;) {
    while (end > start && isSpace(text[end - 1])) end--
    let e = end
    while (e > start && '.,;!?"”’'.includes(text[e - 1] ?? '')) e--
    const atom = atoms[a]
    if (!atom?.trailing || atom.start < start || (atom.end !== e && atom.end !== end)) break
    end = atom.start
    a--
  }
  while (end > start && isSpace(text[end - 1])) end--
  return { start, end }
}

/** Index of the last atom that ends at or before `at`. */
const lastBefore = (atoms: readonly Atom[], at: number): number => {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((atoms[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
