/** Where the partner of a lone quotation mark may belong. */
import { countLeading } from '../../base/bisect.ts'
import { skipSpaceBack } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import type { LoneMark } from './quotations.ts'
import { attribution, lastSaying } from './speaking.ts'

/** What a lone mark stands in. */
export interface Surrounding {
  readonly text: string
  /** The sentences, in text order, without the citations that trail them. */
  readonly sentences: readonly Span[]
  /** The citations, in text order. */
  readonly citations: readonly Span[]
  /** Where quotation marks stand, in text order. */
  readonly marks: readonly number[]
}

/** A quotation is looked for no further than this. */
const longest = 800
/** So many places are worth a choice. */
const offered = 4

/**
 * Places where the partner of the mark may belong, the likeliest first; never empty. Offsets in the text. `inside` says whether commas and
 * stops stand inside closing marks here.
 */
export const missingPlaces = (around: Surrounding, mark: LoneMark, inside: boolean): readonly number[] =>
  mark.opens ? closings(around, mark, inside) : openings(around, mark)

/** Where another clause may begin behind a comma. */
const clause =
  /(?:and|but|or|yet|nor|so|which|who|whose|where|when|while|whereas|though|although|because|before|after|since|until|then|adding|saying|noting|leaving)\s|an?\s[\p{L}-]{1,30}\s(?:that|which)\s/uy
/** Where a quotation may end in the middle of a sentence. */
const separator = /(?<![)\]]),(?=\s)|;|\s[–—-]\s|—|(?<!,) (?=(?:and|but) (?:that|said|told|added|warned)\s|according to\s)/g
const follows = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

const closings = ({ text, sentences, citations, marks }: Surrounding, mark: LoneMark, inside: boolean): readonly number[] => {
  const from = mark.span.end
  const first = Math.max(0, startingBefore(sentences, mark.span.start + 1) - 1)
  const own = sentences[first] ?? { start: 0, end: text.length }
  // Speech may run on over sentences up to who spoke it.
  const spoken = own.start === mark.span.start
  const last = sentences[spoken ? Math.min(first + 2, sentences.length - 1) : first] ?? own
  const next = marks[countLeading(marks.length, i => (marks[i] ?? 0) <= mark.span.start)] ?? Number.POSITIVE_INFINITY
  const bound = Math.min(last.end, next, from + longest)
  const limit = closedBracket(text, from, bound)
  const end = Math.min(own.end, limit)
  const surely: number[] = []
  const perhaps: number[] = []
  for (const match of text.slice(from, limit).matchAll(separator)) {
    const at = from + match.index
    const comma = match[0] === ','
    const place = comma && inside ? at + 1 : at
    const rest = at + match[0].length + (comma ? 1 : 0)
    if ((comma || match[0] === ' ') && follows(attribution, text, rest)) surely.push(place)
    else if (at < end && match[0] !== ' ' && (!comma || follows(clause, text, rest))) perhaps.push(place)
  }
  const cited = citations[startingBefore(citations, from)]
  if (cited && cited.start < end) surely.push(skipSpaceBack(text, cited.start, from))
  const stop = end === own.end && end !== next ? stopped(text, from, end, inside) : skipSpaceBack(text, end, from)
  return unique([...surely.slice(0, 2), stop, ...perhaps]).slice(0, offered)
}

/** How many of the spans, which are in text order, begin before the offset. */
const startingBefore = (spans: readonly Span[], at: number): number => countLeading(spans.length, i => (spans[i]?.start ?? 0) < at)

/** The first closing bracket from `from` on that nothing has opened there, or `end`. */
const closedBracket = (text: string, from: number, end: number): number => {
  let open = 0
  for (let i = from; i < end; i++) {
    const char = text.charAt(i)
    if (char === '(' || char === '[') open++
    else if ((char === ')' || char === ']') && open-- === 0) return i
  }
  return end
}

/** The place at a sentence's end, on this or that side of its stop. A question or an exclamation is the speaker's. */
const stopped = (text: string, from: number, end: number, inside: boolean): number =>
  !inside && text.charAt(end - 1) === '.' && !/[.!?…]/.test(text.charAt(end - 2)) && end - 1 > from ? end - 1 : end

/** After these words a quotation begins in the middle of a sentence; more seldom after the others, or before a word that begins a phrase. */
const leading = /:\s|\b(?:as|was|were|is|are|be|been|being|name\sof)\s/gi
const introducing = /,\s(?=\S)|\b(?:that|had|has|to|him|her|it|them)\s/gi
const phrases = /\s(?=(?:an?|no|one|two|three|every|only|in|for|with|after|long|down)\s)/gi

const openings = ({ text, sentences, marks }: Surrounding, mark: LoneMark): readonly number[] => {
  const at = mark.span.start
  const own = sentences[startingBefore(sentences, at) - 1]
  const previous = marks[countLeading(marks.length, i => (marks[i] ?? 0) < at) - 1] ?? -1
  const start = Math.max(own?.start ?? 0, previous + 1, at - longest)
  const before = text.slice(start, at)
  const beginning = start + (/^[\s\])}.,;:]*/.exec(before)?.[0].length ?? 0)
  // "We shall not move,” said the mayor.
  const behind = mark.span.end + (/^\s{0,2}/.exec(text.slice(mark.span.end, mark.span.end + 2))?.[0].length ?? 0)
  if (/[,.!?]$/.test(before) && follows(attribution, text, behind)) return [beginning]
  const said = Math.max(0, lastSaying(before))
  const words = before.slice(said)
  const places = (pattern: RegExp): readonly number[] => {
    const found = [...words.matchAll(pattern)].map(({ index, 0: { length } }) => index + length).filter(place => place < words.length)
    // Behind a word of saying the first place is the likeliest; without one the nearest.
    return said > 0 ? found : found.reverse()
  }
  const within = [...places(leading).slice(0, 2), ...places(introducing).slice(0, 1)]
  if (within.length === 0 && said > 0) within.push(...places(phrases).slice(0, 2))
  if (within.length === 0 && said > 0 && words.length > 1) within.push(1)
  return within.length > 0 ? unique(within.map(place => start + said + place)) : [beginning]
}

const unique = (places: readonly number[]): readonly number[] => [...new Set(places)]
