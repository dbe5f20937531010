/** Labels that a line begins with: a note's, `[^3]: …` or `[3] …`, and a link's, `[ref]: https://…`. */
import type { Span } from '../../base/span.ts'
import type { LinkTarget } from '../report.ts'
import { type Line, linesOf, type RawBlock, trimmed } from './blocks.ts'

/** Group 1 is a footnote's label, group 2 any other; `[12]` alone needs no colon behind it. */
const note = /^[ \t]{0,3}\[(?:\^([^\]\s[]{1,40})\](?::|[ \t])|(\d{1,3})\](?::|[ \t])|([\w-]{1,20})\]:)[ \t]*/
const footnote = /^[ \t]{0,3}\[\^[^\]\s[]{1,40}\]:/
const definition =
  /^([ \t]{0,3}\[(?!\^)((?:[^[\]\\]|\\.){1,200})\]:[ \t]{0,20}<?)([^\s<>]{1,2000})>?(?:[ \t]{1,20}(?:"([^"]{0,300})"|'([^']{0,300})'|\(([^()]{0,300})\)))?[ \t]*$/
/** What an address looks like, so that "[1]: AFP" is a note and no link. */
const address = /^(?:[a-z][a-z\d+.-]{0,20}:|[#/.]|www\.)|\/|^[\w-]{1,60}(?:\.[\w-]{1,60}){0,6}\.[a-z]{2,10}(?:[/?#]|$)/i

/** A label as links are matched by it: white space made one space, capitals made small (CommonMark 0.31, 4.7). */
export const linkLabel = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase()

interface Label {
  readonly kind: 'note' | 'reference'
  readonly label: string
  /** How long it is, with the white space behind it. */
  readonly length: number
  readonly target: LinkTarget | null
  /** Whether it can stand nowhere but at the beginning of a note or a definition. */
  readonly sure: boolean
}

/** The label that a line begins with, or null. */
export const labelOf = (line: Line): Label | null => {
  if (!/^[ \t]{0,3}\[/.test(line.text)) return null
  const link = definition.exec(line.text)
  if (link) {
    const [, before = '', label = '', target = '', double, single, round] = link
    const start = line.start + before.length
    if (address.test(target))
      return {
        kind: 'reference',
        label: linkLabel(label),
        length: before.length,
        target: { span: { start, end: start + target.length }, address: target, title: double ?? single ?? round ?? null },
        sure: true,
      }
  }
  const found = note.exec(line.text)
  if (!found) return null
  const label = found[1] ?? found[2] ?? found[3] ?? ''
  return { kind: 'note', label, length: found[0].length, target: null, sure: footnote.test(line.text) }
}

/** The block of a note or of a link's definition that lies at `span`. */
export const labelled = (text: string, span: Span, label: Label): RawBlock => {
  const whole = trimmed(text, span)
  const start = Math.min(whole.end, span.start + label.length)
  return {
    kind: label.kind,
    span: whole,
    prose: label.target ? { start, end: start } : trimmed(text, { start, end: whole.end }),
    label: label.label,
    ...(label.target ? { target: label.target } : {}),
  }
}

/**
 * The notes and definitions among the lines of a paragraph, with what stands between them as paragraphs; null where it holds none. A label
 * that may be prose as well is one only at the beginning and behind another note.
 */
export const splitAtLabels = (text: string, span: Span): readonly RawBlock[] | null => {
  if (!text.slice(span.start, span.end).includes('[')) return null
  const pieces: { readonly start: number; readonly label: Label | null }[] = [{ start: span.start, label: null }]
  for (const line of linesOf(text, span.start, span.end)) {
    const found = labelOf(line)
    const last = pieces.at(-1)?.label?.kind
    const begins = found !== null && (found.sure || line.start === span.start || last === 'note')
    // A definition has its line to itself.
    if (begins || last === 'reference') pieces.push({ start: line.start, label: begins ? found : null })
  }
  if (pieces.length === 1) return null
  return pieces.flatMap(({ start, label }, i) => {
    const end = pieces[i + 1]?.start ?? span.end
    const piece = trimmed(text, { start, end })
    if (piece.end === piece.start) return []
    return label ? [labelled(text, { start, end }, label)] : [{ kind: 'paragraph', span: piece, prose: piece }]
  })
}
