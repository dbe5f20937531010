import type { Span } from './span.ts'

/** One replacement in a text. `span` counts in the text before any edit; `fill` are the parts of `text` a person still has to fill in. */
export interface Edit {
  readonly span: Span
  readonly text: string
  /** Stretches of `text` (offsets in `text` itself) to put the cursor on, in the order to visit them. */
  readonly fill?: readonly Span[]
}

/** The edits in text order. Throws a RangeError when two of them overlap: such a list has no meaning. */
export const edits = (list: readonly Edit[]): readonly Edit[] => {
  const sorted = [...list].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  sorted.reduce((end, edit) => {
    if (edit.span.start < end) throw new RangeError(`edits overlap at ${edit.span.start}`)
    return edit.span.end
  }, 0)
  return sorted
}

/** The text after the edits. Throws as `edits` does. */
export const applyEdits = (text: string, list: readonly Edit[]): string => {
  let out = ''
  let at = 0
  for (const edit of edits(list)) {
    out += text.slice(at, edit.span.start) + edit.text
    at = edit.span.end
  }
  return out + text.slice(at)
}
