/** Ways to bring notes and what points at them together. */
import { lineEndOf } from '../base/lines.ts'
import type { LinkedNote } from '../model/model.ts'
import type { Fix } from './rule.ts'

/** An empty note with that label after the last one of its kind, written as that is; at the report's end where there is none. */
export const addNote = (
  text: string,
  notes: readonly LinkedNote[],
  kind: 'footnote' | 'number',
  label: string,
  preferred: boolean,
): Fix => {
  const newline = lineEndOf(text)
  const [last, before] = [notes.at(-1), notes.at(-2)]
  const written =
    last && /^\s{0,3}\[?\^?([\w-]{1,20})(?:\]:?|[.)])[ \t]*/.exec(text.slice(last.block.span.start, last.block.span.start + 40))
  const head = written ? relabelled(written[0], written[1] ?? '', label) : kind === 'footnote' ? `[^${label}]: ` : `[${label}] `
  const at = last ? last.block.span.end : text.length
  const apart = last && before ? /\n[ \t\r]*\n/.test(text.slice(before.block.span.end, last.block.span.start)) : !last
  const lead = !last && (text === '' || text.endsWith('\n')) ? newline : newline.repeat(apart ? 2 : 1)
  const words = `${lead}${head}`
  return {
    title: `Add the note ${head.trim().replace(/[:.)]$/, '')}`,
    preferred,
    certain: false,
    edits: [{ span: { start: at, end: at }, text: words, fill: [{ start: words.length, end: words.length }] }],
  }
}

/** A label as it is written, with another in its place. */
export const relabelled = (written: string, label: string, other: string): string => {
  const at = written.indexOf(label)
  return written.slice(0, at) + other + written.slice(at + label.length)
}

/** At most three labels: of those that nothing points at the nearest numbers, of others only what one slip of the keys makes of it. */
export const nearestLabels = (label: string, labels: readonly string[], free: boolean): readonly string[] => {
  const distance = (other: string): number => (/^\d+$/.test(label) && /^\d+$/.test(other) ? Math.abs(Number(other) - Number(label)) : 1_000)
  const some = free ? labels : labels.filter(other => isSlip(label, other))
  return [...new Set(some)].sort((a, b) => distance(a) - distance(b)).slice(0, 3)
}

/** One character more, less or another. */
const isSlip = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  return short.slice(long.length === short.length ? start + 1 : start) === long.slice(start + 1)
}

/** The first number that no note bears; of a label in words, the label with a number behind. */
export const freeLabel = (label: string, notes: readonly LinkedNote[]): string => {
  const taken = new Set(notes.map(note => note.label))
  const stem = /^\d+$/.test(label) ? '' : `${label}-`
  for (let number = stem === '' ? taken.size : 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}

/** The note taken out with its line. */
export const removeNote = (text: string, { block: { span } }: LinkedNote): Fix => {
  const after = /^[ \t]*\r?\n/.exec(text.slice(span.end, span.end + 200))?.[0].length ?? 0
  return {
    title: 'Remove the note',
    preferred: false,
    certain: false,
    edits: [{ span: { start: span.start, end: span.end + after }, text: '' }],
  }
}
