/** The fixes that most rules offer: other words in the place of some, for the author to choose. */
import type { Span } from '../base/span.ts'
import type { Fix } from './rule.ts'

/** A fix that is never applied unasked: `text` in the place of what stands in `span`. */
export const suggestion = (title: string, span: Span, text: string, preferred = false): Fix => ({
  title,
  preferred,
  certain: false,
  edits: [{ span, text }],
})
