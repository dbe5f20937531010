/** Pictures: text with its spans in ⟦ ⟧ and its cursor as ‸. The marks are gone before the text reaches the code. */
import type { Span } from '../../server/src/base/span.ts'

export interface Marked {
  readonly text: string
  /** In the order of their opening marks. */
  readonly spans: readonly Span[]
  readonly cursor: number | null
}

/** The picture's text and marks. Throws where a mark has no partner: a picture must not pass by being misdrawn. */
export const marked = (picture: string): Marked => {
  let text = ''
  let cursor: number | null = null
  const spans: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  for (const char of picture) {
    if (char === '⟦') {
      const span = { start: text.length, end: -1 }
      spans.push(span)
      open.push(span)
    } else if (char === '⟧') {
      const span = open.pop()
      if (!span) throw new Error(`⟧ without ⟦ in ${picture}`)
      span.end = text.length
    } else if (char === '‸') {
      if (cursor !== null) throw new Error(`two cursors in ${picture}`)
      cursor = text.length
    } else text += char
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${picture}`)
  return { text, spans, cursor }
}

/** The text with the spans drawn in it, to be compared with a picture whole. */
export const drawn = (text: string, spans: readonly Span[]): string => {
  const marks = spans.flatMap(span => [
    { at: span.start, mark: '⟦', order: 1 },
    // An empty span closes after it has opened.
    { at: span.end, mark: '⟧', order: span.start === span.end ? 2 : 0 },
  ])
  let out = ''
  let last = 0
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at || a.order - b.order)) {
    out += text.slice(last, at) + mark
    last = at
  }
  return out + text.slice(last)
}

/** The text with the spans of things drawn in it. */
export const drawnOf = (text: string, things: readonly { readonly span: Span }[]): string =>
  drawn(
    text,
    things.map(({ span }) => span),
  )

/** The text with each label put in at its place in ‹ ›. The labels come in the order of their places. */
export const labelled = (text: string, labels: readonly { readonly at: number; readonly label: string }[]): string =>
  labels.reduceRight((out, { at, label }) => `${out.slice(0, at)}‹${label}›${out.slice(at)}`, text)

/** Whether the place stands between the two halves of a character outside the basic plane. */
export const splits = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
