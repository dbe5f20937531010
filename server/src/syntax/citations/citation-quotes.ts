/** Quotation marks in a citation that stand alone: "(“Ships in Debt, Kyodo, May 3)". */

import type { Flaw } from '../report.ts'
import type { Part } from './citation-parts.ts'
import type { SourcePart } from './source-part.ts'

/** A quotation mark without its partner. */
export interface LoneQuote {
  readonly at: number
  readonly opens: boolean
}

/** The one mark between `start` and `end` that lacks its partner; null where none does, or several do and nothing is sure. */
export const loneQuote = (text: string, start: number, end: number): LoneQuote | null => {
  const lone: LoneQuote[] = []
  let open: number | null = null
  for (let i = start; i < end && lone.length < 2; i++) {
    const char = text[i]
    const closes = char === '”' || (char === '"' && (open !== null || looksClosing(text, i)))
    if (closes && open === null) lone.push({ at: i, opens: false })
    else if (closes) open = null
    else if (char === '“' || char === '"') {
      if (open !== null) lone.push({ at: open, opens: true })
      open = i
    }
  }
  if (open !== null) lone.push({ at: open, opens: true })
  return lone.length === 1 ? (lone[0] ?? null) : null
}

const looksClosing = (text: string, at: number): boolean =>
  /[\p{L}\p{N},.!?]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')

/** The parts with those that the lone mark quotes read as a title: all of its names but the outlet behind them. */
export const withTitle = (parts: readonly Part[], lone: LoneQuote): readonly Part[] => {
  const titles = new Set<Part>(titleParts(parts, lone))
  return parts.map(part => (part.type === 'source' && titles.has(part) ? { ...part, make: 'quoted', shaped: true } : part))
}

/** The names that the title may be made of, in text order. */
const titleParts = (parts: readonly Part[], lone: LoneQuote): readonly SourcePart[] => {
  const at = lone.opens
    ? parts.findIndex(part => part.span.start > lone.at)
    : parts.findLastIndex(part => part.type === 'source' && part.span.end <= lone.at)
  if (parts[at]?.type !== 'source') return []
  let first = at
  let last = at
  const goesOn = (part: Part | undefined): boolean => part?.type === 'source' || (part?.type === 'separator' && part.mark === ',')
  if (lone.opens) while (goesOn(parts[last + 1])) last++
  else while (goesOn(parts[first - 1])) first--
  const names = parts.slice(first, last + 1).filter(part => part.type === 'source')
  return lone.opens && names.length > 1 ? names.slice(0, -1) : names
}

/** What is wrong with it, and every place where its partner may belong, the likeliest first. */
export const quoteFlaw = (text: string, parts: readonly Part[], lone: LoneQuote): Flaw => {
  const curly = text[lone.at] !== '"'
  const names = titleParts(parts, lone)
  const day = parts.find(part => part.type === 'dates')
  // American usage puts the comma inside the quotation marks, British usage outside of them.
  const inside = day === undefined || !/^\d{1,2}\s/.test(text.slice(day.span.start, day.span.start + 3))
  const places = lone.opens
    ? names.toReversed().flatMap(name => {
        const before = { at: name.span.end, mark: curly ? '”' : '"', by: name, where: 'after' }
        if (text[name.span.end] !== ',') return [before]
        const behind = { ...before, at: name.span.end + 1, where: 'behind the comma after' }
        // Whose usage it is can be mistaken; where the title ends is the greater doubt.
        return (inside ? [behind, before] : [before, behind]).slice(0, names.length === 1 ? 2 : 1)
      })
    : names.map(name => ({ at: name.span.start, mark: curly ? '“' : '"', by: name, where: 'before' }))
  return {
    span: { start: lone.at, end: lone.at + 1 },
    message: lone.opens ? 'This quotation is never closed.' : 'This quotation is closed and never opened.',
    repairs: places.map(({ at, mark, by, where }, i) => ({
      title: `${lone.opens ? 'Close' : 'Open'} the quotation ${where} “${text.slice(by.name.start, by.name.end)}”`,
      edits: [{ span: { start: at, end: at }, text: mark }],
      certain: names.length === 1 && i === 0,
    })),
  }
}
