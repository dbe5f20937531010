/** How a report's notes and the places that point at them go together. */
import { type Span, shift } from '../base/span.ts'
import type { Block, Report } from '../syntax/report.ts'
import type { LinkedNote, Model } from './model.ts'
import { kindOfNote, type Pointer } from './pointers.ts'

const footnote = /\[\^([^\]\s[]{1,40})\]/g
const numbers = /\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8})\]/g

export class Numbering {
  /** Whether numbers in brackets are this report's way to point at its notes. */
  readonly numbers: boolean
  /** Notes whose label another note before them bears, so that nothing can point at them. */
  readonly repeated: readonly LinkedNote[]
  /** Notes that nothing points at; those repeated left out. */
  readonly free: readonly LinkedNote[]
  /** Those of them that a report would have pointed at: it points at its notes of that kind. */
  readonly unused: readonly LinkedNote[]

  constructor({ report, notes }: Model, pointers: readonly Pointer[]) {
    const footnotes = notes.filter(note => kindOfNote(report, note) === 'footnote')
    const numbered = notes.filter(note => kindOfNote(report, note) === 'number')
    const lists = listsOf(report)
    this.repeated = [
      ...repeatedIn(footnotes, () => true),
      ...repeatedIn(numbered, (first, second) => lists.get(first.block) === lists.get(second.block) && isBracketed(report, second)),
    ]
    const repeated = new Set(this.repeated)
    const used = usedLabels(report, notes, pointers)
    // "1." on every line is how Markdown lets a list be counted: the labels say nothing.
    const counted = numbered.some(note => !isBracketed(report, note)) && new Set(numbered.map(note => note.label)).size < numbered.length
    const usedNumbers = numbered.filter(note => used.number.has(note.label)).length
    this.numbers = !counted && pointers.some(({ kind, label }) => kind === 'number' && numbered.some(note => note.label === label))
    this.free = [
      ...footnotes.filter(note => !used.footnote.has(note.label)),
      ...numbered.filter(note => !used.number.has(note.label)),
    ].filter(note => !repeated.has(note))
    const pointsAtFootnotes = footnotes.some(note => used.footnote.has(note.label))
    // Notes of which few are pointed at are a list of sources.
    const pointsAtNumbers = this.numbers && usedNumbers * 2 > numbered.length
    this.unused = this.free.filter(note => (kindOfNote(report, note) === 'footnote' ? pointsAtFootnotes : pointsAtNumbers))
  }
}

/** Labels that stand anywhere but at the head of their note: in headings, tables and notes too, where no citation is read. */
const usedLabels = (
  report: Report,
  notes: readonly LinkedNote[],
  pointers: readonly Pointer[],
): { readonly footnote: ReadonlySet<string>; readonly number: ReadonlySet<string> } => {
  const heads = new Set(notes.map(note => labelOf(report, note).span.start))
  const of = (kind: Pointer['kind']): Set<string> => new Set(pointers.filter(one => one.kind === kind).map(one => one.label))
  const used = { footnote: of('footnote'), number: of('number') }
  if (!report.text.includes('[')) return used
  for (const found of report.text.matchAll(footnote)) if (!heads.has(found.index)) used.footnote.add(found[1] ?? '')
  for (const found of report.text.matchAll(numbers)) {
    if (heads.has(found.index)) continue
    for (const part of (found[1] ?? '').split(/\s?,\s?/)) {
      const [from = 0, to = from] = part.split(/\s?[–-]\s?/).map(Number)
      for (let label = from; label <= Math.min(to, from + 50); label++) used.number.add(String(label))
    }
  }
  return used
}

/** The notes that another bears the label of, with which they go together. */
const repeatedIn = (notes: readonly LinkedNote[], together: (first: LinkedNote, second: LinkedNote) => boolean): readonly LinkedNote[] => {
  const last = new Map<string, LinkedNote>()
  return notes.filter(note => {
    const first = last.get(note.label)
    last.set(note.label, note)
    return first !== undefined && together(first, note)
  })
}

/** The lists that notes stand in, one number each: chapters may number their notes anew. */
const listsOf = ({ blocks }: Report): ReadonlyMap<Block, number> => {
  let list = 0
  const lists = new Map<Block, number>()
  for (const block of blocks) {
    if (block.kind === 'note') lists.set(block, list)
    else list++
  }
  return lists
}

const isBracketed = (report: Report, note: LinkedNote): boolean => labelOf(report, note).shown.startsWith('[')

/** Where a note's label stands, and how it is written: `[^3]`, `[3]`, `3.`; the note's words where it stands before the block. */
export const labelOf = ({ text }: Report, { block, label, span }: LinkedNote): { readonly span: Span; readonly shown: string } => {
  const found = /\[\^?[\w-]{1,20}\]|\d{1,3}[.)]/.exec(text.slice(block.span.start, Math.min(block.origin, block.span.start + 60)))
  if (!found) return { span, shown: `${label}.` }
  return { span: shift({ start: found.index, end: found.index + found[0].length }, block.span.start), shown: found[0] }
}
