/** Sentence boundaries in a paragraph. Citations are atoms: nothing inside one ends a sentence, and a trailing one belongs to the sentence before it. */
import { countLeading } from '../../base/bisect.ts'
import { skipMargin, skipMarginBack } from '../../base/margin.ts'
import { isSpace, skipSpace } from '../../base/space.ts'
import type { Span } from '../../base/span.ts'
import type { Citation } from '../report.ts'
import { isAbbreviated } from './sentence-abbreviations.ts'
import { inlineItems } from './sentence-items.ts'
import { anyStop, begins, beginsGlued, lastStop, type Stop, stopAt } from './sentence-stops.ts'

export interface SentenceSpans {
  /** Without a trailing citation and what follows it. */
  readonly span: Span
  /** With them: the extents cover the paragraph. */
  readonly extent: Span
}

/** Something no boundary lies in. */
interface Atom extends Span {
  readonly trailing: boolean
  /** A comment goes with the sentence before it as a citation does, and says nothing of where that ends. */
  readonly comment?: true
}

/** An outermost pair of brackets. */
interface Group extends Span {
  /** Where the run of stops begins that stands last in it; its end where none does. */
  readonly stop: number
}

/** The sentences of a paragraph, in order. Linear in its length; never throws. `inert` are comments and code. */
export const splitSentences = (text: string, citations: readonly Citation[], inert: readonly Span[]): readonly SentenceSpans[] => {
  const atoms: Atom[] = [...citedAtoms(text, citations), ...inert.map(span => inertAtom(text, span))].sort((a, b) => a.start - b.start)
  const sentences: SentenceSpans[] = []
  let start = 0
  for (const end of boundaries(text, atoms, groupsOf(text, atoms))) {
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

const inertAtom = (text: string, span: Span): Atom =>
  text.startsWith('<!--', span.start) ? { ...span, trailing: true, comment: true } : { ...span, trailing: false }

/** Citations with what goes with them, several links in one parenthesis as one. */
const citedAtoms = (text: string, citations: readonly Citation[]): readonly Atom[] => {
  const atoms: Atom[] = []
  for (const citation of citations) {
    const { enclosed, span, placement } = citation
    if (enclosed && atoms.at(-1)?.start === enclosed.start) continue
    atoms.push({ ...(enclosed ?? withParentheses(text, span)), trailing: placement === 'trailing' && !isWorded(text, citation) })
  }
  return atoms
}

/** "([Reuters](https://…))": the parentheses around a link go with it. */
const withParentheses = (text: string, span: Span): Span =>
  text[span.start - 1] === '(' && text[span.end] === ')' ? { start: span.start - 1, end: span.end + 1 } : span

/** "The text is at https://…": the sentence would be none without the address. */
const isWorded = (text: string, { form, span }: Citation): boolean =>
  form === 'url' &&
  /(?:[:,]|\b(?:is|are|was|at|see|on|from|to|via|under|in|and|or|of|by|with|visit|the))\s{1,2}$/i.test(
    text.slice(Math.max(0, span.start - 10), span.start),
  )

/** Brackets further apart than this are no pair: one of them is a slip. */
const longestGroup = 1_000
const bracket = /[()[\]]/g

/** The outermost pairs of brackets in text order; those in atoms, and those without a partner, left out. */
const groupsOf = (text: string, atoms: readonly Atom[]): readonly Group[] => {
  const groups: Group[] = []
  const open: number[] = []
  let a = 0
  bracket.lastIndex = 0
  while (bracket.test(text)) {
    const i = bracket.lastIndex - 1
    while ((atoms[a]?.end ?? Number.POSITIVE_INFINITY) <= i) a++
    const atom = atoms[a]
    if (atom && atom.start <= i) {
      bracket.lastIndex = atom.end
      continue
    }
    const char = text[i]
    if (char === '(' || char === '[') {
      open.push(i)
      continue
    }
    const from = open.at(-1)
    if (from === undefined || (text[from] === '(') !== (char === ')')) continue
    open.pop()
    while ((groups.at(-1)?.start ?? -1) > from) groups.pop()
    if (i - from <= longestGroup) groups.push({ start: from, end: i + 1, stop: lastStop(text, from, i) ?? i + 1 })
  }
  return groups
}

/** The ends of the sentences' extents; the last is the end of the text. */
const boundaries = (text: string, atoms: readonly Atom[], groups: readonly Group[]): readonly number[] => {
  const items = inlineItems(text)
  const ends: number[] = []
  let start = 0
  let a = 0
  let g = 0
  let n = 1
  const end = (at: number): void => {
    if (at > start) ends.push(at)
    start = Math.max(start, at)
  }
  anyStop.lastIndex = 0
  while (anyStop.test(text)) {
    const i = anyStop.lastIndex - 1
    while ((atoms[a]?.end ?? Number.POSITIVE_INFINITY) <= i) a++
    const atom = atoms[a]
    if (atom && atom.start <= i) {
      anyStop.lastIndex = atom.end
      continue
    }
    while ((groups[g]?.end ?? Number.POSITIVE_INFINITY) <= i) g++
    const group = groups[g]
    const inside = group !== undefined && group.start < i
    if (inside && i < group.stop) {
      anyStop.lastIndex = group.stop
      continue
    }
    for (; (items[n] ?? Number.POSITIVE_INFINITY) <= i; n++) end(items[n] ?? 0)
    const stop = stopAt(text, i)
    const aside = inside && group.start > start
    const at = inside && stop.end < group.end ? null : boundaryAfter(text, stop, start, atoms, a, aside)
    if (at !== null) end(at)
    anyStop.lastIndex = Math.max(stop.bare, at ?? 0)
  }
  for (; n < items.length; n++) end(items[n] ?? 0)
  end(text.length)
  return ends
}

/** Where the sentence that begins at `start` ends behind `stop`, citations behind it included; null where it goes on. */
const boundaryAfter = (text: string, stop: Stop, start: number, atoms: readonly Atom[], next: number, aside: boolean): number | null => {
  let j = stop.end
  let a = next
  // A note's number stands glued to the stop.
  while (atoms[a]?.start === j) j = atoms[a++]?.end ?? j
  let cited = j > stop.end
  if (!cited && j < text.length && !isSpace(text.charCodeAt(j))) {
    if (stop.unspaced || beginsGlued(text, stop, j)) return j
    const number = noteNumber(text, stop, j)
    if (number === null) return null
    j = number
  } else if (j < text.length && !isSpace(text.charCodeAt(j))) return null
  for (;;) {
    const k = skipMargin(text, j)
    const atom = atoms[a]
    if (!atom?.trailing || atom.start !== k) break
    j = atom.end
    a++
    if (atom.comment) continue
    cited = true
    if (text[j] === '.' && (j + 1 >= text.length || isSpace(text.charCodeAt(j + 1)))) j++
  }
  const k = skipMargin(text, j)
  if (k >= text.length) return text.length
  // "in the U.S. (AFP, May 3) and in Chile"
  if (cited) return /\p{Ll}/u.test(text[k] ?? '') && isAbbreviated(text, stop.at, start) ? null : k
  return stop.unspaced || begins(text, stop, start, k, aside) ? k : null
}

/** "was closed.12 The court met": a note's number that lost its raised figures. After it, or null. */
const noteNumber = (text: string, stop: Stop, j: number): number | null => {
  if (stop.dots > 1 || !/\p{Ll}{3}$|[\])]$/u.test(text.slice(Math.max(0, stop.at - 3), stop.at))) return null
  const number = /^\d{1,3}(?=\s[\p{Lu}“"‘])/u.exec(text.slice(j, j + 5))
  return number === null || isAbbreviated(text, stop.at, Math.max(0, stop.at - 20)) ? null : j + number[0].length
}

/** The extent less white space, comments around it, trailing citations and the stop behind them. */
const body = (text: string, extent: Span, atoms: readonly Atom[]): Span => {
  let start = skipSpace(text, extent.start, extent.end)
  for (let a = lastBefore(atoms, start) + 1; atoms[a]?.comment && atoms[a]?.start === start; a++)
    start = skipSpace(text, atoms[a]?.end ?? start, extent.end)
  let end = skipMarginBack(text, extent.end, start)
  for (let a = lastBefore(atoms, end); ; a--) {
    const atom = atoms[a]
    if (!atom?.trailing || atom.start < start) break
    let e = end
    while (e > start && '.,;!?"”’'.includes(text[e - 1] ?? '')) e--
    if (atom.end !== e && atom.end !== end) break
    end = skipMarginBack(text, atom.start, start)
  }
  return { start, end }
}

/** Index of the last atom that ends at or before `at`. */
const lastBefore = (atoms: readonly Atom[], at: number): number => countLeading(atoms.length, i => (atoms[i]?.end ?? 0) <= at) - 1
