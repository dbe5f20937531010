/** Where a citation stands in its sentence. */
import { isSpace } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import type { Citation } from '../report.ts'
import type { ItemList } from './citation-items.ts'

/** A citation before anybody has looked at what stands around it. */
export type Unplaced = Omit<Citation, 'placement'>

/** A citation that lists no sources itself: it points at them. */
export const withoutItems = (form: Citation['form'], span: Span, labels: readonly string[]): Unplaced => ({
  span,
  form,
  crossReference: false,
  certainty: 'sure',
  items: [],
  flaws: [],
  labels,
})

/** A citation that is a list of sources. */
export const listed = (span: Span, read: ItemList, list: Span): Unplaced => ({
  span,
  form: 'parenthesis',
  crossReference: false,
  certainty: read.dated && read.whole ? 'sure' : 'bare',
  items: read.items,
  flaws: read.flaws,
  list,
  labels: [],
})

/** At a sentence's end, before its stop or after it, or inside it. */
export const placed = (text: string, read: Unplaced): Citation => {
  // The parentheses around a link go with it.
  const around = isLink(read) && text[read.span.start - 1] === '(' && text[read.span.end] === ')' ? 1 : 0
  const start = read.span.start - around
  const end = read.span.end + around
  const closes = closesSentence(text, end)
  // A link or a bare key at a sentence's beginning is part of its wording: "[Reuters](…) reported", "@may2020 holds".
  const bracketed = isLink(read) ? around === 1 : text[start] !== '@'
  const afterStop = bracketed && followsStop(text, start)
  // "…, [according to the Standard](…).": what begins small is wording too, whatever it names.
  const worded = read.form === 'link' && !bracketed && (read.items.length === 0 || /^\[\p{Ll}/u.test(text.slice(start, start + 3)))
  return { ...read, placement: !worded && (closes || afterStop) ? 'trailing' : 'inner' }
}

const stops = '.!?…'
const quotes = '"”’'
const isOneOf = (set: string, char: string | undefined): boolean => char !== undefined && set.includes(char)

/** Whether a stop, or the end of the text, comes at `end`. */
const closesSentence = (text: string, end: number): boolean => {
  let at = end
  if (isOneOf(quotes, text[at])) at++
  if (isOneOf(stops, text[at])) at++
  if (isOneOf(quotes, text[at])) at++
  return at >= text.length || (at > end && isSpace(text.charCodeAt(at))) || (isSpace(text.charCodeAt(at)) && at + 1 >= text.length)
}

/** Whether what stands before `start` is a stop, with at most three closing marks and a little white space behind it. */
const followsStop = (text: string, start: number): boolean => {
  let at = start - 1
  while (at >= start - 6 && isSpace(text.charCodeAt(at))) at--
  for (let i = 0; i < 3 && isOneOf('"”’)*_', text[at]); i++) at--
  return isOneOf(stops, text[at])
}

const isLink = ({ form }: Unplaced): boolean => form === 'link' || form === 'url'
/** What parts links that stand in one parenthesis. */
const betweenLinks = /^\s?[,;/]?\s?(?:(?:and|&)\s)?$/
const longestBetween = 8

/** "([tweet](…); [archive](…))": the parentheses go with all the links in them, and trail where they do. */
const encloseLists = (text: string, out: Citation[]): void => {
  for (let from = 0; from < out.length; from++) {
    const first = out[from]
    if (!first || !isLink(first) || text[first.span.start - 1] !== '(') continue
    let to = from
    let { end } = first.span
    for (let next = out[to + 1]; next && isLink(next) && next.span.start - end < longestBetween; next = out[to + 1]) {
      if (!betweenLinks.test(text.slice(end, next.span.start))) break
      end = next.span.end
      to++
    }
    if (to === from || text[end] !== ')') continue
    const enclosed = { start: first.span.start - 1, end: end + 1 }
    const trails = closesSentence(text, enclosed.end) || followsStop(text, enclosed.start)
    for (let i = from; i <= to; i++) {
      const one = out[i]
      if (one) out[i] = { ...one, enclosed, placement: trails ? 'trailing' : 'inner' }
    }
    from = to
  }
}

/** "(AFP, May 3) (Kyodo, May 4).": what stands before a trailing citation trails with it. */
export const withNeighbours = (text: string, citations: readonly Citation[]): readonly Citation[] => {
  if (citations.length < 2) return citations
  const out = [...citations]
  encloseLists(text, out)
  for (let i = out.length - 2; i >= 0; i--) {
    const [one, next] = [out[i], out[i + 1]]
    if (one?.placement !== 'inner' || next?.placement !== 'trailing' || one.form === 'link') continue
    if (!/^[([]/.test(text.slice(one.span.start, one.span.start + 1))) continue
    if (/^\s{0,2}$/.test(text.slice(one.span.end, Math.min(next.span.start, one.span.end + 3)))) out[i] = { ...one, placement: 'trailing' }
  }
  return out
}
