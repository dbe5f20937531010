/** Citations whose brackets do not match: closed by the wrong one, opened or closed twice, never closed. */

import type { Citation, Flaw } from '../report.ts'
import { citedTo, unclosedAt } from './parentheses.ts'
import { listed, placed, type Unplaced } from './placement.ts'

/** A citation in brackets that do not match is no longer than this: the brackets of anything else are not paired by guess. */
const longestMixed = 300
/** Of the parentheses that are never closed, so many are looked at. */
const mostUnclosed = 20

/** "(Reuters, May 3]": the citation between the parenthesis at `from` and the bracket at `at`; null where nothing there reads as one. */
export const roundThenSquare = (text: string, from: number, at: number): Unplaced | null => mixed(text, from, at, ')')

/** "[Reuters, May 3)": the same the other way round, to the parenthesis at `at` that nothing opens. */
export const squareThenRound = (text: string, at: number): Unplaced | null => {
  if (!/[\p{L}\p{N}.]/u.test(text[at - 1] ?? '')) return null
  const before = Math.max(0, at - longestMixed)
  const from = text.slice(before, at).lastIndexOf('[')
  return from < 0 ? null : mixed(text, before + from, at, ']')
}

const mixed = (text: string, from: number, at: number, right: string): Unplaced | null => {
  if (at - from > longestMixed || /[[\]]/.test(text.slice(from + 1, at))) return null
  const read = citedTo(text, from + 1, at)
  if (!read) return null
  const close = { start: at, end: at + 1 }
  const open = { start: from, end: from + 1 }
  const closeRight = { title: `Close it with “${right}”`, edits: [{ span: close, text: right }], certain: right === ')' }
  const openRight = { title: 'Open it with “(”', edits: [{ span: open, text: '(' }], certain: false }
  const flaw: Flaw = {
    span: close,
    message: 'The citation is closed by a bracket of another kind than it is opened by.',
    repairs: right === ')' ? [closeRight] : [openRight, closeRight],
  }
  return { ...listed({ start: from, end: at + 1 }, read, { start: from + 1, end: at }), flaws: [...read.flaws, flaw] }
}

/** "(AFP, May 3))": the citation with the parenthesis at `at` that closes it once more; null where it is no such citation. */
export const closedTwice = (citation: Citation, at: number): Unplaced | null => {
  if (citation.form !== 'parenthesis' || !citation.list || citation.certainty !== 'sure') return null
  // A row of them is no slip.
  if (citation.span.end - citation.list.end > 2) return null
  const span = { start: at, end: at + 1 }
  const flaw = twice(span, 'The citation is closed twice.', 'Remove the second parenthesis')
  return { ...citation, span: { start: citation.span.start, end: at + 1 }, flaws: [...citation.flaws, flaw] }
}

/** The citations with those whose parenthesis is never closed, or that two parentheses open. `open` are the places of what is not closed. */
export const withUnclosed = (text: string, found: readonly Citation[], open: readonly number[]): readonly Citation[] => {
  if (open.length === 0) return found
  const out = [...found]
  for (const from of open.slice(-mostUnclosed)) {
    const i = out.findIndex(citation => citation.span.end > from)
    const next = out[i]
    if (next?.span.start === from + 1 && next.list && next.form === 'parenthesis') {
      const flaw = twice({ start: from, end: from + 1 }, 'The citation is opened twice.', 'Remove the first parenthesis')
      out[i] = { ...next, span: { start: from, end: next.span.end }, flaws: [flaw, ...next.flaws] }
    } else if (!next || next.span.start > from) {
      const read = unclosedAt(text, from, next?.span.start ?? text.length)
      if (read) out.splice(i < 0 ? out.length : i, 0, placed(text, read))
    }
  }
  return out
}

const twice = (span: Flaw['span'], message: string, title: string): Flaw => ({
  span,
  message,
  repairs: [{ title, edits: [{ span, text: '' }], certain: true }],
})
